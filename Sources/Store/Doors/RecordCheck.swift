import Domain
import GRDB

/// Whether the records a commit leaves behind may stand: each by its field table, and what they point at.
struct RecordCheck {
  let db: Database
  let work: WorkingSet
  /// Undo and redo go back to what was: a reference may then point at what was removed later, and what was allowed once
  /// is not asked again.
  let allowsRemoved: Bool

  func check(_ touched: [TouchedRecord]) throws {
    var problems: [RecordProblem] = []
    var known: [RecordKey: Target] = [:]
    let cases = CaseCheck(db: db, work: work)
    for record in touched where record.after.removed == nil {
      let after = record.after
      let type = RecordTable.of(after.kind).type
      guard after.values.count == type.fields.count else {
        throw StoreError.refused("This record was made by another version of the program.")
      }
      problems += type.problems(of: after).map { problem(after, $0.field, $0.words) }
      problems += try references(record, type, &known)
      if !allowsRemoved { problems += try cases.problems(of: record).map { problem(after, $0.field, $0.words) } }
    }
    guard problems.isEmpty else { throw StoreError.invalid(problems) }
  }

  private enum Target { case standing, removed, missing }

  private func problem(_ record: StoredRecord, _ field: String, _ words: Words) -> RecordProblem {
    RecordProblem(kind: record.kind, id: record.id, field: field, words: words)
  }

  /// Checks the references that are new: an old one may point at a record that was removed since.
  private func references(
    _ record: TouchedRecord, _ type: RecordType, _ known: inout [RecordKey: Target]
  ) throws -> [RecordProblem] {
    var problems: [RecordProblem] = []
    for (index, info) in type.fields.enumerated() {
      guard let kind = info.kind.referenced else { continue }
      let before = record.before?.values[index].targets ?? []
      for id in record.after.values[index].targets where !before.contains(id) {
        switch try target(RecordKey(kind, id), &known) {
        case .standing: break
        case .removed where allowsRemoved: break
        case .removed where try merged(RecordKey(kind, id)) != nil:
          problems.append(try mergedProblem(record.after, info.name, RecordKey(kind, id)))
        case .removed:
          problems.append(problem(record.after, info.name, "This points at a record that was removed."))
        case .missing:
          problems.append(problem(record.after, info.name, "This points at a record that is not in the store."))
        }
      }
    }
    return problems
  }

  /// The record that took the place of one that was merged, if it stands.
  private func merged(_ key: RecordKey) throws -> StoredRecord? { try MergedRecord.target(of: key, in: db) }

  /// An employer was merged while it was open somewhere: who saves is told which one to take.
  private func mergedProblem(_ record: StoredRecord, _ field: String, _ key: RecordKey) throws -> RecordProblem {
    let target = try merged(key)
    return RecordProblem(
      kind: record.kind, id: record.id, field: field, words: MergedRecord.words(key.kind, target?.label ?? ""),
      instead: target.map { MergedRecord(kind: key.kind, was: key.id, now: $0.id) })
  }

  private func target(_ key: RecordKey, _ known: inout [RecordKey: Target]) throws -> Target {
    if let record = work.find(key) { return record.after.removed == nil ? .standing : .removed }
    if let target = known[key] { return target }
    let sql = "SELECT removed IS NULL FROM \"\(key.kind.rawValue)\" WHERE id = ?"
    let stands: Bool? = try db.first(sql, [key.id.blob]) { $0[0] }
    let target = stands.map { $0 ? Target.standing : .removed } ?? .missing
    known[key] = target
    return target
  }
}

extension Value {
  /// The records a value points at.
  var targets: [Identifier] { record.map { [$0] } ?? records }
}
