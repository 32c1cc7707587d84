package import Domain

/// How the clock of a place differs from UTC, and when that changes.
package struct ZoneRules: Sendable {
  /// What holds from a moment on.
  package struct Observance: Hashable, Sendable {
    /// Seconds to add to UTC; east is positive.
    package let offset: Int
    package let isDaylight: Bool
    /// `CET`; it may be "+03" where nobody has a word for it.
    package let abbreviation: String
  }

  package struct Change: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00Z.
    package let at: Int64
    /// The offset until then.
    package let before: Int
    package let after: Observance
  }

  /// `Europe/Oslo`.
  package let name: String
  /// What held before the first change.
  let first: Observance
  /// In the order of time.
  let listed: [(at: Int64, after: Observance)]
  /// What holds after the last listed change; nil: nothing changes any more.
  let rule: YearlyRule?

  /// What holds at the beginning of the first day, and every change until the end of the last.
  /// - Returns: the first observance, with the change that began it when there was one, and the changes after it.
  package func changes(from: Day, through: Day) -> (start: (at: Int64?, before: Int, Observance), later: [Change]) {
    let day: Int64 = 86_400
    // A day more on both sides: the local day is not the one of UTC.
    let begin = (Int64(from.number) - 1) * day
    let end = (Int64(through.number) + 2) * day
    var start: (at: Int64?, before: Int, Observance) = (nil, first.offset, first)
    var later: [Change] = []
    var holds = first
    for change in listed + yearly(until: through.year + 1) where change.at < end && change.after != holds {
      if change.at <= begin {
        start = (change.at, holds.offset, change.after)
      } else {
        later.append(Change(at: change.at, before: holds.offset, after: change.after))
      }
      holds = change.after
    }
    return (start, later)
  }

  /// The changes that the rule for every year adds to those that are listed.
  private func yearly(until year: Int) -> [(at: Int64, after: Observance)] {
    guard let rule else { return [] }
    let last = listed.last?.at ?? .min
    // No day that can be written comes before.
    let firstYear = max(Day.years.lowerBound, Day(number: Int32(clamping: last / 86_400)).year)
    return (firstYear...max(firstYear, year)).flatMap(rule.changes).filter { $0.at > last }
      .sorted { $0.at < $1.at }
  }
}

/// A change that comes back every year, as the POSIX form of `TZ` says it: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct YearlyRule: Hashable, Sendable {
  let standard: ZoneRules.Observance
  /// nil: the clock is never changed.
  let summer: Summer?

  struct Summer: Hashable, Sendable {
    let observance: ZoneRules.Observance
    let start: Date
    let end: Date
  }

  /// A day of the year and a time on it, on the clock that holds until then.
  struct Date: Hashable, Sendable {
    enum Form: Hashable, Sendable {
      /// Month, week (5 is the last), weekday (0 is Sunday).
      case weekday(month: Int, week: Int, weekday: Int)
      /// 1 to 365; 29 February is never counted.
      case numbered(Int)
      /// 0 to 365; 29 February counts.
      case counted(Int)
    }

    let form: Form
    /// After midnight; it may be negative or more than a day.
    let seconds: Int

    func day(in year: Int) -> Day? {
      guard let newYear = Day(year: year, month: 1, day: 1) else { return nil }
      switch form {
      case .counted(let days): return newYear.adding(days: days)
      case .numbered(let number):
        let isAfterFebruary = number >= 60 && Day(year: year, month: 2, day: 29) != nil
        return newYear.adding(days: number - 1 + (isAfterFebruary ? 1 : 0))
      case .weekday(let month, let week, let weekday):
        guard let first = Day(year: year, month: month, day: 1) else { return nil }
        // Sunday is 0 there and 7 with us.
        let forward = (weekday + 7 - first.weekday.rawValue % 7) % 7
        let day = first.adding(days: forward + 7 * (week - 1))
        return day.month == month ? day : day.adding(days: -7)
      }
    }
  }

  func changes(in year: Int) -> [(at: Int64, after: ZoneRules.Observance)] {
    guard let summer, let start = summer.start.day(in: year), let end = summer.end.day(in: year) else { return [] }
    func moment(_ day: Day, _ date: Date, _ offset: Int) -> Int64 {
      Int64(day.number) * 86_400 + Int64(date.seconds - offset)
    }
    return [
      (moment(start, summer.start, standard.offset), summer.observance),
      (moment(end, summer.end, summer.observance.offset), standard),
    ]
  }
}
