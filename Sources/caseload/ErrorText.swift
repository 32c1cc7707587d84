import ArgumentParser
import Domain
import Exchange
import Glibc
import Screens
import Store
import Terminal

/// What a command could not do, with the exit code that says it to scripts.
enum Failure: Error {
  /// The command line asks for something that does not exist or does not go together.
  case usage(Words)
  /// A file that should be read cannot be.
  case unreadable(Words)
  /// A rule says no.
  case refused(Words)
  /// The store or a file cannot be opened or written.
  case unavailable(Words)
  /// The store contradicts itself.
  case damaged([Words])

  var words: [Words] {
    switch self {
    case .usage(let words), .unreadable(let words), .refused(let words), .unavailable(let words): [words]
    case .damaged(let all): all
    }
  }

  var exit: ExitStatus {
    switch self {
    case .refused: .inPart
    case .usage, .unreadable: .usage
    case .unavailable: .unavailable
    case .damaged: .damaged
    }
  }
}

extension ExitStatus {
  /// Thrown by a command that has said everything already.
  var code: ExitCode { ExitCode(rawValue) }
}

/// Any error as sentences on standard error and an exit code.
enum ErrorText {
  /// - Returns: the exit code.
  static func tell(_ error: any Error) -> Int32 {
    let (sentences, status) = read(error)
    for sentence in sentences { Output.complain(tr(sentence)) }
    return status.rawValue
  }

  private static func read(_ error: any Error) -> ([Words], ExitStatus) {
    switch error {
    case let failure as Failure: (failure.words, failure.exit)
    case let failure as StoreError: (failure.sentences, failure.exit)
    case let failure as ImportError: (failure.sentences, failure.exit)
    case let failure as VCardError: ([failure.words], .usage)
    case let failure as OutputError: ([failure.words], failure.isRefusal ? .inPart : .unavailable)
    case let failure as ViewError: ([failure.words], failure.isRefusal ? .inPart : .usage)
    case let failure as TerminalError: ([words(of: failure)], .usage)
    default: ([Words(String(describing: error))], .inPart)
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
