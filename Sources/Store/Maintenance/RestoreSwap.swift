import CStore
import Domain
import GRDB
import Glibc

/// Replaces every page of an open store in one transaction. Other programs wait as for any save, and see afterwards
/// that the file has changed; a power cut leaves the one or the other.
enum PageSwap {
  /// The number that SQLite writes into a file with every transaction.
  static func counter(of path: String) throws(StoreError) -> UInt32 {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    // Closing takes the locks of this process from the file; none are held between statements.
    defer { close(descriptor) }
    return try counter(descriptor, path)
  }

  /// - Returns: false when somebody has saved since `mark`; nothing was replaced then.
  static func replace(_ store: Store, by staged: String, ifStill mark: UInt32) throws(StoreError) -> Bool {
    // Open until all is done: closing it in between would take SQLite's lock away.
    let descriptor = open(store.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(store.path) }
    defer { close(descriptor) }
    return try store.guarded { live in
      try Connection.openToRead(staged).inDatabase { source in
        guard
          let copy = cstore_copy_begin(
            UnsafeMutableRawPointer(live.sqliteConnection), UnsafeMutableRawPointer(source.sqliteConnection))
        else { throw DatabaseError(resultCode: .SQLITE_BUSY) }
        var code = cstore_copy_step(copy, 0)
        // The store is locked now: nobody can save between this look and the replacement.
        let isSame = try code == PageCopy.isGoingOn && counter(descriptor, store.path) == mark
        if isSame { code = cstore_copy_step(copy, -1) }
        let end = cstore_copy_end(copy)
        guard code == PageCopy.isDone || (!isSame && code == PageCopy.isGoingOn), end == PageCopy.isGoingOn else {
          throw DatabaseError(resultCode: ResultCode(rawValue: end == PageCopy.isGoingOn ? code : end))
        }
        return isSame
      }
    }
  }

  private static func counter(_ descriptor: Int32, _ path: String) throws(StoreError) -> UInt32 {
    var bytes = [UInt8](repeating: 0, count: 4)
    // "File change counter" in the file format of SQLite.
    guard pread(descriptor, &bytes, 4, 24) == 4 else { throw unreadable(path) }
    return bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func unreadable(_ path: String) -> StoreError {
    .unavailable(Words("{1} cannot be read: {2}.", path, String(cString: strerror(errno))))
  }
}

/// Puts a finished file in the place of a store that is not there or cannot be read.
enum FileSwap {
  /// - Parameter aside: where the old file goes, byte for byte; nil when there is none.
  static func replace(_ path: String, by part: PartFile, keeping aside: String?) throws(StoreError) {
    guard fsync(part.descriptor) == 0 else { throw PartFile.failure(path, errno) }
    // A journal that is left would be played back into the new file.
    try moveJournal(path, aside)
    if let aside {
      try exchange(path, part, aside)
      try PartFile.flushFolder(of: aside)
    } else {
      unlink(path)
      guard rename(part.path, path) == 0 else { throw PartFile.failure(path, errno) }
    }
    try PartFile.flushFolder(of: path)
  }

  private static func moveJournal(_ path: String, _ aside: String?) throws(StoreError) {
    let journal = path + "-journal"
    guard Facts(journal) != nil else { return }
    let moved = aside.map { rename(journal, $0 + "-journal") == 0 } ?? (unlink(journal) == 0)
    guard moved else { throw PartFile.failure(journal, errno) }
    try PartFile.flushFolder(of: path)
  }

  private static func exchange(_ path: String, _ part: PartFile, _ aside: String) throws(StoreError) {
    // At every moment there is a store with this name: they change places, and the old one gets its new name then.
    if cstore_exchange(part.path, path) == 0 {
      guard rename(part.path, aside) == 0 else { throw PartFile.failure(aside, errno) }
    } else {
      guard rename(path, aside) == 0 else { throw PartFile.failure(aside, errno) }
      guard rename(part.path, path) == 0 else { throw PartFile.failure(path, errno) }
    }
  }
}
