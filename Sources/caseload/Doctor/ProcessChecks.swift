import Domain

/// The computer, the process, and what the office has chosen.
extension DoctorCheck {
  static let process = [
    DoctorCheck("clock", "Clock", clock),
    DoctorCheck("time_zone", "Time zone", zone),
    DoctorCheck("core_dumps", "Core dumps") { facts in
      facts.coreLimit == 0 || !facts.isDumpable
        ? .ok("Off for this program.")
        : .warn("On: a crash could leave names in a file.", mend: "Set ulimit -c 0 before the program is started.")
    },
    DoctorCheck("umask", "New files") { facts in
      facts.umask & 0o077 == 0o077
        ? .ok("Only for you (umask 077).")
        : .fail("Others could read what the program makes.", mend: "Set umask 077 before the program is started.")
    },
    DoctorCheck("editor_folder", "Editor folder", editorFolder),
    DoctorCheck("idle_lock", "Idle lock", idleLock),
    DoctorCheck("language", "Language") { facts in
      guard let language = facts.settings?.language, language != .english else { return .ok("English.") }
      return facts.hasTranslation
        ? .ok("The translation is installed.")
        : .warn(
          "The translation that the office chose is not installed: everything is in English.",
          mend: "Install it with the program, or change the language in the settings.")
    },
    DoctorCheck("office_tables", "Tables of the office") { facts in
      if let first = facts.officeTableProblems.first {
        let all = facts.officeTableProblems.dropFirst().reduce(first) { Words("{1} {2}", $0, $1) }
        return .warn(
          Words("A table of the office is not used. {1}", all),
          mend: "Put the line right, or take the file away; until then the program's own rows count.")
      }
      return facts.officeTables.isEmpty
        ? .ok("None: the program's own are used.")
        : .ok(Words("In use: {1}.", facts.officeTables.joined(separator: ", ")))
    },
  ]

  /// Before the program was written, or long after anybody uses this version.
  private static let plausible = Instant(milliseconds: 1_750_000_000_000)...Instant(milliseconds: 4_102_444_800_000)

  private static func clock(_ facts: DoctorFacts) -> Verdict {
    let now = facts.clock.now()
    guard plausible.contains(now) else {
      return .warn("The date is years off.", mend: "Set date and time, or have them set by the network (timedatectl).")
    }
    if let words = ClockWatch.behind(now, newest: facts.newestChange) {
      return .warn(words, mend: "Have date and time set by the network (timedatectl).")
    }
    return .ok(Words("{1}.", facts.clock.local(now).iso))
  }

  private static func zone(_ facts: DoctorFacts) -> Verdict {
    if facts.zoneIsUnknown {
      return .warn(
        "The time zone that TZ names is not known here, so UTC is used.",
        mend: "Install tzdata, or set TZ to a zone such as Europe/Oslo.")
    }
    let offset = facts.clock.offset(facts.clock.now())
    let (hours, minutes) = (abs(offset) / 60, abs(offset) % 60)
    return .ok(
      Words("UTC{1}{2}:{3}.", offset < 0 ? "-" : "+", String(hours), minutes < 10 ? "0\(minutes)" : String(minutes)))
  }

  /// Where an editor may put its files: in memory, for this user only.
  private static func editorFolder(_ facts: DoctorFacts) -> Verdict {
    switch facts.editorFolder {
    case .good: .ok("In memory, and only for you.")
    case .none:
      .ok("There is none (XDG_RUNTIME_DIR), so notes are not written in an editor outside the program.")
    case .unsafe:
      .warn(
        "The folder that XDG_RUNTIME_DIR names is open to others.",
        mend: "Log in anew, so that the system makes one for you; until then leave editors alone.")
    case .onDisk:
      .warn(
        "The folder that XDG_RUNTIME_DIR names lies on a disk, where an editor's copies stay.",
        mend: "Log in anew, so that the system makes one in memory; until then leave editors alone.")
    }
  }

  /// Whether a screen that is left alone closes itself.
  private static func idleLock(_ facts: DoctorFacts) -> Verdict {
    guard let settings = facts.settings else { return .ok("There are no settings yet.") }
    let minutes = settings.idleLockMinutes ?? Settings.usualIdleLockMinutes
    guard minutes > 0 else {
      return .warn(
        "Off: who comes by can read a screen that was left alone.",
        mend: "Say after how many minutes the screen locks, in the settings.")
    }
    let found = Words("After {1} minutes without a key.", String(minutes))
    return minutes > 30 ? .warn(found, mend: "10 minutes are usual; change it in the settings.") : .ok(found)
  }
}
