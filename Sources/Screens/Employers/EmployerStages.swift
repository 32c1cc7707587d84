import Domain

/// The cycle of three visits: what each step asks for, and how a relationship gets to another one. Only
/// people move it; the age of a contact never does.
enum EmployerStages {
  /// What the step asks for now.
  static func task(at stage: VisitStage?) -> Words {
    switch stage {
    case .introduce: "Come in person, say who you are, ask for a short talk. No job question yet."
    case .learn: "Listen to what they do and whom they look for; no pitch. Then a thank-you."
    case .propose: "Come back with a fit: a person's strengths in agreed words; ask to meet."
    case .ongoing: "Keep in touch, support after a hire, come back after an ending too; thank."
    case nil: "Stage unknown: : and \"another stage\" says where the relationship stands."
    }
  }

  private static let keys: [(key: Character, label: Words, stage: VisitStage?)] = [
    ("1", "introduce", .introduce), ("2", "learn", .learn), ("3", "propose", .propose), ("o", "ongoing", .ongoing),
    ("u", "unknown", nil),
  ]

  static func menu(for employer: EmployerRef) -> ChoiceMenu {
    ChoiceMenu(
      Words("Where does the relationship with {1} stand?", employer.name),
      keys.map { key, label, stage in
        ChoiceMenu.Item(key, label) { move(employer, to: stage) }
      })
  }

  private static func move(_ employer: EmployerRef, to stage: VisitStage?) -> Outcome {
    if employer.stage == stage { return .say("It stands there already.") }
    return .commit(
      ChangeSet(
        Words("stage of {1}: {2}", employer.name, stage?.label ?? Words("unknown")),
        [.set(\Employer.stage, of: employer.id, from: employer.stage, to: stage)]))
  }
}
