import Domain
import Testing

@testable import Store

/// The walk-through of a day as the store sees it: who needs a look, who is seen, what is left.
struct ReviewStateTests {
  private let office: Office

  init() throws { office = try Office() }

  /// On a caseload, without a period: nothing is due but what is said here.
  private func person(_ name: String, due days: [String] = [], colleague: Identifier? = nil) throws -> Identifier {
    let person = try office.applicant(name)
    try office.add(Assignment.self) { ($0.applicantID, $0.colleagueID) = (person.id, colleague ?? office.me) }
    for day in days {
      try office.add(NextStep.self) {
        ($0.applicantID, $0.what, $0.dueOn) = (person.id, "ring", .of(day))
      }
    }
    return person.id
  }

  private func decide(
    _ person: Identifier, _ result: ReviewResult, by colleague: Identifier? = nil, on day: String = "2026-11-22"
  ) throws {
    try office.add(ReviewStep.self) {
      ($0.applicantID, $0.colleagueID) = (person, colleague ?? office.me)
      ($0.onDay, $0.result) = (.of(day), result)
    }
  }

  private func tick(_ person: Identifier) throws {
    for step in try office.store.answer(RecordsOf(.nextStep, where: "applicant_id", is: person)).map(NextStep.init) {
      _ = try office.change(step) { $0.doneOn = .of("2026-11-22") }
    }
  }

  private var state: ReviewProgress { get throws { try office.store.answer(ReviewState()) } }

  @Test func peopleComeOnceByTheirEarliestDay() throws {
    let today = try person("Today", due: ["2026-11-22"])
    let late = try person("Late", due: ["2026-11-22", "2026-11-19"])
    _ = try person("Tomorrow", due: ["2026-11-23"])
    let later = try person("Later", due: ["2026-11-20"])
    #expect(try state.left == [late, later, today])
    #expect(try state.seen.isEmpty)
  }

  @Test func thoseWithoutANextStepComeLastLongestWithoutContactFirst() throws {
    let seen = try person("Seen")
    try office.add(PersonContact.self) {
      ($0.applicantID, $0.mode, $0.happenedOn, $0.attemptedOnly) = (seen, .phone, .of("2026-11-01"), .no)
    }
    let never = try person("Never")
    let due = try person("Due", due: ["2026-11-22"])
    let paused = try person("Paused")
    try office.add(ServicePeriod.self) { ($0.applicantID, $0.referredOn) = (paused, .of("2026-11-20")) }
    try office.add(Status.self) { ($0.applicantID, $0.status, $0.fromOn) = (paused, .pause, .of("2026-11-21")) }
    #expect(try state.left == [due, never, seen])
  }

  @Test func whoWasDoneIsSeenOnceNothingIsDue() throws {
    let person = try person("Aino", due: ["2026-11-20", "2026-11-21"])
    try decide(person, .done)
    #expect(try state.left == [person])
    #expect(try state.begun.map(\.applicant) == [person])
    try tick(person)
    #expect(try state.left.isEmpty)
    #expect(try state.seen == [.init(applicant: person, result: .done)])
    #expect(try state.leftOver == 0)
  }

  @Test func nothingNeededIsSeenWhateverIsDue() throws {
    let person = try person("Aino", due: ["2026-11-20"])
    try decide(person, .nothingNeeded)
    #expect(try state.left.isEmpty)
    #expect(try state.seen.map(\.applicant) == [person])
    #expect(try state.leftOver == 1)
  }

  @Test func whatWasMovedIsLeftForLater() throws {
    let person = try person("Aino", due: ["2026-11-30"])
    try decide(person, .postponed)
    #expect(try state.leftOver == 1)
    #expect(try state.everyone == [person])
  }

  @Test func decisionsKeepTheirOrderAndTheLastCounts() throws {
    let people = try ["A", "B", "C"].map { try person($0, due: ["2026-11-20"]) }
    for index in [2, 0] { try decide(people[index], .nothingNeeded) }
    try decide(people[2], .nothingNeeded)
    #expect(try state.everyone == [people[0], people[2], people[1]])
  }

