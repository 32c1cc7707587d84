/// The forms made of numbers.
extension DateReader {
  /// `27`: the nearest day with that number, at most 30 days away. Where none is so near, the month one
  /// thinks of has no such day (the 31st, typed in November), and the next one would be a surprise.
  func dayOfMonth(_ text: String) throws(DateRefusal) -> DateReading {
    guard let number = Digits.number(text, limit: 2), 1...31 ~= number else { throw .noSuchDate(typed, nil) }
    let candidates = [0, 1, 2].compactMap { months in
      let month = today.adding(months: months * sign)
      return Day(year: month.year, month: month.month, day: number)
    }
    guard let day = candidates.first(where: { ahead($0) >= 0 }), ahead(day) <= 30 else { throw .notNearby(typed) }
    let later = day.adding(months: sign)
    return .day(day, alternative: day == today && later.dayOfMonth == number ? later : nil)
  }

  /// `27.11.26`, `11/27/2026`, `2026-12-1`.
  func wholeDate(_ parts: [String]) throws(DateRefusal) -> DateReading {
    guard parts[0].count == 4 else { return try dayAndMonth(parts[0], parts[1], year: try year(parts[2])) }
    let year = try year(parts[0])
    guard let month = Digits.number(parts[1], limit: 2), let number = Digits.number(parts[2], limit: 2),
      let day = Day(year: year, month: month, day: number)
    else { throw .noSuchDate(typed, nil) }
    return .day(day, alternative: nil)
  }

  /// `27.11` in the configured order; without one, in both, and two answers are a question.
  func dayAndMonth(_ first: String, _ second: String, year: Int?) throws(DateRefusal) -> DateReading {
    var days: [Day] = []
    var refusal = DateRefusal.noSuchDate(typed, order)
    for order in order.map({ [$0] }) ?? DateOrder.allCases {
      let (day, month) = order == .dayMonth ? (first, second) : (second, first)
      do {
        let found = try date(day: day, month: Digits.number(month, limit: 2), year: year)
        if !days.contains(found) { days.append(found) }
      } catch {
        // In the wrong order nearly everything is no date; what is wrong in the right order is worth saying.
        if case .notNearby = error { refusal = error }
      }
    }
    guard let only = days.first else { throw refusal }
    return days.count == 1 ? .day(only, alternative: nil) : .ambiguous(days)
  }

  /// `27 nov 2026` and `27 nov`.
  func named(month: String, day: String, year: String?) throws(DateRefusal) -> DateReading {
    guard let month = words.month(month) else { throw .unknown(typed) }
    let year: Int? = if let year { try self.year(year) } else { nil }
    return .day(try date(day: day, month: month, year: year), alternative: nil)
  }

  /// The day in that year or, without one, the nearest. Within a year, so that 29 February is not
  /// carried silently to a leap year far away.
  private func date(day: String, month: Int?, year: Int?) throws(DateRefusal) -> Day {
    let leapYear = 2000
    guard let number = Digits.number(day, limit: 2), let month,
      Day(year: leapYear, month: month, day: number) != nil
    else { throw .noSuchDate(typed, order) }
    if let year {
      guard let found = Day(year: year, month: month, day: number) else { throw .noSuchDate(typed, order) }
      return found
    }
    let candidates = [0, sign].compactMap { Day(year: today.year + $0, month: month, day: number) }
    guard let found = candidates.first(where: { ahead($0) >= 0 }), ahead(found) <= 365 else {
      throw .notNearby(typed)
    }
    return found
  }

  /// How many years away a year may be when only two digits of it are written.
  private static let shortYearReach = 10

  private func year(_ text: String) throws(DateRefusal) -> Int {
    guard let number = Digits.number(text, limit: 4) else { throw .unclearYear(typed) }
    if text.count == 4 {
      guard Day.years.contains(number) else { throw .outsideCalendar }
      return number
    }
    let century = today.year - today.year % 100
    let reach = (today.year - DateReader.shortYearReach)...(today.year + DateReader.shortYearReach)
    let year = [century - 100, century, century + 100].map { $0 + number }.first(where: reach.contains)
    guard text.count == 2, let year else { throw .unclearYear(typed) }
    return year
  }
}
