import Domain
import GRDB

/// What SQLite itself says of the file.
struct FileCheck {
  let db: Database

  /// - Parameter pragma: `integrity_check`, or `quick_check`, which does not compare indexes with rows. Either may name
  ///   one table. Both stop at 100 findings.
  func structure(_ pragma: String) throws -> [Words] {
    let lines = try db.rows("PRAGMA \(pragma)") { String.fromDatabaseValue($0[0]) ?? "" }
    return lines == ["ok"]
      ? []
      : [Words("The file is damaged (places found: {1}). Restore a backup: caseload restore.", String(lines.count))]
  }

  func references() throws -> [Words] {
    .unlessZero(
      try db.count("PRAGMA foreign_key_check"), "Some records point at records that are not there (found: {1}).")
  }

  func settings() throws -> [Words] {
    let expected =
      SQLiteConnection.pragmas.map { ($0.name, $0.expected) } + [
        ("application_id", String(SQLiteConnection.applicationID))
      ]
    return try expected.compactMap { name, expected in
      let value = try SQLiteConnection.pragma(db, name)
      guard let value, value != expected else { return nil }
      return Words("A setting that a store needs is not in force: {1} is {2}, not {3}.", name, value, expected)
    }
  }
}
