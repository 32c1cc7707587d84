import Domain
import GRDB
import Glibc

/// A copy that counts only once it is verified (platform Q3): made 0600, flushed, checked, compared, then named.
enum Backup {
  /// The copy that is made before a schema changes, in `backups` beside the store.
  static func beforeMigration(of db: Database, at path: String, from schema: Int, clock: Clock) throws {
    let folder = FileRefusals.folder(of: path) + "/backups"
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw StoreError.unavailable(
        Words("The folder {1} cannot be made: {2}.", folder, String(cString: strerror(errno))))
    }
    try flush(FileRefusals.folder(of: folder))
    _ = try make(of: db, to: "\(folder)/schema-\(schema)-\(clock.now().milliseconds).db")
  }

  /// - Returns: how many rows the copy has.
  static func make(of db: Database, to file: String) throws -> Int {
    let unfinished = file + ".part"
    guard Facts(file) == nil else {
      throw StoreError.refused(Words("{1} exists already. Choose another name for the copy.", file))
    }
    let claim = try claim(unfinished)
    defer { close(claim) }
    var name = unfinished
    do {
      let rows = try copy(db, to: unfinished)
      try flush(unfinished)
      guard rename(unfinished, file) == 0 else { throw failure(file) }
      name = file
      try flush(FileRefusals.folder(of: file))
      return rows
    } catch {
      // A copy whose name is not certain is none: with it left there, the next try would be refused.
      unlink(name)
      unlink(unfinished + "-journal")
      throw inWords(error, file)
    }
  }

  /// Only the copy is written, so a full disk or a flush that failed is its own and not the store's.
  private static func inWords(_ error: any Error, _ file: String) -> any Error {
    guard let error = error as? DatabaseError,
      error.resultCode == .SQLITE_FULL || error.extendedResultCode == .SQLITE_IOERR_FSYNC
    else { return error }
    return StoreError(error, path: file)
  }

  /// Makes the file for an unfinished copy, empty and 0600, and holds it against other programs as long as the
  /// descriptor is open. One that a crash left behind is taken over: it would stand in the way for ever.
  private static func claim(_ unfinished: String) throws -> Int32 {
    let descriptor = open(unfinished, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StoreError.unavailable(Words("{1} cannot be made: {2}.", unfinished, String(cString: strerror(errno))))
    }
    var mine = stat()
    // The program that held it may have finished and renamed it meanwhile: then it is not ours to empty.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &mine) == 0,
      let there = Facts(unfinished), there.isFile, there.inode == mine.st_ino
    else {
      close(descriptor)
      throw StoreError.unavailable(Words("Another program is making the copy {1}. Try again later.", unfinished))
    }
    guard fchmod(descriptor, 0o600) == 0, ftruncate(descriptor, 0) == 0 else {
      defer { close(descriptor) }
      let failure = failure(unfinished)
      unlink(unfinished)
      throw failure
    }
    return descriptor
  }

  private static func copy(_ db: Database, to file: String) throws -> Int {
    let target = try Connection.open(file)
    defer { try? target.close() }
    return try target.inDatabase { copy in
      let here = try copyAndCount(db, to: copy)
      let verdict = try String.fetchOne(copy, sql: "PRAGMA integrity_check")
      let there = try rowCounts(copy)
      guard verdict == "ok", here == there else {
        throw StoreError.damaged(Words("The copy {1} is not the same as the store, so it was thrown away.", file))
      }
      return there.values.reduce(0, +)
    }
  }

  /// In one transaction: what another program writes between copying and counting is not in the copy.
  private static func copyAndCount(_ db: Database, to copy: Database) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    try db.inTransaction(.deferred) {
      counts = try rowCounts(db)
      try db.backup(to: copy)
      return .commit
    }
    return counts
  }

  private static func rowCounts(_ db: Database) throws -> [String: Int] {
    let tables = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name")
    return try Dictionary(
      uniqueKeysWithValues: tables.map { ($0, try Int.fetchOne(db, sql: "SELECT count(*) FROM \"\($0)\"") ?? 0) })
  }

  private static func flush(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  private static func failure(_ path: String) -> StoreError {
    .unavailable(Words("{1} could not be written: {2}.", path, String(cString: strerror(errno))))
  }
}
