import Domain

/// Employer contacts: not before the person was referred, and nothing beyond what the person allows unless a reason is given.
struct GuardCheck {
  let facts: CaseCheck

  func problems(of record: TouchedRecord) throws -> [FieldProblem] { [] }
}
