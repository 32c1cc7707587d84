/// Which number comes first in `03/04`. A person who has not chosen has no order: then it is not guessed.
public enum DateOrder: String, Codable, CaseIterable, Hashable, Sendable { case dayMonth, monthDay }

/// Where a date field looks: contacts happened (back), plans will happen (forward). Both include today.
public enum DateDirection: String, Codable, CaseIterable, Hashable, Sendable { case back, forward }

/// What a typed date turned out to mean.
public enum DateReading: Hashable, Sendable {
  /// One day. `alternative` is the other day people may mean by the same words (`next fri`); the field
  /// shows it and takes it at one key.
  case day(Day, alternative: Day?)
  /// Several days, likeliest first; none is taken until the person chooses.
  case ambiguous([Day])
  case refused(DateRefusal)

  /// Why the field cannot be saved yet; nil for a day.
  public var problem: Words? {
    switch self {
    case .day: nil
    case .ambiguous(let days): DateEntry.question(days)
    case .refused(let refusal): refusal.words
    }
  }
}

/// Date fields: pure functions of the text, today, the order and the direction.
///
/// - `2026-11-27`, also unpadded and with `.` or `/`; `27.11.26`, `27/11/2026`, `27.11`, `27`; `27 nov 2026`
/// - `today`, `tomorrow`, `yesterday`, weekdays: three letters are enough, when they fit one word only
/// - `next fri`, `last fri`: that day of the next or the last week, Monday to Sunday
/// - `+3d`, `-2w`, `+1m`; `eom`, the end of the month
///
/// A weekday, a day of the month or a day without its year is the nearest one in the field's direction.
public enum DateEntry {
  public static func read(
    _ text: String, today: Day, order: DateOrder?, direction: DateDirection, words: DateWords = .english
  ) -> DateReading {
    let typed = TextFilter.line(text)
    let tokens = DateToken.split(typed)
    guard !tokens.isEmpty else { return .refused(.empty) }
    let reader = DateReader(typed: typed, today: today, order: order, direction: direction, words: words)
    do {
      return try reader.read(tokens[...]).withinCalendar()
    } catch {
      return .refused(error)
    }
  }

  /// What is asked once before such a date is saved; nil when there is nothing to ask.
  public static func warning(_ day: Day, today: Day, direction: DateDirection) -> Words? {
    guard direction == .back else { return nil }
    if day > today { return Words("{1} is in the future. Save it all the same?", day.iso) }
    if day < today.adding(months: -12) { return Words("{1} is more than a year ago. Save it all the same?", day.iso) }
    return nil
  }

  static func question(_ days: [Day]) -> Words {
    let choices = days.map(\.iso)
    return choices.count == 2
      ? Words("This can mean {1} or {2}. Choose one.", choices[0], choices[1])
      : Words("This can mean several days: {1}. Choose one.", choices.joined(separator: ", "))
  }
}

extension DateReading {
  /// A day that could be counted but not written (`Day.years`) is refused here, once for every form.
  fileprivate func withinCalendar() -> DateReading {
    func fits(_ day: Day) -> Bool { Day.years.contains(day.year) }
    switch self {
    case .day(let day, let alternative):
      guard fits(day) else { return .refused(.outsideCalendar) }
      return .day(day, alternative: alternative.flatMap { fits($0) ? $0 : nil })
    case .ambiguous(let days):
      return days.allSatisfy(fits) ? self : .refused(.outsideCalendar)
    case .refused:
      return self
    }
  }
}
