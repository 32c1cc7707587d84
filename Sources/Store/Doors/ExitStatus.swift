/// What a command says to the script that ran it.
package enum ExitStatus: Int32, Sendable {
  case done = 0
  /// Done in part, or refused by a rule.
  case inPart = 1
  /// The command line, or a file that should be read, cannot be understood.
  case usage = 2
  case notPermitted = 3
  /// The store or a file cannot be opened or written.
  case unavailable = 4
  /// The store contradicts itself.
  case damaged = 5
}

extension StoreError {
  package var exit: ExitStatus {
    switch self {
    case .refused, .invalid, .stale: .inPart
    case .notPermitted: .notPermitted
    case .unavailable: .unavailable
    case .damaged: .damaged
    }
  }
}
