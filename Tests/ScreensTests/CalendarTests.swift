import Cells
import Domain
import Foundation
import Store
import Testing

@testable import Screens

/// The calendar by keys: appointments made, moved, settled and exported. Today is Sunday 22 November 2026.
@Suite struct CalendarTests {
  private func appointments(_ walk: Walk) throws -> [Appointment] {
    try walk.store.answer(EveryRecord(.appointment)).filter { $0.removed == nil }.map(Appointment.init)
  }

  private func made(_ walk: Walk, _ what: String) throws -> Appointment {
    try #require(try appointments(walk).first { $0.what == what })
  }

  private func employer(_ walk: Walk) throws -> Identifier {
    try #require(try walk.store.answer(NameSearch("Storgata Bakeri", kinds: [.employer], limit: 1)).first).id
  }

  private func aino(_ walk: Walk) throws -> Identifier {
    try #require(try walk.store.answer(NameSearch("Aino Joki", kinds: [.applicant], limit: 1)).first).id
  }

  /// A calendar with one appointment today, made by keys.
  private func withWaffle(_ size: Size = Size(columns: 80, rows: 24)) throws -> Walk {
    var walk = try Walk.onDemo(size)
    walk.press(#"c + "Waffle" <tab> <tab> "9.30" <tab> "Kafé Nord" <c-s>"#)
    return walk
  }

  @Test func anAppointmentIsMadeOnTheDayInSight() throws {
    let walk = try withWaffle()
    walk.expect(
      "Calendar: Sun 22 Nov 2026, today", "> 09:30     Waffle", "Kafé Nord", "any time  next contact", "Saved:")
    let waffle = try made(walk, "Waffle")
    #expect(waffle.onDay == Walk.today)
    #expect(waffle.atTime == "09:30")
    #expect(waffle.place == "Kafé Nord")
    #expect(waffle.colleagueID == walk.store.session.actor?.id)
    #expect(waffle.outcome == nil)
  }

  @Test func aTimeThatIsNoneIsSaidAtTheField() throws {
    var walk = try Walk.onDemo()
    walk.press(#"c + "Waffle" <tab> <tab> "half past" <c-s>"#)
    walk.expect("Write the time as 09:30.")
    #expect(!(try appointments(walk).contains { $0.what == "Waffle" }))
  }

  @Test func appointmentsThatRunIntoEachOtherSaySo() throws {
    var walk = try withWaffle()
    walk.press(#"+ "Team" <tab> <tab> "0945" <c-s>"#)
    walk.expectNot("overlaps")
    walk.press(#"<home> e <tab> <tab> <tab> <tab> <tab> <tab> <tab> "20" <c-s>"#)
    walk.expect("09:30     ! overlaps: Waffle", "09:45     ! overlaps: Team")
    // Next to each other is not over each other.
    walk.press(#"<home> e <tab> <tab> <tab> <tab> <tab> <tab> <tab> <c-u> "15" <c-s>"#)
    walk.expectNot("overlaps")
  }

  @Test func dayByDayAndWeekByWeek() throws {
    var walk = try withWaffle()
    walk.press("<right>")
    walk.expect("Calendar: Mon 23 Nov 2026, tomorrow")
    walk.press("<left> <left>")
    walk.expect("Calendar: Sat 21 Nov 2026, yesterday")
    walk.press(#"@ "fri""#)
    walk.expect("Fri 27 Nov 2026, in 5 days")
    walk.press("<enter>")
    walk.expect("Calendar: Fri 27 Nov 2026, in 5 days")
    walk.press("<tab>")
    walk.expect("Calendar: week 48, from Mon 23 Nov", "> Fri 27 Nov")
    walk.press("<left>")
    walk.expect("Calendar: week 47", "> Fri 20 Nov", "Sun 22 Nov today", "09:30 Waffle, Kafé Nord")
    walk.press("0")
    walk.expect("> Sun 22 Nov today")
    walk.press("<enter>")
    walk.expect("Calendar: Sun 22 Nov 2026, today", "09:30     Waffle")
    walk.press(#"@ "31.2.2026" <enter>"#)
    #expect(walk.message.contains("31.2.2026"))
    walk.expect("-- Go to which day?")
    walk.press("<esc>")
    walk.expect("Calendar: Sun 22 Nov 2026, today")
  }

  @Test func theWeekShowsWhatFitsAndSaysWhatDoesNot() throws {
    var walk = try withWaffle()
    for time in ["1100", "1200", "1300", "1400", "1500", "1600", "1700"] {
      walk.press(#"+ "Visit \#(time)" <tab> <tab> "\#(time)" <c-s>"#)
    }
    walk.press("<tab>")
    walk.expect("Sun 22 Nov today  appointments: 10", "and ")
    walk.expect("Mon 16 Nov", "Sun 22 Nov")
    walk.press("d")
    #expect(walk.message == "Open the day first, with Enter.")
    walk.resize(Size(columns: 132, rows: 43))
    walk.expect("09:30 Waffle, Kafé Nord", "17:00 Visit 1700")
    walk.resize(Size(columns: 40, rows: 12))
    for day in ["Mon 16", "Tue 17", "Wed 18", "Thu 19", "Fri 20", "Sat 21", "Sun 22"] { walk.expect(day) }
    walk.expect("> Sun 22 Nov today  09:30 Waffle")
  }

  @Test func itFitsASmallWindow() throws {
    let walk = try withWaffle(Size(columns: 40, rows: 12))
    walk.expect("> 09:30     Waffle")
    #expect(walk.lines.allSatisfy { $0.count <= 40 })
  }

  @Test func whatBecameOfItIsSaidAndTakenBack() throws {
    var walk = try withWaffle()
    walk.press("d")
    walk.expect("What became of the appointment?")
    walk.press("n")
    walk.expect("09:30     did not take place: ", "Saved: Waffle: did not take place")
    #expect(try made(walk, "Waffle").outcome == .notHeld)
    walk.press("d")
    #expect(walk.message == "It is closed already; e changes it.")
    walk.press("u")
    #expect(try made(walk, "Waffle").outcome == nil)
  }

  @Test func itMovesToAnotherDayAndTime() throws {
    var walk = try withWaffle()
    walk.press(#"s "fri" <tab> "14.15" <c-s>"#)
    walk.expect("Saved: moved to Fri 27 Nov 14:15: Waffle")
    walk.expectNot("09:30     Waffle")
    var moved = try made(walk, "Waffle")
    #expect(moved.onDay == Day(iso: "2026-11-27"))
    #expect(moved.atTime == "14:15")
    walk.press("u")
    moved = try made(walk, "Waffle")
    #expect(moved.onDay == Walk.today)
    #expect(moved.atTime == "09:30")
  }

  @Test(arguments: [
    (#""2026-11-20""#, "That day is over: choose today or later."), (#""someday""#, "someday"),
    (#"<tab> "noon""#, "Write the time as 09:30."), ("", "Write another day or another time."),
  ]) func aMoveThatMakesNoSenseIsRefused(keys: String, sentence: String) throws {
    var walk = try withWaffle()
    walk.press("s " + keys + " <c-s>")
    #expect(walk.message.contains(sentence), "\(walk.message)")
    walk.expect("-- Move \"Waffle\"")
    #expect(try made(walk, "Waffle").onDay == Walk.today)
    #expect(try made(walk, "Waffle").atTime == "09:30")
  }

  @Test func aMoveHalfTypedIsKeptAndFoundAgain() throws {
    var walk = try withWaffle()
    walk.press(#"s "fri" <tab> "14""#)
    walk.keepDrafts()
    let drafts = try walk.store.answer(DraftList()).filter(\.isText)
    #expect(drafts.map { tr($0.title) } == ["move of an appointment"])
    var again = try Walk(walk.store)
    again.expect("move of an appointment")
    again.press(#"<enter> ":30" <c-s>"#)
    #expect(try made(walk, "Waffle").atTime == "14:30")
    #expect(try made(walk, "Waffle").onDay == Day(iso: "2026-11-27"))
  }

  @Test func ownOrEveryones() throws {
    var walk = try Walk.onDemo()
    walk.press("c")
    walk.expectNot("Lars Mi")
    walk.press("f e")
    walk.expect("today, everyone's", "Lars Mi")
    walk.press("f m")
    walk.expectNot("Lars Mi")
    walk.press("f x")
    #expect(walk.message == "The filter is as it was.")
  }

  @Test func enterOpensWhomItIsAbout() throws {
    var walk = try Walk.onDemo()
    walk.press("c")
    walk.go(to: "Ola Hansen")
    walk.press("<enter>")
    walk.expect("Ola Hansen", "[Wants]")
    walk.press(#"<esc> + "Waffle" <tab> <tab> "0800" <c-s> <home> <enter>"#)
    walk.expect("Appointment", "Waffle")
    let firm = try employer(walk)
    var appointment = Appointment(id: walk.store.newIdentifier())
    appointment.what = "Say hello"
    appointment.onDay = Walk.today
    appointment.atTime = "07:00"
    appointment.employerID = firm
    appointment.colleagueID = walk.store.session.actor?.id
    _ = try walk.store.commit(ChangeSet("Add", [.create(appointment.stored)]))
    walk.press("<esc> c <home> <enter>")
    walk.expect("Storgata Bakeri")
  }

  @Test func fromThePersonTheEmployerAndAnywhere() throws {
    var walk = try Walk.onDemo()
    walk.press(#": "an appointment with the p" <enter> "Talk" <tab> "tomorrow" <c-s>"#)
    #expect(try made(walk, "Talk").applicantID == aino(walk))
    #expect(try made(walk, "Talk").onDay == Walk.today.adding(days: 1))
    walk.press(#"3 / "Storgata Bakeri" <enter> : "an appointment with the e" <enter> "Tour" <tab> "fri" <c-s>"#)
    #expect(try made(walk, "Tour").employerID == employer(walk))
    walk.press(#"4 : "new appointment" <enter> "Dentist" <tab> "fri" <c-s>"#)
    let dentist = try made(walk, "Dentist")
    #expect(dentist.applicantID == nil && dentist.employerID == nil)
  }

  @Test func initialsHideThePersonEverywhere() throws {
    var walk = try Walk.onDemo()
    walk.press(#": "an appointment with the p" <enter> "Talk with Aino" <tab> "today" <tab> <tab> "at Joki's" <c-s>"#)
    walk.press("i c")
    walk.expect("A. J.", "Talk with A.")
    walk.expectNot("Aino", "Joki")
    walk.press("s")
    walk.expectNot("Aino", "Joki")
    walk.press("<esc> -")
    walk.expectNot("Aino", "Joki")
    walk.press("<esc> p")
    walk.expectNot("Aino", "Joki")
    walk.press("<esc> <tab>")
    walk.expectNot("Aino", "Joki")
  }

  @Test func theDaysGoToAFileForAPhone() throws {
    let folder = try TemporaryFolder()
    var walk = try Walk.onDemo()
    let path = folder.path + "/days.ics"
    walk.press(#": "an appointment with the p" <enter> "Talk about the new pills" <tab> "today" <tab> "0930" <c-s>"#)
    walk.press(#"i c p"#)
    walk.expect("File: calendar-2026-11-22.ics", "Names: initials only", "Appointments: 3", "on the clock of")
    walk.press(#"<c-u> "\#(path)" <enter>"#)
    walk.expect("Written to")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("SUMMARY:A. J.: appointment\r\n"))
    #expect(text.contains("DTSTART;TZID="))
    #expect(!text.contains("pills") && !text.contains("Aino") && !text.contains("Larsen"))
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    walk.noteAccesses()
    #expect(try walk.store.answer(AccessLogOf(at: aino(walk))).map(\.what).contains(.exported))
    walk.press("p <tab>")
    walk.expect("Names: in full", "file to nobody else.")
    walk.press(#"<c-u> "\#(path)2" <enter>"#)
    #expect(
      try String(contentsOfFile: path + "2", encoding: .utf8).contains("SUMMARY:Aino Joki: Talk about the new pills"))
  }

  @Test func placesAreWrittenAndReadAgain() {
    let day = Walk.today
    let id = Identifier(high: 1, low: 2)
    expectFoundAgain([
      CalendarScreen(day, scope: .everyone), CalendarScreen(day, isWeek: true), TownScreen(),
      ContactWeeksScreen(scope: .everyone), WeekContactsScreen(day, scope: .mine), DisclosureScreen(id),
      TravelScreen("Mo i\tRana\n\\x", day, scope: .everyone), MoveAppointmentScreen(id),
    ])
    #expect(Route.places("calendar\nx\ncalendar\t2026-13-01\tday\tmine\ntravel\ta\n").isEmpty)
  }

  @Test(arguments: [
    ([0, 0, 0, 0, 0, 0, 0], 21, 0), ([2, 2, 2, 2, 2, 2, 2], 21, 2), ([3, 2, 2, 2, 2, 2, 2], 21, 2),
    ([9, 0, 0, 0, 0, 0, 0], 21, 9), ([9, 9, 9, 9, 9, 9, 9], 9, 0), ([30, 1, 1, 1, 1, 1, 1], 40, 27),
  ]) func everyDayOfTheWeekHasItsRoom(counts: [Int], rows: Int, most: Int) {
    #expect(WeekView.entriesADay(counts, rows: rows) == most)
  }
}
