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
    _ = try make(of: db, to: "\(folder)/schema-\(schema)-\(clock.now().milliseconds).db")
  }

  /// - Returns: how many rows the copy has.
  static func make(of db: Database, to file: String) throws -> Int {
    let unfinished = file + ".part"
    guard Facts(file) == nil else {
      throw StoreError.refused(Words("{1} exists already. Choose another name for the copy.", file))
    }
    let descriptor = open(unfinished, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StoreError.unavailable(Words("{1} cannot be made: {2}.", unfinished, String(cString: strerror(errno))))
    }
    close(descriptor)
    do {
      let rows = try copy(db, to: unfinished)
      try flush(unfinished)
      guard rename(unfinished, file) == 0 else { throw failure(file) }
      try flush(FileRefusals.folder(of: file))
      return rows
    } catch {
      unlink(unfinished)
      throw error
    }
  }

  private static func copy(_ db: Database, to file: String) throws -> Int {
    let target = try Connection.open(file)
    defer { try? target.close() }
    return try target.inDatabase { copy in
      try db.backup(to: copy)
      let verdict = try String.fetchOne(copy, sql: "PRAGMA integrity_check")
      let (here, there) = (try rowCounts(db), try rowCounts(copy))
      guard verdict == "ok", here == there else {
        throw StoreError.damaged(Words("The copy {1} is not the same as the store, so it was thrown away.", file))
      }
      return there.values.reduce(0, +)
    }
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
