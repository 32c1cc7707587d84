import Domain
import Testing

/// The rules of `DateEntry` as a reader would check them, by hand: today is Friday 27 November 2026.
@Suite struct DateEntryTests {
  private let today = Day(number: 20_784)

  private func outline(
    _ text: String, _ direction: DateDirection = .forward, _ order: DateOrder? = .dayMonth,
    _ words: DateWords = .english
  ) -> String {
    DateEntry.read(text, today: today, order: order, direction: direction, words: words).outline
  }

  @Test func todayIsTheFridayTheTableCountsFrom() {
    #expect(today.iso == "2026-11-27")
    #expect(today.weekday == .friday)
  }

  /// Text, looking back, looking forward.
  @Test(arguments: [
    ("fri", "2026-11-27 or 2026-11-20", "2026-11-27 or 2026-12-04"), ("thu", "2026-11-26", "2026-12-03"),
    ("sat", "2026-11-21", "2026-11-28"), ("next fri", "2026-12-04 or 2026-12-11", "2026-12-04 or 2026-12-11"),
    ("next sat", "2026-12-05 or 2026-11-28", "2026-12-05 or 2026-11-28"),
    ("last mon", "2026-11-16 or 2026-11-23", "2026-11-16 or 2026-11-23"),
    ("27", "2026-11-27 or 2026-10-27", "2026-11-27 or 2026-12-27"),
    ("28", "2026-10-28", "2026-11-28"), ("31", "2026-10-31", "refused"), ("26.11", "2026-11-26", "2027-11-26"),
    ("28.11", "2025-11-28", "2026-11-28"), ("27.11.26", "2026-11-27", "2026-11-27"),
    ("29.2", "refused", "refused"),
    ("eom", "2026-10-31", "2026-11-30"), ("+1m", "2026-12-27", "2026-12-27"),
    ("3d", "2026-11-24 ? 2026-11-30", "2026-11-30 ? 2026-11-24"),
    ("1m", "2026-10-27 ? 2026-12-27", "2026-12-27 ? 2026-10-27"), ("0d", "2026-11-27", "2026-11-27"),
    ("2026-12-1", "2026-12-01", "2026-12-01"),
    ("fri 27 Nov 2026", "2026-11-27", "2026-11-27"), ("mon 23.11", "2026-11-23", "refused"),
    ("nov 23, 2026", "2026-11-23", "2026-11-23"),
  ])
  func directionDecides(text: String, back: String, forward: String) {
    #expect(outline(text, .back) == back)
    #expect(outline(text, .forward) == forward)
  }

  /// Text, day first, month first, no order chosen.
  @Test(arguments: [
    ("03/04", "2027-04-03", "2027-03-04", "2027-04-03 ? 2027-03-04"),
    ("3.4.2027", "2027-04-03", "2027-03-04", "2027-04-03 ? 2027-03-04"),
    ("27.11", "2026-11-27", "refused", "2026-11-27"), ("11/27", "refused", "2026-11-27", "2026-11-27"),
    ("5/5", "2027-05-05", "2027-05-05", "2027-05-05"),
    ("11/27/26", "refused", "2026-11-27", "2026-11-27"), ("2026/11/27", "2026-11-27", "2026-11-27", "2026-11-27"),
    ("2026.12.1", "2026-12-01", "2026-12-01", "2026-12-01"), ("31/4", "refused", "refused", "refused"),
    ("2/29", "refused", "refused", "refused"),
    ("29.2.2028", "2028-02-29", "refused", "2028-02-29"), ("13/13", "refused", "refused", "refused"),
  ])
  func theOrderDecidesOrAsks(text: String, dayFirst: String, monthFirst: String, none: String) {
    #expect(outline(text, .forward, .dayMonth) == dayFirst)
    #expect(outline(text, .forward, .monthDay) == monthFirst)
    #expect(outline(text, .forward, nil) == none)
  }

  static let refusals: [(String, DateRefusal)] = [
    ("", .empty), ("  ", .empty), ("som", .unknown("som")), ("someday", .unknown("someday")),
    ("to", .unknown("to")), ("f", .unknown("f")),
    ("next", .unknown("next")), ("next som", .unknown("next som")), ("next 27", .unknown("next 27")),
    ("27 11", .unknown("27 11")),
    ("2 7", .unknown("2 7")), ("27.11/26", .unknown("27.11/26")), ("12:30", .unknown("12:30")),
    ("fri mon", .unknown("fri mon")),
    ("+3d+1w", .unknown("+3d+1w")), ("27 xyz", .unknown("27 xyz")), ("ju 27", .unknown("ju 27")),
    ("2026-11", .dashes("2026-11")),
    ("0", .noSuchDate("0", nil)), ("32", .noSuchDate("32", nil)), ("271126", .noSuchDate("271126", nil)),
    ("2026-13-01", .noSuchDate("2026-13-01", nil)), ("2026-02-29", .noSuchDate("2026-02-29", nil)),
    ("2026-11-31", .noSuchDate("2026-11-31", nil)), ("2026-011-27", .noSuchDate("2026-011-27", nil)),
    ("30.2", .noSuchDate("30.2", .dayMonth)),
    ("31.11", .noSuchDate("31.11", .dayMonth)), ("0.11", .noSuchDate("0.11", .dayMonth)),
    ("29.2.2027", .noSuchDate("29.2.2027", .dayMonth)),
    ("31 nov", .noSuchDate("31 nov", .dayMonth)), ("29.2", .notNearby("29.2")), ("31", .notNearby("31")),
    ("27.11.85", .unclearYear("27.11.85")), ("27.11.37", .unclearYear("27.11.37")),
    ("27.11.15", .unclearYear("27.11.15")),
    ("27.11.202", .unclearYear("27.11.202")), ("27.11.6", .unclearYear("27.11.6")),
    ("27 nov 99", .unclearYear("27 nov 99")),
    ("03-04", .dashes("03-04")), ("26-11-27", .dashes("26-11-27")), ("27-11-2026", .dashes("27-11-2026")),
    ("+3", .unclearUnit("+3")),
    ("+5min", .unclearUnit("+5min")), ("-2h", .unclearUnit("-2h")), ("+1y", .unclearUnit("+1y")),
    ("1899-12-31", .outsideCalendar),
    ("2200-01-01", .outsideCalendar), ("27.11.0026", .outsideCalendar), ("+9999m", .outsideCalendar),
    ("+99999999999999999999d", .outsideCalendar),
    ("-9999w", .outsideCalendar), ("mon 27.11", .otherWeekday(Day(number: 20_784))),
  ]

  @Test(arguments: refusals)
  func refusesAndSaysWhy(text: String, refusal: DateRefusal) {
    let reading = DateEntry.read(text, today: today, order: .dayMonth, direction: .forward)
    #expect(reading == .refused(refusal))
    #expect(reading.problem == refusal.words)
  }
}
