/// JSON as it stands in a file that people and newer programs write too: members keep their order, numbers and texts
/// keep their spelling, so that what is not understood goes back as it came (RFC 8259). Our own, because the library
/// forgets both, and takes longer to load than to read.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// As it was spelled.
  case number(String)
  /// What stands between the quotation marks, escapes and all.
  case string(raw: String)
  case array([JSONValue])
  case object([Member])

  package struct Member: Hashable, Sendable {
    /// As it was spelled.
    var rawKey: String
    var value: JSONValue

    var key: String { JSONEscapes.text(ofRaw: rawKey) }

    init(rawKey: String, value: JSONValue) {
      self.rawKey = rawKey
      self.value = value
    }

    init(_ key: String, _ value: JSONValue) { self.init(rawKey: JSONEscapes.raw(of: key), value: value) }
  }

  static func text(_ text: String) -> JSONValue { .string(raw: JSONEscapes.raw(of: text)) }

  /// The text of a string; nil for anything else.
  var text: String? { if case .string(let raw) = self { JSONEscapes.text(ofRaw: raw) } else { nil } }
  var number: Int? { if case .number(let spelled) = self { Int(spelled) } else { nil } }
  var elements: [JSONValue]? { if case .array(let values) = self { values } else { nil } }
  var members: [Member]? { if case .object(let members) = self { members } else { nil } }

  /// A member of an object; of several with one name the last counts.
  subscript(key: String) -> JSONValue? {
    get { members?.last { $0.key == key }?.value }
    set {
      guard case .object(var members) = self else { return }
      let place = members.lastIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (nil, let value?): members.append(Member(key, value))
      case (_, nil): members.removeAll { $0.key == key }
      }
      self = .object(members)
    }
  }

  /// On lines that a person can read and change: the outer layers unfolded, what lies deeper on one line.
  package func written(indent: Int = 0, unfolds: Int = 2) -> String {
    switch self {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .number(let spelled): return spelled
    case .string(let raw): return "\"" + raw + "\""
    case .array(let values):
      return Self.wrapped(values.map { $0.written(indent: indent + 2, unfolds: unfolds - 1) }, "[]", indent, unfolds)
    case .object(let members):
      let parts = members.map {
        "\"\($0.rawKey)\": " + $0.value.written(indent: indent + 2, unfolds: unfolds - 1)
      }
      return Self.wrapped(parts, "{}", indent, unfolds)
    }
  }

  private static func wrapped(_ parts: [String], _ ends: String, _ indent: Int, _ unfolds: Int) -> String {
    let (open, close) = (ends.prefix(1), ends.suffix(1))
    if parts.isEmpty || unfolds <= 0 { return open + parts.joined(separator: ", ") + close }
    let margin = String(repeating: " ", count: indent)
    return open + "\n" + parts.map { margin + "  " + $0 }.joined(separator: ",\n") + "\n" + margin + close
  }
}

/// The escapes within the quotation marks of JSON.
enum JSONEscapes {
  static func raw(of text: String) -> String { String(JSONText.string(text).dropFirst().dropLast()) }

  /// - Parameter raw: checked already by the reader.
  static func text(ofRaw raw: String) -> String {
    if !raw.utf8.contains(UInt8(ascii: "\\")) { return raw }
    var units: [UInt16] = []
    var rest = raw.utf16[...]
    while let unit = rest.popFirst() {
      guard unit == Self.backslash, let letter = rest.popFirst() else {
        units.append(unit)
        continue
      }
      if letter == Self.hexLetter {
        units.append(UInt16(String(decoding: rest.prefix(4), as: UTF16.self), radix: 16) ?? 0xFFFD)
        rest = rest.dropFirst(4)
      } else {
        units.append(Self.short[letter] ?? letter)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static let backslash: UInt16 = 0x5C
  private static let hexLetter: UInt16 = 0x75
  /// `\b \f \n \r \t`; the others stand for themselves.
  private static let short: [UInt16: UInt16] = [0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09]
}
