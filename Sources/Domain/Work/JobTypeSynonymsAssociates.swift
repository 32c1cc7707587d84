/// Technicians and others who work beside the experts (ISCO-08 major group 3).
extension JobTypeSynonyms {
  static let associates: [SynonymRow<JobType>] = [
    .init(
      .technicians,
      english:
        "technician, lab technician, laboratory assistant, draughtsman, foreman, site supervisor, pilot, ship captain",
      norwegian: "-tekniker, laborant, formann, arbeidsleder, teknisk tegner, styrmann, skipsfører, pilot",
      danish: "-tekniker, laborant, formand, arbejdsleder, værkfører, teknisk assistent, maskinmester, styrmand, pilot",
      swedish: "-tekniker, laborant, arbetsledare, ritare, verkmästare, styrman, sjökapten, pilot"),
    .init(
      .healthTechnicians,
      english: """
        pharmacy technician, pharmacy assistant, dental nurse, dental assistant, dental hygienist, veterinary nurse,
        paramedic, ambulance worker, radiographer, massage therapist, chiropodist
        """,
      norwegian: """
        apotektekniker, tannhelsesekretær, tannpleier, tanntekniker, helsesekretær, ambulansearbeider,
        ambulansefagarbeider, bioingeniør, radiograf, dyrepleier, fotterapeut, massør
        """,
      danish: """
        farmakonom, klinikassistent, tandplejer, tandtekniker, ambulancebehandler, bioanalytiker, radiograf,
        veterinærsygeplejerske, fodterapeut, massør, zoneterapeut
        """,
      swedish: """
        apotekstekniker, tandsköterska, tandhygienist, tandtekniker, ambulanssjukvårdare, biomedicinsk analytiker,
        djursjukskötare, fotterapeut, fotvårdare, massör
        """),
    .init(
      .businessAssociates,
      english: """
        bookkeeper, case handler, case officer, benefits officer, insurance agent, estate agent, sales representative,
        purchaser, medical secretary, legal secretary, customs officer, event planner
        """,
      norwegian: """
        -saksbehandler, -regnskapsfører, bokholder, forsikringsagent, eiendomsmegler, innkjøper, salgsrepresentant,
        salgskonsulent, tollbetjent, ledersekretær, speditør
        """,
      danish: """
        -sagsbehandler, bogholder, regnskabsfører, forsikringsagent, ejendomsmægler, indkøber, salgsrepræsentant,
        salgskonsulent, lægesekretær, direktionssekretær, tolder, speditør
        """,
      swedish: """
        -handläggare, bokförare, redovisningsekonom, fastighetsmäklare, inköpare, utesäljare, läkarsekreterare,
        medicinsk sekreterare, chefssekreterare, tulltjänsteman, speditör
        """),
    .init(
      .socialSportCulture,
      english: """
        peer support worker, peer support, peer worker, peer supporter, peer specialist, peer mentor, recovery coach,
        youth worker, community worker, sports coach, fitness instructor, personal trainer, athlete, photographer,
        interior designer, head chef, legal assistant
        """,
      norwegian: """
        erfaringskonsulent, erfaringsmedarbeider, likeperson, miljøarbeider, miljøterapeut, ungdomsarbeider,
        fritidsleder, trener, treningsinstruktør, idrettsutøver, -fotograf, interiørdesigner, dekoratør, kjøkkensjef
        """,
      danish: """
        peer medarbejder, peermedarbejder, peer konsulent, recoverymentor, mentor, kontaktperson,
        støttekontaktperson, klubmedarbejder, træner, fitnessinstruktør, idrætsinstruktør, -fotograf, dekoratør,
        køkkenchef
        """,
      swedish: """
        peer supporter, erfarenhetskonsult, behandlingsassistent, fritidsledare, tränare, idrottstränare, -fotograf,
        inredare, dekoratör, köksmästare, kökschef
        """),
    .init(
      .itSupport,
      english: """
        it support, computer support, it technician, computer technician, help desk, helpdesk, network technician,
        webmaster, sound technician
        """,
      norwegian: """
        it medarbeider, ikt medarbeider, it tekniker, datatekniker, brukerstøtte, nettverkstekniker, lydtekniker,
        it lærling, webmaster
        """,
      danish: "it supporter, it medarbejder, it tekniker, datatekniker, netværkstekniker, lydtekniker, webmaster",
      swedish: "it tekniker, it supporttekniker, supporttekniker, nätverkstekniker, datortekniker, ljudtekniker"),
  ]
}
