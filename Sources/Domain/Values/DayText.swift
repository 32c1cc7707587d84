/// The short names of weekdays and months in the reader's language, looked up once and then shared by
/// every date on the screen.
public struct DayNames: Sendable {
  /// Monday first.
  public let weekdays: [String]
  /// January first.
  public let months: [String]

  /// `translate` turns a label into the reader's language (`tr` in Screens).
  public init(translate: (Words) -> String) {
    weekdays = DayNames.weekdayLabels.map(translate)
    months = DayNames.monthLabels.map(translate)
  }

  public static let english = DayNames { $0.english }

  /// Public so that the catalogue check can see every sentence.
  public static let weekdayLabels: [Words] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  public static let monthLabels: [Words] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

/// Days as people read them. The pattern stays a key of the catalogue, because languages order and
/// punctuate the parts differently; the names inside it come translated from `names`.
public enum DayText {
  /// `Fri 27 Nov`.
  public static func short(_ day: Day, _ names: DayNames = .english) -> Words {
    Words("{1} {2} {3}", arguments: Array(parts(day, names).prefix(3)))
  }

  /// `Fri 27 Nov 2026`.
  public static func long(_ day: Day, _ names: DayNames = .english) -> Words {
    Words("{1} {2} {3} {4}", arguments: parts(day, names))
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

  /// The whole date and how far away it is: `Fri 27 Nov 2026, in 5 days`. One key per distance, so that
  /// a translation can move its parts.
  public static func longWithDistance(_ day: Day, today: Day, _ names: DayNames = .english) -> Words {
    let days = day.days(since: today)
    let key =
      switch days {
      case 0: "{1} {2} {3} {4}, today"
      case 1: "{1} {2} {3} {4}, tomorrow"
      case -1: "{1} {2} {3} {4}, yesterday"
      case 2...: "{1} {2} {3} {4}, in {5} days"
      default: "{1} {2} {3} {4}, {5} days ago"
      }
    return Words(key, arguments: parts(day, names) + (abs(days) > 1 ? [String(abs(days))] : []))
  }

  private static func parts(_ day: Day, _ names: DayNames) -> [String] {
    let date = day.civil
    return [
      names.weekdays[day.weekday.rawValue - 1], String(date.day), names.months[date.month - 1], String(date.year),
    ]
  }
}
