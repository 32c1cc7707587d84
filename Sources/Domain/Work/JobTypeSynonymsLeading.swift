/// Armed forces and leaders (ISCO-08 major groups 0 and 1).
extension JobTypeSynonyms {
  static let leading: [SynonymRow<JobType>] = [
    .init(
      .armedForcesOfficers, english: "army officer, naval officer, air force officer",
      norwegian: "offiser, hæroffiser, marineoffiser, flyoffiser", danish: "hærofficer, marineofficer, søofficer",
      swedish: "yrkesofficer, arméofficer, sjöofficer"),
    .init(
      .armedForcesSergeants, english: "sergeant, corporal", norwegian: "sersjant, korporal, befal",
      danish: "sergent, korporal, befalingsmand", swedish: "sergeant, furir, korpral"),
    .init(
      .armedForcesSoldiers, english: "soldier, army private, navy sailor", norwegian: "-soldat, grenader, vernepliktig",
      danish: "-soldat, værnepligtig", swedish: "-soldat, värnpliktig"),
    .init(
      .topLeaders,
      english: "chief executive, ceo, managing director, member of parliament, politician, mayor, town councillor",
      norwegian: "administrerende direktør, toppleder, politiker, ordfører, stortingsrepresentant, kommunedirektør",
      danish: "administrerende direktør, borgmester, politiker, kommunaldirektør, folketingsmedlem",
      swedish: "verkställande direktör, riksdagsledamot, kommunalråd, politiker, borgmästare"),
    .init(
      .officeManagers,
      english: "office manager, sales manager, personnel manager, hr manager, finance manager, marketing manager",
      norwegian:
        "kontorleder, kontorsjef, salgssjef, salgsleder, personalsjef, økonomisjef, regnskapssjef, markedssjef",
      danish: "kontorchef, salgschef, salgsleder, personalechef, økonomichef, regnskabschef, marketingchef",
      swedish: "kontorschef, säljchef, försäljningschef, personalchef, ekonomichef, marknadschef"),
    .init(
      .productionManagers,
      english: """
        production manager, factory manager, site manager, construction manager, warehouse manager, care home manager,
        head teacher, headteacher, school principal, nursery manager
        """,
      norwegian: "produksjonssjef, produksjonsleder, byggeleder, anleggsleder, lagersjef, lagerleder, rektor, styrer",
      danish: "produktionschef, produktionsleder, byggeleder, lagerchef, lagerleder, skoleleder, plejehjemsleder",
      swedish: "produktionschef, produktionsledare, byggledare, platschef, lagerchef, rektor, förskolechef, enhetschef"),
    .init(
      .hospitalityManagers,
      english: "hotel manager, restaurant manager, shop manager, store manager, cafe manager, pub landlord",
      norwegian: "hotellsjef, hotelldirektør, restaurantsjef, butikksjef, butikkleder, kaféleder, restauratør",
      danish: "hotelchef, hoteldirektør, restaurantchef, butikschef, butiksleder, cafébestyrer, restauratør",
      swedish: "hotellchef, restaurangchef, butikschef, butiksansvarig, krögare, kaféföreståndare"),
  ]
}
