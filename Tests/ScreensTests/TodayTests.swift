import Cells
import Domain
import Store
import Testing

@testable import Screens

/// Today: what is shown, in which order, and what stays in its place.
@Suite struct TodayTests {
  @Test func theProgramOpensOnTodayAndOneKeyOpensThePersonAtTheRightPane() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    try office.add(Job.self) {
      ($0.applicantID, $0.title, $0.startedOn) = (ola.id, "kitchen hand", DayOffice.day("2026-11-16"))
    }
    var walk = try office.walk()
    #expect(walk.app.stack.last is TodayScreen)
    walk.expect("Today - Kari Nordmann", "OVERDUE", "In work now: 1 of 1")
    walk.press("<enter>")
    walk.expect("[Work]")
    #expect(walk.focusedLine.contains("kitchen hand"))
    walk.press("<esc>")
    #expect(walk.app.stack.last is TodayScreen)
  }

  @Test func rowsStandUnderTheirDaysWithTheirReasonAndHowLateInWords() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    try office.step(ola, "ring the bakery", "2026-11-20")
    try office.step(ola, "buy boots", "2026-11-22")
    try office.step(ola, "visit the yard", "2026-11-27")
    try office.step(ola, "far away", "2026-12-24")
    try office.add(Appointment.self) {
      ($0.what, $0.onDay, $0.atTime, $0.applicantID, $0.purpose) = (
        "interview at the quay", Walk.today, "10:00", ola.id, .interview
      )
    }
    let walk = try office.walk()
    let wanted = [
      "OVERDUE", "ring the bakery", "TODAY", "interview at the quay", "buy boots", "NEXT 7 DAYS", "visit the yard",
    ]
    let places = wanted.map { text in walk.lines.firstIndex { $0.contains(text) } ?? -1 }
    #expect(!places.contains(-1), "\(walk.text)")
    #expect(walk.line(with: "ring the bakery")?.contains("2 days late") == true)
    #expect(walk.line(with: "buy boots")?.contains("today") == true)
    #expect(walk.line(with: "visit the yard")?.contains("in 5 days") == true)
    #expect(walk.line(with: "interview at the quay")?.contains("10:00 Ola Hansen") == true)
    #expect(walk.text.contains("To do: tick it"))
    walk.expectNot("far away")
  }

  @Test func theCursorSkipsTheHeadings() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    try office.step(ola, "ring the bakery", "2026-11-20")
    try office.step(ola, "buy boots", "2026-11-22")
    var walk = try office.walk()
    #expect(walk.focusedLine.contains("ring the bakery"))
    walk.press("<down>")
    #expect(walk.focusedLine.contains("buy boots"))
    #expect(walk.app.view().cursor?.row == walk.lines.firstIndex { $0.hasPrefix(">") })
  }

  /// One figure for what counts, wherever the week is shown.
  @Test func todayAndTheContactsCountTheWeekAlike() throws {
    var walk = try Walk.onDemo()
    // Six are logged: one by phone, two with people who cannot hire, one about somebody who works there already.
    let figure = "Employer contacts this week: 2 of 6 in person, 1 for an applicant"
    walk.press("1")
    walk.expect(figure)
    walk.press("4")
    walk.expect(figure)
  }

  @Test func anEmptyDaySaysWhatToDoNext() throws {
    let office = try DayOffice()
    var walk = try office.walk()
    walk.expect("Nobody is on your caseload yet. 2 shows the applicants, where + adds one")
    for key in ["d", "s", "t", "n", "a", "m", "e"] {
      walk.press(key)
      #expect(walk.message == "No row is chosen.")
    }
    try office.person("Ola", "Hansen")
    // The first employer contact is due after the next 7 days.
    walk.press("2 1")
    walk.expect("Nothing is due in the next 7 days.")
  }

  /// Of a row that was moved within the list, the one that was here says so, and the focus goes on from here.
  @Test(arguments: [true, false])
  func aMovedRowDoesNotTakeTheFocusAlong(isOfARule: Bool) throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    if isOfARule {
      try office.add(Job.self) {
        ($0.applicantID, $0.title, $0.startedOn) = (ola.id, "baker", DayOffice.day("2026-11-15"))
      }
    } else {
      try office.step(ola, "at work again", "2026-11-18")
    }
    try office.step(ola, "second thing", "2026-11-20")
    var walk = try office.walk()
    walk.go(to: "at work")
    walk.press("s \"fri\" <tab> \"ill\" <c-s>")
    #expect(walk.lines.filter { $0.hasSuffix("moved") }.count == 1, "\(walk.text)")
    #expect(walk.focusedLine.contains("second thing"))
    walk.press("u")
    #expect(walk.lines.allSatisfy { !$0.hasSuffix("moved") }, "\(walk.text)")
    #expect(walk.focusedLine.contains("at work"))
  }

  @Test func aSettledRowStaysInItsPlaceAndTheFocusMovesOn() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    for (what, day) in [("first thing", 18), ("second thing", 19), ("third thing", 20)] {
      try office.step(ola, what, "2026-11-\(day)")
    }
    var walk = try office.walk()
    let place = walk.lines.firstIndex { $0.contains("first thing") }
    walk.press("d")
    #expect(walk.message == "Saved: done: first thing.  u undo")
    #expect(walk.lines.firstIndex { $0.contains("first thing") } == place)
    #expect(walk.lines[place ?? 0].hasSuffix("done"))
    #expect(walk.focusedLine.contains("second thing"))
    walk.press("<up> d")
    #expect(walk.message == "It is closed already; u takes it back.")
    walk.press("u")
    #expect(walk.focusedLine.contains("first thing"))
    #expect(walk.line(with: "first thing")?.contains("4 days late") == true)
    walk.press("d 2 1")
    walk.expectNot("first thing")
    walk.expect("second thing")
  }

  @Test func atFortyByTwelveEverythingIsThere() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    for number in 1...20 { try office.step(ola, "thing \(number)", "2026-11-\(number < 10 ? "0" : "")\(number)") }
    try office.step(ola, "later on", "2026-11-25")
    var walk = try office.walk(columns: 40, rows: 12)
    walk.expect("OVERDUE", "thing 1", "21 days late")
    for _ in 0..<20 {
      walk.press("<down>")
      #expect(!walk.focusedLine.isEmpty, "\(walk.text)")
      #expect(walk.lines.contains { $0 == "OVERDUE" || $0 == "NEXT 7 DAYS" }, "\(walk.text)")
    }
    walk.expect("NEXT 7 DAYS", "later on", "in 3 days")
    walk.press("d")
    walk.expect("Saved: done: later on")
  }

  @Test func fiveHundredRowsAreWalkedPageByPageWithTheirHeadings() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    let steps = (0..<500).map { number -> Change in
      var step = NextStep(id: office.store.newIdentifier())
      (step.applicantID, step.colleagueID, step.what) = (ola.id, office.me, "thing \(number)")
      step.dueOn = Walk.today.adding(days: number - 495)
      return .create(step.stored)
    }
    _ = try office.store.commit(ChangeSet("Many", steps))
    var walk = try office.walk()
    var seen: [String] = []
    for _ in 0..<520 {
      let line = walk.focusedLine
      if seen.last != line { seen.append(line) }
      walk.press("<down>")
    }
    #expect(seen.count == 500)
    walk.expect("thing 499")
    walk.press("<home>")
    #expect(walk.focusedLine.contains("thing 0 "))
    walk.press("<end>")
    #expect(walk.focusedLine.contains("thing 499"))
    walk.press("<pgup> <pgup> d")
    walk.expect("Saved: done: thing 4", "OVERDUE")
    #expect(walk.lines.contains { $0.contains(" done") && !$0.contains("Saved") }, "\(walk.text)")
  }

  @Test func namesAreInitialsWhereTheyAreHiddenAlsoInTexts() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    try office.step(ola, "go along with Ola to the bakery", "2026-11-20")
    var walk = try office.walk(columns: 132, rows: 43, initialsOnly: true)
    walk.expect("O. H.", "to the bakery")
    walk.expectNot("Ola", "Hansen")
    walk.press("d")
    walk.expectNot("Ola", "Hansen")
  }

  @Test func everyonesRowsAreBehindOneKey() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    let step = try office.step(ola, "for Bo to do", "2026-11-20")
    _ = try office.store.commit(
      ChangeSet(
        "Hand",
        [.set(.nextStep, step.id, field: "colleague_id", old: .record(office.me), new: .record(office.colleague))]))
    var walk = try office.walk()
    walk.expectNot("for Bo to do")
    walk.press("f")
    walk.expect("Today: everyone's", "for Bo to do")
  }

  @Test func whatWaitsIsCountedAboveTheRowsAndNothingThatIsZero() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    var walk = try office.walk()
    walk.expectNot("Open promises", "Drafts", "Cells to check")
    try office.add(Promise.self) {
      ($0.what, $0.byParty, $0.applicantID, $0.colleagueID) = ("call Nav", .us, ola.id, office.me)
    }
    walk.press("2 1")
    walk.expect("Open promises: 1")
  }
}
