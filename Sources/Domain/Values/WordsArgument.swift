/// What may fill a placeholder of `Words`: a text or other words.
public protocol WordsArgument { var argument: Words.Argument { get } }

extension String: WordsArgument {
  public var argument: Words.Argument { .text(self) }
}

extension Words: WordsArgument {
  public var argument: Argument { .words(self) }

  public enum Argument: Hashable, Sendable, WordsArgument, ExpressibleByStringLiteral {
    /// Data, such as a name, a number or what somebody wrote: never translated.
    case text(String)
    /// Words of the program: translated together with the sentence they stand in.
    case words(Words)

    public init(stringLiteral text: String) { self = .text(text) }

    public var argument: Argument { self }

    /// Every text of data in it.
    public var texts: [String] {
      switch self {
      case .text(let text): [text]
      case .words(let words): words.arguments.flatMap(\.texts)
      }
    }
  }

  /// Several words in one placeholder. What parts them is no text of the catalogue.
  public static func list(_ parts: [any WordsArgument], by separator: String = ", ") -> Argument {
    // gettext answers an empty key with the head of its catalogue.
    if parts.isEmpty { return "" }
    let places = parts.indices.map { "{\($0 + 1)}" }
    return .words(Words(places.joined(separator: separator), arguments: parts.map(\.argument)))
  }
}

/// A text is written as a text, so that what was kept before words could stand in words is read as it was.
extension Words.Argument: Codable {
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    self = if let text = try? value.decode(String.self) { .text(text) } else { .words(try value.decode(Words.self)) }
  }

  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .text(let text): try value.encode(text)
    case .words(let words): try value.encode(words)
    }
  }
}
