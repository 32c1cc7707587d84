/// The identity of a record: 128 bits, sortable by the time it was made (UUID version 7, RFC 9562).
/// Ordered like its 16 bytes, so Swift and SQLite sort it alike.
public struct Identifier: Hashable, Sendable {
  /// The first eight bytes: 48 bits of milliseconds, the version, 12 random bits.
  public let high: UInt64
  /// The last eight bytes: the variant and 62 random bits.
  public let low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// A new identity made at that moment. Moments before 1970 count as 1970.
  public init(at instant: Instant, using generator: inout some RandomNumberGenerator) {
    self.init(milliseconds: UInt64(clamping: instant.milliseconds), tail: (generator.next(), generator.next()))
  }

  /// `milliseconds`: 48 bits are used. `tail`: 12 and 62 bits are used.
  init(milliseconds: UInt64, tail: (UInt64, UInt64)) {
    high = milliseconds << 16 | 0x7000 | tail.0 & 0xFFF
    low = 0b10 << 62 | tail.1 & (1 << 62 - 1)
  }

  /// When it was made, for one of version 7.
  public var madeAt: Instant { Instant(milliseconds: Int64(high >> 16)) }

  /// The sixteen bytes, most significant first.
  public var bytes: [UInt8] {
    [high, low].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - 8 * UInt64($0))) } }
  }

  /// Reads sixteen bytes; nil for any other count. Every UUID is taken, of whatever version.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    let halves = (bytes.prefix(8), bytes.dropFirst(8))
    high = halves.0.reduce(0) { $0 << 8 | UInt64($1) }
    low = halves.1.reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension Identifier: Comparable {
  public static func < (left: Identifier, right: Identifier) -> Bool {
    left.high == right.high ? left.low < right.low : left.high < right.high
  }
}

/// The 36-character form, `019a5c3e-7b10-7d2f-8a41-0123456789ab`.
extension Identifier {
  private static let dashes: Set<Int> = [8, 13, 18, 23]
  private static let digits = Array("0123456789abcdef".utf8)

  public var text: String {
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for byte in bytes {
      if Identifier.dashes.contains(text.count) { text.append(UInt8(ascii: "-")) }
      text.append(Identifier.digits[Int(byte >> 4)])
      text.append(Identifier.digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads the 36-character form, in small or capital letters; nil for everything else.
  public init?(text: String) {
    guard text.utf8.count == 36 else { return nil }
    var halves: [UInt64] = [0, 0]
    var digitsRead = 0
    for (position, byte) in text.utf8.enumerated() {
      if Identifier.dashes.contains(position) {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard let digit = Identifier.digits.firstIndex(of: Identifier.lowered(byte)) else { return nil }
      halves[digitsRead / 16] = halves[digitsRead / 16] << 4 | UInt64(digit)
      digitsRead += 1
    }
    self.init(high: halves[0], low: halves[1])
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "F") ~= byte ? byte + 32 : byte
  }
}

extension Identifier: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let identifier = Identifier(text: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an identifier (UUID text)")
    }
    self = identifier
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension Identifier: CustomStringConvertible {
  public var description: String { text }
}
