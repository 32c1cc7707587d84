/// Office work (ISCO-08 major group 4).
extension JobTypeSynonyms {
  static let office: [SynonymRow<JobType>] = [
    .init(
      .office,
      english: """
        office assistant, office worker, office clerk, office work, office job, clerk, secretary, typist, data entry,
        administrative assistant, administrator, admin assistant, (office), (admin)
        """,
      norwegian: """
        kontor-, kontormedarbeider, kontorassistent, kontorarbeid, -sekretær, administrasjonsmedarbeider,
        administrasjonssekretær, sekretariatsmedarbeider, merkantil
        """,
      danish: """
        kontor-, kontorassistent, kontormedarbejder, kontorelev, kontorarbejde, -sekretær, administrativ medarbejder,
        administrationsmedarbejder, tastearbejde
        """,
      swedish: """
        kontor-, kontorist, kontorsassistent, kontorsarbete, -sekreterare, administratör, administrativ assistent,
        registrator
        """),
    .init(
      .customerService,
      english: """
        receptionist, hotel receptionist, front desk, reception, call centre, call center, customer service,
        customer adviser, telephonist, switchboard, bank teller, travel agent, interviewer, (call centre)
        """,
      norwegian: """
        -resepsjonist, resepsjon-, kundebehandler, kundeservice-, kundeservicemedarbeider, kundekonsulent, kundesenter-,
        sentralbord-, telefonist, reisebyråmedarbeider, bankkasserer, telefonintervjuer
        """,
      danish: """
        -receptionist, reception-, kundeservice-, kundeservicemedarbejder, telefonist, omstilling-, callcenter-,
        rejsekonsulent, bankassistent, interviewer
        """,
      swedish: """
        -receptionist, reception-, kundtjänst-, kundtjänstmedarbetare, telefonist, växeltelefonist, resesäljare,
        telefonintervjuare, kundmottagare
        """),
    .init(
      .accountsAndStock,
      english: """
        accounts clerk, accounts assistant, payroll clerk, payroll, stock clerk, stock controller, stock keeper,
        invoice clerk, logistics assistant, transport planner, production planner, shipping clerk
        """,
      norwegian: """
        regnskapsmedarbeider, regnskap-, lønnsmedarbeider, lønningsmedarbeider, fakturamedarbeider,
        logistikkmedarbeider, logistikk-, materialforvalter, transportplanlegger, transportkoordinator, varemottak-
        """,
      danish: """
        regnskabsassistent, regnskabsmedarbejder, regnskab-, lønassistent, bogholderiassistent, bogholderi-,
        logistikmedarbejder, logistik-, lagerforvalter, disponent, varemodtagelse-
        """,
      swedish: """
        ekonomiassistent, löneassistent, lönehandläggare, redovisningsassistent, lagerförvaltare, logistiker, logistik-,
        transportledare, transportplanerare, godsmottagare
        """),
    .init(
      .otherOffice,
      english: """
        postman, postwoman, postal worker, mail carrier, mail sorter, library assistant, filing clerk,
        archive assistant, proofreader, hr assistant, (library), (archive), (post office)
        """,
      norwegian: """
        postbud, postmann, postsorterer, postmedarbeider, bibliotek-, bibliotekmedarbeider, arkiv-, arkivmedarbeider,
        korrekturleser, personalmedarbeider
        """,
      danish: """
        postbud, postarbejder, postmedarbejder, bibliotek-, biblioteksassistent, arkiv-, arkivassistent,
        korrekturlæser, personaleassistent
        """,
      swedish: """
        brevbärare, postiljon, postsorterare, bibliotek-, biblioteksassistent, biblioteksbiträde, arkiv-,
        arkivassistent, korrekturläsare, personalassistent
        """),
  ]
}
