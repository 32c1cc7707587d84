import Domain
import Foundation
import Testing

/// Foundation's calendar as the independent judge of ours.
struct Judge {
  let calendar: Calendar

  init(zone: String = "UTC") throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(identifier: zone))
    self.calendar = calendar
  }

  func parts(_ number: Int32) -> DateComponents {
    let noon = Date(timeIntervalSince1970: Double(number) * 86_400 + 43_200)
    return calendar.dateComponents(
      [.year, .month, .day, .weekday, .weekOfYear, .yearForWeekOfYear], from: noon)
  }

  /// Not by Foundation's own adding of months: 2028-02-29 less 48 of them gives it 2024-02-28.
  func number(_ number: Int32, addingMonths months: Int) throws -> Int32 {
    let start = parts(number)
    let firstOfMonth = DateComponents(year: start.year, month: (start.month ?? 0) + months, day: 1)
    let month = try #require(calendar.date(from: firstOfMonth))
    let length = try #require(calendar.range(of: .day, in: .month, for: month)).count
    return Int32(month.timeIntervalSince1970 / 86_400) + Int32(min(start.day ?? 0, length)) - 1
  }
}

@Suite struct DayTests {
  @Test func everyDayFrom1900To2199AgreesWithFoundation() throws {
    let judge = try Judge()
    let first = try #require(Day(iso: "1900-01-01"))
    let last = try #require(Day(iso: "2199-12-31"))
    #expect(last.days(since: first) == 109_572)
    var wrong: [String] = []
    for number in first.number...last.number {
      let day = Day(number: number)
      let parts = judge.parts(number)
      // Foundation counts weekdays from Sunday = 1.
      let weekday = ((parts.weekday ?? 0) + 5) % 7 + 1
      let agrees =
        day.year == parts.year && day.month == parts.month && day.dayOfMonth == parts.day
        && day.weekday.rawValue == weekday && day.isoWeek.week == parts.weekOfYear
        && day.isoWeek.year == parts.yearForWeekOfYear
        && Day(year: day.year, month: day.month, day: day.dayOfMonth) == day && Day(iso: day.iso) == day
        && day.startOfWeek.weekday == .monday && (0...6).contains(day.days(since: day.startOfWeek))
        && day.endOfMonth.month == day.month && day.endOfMonth.adding(days: 1).dayOfMonth == 1
      if !agrees { wrong.append(day.iso) }
    }
    #expect(wrong.isEmpty)
  }

  @Test func addingMonthsAgreesWithFoundation() throws {
    let judge = try Judge()
    var wrong: [String] = []
    for number in stride(from: Int32(18_000), to: 23_000, by: 1) {
      for months in [-25, -12, -11, -2, -1, 0, 1, 2, 11, 12, 13, 25] {
        let day = Day(number: number)
        let expected = try judge.number(number, addingMonths: months)
        if day.adding(months: months).number != expected { wrong.append("\(day) \(months)") }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [
    "", "2026-11-2", "2026-1-27", "26-11-27", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "1899-12-31",
    "2200-01-01", "2026-11-27 ", " 2026-11-27", "2026/11/27", "2026-11-2７", "+026-11-27", "2026-11-270",
    "2100-02-29",
  ])
  func isoIsStrict(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func isCodedAsText() throws {
    let day = try #require(Day(year: 2026, month: 11, day: 27))
    #expect(String(decoding: try JSONEncoder().encode([day]), as: UTF8.self) == #"["2026-11-27"]"#)
    #expect(try JSONDecoder().decode([Day].self, from: Data(#"["2028-02-29"]"#.utf8)).first?.iso == "2028-02-29")
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Day].self, from: Data(#"["2027-02-29"]"#.utf8))
    }
  }

  @Test func daysFarOutsideTheCalendarDoNotTrap() {
    #expect(Day(number: .max).adding(days: 10).number == .max)
    #expect(Day(number: .min).adding(days: -10).number == .min)
    #expect(Day(number: .min).weekday.rawValue > 0)
    #expect(!Day(number: .max).adding(months: 9).iso.isEmpty)
  }
}

@Suite struct InstantTests {
  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
      (1_795_770_900_123, "2026-11-27T09:15:00.123Z"),
      (951_782_400_000, "2000-02-29T00:00:00.000Z"), (-2_208_988_800_000, "1900-01-01T00:00:00.000Z"),
    ] as [(Int64, String)])
  func isoText(milliseconds: Int64, text: String) {
    #expect(Instant(milliseconds: milliseconds).iso == text)
  }

  @Test func isoTextAgreesWithFoundation() {
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    for step in -500..<500 {
      let milliseconds = Int64(step) * 7_654_321_987
      let date = Date(timeIntervalSince1970: Double(milliseconds / 1000))
      let ours = Instant(milliseconds: milliseconds / 1000 * 1000).iso
      #expect(ours == date.formatted(style))
    }
  }

  @Test func isCodedAsNumber() throws {
    let coded = try JSONEncoder().encode([Instant(milliseconds: 12)])
    #expect(String(decoding: coded, as: UTF8.self) == "[12]")
    #expect(try JSONDecoder().decode([Instant].self, from: coded) == [Instant(milliseconds: 12)])
  }
}

@Suite struct ClockTests {
  /// Also shows that the name is ours and not the standard library's protocol of measuring clocks.
  @Test func tellsWhatItWasGiven() {
    let clock = Clock(now: { Instant(milliseconds: 5) }, today: { Day(number: 6) })
    #expect(clock.now() == Instant(milliseconds: 5))
    #expect(clock.today() == Day(number: 6))
    #expect(clock.offset(Instant(milliseconds: 5)) == 0)
  }

  @Test(arguments: ["Europe/Oslo", "Asia/Kolkata", "America/St_Johns", "Pacific/Kiritimati", "Pacific/Pago_Pago"])
  func localMomentsAgreeWithFoundation(zone: String) throws {
    let judge = try Judge(zone: zone).calendar
    let clock = Clock(now: { Instant(milliseconds: 0) }, today: { Day(number: 0) }) { instant in
      judge.timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)) / 60
    }
    var random = SplitMix64(seed: 21)
    for _ in 0..<2000 {
      // 1975 to 2099: before, some zones were parts of a minute away.
      let instant = Instant(milliseconds: Int64(random.number(157_766_400...4_100_000_000)) * 1000)
      let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
      let parts = judge.dateComponents([.year, .month, .day, .hour, .minute], from: date)
      let local = clock.local(instant)
      #expect(local.day == Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0))
      #expect(local.minuteOfDay == (parts.hour ?? 0) * 60 + (parts.minute ?? 0))
    }
  }

  @Test func aLocalMomentIsWritten() {
    let clock = Clock(now: { Instant(milliseconds: 0) }, today: { Day(number: 0) }, offset: { _ in -1 })
    #expect(clock.local(Instant(milliseconds: 0)).iso == "1969-12-31 23:59")
    #expect(clock.local(Instant(milliseconds: 3_660_000)).time == "01:00")
  }
}
