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

  package static func array(_ texts: [String]) -> String {
    var json = "["
    for text in texts {
      if json.utf8.count > 1 { json += "," }
      append(text, to: &json)
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

  /// Reads what `object` wrote. A field the program does not know any more is left out.
  package static func record(_ kind: RecordKind, _ id: Identifier, _ json: String) -> StoredRecord {
    var record = kind.type.blank(id)
    var parser = JournalParser(json)
    for (name, value) in parser.object() {
      guard let info = kind.type.field(name) else { continue }
      let known = read(value, info.kind)
      // One way to say "unknown", whatever a damaged file says.
      record[name] = known.isEmpty ? .none : known
    }
    return record
  }

  package static func texts(_ json: String) -> [String] {
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

/// Reads the JSON that `JournalText` writes, and only that.
struct JournalParser {
  private var rest: Substring.UnicodeScalarView

  init(_ json: String) { rest = Substring(json).unicodeScalars }

  mutating func object() -> [(String, String)] {
    var pairs: [(String, String)] = []
    while let name = nextText() {
      rest = rest.drop { $0 == ":" }
      guard let value = rest.first == "\"" ? nextText() : nextNumber() else { break }
      pairs.append((name, value))
    }
    return pairs
  }

  mutating func array() -> [String] {
    var texts: [String] = []
    while let text = nextText() { texts.append(text) }
    return texts
  }

  private mutating func nextNumber() -> String? {
    let digits = rest.prefix { $0 == "-" || ("0"..."9").contains($0) }
    rest = rest.dropFirst(digits.count)
    return digits.isEmpty ? nil : String(digits)
  }

  private mutating func nextText() -> String? {
    rest = rest.drop { $0 != "\"" }.dropFirst()
    guard !rest.isEmpty else { return nil }
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst(), scalar != "\"" {
      text.append(scalar == "\\" ? escaped() : scalar)
    }
    return String(text)
  }

  private mutating func escaped() -> Unicode.Scalar {
    switch rest.popFirst() {
    case "n": return "\n"
    case "t": return "\t"
    case "u":
      let code = UInt32(String(rest.prefix(4)), radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
      rest = rest.dropFirst(4)
      return code
    case let scalar?: return scalar
    case nil: return "\u{FFFD}"
    }
  }
}
