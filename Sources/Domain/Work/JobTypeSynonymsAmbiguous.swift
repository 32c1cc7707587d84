/// Words that mean more than one type of job, on purpose: whoever keeps the record chooses. The likeliest stands first.
extension JobTypeSynonyms {
  static let ambiguous: [SynonymRow<JobType>] = [
    .init(
      .labourers, .accountsAndStock,
      english: "warehouse worker, warehouse operative, warehouse assistant, order picker, stock assistant, (warehouse)",
      norwegian: "lager-, ordreplukker", danish: "lager-, ordreplukker", swedish: "lager-, orderplockare, varuplockare"),
    .init(.scientists, .technicians, .metalAndMechanics, english: "engineer, service engineer"),
    .init(.topLeaders, .hospitalityManagers, english: "business owner", norwegian: "daglig leder"),
    .init(
      .topLeaders, .officeManagers, english: "director", norwegian: "direktør", danish: "direktør", swedish: "direktör"),
    .init(
      .officeManagers, .productionManagers, english: "head of department, department manager, manager",
      norwegian: "avdelingsleder", danish: "afdelingsleder, afdelingschef", swedish: "avdelningschef"),
    // A cook in English, a leader in Danish and Swedish.
    .init(.personalServices, .socialSportCulture, .officeManagers, english: "chef, sous chef"),
    .init(.care, .socialSportCulture, english: "support worker", swedish: "boendestödjare"),
    .init(
      .care, .office, english: "personal assistant", norwegian: "personlig assistent", danish: "personlig assistent",
      swedish: "personlig assistent"),
    .init(.care, .security, english: "night watch", norwegian: "nattevakt", danish: "nattevagt", swedish: "nattvakt"),
    .init(.care, .healthTechnicians, english: "sosu assistent", danish: "social og sundhedsassistent, sosuassistent"),
    .init(.socialSportCulture, .teachers, english: "instructor", norwegian: "instruktør", danish: "socialpædagog"),
    .init(
      .building, .foodWoodTextile, english: "woodwork", norwegian: "snekker", danish: "snedker", swedish: "snickare"),
    .init(.building, .lawSocialCulture, english: "painter"),
    // A sheet metal worker in Norwegian, a plumber in Danish.
    .init(.building, .metalAndMechanics, english: "tinsmith", norwegian: "blikkenslager", danish: "blikkenslager"),
    .init(
      .building, .labourers, english: "construction worker, builder, building worker",
      norwegian: "bygningsarbeider, anleggsarbeider", danish: "bygningsarbejder",
      swedish: "byggnadsarbetare, byggarbetare"),
    .init(.assemblers, .metalAndMechanics, english: "fitter", norwegian: "montør", danish: "montør", swedish: "montör"),
    .init(
      .machineOperators, .labourers, english: "factory worker, production worker, (factory)",
      norwegian: "fabrikk-, fabrikkarbeider, produksjonsmedarbeider, industriarbeider",
      danish: "fabrik-, fabriks-, fabriksarbejder, produktionsmedarbejder, industriarbejder",
      swedish: "fabriks-, fabriksarbetare, produktionsmedarbetare, industriarbetare"),
    .init(
      .foodWoodTextile, .machineOperators, english: "fish processing worker", norwegian: "fiskeindustriarbeider",
      danish: "fiskeindustriarbejder", swedish: "fiskberedare"),
    .init(.cleaners, .personalServices, english: "housekeeper"),
    .init(.labourers, .wasteAndErrands, english: "porter, hospital porter", norwegian: "portør", danish: "portør"),
    .init(
      .wasteAndErrands, .drivers, english: "courier, bicycle courier", norwegian: "kurer", danish: "kurér",
      swedish: "kurir"),
    .init(
      .sales, .foodWoodTextile, english: "florist", norwegian: "blomsterdekoratør", danish: "blomsterbinder",
      swedish: "florist, blomsterbindare"),
    .init(
      .personalServices, .farmHelp, english: "stable hand, stable worker, groom", norwegian: "stallmedarbeider",
      danish: "staldmedhjælper", swedish: "hästskötare, stallskötare"),
    .init(.growers, .farmHelp, english: "livestock worker", norwegian: "røkter, avløser", danish: "fodermester"),
    .init(
      .kitchenHelp, .sales, english: "canteen assistant, canteen worker, (canteen)", norwegian: "kantine-",
      danish: "kantine-", swedish: "bamba"),
    .init(
      .kitchenHelp, .personalServices, english: "cafe worker, cafe assistant, restaurant worker, (cafe), (restaurant)",
      norwegian: "kafé-, restaurant-", danish: "cafémedarbejder, restaurant-", swedish: "kafé-, restaurang-"),
    .init(
      .cleaners, .customerService, .personalServices, english: "hotel worker, (hotel)", norwegian: "hotell-",
      danish: "hotel-", swedish: "hotell-"),
    .init(.scientists, .socialSportCulture, english: "designer", swedish: "formgivare"),
    .init(
      .healthProfessionals, .healthTechnicians, english: "optician", norwegian: "optiker", danish: "optiker",
      swedish: "optiker"),
    .init(
      .cleaners, .personalServices, english: "facility worker", norwegian: "servicemedarbeider",
      danish: "servicemedarbejder, serviceassistent", swedish: "servicemedarbetare"),
  ]
}