  @Test func aCoverSeesWhatTheColleagueDecided() throws {
    let ola = try office.add(Colleague.self) { $0.name = "Ola Berg" }
    let theirs = try person("Theirs", due: ["2026-11-20"], colleague: ola.id)
    let other = try person("Other", due: ["2026-11-21"], colleague: ola.id)
    #expect(try state.left.isEmpty)
    for id in [theirs, other] {
      try office.add(Assignment.self) {
        ($0.applicantID, $0.colleagueID, $0.role) = (id, office.me, .cover)
        ($0.fromOn, $0.untilOn) = (.of("2026-11-20"), .of("2026-11-30"))
      }
    }
    #expect(try state.left == [theirs, other])
    try decide(theirs, .nothingNeeded, by: ola.id)
    #expect(try state.everyone == [other])
  }

  @Test func anotherDayBeginsAnew() throws {
    let due = try person("Due", due: ["2026-11-20"])
    let idle = try person("Idle")
    for id in [due, idle] { try decide(id, .nothingNeeded) }
    #expect(try state.left.isEmpty)
    office.time.day = .of("2026-11-23")
    #expect(try state.left == [due])
    #expect(try state.seen.isEmpty)
    // Somebody without a next step rests for a week.
    office.time.day = .of("2026-11-28")
    #expect(try state.left == [due])
    office.time.day = .of("2026-11-29")
    #expect(try state.left == [due, idle])
  }

  @Test func whoIsWithdrawnOrHandedOnIsNotThere() throws {
    let gone = try person("Gone", due: ["2026-11-20"])
    try decide(gone, .nothingNeeded)
    _ = try office.store.commit(ChangeSet("Remove", [.withdraw(.applicant, gone, reason: "twice")]))
    let handed = try person("Handed", due: ["2026-11-20"])
    let ola = try office.add(Colleague.self) { $0.name = "Ola Berg" }
    let assignment = try #require(
      try office.store.answer(RecordsOf(.assignment, where: "applicant_id", is: handed)).first)
    _ = try office.store.commit(
      ChangeSet(
        "Hand over",
        [.set(.assignment, assignment.id, field: "colleague_id", old: .record(office.me), new: .record(ola.id))]))
    #expect(try state.everyone.isEmpty)
  }

  @Test func theNewestStampCounts() throws {
    #expect(try state.stamp == nil)
    for people in [3, 4] {
      try office.add(DayReview.self) {
        ($0.colleagueID, $0.onDay, $0.people, $0.leftOver) = (office.me, .of("2026-11-22"), people, 1)
      }
    }
    #expect(try state.stamp?.people == 4)
    office.time.day = .of("2026-11-23")
    #expect(try state.stamp == nil)
  }

  @Test func onlyWhatIsMineIsDueOnThePage() throws {
    let aino = try person("Aino", due: ["2026-11-20"])
    let ola = try office.add(Colleague.self) { $0.name = "Ola Berg" }
    try office.add(NextStep.self) {
      ($0.applicantID, $0.what, $0.dueOn, $0.colleagueID) = (aino, "Ola rings", .of("2026-11-19"), ola.id)
    }
    #expect(try office.store.answer(MyDueAbout(aino)).map(\.item.text) == ["ring"])
  }

  @Test func theNewestContactIsFound() throws {
    let aino = try person("Aino")
    for (day, words) in [("2026-11-10", "later"), ("2026-11-01", "before")] {
      try office.add(PersonContact.self) {
        ($0.applicantID, $0.mode, $0.happenedOn, $0.result) = (aino, .phone, .of(day), words)
      }
    }
    #expect(try office.store.answer(NewestContact(of: aino))?["result"] == .text("later"))
    #expect(try office.store.answer(NewestContact(of: office.me)) == nil)
  }
}
