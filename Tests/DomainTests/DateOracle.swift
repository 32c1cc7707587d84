import Domain
import Foundation
import Testing

/// What a date field should answer, found another way: Foundation's calendar in a zone with summer time,
/// and a search day by day from noon to noon. It shares no arithmetic with the program.
struct DateOracle {
  let calendar: Calendar
  let today: Date
  let step: Int

  init(today: Day, direction: DateDirection) throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(identifier: "Europe/Oslo"))
    self.calendar = calendar
    let parts = today.iso.split(separator: "-").compactMap { Int($0) }
    self.today = try #require(
      calendar.date(from: DateComponents(year: parts[0], month: parts[1], day: parts[2], hour: 12)))
    step = direction == .forward ? 1 : -1
  }

  func day(_ offset: Int) -> Date {
    calendar.date(byAdding: .day, value: offset, to: today) ?? .distantPast
  }

  func iso(_ date: Date) -> String {
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
  }

  /// The first day in the field's direction, today included, within so many days, that fits.
  func nearest(within days: Int, where fits: (Date) -> Bool) -> String {
    (0...days).lazy.map { day($0 * step) }.first(where: fits).map(iso) ?? "refused"
  }

  /// `weekday` 1 is Monday.
  func isWeekday(_ date: Date, _ weekday: Int) -> Bool {
    calendar.component(.weekday, from: date) == weekday % 7 + 1
  }

  func weekday(_ weekday: Int) -> String {
    let isToday = isWeekday(today, weekday)
    return nearest(within: 6) { isWeekday($0, weekday) } + (isToday ? " or \(iso(day(7 * step)))" : "")
  }

  /// `sign` 1 for next, -1 for last.
  func weekday(_ weekday: Int, ofWeek sign: Int) -> String {
    let wantedWeek = calendar.component(.weekOfYear, from: day(7 * sign))
    let fitting = (1...20).map { day($0 * sign) }.filter { isWeekday($0, weekday) }
    let chosen = fitting.first { calendar.component(.weekOfYear, from: $0) == wantedWeek }
    let other = fitting.first { $0 != chosen }
    return "\(chosen.map(iso) ?? "none") or \(other.map(iso) ?? "none")"
  }

  func dayOfMonth(_ number: Int) -> String {
    let found = nearest(within: 30) { calendar.component(.day, from: $0) == number }
    guard found == iso(today) else { return found }
    let other = adding(months: step)
    return other.hasSuffix(String(format: "-%02d", number)) ? "\(found) or \(other)" : found
  }

  func dayAndMonth(_ number: Int, _ month: Int) -> String {
    nearest(within: 365) {
      calendar.component(.day, from: $0) == number && calendar.component(.month, from: $0) == month
    }
  }

  func endOfMonth() -> String {
    nearest(within: 31) { calendar.component(.day, from: $0.addingTimeInterval(86_400)) == 1 }
  }

  /// The last day of the wanted month whose number is not greater than today's, searched from its end.
  /// (Foundation's own adding of months makes 2024-02-28 of 2028-02-29 less 48.)
  func adding(months: Int) -> String {
    let parts = calendar.dateComponents([.year, .month, .day], from: today)
    let index = (parts.year ?? 0) * 12 + (parts.month ?? 0) - 1 + months
    let ends = (28...31).reversed().map {
      DateComponents(year: index / 12, month: index % 12 + 1, day: $0, hour: 12)
    }
    let fitting = ends.first { $0.isValidDate(in: calendar) && ($0.day ?? 0) <= (parts.day ?? 0) }
    let wanted = fitting ?? DateComponents(year: index / 12, month: index % 12 + 1, day: parts.day, hour: 12)
    return calendar.date(from: wanted).map(iso) ?? "none"
  }
}

extension DateReading {
  /// One line that tests compare: `2026-11-27`, `... or ...` with an alternative, `... ? ...` for a question.
  var outline: String {
    switch self {
    case .day(let day, nil): day.iso
    case .day(let day, let other?): "\(day.iso) or \(other.iso)"
    case .ambiguous(let days): days.map(\.iso).joined(separator: " ? ")
    case .refused: "refused"
    }
  }
}
