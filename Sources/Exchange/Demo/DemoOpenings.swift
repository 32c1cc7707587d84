import Domain

/// Work that there is or may be, in every state.
struct DemoOpening: Sendable {
  let title: String
  let employer: String?
  let jobType: JobType?
  let source: LeadSource
  var town: String?
  var hours: ClosedRange<Int>?
  var days: [WorkDay] = []
  var parts: [PartOfDay] = []
  var settings: [WorkSetting] = []
  var contract: ContractKind?
  /// An hour, in whole kroner.
  var pay: Int64?
  var tasks = ""
  var acts: Party?
  /// Days ago, and days from today.
  let found: Int
  var closes: Int?
  var state: LeadState?

  static let table: [DemoOpening] = [
    DemoOpening(
      title: "Early shift in the bakery", employer: "Storgata Bakeri", jobType: .kitchenHelp, source: .walkIn,
      hours: 15...25, days: WorkDay.allCases, parts: [.early], settings: [.indoors, .withOthers], contract: .permanent,
      pay: 198, tasks: "Trays, filling, the first customers. Can be taught.", acts: .us, found: 6, state: .open),
    DemoOpening(
      title: "Shop assistant", employer: "Nordlys Bok og Papir", jobType: .sales, source: .network,
      hours: 12...16, days: [.thursday, .friday, .saturday], parts: [.day], settings: [.quiet, .customers],
      contract: .permanent, pay: 205, tasks: "Somebody who reads.", acts: .employer, found: 18, closes: 9, state: .open),
    DemoOpening(
      title: "Cold kitchen, before conferences", employer: "Fjordkjøkken Catering", jobType: .kitchenHelp,
      source: .employerCalled, hours: 15...30, days: DemoTraits.weekdays, parts: [.day],
      settings: [.indoors, .noCustomers], contract: .temporary, pay: 201, acts: .us, found: 4, closes: 12, state: .open),
    DemoOpening(
      title: "Sorter, day shift", employer: "Polar Terminal", jobType: .labourers, source: .advert, hours: 20...37,
      days: DemoTraits.weekdays, parts: [.early, .day], settings: [.sameTasks, .moving, .noCustomers],
      contract: .permanent, pay: 212, tasks: "The advert never closes; ask Kent.", acts: .us, found: 31, state: .open),
    DemoOpening(
      title: "Kennel help, mornings", employer: "Tromsdalen Hundesenter", jobType: .farmHelp, source: .walkIn,
      hours: 8...12, days: DemoTraits.weekdays, parts: [.early], settings: [.outdoors, .noCustomers],
      contract: .onCall, tasks: "Opens again when the new yard is ready.", acts: .employer, found: 12, state: .open),
    DemoOpening(
      title: "Receipts in February", employer: "Sundet Regnskap", jobType: .accountsAndStock, source: .employerCalled,
      hours: 15...25, parts: [.day], settings: [.quiet, .sitting], contract: .temporary, acts: .employer, found: 9,
      closes: 40, state: .open),
    DemoOpening(
      title: "Shelving, two afternoons", employer: "Bibliotekhuset", jobType: .otherOffice, source: .walkIn,
      hours: 8...10,
      days: [.tuesday, .thursday], parts: [.day], settings: [.quiet, .sameTasks], contract: .permanent, found: 52,
      state: .filled),
    DemoOpening(
      title: "Workshop, spring", employer: "Sykkelverkstedet Skippergata", jobType: .metalAndMechanics, source: .walkIn,
      hours: 20...37, days: DemoTraits.weekdays, parts: [.day], contract: .seasonal, found: 60, state: .filled),
    DemoOpening(
      title: "Filleting line", employer: "Nordhavn Fisk", jobType: .foodWoodTextile, source: .advert, hours: 37...40,
      parts: [.early, .day], contract: .seasonal, tasks: "The boat was sold.", found: 80, state: .fellThrough),
    DemoOpening(
      title: "Caretaker's helper", employer: nil, jobType: nil, source: .family, town: "Tromsø",
      tasks: "An uncle heard of it; nobody knows yet which house.", acts: .applicant, found: 3),
  ]
}

/// What was put to somebody, and what they said.
struct DemoSuggestion: Sendable {
  let first: String
  var opening: String?
  var employer: String?
  let ago: Int
  var answer: SuggestionAnswer?
  var words = ""
  var lesson: DemoLessons.Lesson?

