import Domain

/// The wishes of each person in their own words, with what they wished before.
enum DemoWishes {
  private struct Wish {
    let about: PreferenceTopic
    var stance = Stance.wanted
    let words: String
    var importance: Importance?
    var least: Int?
    var most: Int?
    var jobType: JobType?
    var settings: [WorkSetting] = []
    var days: [WorkDay] = []
    var parts: [PartOfDay] = []
    var contracts: [ContractKind] = []
  }

  static func write(_ person: inout DemoPerson, _ to: inout DemoWriter) {
    let life = person.life
    guard let entry = life.entry else { return }
    // A first meeting brings at most one wish; the profile talks bring the others.
    let wishes = life.profile == nil ? [exploring] : wishes(person)
    let noted = max((life.profile ?? entry) - 3, 0)
    for (place, wish) in wishes.enumerated() {
      let isChanged = place == life.index % 4 && life.index % 3 == 0 && noted > 60
      let old = isChanged ? add(before(wish), person, rank: nil, noted: noted, isPast: true, &to) : nil
      let changed = max(noted * 2 / 5, 8)
      if let old {
        let day = to.ago(changed).workdayBefore
        to.correct(.set(.preference, old.id, field: "until_on", old: .none, new: .day(day)))
      }
      let rank = wish.stance == .wanted ? place + 1 : nil
      let new = add(wish, person, rank: rank, noted: isChanged ? changed : noted, replacing: old?.id, &to)
      person.wishes.append(new)
    }
  }

  @discardableResult
  private static func add(
    _ wish: Wish, _ person: DemoPerson, rank: Int?, noted: Int, isPast: Bool = false, replacing old: Identifier? = nil,
    _ to: inout DemoWriter
  ) -> Preference {
    let day = to.ago(noted).workdayBefore
    // Old wishes were asked about again, but for one person's, so that the question is seen.
    let confirmed = noted > 100 && !isPast && person.life.index != 4 ? to.ago(noted / 3).workdayBefore : nil
    let source: PreferenceSource = person.life.index % 11 == 6 && wish.about == .travel ? .family : .person
    return to.add(Preference.self) {
      ($0.applicantID, $0.stance, $0.about, $0.words) = (person.id, wish.stance, wish.about, wish.words)
      ($0.importance, $0.rank, $0.least, $0.most) = (wish.importance, rank, wish.least, wish.most)
      ($0.source, $0.notedOn, $0.replacesID) = (source, day, old)
      ($0.jobType, $0.settings, $0.days, $0.partsOfDay) = (wish.jobType, wish.settings, wish.days, wish.parts)
      ($0.contracts, $0.confirmedOn) = (wish.contracts, confirmed)
    }
  }

  /// A wish for one employer by name.
  static func writeNamed(_ people: [DemoPerson], _ workplaces: [DemoWorkplace], _ to: inout DemoWriter) {
    guard let person = people.first(where: { $0.life.role.first == "Per" }), let profile = person.life.profile,
      let place = workplaces.first(where: { $0.employer.name == "Nordlys Bok og Papir" })
    else { return }
    let day = to.ago(profile).workdayBefore
    to.add(Preference.self) {
      ($0.applicantID, $0.stance, $0.about, $0.employerID) = (person.id, .wanted, .employer, place.id)
      ($0.words, $0.importance) = ("The book shop in our street; I know every shelf", .nice)
      ($0.source, $0.notedOn) = (.person, day)
    }
  }

  private static let exploring = Wish(about: .exploring, words: "No idea yet. Something useful.")

  private static func wishes(_ person: DemoPerson) -> [Wish] {
    let field = person.field
    let index = person.life.index
    let hours = [16, 20, 10, 25, 37, 12][index % 6]
    let never = field.never[index % field.never.count]
    let time = times[index % times.count]
    var wishes = [
      Wish(
        about: .kindOfWork, words: field.wants[index % field.wants.count], importance: .must, jobType: field.jobType),
      Wish(
        about: .hours, words: "About \(hours) hours, more later if it goes well", importance: .want,
        least: hours - 4, most: hours + 4),
      Wish(
        about: .setting, words: settings[index % settings.count].words, importance: [.want, .nice][index % 2],
        settings: settings[index % settings.count].codes),
      Wish(
        about: .kindOfWork, stance: .definitelyNot, words: never, importance: .must,
        jobType: DemoField.onlyType(of: never)),
    ]
    let more = [
      Wish(about: .daysAndTimes, words: time.words, importance: .want, days: time.days, parts: time.parts),
      Wish(
        about: .travel, words: "At most \(20 + index % 3 * 15) minutes each way", importance: .want,
        most: 20 + index % 3 * 15),
      Wish(about: .pay, words: "Ordinary pay; it must not cost me the benefit", importance: .must),
      Wish(about: .waySearched, words: ways[index % ways.count]),
      Wish(
        about: .contract, words: "A permanent contract, or the hope of one", importance: .nice, contracts: [.permanent]),
      Wish(about: .employer, words: "A small place where people know one another", importance: .nice),
    ]
    wishes.append(more[index % more.count])
    if index % 2 == 0 { wishes.append(more[(index + 2) % more.count]) }
    if index % 3 != 0 { wishes.append(ratherNot[index % 3 - 1]) }
    return wishes
  }

  /// What was wished before the wish changed.
  private static func before(_ wish: Wish) -> Wish {
    var earlier = Wish(
      about: wish.about, stance: wish.stance, words: earlierWords[wish.about] ?? "Have not made up my mind")
    if wish.about == .hours { (earlier.least, earlier.most) = (30, 40) }
    return earlier
  }

  private static let earlierWords: [PreferenceTopic: String] = [
    .kindOfWork: "Anything, as long as it is soon", .hours: "Full time at once", .setting: "Does not matter where",
    .travel: "As far as the bus goes", .daysAndTimes: "Any time of the day",
  ]
  private static let ratherNot = [
    Wish(
      about: .setting, stance: .ratherNot, words: "Rather not a room where everybody talks at once", settings: [.lively]
    ),
    Wish(
      about: .daysAndTimes, stance: .ratherNot, words: "Weekends only now and then", days: [.saturday, .sunday]),
  ]
  private static let settings: [(words: String, codes: [WorkSetting])] = [
    ("Few people and a clear place of my own", [.quiet]), ("Outdoors part of the day", [.outdoors]),
    ("Somebody to ask close by", [.withOthers]), ("Quiet, no radio", [.quiet]),
    ("Customers, but not all day", [.customers]), ("Moving about, not sitting", [.moving]),
    ("The same tasks each day", [.sameTasks]), ("Some days different from others", [.variedTasks]),
  ]
  private static let times: [(words: String, days: [WorkDay], parts: [PartOfDay])] = [
    ("Not before ten", [], [.day, .evening]), ("Mornings, I am best then", [], [.early, .day]),
    ("Not on Tuesdays", [.monday, .wednesday, .thursday, .friday, .saturday, .sunday], []),
    ("No Sundays", DemoTraits.weekdays + [.saturday], []),
    ("While the children are at school", DemoTraits.weekdays, [.day]), ("Evenings are fine", [], [.evening]),
    ("Three days in a row, then off", [], []),
  ]
  private static let ways = [
    "Go together the first time", "I send the letters, you read them first", "Please speak for me",
    "I call, you sit beside me",
  ]
}
