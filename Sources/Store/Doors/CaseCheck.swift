import Domain
import GRDB

/// What must hold between records of one case, beyond what each says alone: no contact before the referral, no promise about
/// disclosure broken without a reason, no two contracts in one. The rules are pure and stand in Domain; here is only what
/// they rest on.
final class CaseCheck {
  let db: Database
  let work: WorkingSet
  /// What the set itself changes of each person, found once: a set may hold a whole caseload.
  private lazy var changed = Dictionary(grouping: work.touched.map(\.after), by: \.kind)
  private lazy var changedOf: [RecordKind: [Identifier: [StoredRecord]]] = changed.mapValues { records in
    Dictionary(grouping: records.filter { $0.removed == nil && $0.applicantID != nil }) { $0.applicantID ?? $0.id }
  }
  private lazy var changedIDs: [RecordKind: Set<Identifier>] = changed.mapValues { Set($0.map(\.id)) }

  init(db: Database, work: WorkingSet) {
    self.db = db
    self.work = work
  }

  func problems(of record: TouchedRecord) throws -> [FieldProblem] {
    try record.after.kind.type.rules.flatMap { try problems(of: record, $0) }
  }

  private func problems(of record: TouchedRecord, _ rule: CaseRule) throws -> [FieldProblem] {
    switch rule {
    case .disclosure: try GuardCheck(facts: self).problems(of: record)
    case .contracts: try ContractCheck(facts: self).problems(of: record)
    case .profileParts: try ProfileCheck(facts: self).problems(of: record)
    }
  }

  /// The standing records of a kind that belong to a person, as they will be once the set is written.
  func standing(_ kind: RecordKind, of person: Identifier) throws -> [StoredRecord] {
    let table = RecordTable.of(kind)
    let stored = try db.rows(table.select + " WHERE applicant_id = ? AND removed IS NULL", [person.blob], table.record)
    let ids = changedIDs[kind] ?? []
    return stored.filter { !ids.contains($0.id) } + (changedOf[kind]?[person] ?? [])
  }

  /// A record as it will be once the set is written; nil when it is not in the store.
  func record(_ kind: RecordKind, _ id: Identifier?) throws -> StoredRecord? {
    guard let id else { return nil }
    return try work.find(RecordKey(kind, id))?.after ?? db.record(kind, id)
  }
}
