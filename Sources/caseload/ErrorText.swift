import ArgumentParser
import Domain
import Exchange
import Glibc
import Screens
import Store
import Terminal

/// What a command could not do, with the exit code that says it to scripts (docs/command-line.md).
enum Failure: Error {
  /// The command line asks for something that does not exist or does not go together: 2.
  case usage(Words)
  /// A file that should be read cannot be: 2.
  case unreadable(Words)
  /// A rule says no: 1.
  case refused(Words)
  /// The store or a file cannot be opened or written: 4.
  case unavailable(Words)
  /// The store contradicts itself: 5.
  case damaged([Words])

  var words: [Words] {
    switch self {
    case .usage(let words), .unreadable(let words), .refused(let words), .unavailable(let words): [words]
    case .damaged(let all): all
    }
  }

  var code: Int32 {
    switch self {
    case .refused: 1
    case .usage, .unreadable: 2
    case .unavailable: 4
    case .damaged: 5
    }
  }
}

/// Any error as sentences on standard error and an exit code.
enum ErrorText {
  /// - Returns: the exit code.
  static func tell(_ error: any Error) -> Int32 {
    let (sentences, code) = read(error)
    for sentence in sentences { Output.complain(sentence) }
    return code
  }

  private static func read(_ error: any Error) -> ([String], Int32) {
    switch error {
    case let failure as Failure: (failure.words.map(tr), failure.code)
    case let failure as StoreError: (failure.sentences.map(tr), code(of: failure))
    case let failure as ImportError: (failure.sentences.map(tr), Int32(failure.exitCode))
    case let failure as VCardError: ([tr(failure.words)], 2)
    case let failure as OutputError: ([tr(failure.words)], failure.isRefusal ? 1 : 4)
    case let failure as ViewError: ([tr(failure.words)], failure.isRefusal ? 1 : 2)
    case let failure as TerminalError: ([tr(words(of: failure))], 2)
    default: ([String(describing: error)], 1)
    }
  }

  private static func code(of error: StoreError) -> Int32 {
    switch error {
    case .refused, .invalid, .stale: 1
    case .notPermitted: 3
    case .unavailable: 4
    case .damaged: 5
    }
  }

  private static func words(of error: TerminalError) -> Words {
    switch error {
    case .dumbTerminal:
      "This terminal (TERM=dumb) cannot show screens. Use another terminal, or the commands that caseload --help lists."
    case .notATerminal:
      "The screens need a terminal. In scripts use the commands that caseload --help lists."
    case .unknownTerminal(let type):
      Words("This computer does not know the terminal type \"{1}\". Set TERM to xterm or vt100.", type)
    }
  }
}
