package import Domain
import GRDB

/// What a store or a copy holds, as far as it helps to choose one.
package struct BackupContent: Hashable, Codable, Sendable {
  package let schema: Int
  /// Whether this program is too old for it.
  package let isNewer: Bool
  /// People who are not removed, and contacts with them and with employers.
  package let people: Int
  package let contacts: Int
  /// Changes ever made.
  package let changes: Int64
  package let lastChangeAt: Instant?
  /// The colleague's name, else the login name.
  package let lastChangeBy: String?

  /// - Throws: `refused` when the file is no store, `damaged` when it cannot be read.
  static func read(_ path: String) throws(StoreError) -> BackupContent {
    do {
      return try SQLiteConnection.openToRead(path).inDatabase { db in
        let id = try Int64.fetchOne(db, sql: "PRAGMA application_id")
        guard id == SQLiteConnection.applicationID else { throw notACopy(path) }
        return try read(db)
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw notACopy(path)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  static func read(_ db: Database) throws -> BackupContent {
    let schema = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    // Before each device had numbers of its own, one row of numbers went through all of them.
    let isCounted = schema < 5
    let names = schema < 6 ? Names.before6 : .present
    let last = try Row.fetchOne(
      db,
      sql: """
        SELECT s.wall_ms, COALESCE(c.name, s.login)
        FROM change_set AS s LEFT JOIN \(names.colleague) AS c ON c.id = s.\(names.colleague)_id
        ORDER BY \(isCounted ? "s.number DESC" : "s.time_ms DESC, s.logical DESC") LIMIT 1
        """)
    let changes = try Int64.fetchOne(
      db, sql: isCounted ? "SELECT max(number) FROM change_set" : "SELECT count(*) FROM change_set")
    return BackupContent(
      schema: schema, isNewer: schema > Migration.newest,
      people: try count(db, ["applicant"], names),
      contacts: try count(db, [names.contact, "employer_contact"], names),
      changes: changes ?? 0, lastChangeAt: last.map { Instant(milliseconds: $0[0]) }, lastChangeBy: last?[1])
  }

  /// A copy is read as it is: what tables and columns were called when it was made.
  private struct Names {
    let colleague: String, contact: String, removed: String
    static let before6 = Names(colleague: "staff", contact: "support_contact", removed: "withdrawn")
    static let present = Names(colleague: "colleague", contact: "person_contact", removed: "removed")
  }

  private static func count(_ db: Database, _ tables: [String], _ names: Names) throws -> Int {
    try tables.reduce(0) { sum, table in
      try sum + (Int.fetchOne(db, sql: "SELECT count(*) FROM \"\(table)\" WHERE \(names.removed) IS NULL") ?? 0)
    }
  }

  private static func notACopy(_ path: String) -> StoreError {
    .refused(Words("{1} is not a copy of a store of Caseload. Choose another.", path))
  }
}
