import Cells
import Domain
import Store
import Testing

@testable import Screens

/// Moving what is due to another day, and handing it to a colleague.
@Suite struct MoveDueTests {
  /// A person in the first weeks of a job: a row that a rule gives.
  private func worker(_ office: DayOffice) throws -> Applicant {
    let ola = try office.person("Ola", "Hansen")
    try office.add(Job.self) {
      ($0.applicantID, $0.title, $0.startedOn) = (ola.id, "baker", DayOffice.day("2026-11-16"))
    }
    return ola
  }

  @Test(arguments: ["yesterday", "today", "2026-11-01"])
  func nothingMovesIntoThePast(day: String) throws {
    let office = try DayOffice()
    let ola = try worker(office)
    var walk = try office.walk()
    walk.go(to: "at work")
    walk.press("s \"\(day)\" <tab> \"the bus\" <c-s>")
    #expect(!walk.message.isEmpty && !walk.message.hasPrefix("Saved"))
    walk.expect("To which day")
    #expect(try office.of(Postponement.self, ola).isEmpty)
    walk.press("<tab> <c-u> \"+1d\" <c-s>")
    #expect(walk.message.hasPrefix("Saved: moved to Mon 23 Nov: "))
  }

  @Test func aMoveNeedsItsReason() throws {
    let office = try DayOffice()
    _ = try worker(office)
    var walk = try office.walk()
    walk.go(to: "at work")
    walk.press("s \"fri\" <c-s>")
    #expect(walk.message == "Write in a few words why it moves.")
    walk.press("\"bus strike\" <c-s>")
    walk.expect("Saved: moved to Fri 27 Nov")
  }

  @Test func whatARuleGivesGetsAMoveAndTheSecondMoveChangesIt() throws {
    let office = try DayOffice()
    let ola = try worker(office)
    let rule = try #require(try office.due(.afterStart, ola) ?? office.due(.firstMonth, ola))
    var walk = try office.walk()
    walk.go(to: "at work")
    walk.press("s \"wed\" <tab> \"bus strike\" <c-s>")
    #expect(walk.lines.contains { $0.contains("at work") && $0.contains("moved") }, "\(walk.text)")
    let move = try #require(try office.of(Postponement.self, ola).first)
    #expect(move.rule == rule.rule.rawValue)
    #expect(move.dueOn == rule.dueOn)
    #expect(move.untilOn == DayOffice.day("2026-11-25"))
    #expect(move.reason == "bus strike")
    walk.press("2 1")
    walk.go(to: "at work")
    walk.expect("Wed 25 Nov", "bus strike")
    walk.press("s \"fri\" <tab> \"ill\" <c-s>")
    #expect(try office.of(Postponement.self, ola).map(\.untilOn) == [DayOffice.day("2026-11-27")])
    walk.press("u u")
    #expect(try office.of(Postponement.self, ola).isEmpty)
  }

  @Test func severalMoveTogetherInOneStepOfUndo() throws {
    let office = try DayOffice()
    let ola = try worker(office)
    let step = try office.step(ola, "ring the bakery", "2026-11-20")
    var walk = try office.walk()
    walk.press("<home> <space> <space>")
    walk.expect("selected: 2")
    walk.press("s \"fri\" <tab> \"training\" <c-s>")
    walk.expect("Saved: moved to Fri 27 Nov: 2 rows.")
    #expect(try office.stored(NextStep.self, step.id).dueOn == DayOffice.day("2026-11-27"))
    #expect(try office.stored(NextStep.self, step.id).postponeReason == "training")
    #expect(try office.of(Postponement.self, ola).count == 1)
    walk.press("u")
    #expect(try office.stored(NextStep.self, step.id).dueOn == DayOffice.day("2026-11-20"))
    #expect(try office.of(Postponement.self, ola).isEmpty)
  }

  @Test func aStepAndARowOfARuleAreHandedToAColleagueWhoSeesThem() throws {
    let office = try DayOffice()
    let ola = try worker(office)
    let step = try office.step(ola, "ring the bakery", "2026-11-20")
    var walk = try office.walk()
    walk.press("<home> <space> <space> t")
    walk.go(to: "Bo Lind")
    walk.press("<enter>")
    walk.expect("Pass 2 rows on to Bo Lind?")
    walk.press("y")
    #expect(try office.stored(NextStep.self, step.id).colleagueID == office.colleague)
    #expect(try office.of(Postponement.self, ola).map(\.passedOnToID) == [office.colleague])
    #expect(walk.lines.filter { $0.hasSuffix("passed on") }.count == 2, "\(walk.text)")
    let his = try office.store.answer(
      DueList(scope: .colleague(office.colleague), through: Walk.today, page: PageRequest(limit: 10)))
    #expect(his.rows.count == 2)
    walk.press("2 1")
    walk.expectNot("ring the bakery")
    walk.press("u")
    #expect(try office.stored(NextStep.self, step.id).colleagueID == office.me)
    #expect(try office.of(Postponement.self, ola).isEmpty)
  }

  @Test func whatIsOnesOwnMovesItself() throws {
    let office = try DayOffice()
    let own = try office.add(Promise.self) {
      ($0.what, $0.byParty, $0.colleagueID, $0.dueOn) = (
        "write the report", .us, office.me, DayOffice.day("2026-11-20")
      )
    }
    var walk = try office.walk()
    walk.go(to: "write the report")
    walk.press("s \"fri\" <tab> \"numbers are late\" <c-s>")
    #expect(try office.stored(Promise.self, own.id).dueOn == DayOffice.day("2026-11-27"))
    #expect(try office.store.answer(AllRecords(.postponement)).isEmpty)
  }

