import Domain
import Exchange
import Store

/// What on a screen did not come through the catalogue.
enum ScreenWords {
  /// Words outside the double brackets of the pseudo catalogue that are neither data nor names of keys.
  static func untranslated(on screen: String, data: Set<String>) -> [String] {
    let rest = screen.split(separator: "\n").map { withoutTranslations(String($0)) }.joined(separator: "\n")
    return words(in: rest).filter { word in
      !data.contains(word) && !keys.contains { $0.hasPrefix(word) } && !isFunctionKey(word)
    }
  }

  /// Names of keys are printed on the keys, and stay.
  private static let keys: Set<String> = [
    "Enter", "Esc", "Tab", "Shift", "Ctrl", "PgUp", "PgDn", "Home", "End", "Up", "Down", "Left", "Right", "Space",
    "Backspace", "Del", "Paste",
    // The mark of a chosen box.
    "x",
  ]

  private static func isFunctionKey(_ word: String) -> Bool { word.first == "F" && Int(word.dropFirst()) != nil }

  /// A row without its bracketed parts; a part that was cut off ends at the gap before the next column.
  private static func withoutTranslations(_ row: String) -> String {
    var result = ""
    var depth = 0
    var rest = Substring(row)
    // The end of a text that was folded onto this row.
    if let end = rest.firstRange(of: "]]"), !(rest[..<end.lowerBound].contains("[[")) {
      rest = rest[end.upperBound...]
    }
    while let first = rest.first {
      if rest.hasPrefix("[[") {
        depth += 1
        rest = rest.dropFirst(2)
      } else if depth > 0, rest.hasPrefix("]]") {
        depth -= 1
        rest = rest.dropFirst(2)
      } else if depth > 0, rest.hasPrefix("..  ") || rest == ".." {
        depth = 0
        rest = rest.dropFirst(2)
      } else {
        result.append(depth > 0 ? " " : first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// Runs of two letters and more, and single letters right behind a number, which are units.
  static func words(in text: String) -> [String] {
    text.split(separator: "\n").flatMap { row in
      let parts = row.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      return parts.indices.filter { index in
        let word = parts[index]
        if word.count > 1 { return word.contains(where: \.isLetter) }
        guard index > 0, word.first?.isLowercase == true, parts[index - 1].allSatisfy(\.isNumber) else { return false }
        return row[parts[index - 1].endIndex..<word.startIndex] == " "
      }.map { String(parts[$0]) }
    }
  }

  /// Every word of the records of the demo on a day, whole and as far as a narrow column may show it.
  static func ofDemo(on day: Day) throws -> Set<String> {
    let morning = Instant(milliseconds: Int64(day.number) * 86_400_000 + 9 * 3_600_000)
    let clock = Clock(now: { morning }, today: { day })
    let store = try Store.temporary(options: StoreOptions(login: "demo", clock: clock, isThrowaway: true))
    try DemoCaseload.fill(store)
    var result: Set<String> = []
    for kind in RecordKind.allCases {
      for record in try store.answer(AllRecords(kind)) {
        for text in record.values.compactMap(\.text) {
          for word in words(in: text) { for end in word.indices.dropFirst() { result.insert(String(word[...end])) } }
        }
      }
    }
    return result
  }
}
