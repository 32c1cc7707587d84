import Domain

/// The cycle of three visits (ips-domain.md 3.3): what each step asks for, and how a relationship gets to another one. Only
/// people move it; the age of a contact never does.
enum EmployerStages {
  /// What the step asks for now.
  static func task(at stage: VisitStage?) -> Words {
    switch stage {
    case .introduce:
      "Introduce: come in person, say who you are, ask for a short appointment. No question about jobs yet."
    case .learn:
      "Learn: listen to what they do and whom they look for. No openings, no pitch; a thank-you note after."
    case .propose:
      "Propose: come back when there is a fit. Describe a person's strengths in the agreed words; ask to meet."
    case .ongoing:
      "Ongoing: keep in touch, support after a hire, come back also after an ending; thanks and feedback."
    case nil: "The stage is unknown: : and \"stage\" says where the relationship stands."
    }
  }

  private static let keys: [(key: Character, stage: VisitStage?)] = [
    ("1", .introduce), ("2", .learn), ("3", .propose), ("o", .ongoing), ("u", nil),
  ]

  static func menu(for employer: EmployerRef) -> ChoiceMenu {
    ChoiceMenu(
      Words("Where does the relationship with {1} stand?", employer.name),
      keys.map { key, stage in
        ChoiceMenu.Item(key, stage?.label ?? "unknown") { move(employer, to: stage) }
      })
  }

  private static func move(_ employer: EmployerRef, to stage: VisitStage?) -> Outcome {
    if employer.stage == stage { return .say("It stands there already.") }
    func value(_ stage: VisitStage?) -> Value { stage.map { .text($0.rawValue) } ?? .none }
    return .commit(
      ChangeSet(
        Words("stage of {1}: {2}", employer.name, tr(stage?.label ?? "unknown")),
        [.set(.employer, employer.id, field: "stage", old: value(employer.stage), new: value(stage))]))
  }
}
