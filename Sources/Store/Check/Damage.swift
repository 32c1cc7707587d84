import Domain
import GRDB

/// What becomes of a damaged file: it is read as far as it can be, and nothing more is written to it. It is never
/// repaired in place: a repair guesses, and a backup does not.
enum Damage {
  /// Said once, when it is found; the top line keeps saying it.
  static let found: Words = "The file is damaged and can only be read. Restore a backup: caseload restore."
  static let nothingSaved: Words = "The file is damaged, so nothing was saved. Restore a backup: caseload restore."

  static func unreadable(_ path: String) -> StoreError {
    .damaged(Words("{1} is damaged and cannot be read. Restore a backup: caseload restore.", path))
  }

  /// Whether an error says that the file itself is broken.
  static func isTold(by error: any Error) -> Bool {
    guard let error = error as? DatabaseError else { return false }
    return error.resultCode == .SQLITE_CORRUPT || error.resultCode == .SQLITE_NOTADB
  }

  /// An error while a file is opened. A file that SQLite does not know may be anybody's, unless it shows that it was
  /// a store: then it is said to be a damaged one.
  static func opening(_ error: any Error, path: String) -> StoreError {
    guard let code = (error as? DatabaseError)?.resultCode else { return StoreError(error, path: path) }
    switch code {
    case .SQLITE_CORRUPT: return unreadable(path)
    case .SQLITE_NOTADB where wasAStore(path): return unreadable(path)
    default: return StoreError(error, path: path)
    }
  }

  /// An empty file, or the beginning of a first page, beside backups was a store once: taken for a new one, it would show an empty caseload.
  static func refuseEmptied(_ path: String) throws(StoreError) {
    if let size = Facts(path)?.size, size < 512, hasBackups(path) { throw unreadable(path) }
  }

  /// Backups lie beside it, or it begins as SQLite's files do, or with zeroes, as no file of another program does.
  private static func wasAStore(_ path: String) -> Bool {
    let first = first(16, of: path)
    return hasBackups(path) || first.allSatisfy { $0 == 0 } || first == Array("SQLite format 3\0".utf8)
  }

  private static func hasBackups(_ path: String) -> Bool {
    PlaceFacts.names(in: FileRefusals.folder(of: path) + "/backups")?.isEmpty == false
  }

  private static func first(_ count: Int, of path: String) -> [UInt8] {
    let bytes = try? SmallFile.bytes(path, atMost: count, isCut: true, followsLinks: false)
    return bytes.map { $0.count == count ? $0 : [1] } ?? []
  }
}

extension Store {
  /// From here on every write through any door is refused by SQLite itself.
  func becomeReadOnly() {
    guard damage == nil else { return }
    damage = Damage.found
    try? queue.inDatabase { try $0.execute(sql: "PRAGMA query_only = ON") }
  }

  /// An error in words; one that tells of damage makes the store read-only.
  func said(_ error: any Error) -> StoreError {
    if damage != nil, (error as? DatabaseError)?.resultCode == .SQLITE_READONLY { return .damaged(Damage.nothingSaved) }
    guard Damage.isTold(by: error) else { return StoreError(error, path: path) }
    becomeReadOnly()
    return .damaged(Damage.found)
  }
}
