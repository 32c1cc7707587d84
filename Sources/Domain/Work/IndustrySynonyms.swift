/// The words that lead to an industry, read as those of job types are.
///
/// Where the words come from: all of them were written down from memory for this program, none was copied from a register
/// of industries, and the Norwegian, Danish and Swedish ones still need a native reader. Which section a word belongs to
/// follows NACE Rev. 2.1 as remembered.
enum IndustrySynonyms {
  /// Sections A to F.
  static let making: [SynonymRow<Industry>] = [
    .init(
      .farmingAndFishing,
      english:
        "farm, dairy farm, fish farm, market garden, greenhouse, nursery garden, forestry, fishing boat, orchard",
      norwegian:
        "bondegård, gårdsbruk, gartneri-, -gartneri, jordbruk, landbruk, skogbruk, oppdrettsanlegg, fiskebåt, fjøs",
      danish: "bondegård, landbrug, skovbrug, dambrug, havbrug, fiskekutter, planteskole, frugtplantage",
      swedish: "bondgård, lantbruk, jordbruk, skogsbruk, fiskodling, fiskebåt, handelsträdgård, plantskola"),
    .init(
      .mining, english: "coal mine, quarry, mining company, oil platform, gravel pit",
      norwegian: "gruve, gruveselskap, steinbrudd, grustak, oljeplattform, offshore",
      danish: "grusgrav, stenbrud, boreplatform",
      swedish: "gruva, stenbrott, grustag, gruvbolag"),
    .init(
      .manufacturing,
      english: """
        factory, bakery, brewery, dairy, sawmill, slaughterhouse, shipyard, print shop, printing house, furniture maker,
        manufacturer
        """,
      norwegian: "-fabrikk, -bakeri, slakteri, meieri, -bryggeri, sagbruk, -verft, trykkeri, systue, mekanisk verksted",
      danish: "-fabrik, -bageri, slagteri, mejeri, -bryggeri, savværk, -værft, trykkeri, systue, maskinfabrik",
      swedish: "-fabrik, -bageri, slakteri, mejeri, -bryggeri, sågverk, -varv, tryckeri, syateljé, mekanisk verkstad"),
    .init(
      .energy, english: "power station, power plant, electricity company, district heating",
      norwegian: "-kraftverk, kraftlag, energiselskap, fjernvarme",
      danish: "elværk, kraftværk, fjernvarme, vindmøllepark",
      swedish: "-kraftverk, elbolag, energibolag, fjärrvärme"),
    .init(
      .waterAndWaste, english: "waterworks, recycling, recycling centre, waste company, sewage works, scrapyard",
      norwegian:
        "vannverk, renovasjon, renovasjonsselskap, gjenvinning-, gjenvinningsstasjon, miljøstasjon, renseanlegg",
      danish: "vandværk, genbrugsplads, genbrugsstation, affald-, rensningsanlæg, renovation, skrothandel",
      swedish: "vattenverk, återvinning-, återvinningscentral, avfall-, reningsverk, renhållning, bilskrot"),
    .init(
      .construction,
      english: "builders, building firm, building company, construction company, construction site, plumbers, roofers",
      norwegian: """
        byggefirma, byggmester, entreprenør, tømrerfirma, murerfirma, malerfirma, rørleggerfirma, elektrikerfirma,
        byggeplass, snekkerfirma
        """,
      danish:
        "byggefirma, entreprenørfirma, tømrerfirma, murerfirma, malerfirma, vvs firma, elektrikerfirma, byggeplads",
      swedish:
        "byggföretag, byggfirma, entreprenadfirma, målerifirma, rörfirma, elfirma, snickerifirma, byggarbetsplats"),
  ]

  /// Sections G to K.
  static let trading: [SynonymRow<Industry>] = [
    .init(
      .trade,
      english: """
        shop, supermarket, grocery store, department store, hardware store, charity shop, thrift store, wholesale,
        wholesaler, pharmacy, bookshop, car dealer, petrol station, shopping centre, retail
        """,
      norwegian: """
        -butikk, butikk-, dagligvare-, kjøpesenter, varehus, kiosk, -apotek, bensinstasjon, bokhandel, grossist,
        engros, byggevare-, bilforhandler, -forretning
        """,
      danish: """
        -butik, butiks-, genbrugsbutik, dagligvare-, indkøbscenter, varehus, kiosk, -apotek, tankstation, boghandel,
        grossist, engros, byggemarked, bilforhandler, -forretning
        """,
      swedish: """
        -butik, butiks-, livsmedelsbutik, köpcentrum, varuhus, kiosk, -apotek, bensinstation, bokhandel, grossist,
        bygghandel, bilhandlare, -affär
        """),
    .init(
      .transport,
      english: """
        bus company, taxi, taxi company, haulage, haulier, warehouse, removals, courier firm, ferry, shipping company,
        port authority, airport, railway, post office, logistics
        """,
      norwegian:
        "busselskap, drosje-, -lager, lager-, spedisjon, transport-, -rederi, flyplass, lufthavn, jernbane, ferge-, flyttebyrå",
      danish:
        "busselskab, vognmand, -lager, lager-, spedition, transport-, -rederi, lufthavn, jernbane, færge-, flyttefirma",
      swedish:
        "bussbolag, åkeri, -lager, lager-, spedition, transport-, -rederi, flygplats, järnväg, färje-, flyttfirma"),
    .init(
      .hospitality,
      english: """
        hotel, hostel, guest house, restaurant, cafe, coffee shop, canteen, pub, bar, pizzeria, takeaway, fast food,
        catering, campsite, hospitality
        """,
      norwegian:
        "-hotell-, -hotellet, -restaurant-, -kafé-, -kafeen, -kantine-, gatekjøkken, -pensjonat, vandrerhjem, camping-, catering, gjestgiveri",
      danish: "-hotel-, -restaurant-, -café-, -kantine-, grillbar, -pensionat, vandrerhjem, vandrehjem, camping-, kro",
      swedish: "-hotell-, -restaurang-, -kafé-, lunchmatsal, gatukök, -pensionat, vandrarhem, camping-, värdshus, -krog"
    ),
    .init(
      .media, english: "newspaper, publisher, radio station, television, film company, cinema, magazine",
      norwegian: "-avis, -forlag, radio-, kringkasting, kino, filmselskap",
      danish: "-avis, -forlag, dagblad, radio-, biograf, filmselskab",
      swedish: "-tidning, -förlag, radio-, biograf, filmbolag"),
    .init(
      .computing, english: "software company, it company, it firm, telephone company, internet provider, data centre",
      norwegian: "it firma, it selskap, dataselskap, teleselskap, datasenter",
      danish: "it firma, it virksomhed, teleselskab, datacenter, softwarefirma",
      swedish: "it företag, it bolag, telebolag, datacenter, mjukvaruföretag"),
  ]
}
