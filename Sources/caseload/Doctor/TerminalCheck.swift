import Domain
import Terminal

/// Whether the type of terminal is known here (platform N2).
struct TerminalCheck: Examination {
  static let check = "terminal"
  static let title: Words = "Terminal"

  /// TERM; nil when it is not set.
  let name: String?
  let isKnown: Bool
  let isTerminal: Bool

  var finding: Finding {
    guard isTerminal else { return ok("No terminal here: the commands work, the screens do not open.") }
    if name == "dumb" {
      return fail(
        "TERM says dumb: the screens cannot be shown.", mend: "Use another terminal, or set TERM=xterm-256color.")
    }
    guard isKnown else {
      return warn(
        "This computer does not know the type of terminal that TERM names; another is used instead.",
        mend: "Install ncurses-term, or set TERM=xterm-256color.")
    }
    return ok("The type of terminal is known.")
  }
}

/// Whether the arrows have bytes in the description of the terminal (platform N3).
struct KeysCheck: Examination {
  static let check = "keys"
  static let title: Words = "Keys"

  /// nil when the terminal is not known.
  let missing: [String]?

  private static let arrows: Set<String> = ["kcuu1", "kcud1", "kcub1", "kcuf1"]

  var finding: Finding {
    guard let missing else {
      return ok("The keys of the usual terminals are known to the program itself.")
    }
    guard Self.arrows.isDisjoint(with: missing) else {
      return warn(
        Words("The description of this terminal lacks arrow keys ({1}).", missing.joined(separator: " ")),
        mend: "If the arrows do nothing, set TERM=xterm-256color; every command is also in the list behind : .")
    }
    return missing.isEmpty
      ? ok("The description of this terminal has every key.")
      : ok(Words("Some keys are not in the description of this terminal: {1}.", missing.joined(separator: " ")))
  }
}

/// What a program between this one and the terminal holds back (platform N20).
struct MultiplexerCheck: Examination {
  static let check = "multiplexer"
  static let title: Words = "tmux, screen"

  let isTmux: Bool
  let isScreen: Bool

  var finding: Finding {
    if isTmux {
      return ok(
        "Inside tmux, which holds Esc back for half a second unless told otherwise.",
        hint: "Put this into .tmux.conf: set -s escape-time 20")
    }
    if isScreen {
      return ok(
        "Inside screen, which leaves what was shown in its history unless told otherwise.",
        hint: "Put this into .screenrc: altscreen on")
    }
    return ok("Neither.")
  }
}

/// Whether there is room for the screens.
struct SizeCheck: Examination {
  static let check = "size"
  static let title: Words = "Window"

  /// nil without a terminal.
  let size: (columns: Int, rows: Int)?

  var finding: Finding {
    guard let size else { return ok("No window.") }
    let found = Words("{1} columns and {2} rows.", String(size.columns), String(size.rows))
    return size.columns < 80 || size.rows < 24
      ? warn(found, mend: "Make the window at least 80 columns wide and 24 rows high.") : ok(found)
  }
}
