import Domain
import GRDB
import Synchronization

/// The SQL of one record table, made from the field table.
struct RecordTable: Sendable {
  let kind: RecordKind
  let fields: [FieldInfo]
  /// `SELECT id, removed, field ...  FROM table`
  let select: String
  let selectOne: String
  let insert: String
  let withdraw: String

  init(_ kind: RecordKind, _ fields: [FieldInfo]) {
    self.kind = kind
    self.fields = fields
    let table = "\"\(kind.rawValue)\""
    let columns = (["id", "removed"] + fields.map(\.name)).map { "\"\($0)\"" }.joined(separator: ", ")
    let places = Array(repeating: "?", count: fields.count + 2).joined(separator: ", ")
    select = "SELECT \(columns) FROM \(table)"
    selectOne = select + " WHERE id = ?"
    insert = "INSERT INTO \(table) (\(columns)) VALUES (\(places))"
    withdraw = "UPDATE \(table) SET removed = ?2 WHERE id = ?1 AND removed IS ?3"
  }

  var type: RecordType { kind.type }

  /// Each made at its first use: a start reads four kinds, and the tables of all take a third of the time to open.
  private static let made = Mutex<[RecordKind: RecordTable]>([:])

  static func of(_ kind: RecordKind) -> RecordTable {
    made.withLock { made in
      if let table = made[kind] { return table }
      let table = RecordTable(kind, kind.type.fields)
      made[kind] = table
      return table
    }
  }

  /// `UPDATE` of one field that changes a row only while the field still holds the old value.
  func update(_ field: String) -> String {
    "UPDATE \"\(kind.rawValue)\" SET \"\(field)\" = ?2 WHERE id = ?1 AND \"\(field)\" IS ?3"
  }

  /// The expression that puts records of this kind in the order of their days, as in the indexes. A day that may be
  /// unknown counts as ""; a plain column is better, because only then can SQLite jump into the middle of a list.
  var daySort: String? {
    type.dayField.map { place in
      let day = fields[place]
      return day.required ? "\"\(day.name)\"" : "coalesce(\"\(day.name)\", '')"
    }
  }

  var newestFirst: String { (daySort.map { "\($0) DESC, " } ?? "") + "id DESC" }

  /// The columns that `record` reads, of a table that goes by another name in the query.
  func fieldList(_ prefix: String) -> String { names.map { prefix + $0 }.joined(separator: ", ") }

  private var names: [String] { (["id", "removed"] + fields.map(\.name)).map { "\"\($0)\"" } }

  /// Reads a row of `select`; in a row of a longer statement the columns begin at `start`.
  func record(_ row: Row) throws -> StoredRecord { try record(row, from: 0) }

  func record(_ row: Row, from start: Int) throws -> StoredRecord {
    var values: [Value] = []
    values.reserveCapacity(fields.count)
    for (index, info) in fields.enumerated() { values.append(Value(row[start + index + 2], info.kind)) }
    // A damaged row may hold anything: asked for a text, GRDB would stop the program.
    let removed = String.fromDatabaseValue(row[start + 1])
    return StoredRecord(kind: kind, id: try row.identifier(start), values: values, removed: removed)
  }

  func columns(of record: StoredRecord) -> StatementArguments {
    var columns: [DatabaseValue] = [record.id.blob, record.removed?.databaseValue ?? .null]
    columns.reserveCapacity(record.values.count + 2)
    for value in record.values { columns.append(value.column) }
    return StatementArguments(columns)
  }
}

extension Database {
  func record(_ kind: RecordKind, _ id: Identifier) throws -> StoredRecord? {
    let table = RecordTable.of(kind)
    return try first(table.selectOne, [id.blob], table.record)
  }
}
