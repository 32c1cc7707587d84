/// Reads JSON strictly: what is not JSON is refused with the line it stands on, because a file that is guessed at would be
/// written back wrong.
struct JSONReader {
  struct Refusal: Error, Hashable {
    /// From 1.
    let line: Int
  }

  /// Deeper than any file of ours; a reader that calls itself must end before the stack does.
  private static let deepest = 64

  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  static func value(_ bytes: [UInt8]) throws(Refusal) -> JSONValue {
    var reader = JSONReader(bytes)
    reader.skipBlanks()
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.place == bytes.count else { throw reader.refusal }
    return value
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A mark of the byte order, as some editors write it.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  private var refusal: Refusal { Refusal(line: 1 + bytes.prefix(place).count { $0 == 0x0A }) }
  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  private mutating func take(_ expected: Character) -> Bool {
    guard byte == expected.asciiValue else { return false }
    place += 1
    return true
  }

  private mutating func value() throws(Refusal) -> JSONValue {
    guard let byte else { throw refusal }
    switch Character(Unicode.Scalar(byte)) {
    case "{": return try object()
    case "[": return try array()
    case "\"": return .string(raw: try string())
    case "t": return try word("true", .bool(true))
    case "f": return try word("false", .bool(false))
    case "n": return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Refusal) -> JSONValue {
    guard bytes[place...].starts(with: word.utf8) else { throw refusal }
    place += word.utf8.count
    return value
  }

  private mutating func object() throws(Refusal) -> JSONValue {
    var members: [JSONValue.Member] = []
    try list(closing: "}") { (reader: inout JSONReader) throws(Refusal) in
      let key = try reader.string()
      reader.skipBlanks()
      guard reader.take(":") else { throw reader.refusal }
      reader.skipBlanks()
      members.append(JSONValue.Member(rawKey: key, value: try reader.value()))
    }
    return .object(members)
  }

  private mutating func array() throws(Refusal) -> JSONValue {
    var values: [JSONValue] = []
    try list(closing: "]") { (reader: inout JSONReader) throws(Refusal) in
      values.append(try reader.value())
    }
    return .array(values)
  }

  /// What stands between brackets, parted by commas; the opening one comes next.
  private mutating func list(
    closing: Character, _ element: (inout JSONReader) throws(Refusal) -> Void
  ) throws(Refusal) {
    depth += 1
    guard depth <= Self.deepest else { throw refusal }
    place += 1
    skipBlanks()
    if !take(closing) {
      repeat {
        skipBlanks()
        try element(&self)
        skipBlanks()
      } while take(",")
      guard take(closing) else { throw refusal }
    }
    depth -= 1
  }

  private mutating func string() throws(Refusal) -> String {
    guard take("\"") else { throw refusal }
    let start = place
    while let byte, byte != UInt8(ascii: "\"") {
      if byte < 0x20 { throw refusal }
      place += 1
      if byte == UInt8(ascii: "\\") { try escape() }
    }
    let end = place
    guard take("\""), let raw = String(validating: bytes[start..<end], as: UTF8.self) else { throw refusal }
    return raw
  }

  private mutating func escape() throws(Refusal) {
    guard let letter = byte else { throw refusal }
    place += 1
    if letter == UInt8(ascii: "u") {
      let digits = bytes[place...].prefix(4)
      guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { throw refusal }
      place += 4
    } else if !"\"\\/bfnrt".utf8.contains(letter) {
      throw refusal
    }
  }

  private mutating func digits() throws(Refusal) {
    let start = place
    while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
    guard place > start else { throw refusal }
  }

  private mutating func number() throws(Refusal) -> JSONValue {
    let start = place
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    return .number(String(decoding: bytes[start..<place], as: UTF8.self))
  }
}
