import CStore
import Domain
import GRDB
import Glibc

/// Copies the pages of a store into an unfinished file, a few milliseconds at a time (sqlite3_backup).
final class PageCopy {
  enum Slice {
    case more
    /// All of it, as the store was at this moment.
    case all(StoreMark)
  }

  /// How long a slice may take: a key that waits for it is not felt to wait.
  private static let slice = Duration.milliseconds(8)
  private static let pages: Int32 = 64

  private let path: String
  private let part: PartFile
  private var target: DatabaseQueue?
  private var copy: UnsafeMutableRawPointer?

  init(of db: Database, at path: String, into part: PartFile) throws {
    self.path = path
    self.part = part
    let target = try SQLiteConnection.open(part.path)
    self.target = target
    copy = try target.inDatabase { other in
      // Nobody else opens the copy and it is flushed when it is whole, so it needs no journal and no flushing here.
      _ = try SQLiteConnection.pragma(other, "journal_mode = MEMORY")
      try other.execute(sql: "PRAGMA synchronous = OFF")
      return cstore_copy_begin(
        UnsafeMutableRawPointer(other.sqliteConnection), UnsafeMutableRawPointer(db.sqliteConnection))
    }
    guard copy != nil else { throw PartFile.failure(part.path, EBUSY) }
  }

  deinit { end() }

  /// - Parameter isPatient: do all of it.
  /// - Throws: SQLITE_BUSY when another program is writing; the copy can go on afterwards.
  func slice(_ db: Database, isPatient: Bool) throws -> Slice {
    let before = try StoreMark(db, path)
    switch step(isPatient) {
    case Self.isGoingOn: return .more
    case Self.isDone:
      try close()
      return .all(before)
    case Self.isBusy, Self.isLocked: throw DatabaseError(resultCode: .SQLITE_BUSY)
    case let code: throw failure(code)
    }
  }

  private func step(_ isPatient: Bool) -> Int32 {
    if isPatient { return cstore_copy_step(copy, -1) }
    let end = ContinuousClock.now + Self.slice
    var code: Int32
    repeat { code = cstore_copy_step(copy, Self.pages) } while code == Self.isGoingOn && ContinuousClock.now < end
    cstore_begin_writing(part.descriptor)
    return code
  }

  private func close() throws {
    let code = end()
    guard code == Self.isGoingOn else { throw failure(code) }
    try target?.close()
    target = nil
  }

  @discardableResult
  private func end() -> Int32 {
    defer { copy = nil }
    return copy.map { cstore_copy_end($0) } ?? Self.isGoingOn
  }

  private func failure(_ code: Int32) -> any Error {
    let error = DatabaseError(resultCode: ResultCode(rawValue: code))
    return error.resultCode.primaryResultCode == .SQLITE_FULL
      ? StoreError.unavailable(Words("The disk is full: {1} was not written. Make room and try again.", part.file))
      : error
  }

  // Result codes of SQLite.
  static let isGoingOn: Int32 = 0
  static let isBusy: Int32 = 5
  static let isLocked: Int32 = 6
  static let isDone: Int32 = 101
}
