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

  static func wish(
    _ about: PreferenceTopic, _ words: String, _ stance: Stance = .wanted, _ importance: Importance? = nil,
    _ fill: (inout Preference) -> Void = { _ in }
  ) -> Preference {
    var wish = Preference(id: Identifier(high: 9, low: 9))
    (wish.about, wish.words, wish.stance, wish.importance) = (about, words, stance, importance)
    fill(&wish)
    return wish
  }

  static func person(_ wishes: Preference...) -> MatchPerson { MatchPerson(wishes: wishes, on: day) }

  static func employer(_ fill: (inout Employer) -> Void = { _ in }) -> MatchPlace {
    var employer = Employer(id: bakery)
    (employer.name, employer.town) = ("Bakery", "Alta")
    fill(&employer)
    return MatchPlace(employer)
  }

  static func opening(_ fill: (inout Lead) -> Void = { _ in }) -> MatchPlace {
    var employer = Employer(id: bakery)
    (employer.name, employer.town) = ("Bakery", "Alta")
    var lead = Lead(id: Identifier(high: 2, low: 1))
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
    return MatchPerson(wishes: [], noGo: [noGo], on: day)
  }

  private static func tied(_ words: String, at employer: Identifier = bakery, until: Day? = nil) -> MatchPerson {
    var tie = Tie(id: Identifier(high: 4, low: 1))
    (tie.employerID, tie.relation, tie.words, tie.untilOn) = (employer, .formerBoss, words, until)
    return MatchPerson(wishes: [], ties: [tie], on: day)
  }

  private static func agreed(_ approach: Approach?) -> MatchPerson {
    var choice = Disclosure(id: Identifier(high: 5, low: 1))
    choice.approach = approach
    return MatchPerson(wishes: [], disclosures: [choice], on: day)
  }

  private static func with(_ fill: (inout MatchPerson) -> Void) -> MatchPerson {
    var person = MatchPerson(wishes: [], on: day)
    fill(&person)
    return person
  }

  private static let kitchen = wish(.kindOfWork, "work in a kitchen", .wanted, .must) { $0.jobType = .kitchenHelp }
  private static let noCleaning = wish(.kindOfWork, "never cleaning", .definitelyNot) { $0.jobType = .cleaners }
  private static let twenty = wish(.hours, "about 20 hours") { ($0.least, $0.most) = (15, 20) }
  private static let mornings = wish(.daysAndTimes, "mornings") { $0.partsOfDay = [.early, .day] }
  private static let noEvenings = wish(.daysAndTimes, "no evenings", .definitelyNot) { $0.partsOfDay = [.evening] }
  private static let noWeekend = wish(.daysAndTimes, "free weekends", .ratherNot) { $0.days = [.saturday, .sunday] }
  private static let quiet = wish(.setting, "somewhere calm") { $0.settings = [.quiet] }
  private static let noCustomers = wish(.setting, "no customers", .ratherNot) { $0.settings = [.customers] }
  private static let steady = wish(.contract, "a steady job") { $0.contracts = [.permanent] }
  private static let fairPay = wish(.pay, "200 an hour") { ($0.least, $0.payPeriod) = (200, .hour) }
  private static let near = wish(.travel, "half an hour") { $0.most = 30 }
  private static let hotels = wish(.employer, "a hotel", .wanted, .nice) { $0.industry = .hospitality }

  static let barred: [Case] = [
    says(
      "no-go by identifier", noGo { ($0.employerID, $0.tie) = (bakery, .formerEmployer) }, employer(), .noGo, .against,
      "no-go employer: former employer"),
    says(
      "no-go by name", noGo { ($0.name, $0.reason) = ("BAKERY", "my ex works there") }, opening(), .noGo, .against,
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
      "employer asked for", person(wish(.employer, "the bakery") { $0.employerID = bakery }), opening(), .employer,
      .speaksFor, "wants: \"the bakery\"; it is this employer"),
    says(
      "employer refused", person(wish(.employer, "not them", .definitelyNot) { $0.employerID = bakery }), employer(),
      .employer, .against, "never: \"not them\"; it is this employer"),
  ]

  static let work: [Case] = [
    says(
      "kind of work", person(kitchen), employer { $0.jobTypes = [.kitchenHelp, .sales] }, .kindOfWork, .speaksFor,
      "must: \"work in a kitchen\"; the work there: kitchen help and fast food"),
    says(
      "another kind", person(kitchen), opening { $0.jobType = .sales }, .kindOfWork, .against,
      "must: \"work in a kitchen\"; the work there: shop and sales"),
    says(
      "kind not known", person(kitchen), employer(), .kindOfWork, .unknown,
      "must: \"work in a kitchen\"; the kind of work there is not known"),
    says(
      "words that mean one kind", person(wish(.kindOfWork, "renholder")), opening { $0.jobType = .cleaners },
      .kindOfWork, .speaksFor, "wants: \"renholder\"; the work there: cleaning and household help"),
    says(
      "a title that means one kind", person(noCleaning), opening { $0.title = "Renholder" }, .kindOfWork, .against,
      "never: \"never cleaning\"; the work there: cleaning and household help"),
    says(
      "words of no list", person(wish(.kindOfWork, "with animals near water")), opening { $0.jobType = .cleaners },
      .kindOfWork, .unknown,
      "wants: \"with animals near water\"; whether such work is there is not known"),
    says(
      "never, among others", person(noCleaning), employer { $0.jobTypes = [.cleaners, .sales] }, .kindOfWork,
      .unknown, "never: \"never cleaning\"; the work there: cleaning and household help"),
    says(
      "sector", person(hotels), employer { $0.industry = .hospitality }, .sector, .speaksFor,
      "nice to have: \"a hotel\"; the sector: hotel, restaurant, canteen"),
    says(
      "sector by its words", person(hotels), employer { $0.branch = "hotell" }, .sector, .speaksFor,
      "nice to have: \"a hotel\"; the sector: hotel, restaurant, canteen"),
    says(
      "another sector", person(hotels), employer { $0.industry = .trade }, .sector, .against,
      "nice to have: \"a hotel\"; the sector: shop and wholesale"),
    says(
      "sector not known", person(hotels), employer(), .sector, .unknown,
      "nice to have: \"a hotel\"; the sector is not known"),
    says(
      "a wish of no list", person(wish(.other, "my dog comes along", .wanted, .must)), employer(), .other, .unknown,
      "must: \"my dog comes along\"; whether that holds there is not known"),
    silent("a weak wish of no list", person(wish(.other, "a view")), employer(), .other),
  ]

  static let times: [Case] = [
    says(
      "hours", person(twenty), opening { ($0.hoursLeast, $0.hoursMost) = (20, 25) }, .hours, .speaksFor,
      "wants: \"about 20 hours\"; there 20 to 25 hours a week"),
    says(
      "too many hours", person(twenty), opening { $0.hoursLeast = 30 }, .hours, .against,
      "wants: \"about 20 hours\"; there 30 hours a week or more"),
    says(
      "too few hours", person(twenty), opening { $0.hoursMost = 8 }, .hours, .against,
      "wants: \"about 20 hours\"; there at most 8 hours a week"),
    says(
      "exact hours", person(twenty), opening { ($0.hoursLeast, $0.hoursMost) = (18, 18) }, .hours, .speaksFor,
      "wants: \"about 20 hours\"; there 18 hours a week"),
    says(
      "hours not known", person(twenty), employer(), .hours, .unknown,
      "wants: \"about 20 hours\"; the hours there are not known"),
    says(
      "hours in words", person(twenty), employer { $0.hoursOffered = "shifts of six hours" }, .hours, .unknown,
      "wants: \"about 20 hours\"; compare it: there shifts of six hours"),
    says(
      "a wish without figures", person(wish(.hours, "not much")), opening { $0.hoursMost = 10 }, .hours, .unknown,
      "wants: \"not much\"; compare it: there at most 10 hours a week"),
    says(
      "mornings and evenings", person(mornings), opening { $0.partsOfDay = [.evening] }, .partsOfDay, .against,
      "wants: \"mornings\"; the time of day there: evening"),
    says(
      "mornings of two shifts", person(mornings), employer { $0.partsOfDay = [.day, .evening] }, .partsOfDay,
      .speaksFor, "wants: \"mornings\"; the time of day there: daytime, evening"),
    says(
      "an opening of two shifts", person(mornings), opening { $0.partsOfDay = [.day, .evening] }, .partsOfDay,
      .against, "wants: \"mornings\"; the time of day there: daytime, evening"),
    says(
      "never evenings", person(noEvenings), opening { $0.partsOfDay = [.evening] }, .partsOfDay, .against,
      "never: \"no evenings\"; the time of day there: evening"),
    says(
      "evenings can be left out", person(noEvenings), employer { $0.partsOfDay = [.day, .evening] }, .partsOfDay,
      .unknown, "never: \"no evenings\"; the time of day there: daytime, evening"),
    says(
      "no evenings there", person(noEvenings), opening { $0.partsOfDay = [.early] }, .partsOfDay, .speaksFor,
      "never: \"no evenings\"; the time of day there: early morning"),
    says(
      "time not known", person(mornings), opening(), .partsOfDay, .unknown,
      "wants: \"mornings\"; the time of day there is not known"),
    says(
      "days", person(noWeekend), opening { $0.days = [.friday, .saturday] }, .days, .against,
      "rather not: \"free weekends\"; the days there: Friday, Saturday"),
    says(
      "days not known", person(noWeekend), opening(), .days, .unknown,
      "rather not: \"free weekends\"; the days there are not known"),
    silent("days are no time of day", person(noWeekend), opening(), .partsOfDay),
    says(
      "contract", person(steady), opening { $0.contract = .temporary }, .contract, .against,
      "wants: \"a steady job\"; the contract: for a time"),
    says(
      "contract met", person(steady), opening { $0.contract = .permanent }, .contract, .speaksFor,
      "wants: \"a steady job\"; the contract: permanent"),
    says(
      "contract not known", person(steady), employer(), .contract, .unknown,
      "wants: \"a steady job\"; the kind of contract there is not known"),
    says(
      "pay", person(fairPay), opening { ($0.pay, $0.payPeriod) = (Hundredths(hundredths: 19_950), .hour) }, .pay,
      .against, "wants: \"200 an hour\"; the pay there is 199.5 (hour)"),
    says(
      "pay met", person(fairPay), opening { ($0.pay, $0.payPeriod) = (Hundredths(hundredths: 20_000), .hour) }, .pay,
      .speaksFor, "wants: \"200 an hour\"; the pay there is 200 (hour)"),
    says(
      "pay of another period", person(fairPay),
      opening { ($0.pay, $0.payPeriod) = (Hundredths(hundredths: 3), .month) },
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
      "setting not known", person(quiet), opening(), .setting, .unknown,
      "wants: \"somewhere calm\"; what it is like there is not known"),
    says(
      "unwanted setting", person(noCustomers), opening { $0.settings = [.customers] }, .setting, .against,
      "rather not: \"no customers\"; there it is with customers"),
    says(
      "its opposite", person(noCustomers), opening { $0.settings = [.noCustomers] }, .setting, .speaksFor,
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
      "a way in words", person(wish(.travel, "by bus")), employer(), .travel, .unknown,
      "wants: \"by bus\"; compare it with the way there"),
    says(
      "no car", with { $0.car = .no }, employer { $0.travelMinutes = 45 }, .travel, .unknown,
      "has no car; whether a bus goes there is not known"),
    says("same town", with { $0.town = "ALTA" }, employer(), .town, .speaksFor, "lives in the same town: Alta"),
    silent("another town", with { $0.town = "Vadsø" }, employer(), .town),
    silent("no town", person(), employer { $0.town = "" }, .town),
    says(
      "licence", with { $0.drivingLicence = .yes }, opening { $0.jobType = .drivers }, .licence, .speaksFor,
      "has a driving licence; the work there is driving"),
    says(
      "no licence", with { $0.drivingLicence = .no }, opening { $0.jobType = .drivers }, .licence, .against,
      "has no driving licence; the work there is driving"),
    says(
      "licence not known", person(), opening { $0.jobType = .drivers }, .licence, .unknown,
      "the work there is driving; whether the person has a licence is not known"),
    silent("other work too", person(), employer { $0.jobTypes = [.drivers, .sales] }, .licence),
    says("tie", tied(""), employer(), .tie, .unknown, "has a tie there (former boss): ask the person first"),
    says(
      "tie in words", tied("we did not get on"), opening(), .tie, .unknown,
      "has a tie there (former boss: \"we did not get on\"): ask the person first"),
    silent("tie that ended", tied("", until: day), employer(), .tie),
    silent("tie elsewhere", tied("", at: mill), employer(), .tie),
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
    var tie = Tie(id: Identifier(high: 6, low: 1))
    (tie.employerID, tie.relation) = (Self.bakery, .neighbour)
    var place = Self.employer()
    place.colleagueTies = [tie]
    let match = Match(Self.person(), place)
    #expect(
      match.speaksFor.map { $0.words.english } == ["a colleague has a tie there (neighbours)"])
  }
}
