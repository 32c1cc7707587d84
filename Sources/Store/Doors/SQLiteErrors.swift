import Domain
import GRDB

extension StoreError {
  /// What went wrong, in words: an error of the store itself as it is, an error of SQLite by its code.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self = StoreError.sqlite(error, path: path)
    case let error as UnknownName:
      self = .damaged(
        Words(
          "{1} names \"{2}\", which this program does not know: nothing was done. Look with a newer Caseload, or check the store: caseload check.",
          path, error.name))
    default: self = .damaged(Words("The store {1} could not be read: {2}.", path, "\(error)"))
    }
  }

  private static func sqlite(_ error: DatabaseError, path: String) -> StoreError {
    switch error.resultCode {
    case .SQLITE_FULL:
      .unavailable(Words("The disk is full: nothing was saved. Make room where {1} lies and save again.", path))
    case .SQLITE_READONLY:
      .unavailable(
        Words("{1} may not be written: nothing was saved. Check the rights of the file and its folder.", path))
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      .unavailable(Words("Another program has kept {1} busy for 5 seconds: nothing was saved. Try again.", path))
    case .SQLITE_CANTOPEN:
      .unavailable(Words("{1} cannot be opened. Check that the folder exists and that you may write in it.", path))
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_FSYNC:
      // It may be the last flush of a save, after which SQLite has nothing left to take back.
      .unavailable(
        Words(
          "The disk did not confirm what was written to {1}. Look whether it was saved before you save it again, and tell whoever looks after this computer.",
          path))
    case .SQLITE_IOERR, .SQLITE_NOMEM:
      .unavailable(
        Words("The disk did not answer as it should while {1} was used: nothing was saved. Try again.", path))
    case .SQLITE_NOTADB:
      .unavailable(Words("{1} is not a store of Caseload. Choose another file; this one was left as it is.", path))
    case .SQLITE_CORRUPT:
      .damaged(Words("{1} is damaged. Do not work on in it. Restore a backup: caseload restore.", path))
    default:
      .damaged(Words("The store {1} could not do this: {2}.", path, error.message ?? "\(error.extendedResultCode)"))
    }
  }
}
