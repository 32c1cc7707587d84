// Walk notation: how tests, documents and the walk command write down keys.

extension Key {
  /// Reads a script of keys.
  ///
  /// Tokens are parted by white space. `<enter>`, `<c-s>`, `<f1>`, `<paste:text>` and the like are one key each;
  /// `"quoted text"` is typed character by character (`\"`, `\\`, and `\n` for Enter); any other token is typed as it
  /// stands. In a paste, `\n`, `\>` and `\\` stand for a line end, `>` and `\`.
  /// - Returns: nil when a `<name>` is unknown, or a quotation or paste has no end.
  package static func parse(_ script: String) -> [Key]? {
    var reader = KeyScriptReader(script)
    return reader.keys()
  }

  /// This key in walk notation; `Key.parse(key.notation)` gives the key back.
  package var notation: String {
    if let entry = Self.named.first(where: { $0.key == self }) { return "<\(entry.notation)>" }
    switch self {
    case .character("\""): return #""\"""#
    case .character(let character): return String(character)
    case .function(let number): return "<f\(number)>"
    case .control(let letter): return "<c-\(letter)>"
    case .paste(let text): return "<paste:\(Self.escaped(text))>"
    case .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .wordLeft, .wordRight:
      return ""  // All of these have an entry in `named`; a test walks them.
    }
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "\n": result += "\\n"
      case ">", "\\": result += "\\\(character)"
      default: result.append(character)
      }
    }
  }

  /// The key that a name between angle brackets means.
  fileprivate static func named(_ name: String) -> Key? {
    if let entry = named.first(where: { $0.notation == name }) { return entry.key }
    if name.hasPrefix("f"), let number = Int(name.dropFirst()), (1...12).contains(number) { return .function(number) }
    if name.hasPrefix("c-"), name.count == 3, let letter = name.last, ("a"..."z").contains(letter) {
      return .control(letter)
    }
    return nil
  }
}

private struct KeyScriptReader {
  private let characters: [Character]
  private var position = 0

  init(_ script: String) { characters = Array(script) }

  mutating func keys() -> [Key]? {
    var keys: [Key] = []
    while position < characters.count {
      if Self.blanks.contains(characters[position]) {
        position += 1
      } else if let token = token() {
        keys += token
      } else {
        return nil
      }
    }
    return keys
  }

  private mutating func token() -> [Key]? {
    if characters[position] == "\"" {
      position += 1
      return text(upTo: "\"").map(Self.typed)
    }
    if characters[position...].starts(with: Self.pasteStart) {
      position += Self.pasteStart.count
      return text(upTo: ">").map { [.paste($0)] }
    }
    let word = characters[position...].prefix { !Self.blanks.contains($0) }
    position += word.count
    guard word.count > 2, word.first == "<", word.last == ">" else { return word.map { .character($0) } }
    return Key.named(String(word.dropFirst().dropLast())).map { [$0] }
  }

  /// Text with its escapes resolved, up to an end mark that is stepped over; nil when the mark is missing.
  private mutating func text(upTo end: Character) -> String? {
    var text = ""
    while position < characters.count {
      let character = characters[position]
      position += 1
      if character == end { return text }
      if character == "\\", position < characters.count {
        text.append(characters[position] == "n" ? "\n" : characters[position])
        position += 1
      } else {
        text.append(character)
      }
    }
    return nil
  }

  private static func typed(_ text: String) -> [Key] { text.map { $0 == "\n" ? .enter : .character($0) } }

  private static let blanks: Set<Character> = [" ", "\n", "\t", "\r", "\r\n"]
  private static let pasteStart = Array("<paste:")
}
