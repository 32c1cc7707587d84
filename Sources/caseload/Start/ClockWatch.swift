import Domain
import Glibc

/// Notices a clock that jumps while the program runs: the clock of the computer beside one that nobody can set.
struct ClockWatch {
  /// More than what keeping the time right does by itself.
  static let limit: Int64 = 10 * 60_000

  private var last: (wall: Int64, steady: Int64)?

  /// Looks at both clocks.
  /// - Returns: a sentence, when the one has moved against the other since the last look.
  mutating func look(wall: Instant, steady: Int64 = ClockWatch.steady()) -> Words? {
    defer { last = (wall.milliseconds, steady) }
    guard let last else { return nil }
    let jump = (wall.milliseconds - last.wall) - (steady - last.steady)
    guard abs(jump) > Self.limit else { return nil }
    let length = Self.length(abs(jump))
    return jump > 0
      ? Words("The computer's clock went forward by {1}. Check date and time; the order of changes stays.", length)
      : Words("The computer's clock went back by {1}. Check date and time; the order of changes stays.", length)
  }

  /// A sentence when the clock stands before what was saved last.
  static func behind(_ wall: Instant, newest: Instant?) -> Words? {
    guard let newest, newest.milliseconds - wall.milliseconds > limit else { return nil }
    return Words(
      "The computer's clock is {1} behind the last change saved here. Check date and time.",
      length(newest.milliseconds - wall.milliseconds))
  }

  /// "25 min", "3 h" or "12 d".
  static func length(_ milliseconds: Int64) -> String {
    let minutes = milliseconds / 60_000
    return minutes < 120 ? "\(minutes) min" : minutes < 2880 ? "\(minutes / 60) h" : "\(minutes / 1440) d"
  }

  /// Milliseconds since the computer was started, sleep included.
  static func steady() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
