/// Reads a compiled time zone file (RFC 9636), as systems keep them under `zoneinfo`.
struct ZoneFile {
  private let bytes: [UInt8]
  private var place = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// nil for bytes that are no such file, or contradict themselves.
  static func rules(_ bytes: [UInt8], name: String) -> ZoneRules? {
    var file = ZoneFile(bytes)
    return file.read(name)
  }

  private struct Head {
    let version: UInt8
    let utFlags: Int
    let standardFlags: Int
    let leapSeconds: Int
    let changes: Int
    let types: Int
    let letters: Int

    /// Bytes of the block after the head, where a moment takes so many.
    func size(_ moment: Int) -> Int {
      changes * (moment + 1) + types * 6 + letters + leapSeconds * (moment + 4) + standardFlags + utFlags
    }
  }

  private mutating func read(_ name: String) -> ZoneRules? {
    guard let first = head() else { return nil }
    guard first.version >= UInt8(ascii: "2") else { return block(first, moment: 4, name, rule: nil) }
    // The first block is for old readers; the same follows with 64 bits, and then a rule for later years.
    place += first.size(4)
    guard let head = head() else { return nil }
    let start = place
    place += head.size(8)
    guard let text = footer() else { return nil }
    let rule = text.isEmpty ? nil : PosixZone.read(text)
    if !text.isEmpty, rule == nil { return nil }
    place = start
    return block(head, moment: 8, name, rule: rule)
  }

  private mutating func head() -> Head? {
    guard bytes.dropFirst(place).starts(with: Array("TZif".utf8)), place + 44 <= bytes.count else { return nil }
    let version = bytes[place + 4]
    place += 20
    let counts = (0..<6).map { _ in Int(number(4)) }
    // No real zone has nearly as many; leap seconds would shift every moment.
    guard counts.allSatisfy({ 0...100_000 ~= $0 }), counts[4] > 0, counts[2] == 0 else { return nil }
    return Head(
      version: version, utFlags: counts[0], standardFlags: counts[1], leapSeconds: counts[2], changes: counts[3],
      types: counts[4], letters: counts[5])
  }

  private mutating func block(_ head: Head, moment: Int, _ name: String, rule: YearlyRule?) -> ZoneRules? {
    guard place + head.size(moment) <= bytes.count else { return nil }
    let moments = (0..<head.changes).map { _ in number(moment) }
    let kinds = (0..<head.changes).map { _ in Int(number(1) & 0xFF) }
    let types = (0..<head.types).map { _ in
      (offset: Int(number(4)), isDaylight: number(1) != 0, letters: Int(number(1) & 0xFF))
    }
    let letters = Array(bytes[place..<place + head.letters])
    let observances = types.map { type in
      ZoneRules.Observance(
        offset: type.offset, isDaylight: type.isDaylight, abbreviation: Self.text(letters, from: type.letters))
    }
    guard kinds.allSatisfy(observances.indices.contains), zip(moments, moments.dropFirst()).allSatisfy(<),
      observances.allSatisfy({ abs($0.offset) < 26 * 3600 })
    else { return nil }
    return ZoneRules(
      name: name, first: observances[0], listed: zip(moments, kinds).map { (at: $0, after: observances[$1]) },
      rule: rule)
  }

  /// The text between the last two line feeds.
  private func footer() -> String? {
    let rest = bytes.dropFirst(place)
    guard rest.first == 10, let end = rest.dropFirst().firstIndex(of: 10) else { return nil }
    let text = rest[rest.index(after: rest.startIndex)..<end]
    return text.allSatisfy { 0x20..<0x7F ~= $0 } ? String(decoding: text, as: UTF8.self) : nil
  }

  private static func text(_ letters: [UInt8], from start: Int) -> String {
    let name = letters.dropFirst(start).prefix { $0 != 0 }
    return name.allSatisfy { 0x20..<0x7F ~= $0 } ? String(decoding: name, as: UTF8.self) : ""
  }

  /// A signed number, the highest byte first. The caller has made sure that the bytes are there.
  private mutating func number(_ size: Int) -> Int64 {
    var value: Int64 = Int8(bitPattern: bytes[place]) < 0 ? -1 : 0
    for byte in bytes[place..<place + size] { value = value << 8 | Int64(byte) }
    place += size
    return value
  }
}
