/// `2026-11-27`: how a day is stored, exchanged and always understood.
extension Day {
  public var iso: String {
    let date = civil
    return "\(Digits.padded(date.year, 4))-\(Digits.padded(date.month, 2))-\(Digits.padded(date.day, 2))"
  }

  /// Reads exactly `yyyy-mm-dd`, ten ASCII characters, of a day that exists; nil for everything else.
  public init?(iso: String) {
    let bytes = iso.utf8
    guard bytes.count == 10 else { return nil }
    var parts = (year: 0, month: 0, day: 0)
    for (position, byte) in bytes.enumerated() {
      if position == 4 || position == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard let digit = Digits.value(byte) else { return nil }
      switch position {
      case 0..<4: parts.year = parts.year * 10 + digit
      case 5..<7: parts.month = parts.month * 10 + digit
      default: parts.day = parts.day * 10 + digit
      }
    }
    self.init(year: parts.year, month: parts.month, day: parts.day)
  }
}

extension Day: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day: yyyy-mm-dd")
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}

extension Day: CustomStringConvertible {
  public var description: String { iso }
}

/// Numbers as ASCII digits, without Foundation.
enum Digits {
  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number.magnitude)
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  static func value(_ byte: UInt8) -> Int? {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte ? Int(byte - UInt8(ascii: "0")) : nil
  }

  /// The number that a text of one to `limit` ASCII digits writes; nil for everything else.
  static func number(_ text: some StringProtocol, limit: Int) -> Int? {
    let bytes = text.utf8
    guard 1...limit ~= bytes.count else { return nil }
    var number = 0
    for byte in bytes {
      guard let digit = value(byte) else { return nil }
      number = number * 10 + digit
    }
    return number
  }
}
