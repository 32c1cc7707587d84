package import Domain
import Store

/// An employer a command is about.
package struct EmployerRef: Sendable {
  package let id: Identifier
  package let name: String
  package let stage: VisitStage?

  package init(id: Identifier, name: String, stage: VisitStage? = nil) {
    (self.id, self.name, self.stage) = (id, name, stage)
  }
}

extension Command {
  /// What can be done with an employer from anywhere it is in sight.
  package static func aboutEmployer(_ employer: @escaping @Sendable (S) -> EmployerRef?) -> [Command<S>] {
    let none: @Sendable (S) -> Words? = { employer($0) == nil ? "No employer is chosen." : nil }
    func on(_ act: @escaping @Sendable (EmployerRef) -> Outcome) -> @Sendable (inout S, Desk) -> Outcome {
      { screen, _ in employer(screen).map(act) ?? .stay }
    }
    func adding(_ kind: RecordKind) -> @Sendable (inout S, Desk) -> Outcome {
      on { .add(kind, about: .employer($0.id)) }
    }
    return [
      Command(
        "Log a contact with the employer", .character("n"), hint: "log contact", unavailable: none,
        run: adding(.employerContact)),
      Command(
        "Plan a next step with the employer", .character("a"), hint: "next step", unavailable: none,
        run: adding(.nextStep)),
      Command("Make an appointment with the employer", unavailable: none, run: adding(.appointment)),
      Command("Job leads at the employer", unavailable: none, run: on { .open(JobLeadsScreen(at: $0.id)) }),
      .whoMayWantIt { employer($0).map { RecordKey(.employer, $0.id) } },
      Command(
        "Change the employer", .character("e"), unavailable: none,
        run: on { .form(.change(.employer, $0.id)) }),
      Command(
        "Move the relationship to another stage", unavailable: none, run: on { .open(EmployerStages.menu(for: $0)) }),
      Command(
        "Merge with another entry of the same employer", unavailable: none,
        run: on { employer in
          .open(
            PickScreen(.employer, Words("Which other entry is {1} too?", employer.name), excluding: employer.id) {
              other, _ in .open(MergeScreen(.employer, keep: employer.id, other: other))
            })
        }),
      Command(
        "Remove the employer, with a reason", .character("-"), unavailable: none,
        run: on { PersonActions.withdraw(.employer, $0.id, called: $0.name) }),
    ]
  }
}
