/// Why a typed date is not taken, with the text as it was typed.
public enum DateRefusal: Error, Hashable, Sendable {
  case empty
  case unknown(String)
  /// No calendar has it, in the order it was read in (nil: in neither).
  case noSuchDate(String, DateOrder?)
  /// It exists in other months or years, but not where the field would look: the 31st in November.
  case notNearby(String)
  /// Two digits of a year far from this one, or three, or one.
  case unclearYear(String)
  /// `03-04` or `26-11-27`: dashes are kept for the year-first form, so that no year is taken for a day.
  case dashes(String)
  /// `+3` or `+5min`.
  case unclearUnit(String)
  case outsideCalendar
  /// `mon 27.11`, and that day is no Monday.
  case otherWeekday(Day)

  /// What is wrong and what to type.
  public var words: Words {
    switch self {
    case .empty: "Type a date, such as 2026-11-27, today, fri or +3d."
    case .unknown(let typed):
      Words("\"{1}\" is not understood as a date. Type it as 2026-11-27, or today, fri or +3d.", typed)
    case .noSuchDate(let typed, nil): Words("There is no date {1}. Type it as 2026-11-27.", typed)
    case .noSuchDate(let typed, .dayMonth):
      Words("There is no date {1} when the day comes first. Type it as 2026-11-27.", typed)
    case .noSuchDate(let typed, .monthDay):
      Words("There is no date {1} when the month comes first. Type it as 2026-11-27.", typed)
    case .notNearby(let typed):
      Words("{1} does not exist in the nearest month or year. Type the whole date, as 2026-11-27.", typed)
    case .unclearYear(let typed):
      Words("The year in {1} is not clear. Write it with four digits, as 2026-11-27.", typed)
    case .dashes(let typed):
      Words("{1} is not clear. With dashes the year comes first, in four digits: 2026-11-27.", typed)
    case .unclearUnit(let typed):
      Words("What does {1} count? Type d for days, w for weeks or m for months, as in +3d.", typed)
    case .outsideCalendar: "The year must be between 1900 and 2199. Type the date as 2026-11-27."
    case .otherWeekday(let day):
      Words("{1} is another day of the week. Correct the date or leave out the weekday.", day.iso)
    }
  }
}
