import Domain
import GRDB

/// One step of the schema: from the number before it to this one.
package struct Migration: Sendable {
  package let number: Int
  package let sql: String

  /// Whether the derived tables have to be made again afterwards.
  package let derivesAgain: Bool

  package init(number: Int, sql: String, derivesAgain: Bool = false) {
    self.number = number
    self.sql = sql
    self.derivesAgain = derivesAgain
  }

  /// Every step ever released, in order; a step is never changed once it is released.
  package static let all: [Migration] = [
    Migration(number: 1, sql: migration1), Migration(number: 2, sql: migration2),
    Migration(number: 3, sql: migration3 + migration3Derived, derivesAgain: true),
    Migration(number: 4, sql: migration4 + migration4Changes + migration4Derived, derivesAgain: true),
  ]
}

/// Brings a file to the schema of this program, forward only.
struct Migrator {
  let db: Database
  let path: String
  let migrations: [Migration]
  let options: StoreOptions
  let copiesFirst: Bool

  private var newest: Int { migrations.last?.number ?? 0 }

  private func current() throws -> Int {
    Int(try Int64.fetchOne(db, sql: "PRAGMA user_version") ?? 0)
  }

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

  /// Runs the steps that are missing, each in one transaction. A file that holds records is backed up first.
  func run() throws {
    let number = try current()
    let missing = migrations.filter { $0.number > number }
    guard !missing.isEmpty else { return }
    if number > 0, copiesFirst { try Backup.beforeMigration(of: db, at: path, from: number, options) }
    // A new file is made in one go: half made, it would look like an older store with nobody in it.
    if number == 0 { return try inTransaction { for migration in missing { try take(migration) } } }
    for migration in missing { try inTransaction { try take(migration) } }
  }

  private func inTransaction(_ body: () throws -> Void) throws {
    try db.inTransaction(.immediate) {
      try body()
      return .commit
    }
  }

  private func take(_ migration: Migration) throws {
    // Another program may have done the step while this one waited for the lock.
    guard try current() < migration.number else { return }
    try db.execute(sql: migration.sql)
    try db.execute(sql: "PRAGMA application_id = \(Connection.applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(migration.number)")
    // The derivation is that of this program, so it fits only the newest schema.
    if migration.derivesAgain, migration.number == newest {
      let session = try Session.read(db, options, window: Session.newWindow(options.clock))
      try Derivation(db: db, session: session).rebuild()
    }
    try refuseBrokenReferences()
  }

  private func refuseBrokenReferences() throws {
    guard try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil else {
      throw StoreError.damaged(
        Words("{1} has records that point at nothing. It was left as it is: restore the newest backup.", path))
    }
  }
}
