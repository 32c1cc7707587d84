import Cells
import Domain
import Store
import Testing

@testable import Screens

/// The due rules and the absences on the screen.
@Suite struct RulesScreenTests {
  private func setting(_ walk: Walk, _ rule: DueRuleID) throws -> RuleSetting? {
    try walk.store.answer(AllRecords(.ruleSetting)).map(RuleSetting.init).first { $0.rule == rule.rawValue }
  }

  @Test func everyRuleStandsThereWithItsSource() throws {
    var walk = try Walk.onDemo(Size(columns: 132, rows: 60))
    walk.press(#": "due rules" <enter>"#)
    walk.expect("within 10 days", "this office", "Here: Our own promise to the treatment teams")
    walk.press("-")
    walk.expectNot("this office", "Here: ")
    walk.expect("first meeting", "within 14 days", "? not read", "The source could not be read")
    for entry in DueEntry.all { walk.expect(entry.label.english) }
    walk.press("<down>")
    walk.expect("rapid search")
    walk.expectNot("The source could not be read")
  }

  @Test func aRuleIsSetAndTakenBack() throws {
    var walk = try Walk.onDemo()
    walk.press(#": "due rules" <enter> - <enter>"#)
    walk.expect("Setting of a due rule", "first meeting", "within 14 days")
    walk.press(#"<tab> "10" <tab> "Our plan" <c-s>"#)
    #expect(try setting(walk, .firstMeeting)?.days == 10)
    walk.expect("Due rules", "within 10 days", "this office", "Here: Our plan")
    #expect(walk.store.hasOldDates, "people's dates wait for the idle turns")
    while try walk.store.maintain(.refreshDerived).count > 0 {}
    #expect(!walk.store.hasOldDates)
    // Once more: it is changed, not made a second time.
    walk.press(#"e <tab> <c-u> "7" <c-s>"#)
    #expect(try walk.store.answer(AllRecords(.ruleSetting)).count == 1)
    #expect(try setting(walk, .firstMeeting)?.days == 7)
    walk.press("-")
    #expect(try setting(walk, .firstMeeting) == nil)
    walk.expect("within 14 days")
    walk.press("-")
    walk.expect("This office has set nothing for the rule.")
    walk.press("u")
    #expect(try setting(walk, .firstMeeting)?.days == 7)
  }

  @Test func aFurtherNumberIsSetBelowItsRule() throws {
    var walk = try Walk.onDemo()
    walk.press(#": "due rules" <enter>"#)
    let place = try #require(DueEntry.all.firstIndex { $0.code == "first_month.first_weeks" })
    walk.press(Array(repeating: "<down>", count: place).joined(separator: " "))
    walk.expect("weekly contact in the first month: days from the start of a job", "length of the first weeks")
    walk.press(#"<enter>"#)
    walk.expect("28 days")
    walk.press(#"<tab> "21" <c-s>"#)
    walk.expect("Due rules", "this office")
    #expect(
      try walk.store.answer(AllRecords(.ruleSetting)).map(RuleSetting.init).first { $0.days == 21 }?.rule
        == "first_month.first_weeks")
  }

  @Test func aRuleWithoutDaysTakesNone() throws {
    var walk = try Walk.onDemo()
    walk.press(#": "due rules" <enter> <down> <down> <down> <down> <enter>"#)
    walk.expect("weekly contact in the first month")
    walk.press(#"<tab> "3" <c-s>"#)
    walk.expect("This rule counts no days")
    #expect(try setting(walk, .firstMonth) == nil)
  }

  @Test func aRuleThatWaitsSaysForWhat() throws {
    var walk = try Walk.onDemo()
    walk.press(#": "due rules" <enter>"#)
    let place = try #require(DueEntry.all.firstIndex { $0.rule.id == .permission })
    walk.press(Array(repeating: "<down>", count: place).joined(separator: " "))
    walk.expect("waits")
    walk.press("<enter>")
    walk.expect("This rule waits for permissions to share.", "Due rules")
  }

  // MARK: Absences

  @Test func absencesOfAColleagueAreAddedSeenAndWithdrawn() throws {
    var walk = try Walk.onDemo()
    walk.press(#": "colleagues" <enter> <end>"#)
    let name = try #require(walk.lines.first { $0.hasPrefix(">") })
    walk.press("a")
    walk.expect("Absences: ", "No absence is written down. + adds one.")
    walk.press(#"+"#)
    walk.expect("New absence")
    walk.press(#""2026-11-20" <tab> "2026-11-24" <c-s>"#)
    walk.expect("Fri 20 Nov", "Tue 24 Nov", "! away", "unknown")
    let absences = try walk.store.answer(AllRecords(.absence)).map(Absence.init)
    let absence = try #require(absences.first { $0.fromOn == Day(iso: "2026-11-20") })
    #expect(absence.untilOn == Day(iso: "2026-11-24"))
    walk.press("q")
    #expect(try #require(walk.lines.first { $0.hasPrefix(">") }).hasPrefix(String(name.prefix(12))))
    walk.expect("Tue 24 Nov")
    walk.press("a -")
    walk.expect("Why remove")
    walk.press(#""mistake" <enter>"#)
    walk.expect("No absence is written down.")
  }

  @Test func anEndBeforeTheBeginningIsRefused() throws {
    var walk = try Walk.onDemo()
    walk.press(#": "my absences" <enter> + "2026-12-24" <tab> "2026-12-20" <c-s>"#)
    walk.expect("The end is before the beginning.")
    #expect(
      try walk.store.answer(AllRecords(.absence)).allSatisfy {
        $0["from_on"] != .day(Day(iso: "2026-12-24") ?? Day(number: 0))
      })
  }

  @Test func placesAreFoundAgain() {
    let id = Identifier(high: 1, low: 2)
    expectFoundAgain([RulesScreen(), AbsencesScreen(id)])
  }
}
