package import Domain

/// Days and moments in the user's language.
package enum Dates {
  /// "Fri 27 Nov" in this year, "21 Nov 2025" in another: a day without its year would be taken for this one's.
  package static func short(_ day: Day, today: Day) -> String {
    day.year == today.year ? short(day) : tr(Words("{1} {2} {3}", String(day.dayOfMonth), month(day), String(day.year)))
  }

  /// "27 Nov", where a column is narrow.
  package static func shortest(_ day: Day) -> String {
    tr(Words("{1} {2}", String(day.dayOfMonth), month(day)))
  }

  /// "Fri 27 Nov".
  package static func short(_ day: Day) -> String {
    tr(Words("{1} {2} {3}", weekday(day), String(day.dayOfMonth), month(day)))
  }

  /// "Fri 27 Nov 2026".
  package static func long(_ day: Day) -> String {
    tr(Words("{1} {2} {3} {4}", weekday(day), String(day.dayOfMonth), month(day), String(day.year)))
  }

  /// "Fri 27 Nov 2026, in 5 days".
  package static func withDistance(_ day: Day, today: Day) -> String {
    long(day) + ", " + tr(DayText.distance(day, today: today))
  }

  /// The day of a moment, in UTC as it is stored.
  package static func day(of instant: Instant) -> Day {
    let perDay: Int64 = 86_400_000
    return Day(number: Int32((instant.milliseconds - (instant.milliseconds < 0 ? perDay - 1 : 0)) / perDay))
  }

  /// "Fri 27 Nov 2026 14:02 UTC".
  package static func moment(_ instant: Instant) -> String { long(day(of: instant)) + " " + clock(instant) + " UTC" }

  /// "27 Nov 2026 14:02", where a column is narrow; UTC.
  package static func shortMoment(_ instant: Instant) -> String {
    let day = day(of: instant)
    return shortest(day) + " \(day.year) " + clock(instant)
  }

  /// "14:02 UTC", with its day when that is not today.
  package static func recent(_ instant: Instant, today: Day) -> String {
    let day = day(of: instant)
    let time = clock(instant) + " UTC"
    return day == today ? time : short(day, today: today) + " " + time
  }

  private static func clock(_ instant: Instant) -> String {
    let minutes = Int((instant.milliseconds / 60_000) % 1440)
    return [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  private static func weekday(_ day: Day) -> String { tr(DayNames.weekdayLabels[day.weekday.rawValue - 1]) }
  private static func month(_ day: Day) -> String { tr(DayNames.monthLabels[day.month - 1]) }
}
