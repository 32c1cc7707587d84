/// Services, sales, care and protection (ISCO-08 major group 5).
extension JobTypeSynonyms {
  static let services: [SynonymRow<JobType>] = [
    .init(
      .personalServices,
      english: """
        cook, waiter, waitress, bartender, barista, bar staff, hairdresser, barber, beautician, beauty therapist,
        nail technician, makeup artist, caretaker, janitor, cleaning supervisor, flight attendant, train conductor,
        tour guide, guide, undertaker, dog groomer, dog walker, dog sitter, animal carer, kennel assistant, zoo keeper,
        driving instructor, (hair salon), (kennel)
        """,
      norwegian: """
        -kokk, -servitør, kelner, bartender, barista, -frisør, barber, hudpleier, negldesigner, kosmetolog, -vaktmester,
        kirketjener, flyvertinne, kabinansatt, konduktør, togvert, reiseleder, guide, begravelsesagent, dyrepasser,
        hundepasser, hundefrisør, hundelufter, kjørelærer, trafikklærer, husholderske
        """,
      danish: """
        kok, hotelkok, skolekok, smørrebrødsjomfru, ernæringsassistent, tjener, bartender, barista, -frisør, kosmetolog,
        negletekniker, pedel, -vicevært, ejendomsfunktionær, teknisk servicemedarbejder, kirketjener, stewardesse,
        togfører, konduktør, rejseleder, guide, bedemand, dyrepasser, hundepasser, hundefrisør, kørelærer, oldfrue
        """,
      swedish: """
        -kock, kokerska, kallskänka, servitör, servitris, serveringspersonal, bartender, barista, -frisör, barberare,
        hudterapeut, hudvårdsterapeut, nagelterapeut, -vaktmästare, fastighetsskötare, fastighetstekniker,
        flygvärdinna, kabinpersonal, tågvärd, konduktör, reseledare, guide, begravningsentreprenör, djurskötare,
        djurvårdare, hundskötare, hundvakt, hundfrisör, kattvakt, trafiklärare, bilskollärare, körskolelärare, husfru
        """),
    .init(
      .sales,
      english: """
        shop assistant, sales assistant, salesperson, salesman, saleswoman, seller, retail assistant, retail worker,
        store assistant, cashier, checkout operator, market seller, telesales, telephone sales, telemarketer,
        shopkeeper, petrol station attendant, fashion model, (shop), (supermarket), (sales), (retail), (checkout)
        """,
      norwegian: """
        butikk-, butikkmedarbeider, butikkansatt, butikkarbeid, -selger, -ekspeditør, kassemedarbeider, kassabetjent,
        kassadame, salgsmedarbeider, telefonselger, torgselger, kjøpmann, dagligvare-, kiosk-, varehus-,
        bensinstasjon-, bruktbutikk-, gjenbruksbutikk-
        """,
      danish: """
        butik-, butiks-, butiksassistent, butiksmedarbejder, -ekspedient, -sælger, salgsassistent, salgsmedarbejder,
        kasseassistent, kassemedarbejder, kassedame, telefonsælger, tankpasser, tankstation-, kiosk-, varehus-,
        genbrugsbutik-, købmand
        """,
      swedish: """
        butik-, butiks-, butiksbiträde, butiksmedarbetare, butikssäljare, -säljare, -försäljare, -expedit, kassörska,
        kassabiträde, kassapersonal, telefonförsäljare, torghandlare, varuhus-, kiosk-, bensinstation-, modell
        """),
    .init(
      .care,
      english: """
        care assistant, care work, care worker, carer, home carer, healthcare assistant, health care assistant,
        nursing assistant, nursing aide, home help, childminder, nanny, babysitter, child care worker, childcare worker,
        nursery assistant, nursery nurse, playworker, teaching assistant, teaching aide, teacher aide, teachers aide,
        classroom assistant, (care home), (nursing home), (child care), (childcare), (kindergarten)
        """,
      norwegian: """
        helsefagarbeider, hjelpepleier, omsorgs-, omsorgsarbeider, pleie-, pleieassistent, pleiemedhjelper, hjemmehjelp,
        hjemmehjelper, sykehjem-, barnehage-, barnehageassistent, barnepasser, barnepike, barnevakt, dagmamma,
        skoleassistent, elevassistent, undervisningsassistent, lærerassistent, assistent i skole, assistent i barnehage,
        barne og ungdomsarbeider, sfo assistent, sfo medarbeider, støttekontakt, avlaster, brukerstyrt personlig assistent
        """,
      danish: """
        social og sundhedshjælper, sosu hjælper, sosuhjælper, omsorgs-, omsorgsmedhjælper, pleje-, plejehjem-,
        hjemmehjælper, hjemmehjælp, dagplejer, pædagogmedhjælper, pædagogisk assistent, handicaphjælper, børnepasser,
        børnehave-, vuggestue-, skoleassistent, sygevagt, ledsager
        """,
      swedish: """
        -undersköterska, vårdbiträde, -vårdare, skötare, mentalskötare, omsorgs-, hemtjänst-, äldreomsorg-, barnskötare,
        barnvakt, förskole-, elevassistent, lärarassistent, dagmamma, dagbarnvårdare, stödassistent, fritidshem-,
        ledsagare, resursperson
        """),
    .init(
      .security,
      english: """
        security guard, security officer, guard, watchman, police officer, policeman, policewoman, firefighter, fireman,
        prison officer, traffic warden, parking warden, bouncer, lifeguard, crossing guard, (security)
        """,
      norwegian: """
        -vekter, -vakt, politi-, politibetjent, brannmann, brannkonstabel, fengselsbetjent, parkeringsbetjent,
        badevakt, livredder, dørvakt, portvakt
        """,
      danish: """
        -vagt, vægter, vagtfunktionær, politi-, politibetjent, brandmand, fængselsbetjent, parkeringsvagt, dørmand,
        livredder, badevagt
        """,
      swedish: """
        -väktare, -vakt, ordningsvakt, polis, brandman, kriminalvårdare, parkeringsvakt, badvakt, livräddare, dörrvakt,
        trygghetsvärd
        """),
  ]
}
