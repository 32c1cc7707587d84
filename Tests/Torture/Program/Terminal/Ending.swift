import Glibc
import PseudoTerminal

/// What happens to a program on a screen.
enum Ending: CaseIterable {
  case hangUp, endOfInput
  case hup, term, int, quit
  case stopAndContinue, freezeAndThaw
  case illegal, trap, fault, abort, bus, arithmetic

  var name: String {
    switch self {
    case .hangUp: "hang-up (terminal closed)"
    case .endOfInput: "end of input (terminal closed, SIGHUP blocked)"
    case .stopAndContinue: "stop and continue (SIGTSTP under a shell)"
    case .freezeAndThaw: "stop and continue (SIGSTOP)"
    case .hup, .term, .int, .quit, .illegal, .trap, .fault, .abort, .bus, .arithmetic:
      "SIG" + (signal.map { sigabbrev($0) } ?? "")
    }
  }

  /// The signal that is sent; nil when none is, or more than one.
  var signal: Int32? {
    switch self {
    case .hup: SIGHUP
    case .term: SIGTERM
    case .int: SIGINT
    case .quit: SIGQUIT
    case .illegal: SIGILL
    case .trap: SIGTRAP
    case .fault: SIGSEGV
    case .abort: SIGABRT
    case .bus: SIGBUS
    case .arithmetic: SIGFPE
    case .hangUp, .endOfInput, .stopAndContinue, .freezeAndThaw: nil
    }
  }

  /// Whether the program dies of it, with the signal as its status; else it leaves with 0.
  var isTrap: Bool {
    switch self {
    case .illegal, .trap, .fault, .abort, .bus, .arithmetic: true
    case .hangUp, .endOfInput, .hup, .term, .int, .quit, .stopAndContinue, .freezeAndThaw: false
    }
  }

  /// Whether typed text has to be kept.
  var keepsDrafts: Bool {
    switch self {
    case .hangUp, .endOfInput, .hup, .term, .int, .quit: true
    case .illegal, .trap, .fault, .abort, .bus, .arithmetic, .stopAndContinue, .freezeAndThaw: false
    }
  }

  var blocked: Int32 { self == .endOfInput ? SIGHUP : 0 }

  private func sigabbrev(_ number: Int32) -> String {
    let names = [
      SIGHUP: "HUP", SIGTERM: "TERM", SIGINT: "INT", SIGQUIT: "QUIT", SIGILL: "ILL", SIGTRAP: "TRAP", SIGSEGV: "SEGV",
      SIGABRT: "ABRT", SIGBUS: "BUS", SIGFPE: "FPE",
    ]
    return names[number] ?? String(number)
  }
}
