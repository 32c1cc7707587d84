import Domain

/// Whether the clock can be right (platform Q12).
struct ClockCheck: Examination {
  static let check = "clock"
  static let title: Words = "Clock"

  let clock: Clock
  /// When the newest change was made; nil without a store.
  let newest: Instant?

  /// Before the program was written, or long after anybody uses this version.
  private static let plausible = Instant(milliseconds: 1_750_000_000_000)...Instant(milliseconds: 4_102_444_800_000)

  var finding: Finding {
    let now = clock.now()
    guard Self.plausible.contains(now) else {
      return warn("The date is years off.", mend: "Set date and time, or have them set by the network (timedatectl).")
    }
    if let words = ClockWatch.behind(now, newest: newest) {
      return warn(words, mend: "Have date and time set by the network (timedatectl).")
    }
    return ok(Words("{1}.", clock.local(now).iso))
  }
}

/// Whether "today" is the day of where the person sits.
struct ZoneCheck: Examination {
  static let check = "time_zone"
  static let title: Words = "Time zone"

  /// Minutes that local time is ahead of UTC.
  let offsetMinutes: Int
  /// TZ names a zone that this computer does not have: UTC is used in silence.
  let isUnknown: Bool

  static func here(_ clock: Clock, _ environment: (String) -> String? = StorePlace.environment) -> ZoneCheck {
    let name = environment("TZ").map { $0.hasPrefix(":") ? String($0.dropFirst()) : $0 }
    let isName = name.map { name in
      !name.hasPrefix("/") && !name.contains("..") && name.allSatisfy { $0.isLetter || "/_".contains($0) }
    }
    let isThere = name.map { SmallFile.isThere("/usr/share/zoneinfo/\($0)") || $0 == "UTC" }
    return ZoneCheck(
      offsetMinutes: clock.offset(clock.now()), isUnknown: isName == true && isThere == false)
  }

  var finding: Finding {
    if isUnknown {
      return warn(
        "The time zone that TZ names is not known here, so UTC is used.",
        mend: "Install tzdata, or set TZ to a zone such as Europe/Oslo.")
    }
    let hours = abs(offsetMinutes)
    let minutes = hours % 60 < 10 ? "0\(hours % 60)" : String(hours % 60)
    return ok(Words("UTC{1}{2}:{3}.", offsetMinutes < 0 ? "-" : "+", String(hours / 60), minutes))
  }
}
