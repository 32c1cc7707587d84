import Domain
import GRDB
import Glibc

/// The rows of every table of a store, counted a few milliseconds at a time. A key that waits stops a count, and the
/// table is counted again later.
final class RowCount {
  let mark: StoreMark
  private(set) var rows: [String: Int] = [:]
  private var left: [String]

  /// - Parameter mark: the store as it was copied.
  init(_ db: Database, mark: StoreMark) throws {
    self.mark = mark
    left = try Self.tables(db)
  }

  /// - Returns: whether all are counted.
  func slice(_ db: Database, isWanted: @escaping () -> Bool) throws -> Bool {
    let end = ContinuousClock.now + .milliseconds(8)
    while let table = left.last, ContinuousClock.now < end {
      // Not count(*): SQLite would do that in one step, which nothing can stop.
      let count = try db.givingWay(to: isWanted) { try Int.fetchOne(db, sql: "SELECT sum(1) FROM \"\(table)\"") ?? 0 }
      guard let count else { return false }
      rows[table] = count
      left.removeLast()
    }
    return left.isEmpty
  }

  static func all(_ db: Database) throws -> [String: Int] {
    try Dictionary(
      uniqueKeysWithValues: tables(db).map { ($0, try Int.fetchOne(db, sql: "SELECT count(*) FROM \"\($0)\"") ?? 0) })
  }

  private static func tables(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name")
  }
}

/// The files a copy is made in: the copy itself, and where it is encrypted the file that keeps.
struct BackupParts: Sendable {
  let file: String
  let plain: PartFile
  let sealed: PartFile?
  let keys: BackupKeys

  init(file: String, keys: BackupKeys) throws(StoreError) {
    self.file = file
    self.keys = keys
    let isOurs = Self.isOurs(file.split(separator: "/").last.map(String.init) ?? "")
    sealed = keys.recipients == nil ? nil : try PartFile(for: file, isOurs: isOurs)
    plain = try PartFile(for: keys.recipients == nil ? file : file + Self.plainEnding, isOurs: isOurs)
  }

  /// What is still to be encrypted, beside what it will be.
  private static let plainEnding = ".plain"

  /// Whether a file on the shelf, without ".part", is one of a copy.
  static func isOurs(_ file: String) -> Bool {
    BackupName(file.hasSuffix(plainEnding) ? String(file.dropLast(plainEnding.utf8.count)) : file) != nil
  }

  func remove() {
    plain.remove()
    sealed?.remove()
  }

  /// Checks the copy against the store, encrypts it, flushes and names it.
  /// - Parameters:
  ///   - rows: how many rows each table of the store had.
  ///   - state: when the store was last written.
  func finish(rows: [String: Int], state: FileState?) -> Result<BackupMade, StoreError> {
    defer { remove() }
    do throws(StoreError) {
      try BackupParts.check(plain.path, called: file, rows: rows)
      try seal()
      try (sealed ?? plain).finish(state: state)
      return .success(
        BackupMade(file: file, rows: rows.values.reduce(0, +), isEncrypted: sealed != nil))
    } catch {
      return .failure(error)
    }
  }

  private func seal() throws(StoreError) {
    guard let recipients = keys.recipients, let sealed, let facts = Facts(plain.path) else { return }
    let input = open(plain.path, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { throw PartFile.failure(plain.path, errno) }
    defer { close(input) }
    try Sealing.seal(input, count: facts.size, into: sealed.descriptor, called: file, for: recipients, age: keys.age)
    guard !keys.identities.isEmpty else { return }
    try Sealing.compare(sealed.path, with: input, identities: keys.identities, age: keys.age)
  }

  /// Whether a copy is sound and has the rows of the store.
  static func check(_ path: String, called name: String, rows: [String: Int]?) throws(StoreError) {
    let isGood: Bool
    do {
      isGood = try SQLiteConnection.openToRead(path).inDatabase { copy in
        let isSound = try String.fetchOne(copy, sql: "PRAGMA integrity_check") == "ok"
        return try isSound && (rows == nil || RowCount.all(copy) == rows)
      }
    } catch let error as DatabaseError where ![.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
      throw StoreError(error, path: name)
    } catch {
      isGood = false
    }
    guard isGood else {
      throw .damaged(Words("The copy {1} is not the same as the store, so it was thrown away.", name))
    }
  }
}

extension SQLiteConnection {
  /// A connection that changes nothing, but for what is left to SQLite: a program that was killed while it saved leaves
  /// a journal from which the next one that opens the file takes the save back, and a read-only one may not.
  static func openToRead(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.readonly = Facts(path + "-journal").map { $0.size == 0 } ?? true
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = ON") }
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}
