import Domain

extension Day {
  /// The day a spreadsheet means by a serial number: 25569 is 1970-01-01 (the 1900 date system, from March 1900).
  static func fromSerial(_ serial: Int) -> Day? {
    let lastOfCalendar = 109_573  // 2199-12-31, the last day a record can hold.
    return (61...lastOfCalendar).contains(serial) ? Day(number: Int32(serial - 25569)) : nil
  }

  /// How many days a month (1 to 12) has in a year a record can hold.
  static func length(ofMonth month: Int, in year: Int) -> Int? {
    Day(year: year, month: month, day: 1)?.endOfMonth.dayOfMonth
  }
}
