/// A time on the clock of the place, to the minute.
public struct TimeOfDay: Hashable, Codable, Sendable {
  /// Minutes since midnight, 0 to 1439.
  public let minutes: Int

  /// Reads `9:30`, `09:30`, `9.30`, `0930` and `9`; nil for anything else.
  public init?(_ text: String) {
    let digits = text.utf8.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
    }
    guard digits.count <= 2, digits.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(Self.isDigit) }) else {
      return nil
    }
    let numbers = digits.compactMap { Int(String($0) ?? "") }
    let parts: (Int, Int)? =
      switch (digits.count, digits[0].count) {
      case (2, 1...2): digits[1].count == 2 ? (numbers[0], numbers[1]) : nil
      case (1, 1...2): (numbers[0], 0)
      case (1, 4): (numbers[0] / 100, numbers[0] % 100)
      default: nil
      }
    guard let (hour, minute) = parts, hour < 24, minute < 60 else { return nil }
    minutes = hour * 60 + minute
  }

  /// `09:30`.
  public var text: String { Digits.padded(minutes / 60, 2) + ":" + Digits.padded(minutes % 60, 2) }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension TimeOfDay: Comparable {
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}
