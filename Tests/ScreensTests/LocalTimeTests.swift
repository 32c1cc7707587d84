import Cells
import Domain
import Exchange
import Store
import Testing

@testable import Screens

/// Times of day are those of the person's own clock.
@Suite struct LocalTimeTests {
  /// Two hours ahead of UTC in summer and one in winter, as in Oslo. Today is 22 November 2026 there.
  private func clock(_ now: Instant) -> Clock {
    // From the last Sunday of March 2026 to the last of October, at one o'clock UTC.
    let summer = Instant(milliseconds: 1_774_746_000_000)..<Instant(milliseconds: 1_792_890_000_000)
    return Clock(now: { now }, today: { Walk.today }, offset: { summer.contains($0) ? 120 : 60 })
  }

  /// 22 November 2026 at 00:30 in Oslo, when it still is the day before in UTC.
  private let night = Instant(milliseconds: 1_795_303_800_000)
  /// 15 July 2026 at 23:30 in UTC, when it is the day after in Oslo.
  private let summerNight = Instant(milliseconds: 1_784_158_200_000)

  @Test func theOffsetIsThatOfTheMoment() {
    let clock = clock(night)
    #expect(Dates.moment(clock.local(night)) == "Sun 22 Nov 2026 00:30")
    #expect(Dates.shortMoment(clock.local(night)) == "22 Nov 2026 00:30")
    #expect(Dates.recent(clock.local(night), today: Walk.today) == "00:30")
    #expect(Dates.moment(clock.local(summerNight)) == "Thu 16 Jul 2026 01:30")
    #expect(Dates.recent(clock.local(summerNight), today: Walk.today) == "Thu 16 Jul 01:30")
  }

  @Test func onTheScreens() throws {
    let folder = try TemporaryFolder()
    let path = try DemoStore.copy(into: folder)
    var walk = try Walk(try Walk.open(path, clock: clock(night)))
    walk.press(#"a "ring" <esc> k <enter>"#)
    walk.expect("! Your draft next step from 00:30; c goes on.")
    walk.noteAccesses()
    walk.press(#": "access log" <enter>"#)
    walk.expect("22 Nov 2026 00:30")
    walk.press("q")
    let person = try #require((walk.app.stack.last as? ApplicantScreen)?.id)
    #expect(
      try AccessLogPage.text(walk.store, applicant: person, words: \.english).contains("2026-11-22 00:30  opened"))
    walk.press(#"c <c-s> u U <enter> <tab>"#)
    walk.expectNot("23:30")
    var back = try Walk(try Walk.open(path, clock: clock(night)))
    back.press(#"<down> a "ring" <esc> k q"#)
    try Walk(try Walk.open(path, clock: clock(night))).expect("from 00:30.")
    back = try Walk(try Walk.open(path, clock: clock(night)))
    back.press("<enter>")
    back.expect("what you typed on Sun 22 Nov 2026 00:30 is back")
    back.press("<esc> k u")
    back.expect("is from an earlier session (Sun 22 Nov 2026", "00:30). Take it back?")
  }
}
