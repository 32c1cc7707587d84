package import Domain

/// The small JSON of the journal, written and read without Foundation: an object of texts and whole numbers, or an
/// array of texts. Lists are texts with commas, identifiers and days are texts.
package enum JournalText {
  /// The known fields of a record, in the order of its table.
  package static func object(_ record: StoredRecord) -> String {
    var json = "{"
    for (info, value) in zip(record.kind.type.fields, record.values) where !value.isEmpty {
      if json.utf8.count > 1 { json += "," }
      append(info.name, to: &json)
      json += ":"
      append(value, to: &json)
    }
    return json + "}"
  }

  /// What fills the title of a change: texts, and words as an array that begins with their key.
  package static func array(_ arguments: [Words.Argument]) -> String {
    var json = "["
    for argument in arguments {
      if json.utf8.count > 1 { json += "," }
      switch argument {
      case .text(let text): append(text, to: &json)
      case .words(let words): json += array([.text(words.key)] + words.arguments)
      }
    }
    return json + "]"
  }

  private static func append(_ value: Value, to json: inout String) {
    switch value {
    case .none: json += "null"
    case .text(let text): append(text, to: &json)
    case .number(let number): json += String(number)
    case .day(let day): append(day.iso, to: &json)
    case .record(let id): append(id.text, to: &json)
    case .records(let ids): append(ids.map(\.text).joined(separator: ","), to: &json)
    case .codes(let codes): append(codes.joined(separator: ","), to: &json)
    }
  }

  private static func append(_ text: String, to json: inout String) {
    json += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case "\t": json += "\\t"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: json.unicodeScalars.append(scalar)
      }
    }
    json += "\""
  }

  /// Reads what `object` wrote.
  package static func record(
    _ kind: RecordKind, _ id: Identifier, _ json: String, _ names: StoredNames = .present
  ) throws(UnknownName) -> StoredRecord {
    var record = kind.type.blank(id)
    var parser = JournalParser(json)
    for (name, value) in parser.object() {
      let info = try names.field(name, of: kind)
      let known = names.value(read(value, info.kind), of: info, in: kind)
      // One way to say "unknown", whatever a damaged file says.
      record[named: info.name] = known.isEmpty ? .none : known
    }
    return record
  }

  /// Reads what `array` wrote.
  package static func arguments(_ json: String) -> [Words.Argument] {
    var parser = JournalParser(json)
    return parser.array()
  }

  private static func read(_ text: String, _ kind: FieldKind) -> Value {
    switch kind {
    case .line, .note, .time, .choice: .text(text)
    case .choices: .codes(text.split(separator: ",").map(String.init))
    case .day: Day(iso: text).map(Value.day) ?? .none
    case .number, .hundredths: Int64(text).map(Value.number) ?? .none
    case .reference: Identifier(text: text).map(Value.record) ?? .none
    case .references: .records(text.split(separator: ",").compactMap { Identifier(text: String($0)) })
    }
  }
}

/// Reads the JSON that `JournalText` writes, and only that. Byte by byte: a check of a whole journal is mostly this.
struct JournalParser {
  private let bytes: [UInt8]
  private var place = 0

  init(_ json: String) { bytes = Array(json.utf8) }

  mutating func object() -> [(String, String)] {
    var pairs: [(String, String)] = []
    while let name = nextText() {
      while next == UInt8(ascii: ":") { place += 1 }
      guard let value = next == Self.quote ? nextText() : nextNumber() else { break }
      pairs.append((name, value))
    }
    return pairs
  }

  /// Deeper than any words the program makes: a damaged file must not exhaust the stack.
  private static let deepest = 8

  mutating func array(depth: Int = 0) -> [Words.Argument] {
    while let byte = next, byte != UInt8(ascii: "[") { place += 1 }
    place += 1
    var arguments: [Words.Argument] = []
    while let byte = next, byte != UInt8(ascii: "]") {
      if byte == Self.quote {
        nextText().map { arguments.append(.text($0)) }
      } else if byte == UInt8(ascii: "["), depth < Self.deepest {
        let inner = array(depth: depth + 1)
        if case .text(let key)? = inner.first {
          arguments.append(.words(Words(key, arguments: Array(inner.dropFirst()))))
        }
      } else {
        place += 1
      }
    }
    place += 1
    return arguments
  }

  private static let quote = UInt8(ascii: "\"")
  private static let escape = UInt8(ascii: "\\")

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func nextNumber() -> String? {
    let begin = place
    while let byte = next, byte == UInt8(ascii: "-") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { place += 1 }
    return begin == place ? nil : String(decoding: bytes[begin..<place], as: UTF8.self)
  }

  private mutating func nextText() -> String? {
    while let byte = next, byte != Self.quote { place += 1 }
    place += 1
    guard place < bytes.count else { return nil }
    let begin = place
    while let byte = next, byte != Self.quote, byte != Self.escape { place += 1 }
    if next != Self.escape {
      defer { place += 1 }
      return String(decoding: bytes[begin..<place], as: UTF8.self)
    }
    return escapedText(from: begin)
  }

  /// A text with something escaped in it, which is the next to be read.
  private mutating func escapedText(from begin: Int) -> String {
    var text = Array(bytes[begin..<place])
    while let byte = next, byte != Self.quote {
      place += 1
      if byte == Self.escape { text += escaped().utf8 } else { text.append(byte) }
    }
    place += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escaped() -> String {
    switch nextScalar() {
    case "n": return "\n"
    case "t": return "\t"
    case "u":
      let digits = (0..<4).compactMap { _ in nextScalar() }.map(Character.init)
      return String(UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init).map(Character.init) ?? "\u{FFFD}")
    case let scalar?: return String(scalar)
    case nil: return "\u{FFFD}"
    }
  }

  private mutating func nextScalar() -> Unicode.Scalar? {
    guard place < bytes.count else { return nil }
    let begin = place
    place += 1
    // A text of Swift is whole, so what follows the first byte of a letter belongs to it.
    while let byte = next, byte & 0xC0 == 0x80 { place += 1 }
    return String(decoding: bytes[begin..<place], as: UTF8.self).unicodeScalars.first
  }
}
