import Foundation
import GRDB

/// One change of the journal as it lies in the file.
struct JournaledChange {
  let verb: String
  let kind: String
  let record: Data
  let field: String?
  let new: DatabaseValue

  /// As ``Deed/shape`` says it.
  var shape: String { field.map { "\(verb) \(kind).\($0)" } ?? "\(verb) \(kind)" }

  /// The texts and numbers of a created record by field.
  var created: [String: Any] {
    guard verb == "create", let json = String.fromDatabaseValue(new)?.data(using: .utf8) else { return [:] }
    return (try? JSONSerialization.jsonObject(with: json)) as? [String: Any] ?? [:]
  }
}

struct JournaledSet {
  let number: Int64
  let title: String
  let role: String
  let changes: [JournaledChange]

  var shape: [String] { changes.map(\.shape).sorted() }
}

/// Reads journal and tables with plain SQL, beside the doors of the store: a witness of its own.
struct JournalReader {
  let db: Database

  static func open<T>(_ path: String, _ body: (JournalReader) throws -> T) throws -> T {
    var configuration = Configuration()
    // Not a read-only connection: SQLite could not take back what a killed program had only half saved.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = ON") }
    // The program may be saving at this moment.
    configuration.busyMode = .timeout(5)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    return try queue.inDatabase { try body(JournalReader(db: $0)) }
  }

  /// The number of the newest set.
  func newest() throws -> Int64 { try Int64.fetchOne(db, sql: "SELECT max(number) FROM change_set") ?? 0 }

  func sets(after number: Int64) throws -> [JournaledSet] {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT set_number, verb, kind, record_id, field, new FROM change WHERE set_number > ? ORDER BY 1, ordinal",
      arguments: [number])
    let changes = Dictionary(grouping: rows, by: { $0[0] as Int64 })
    return try Row.fetchAll(
      db, sql: "SELECT number, title_key, title_arguments, act FROM change_set WHERE number > ? ORDER BY number",
      arguments: [number]
    ).map { row in
      JournaledSet(
        number: row[0], title: Self.title(row[1], row[2]), role: row[3],
        changes: (changes[row[0]] ?? []).map {
          JournaledChange(verb: $0[1], kind: $0[2], record: $0[3], field: $0[4], new: $0[5])
        })
    }
  }

  private static func title(_ key: String, _ arguments: String) -> String {
    let texts = (try? JSONDecoder().decode([String].self, from: Data(arguments.utf8))) ?? []
    return texts.enumerated().reduce(key) { $0.replacingOccurrences(of: "{\($1.offset + 1)}", with: $1.element) }
  }

  /// A row of a table as it stands; nil when it is not there.
  func record(_ kind: String, _ id: Data) throws -> Row? {
    // Kinds come from the journal of a store that this run made, not from outside.
    try Row.fetchOne(db, sql: "SELECT * FROM \"\(kind)\" WHERE id = ?", arguments: [id])
  }

  /// Every draft of everybody, as it is stored.
  func drafts() throws -> [String] { try String.fetchAll(db, sql: "SELECT payload FROM draft") }
}
