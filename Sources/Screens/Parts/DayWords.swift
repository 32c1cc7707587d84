import Domain

/// Spans of days as a list shows them.
enum DayWords {
  /// "today", "12 d"; "" when nothing is known.
  static func ago(_ day: Day?, on today: Day) -> String {
    guard let day else { return tr("unknown") }
    return span(today.days(since: day))
  }

  static func span(since day: Day?, on today: Day) -> String { day.map { span(today.days(since: $0)) } ?? "" }

  private static func span(_ days: Int) -> String {
    switch days {
    case ..<0: tr("later")
    case 0: tr("today")
    default: tr(Words("{1} d", String(days)))
    }
  }
}
