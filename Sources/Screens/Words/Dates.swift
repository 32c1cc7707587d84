package import Domain

/// Days and moments in the user's language.
package enum Dates {
  /// "Fri 27 Nov" in this year, "21 Nov 2025" in another: a day without its year would be taken for this one's.
  package static func short(_ day: Day, today: Day) -> String { tr(DayText.short(day, today: today)) }

  /// "27 Nov", where a column is narrow.
  package static func shortest(_ day: Day) -> String { tr(DayText.shortest(day)) }

  /// "Fri 27 Nov".
  package static func short(_ day: Day) -> String { tr(DayText.short(day)) }

  /// "Fri 27 Nov 2026".
  package static func long(_ day: Day) -> String { tr(DayText.long(day)) }

  /// "Fri 27 Nov 2026, in 5 days".
  package static func withDistance(_ day: Day, today: Day) -> String {
    long(day) + ", " + tr(DayText.distance(day, today: today))
  }

  /// "Fri 27 Nov 2026 14:02".
  package static func moment(_ moment: LocalMoment) -> String { long(moment.day) + " " + moment.time }

  /// "27 Nov 2026 14:02", where a column is narrow.
  package static func shortMoment(_ moment: LocalMoment) -> String {
    shortest(moment.day) + " \(moment.day.year) " + moment.time
  }

  /// "14:02", with its day when that is not today.
  package static func recent(_ moment: LocalMoment, today: Day) -> String {
    moment.day == today ? moment.time : short(moment.day, today: today) + " " + moment.time
  }
}
