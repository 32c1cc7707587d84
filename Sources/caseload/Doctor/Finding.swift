import Domain

/// What the doctor says of one thing. Nothing in it names a person, a login, a folder of somebody or a computer: it is made
/// to be pasted where strangers read it.
struct Finding: Equatable {
  enum State: String, Choice {
    case ok, warn, fail
    var label: Words {
      switch self {
      case .ok: "OK"
      case .warn: "WARN"
      case .fail: "FAIL"
      }
    }
  }

  /// Stable for ever, for programs.
  let check: String
  let title: Words
  let state: State
  let found: Words
  /// What mends it, or a hint; nil when there is nothing to do.
  let mend: Words?
}

/// One thing the doctor looks at: facts, which are gathered elsewhere or given by a test, and a judgement of them.
protocol Examination: Sendable {
  static var check: String { get }
  static var title: Words { get }
  var finding: Finding { get }
}

extension Examination {
  func ok(_ found: Words, hint: Words? = nil) -> Finding { finding(.ok, found, hint) }
  func warn(_ found: Words, mend: Words) -> Finding { finding(.warn, found, mend) }
  func fail(_ found: Words, mend: Words) -> Finding { finding(.fail, found, mend) }

  private func finding(_ state: Finding.State, _ found: Words, _ mend: Words?) -> Finding {
    Finding(check: Self.check, title: Self.title, state: state, found: found, mend: mend)
  }
}
