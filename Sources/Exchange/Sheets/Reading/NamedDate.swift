import Domain

/// A date with its month in words: "3 Apr 2026", "3. april 2026", "April 3, 2026", "03-apr-26".
struct NamedDate: Equatable {
  let year: Int
  let yearDigits: Int
  let month: Int
  let day: Int

  /// nil when there is not exactly one month word, one day and one year.
  static func scan(_ text: String) -> NamedDate? {
    guard text.utf8.count <= 40 else { return nil }
    var words = CellText.comparable(text).split(separator: " ").map(String.init)
    if let first = words.first, weekdays.contains(first) { words.removeFirst() }
    guard words.count == 3, let place = words.prefix(2).firstIndex(where: { month($0) != nil }) else { return nil }
    let dayText = words[place == 0 ? 1 : 0]
    guard let month = month(words[place]), let day = dayNumber(dayText), let year = Int(words[2]) else { return nil }
    let digits = words[2].utf8.count
    guard digits == 2 || digits == 4 else { return nil }
    return NamedDate(year: year, yearDigits: digits, month: month, day: day)
  }

  /// "3", "03", "3rd", "1st".
  private static func dayNumber(_ text: String) -> Int? {
    let digits = text.prefix { $0.isNumber }
    let ending = text.dropFirst(digits.count)
    guard digits.utf8.count <= 2, ordinalEndings.contains(String(ending)) else { return nil }
    return Int(digits)
  }

  private static func month(_ word: String) -> Int? { months.firstIndex { $0.contains(word) }.map { $0 + 1 } }

  private static let months = CommonWords.months.map(spellings)
  private static let weekdays = CommonWords.weekdays.reduce(into: Set<String>()) { $0.formUnion(spellings($1)) }
  private static let ordinalEndings = Set(CommonWords.of("ordinal_ending") + [""])

  /// In full or as the usual short form, as they are compared.
  private static func spellings(_ meaning: String) -> Set<String> {
    Set((CommonWords.of(meaning) + CommonWords.of(meaning + "_short")).map(CellText.comparable))
  }
}
