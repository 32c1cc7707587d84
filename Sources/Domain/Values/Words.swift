/// A sentence or label a person will read, before translation: an English key with numbered
/// placeholders (`{1}`, `{2}`) and what fills them. `tr` in Screens turns it into the user's
/// language. A value, so that errors, titles of changes and labels can be stored and travel.
public struct Words: Hashable, Codable, Sendable, ExpressibleByStringLiteral {
  /// The English text, which is also the key of the catalogue.
  public let key: String
  /// What replaces `{1}`, `{2}` ...
  public let arguments: [Argument]

  public init(_ key: String, _ arguments: any WordsArgument...) { self.init(key, arguments: arguments.map(\.argument)) }

  public init(_ key: String, arguments: [Argument]) {
    self.key = key
    self.arguments = arguments
  }

  public init(stringLiteral key: String) { self.init(key, arguments: []) }

  /// The sentence without what fills it, where that may name somebody.
  public var blanked: Words { Words(key, arguments: arguments.map { _ in ".." }) }

  /// The sentence in English.
  public var english: String { read { $0 } }

  /// The sentence whole: its own key and those of the words in it are looked up, and then filled.
  /// - Parameter translate: from an English key to the reader's language.
  public func read(_ translate: (String) -> String) -> String {
    Words.fill(
      translate(key),
      arguments.map { argument in
        switch argument {
        case .text(let text): text
        case .words(let words): words.read(translate)
        }
      })
  }

  /// Replaces `{n}` in a pattern by the n-th argument; an unknown number stays as it is written.
  private static func fill(_ pattern: String, _ arguments: [String]) -> String {
    guard !arguments.isEmpty else { return pattern }
    var result = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}"),
        let number = Int(rest[rest.index(after: open)..<close]), arguments.indices.contains(number - 1)
      else {
        result += "{"
        rest = rest.dropFirst()
        continue
      }
      result += arguments[number - 1]
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
