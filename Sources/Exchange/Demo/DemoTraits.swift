import Domain

/// What the work is like at an employer of the demo, in the codes that a match compares.
struct DemoTraits: Sendable {
  let industry: Industry
  let jobTypes: [JobType]
  var settings: [WorkSetting] = []
  var days: [WorkDay] = []
  var parts: [PartOfDay] = []
  var ways = ""
}

extension DemoTraits {
  static let weekdays: [WorkDay] = [.monday, .tuesday, .wednesday, .thursday, .friday]

  /// By the name of the employer. What nobody has learned yet stays unknown: so it is with those met once.
  static let table: [String: DemoTraits] = [
    "Storgata Bakeri": DemoTraits(
      industry: .hospitality, jobTypes: [.kitchenHelp, .foodWoodTextile], settings: [.indoors, .withOthers, .moving],
      days: WorkDay.allCases, parts: [.early], ways: "Somebody the bakers have met and liked."),
    "Fjordkjøkken Catering": DemoTraits(
      industry: .hospitality, jobTypes: [.kitchenHelp, .personalServices], settings: [.indoors, .lively, .noCustomers],
      days: weekdays, parts: [.day], ways: "Tries people for an afternoon, paid."),
    "Nordlys Bok og Papir": DemoTraits(
      industry: .trade, jobTypes: [.sales], settings: [.indoors, .quiet, .customers],
      days: weekdays + [.saturday], parts: [.day], ways: "Asks the customers."),
    "Fjellsport Breivika": DemoTraits(
      industry: .trade, jobTypes: [.sales, .labourers], settings: [.indoors, .lively, .customers, .moving],
      days: weekdays + [.saturday], parts: [.day, .evening]),
    "Gjenbruk Sør": DemoTraits(
      industry: .trade, jobTypes: [.sales, .drivers], settings: [.indoors, .withOthers, .variedTasks], days: weekdays,
      parts: [.day], ways: "Word of mouth."),
    "Polar Terminal": DemoTraits(
      industry: .transport, jobTypes: [.labourers, .drivers], settings: [.indoors, .moving, .sameTasks, .noCustomers],
      days: weekdays, parts: [.early, .day, .evening], ways: "The advert is for show; ask the shift leader."),
    "Nordhavn Fisk": DemoTraits(
      industry: .manufacturing, jobTypes: [.labourers, .foodWoodTextile], settings: [.moving, .sameTasks, .lively],
      days: weekdays + [.saturday], parts: [.early, .day], ways: "Calls those of last year first."),
    "Balsfjord Møbellager": DemoTraits(industry: .trade, jobTypes: [.labourers]),
    "Tromsdalen Hundesenter": DemoTraits(
      industry: .otherServices, jobTypes: [.farmHelp, .personalServices],
      settings: [.outdoors, .moving, .noCustomers], days: WorkDay.allCases, parts: [.early, .day],
      ways: "People who have walked a dog for them."),
    "Lyngsalpene Stall": DemoTraits(
      industry: .cultureAndSport, jobTypes: [.farmHelp], settings: [.outdoors, .moving, .alone], days: WorkDay.allCases,
      parts: [.early]),
    "Arktisk Hagesenter": DemoTraits(
      industry: .trade, jobTypes: [.farmHelp, .sales, .growers], settings: [.outdoors, .moving, .withOthers],
      days: weekdays + [.saturday], parts: [.day], ways: "A list on the door in March."),
    "Kirkeparken drift": DemoTraits(
      industry: .publicService, jobTypes: [.farmHelp, .wasteAndErrands], settings: [.outdoors, .moving, .variedTasks],
      days: weekdays, parts: [.early, .day], ways: "The municipality hires; the foreman is asked."),
    "Sykkelverkstedet Skippergata": DemoTraits(
      industry: .trade, jobTypes: [.metalAndMechanics], settings: [.indoors, .quiet, .variedTasks], days: weekdays,
      parts: [.day], ways: "Comes in, shows a repair."),
    "Karasjok Trevare": DemoTraits(industry: .manufacturing, jobTypes: [.foodWoodTextile]),
    "Rent og Rolig": DemoTraits(
      industry: .businessSupport, jobTypes: [.cleaners], settings: [.indoors, .moving, .sameTasks, .noCustomers],
      days: weekdays, parts: [.early, .day], ways: "In pairs, the first fortnight paid in full."),
    "Sundet Regnskap": DemoTraits(
      industry: .professional, jobTypes: [.accountsAndStock, .office], settings: [.indoors, .quiet, .sitting],
      days: weekdays, parts: [.day]),
    "Bibliotekhuset": DemoTraits(
      industry: .cultureAndSport, jobTypes: [.otherOffice, .drivers], settings: [.indoors, .quiet, .sameTasks],
      days: weekdays, parts: [.day, .evening], ways: "The municipality's portal, after a talk."),
    "Solbakken Barnehage": DemoTraits(
      industry: .education, jobTypes: [.care], settings: [.withOthers, .lively, .moving], days: weekdays, parts: [.day],
      ways: "Stand-ins who become permanent."),
    "Nordbud Varetransport": DemoTraits(
      industry: .transport, jobTypes: [.drivers], settings: [.alone, .moving, .sameTasks], days: weekdays,
      parts: [.early, .day]),
    "Datahjelp Nord": DemoTraits(
      industry: .computing, jobTypes: [.itSupport], settings: [.indoors, .sitting, .quiet], days: weekdays,
      parts: [.day], ways: "A small task by e-mail first."),
    "Hotell Havnegården": DemoTraits(
      industry: .hospitality, jobTypes: [.personalServices, .customerService, .cleaners],
      settings: [.indoors, .customers, .lively], days: WorkDay.allCases, parts: [.early, .day, .evening],
      ways: "Those who have worked a summer there."),
  ]
}

extension DemoField {
  /// The kind of work from the list; coarse, as it is for everybody.
  var jobType: JobType {
    switch code {
    case .kitchen: .kitchenHelp
    case .shop: .sales
    case .warehouse: .labourers
    case .animals, .garden: .farmHelp
    case .workshop: .metalAndMechanics
    case .cleaning: .cleaners
    case .office: .office
    case .care: .care
    case .driving: .drivers
    case .computers: .itSupport
    case .hotel: .personalServices
    }
  }

  /// What a free title means when it means one thing only; as everywhere, nothing is guessed.
  static func onlyType(of title: String) -> JobType? {
    let types = JobTypeFinder.types(in: title)
    return types.count == 1 ? types[0] : nil
  }
}
