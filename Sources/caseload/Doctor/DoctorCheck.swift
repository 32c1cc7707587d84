import Domain

/// One row of what the doctor looks at: facts in, one sentence out.
struct DoctorCheck: Sendable {
  /// Stable for ever, for programs.
  let name: String
  let title: Words
  let judge: @Sendable (DoctorFacts) -> Verdict

  init(_ name: String, _ title: Words, _ judge: @escaping @Sendable (DoctorFacts) -> Verdict) {
    (self.name, self.title, self.judge) = (name, title, judge)
  }

  /// The table, in the order in which it is shown.
  static let all = store + place + copies + process + terminal
}

/// What one check comes to. Nothing in it names a person, a login, a folder of somebody or a computer: it is made to be
/// pasted where strangers read it.
struct Verdict: Equatable, Sendable {
  enum State: String, Choice {
    /// `fail` alone makes the exit code 1.
    case ok, warn, fail
    var label: Words {
      switch self {
      case .ok: "OK"
      case .warn: "WARN"
      case .fail: "FAIL"
      }
    }
  }

  let state: State
  let found: Words
  /// What mends it, or a hint; nil when there is nothing to do.
  let mend: Words?

  static func ok(_ found: Words, hint: Words? = nil) -> Verdict { Verdict(state: .ok, found: found, mend: hint) }
  static func warn(_ found: Words, mend: Words) -> Verdict { Verdict(state: .warn, found: found, mend: mend) }
  static func fail(_ found: Words, mend: Words) -> Verdict { Verdict(state: .fail, found: found, mend: mend) }
}
