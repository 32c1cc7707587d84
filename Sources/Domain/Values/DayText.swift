/// Days as people read them. The pattern is a key of the catalogue, because languages order and punctuate the parts
/// differently; the names inside it are words, translated where the sentence is.
public enum DayText {
  /// Monday first.
  public static let weekdays: [Words] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  /// January first.
  public static let months: [Words] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `27 Nov`, where a column is narrow.
  public static func shortest(_ day: Day) -> Words {
    Words("{1} {2}", String(day.dayOfMonth), month(day))
  }

  /// `Fri 27 Nov`.
  public static func short(_ day: Day) -> Words {
    Words("{1} {2} {3}", weekday(day), String(day.dayOfMonth), month(day))
  }

  /// `Fri 27 Nov` in this year, `21 Nov 2025` in another: a day without its year would be taken for this one's.
  public static func short(_ day: Day, today: Day) -> Words {
    day.year == today.year
      ? short(day) : Words("{1} {2} {3}", String(day.dayOfMonth), month(day), String(day.year))
  }

  /// `Fri 27 Nov 2026`.
  public static func long(_ day: Day) -> Words {
    Words("{1} {2} {3} {4}", weekday(day), String(day.dayOfMonth), month(day), String(day.year))
  }

  /// `today`, `tomorrow`, `in 5 days`, `2 days ago`.
  public static func distance(_ day: Day, today: Day) -> Words {
    let days = day.days(since: today)
    return switch days {
    case 0: "today"
    case 1: "tomorrow"
    case -1: "yesterday"
    case 2...: Words("in {1} days", String(days))
    default: Words("{1} days ago", String(-days))
    }
  }

  private static func weekday(_ day: Day) -> Words { weekdays[day.weekday.rawValue - 1] }
  private static func month(_ day: Day) -> Words { months[day.month - 1] }
}