  static let table: [DemoSuggestion] = [
    DemoSuggestion(
      first: "Fatima", opening: "Cold kitchen, before conferences", ago: 3, answer: .yes, words: "Mornings, yes."),
    DemoSuggestion(
      first: "Fatima", opening: "Early shift in the bakery", ago: 5, answer: .notNow,
      words: "Not at my aunt's, not first."),
    DemoSuggestion(first: "Per", opening: "Shop assistant", ago: 16, answer: .yes, words: "I know every shelf."),
    DemoSuggestion(first: "Aino", opening: "Kennel help, mornings", ago: 11, answer: .maybe, words: "If the bus goes."),
    DemoSuggestion(
      first: "Ciarán", opening: "Sorter, day shift", ago: 20, answer: .no, words: "That is a day on the bus.",
      lesson: DemoLessons.Lesson(
        about: .travel, stance: .wanted, importance: .must, words: "In Harstad or next to it", travelMost: 40)),
    DemoSuggestion(first: "Åse", employer: "Kirkeparken drift", ago: 2),
    DemoSuggestion(
      first: "Tor Eira", employer: "Karasjok Trevare", ago: 7, answer: .maybe, words: "Is it quiet there?"),
  ]
}

/// An application: not sent yet, sent, an interview, or with its result.
struct DemoApplication: Sendable {
  let first: String
  let title: String
  var employer: String?
  var opening: String?
  /// Days ago; nil: not sent yet.
  var sent: Int?
  var form: ApplicationForm?
  var helpedBy: ContactMaker?
  var acts: Party?
  /// Days from today.
  var followUp: Int?
  /// Days from today; below nothing: ago.
  var interview: Int?
  var time = ""
  var result: ApplicationResult?
  var resultAgo: Int?
  var words = ""
  var feedback = ""
  var lesson: DemoLessons.Lesson?

  static let table: [DemoApplication] = [
    DemoApplication(
      first: "Per", title: "Shop assistant", opening: "Shop assistant", sent: 13, form: .inPerson, helpedBy: .both,
      acts: .employer, interview: 0, time: "10:00"),
    DemoApplication(
      first: "Fatima", title: "Cold kitchen", opening: "Cold kitchen, before conferences", sent: 2, form: .inPerson,
      helpedBy: .both, acts: .employer, interview: 3, time: "13:30"),
    DemoApplication(
      first: "Aino", title: "Kennel assistant", opening: "Kennel help, mornings", acts: .applicant),
    DemoApplication(
      first: "Tor Eira", title: "Joiner's assistant", employer: "Karasjok Trevare", sent: 9, form: .letter,
      helpedBy: .applicant, acts: .us, followUp: 2),
    DemoApplication(
      first: "Rasmus", title: "Workshop assistant", opening: "Workshop, spring", sent: 34, form: .inPerson,
      helpedBy: .both, interview: -20, time: "09:30", result: .offer, resultAgo: 6, words: "Starts in the new season",
      feedback: "Liked that he asked before he took the wheel off."),
    DemoApplication(
      first: "Siobhán", title: "Sorting and till", employer: "Gjenbruk Sør", sent: 48, form: .online,
      helpedBy: .applicant, interview: -39, result: .turnedDown, resultAgo: 33,
      words: "Somebody who could begin at once",
      feedback: "Would gladly see her again; quick with prices.",
      lesson: DemoLessons.Lesson(
        about: .daysAndTimes, stance: .wanted, importance: .want, words: "Afternoons are all right after all",
        parts: [.day])),
    DemoApplication(
      first: "Ciarán", title: "Sorting hall assistant", employer: "Gjenbruk Sør", sent: 70, form: .online,
      helpedBy: .applicant,
      result: .noAnswer, resultAgo: 28),
    DemoApplication(
      first: "Noor", title: "Kindergarten assistant", employer: "Solbakken Barnehage", sent: 40, form: .inPerson,
      helpedBy: .applicant, interview: -30, result: .personDeclined, resultAgo: 22, words: "Too close to home",
      lesson: DemoLessons.Lesson(
        about: .travel, stance: .wanted, importance: .want, words: "Not in my own street; up to half an hour away",
        travelMost: 30)),
    DemoApplication(
      first: "Agnieszka", title: "Cleaner at a school in Narvik", sent: 25, form: .phone, helpedBy: .both,
      result: .withdrawn, resultAgo: 21, words: "Waits for the mornings to be free"),
    DemoApplication(
      first: "Hassan", title: "Lunch cook at the school canteen", sent: 16, form: .inPerson, helpedBy: .both,
      acts: .applicant, interview: -8, time: "14:00", result: .offer, resultAgo: 4, words: "Hours still to be agreed"),
    DemoApplication(
      first: "Fatima", title: "Canteen assistant", sent: 19, form: .online, helpedBy: .applicant,
      acts: .employer, followUp: -1),
  ]
}
