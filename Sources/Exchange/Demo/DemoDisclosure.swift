import Domain

/// What each person allows to be said, in exact words. The specialist has no say in it.
enum DemoDisclosure {
  struct Choice: Sendable {
    let approach: Approach
    let openness: Openness
    var words = ""
    var notToSay = ""
    var pros = ""
    var cons = ""
  }

  static let table: [Choice] = [
    Choice(
      approach: .mayAlone, openness: .agreedWords,
      words: "Works best with one task at a time and a short break every second hour.",
      notToSay: "Nothing about treatment.", pros: "The boss understands the breaks.", cons: "People may ask why."),
    Choice(
      approach: .withPerson, openness: .agreedWords,
      words: "Has been away from work for some years and would like to begin with short days.",
      notToSay: "Not why.", pros: "Short days are easier to ask for.", cons: "Has to be said again in each place."),
    Choice(
      approach: .mayAlone, openness: .nothing, notToSay: "Anything about health.", pros: "It is my own business.",
      cons: "Cannot ask for breaks."),
    Choice(
      approach: .mayAlone, openness: .open,
      words: "May be told that our office helps people back to work after illness.",
      pros: "Nothing to hide any more.", cons: "A small town."),
    Choice(
      approach: .notAtAll, openness: .nothing, notToSay: "That we work together.", pros: "I want to do the talking.",
      cons: "More to do alone."),
    Choice(
      approach: .withPerson, openness: .agreedWords, words: "Needs breaks, and instructions in writing.",
      notToSay: "The name of the team.",
      pros: "Gets the list on paper.", cons: ""),
    Choice(
      approach: .mayAlone, openness: .agreedWords,
      words: "Is careful with sounds: ear protection or a quiet corner makes the day good.",
      notToSay: "Nothing about medicine.", pros: "Was asked for and given in the last job.",
      cons: "May be seen as fussy."),
  ]

  /// What the person has decided; nil before the talk was held.
  static func choice(of life: DemoLife) -> Choice? {
    life.profile == nil ? nil : table[life.index % table.count]
  }

  /// What the person had decided so many days ago; nil before the talk was held.
  static func choice(of life: DemoLife, ago: Int) -> Choice? {
    guard let profile = life.profile, ago <= profile - 2 else { return nil }
    return life.changedMind.map { ago > $0 } ?? false ? table[(life.index + 2) % table.count] : choice(of: life)
  }

  /// Writes the choice that holds, and, for some, the one it replaced.
  static func write(_ person: DemoPerson, employers: [DemoWorkplace], _ to: inout DemoWriter) {
    guard let profile = person.life.profile, let choice = choice(of: person.life) else { return }
    let index = person.life.index
    let (isChanged, changed) = (person.life.changedMind != nil, person.life.changedMind ?? 0)
    let old = isChanged ? record(table[(index + 2) % table.count], person, decided: profile - 2, &to) : nil
    if let old {
      let day = to.ago(changed)
      to.correct(.set(.disclosure, old.id, field: "until_on", old: .none, new: .day(day)))
    }
    record(choice, person, decided: isChanged ? changed : max(profile - 2, 0), replacing: old?.id, &to)
    oneEmployer(person, employers, &to)
  }

  @discardableResult
  private static func record(
    _ choice: Choice, _ person: DemoPerson, decided: Int, replacing old: Identifier? = nil, _ to: inout DemoWriter
  ) -> Disclosure {
    let day = to.ago(decided)
    let today = to.today
    return to.add(Disclosure.self) {
      $0.applicantID = person.id
      ($0.topic, $0.place) = (.health, [.publicPlace, .home, .ownOffice, nil][person.life.index % 4])
      ($0.approach, $0.openness, $0.audience) = (choice.approach, choice.openness, .anyEmployer)
      ($0.permittedWords, $0.notToSay, $0.pros, $0.cons) = (choice.words, choice.notToSay, choice.pros, choice.cons)
      ($0.decidedOn, $0.replacesID) = (day, old)
      // Every sixty days the choice is asked again (ips-domain.md 3.6); the next such day, or the last that was missed.
      let rounds = decided / 60 + (person.life.index % 5 == 3 ? 0 : 1)
      $0.revisitOn = person.life.isOpen ? max(day, today.adding(days: rounds * 60 - decided)).workdayAfter : nil
    }
  }

  /// In a new job some told their own boss more than others are told.
  private static func oneEmployer(_ person: DemoPerson, _ employers: [DemoWorkplace], _ to: inout DemoWriter) {
    guard person.life.role.story == .working, let work = person.life.work, let job = person.job,
      let workplace = employers.first(where: { $0.id == job.employerID })
    else { return }
    let day = to.ago(max(work - 9, 0)).workdayBefore
    to.add(Disclosure.self) {
      $0.applicantID = person.id
      ($0.approach, $0.openness, $0.audience) = (.withPerson, .agreedWords, .namedPerson)
      ($0.employerID, $0.namedPerson) = (workplace.id, workplace.employer.people.first?.name ?? "")
      $0.permittedWords = "Goes to an appointment every other Tuesday and makes up the hours."
      $0.decidedOn = day
    }
  }
}
