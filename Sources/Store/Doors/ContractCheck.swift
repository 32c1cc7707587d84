import Domain

/// Jobs of one person: no two contracts with one employer at a time, and no more hours than a week has. Only what a change
/// touches is asked: a record that came from an older list can still be corrected elsewhere.
struct ContractCheck {
  let facts: CaseCheck

  func problems(of record: TouchedRecord) throws -> [FieldProblem] {
    try record.after.kind == .job ? job(record) : hoursChange(record)
  }

  private static let ofContract = Job.names(of: [
    \.applicantID, \.employerID, \.startedOn, \.endedOn, \.hoursWeek, \.typeOfJob,
  ])
  private static let ofHours = HoursChange.names(of: [\.applicantID, \.jobID, \.fromOn, \.hoursWeek])

  private func isTouched(_ record: TouchedRecord, _ fields: [String]) -> Bool {
    guard let before = record.standingBefore else { return true }
    return fields.contains { before[named: $0] != record.after[named: $0] }
  }

  private func job(_ record: TouchedRecord) throws -> [FieldProblem] {
    guard isTouched(record, Self.ofContract), let person = record.after.applicantID else { return [] }
    return Contracts.problems(of: Job(record.after), among: try jobs(person), try changes(person))
  }

  private func hoursChange(_ record: TouchedRecord) throws -> [FieldProblem] {
    let change = HoursChange(record.after)
    guard isTouched(record, Self.ofHours), let id = change.jobID, let person = change.applicantID else { return [] }
    let jobs = try jobs(person)
    // A job that is not the person's own is found out by its owner.
    guard let job = try jobs.first(where: { $0.id == id }) ?? facts.db.record(.job, id).map(Job.init) else { return [] }
    return Contracts.problems(of: change, in: job, among: jobs, try changes(person))
  }

  private func jobs(_ person: Identifier) throws -> [Job] { try facts.standing(.job, of: person).map(Job.init) }

  private func changes(_ person: Identifier) throws -> [HoursChange] {
    try facts.standing(.hoursChange, of: person).map(HoursChange.init)
  }
}
