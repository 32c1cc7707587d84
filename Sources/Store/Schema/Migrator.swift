import Domain
import GRDB

/// Brings a file to the schema of this program, forward only.
struct Migrator {
  let db: Database
  let path: String
  let migrations: [Migration]
  let options: StoreOptions
  let copiesFirst: Bool

  private var newest: Int { migrations.last?.number ?? 0 }

  private func current() throws -> Int { Int(try Int64.fetchOne(db, sql: "PRAGMA user_version") ?? 0) }

  func refuseNewer() throws {
    let number = try current()
    guard number > newest else { return }
    throw StoreError.unavailable(
      Words(
        "{1} was written by a newer Caseload (schema {2}; this program knows {3}). Use the newer program; the file was left as it is.",
        path, String(number), String(newest)))
  }

  /// For those who may not change the file.
  func refuseOlder() throws {
    guard try current() < newest else { return }
    throw StoreError.unavailable(
      Words(
        "{1} is of an older Caseload. Open the screens once: that makes a backup and brings the file up to date.", path)
    )
  }

  /// Runs the steps that are missing, all in one transaction: a file is of the old schema or of the new one, and what
  /// one of the steps asks for is not forgotten when another follows. A file that holds records is backed up first.
  func run() throws {
    let number = try current()
    guard number < newest else { return }
    if number > 0, copiesFirst { try Backup.beforeMigration(of: db, at: path, from: number, options) }
    try db.inTransaction(.immediate) {
      try takeMissing()
      return .commit
    }
  }

  private func takeMissing() throws {
    // Asked again: another program may have done the steps while this one waited for the lock.
    let number = try current()
    guard number < newest else { return }
    try refuseUnreleased(number)
    if number == 0 { try Migration.first.run(db) }
    let missing = migrations.filter { $0.number > (number == 0 ? Migration.first.number : number) }
    for migration in missing { try migration.run(db) }
    try db.execute(sql: "PRAGMA application_id = \(SQLiteConnection.applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(newest)")
    // Once, at the end: the derivation is that of this program, so it fits only the newest schema.
    if number > 0, missing.contains(where: \.derivesAgain) {
      let session = try Session.read(db, options, window: Session.newWindow(options.clock))
      try Derivation(db: db, session: session).rebuild()
    }
    try refuseBrokenReferences()
  }

  /// A schema from before the first release: no step leads on from it.
  private func refuseUnreleased(_ number: Int) throws {
    guard number > 0, let first = migrations.first, number < first.number - 1 else { return }
    throw StoreError.unavailable(
      Words(
        "{1} was written by a Caseload from before the first release (schema {2}) and cannot be brought up to date. The file was left as it is.",
        path, String(number)))
  }

  private func refuseBrokenReferences() throws {
    guard try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil else {
      throw StoreError.damaged(
        Words("{1} has records that point at nothing. It was left as it is: restore the newest backup.", path))
    }
  }
}
