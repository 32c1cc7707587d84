package import Domain

extension Read {
  /// A calendar day.
  /// - Parameters:
  ///   - order: the order the file was found to use, or a person chose.
  ///   - today: the day against which the future and two-digit years are judged.
  ///   - mayBeFuture: false for what has happened, such as a first meeting; such a day after today is unknown.
  package static func date(_ text: String, order: SheetDateOrder, today: Day, mayBeFuture: Bool) -> CellReading<Day> {
    let reader = DateReader(order: order, today: today, mayBeFuture: mayBeFuture)
    return cell(text) { (reader.read($0), nil) }
  }
}

/// The rules of reading one date.
struct DateReader {
  let order: SheetDateOrder
  let today: Day
  let mayBeFuture: Bool

  func read(_ text: String) -> Reading<Day> {
    if let shape = DateShape.scan(text) { return read(shape) }
    if let named = NamedDate.scan(text) { return read(named) }
    if let serial = serialNumber(text), let day = Day.fromSerial(serial) {
      return .unknown(
        reason: Words("{1} may be a spreadsheet's number for {2}; write it as a date.", text, day.iso))
    }
    return .unknown(reason: "This is not a date with a day, a month and a year.")
  }

  private func read(_ shape: DateShape) -> Reading<Day> {
    if shape.isYearFirst { return day(shape.first, shape.second, shape.third) }
    guard let year = fullYear(shape) else {
      return .unknown(reason: "The year has only two digits; write it with four.")
    }
    let dayFirst = Day(year: year, month: shape.second, day: shape.first)
    let monthFirst = Day(year: year, month: shape.first, day: shape.second)
    switch order {
    case .dayMonth: return decided(dayFirst, other: monthFirst, day(year, shape.second, shape.first))
    case .monthDay where !shape.isDotted:
      return decided(monthFirst, other: dayFirst, day(year, shape.first, shape.second))
    case .undecided where shape.isDotted, .yearMonth where shape.isDotted:
      return decided(dayFirst, other: monthFirst, day(year, shape.second, shape.first))
    case .monthDay, .undecided, .yearMonth: return onlyOne(dayFirst, monthFirst, day(year, shape.second, shape.first))
    }
  }

  /// The reading that the order asks for; when only the other order gives a day, that is proposed, not taken.
  private func decided(_ wanted: Day?, other: Day?, _ reading: Reading<Day>) -> Reading<Day> {
    guard wanted == nil, let other else { return reading }
    return .unknown(
      reason: Words("This date has day and month the other way round than the rest; perhaps {1}.", other.iso))
  }

  /// Without an order a date counts only if one reading of it exists.
  private func onlyOne(_ dayFirst: Day?, _ monthFirst: Day?, _ reading: Reading<Day>) -> Reading<Day> {
    switch (dayFirst, monthFirst) {
    case (let one?, let two?) where one != two:
      .unknown(reason: Words("This may be {1} or {2}; say whether the day or the month comes first.", one.iso, two.iso))
    case (let one?, _), (nil, let one?): checked(one)
    case (nil, nil): reading
    }
  }

  private func read(_ named: NamedDate) -> Reading<Day> {
    guard let year = named.yearDigits == 4 ? named.year : century(named.year) else {
      return .unknown(reason: "The year has only two digits; write it with four.")
    }
    return day(year, named.month, named.day)
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> Reading<Day> {
    if let found = Day(year: year, month: month, day: day) { return checked(found) }
    guard (1...12).contains(month) else {
      return .unknown(reason: Words("This date does not exist: there is no month {1}.", String(month)))
    }
    guard let length = Day.length(ofMonth: month, in: year) else { return impossible(year) }
    return .unknown(
      reason: Words(
        "This date does not exist: month {1} of {2} has {3} days.", String(month), String(year), String(length)))
  }

  /// A day that exists but cannot be meant is not taken.
  private func checked(_ day: Day) -> Reading<Day> {
    if day.year < 1900 || day.year > today.year + 10 { return impossible(day.year) }
    if day > today, !mayBeFuture {
      return .unknown(reason: Words("{1} is in the future, but this has already happened.", day.iso))
    }
    return .value(day)
  }

  private func impossible(_ year: Int) -> Reading<Day> {
    .unknown(reason: Words("The year {1} cannot be right.", String(year)))
  }

  /// Two digits are enough only when something else shows that they are the year: an order, or points.
  private func fullYear(_ shape: DateShape) -> Int? {
    guard shape.isShortYear else { return shape.third }
    let isKnownYear = order == .dayMonth || order == .monthDay || shape.isDotted
    return isKnownYear ? century(shape.third) : nil
  }

  /// 26 is 2026 while that is at most ten years ahead; 85 could be a birthday, so nobody's.
  private func century(_ year: Int) -> Int? {
    let full = today.year / 100 * 100 + year
    return full <= today.year + 10 && full >= today.year - 50 ? full : nil
  }

  /// Five digits, perhaps with a time of day as a fraction: 46000 or 46000.5.
  private func serialNumber(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].utf8.count == 5, parts.allSatisfy({ Int($0) != nil }) else { return nil }
    return Int(parts[0])
  }
}
