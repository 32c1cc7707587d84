/// Dates at the beginning of a sentence. Stricter than a date field, where everything typed is meant as a date: a bare
/// number may be minutes, and a word that only begins like a day is a word.
extension DateEntry {
  /// How many words a date may have: `27 nov 2026`.
  private static let longest = 3

  /// The date that the first words are.
  /// - Returns: how many words it takes, and the reading, which may be a question; nil when they are no date.
  public static func leading(
    _ texts: some Collection<String>, today: Day, order: DateOrder?, direction: DateDirection,
    words: DateWords = .english
  ) -> (count: Int, reading: DateReading)? {
    for count in (1...longest).reversed() where count <= texts.count {
      guard let typed = inSentence(Array(texts.prefix(count)), words) else { continue }
      let reading = read(typed, today: today, order: order, direction: direction, words: words)
      if case .refused = reading { continue }
      return (count, reading)
    }
    return nil
  }

  /// What a date field would be given; nil for words that must not be taken for a date.
  private static func inSentence(_ texts: [String], _ words: DateWords) -> String? {
    let typed = texts.joined(separator: " ")
    let tokens = DateToken.split(typed)
    let names = tokens.filter { $0.shape == "a" }.map(\.text)
    let hasMonth = names.first.map { words.month($0) != nil } ?? false
    switch String(tokens.map(\.shape)) {
    case "9.9", "9/9", "9.9.9", "9/9/9", "9-9-9", "a9.9", "a9.9.9", "a9/9", "a9/9/9": return typed
    // Only in a sentence: two days back from today, or on.
    case "+9", "-9": return typed + "d"
    case "+9a", "-9a": return typed
    case "9a", "9a9", "a9", "a99": return hasMonth ? typed : nil
    case "a": return words.isDay(names[0]) ? typed : nil
    case let shape where !shape.isEmpty && shape.allSatisfy { $0 == "a" }:
      let isShifted = words.weekShifts[names[0]] != nil && words.isDay(names.dropFirst().joined())
      return isShifted || words.isWhole(names.joined()) ? typed : nil
    default: return nil
    }
  }
}
