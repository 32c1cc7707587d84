/// A calendar day as read from a sheet; always a day that exists.
package struct SheetDay: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// nil when the calendar has no such day, or the year is not 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  package static func < (left: SheetDay, right: SheetDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// `2026-11-27`: the form for sentences, the same in every language.
  package var iso: String {
    let parts = [(year, 4), (month, 2), (day, 2)].map { value, width in
      String(repeating: "0", count: max(0, width - String(value).count)) + String(value)
    }
    return parts.joined(separator: "-")
  }

  static func days(in month: Int, of year: Int) -> Int {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return month == 2 && isLeap ? 29 : lengths[month - 1]
  }

  /// The day a spreadsheet means by a serial number: 25569 is 1970-01-01 (the 1900 date system, from March 1900).
  static func fromSerial(_ serial: Int) -> SheetDay? {
    guard serial > 60, serial < 2_958_466 else { return nil }
    // Days to civil date: count from 1 March 0000, so that the leap day ends the year.
    let days = serial - 25569 + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return SheetDay(year: year, month: month, day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}
