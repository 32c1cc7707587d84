/// Puts initials in the place of people's names wherever they stand in a text.
///
/// Word by word, whatever the case and the accents, not inside other words, and with the s of a possessive:
/// "Zacharias's", "zwinglis"; also a name of which only the beginning was left where a text was cut: "Zwin..". It knows only the names it is given: a name of somebody else stays, and so does a nickname
/// that nobody wrote down.
public struct NameVeil: Sendable {
  /// Folded word of a name to the initial that is shown for it.
  private var initials: [String: String] = [:]

  /// - Parameter names: whole names or parts of them.
  public init(_ names: some Sequence<String> = []) {
    for name in names { for word in Self.words(of: name) where !word.isEmpty { add(String(word)) } }
  }

  public init(_ names: some Sequence<PersonName>) { self.init(names.flatMap { [$0.first, $0.last, $0.knownAs] }) }

  public var isEmpty: Bool { initials.isEmpty }

  public func covering(_ text: String) -> String {
    if initials.isEmpty || text.isEmpty { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(where: Self.isOfWord) {
      result += rest[..<start]
      let end = rest[start...].firstIndex { !Self.isOfWord($0) } ?? rest.endIndex
      rest = rest[end...]
      result += covered(text[start..<end], isCut: rest.hasPrefix(".."))
    }
    return result + rest
  }

  // MARK: Words

  /// Small words of names that are also words of their languages: "de Silva" keeps its "de".
  private static let particles: Set<String> = [
    "af", "al", "av", "bin", "da", "das", "de", "del", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le", "of",
    "the", "van", "von",
  ]

  private mutating func add(_ word: String) {
    let folded = Folding.fold(word)
    // A word with figures is a reference and no name.
    guard folded.utf8.count > 1, !word.contains(where: \.isNumber), !Self.particles.contains(folded),
      let letter = word.first(where: \.isLetter)
    else {
      return
    }
    initials[folded] = letter.uppercased() + "."
  }

  private static func words(of text: String) -> [Substring] { text.split { !isOfWord($0) } }

  private static func isOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || apostrophes.contains(character)
  }

  private static let apostrophes: Set<Character> = ["'", "\u{2019}"]

  /// - Parameter isCut: the text ends here in "..", so the beginning of a name counts as one.
  private func covered(_ word: Substring, isCut: Bool) -> String {
    let folded = Folding.fold(String(word))
    if let initial = initials[folded] { return initial }
    if isCut, folded.utf8.count > 1, let name = initials.first(where: { $0.key.hasPrefix(folded) }) {
      return name.value
    }
    guard folded.hasSuffix("s"), let initial = initials[String(folded.dropLast())] else { return String(word) }
    return initial + (word.dropLast().last.map(Self.apostrophes.contains) == true ? "'s" : "s")
  }
}
