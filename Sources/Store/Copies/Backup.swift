import Domain
import GRDB
import Glibc

/// Where a copy goes.
package enum BackupTarget: Hashable, Sendable {
  /// A file of the person's choice, which must not be there yet.
  case file(String)
  /// The folder of copies beside the store.
  case shelf(BackupSlot)
}

/// How a copy is made: to whom it is encrypted, and with which keys that is proved.
package struct BackupKeys: Sendable {
  /// Nil leaves the copy readable by everybody who can read the file.
  package var recipients: Recipients?
  /// Files with keys: with them an encrypted copy is opened again and compared.
  package var identities: [String]
  var age: Age

  package init(recipients: Recipients?, identities: [String] = []) {
    self.init(recipients: recipients, identities: identities, age: .installed)
  }

  init(recipients: Recipients?, identities: [String] = [], age: Age) {
    self.recipients = recipients
    self.identities = identities
    self.age = age
  }
}

/// A copy that was made, checked and named.
package struct BackupMade: Hashable, Codable, Sendable {
  package let file: String
  package let rows: Int
  package let isEncrypted: Bool
}

extension Store {
  /// Makes a verified copy of the whole store and waits for it.
  /// - Parameter keys: nil takes the recipients beside the store, if there are any.
  package func backUp(to target: BackupTarget, keys: BackupKeys? = nil) throws(StoreError) -> BackupMade {
    let chosen = if let keys { keys } else { try Backup.keys(for: path) }
    let run = try BackupRun(of: path, to: target, keys: chosen, least: options.freeBytesNeeded)
    return try guarded { try run.finish($0) }
  }

  /// Makes a copy on the shelf under the name of this moment.
  package func backUpByHand(keys: BackupKeys? = nil) throws(StoreError) -> BackupMade {
    try backUp(to: .shelf(.byHand(at: session.clock.now())), keys: keys)
  }

  /// Today's copy, to be made in slices; nil when none is due. A throw-away store has none.
  package func dailyBackup() throws(StoreError) -> BackupRun? {
    guard !options.isThrowaway, session.actor != nil else { return nil }
    return try dueBackup()
  }

  func dueBackup() throws(StoreError) -> BackupRun? {
    guard BackupShelf(store: path).isDailyDue(on: session.today) else { return nil }
    return try BackupRun(
      of: path, to: .shelf(.daily(session.today)), keys: Backup.keys(for: path), least: options.freeBytesNeeded)
  }

  /// Does a slice of a copy: some milliseconds.
  /// - Parameter isWanted: whether somebody waits for the program; asked during what takes longer.
  package func work(on run: BackupRun, isWanted: @escaping () -> Bool) throws(StoreError) -> BackupRun.Progress {
    let progress = try waiting(atMost: .zero) { () throws(StoreError) in
      try guarded { try run.turn($0, isWanted: isWanted) }
    }
    if case .made = progress { try BackupShelf(store: path).rotate(today: session.today) }
    return progress
  }
}

enum Backup {
  /// The copy that is made before a schema changes, in `backups` beside the store.
  static func beforeMigration(of db: Database, at path: String, from schema: Int, _ options: StoreOptions) throws {
    let shelf = BackupShelf(store: path)
    let taken = Set(shelf.entries.map(\.name.slot))
    var moment = options.clock.now()
    // One that was tried and could not be finished may have left its copy.
    while taken.contains(.schema(schema, at: moment)) { moment = Instant(milliseconds: moment.milliseconds + 1) }
    let slot = BackupSlot.schema(schema, at: moment)
    _ = try BackupRun(of: path, to: .shelf(slot), keys: keys(for: path), least: options.freeBytesNeeded).finish(db)
  }

  static func keys(for store: String) throws(StoreError) -> BackupKeys {
    BackupKeys(recipients: try Recipients.beside(store: store))
  }
}
