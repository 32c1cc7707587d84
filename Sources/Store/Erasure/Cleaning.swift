import Domain
import GRDB

/// What is left to do when an erasure is committed: the file is written anew, so that no page and no old piece of the
/// word index keeps what was erased. A mark in the store says that it is still to be done, so that neither a crash nor
/// another program that reads just then can leave it undone.
enum Cleaning {
  static let mark = "cleaning_due"

  static func isDue(_ db: Database) throws -> Bool {
    try db.first("SELECT 1 FROM store_info WHERE name = ?", [mark]) { _ in true } ?? false
  }

  /// Outside a transaction. The rollback journal that this leaves is cut to nothing by its commit.
  static func run(_ db: Database) throws {
    guard try isDue(db) else { return }
    try db.execute(sql: "VACUUM")
    try db.run("DELETE FROM store_info WHERE name = ?", [mark])
  }
}
