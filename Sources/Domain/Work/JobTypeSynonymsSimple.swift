/// Work that most people can begin without schooling for it (ISCO-08 major group 9).
extension JobTypeSynonyms {
  static let simple: [SynonymRow<JobType>] = [
    .init(
      .cleaners,
      english: """
        cleaner, cleaning, cleaning assistant, cleaning operative, hotel cleaner, office cleaner, domestic cleaner,
        domestic help, housekeeping, housekeeping assistant, room attendant, chambermaid, hotel maid, maid,
        window cleaner, car washer, car cleaner, car valet
        """,
      norwegian: """
        renhold-, -renholder, -renhold, renholdsarbeider, rengjører, rengjøring-, vaskehjelp, vaskedame, stuepike,
        vinduspusser, vindusvasker, bilvasker, bilpleier, hushjelp
        """,
      danish: """
        rengørings-, -rengøring, rengøringsassistent, rengøringshjælp, rengøringskone, stuepige, vinduespudser,
        bilvasker, bilplejer, autoplejer, hushjælp, gulvvask
        """,
      swedish: """
        -städare, -städerska, -städning, städpersonal, städhjälp, hotellstäd, hemstäd, -lokalvårdare, lokalvård-,
        fönsterputsare, biltvättare, biltvätt-, bilrekonditionerare, hemhjälp, rumsstädare
        """),
    .init(
      .farmHelp,
      english: """
        farm worker, farm hand, farmhand, farm labourer, farm help, fruit picker, berry picker, garden labourer,
        garden worker, gardening assistant, groundskeeper, (garden), (gardening), (farm), (greenhouse),
        (garden centre)
        """,
      norwegian: """
        gårdsarbeider, gårdshjelp, gårds-, landbruks-, hagearbeider, hagehjelp, hage-, parkarbeider, gartneriarbeider,
        gartneri-, bærplukker, drivhus-, fjøs-
        """,
      danish: """
        landbrugsmedhjælper, landbrugs-, landbrug, gartneriarbejder, gartneri-, gartnermedhjælper, havearbejde,
        havearbejder, havehjælp, havemand, parkarbejder, frugtplukker, jordbærplukker, malkemedhjælper, staldarbejder,
        drivhus-
        """,
      swedish: """
        lantarbetare, lantbruksarbetare, lantbruks-, gårdsarbetare, trädgårdsarbetare, trädgårds-, trädgård,
        parkarbetare, kyrkogårdsarbetare, bärplockare, växthus-, ladugårds-, skogsplantör
        """),
    .init(
      .labourers,
      english: """
        packer, hand packer, shelf filler, shelf stacker, shelf stocker, labourer, laborer, building labourer,
        construction labourer, loader, removal man, removals assistant, dock worker, picker and packer
        """,
      norwegian: """
        pakker, pakkeri-, pakkeriarbeider, varepåfyller, hyllepåfyller, flyttehjelp, flyttearbeider, hjelpearbeider,
        hjelpemann, laste og lossearbeider, terminalarbeider, havnearbeider
        """,
      danish: """
        pakker, pakkeri-, pakkerimedarbejder, varepåfylder, flyttemand, arbejdsmand, terminalarbejder, havnearbejder
        """,
      swedish: """
        packare, packeri-, varupåfyllare, påfyllare, flyttare, flyttgubbe, hamnarbetare, terminalarbetare,
        grovarbetare, hantlangare
        """),
    .init(
      .kitchenHelp,
      english: """
        kitchen assistant, kitchen porter, kitchen help, kitchen helper, kitchen hand, kitchen worker, dishwasher,
        pot washer, fast food worker, pizza maker, burger flipper, sandwich maker, catering assistant, (kitchen),
        (fast food)
        """,
      norwegian: """
        kjøkken-, kjøkkenassistent, kjøkkenhjelp, kjøkkenmedarbeider, oppvask-, oppvaskhjelp, oppvasker, gatekjøkken-,
        pizzabaker, hamburgerkokk
        """,
      danish: "køkken-, køkkenmedhjælper, køkkenassistent, køkkenhjælp, opvask-, opvasker, pizzabager, grillbar-",
      swedish: """
        köks-, köksbiträde, kökshjälp, måltidsbiträde, skolmåltidsbiträde, restaurangbiträde, diskare, diskplockare,
        diskpersonal, pizzabagare, grillbiträde, gatukök-, snabbmat-
        """),
    .init(
      .streetWork, english: "street vendor, street seller, shoe shiner, big issue seller, leaflet distributor",
      norwegian: "gateselger, oslo selger, gatemagasinselger", danish: "gadesælger, hus forbi sælger",
      swedish: "gatuförsäljare, gatusäljare, faktumförsäljare"),
    .init(
      .wasteAndErrands,
      english: """
        refuse collector, bin man, binman, dustman, garbage collector, waste worker, recycling worker,
        newspaper delivery, paper round, leaflet delivery, messenger, odd job man, handyman, street sweeper,
        meter reader, cloakroom attendant, ticket collector, (recycling), (waste)
        """,
      norwegian: """
        avisbud, reklamebud, sykkelbud, bud, budbringer, renovasjonsarbeider, renovasjon-, søppeltømmer, gjenvinning-,
        gjenvinningsarbeider, miljøstasjon-, altmuligmann, gatefeier, garderobevakt
        """,
      danish: """
        avisbud, reklameomdeler, omdeler, cykelbud, bud, skraldemand, renovation-, renovationsarbejder, genbrugs-,
        genbrugsplads-, altmuligmand, gadefejer
        """,
      swedish: """
        tidningsbud, reklamutdelare, cykelbud, bud, renhållning-, renhållningsarbetare, sophämtare, återvinnings-,
        miljöarbetare, alltiallo, gatusopare, garderobiär
        """),
  ]
}