  private func meeting(_ office: DayOffice) throws -> Appointment {
    let ola = try office.person("Ola", "Hansen")
    return try office.add(Appointment.self) {
      ($0.what, $0.onDay, $0.atTime) = ("talk about the winter", Walk.today, "09:30")
      ($0.applicantID, $0.colleagueID) = (ola.id, office.me)
    }
  }

  /// Otherwise the calendar and the phone would still say the old day.
  @Test func oneAppointmentMovesInItselfWithItsTime() throws {
    let office = try DayOffice()
    let meeting = try meeting(office)
    var walk = try office.walk()
    walk.go(to: "talk about the winter")
    walk.press("s")
    walk.expect("Move \"talk about the winter\" to another day or time", "now 09:30")
    walk.press("\"wed\" <tab> \"1415\" <c-s>")
    walk.expect("Saved: moved to Wed 25 Nov 14:15: talk about the winter")
    #expect(walk.lines.contains { $0.contains("talk about the winter") && $0.contains("moved") }, "\(walk.text)")
    let moved = try office.stored(Appointment.self, meeting.id)
    #expect(moved.onDay == DayOffice.day("2026-11-25"))
    #expect(moved.atTime == "14:15")
    #expect(try office.store.answer(AllRecords(.postponement)).isEmpty)
    walk.press("u")
    #expect(try office.stored(Appointment.self, meeting.id).onDay == Walk.today)
    #expect(walk.lines.filter { $0.contains("Ola Hansen") }.count == 1, "\(walk.text)")
    walk.expect("> 09:30 Ola Hansen", "today")
  }

  /// A day that was changed in the record itself does not settle it.
  @Test func whatGotAnotherDayInItsFormIsMovedAndNotDone() throws {
    let office = try DayOffice()
    let step = try office.step(try office.person("Ola", "Hansen"), "ring the bakery", "2026-11-20")
    var walk = try office.walk()
    walk.go(to: "ring the bakery")
    walk.press("e")
    walk.go(to: "2026-11-20")
    walk.press("<c-u> \"wed\" <c-s>")
    #expect(try office.stored(NextStep.self, step.id).dueOn == DayOffice.day("2026-11-25"))
    #expect(walk.lines.contains { $0.contains("ring the bakery") && $0.contains("moved") }, "\(walk.text)")
    #expect(!walk.lines.contains { $0.contains("ring the bakery") && $0.contains("done") }, "\(walk.text)")
  }

  @Test func oneAppointmentMovesInItselfFromThePersonToo() throws {
    let office = try DayOffice()
    let meeting = try meeting(office)
    var walk = try office.walk()
    walk.press("2 <enter> d")
    walk.go(to: "talk about the winter")
    walk.press("s \"fri\" <c-s>")
    walk.expect("Ola Hansen", "[Wants]")
    #expect(try office.stored(Appointment.self, meeting.id).onDay == DayOffice.day("2026-11-27"))
  }

  @Test func anAppointmentThatTheReviewMovesCountsAsMoved() throws {
    let office = try ReviewOffice()
    let anna = try office.person("Anna")
    let meeting = try office.add(Appointment.self) {
      ($0.what, $0.onDay, $0.applicantID, $0.colleagueID) = ("talk", Walk.today, anna, office.me)
    }
    var walk = try Walk(office.store, at: Menu.first)
    walk.press("w s \"fri\" <c-s>")
    #expect(try office.steps(anna) == [.postponed])
    let moved = try #require(try office.store.answer(OneRecord(.appointment, meeting.id)).map(Appointment.init))
    #expect(moved.onDay == DayOffice.day("2026-11-27"))
  }

  @Test func aMoveThatWasLeftIsFoundAgainAmongTheDrafts() throws {
    let office = try DayOffice()
    let ola = try worker(office)
    var walk = try office.walk()
    walk.go(to: "at work")
    walk.press("s \"fri\" <tab> \"bus st\" <esc> k")
    var next = try office.walk()
    next.press("<enter>")
    next.expect("To which day", "bus st")
    next.press("\"rike\" <c-s>")
    #expect(try office.of(Postponement.self, ola).map(\.reason) == ["bus strike"])
  }

  @Test func onAPersonEverythingThatIsDueIsSettledMovedAndHandedOn() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    let first = try office.step(ola, "first thing", "2026-11-20")
    let undated = try office.step(ola, "some day", nil)
    var walk = try office.walk()
    walk.press("2 <enter> d")
    walk.expect("What is due?", "first thing", "2 days late", "some day", "no date")
    walk.press("d")
    #expect(try office.stored(NextStep.self, first.id).doneOn == Walk.today)
    walk.press("d")
    walk.go(to: "some day")
    walk.press("s \"fri\" <tab> \"asked\" <c-s>")
    #expect(try office.stored(NextStep.self, undated.id).dueOn == DayOffice.day("2026-11-27"))
    walk.press("d")
    walk.go(to: "some day")
    walk.press("t")
    walk.go(to: "Bo Lind")
    walk.press("<enter>")
    #expect(try office.stored(NextStep.self, undated.id).colleagueID == office.colleague)
  }
}
