/// Reads the POSIX form of a time zone, which stands at the end of every zone file (RFC 9636, 3.3.1).
struct PosixZone {
  private var rest: Substring

  /// nil for what is no such text.
  static func read(_ text: String) -> YearlyRule? {
    var reader = PosixZone(rest: text[...])
    guard let rule = reader.rule(), reader.rest.isEmpty else { return nil }
    return rule
  }

  private mutating func rule() -> YearlyRule? {
    guard let name = name(), let offset = clock(limit: 24) else { return nil }
    let standard = ZoneRules.Observance(offset: -offset, isDaylight: false, abbreviation: name)
    if rest.isEmpty { return YearlyRule(standard: standard, summer: nil) }
    guard let summerName = self.name() else { return nil }
    var summerOffset = standard.offset + 3600
    if rest.first != "," {
      guard let west = clock(limit: 24) else { return nil }
      summerOffset = -west
    }
    guard let start = date(), let end = date() else { return nil }
    return YearlyRule(
      standard: standard,
      summer: .init(
        observance: .init(offset: summerOffset, isDaylight: true, abbreviation: summerName), start: start, end: end))
  }

  /// `CET`, or `<+03>`.
  private mutating func name() -> String? {
    if take("<") {
      guard let end = rest.firstIndex(of: ">") else { return nil }
      defer { rest = rest[rest.index(after: end)...] }
      return rest[..<end].isEmpty ? nil : String(rest[..<end])
    }
    let letters = rest.prefix { $0.isASCII && $0.isLetter }
    rest = rest.dropFirst(letters.count)
    return letters.count >= 3 ? String(letters) : nil
  }

  /// `-1`, `3:30`, `2:00:00`, as seconds.
  private mutating func clock(limit: Int) -> Int? {
    let sign = take("-") ? -1 : 1
    if sign == 1 { _ = take("+") }
    guard let hours = number(), hours <= limit else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where take(":") {
      guard let part = number(), part < 60 else { return nil }
      seconds += part * unit
    }
    return sign * seconds
  }

  /// `,M3.5.0/2`, `,J60`, `,59`.
  private mutating func date() -> YearlyRule.Date? {
    guard take(","), let form = form() else { return nil }
    guard take("/") else { return YearlyRule.Date(form: form, seconds: 7200) }
    return clock(limit: 167).map { YearlyRule.Date(form: form, seconds: $0) }
  }

  private mutating func form() -> YearlyRule.Date.Form? {
    if take("J") { return number().flatMap { 1...365 ~= $0 ? .numbered($0) : nil } }
    guard take("M") else { return number().flatMap { $0 <= 365 ? .counted($0) : nil } }
    guard let month = number(), take("."), let week = number(), take("."), let weekday = number(),
      1...12 ~= month, 1...5 ~= week, weekday <= 6
    else { return nil }
    return .weekday(month: month, week: week, weekday: weekday)
  }

  private mutating func number() -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest.dropFirst(digits.count)
    return digits.count <= 3 ? Int(digits) : nil
  }

  private mutating func take(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest = rest.dropFirst()
    return true
  }
}
