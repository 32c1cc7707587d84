import Domain
import Testing

/// What each rule says, with the sentence a person reads.
@Suite struct MatchRuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let person: MatchPerson
    let place: MatchPlace
    /// `nil` where nothing may be said about the topic.
    let wanted: (topic: MatchTopic, bearing: MatchBearing, sentence: String)?
    var topic: MatchTopic { wanted?.topic ?? silent }
    var silent = MatchTopic.other
    var testDescription: String { name }
  }

  static let day = Day(iso: "2026-11-22") ?? Day(number: 0)
  static let bakery = Identifier(high: 1, low: 1)
  static let mill = Identifier(high: 1, low: 2)

  static func preference(
    _ about: PreferenceTopic, _ words: String, _ stance: Stance = .wanted, _ importance: Importance? = nil,
    _ fill: (inout JobPreference) -> Void = { _ in }
  ) -> JobPreference {
    var preference = JobPreference(id: Identifier(high: 9, low: 9))
    (preference.about, preference.words, preference.stance, preference.importance) = (about, words, stance, importance)
    fill(&preference)
    return preference
  }

  static func person(_ preferences: JobPreference...) -> MatchPerson { MatchPerson(preferences: preferences, on: day) }

  static func employer(_ fill: (inout Employer) -> Void = { _ in }) -> MatchPlace {
    var employer = Employer(id: bakery)
    (employer.name, employer.town) = ("Bakery", "Alta")
    fill(&employer)
    return MatchPlace(employer)
  }

  static func lead(_ fill: (inout JobLead) -> Void = { _ in }) -> MatchPlace {
    var employer = Employer(id: bakery)
    (employer.name, employer.town) = ("Bakery", "Alta")
    var lead = JobLead(id: Identifier(high: 2, low: 1))
    (lead.title, lead.employerID) = ("Xyz", bakery)
    fill(&lead)
    return MatchPlace(lead, at: employer)
  }

  private static func says(
    _ name: String, _ person: MatchPerson, _ place: MatchPlace, _ topic: MatchTopic, _ bearing: MatchBearing,
    _ sentence: String
  ) -> Case { Case(name: name, person: person, place: place, wanted: (topic, bearing, sentence)) }

  private static func silent(_ name: String, _ person: MatchPerson, _ place: MatchPlace, _ topic: MatchTopic) -> Case {
    Case(name: name, person: person, place: place, wanted: nil, silent: topic)
  }

  private static func noGo(_ fill: (inout NoGoEmployer) -> Void) -> MatchPerson {
    var noGo = NoGoEmployer(id: Identifier(high: 3, low: 1))
    fill(&noGo)
    return MatchPerson(preferences: [], noGo: [noGo], on: day)
  }

  private static func tied(_ words: String, at employer: Identifier = bakery, until: Day? = nil) -> MatchPerson {
    var connection = Connection(id: Identifier(high: 4, low: 1))
    (connection.employerID, connection.relation, connection.words, connection.untilOn) = (
      employer, .formerBoss, words, until
    )
    return MatchPerson(preferences: [], connections: [connection], on: day)
  }

  private static func agreed(_ approach: Approach?) -> MatchPerson {
    var choice = Disclosure(id: Identifier(high: 5, low: 1))
    choice.approach = approach
    return MatchPerson(preferences: [], disclosures: [choice], on: day)
  }

  private static func with(_ fill: (inout MatchPerson) -> Void) -> MatchPerson {
    var person = MatchPerson(preferences: [], on: day)
    fill(&person)
    return person
  }

  private static let kitchen = preference(.kindOfWork, "work in a kitchen", .wanted, .must) {
    $0.kindOfWork = .kitchenHelp
  }
  private static let noCleaning = preference(.kindOfWork, "never cleaning", .definitelyNot) {
    $0.kindOfWork = .cleaners
  }
  private static let twenty = preference(.hours, "about 20 hours") { ($0.least, $0.most) = (15, 20) }
  private static let mornings = preference(.daysAndTimes, "mornings") { $0.partsOfDay = [.early, .day] }
  private static let noEvenings = preference(.daysAndTimes, "no evenings", .definitelyNot) {
    $0.partsOfDay = [.evening]
  }
  private static let noWeekend = preference(.daysAndTimes, "free weekends", .ratherNot) {
    $0.days = [.saturday, .sunday]
  }
  private static let quiet = preference(.setting, "somewhere calm") { $0.settings = [.quiet] }
  private static let noCustomers = preference(.setting, "no customers", .ratherNot) { $0.settings = [.customers] }
  private static let steady = preference(.contract, "a steady job") { $0.contracts = [.permanent] }
  private static let fairPay = preference(.pay, "200 an hour") { ($0.least, $0.payPeriod) = (200, .hour) }
  private static let near = preference(.travel, "half an hour") { $0.most = 30 }
  private static let hotels = preference(.employer, "a hotel", .wanted, .nice) { $0.industry = .hospitality }

  static let barred: [Case] = [
    says(
      "no-go by identifier", noGo { ($0.employerID, $0.why) = (bakery, .formerEmployer) }, employer(), .noGo, .against,
      "no-go employer: former employer"),
    says(
      "no-go by name", noGo { ($0.name, $0.reason) = ("BAKERY", "my ex works there") }, lead(), .noGo, .against,
      "no-go employer: \"my ex works there\""),
    says(
      "no-go without a reason", noGo { $0.name = "bakery" }, employer(), .noGo, .against,
      "no-go employer: the person's wish"),
    silent("no-go that ended", noGo { ($0.employerID, $0.untilOn) = (bakery, day) }, employer(), .noGo),
    silent("no-go elsewhere", noGo { $0.employerID = mill }, employer(), .noGo),
    says(
      "do not contact", person(), employer { ($0.doNotContact, $0.doNotContactReason) = (.yes, "asked us to stop") },
      .doNotContact, .against, "the employer is not to be contacted: asked us to stop"),
    says(
      "do not contact, no reason", person(), employer { $0.doNotContact = .yes }, .doNotContact, .against,
      "the employer is not to be contacted; why is not written down"),
    says(
      "employer asked for", person(preference(.employer, "the bakery") { $0.employerID = bakery }), lead(), .employer,
      .speaksFor, "wants: \"the bakery\"; it is this employer"),
    says(
      "employer refused", person(preference(.employer, "not them", .definitelyNot) { $0.employerID = bakery }),
      employer(),
      .employer, .against, "never: \"not them\"; it is this employer"),
  ]

  static let work: [Case] = [
    says(
      "kind of work", person(kitchen), employer { $0.kindsOfWork = [.kitchenHelp, .sales] }, .kindOfWork, .speaksFor,
      "must: \"work in a kitchen\"; the work there: kitchen help and fast food"),
    says(
      "another kind", person(kitchen), lead { $0.kindOfWork = .sales }, .kindOfWork, .against,
      "must: \"work in a kitchen\"; the work there: shop and sales"),
    says(
      "kind not known", person(kitchen), employer(), .kindOfWork, .unknown,
      "must: \"work in a kitchen\"; the kind of work there is not known"),
    says(
      "words that mean one kind", person(preference(.kindOfWork, "renholder")), lead { $0.kindOfWork = .cleaners },
      .kindOfWork, .speaksFor, "wants: \"renholder\"; the work there: cleaning and household help"),
    says(
      "a title that means one kind", person(noCleaning), lead { $0.title = "Renholder" }, .kindOfWork, .against,
      "never: \"never cleaning\"; the work there: cleaning and household help"),
    says(
      "words of no list", person(preference(.kindOfWork, "with animals near water")),
      lead { $0.kindOfWork = .cleaners },
      .kindOfWork, .unknown,
      "wants: \"with animals near water\"; whether such work is there is not known"),
    says(
      "never, among others", person(noCleaning), employer { $0.kindsOfWork = [.cleaners, .sales] }, .kindOfWork,
      .unknown, "never: \"never cleaning\"; the work there: cleaning and household help"),
    says(
      "ownership", person(hotels), employer { $0.industry = .hospitality }, .industry, .speaksFor,
      "nice to have: \"a hotel\"; the industry: hotel, restaurant, canteen"),
    says(
      "sector by its words", person(hotels), employer { $0.branch = "hotell" }, .industry, .speaksFor,
      "nice to have: \"a hotel\"; the industry: hotel, restaurant, canteen"),
    says(
      "another sector", person(hotels), employer { $0.industry = .trade }, .industry, .against,
      "nice to have: \"a hotel\"; the industry: shop and wholesale"),
    says(
      "sector not known", person(hotels), employer(), .industry, .unknown,
      "nice to have: \"a hotel\"; the industry is not known"),
    says(
      "a preference of no list", person(preference(.other, "my dog comes along", .wanted, .must)), employer(), .other,
      .unknown,
      "must: \"my dog comes along\"; whether that holds there is not known"),
    silent("a weak preference of no list", person(preference(.other, "a view")), employer(), .other),
  ]

  static let times: [Case] = [
    says(
      "hours", person(twenty), lead { ($0.hoursLeast, $0.hoursMost) = (20, 25) }, .hours, .speaksFor,
      "wants: \"about 20 hours\"; there 20 to 25 hours a week"),
    says(
      "too many hours", person(twenty), lead { $0.hoursLeast = 30 }, .hours, .against,
      "wants: \"about 20 hours\"; there 30 hours a week or more"),
    says(
      "too few hours", person(twenty), lead { $0.hoursMost = 8 }, .hours, .against,
      "wants: \"about 20 hours\"; there at most 8 hours a week"),
    says(
      "exact hours", person(twenty), lead { ($0.hoursLeast, $0.hoursMost) = (18, 18) }, .hours, .speaksFor,
      "wants: \"about 20 hours\"; there 18 hours a week"),
    says(
      "hours not known", person(twenty), employer(), .hours, .unknown,
      "wants: \"about 20 hours\"; the hours there are not known"),
    says(
      "hours in words", person(twenty), employer { $0.hoursOffered = "shifts of six hours" }, .hours, .unknown,
      "wants: \"about 20 hours\"; compare it: there shifts of six hours"),
    says(
      "a preference without figures", person(preference(.hours, "not much")), lead { $0.hoursMost = 10 }, .hours,
      .unknown,
      "wants: \"not much\"; compare it: there at most 10 hours a week"),
    says(
      "mornings and evenings", person(mornings), lead { $0.partsOfDay = [.evening] }, .partsOfDay, .against,
      "wants: \"mornings\"; the time of day there: evening"),
    says(
      "mornings of two shifts", person(mornings), employer { $0.partsOfDay = [.day, .evening] }, .partsOfDay,
      .speaksFor, "wants: \"mornings\"; the time of day there: daytime, evening"),
    says(
      "a job lead of two shifts", person(mornings), lead { $0.partsOfDay = [.day, .evening] }, .partsOfDay,
      .against, "wants: \"mornings\"; the time of day there: daytime, evening"),
    says(
      "never evenings", person(noEvenings), lead { $0.partsOfDay = [.evening] }, .partsOfDay, .against,
      "never: \"no evenings\"; the time of day there: evening"),
    says(
      "evenings can be left out", person(noEvenings), employer { $0.partsOfDay = [.day, .evening] }, .partsOfDay,
      .unknown, "never: \"no evenings\"; the time of day there: daytime, evening"),
    says(
      "no evenings there", person(noEvenings), lead { $0.partsOfDay = [.early] }, .partsOfDay, .speaksFor,
      "never: \"no evenings\"; the time of day there: early morning"),
    says(
      "time not known", person(mornings), lead(), .partsOfDay, .unknown,
      "wants: \"mornings\"; the time of day there is not known"),
    says(
      "days", person(noWeekend), lead { $0.days = [.friday, .saturday] }, .days, .against,
      "rather not: \"free weekends\"; the days there: Friday, Saturday"),
    says(
      "days not known", person(noWeekend), lead(), .days, .unknown,
      "rather not: \"free weekends\"; the days there are not known"),
    silent("days are no time of day", person(noWeekend), lead(), .partsOfDay),
    says(
      "contract", person(steady), lead { $0.contract = .temporary }, .contract, .against,
      "wants: \"a steady job\"; the contract: for a time"),
    says(
      "contract met", person(steady), lead { $0.contract = .permanent }, .contract, .speaksFor,
      "wants: \"a steady job\"; the contract: permanent"),
    says(
      "contract not known", person(steady), employer(), .contract, .unknown,
      "wants: \"a steady job\"; the kind of contract there is not known"),
    says(
      "pay", person(fairPay), lead { ($0.pay, $0.payPeriod) = (Hundredths(hundredths: 19_950), .hour) }, .pay,
      .against, "wants: \"200 an hour\"; the pay there is 199.5 (hour)"),
    says(
      "pay met", person(fairPay), lead { ($0.pay, $0.payPeriod) = (Hundredths(hundredths: 20_000), .hour) }, .pay,
      .speaksFor, "wants: \"200 an hour\"; the pay there is 200 (hour)"),
    says(
      "pay of another period", person(fairPay),
      lead { ($0.pay, $0.payPeriod) = (Hundredths(hundredths: 3), .month) },
      .pay, .unknown, "wants: \"200 an hour\"; compare it: the pay there is 0.03 (month)"),
    says(
      "pay not known", person(fairPay), employer(), .pay, .unknown,
      "wants: \"200 an hour\"; the pay there is not known"),
  ]

  static let around: [Case] = [
    says(
      "calm", person(quiet), employer { $0.settings = [.quiet, .indoors] }, .setting, .speaksFor,
      "wants: \"somewhere calm\"; there it is quiet"),
    says(
      "lively", person(quiet), employer { $0.settings = [.lively] }, .setting, .against,
      "wants: \"somewhere calm\"; there it is lively"),
    says(
      "setting not known", person(quiet), lead(), .setting, .unknown,
      "wants: \"somewhere calm\"; what it is like there is not known"),
    says(
      "unwanted setting", person(noCustomers), lead { $0.settings = [.customers] }, .setting, .against,
      "rather not: \"no customers\"; there it is with customers"),
    says(
      "its opposite", person(noCustomers), lead { $0.settings = [.noCustomers] }, .setting, .speaksFor,
      "rather not: \"no customers\"; there it is no customers"),
    says(
      "near", person(near), employer { $0.travelMinutes = 30 }, .travel, .speaksFor,
      "wants: \"half an hour\"; it is 30 minutes away"),
    says(
      "far", person(near), employer { $0.travelMinutes = 31 }, .travel, .against,
      "wants: \"half an hour\"; it is 31 minutes away"),
    says(
      "way not known", person(near), employer(), .travel, .unknown,
      "wants: \"half an hour\"; how far it is there is not known"),
    says(
      "longest way of the profile", with { $0.travelMost = 20 }, employer { $0.travelMinutes = 45 }, .travel, .against,
      "it is 45 minutes away; the longest way is 20 minutes"),
    says(
      "longest way, unknown there", with { $0.travelMost = 20 }, employer(), .travel, .unknown,
      "the longest way is 20 minutes; how far it is there is not known"),
    silent(
      "in the same town the minutes may be missing",
      with { ($0.travelMost, $0.town) = (20, "alta") }, employer(), .travel),
    says(
      "a way in words", person(preference(.travel, "by bus")), employer(), .travel, .unknown,
      "wants: \"by bus\"; compare it with the way there"),
    says(
      "no car", with { $0.car = .no }, employer { $0.travelMinutes = 45 }, .travel, .unknown,
      "has no car; whether a bus goes there is not known"),
    says("same town", with { $0.town = "ALTA" }, employer(), .town, .speaksFor, "lives in the same town: Alta"),
    silent("another town", with { $0.town = "Vadsø" }, employer(), .town),
    silent("no town", person(), employer { $0.town = "" }, .town),
    says(
      "licence", with { $0.drivingLicence = .yes }, lead { $0.kindOfWork = .drivers }, .licence, .speaksFor,
      "has a driving licence; the work there is driving"),
    says(
      "no licence", with { $0.drivingLicence = .no }, lead { $0.kindOfWork = .drivers }, .licence, .against,
      "has no driving licence; the work there is driving"),
    says(
      "licence not known", person(), lead { $0.kindOfWork = .drivers }, .licence, .unknown,
      "the work there is driving; whether the person has a licence is not known"),
    silent("other work too", person(), employer { $0.kindsOfWork = [.drivers, .sales] }, .licence),
    says(
      "connection", tied(""), employer(), .connection, .unknown,
      "has a connection there (former line manager): ask the person first"),
    says(
      "connection in words", tied("we did not get on"), lead(), .connection, .unknown,
      "has a connection there (former line manager: \"we did not get on\"): ask the person first"),
    silent("connection that ended", tied("", until: day), employer(), .connection),
    silent("connection elsewhere", tied("", at: mill), employer(), .connection),
    says(
      "may not speak", agreed(.notAtAll), employer(), .approach, .unknown,
      "the person speaks to employers alone; you may not"),
    says(
      "only together", agreed(.withPerson), employer(), .approach, .unknown,
      "you may speak to employers only with the person there"),
    says(
      "not agreed", agreed(nil), employer(), .approach, .unknown,
      "whether you may speak to employers for the person is not agreed"),
    silent("may speak", agreed(.mayAlone), employer(), .approach),
  ]

  @Test(arguments: barred + work + times + around) func rule(_ one: Case) {
    let match = Match(one.person, one.place)
    let found = MatchBearing.allCases.flatMap { bearing in
      match.reasons(bearing).filter { $0.topic == one.topic }.map { (bearing, $0.words.english) }
    }
    guard let wanted = one.wanted else {
      #expect(found.isEmpty, "\(found)")
      return
    }
    #expect(found.map(\.0) == [wanted.bearing], "\(found)")
    #expect(found.map(\.1) == [wanted.sentence])
  }

  /// Every topic is proved by a case.
  @Test func noTopicIsForgotten() {
    let proved = Set((Self.barred + Self.work + Self.times + Self.around).compactMap { $0.wanted?.topic })
    #expect(proved == Set(MatchTopic.allCases))
  }

  @Test func aColleaguesTieIsAWayIn() {
    var connection = Connection(id: Identifier(high: 6, low: 1))
    (connection.employerID, connection.relation) = (Self.bakery, .neighbour)
    var place = Self.employer()
    place.colleagueConnections = [connection]
    let match = Match(Self.person(), place)
    #expect(
      match.speaksFor.map { $0.words.english } == ["a colleague has a connection there (neighbours)"])
  }
}
