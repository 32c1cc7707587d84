/// A moment: milliseconds since 1970-01-01T00:00:00Z. It knows no zone and no clock.
/// Coded as its number of milliseconds.
public struct Instant: Hashable, Sendable {
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// UTC text with three decimals, such as `2026-11-27T09:15:00.123Z`.
  public var iso: String {
    let (day, rest) = dayAndRest
    let (hours, minutes) = (rest / 3_600_000, rest / 60_000 % 60)
    let (seconds, fraction) = (rest / 1000 % 60, rest % 1000)
    let time = [hours, minutes, seconds].map { Digits.padded($0, 2) }.joined(separator: ":")
    return "\(day.iso)T\(time).\(Digits.padded(fraction, 3))Z"
  }

  /// The day in UTC, and the milliseconds that have passed of it.
  fileprivate var dayAndRest: (Day, Int) {
    let perDay: Int64 = 86_400_000
    let rest = milliseconds % perDay
    let passed = rest < 0 ? rest + perDay : rest
    return (Day(number: Int32(clamping: (milliseconds - passed) / perDay)), Int(passed))
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
  /// Minutes that clocks there are ahead of UTC at a moment, less than a day: summer time is that of the moment, not of
  /// now.
  public let offset: @Sendable (Instant) -> Int

  public init(
    now: @escaping @Sendable () -> Instant, today: @escaping @Sendable () -> Day,
    offset: @escaping @Sendable (Instant) -> Int = { _ in 0 }
  ) {
    self.now = now
    self.today = today
    self.offset = offset
  }

  /// A moment as the calendar and the clock on the wall show or showed it there.
  public func local(_ instant: Instant) -> LocalMoment {
    let ahead = Int64(offset(instant)) * 60_000
    let (day, passed) = Instant(milliseconds: instant.milliseconds + ahead).dayAndRest
    return LocalMoment(day: day, minuteOfDay: passed / 60_000)
  }
}

/// A moment as people read it: the day and the time of their own clock. Made by ``Clock/local(_:)``, so that no moment is
/// shown in another zone by mistake.
public struct LocalMoment: Hashable, Sendable {
  public let day: Day
  /// 0 through 1439.
  public let minuteOfDay: Int

  /// "14:02".
  public var time: String { Digits.padded(minuteOfDay / 60, 2) + ":" + Digits.padded(minuteOfDay % 60, 2) }

  /// "2026-11-27 14:02", for lists and paper.
  public var iso: String { day.iso + " " + time }
}
