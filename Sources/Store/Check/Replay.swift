import Domain
import GRDB

/// Whether folding the journal gives exactly the records that the tables hold: kind by kind, some hundred records at a
/// time along the journal's index of records, so that memory stays flat.
struct Replay {
  let db: Database
  /// Records folded in one slice.
  private static let together = 500

  private struct Count {
    var different = 0
    var missing = 0
    var unknown = 0
    var unerased = 0
    var unreadable = 0
  }

  func problems() throws -> [Words] {
    var count = Count()
    for kind in RecordKind.allCases {
      // Below every identifier there is.
      var last: DatabaseValue = [UInt8]().blob
      while let next = try db.slice({ () throws -> DatabaseValue? in try compare(kind, after: last, &count) }) {
        last = next
      }
    }
    return .unlessZero(count.different, "Some records are not as the journal tells (found: {1}).")
      + .unlessZero(count.missing, "Some records that the journal tells of are gone (found: {1}).")
      + .unlessZero(count.unknown, "Some records are not in the journal (found: {1}).")
      + .unlessZero(count.unerased, "Some records that were erased are still there (found: {1}).")
      + .unlessZero(count.unreadable, "Some changes name what this program does not know (found: {1}).")
  }

  /// Compares one slice.
  /// - Returns: the identifier to go on from; nil after the last.
  private func compare(_ kind: RecordKind, after last: DatabaseValue, _ count: inout Count) throws -> DatabaseValue? {
    let ids: [DatabaseValue] = try db.rows(
      """
      SELECT DISTINCT record_id FROM change INDEXED BY change_of_record WHERE kind = ? AND record_id > ?
      ORDER BY record_id LIMIT \(Self.together)
      """, [kind.rawValue, last]
    ) { $0[0] }
    guard let end = try db.goingOn(last, to: ids.last) else {
      let sql = "SELECT count(*) FROM \"\(kind.rawValue)\" WHERE id > ?"
      count.unknown += try db.first(sql, [last]) { Int.fromDatabaseValue($0[0]) ?? 0 } ?? 0
      return nil
    }
    var told = try fold(kind, after: last, upTo: end, &count)
    let erased = try erased(kind, after: last, upTo: end)
    for id in erased { told[id] = nil }
    try compareRows(of: kind, after: last, upTo: end, &told, erased, &count)
    count.missing += told.count
    return end
  }

  private func compareRows(
    of kind: RecordKind, after last: DatabaseValue, upTo end: DatabaseValue,
    _ told: inout [DatabaseValue: StoredRecord], _ erased: Set<DatabaseValue>, _ count: inout Count
  ) throws {
    let table = RecordTable.of(kind)
    _ = try db.rows(table.select + " WHERE id > ? AND id <= ? ORDER BY id", [last, end]) { row in
      let id: DatabaseValue = row[0]
      if erased.contains(id) {
        count.unerased += 1
      } else if let record = told.removeValue(forKey: id) {
        if !Self.isSame(row, record) { count.different += 1 }
      } else {
        count.unknown += 1
      }
    }
  }

  /// The records of a stretch of identifiers as the journal tells them.
  private func fold(
    _ kind: RecordKind, after last: DatabaseValue, upTo end: DatabaseValue, _ count: inout Count
  ) throws -> [DatabaseValue: StoredRecord] {
    var records: [DatabaseValue: StoredRecord] = [:]
    _ = try db.rows(
      """
      SELECT \(JournalRow.columns) FROM change AS c INDEXED BY change_of_record \(Journal.setOfChange)
      WHERE c.kind = ? AND c.record_id > ? AND c.record_id <= ? ORDER BY c.record_id, \(Journal.order)
      """, [kind.rawValue, last, end]
    ) { row in
      let id: DatabaseValue = row[2]
      do {
        guard let change = try JournalRow(row).change() else { return }
        if case .create(let record) = change { records[id] = record } else { records[id]?.take(change) }
      } catch is UnknownName {
        count.unreadable += 1
      }
    }
    return records
  }

  private func erased(
    _ kind: RecordKind, after last: DatabaseValue, upTo end: DatabaseValue
  ) throws -> Set<DatabaseValue> {
    Set(
      try db.rows(
        "SELECT record_id FROM tombstone WHERE kind = ? AND record_id > ? AND record_id <= ?",
        [kind.rawValue, last, end]
      ) { $0[0] })
  }

  /// Compares column by column as they lie there: a content that does not fit its field would read as unknown.
  private static func isSame(_ row: Row, _ record: StoredRecord) -> Bool {
    guard (row[1] as DatabaseValue) == (record.removed?.databaseValue ?? .null) else { return false }
    return record.values.indices.allSatisfy { (row[$0 + 2] as DatabaseValue) == record.values[$0].column }
  }
}
