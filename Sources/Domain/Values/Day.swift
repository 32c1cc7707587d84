/// A day of the week, numbered as ISO 8601 does.
public enum Weekday: Int, CaseIterable, Codable, Hashable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday
}

/// A calendar day as people mean it: no time, no zone (a local civil date).
/// One number inside, so that lists of thousands of days compare and sort without allocating.
public struct Day: Hashable, Sendable {
  /// Days since 1970-01-01 in the Gregorian calendar, extended backwards.
  public let number: Int32

  public init(number: Int32) { self.number = number }

  /// The years that can be written and read; outside them a date is a slip of the fingers.
  public static let years = 1900...2199

  /// The day of that date; nil when there is no such date or its year is outside `years`.
  public init?(year: Int, month: Int, day: Int) {
    guard Day.years.contains(year), 1...12 ~= month, day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    number = Day.number(year: year, month: month, day: day)
  }

  public var year: Int { civil.year }
  /// 1 to 12.
  public var month: Int { civil.month }
  /// 1 to 31.
  public var dayOfMonth: Int { civil.day }

  public var weekday: Weekday {
    // 1970-01-01 was a Thursday. The remainder is 0 to 6, so every raw value exists.
    Weekday(rawValue: Day.remainder(Int(number) + 3, 7) + 1) ?? .monday
  }

  /// The week by ISO 8601: Monday to Sunday, belonging to the year that holds its Thursday.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = startOfWeek.adding(days: 3)
    let newYear = Day.number(year: thursday.year, month: 1, day: 1)
    return (thursday.year, Int(thursday.number - newYear) / 7 + 1)
  }

  /// The Monday of this day's week.
  public var startOfWeek: Day { adding(days: 1 - weekday.rawValue) }

  /// The last day of this day's month.
  public var endOfMonth: Day {
    let date = civil
    return adding(days: Day.length(ofMonth: date.month, year: date.year) - date.day)
  }

  public func adding(days: Int) -> Day {
    Day(number: Int32(clamping: Int(number).addingReportingOverflow(days).partialValue))
  }

  /// The same day of a later (or, negative, earlier) month; the last day of that month where it is shorter.
  public func adding(months: Int) -> Day {
    let date = civil
    let index = date.year * 12 + date.month - 1 + months
    let (year, month) = (Day.quotient(index, 12), Day.remainder(index, 12) + 1)
    let day = min(date.day, Day.length(ofMonth: month, year: year))
    return Day(number: Day.number(year: year, month: month, day: day))
  }

  /// How many days this day comes after `earlier`; negative when it comes before.
  public func days(since earlier: Day) -> Int { Int(number) - Int(earlier.number) }

  /// How many days `later` comes after `earlier`; negative when it comes before.
  public static func days(from earlier: Day, to later: Day) -> Int { later.days(since: earlier) }
}

extension Day: Comparable {
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

/// Calendar arithmetic. Years are counted from 1 March, so that the leap day is the last day of a
/// counted year and the months before it follow one straight line (153 days in five months).
extension Day {
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// Days from 1 March of the year 0 to 1 January 1970.
  private static let epoch = 719_468
  private static let daysPer400Years = 146_097

  private static func number(year: Int, month: Int, day: Int) -> Int32 {
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = remainder(month - 3, 12)
    let leapDays = quotient(marchYear, 4) - quotient(marchYear, 100) + quotient(marchYear, 400)
    return Int32(clamping: marchYear * 365 + leapDays + (153 * marchMonth + 2) / 5 + day - 1 - epoch)
  }

  var civil: (year: Int, month: Int, day: Int) {
    let sinceMarch0 = Int(number) + Day.epoch
    let cycle = Day.quotient(sinceMarch0, Day.daysPer400Years)
    let inCycle = Day.remainder(sinceMarch0, Day.daysPer400Years)
    let yearInCycle = (inCycle - inCycle / 1460 + inCycle / 36_524 - inCycle / 146_096) / 365
    let inYear = inCycle - (365 * yearInCycle + yearInCycle / 4 - yearInCycle / 100)
    let marchMonth = (5 * inYear + 2) / 153
    let day = inYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (cycle * 400 + yearInCycle + (month <= 2 ? 1 : 0), month, day)
  }

  /// Division that rounds down, so that days before 1970 count like the others.
  private static func quotient(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : (value + 1) / divisor - 1
  }

  private static func remainder(_ value: Int, _ divisor: Int) -> Int { value - quotient(value, divisor) * divisor }
}
