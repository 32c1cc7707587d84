import Domain
import GRDB

/// What must hold between records of one case, beyond what each says alone: no contact before the referral, no promise about
/// disclosure broken without a reason, no two contracts in one. The rules are pure and stand in Domain; here is only what
/// they rest on.
struct CaseCheck {
  let db: Database
  let work: WorkingSet

  func problems(of record: TouchedRecord) throws -> [FieldProblem] {
    switch record.after.kind {
    case .employerContact: try GuardCheck(facts: self).problems(of: record)
    case .job, .hoursChange: try ContractCheck(facts: self).problems(of: record)
    case .sensitiveNote: try ProfileCheck(facts: self).problems(of: record)
    default: []
    }
  }

  /// The standing records of a kind that belong to a person, as they will be once the set is written.
  func standing(_ kind: RecordKind, of person: Identifier) throws -> [StoredRecord] {
    let table = RecordTable.of(kind)
    let stored = try db.rows(
      table.select + " WHERE applicant_id = ? AND withdrawn IS NULL", [person.blob], table.record)
    let changed = work.touched.filter { $0.after.kind == kind }.map(\.after)
    let ids = Set(changed.map(\.id))
    return stored.filter { !ids.contains($0.id) }
      + changed.filter { $0.withdrawn == nil && $0.applicantID == person }
  }
}
