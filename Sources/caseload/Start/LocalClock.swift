import Domain
import Glibc

extension Clock {
  /// The clock of this computer; the day is the local one, asked anew each time, since the program may run past
  /// midnight.
  static let local = Clock(now: { now() }, today: { localDay(at: now()) }, offset: { minutesAhead(at: $0) })

  /// A clock that stands at nine in the morning of a day, for walks: in UTC, so that they look the same everywhere.
  static func standing(on day: Day) -> Clock {
    let morning = Instant(milliseconds: Int64(day.number) * 86_400_000 + 9 * 3_600_000)
    return Clock(now: { morning }, today: { day })
  }

  /// The real clock moved so that today is that day, for a demo that runs on another day.
  static func moved(to day: Day) -> Clock {
    let shift = Int64(day.days(since: localDay(at: now()))) * 86_400_000
    return Clock(
      now: { Instant(milliseconds: now().milliseconds + shift) },
      today: { localDay(at: Instant(milliseconds: now().milliseconds + shift)) }, offset: { minutesAhead(at: $0) })
  }

  private static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  private static func localDay(at instant: Instant) -> Day {
    let parts = parts(of: instant)
    // Outside the years that can be written the clock of the computer is wrong; the day is counted in UTC then.
    return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? Day(number: Int32(clamping: instant.milliseconds / 86_400_000))
  }

  private static func minutesAhead(at instant: Instant) -> Int { Int(parts(of: instant).tm_gmtoff) / 60 }

  private static func parts(of instant: Instant) -> tm {
    var seconds = time_t(instant.milliseconds / 1000)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return parts
  }
}
