import Domain
import Foundation
import Testing

/// Every way to write a date, in both directions, on every day where calendars go wrong.
@Suite struct DateEntryOracleTests {
  /// Year ends, leap days and the days around them, month ends, each weekday, the nights of summer time.
  static let edgeDays = [
    "2026-12-31", "2027-01-01", "2020-12-31", "2021-01-03", "2028-02-28", "2028-02-29", "2028-03-01", "2027-02-28",
    "2027-03-01", "2026-11-30", "2026-10-31", "2026-01-31", "2026-01-30", "2026-05-31", "2100-02-28",
    "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29",
    "2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26",
  ]

  @Test(arguments: edgeDays, DateDirection.allCases)
  func everyFormAgreesWithTheOracle(iso: String, direction: DateDirection) throws {
    let today = try #require(Day(iso: iso))
    let rows = try rows(DateOracle(today: today, direction: direction))
    #expect(rows.count > 100)
    for (text, expected) in rows {
      let reading = DateEntry.read(text, today: today, order: .dayMonth, direction: direction)
      #expect(reading.outline == expected, "\(text) on \(iso), \(direction)")
    }
  }

  private func rows(_ oracle: DateOracle) -> [(String, String)] {
    relativeRows(oracle) + weekdayRows(oracle) + numberRows(oracle)
  }

  private func relativeRows(_ oracle: DateOracle) -> [(String, String)] {
    var rows = [("eom", oracle.endOfMonth())]
    rows += ["today", "tod", "Toda"].map { ($0, oracle.iso(oracle.today)) }
    rows += ["tomorrow", "tom", "TOM"].map { ($0, oracle.iso(oracle.day(1))) }
    rows += ["yesterday", "yes", " yest "].map { ($0, oracle.iso(oracle.day(-1))) }
    for count in [0, 1, 2, 3, 7, 30, 31, 90, 365, 366, 1000] {
      rows.append(("+\(count)d", oracle.iso(oracle.day(count))))
      rows.append(("-\(count)d", oracle.iso(oracle.day(-count))))
    }
    for count in [1, 2, 13, 52, 53] {
      rows.append(("+\(count)w", oracle.iso(oracle.day(7 * count))))
      rows.append(("- \(count) weeks", oracle.iso(oracle.day(-7 * count))))
    }
    for count in [1, 2, 3, 11, 12, 13, 48] {
      rows.append(("+\(count)m", oracle.adding(months: count)))
      rows.append(("\u{2212}\(count) months", oracle.adding(months: -count)))
    }
    return rows
  }

  private func weekdayRows(_ oracle: DateOracle) -> [(String, String)] {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    return names.enumerated().flatMap { index, name in
      let short = String(name.prefix(3))
      return [
        (name, oracle.weekday(index + 1)), (short, oracle.weekday(index + 1)),
        (short + ".", oracle.weekday(index + 1)),
        ("next \(short)", oracle.weekday(index + 1, ofWeek: 1)),
        ("Last \(name)", oracle.weekday(index + 1, ofWeek: -1)),
      ]
    }
  }

  private func numberRows(_ oracle: DateOracle) -> [(String, String)] {
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    var rows = (1...31).map { (String($0), oracle.dayOfMonth($0)) }
    for (day, month) in [
      (1, 1), (31, 1), (28, 2), (29, 2), (1, 3), (29, 3), (31, 5), (25, 10), (31, 10), (27, 11), (31, 12),
    ] {
      let expected = oracle.dayAndMonth(day, month)
      rows += ["\(day).\(month)", "\(day)/\(month)", "\(day).\(month).", "\(day) \(months[month - 1])"].map {
        ($0, expected)
      }
    }
    return rows
  }

  /// The printed ISO parses to itself, whatever the order, the direction and today are.
  @Test func printedISOParsesToItself() throws {
    let first = try #require(Day(iso: "1900-01-01")).number
    var random = SplitMix64(seed: 17)
    var wrong: [String] = []
    for number in stride(from: first, to: first + 109_573, by: 3) {
      let day = Day(number: number)
      let today = Day(number: first + Int32.random(in: 0..<109_573, using: &random))
      let orders: [DateOrder?] = [nil, .dayMonth, .monthDay]
      let order = orders[Int.random(in: 0..<3, using: &random)]
      let direction: DateDirection = Bool.random(using: &random) ? .back : .forward
      let unpadded = "\(day.year)-\(day.month)-\(day.dayOfMonth)"
      let long = DayText.long(day).english
      for text in [day.iso, unpadded, long, " \(day.iso) "] {
        let reading = DateEntry.read(text, today: today, order: order, direction: direction)
        if reading != .day(day, alternative: nil) { wrong.append(text) }
      }
    }
    #expect(wrong.isEmpty)
  }

  /// Whatever is typed, the field answers, and a day it gives can be written.
  @Test func anyTextIsAnswered() throws {
    let today = try #require(Day(iso: "2026-11-27"))
    let pieces = [
      "27", "3", "0", "2026", "99999999999999999999", ".", "/", "-", "+", " ", "fri", "next", "som", "d", "m",
      "nov", "ø", "\u{202E}",
      "١", "1️⃣", "🙂", "\u{301}", "eom", "i", ",",
    ]
    var random = SplitMix64(seed: 18)
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0..<7, using: &random)).map { _ in pieces.randomElement(using: &random) ?? ""
      }.joined()
      switch DateEntry.read(text, today: today, order: nil, direction: .back) {
      case .day(let day, _): #expect(Day(iso: day.iso) == day)
      case .ambiguous(let days): #expect(days.count > 1)
      case .refused(let refusal): #expect(!refusal.words.english.isEmpty)
      }
    }
  }
}
