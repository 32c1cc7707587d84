import Domain

/// The key by which names are put in order: folded, with the letters that a Nordic alphabet puts after z behind z.
enum SortKey {
  static func of(_ name: String, _ language: Language?) -> String {
    let late = lateLetters[language ?? .english] ?? [:]
    if late.isEmpty || name.utf8.allSatisfy({ $0 < 0x80 }) { return Folding.fold(name) }
    return name.lowercased().split(separator: " ").map { word($0, late) }.joined(separator: " ")
  }

  private static func word(_ word: Substring, _ late: [Character: String]) -> String {
    var key = ""
    var run = ""
    for letter in word {
      if let late = late[letter] {
        key += Folding.fold(run) + late
        run = ""
      } else {
        run.append(letter)
      }
    }
    return key + Folding.fold(run)
  }

  /// "{", "|" and "}" are the three signs that follow z in ASCII. A neighbour's letter sorts with the own one.
  private static let lateLetters: [Language: [Character: String]] = [
    .norwegian: danish, .danish: danish,
    .swedish: ["å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"],
  ]
  private static let danish: [Character: String] = ["æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"]
}
