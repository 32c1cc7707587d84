/// Three numbers that look like a date, before anyone says which is the day.
struct DateShape: Equatable {
  let first: Int
  let second: Int
  let third: Int
  let isYearFirst: Bool
  /// The last number has two digits.
  let isShortYear: Bool
  /// Points between the numbers: only people who put the day first write those.
  let isDotted: Bool

  /// What this date alone proves about the order of its file.
  var evidence: SheetDateOrder {
    if isYearFirst { return .yearMonth }
    if isDotted { return second <= 12 ? .dayMonth : .undecided }
    if first > 12, first <= 31, second <= 12 { return .dayMonth }
    if second > 12, second <= 31, first <= 12 { return .monthDay }
    return .undecided
  }

  /// Reads `27/11/2026`, `3.4.26`, `2026-11-27`, `27 . 11 . 2026`, with or without a time of day after it.
  static func scan(_ text: String) -> DateShape? {
    // The quick way out: most cells of a sheet are no dates, and this runs on every cell.
    guard text.utf8.count >= 6, text.utf8.count <= 40 else { return nil }
    let bytes = Array(text.utf8)
    var at = 0
    skipSpaces(bytes, &at)
    guard let first = number(bytes, &at), let separator = separator(bytes, &at),
      let second = number(bytes, &at), separator == self.separator(bytes, &at),
      let third = number(bytes, &at), isEndOrTime(bytes, at)
    else { return nil }
    let isYearFirst = first.digits == 4
    let tail = third.digits
    guard first.digits != 3, second.digits <= 2, isYearFirst ? tail <= 2 : tail == 2 || tail == 4 else { return nil }
    return DateShape(
      first: first.value, second: second.value, third: third.value, isYearFirst: isYearFirst,
      isShortYear: !isYearFirst && tail == 2, isDotted: separator == UInt8(ascii: "."))
  }

  private static func skipSpaces(_ bytes: [UInt8], _ at: inout Int) {
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
  }

  private static func number(_ bytes: [UInt8], _ at: inout Int) -> (value: Int, digits: Int)? {
    let start = at
    var value = 0
    while at < bytes.count, (0x30...0x39).contains(bytes[at]), at - start < 4 {
      value = value * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    return at > start ? (value, at - start) : nil
  }

  private static func separator(_ bytes: [UInt8], _ at: inout Int) -> UInt8? {
    skipSpaces(bytes, &at)
    guard at < bytes.count, [UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-")].contains(bytes[at])
    else { return nil }
    defer {
      at += 1
      skipSpaces(bytes, &at)
    }
    return bytes[at]
  }

  /// Spreadsheets add midnight to a date: " 00:00:00", "T00:00:00Z".
  private static func isEndOrTime(_ bytes: [UInt8], _ start: Int) -> Bool {
    var at = start
    skipSpaces(bytes, &at)
    if at == bytes.count { return true }
    guard at > start || bytes[at] == UInt8(ascii: "T") else { return false }
    let rest = bytes[at...].drop { $0 == UInt8(ascii: "T") }
    return rest.contains(UInt8(ascii: ":")) && rest.first.map { (0x30...0x39).contains($0) } == true
      && rest.allSatisfy { (0x30...0x3A).contains($0) || [0x2E, 0x5A, 0x2B].contains($0) }
  }
}
