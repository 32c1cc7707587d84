extension IndustrySynonyms {
  /// Sections L to P.
  static let knowing: [SynonymRow<Industry>] = [
    .init(
      .finance, english: "bank, insurance, insurance company, savings bank, credit union, pension fund",
      norwegian: "-bank, sparebank, forsikring-, forsikringsselskap, pensjonskasse",
      danish: "-bank, sparekasse, forsikring-, forsikringsselskab, pensionskasse",
      swedish: "-bank, sparbank, försäkring-, försäkringsbolag, pensionsbolag"),
    .init(
      .property, english: "estate agency, housing association, property company, letting agency",
      norwegian: "eiendom-, eiendomsselskap, eiendomsmegler, borettslag, boligbyggelag, utleiefirma",
      danish: "ejendom-, ejendomsmægler, boligforening, boligselskab, udlejningsfirma",
      swedish: "fastighetsbolag, bostadsbolag, fastighetsmäklare, bostadsrättsförening"),
    .init(
      .professional,
      english: """
        law firm, solicitors, accountants, accounting firm, engineering firm, architects, vet, veterinary clinic,
        advertising agency, research institute, laboratory
        """,
      norwegian: """
        advokatfirma, advokatkontor, regnskapskontor, revisjonsfirma, arkitektkontor, dyreklinikk, dyrlege,
        reklamebyrå, forskningsinstitutt, laboratorium
        """,
      danish:
        "advokatfirma, advokatkontor, revisionsfirma, tegnestue, dyreklinik, dyrlæge, reklamebureau, laboratorium",
      swedish:
        "advokatbyrå, redovisningsbyrå, revisionsbyrå, arkitektkontor, djurklinik, djursjukhus, reklambyrå, laboratorium"
    ),
    .init(
      .businessSupport,
      english: """
        cleaning company, cleaning firm, security company, temp agency, staffing agency, travel agency, gardening firm,
        landscaping, car rental, call centre, facility services
        """,
      norwegian: """
        renholdsfirma, renholdsbyrå, rengjøringsbyrå, vaktselskap, bemanningsbyrå, vikarbyrå, reisebyrå,
        anleggsgartnerfirma, vaktmesterfirma, bilutleie, kundesenter
        """,
      danish:
        "rengøringsfirma, rengøringsselskab, vagtselskab, vikarbureau, rejsebureau, anlægsgartnerfirma, biludlejning, callcenter",
      swedish:
        "städfirma, städbolag, städföretag, bevakningsbolag, bemanningsföretag, resebyrå, trädgårdsfirma, biluthyrning"),
    .init(
      .publicService,
      english: """
        council, county council, city council, municipality, government, ministry, police, fire service, fire station,
        prison, court, army, town hall, job centre, tax office
        """,
      norwegian:
        "-kommune-, fylkeskommune, -departement, politi-, forsvaret, brannvesen, brannstasjon, fengsel, tingrett, rådhus, skatteetaten",
      danish:
        "-kommune-, -ministerium, politi-, forsvaret, brandvæsen, brandstation, fængsel, byret, rådhus, jobcenter",
      swedish:
        "-kommun-, -departement, polis-, försvarsmakten, räddningstjänst, brandstation, fängelse, tingsrätt, stadshus, arbetsförmedlingen"
    ),
  ]

  /// Sections Q to V.
  static let serving: [SynonymRow<Industry>] = [
    .init(
      .education, english: "school, primary school, high school, university, college, driving school, adult education",
      norwegian: "-skole, skole-, -universitet, høgskole, gymnas, trafikkskole, studieforbund",
      danish: "-skole, skole-, -universitet, gymnasium, køreskole, højskole, aftenskole",
      swedish: "-skola, skol-, -universitet, högskola, gymnasium, bilskola, studieförbund"),
    .init(
      .health,
      english: """
        hospital, nursing home, care home, clinic, doctors surgery, medical centre, dental practice, dentist, home care,
        day centre, social services, day care, shelter, physiotherapy clinic
        """,
      norwegian: """
        -sykehus, -sykehjem-, aldershjem, -omsorgssenter, legekontor, legesenter, tannlegekontor, tannklinikk,
        hjemmetjeneste, bofellesskap, omsorgsbolig, barnevern, -helsehus, bosenter
        """,
      danish: """
        -sygehus, -hospital, -plejehjem, -plejecenter, lægehus, tandlæge, tandklinik, hjemmepleje, bosted, -botilbud,
        børnehave, vuggestue, værested
        """,
      swedish:
        "-sjukhus, äldreboende, vårdhem, -vårdcentral, tandläkare, tandklinik, hemtjänst, gruppboende, gruppbostad, -lasarett"
    ),
    .init(
      .cultureAndSport,
      english: """
        museum, library, theatre, gym, fitness centre, swimming pool, leisure centre, sports club, football club, zoo,
        amusement park, riding school, art gallery
        """,
      norwegian:
        "-museum, -bibliotek, -teater, treningssenter, svømmehall, idrettslag, idrettshall, kulturhus, dyrepark, ridesenter, rideskole, galleri",
      danish:
        "-museum, -bibliotek, -teater, fitnesscenter, svømmehal, idrætsforening, fodboldklub, kulturhus, dyrepark, rideskole, galleri",
      swedish:
        "-museum, -bibliotek, -teater, simhall, idrottsförening, idrottshall, kulturhus, djurpark, ridskola, galleri"),
    .init(
      .otherServices,
      english: """
        hairdresser, hair salon, barber shop, beauty salon, laundry, dry cleaners, garage, car repair, bike repair,
        shoe repair, trade union, church, charity, undertaker, tattoo parlour
        """,
      norwegian: """
        frisør, frisørsalong, hudpleiesalong, -vaskeri, -renseri, bilverksted, sykkelverksted, fagforening, -kirke,
        menighet, -forening, begravelsesbyrå, skomaker
        """,
      danish: """
        frisør, frisørsalon, skønhedsklinik, -vaskeri, -renseri, autoværksted, bilværksted, cykelværksted, fagforening,
        -kirke, -forening, bedemand, skomager
        """,
      swedish: """
        frisör, frisörsalong, skönhetssalong, -tvätteri, kemtvätt, bilverkstad, cykelverkstad, fackförbund, -kyrka,
        -förening, begravningsbyrå, skomakare
        """),
    .init(
      .households, english: "private household, private home, private family",
      norwegian: "privat husholdning, privathjem", danish: "privat husholdning, privat hjem",
      swedish: "privat hushåll, privathem"),
    .init(
      .international, english: "embassy, consulate, united nations", norwegian: "-ambassade, konsulat",
      danish: "-ambassade, konsulat", swedish: "-ambassad, konsulat"),
  ]

  /// Words that mean more than one industry, on purpose; the likeliest stands first.
  static let ambiguous: [SynonymRow<Industry>] = [
    .init(
      .otherServices, .manufacturing, english: "workshop", norwegian: "-verksted", danish: "-værksted",
      swedish: "-verkstad"),
    // Statistics offices put these under care in some countries, under education in others.
    .init(
      .health, .education, english: "nursery, nursery school, kindergarten, preschool", norwegian: "-barnehage",
      danish: "daginstitution", swedish: "-förskola"),
    .init(
      .hospitality, .manufacturing, english: "patisserie", norwegian: "konditori", danish: "konditori",
      swedish: "konditori"),
    .init(.trade, .transport, english: "post shop", norwegian: "post i butikk"),
  ]
}
