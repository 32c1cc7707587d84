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
  }

  static func write(_ person: DemoPerson, _ to: inout DemoWriter) {
    let life = person.life
    guard let entry = life.entry else { return }
    // A first meeting brings at most one wish; the profile talks bring the others.
    let wishes = life.profile == nil ? [exploring] : wishes(person)
    let noted = max((life.profile ?? entry) - 3, 0)
    for (place, wish) in wishes.enumerated() {
      let isChanged = place == life.index % 4 && life.index % 3 == 0 && noted > 60
      let old = isChanged ? add(before(wish), person, rank: nil, noted: noted, &to) : nil
      let changed = max(noted * 2 / 5, 8)
      if let old {
        let day = to.ago(changed).workdayBefore
        to.correct(.set(.preference, old.id, field: "until_on", old: .none, new: .day(day)))
      }
      let rank = wish.stance == .wanted ? place + 1 : nil
      add(wish, person, rank: rank, noted: isChanged ? changed : noted, replacing: old?.id, &to)
    }
  }

  @discardableResult
  private static func add(
    _ wish: Wish, _ person: DemoPerson, rank: Int?, noted: Int, replacing old: Identifier? = nil, _ to: inout DemoWriter
  ) -> Preference {
    let day = to.ago(noted).workdayBefore
    let source: PreferenceSource = person.life.index % 11 == 6 && wish.about == .travel ? .family : .person
    return to.add(Preference.self) {
      ($0.applicantID, $0.stance, $0.about, $0.words) = (person.id, wish.stance, wish.about, wish.words)
      ($0.importance, $0.rank, $0.least, $0.most) = (wish.importance, rank, wish.least, wish.most)
      ($0.source, $0.notedOn, $0.replacesID) = (source, day, old)
    }
  }

  private static let exploring = Wish(about: .exploring, words: "No idea yet. Something useful.")

  private static func wishes(_ person: DemoPerson) -> [Wish] {
    let field = person.field
    let index = person.life.index
    let hours = [16, 20, 10, 25, 37, 12][index % 6]
    var wishes = [
      Wish(about: .kindOfWork, words: field.wants[index % field.wants.count], importance: .must),
      Wish(
        about: .hours, words: "About \(hours) hours, more later if it goes well", importance: .want,
        least: hours - 4, most: hours + 4),
      Wish(about: .setting, words: settings[index % settings.count], importance: [.want, .nice][index % 2]),
      Wish(
        about: .kindOfWork, stance: .definitelyNot, words: field.never[index % field.never.count], importance: .must),
    ]
    let more = [
      Wish(about: .daysAndTimes, words: times[index % times.count], importance: .want),
      Wish(
        about: .travel, words: "At most \(20 + index % 3 * 15) minutes each way", importance: .want,
        most: 20 + index % 3 * 15),
      Wish(about: .pay, words: "Ordinary pay; it must not cost me the benefit", importance: .must),
      Wish(about: .waySearched, words: ways[index % ways.count]),
      Wish(about: .contract, words: "A permanent contract, or the hope of one", importance: .nice),
      Wish(about: .employer, words: "A small place where people know one another", importance: .nice),
    ]
    wishes.append(more[index % more.count])
    if index % 2 == 0 { wishes.append(more[(index + 2) % more.count]) }
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
  private static let settings = [
    "Few people and a clear place of my own", "Outdoors part of the day", "Somebody to ask close by", "Quiet, no radio",
    "Customers, but not all day", "Moving about, not sitting", "The same tasks each day",
    "Some days different from others",
  ]
  private static let times = [
    "Not before ten", "Mornings, I am best then", "Not on Tuesdays", "No Sundays", "While the children are at school",
    "Evenings are fine", "Three days in a row, then off",
  ]
  private static let ways = [
    "Go together the first time", "I send the letters, you read them first", "Please speak for me",
    "I call, you sit beside me",
  ]
}
