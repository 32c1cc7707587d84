/// A typed date cut into what it is made of. Spaces only separate; `+ 3 d` is `+3d`, but `2 7` is not 27.
enum DateToken: Equatable {
  /// ASCII digits.
  case number(String)
  /// Letters, folded.
  case word(String)
  case symbol(Character)

  /// A date longer than this is a sentence that got into the wrong field.
  private static let longest = 64

  /// Empty for a text without any of them.
  static func split(_ text: String) -> [DateToken] {
    guard text.utf8.count <= longest else { return [.symbol("?")] }
    var tokens: [DateToken] = []
    var run = ""
    func finishRun() {
      guard let first = run.first else { return }
      tokens.append(isDigit(first) ? .number(run) : .word(Folding.fold(run)))
      run = ""
    }
    for character in text {
      if character.isLetter || isDigit(character) {
        if let first = run.first, isDigit(first) != isDigit(character) { finishRun() }
        run.append(character)
        continue
      }
      finishRun()
      if !character.isWhitespace, character != "," {
        tokens.append(.symbol(minuses.contains(character) ? "-" : character))
      }
    }
    finishRun()
    return withoutLooseDots(tokens)
  }

  /// `27.11.`, `27. nov` and `fri.` are how people write: a dot means something between two numbers only.
  private static func withoutLooseDots(_ tokens: [DateToken]) -> [DateToken] {
    tokens.indices.filter { index in
      guard tokens[index] == .symbol(".") else { return true }
      return index > 0 && index + 1 < tokens.count && tokens[index - 1].shape == "9"
        && tokens[index + 1].shape == "9"
    }.map { tokens[$0] }
  }

  private static let minuses: Set<Character> = ["\u{2212}", "\u{2013}", "\u{2010}", "\u{2011}"]

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) && character.isASCII }

  /// One character that says what kind of token this is, so that a form can be told by its outline: `9.9.9`.
  var shape: Character {
    switch self {
    case .number: "9"
    case .word: "a"
    case .symbol(let character): character
    }
  }

  /// The digits or letters themselves.
  var text: String {
    switch self {
    case .number(let text), .word(let text): text
    case .symbol(let character): String(character)
    }
  }
}
