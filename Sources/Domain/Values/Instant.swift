/// A moment: milliseconds since 1970-01-01T00:00:00Z. It knows no zone and no clock.
/// Coded as its number of milliseconds.
public struct Instant: Hashable, Sendable {
  public let milliseconds: Int64

  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// UTC text with three decimals, such as `2026-11-27T09:15:00.123Z`.
  public var iso: String {
    let perDay: Int64 = 86_400_000
    var days = milliseconds / perDay
    var rest = Int(milliseconds % perDay)
    if rest < 0 {
      days -= 1
      rest += Int(perDay)
    }
    let (hours, minutes) = (rest / 3_600_000, rest / 60_000 % 60)
    let (seconds, fraction) = (rest / 1000 % 60, rest % 1000)
    let time = [hours, minutes, seconds].map { Digits.padded($0, 2) }.joined(separator: ":")
    return "\(Day(number: Int32(clamping: days)).iso)T\(time).\(Digits.padded(fraction, 3))Z"
  }
}

extension Instant: Comparable {
  public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}

extension Instant: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(milliseconds: try decoder.singleValueContainer().decode(Int64.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}

extension Instant: CustomStringConvertible {
  public var description: String { iso }
}

/// What time it is, handed to whoever needs to know it: rules never ask the machine.
/// `today` is the local calendar day, which only the maker of the clock can tell (it knows the zone).
public struct Clock: Sendable {
  public let now: @Sendable () -> Instant
  public let today: @Sendable () -> Day

  public init(now: @escaping @Sendable () -> Instant, today: @escaping @Sendable () -> Day) {
    self.now = now
    self.today = today
  }
}
