import Domain

/// Whether the screens can be shown, and every key be told.
extension DoctorCheck {
  static let terminal = [
    DoctorCheck("locale", "Letters", locale),
    DoctorCheck("terminal", "Terminal", terminalType),
    DoctorCheck("keys", "Keys", keys),
    DoctorCheck("size", "Window") { facts in
      guard let size = facts.size else { return .ok("No window.") }
      let found = Words("{1} columns and {2} rows.", String(size.columns), String(size.rows))
      return size.columns < 80 || size.rows < 24
        ? .warn(found, mend: "Make the window at least 80 columns wide and 24 rows high.") : .ok(found)
    },
    DoctorCheck("multiplexer", "tmux, screen") { facts in
      if facts.isTmux {
        return .ok(
          "Inside tmux, which holds Esc back for half a second unless told otherwise.",
          hint: "Put this into .tmux.conf: set -s escape-time 20")
      }
      return facts.isScreen
        ? .ok(
          "Inside screen, which leaves what was shown in its history unless told otherwise.",
          hint: "Put this into .screenrc: altscreen on") : .ok("Neither.")
    },
  ]

  private static func locale(_ facts: DoctorFacts) -> Verdict {
    guard facts.isUTF8 else {
      return .fail(
        "Only the letters of ASCII can be shown, so many names cannot.",
        mend: "Set LANG=C.UTF-8, or ask for a UTF-8 locale on this computer.")
    }
    return facts.hasAskedLocale
      ? .ok("UTF-8")
      : .warn(
        "UTF-8, by a substitute: this computer does not have the locale that LANG or LC_ALL names.",
        mend: "Set LANG=C.UTF-8, or ask for that locale to be generated (locale-gen).")
  }

  private static func terminalType(_ facts: DoctorFacts) -> Verdict {
    guard facts.isTerminal else { return .ok("No terminal here: the commands work, the screens do not open.") }
    if facts.terminal == "dumb" {
      return .fail(
        "TERM says dumb: the screens cannot be shown.", mend: "Use another terminal, or set TERM=xterm-256color.")
    }
    return facts.isKnownTerminal
      ? .ok("The type of terminal is known.")
      : .warn(
        "This computer does not know the type of terminal that TERM names; another is used instead.",
        mend: "Install ncurses-term, or set TERM=xterm-256color.")
  }

  private static let arrows: Set<String> = ["kcuu1", "kcud1", "kcub1", "kcuf1"]

  private static func keys(_ facts: DoctorFacts) -> Verdict {
    guard let missing = facts.missingKeys else {
      return .ok("The keys of the usual terminals are known to the program itself.")
    }
    let names = missing.joined(separator: " ")
    guard arrows.isDisjoint(with: missing) else {
      return .warn(
        Words("The description of this terminal lacks arrow keys ({1}).", names),
        mend: "If the arrows do nothing, set TERM=xterm-256color; every command is also in the list behind : .")
    }
    return missing.isEmpty
      ? .ok("The description of this terminal has every key.")
      : .ok(Words("Some keys are not in the description of this terminal: {1}.", names))
  }
}
