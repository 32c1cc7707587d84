import Domain

/// Choices about other things than health, and about one employer, some of them changed since; and a contact that went
/// beyond the agreed words, with its reason.
enum DemoTopics {
  private struct Talk: Sendable {
    let first: String
    let employer: String?
    let topic: DisclosureTopic
    let openness: Openness
    var approach = Approach.mayAlone
    var words = ""
    var notToSay = ""
    var pros = ""
    var cons = ""
    /// Days ago.
    let decided: Int
    let place: ContactPlace
    /// What had been decided before, and how many days ago.
    var before: (openness: Openness, words: String, decided: Int)?
  }

  private static let talks: [Talk] = [
    Talk(
      first: "Per", employer: "Nordlys Bok og Papir", topic: .gaps, openness: .agreedWords,
      words: "Was away for some years and has begun again with courses.", notToSay: "Why.",
      pros: "They would ask anyway.", cons: "It is a small street.", decided: 12, place: .publicPlace,
      before: (.nothing, "", 61)),
    Talk(
      first: "Per", employer: nil, topic: .support, openness: .nothing, decided: 61, place: .publicPlace),
    Talk(
      first: "Ola", employer: "Storgata Bakeri", topic: .accommodations, openness: .agreedWords,
      words: "A short break at eight and one at ten.", pros: "They know when, nobody asks.", decided: 8,
      place: .workplace, before: (.nothing, "", 40)),
    Talk(
      first: "Fatima", employer: nil, topic: .benefits, openness: .nothing, notToSay: "What she lives on.", decided: 30,
      place: .home),
    Talk(
      first: "Ciarán", employer: nil, topic: .record, openness: .agreedWords,
      words: "Will not drive for work this winter.", notToSay: "The rest.", decided: 44, place: .ownOffice),
    Talk(
      first: "Kirsten", employer: "Bibliotekhuset", topic: .support, openness: .open, approach: .withPerson,
      pros: "Nothing to hide there.", decided: 90, place: .publicPlace),
  ]

  static func write(_ people: [DemoPerson], _ workplaces: [DemoWorkplace], _ to: inout DemoWriter) {
    for talk in talks {
      guard let person = people.first(where: { $0.life.role.first == talk.first }) else { continue }
      let place = workplaces.first { $0.employer.name == talk.employer }
      var old: Identifier?
      if let before = talk.before {
        var earlier = talk
        (earlier.pros, earlier.cons, earlier.notToSay) = ("", "", "")
        old = add(earlier, before.openness, before.words, before.decided, person, place, until: talk.decided, nil, &to)
      }
      _ = add(talk, talk.openness, talk.words, talk.decided, person, place, until: nil, old, &to)
    }
    beyond(people, workplaces, &to)
  }

  private static func add(
    _ talk: Talk, _ openness: Openness, _ words: String, _ decided: Int, _ person: DemoPerson, _ place: DemoWorkplace?,
    until: Int?, _ old: Identifier?, _ to: inout DemoWriter
  ) -> Identifier {
    let (on, today) = (to.ago(decided).workdayBefore, to.today)
    let ended = until.map { to.ago($0).workdayBefore }
    return to.add(Disclosure.self) {
      ($0.applicantID, $0.topic, $0.openness, $0.approach) = (person.id, talk.topic, openness, talk.approach)
      ($0.permittedWords, $0.notToSay, $0.pros, $0.cons) = (words, talk.notToSay, talk.pros, talk.cons)
      ($0.audience, $0.employerID) = (place == nil ? .anyEmployer : .thisEmployer, place?.id)
      ($0.decidedOn, $0.place, $0.untilOn, $0.replacesID) = (on, talk.place, ended, old)
      $0.revisitOn = ended == nil ? max(on.adding(days: 60), today.adding(days: 20)).workdayAfter : nil
    }.id
  }

  /// What was said beyond the agreed words stays written down with its reason.
  private static func beyond(_ people: [DemoPerson], _ workplaces: [DemoWorkplace], _ to: inout DemoWriter) {
    guard let fatima = people.first(where: { $0.life.role.first == "Fatima" }), let entry = fatima.life.entry,
      let place = workplaces.first(where: { $0.employer.name == "Fjordkjøkken Catering" })
    else { return }
    let day = to.ago(min(23, entry - 25)).workdayBefore
    to.add(EmployerContact.self) {
      ($0.employerID, $0.personID, $0.mode, $0.happenedOn) = (place.id, place.people.first, .faceToFace, day)
      ($0.hiringAuthority, $0.visitStage, $0.applicantIDs) = (.yes, .propose, [fatima.id])
      ($0.madeBy, $0.applicantPresent, $0.competitiveJob, $0.planned) = (.both, .yes, .yes, .yes)
      ($0.purpose, $0.thanked, $0.minutes, $0.startTime) = (.jobDevelopment, .yes, 35, "13:30")
      ($0.disclosed, $0.staffID) = (.more, fatima.staff)
      $0.preferenceIDs = [fatima.wish(.kindOfWork, knownOn: day)].compactMap { $0 }
      $0.result = "Good talk about mornings. They will draw up a week and ring."
      $0.guardReason =
        "She was asked straight out and told it herself. We talked about it on the way home; it was all right."
    }
  }
}
