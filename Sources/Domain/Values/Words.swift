/// A sentence or label a person will read, before translation: an English key with numbered
/// placeholders (`{1}`, `{2}`) and the texts that fill them. `tr` in Screens turns it into the user's
/// language. A value, so that errors, titles of changes and labels can be stored and travel.
public struct Words: Hashable, Codable, Sendable, ExpressibleByStringLiteral {
  /// The English text, which is also the key of the catalogue.
  public let key: String
  /// What replaces `{1}`, `{2}` ...: data, never translated.
  public let arguments: [String]

  public init(_ key: String, _ arguments: String...) {
    self.key = key
    self.arguments = arguments
  }

  public init(_ key: String, arguments: [String]) {
    self.key = key
    self.arguments = arguments
  }

  public init(stringLiteral key: String) {
    self.init(key)
  }

  /// The sentence in English.
  public var english: String { Words.fill(key, arguments) }

  /// Replaces `{n}` in a pattern by the n-th argument; an unknown number stays as it is written.
  public static func fill(_ pattern: String, _ arguments: [String]) -> String {
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
