import Domain
import GRDB

/// What was erased for good: kinds and identifiers, nothing else. A row of the journal of such a record has lost its
/// values and replays to nothing; a row without a tombstone that has lost them was changed from outside.
struct Tombstones {
  let db: Database

  /// What stands in a title where a name may have stood. A trigger allows no other change of a title.
  static let blankTitle = JournalText.array(Array(repeating: "..", count: 6))

  func holds(_ key: RecordKey) throws -> Bool {
    try db.first(
      "SELECT 1 FROM tombstone WHERE kind = ? AND record_id = ?", [key.kind.rawValue, key.id.blob]
    ) { _ in true } ?? false
  }

  func add(_ keys: [RecordKey], of erasure: Identifier) throws {
    for key in keys {
      try db.run(
        "INSERT OR IGNORE INTO tombstone (kind, record_id, erasure_id) VALUES (?, ?, ?)",
        [key.kind.rawValue, key.id.blob, erasure.blob])
    }
  }

  /// Refuses what would bring an erased record back, or change the record of an erasure.
  func refuse(_ changes: [Change]) throws {
    let isEmpty = try db.first("SELECT 1 FROM tombstone LIMIT 1") { _ in false } ?? true
    guard !isEmpty else { return }
    for change in changes {
      if case .create = change {
        guard try holds(RecordKey(change.kind, change.id)) else { continue }
        throw StoreError.refused("This record was erased for good. It cannot come back.")
      }
      guard change.kind == .erasure, try isFinal(change.id) else { continue }
      throw StoreError.refused("What was erased stays erased: this record cannot be changed.")
    }
  }

  private func isFinal(_ erasure: Identifier) throws -> Bool {
    try db.first("SELECT 1 FROM tombstone WHERE erasure_id = ?", [erasure.blob]) { _ in true } ?? false
  }

  /// What is wrong with the tombstones, one sentence each; nothing when all is well. For `caseload check`.
  func problems() throws -> [Words] {
    var named: Set<RecordKey> = []
    let table = RecordTable.of(.erasure)
    for erasure in try db.rows(table.select + " ORDER BY id", [], table.record).map(Erasure.init) {
      guard try isFinal(erasure.id) else { continue }
      named.formUnion(erasure.erased.map { RecordKey($0.kind, $0.id) })
    }
    let standing = try db.rows("SELECT kind, record_id FROM tombstone ORDER BY kind, record_id") { row in
      try RecordKind(rawValue: row[0]).map { RecordKey($0, try row.identifier(1)) }
    }.compactMap { $0 }
    var problems: [Words] = []
    if Set(standing) != named {
      problems.append("The list of what was erased has been changed from outside the program.")
    }
    if try standing.contains(where: { try db.record($0.kind, $0.id) != nil }) {
      problems.append(
        "Somebody who was erased is in the store again. Leave the program and start it: it erases them again.")
    }
    return problems
  }
}

extension JournalRow {
  /// Whether an erasure has taken the values: no row that was ever written has neither an old nor a new one.
  var isErased: Bool { old.isNull && new.isNull }
}
