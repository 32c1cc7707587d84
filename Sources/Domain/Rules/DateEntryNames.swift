/// The forms made of words, and offsets such as `+3d`.
extension DateReader {
  func name(_ parts: [String]) throws(DateRefusal) -> DateReading {
    if parts.count > 1, let weeks = words.weekShifts[parts[0]] {
      return try weekday(parts.dropFirst().joined(), weeks: weeks)
    }
    let readings = words.meanings(of: parts.joined()).map(reading)
    guard let first = readings.first else { throw .unknown(typed) }
    guard readings.count > 1 else { return first }
    let days = readings.compactMap { if case .day(let day, _) = $0 { day } else { nil } }
    return .ambiguous(days)
  }

  private func reading(_ meaning: DateWords.Meaning) -> DateReading {
    switch meaning {
    case .days(let days): .day(today.adding(days: days), alternative: nil)
    case .weekday(let weekday): nearest(weekday)
    case .endOfMonth: endOfMonth
    }
  }

  /// `fri`. On a Friday some mean today and some a week away (ttdl#28): today, with the other one offered.
  private func nearest(_ weekday: Weekday) -> DateReading {
    let steps = (weekday.rawValue - today.weekday.rawValue) * sign
    let day = today.adding(days: (steps < 0 ? steps + 7 : steps) * sign)
    return .day(day, alternative: day == today ? day.adding(days: 7 * sign) : nil)
  }

  /// `next fri`, `last fri`: in the week after or before this one. Others mean the first Friday there is
  /// from tomorrow (or back from yesterday), or, where both are the same day, the one a week further.
  private func weekday(_ text: String, weeks: Int) throws(DateRefusal) -> DateReading {
    guard case .weekday(let weekday)? = words.meanings(of: text).first else { throw .unknown(typed) }
    let day = today.startOfWeek.adding(days: 7 * weeks + weekday.rawValue - 1)
    let aWeekCloser = day.adding(days: -7 * weeks)
    let isCloserOneAhead = aWeekCloser.days(since: today) * weeks > 0
    return .day(day, alternative: isCloserOneAhead ? aWeekCloser : day.adding(days: 7 * weeks))
  }

  /// `eom`: the end of this month; looking back, the last one there was.
  private var endOfMonth: DateReading {
    let end = today.endOfMonth
    if end == today || direction == .forward { return .day(end, alternative: nil) }
    return .day(today.adding(days: -today.dayOfMonth), alternative: nil)
  }

  func offset(_ number: String, _ unit: String, sign: Int) throws(DateRefusal) -> Day {
    guard let unit = words.units[unit] else { throw .unclearUnit(typed) }
    guard let count = Digits.number(number, limit: 4) else { throw .outsideCalendar }
    return switch unit {
    case .days: today.adding(days: count * sign)
    case .weeks: today.adding(days: 7 * count * sign)
    case .months: today.adding(months: count * sign)
    }
  }

  /// `3d` may be three days ago or from now (taskwarrior#716 on `1m`): a question.
  func offsetWithoutSign(_ number: String, _ unit: String) throws(DateRefusal) -> DateReading {
    let likely = try offset(number, unit, sign: sign)
    let other = try offset(number, unit, sign: -sign)
    return likely == other ? .day(likely, alternative: nil) : .ambiguous([likely, other])
  }
}
