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
      try SQLiteConnection.openToRead(staged).inDatabase { source in
        guard
          let copy = cstore_copy_begin(
            UnsafeMutableRawPointer(live.sqliteConnection), UnsafeMutableRawPointer(source.sqliteConnection))
        else { throw DatabaseError(resultCode: .SQLITE_BUSY) }
        var code = cstore_copy_step(copy, 0)
        // The store is locked now: nobody can save between this look and the replacement. And it stays locked until the
        // copy is ended, whatever fails.
        let now = Result { try counter(descriptor, store.path) }
        let isSame = code == PageCopy.isGoingOn && (try? now.get()) == mark
        if isSame { code = cstore_copy_step(copy, -1) }
        let end = cstore_copy_end(copy)
        _ = try now.get()
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
    let moved = try moveJournal(path, aside)
    do throws(StoreError) {
      if let aside {
        try exchange(path, part, aside)
      } else {
        unlink(path)
        guard rename(part.path, path) == 0 else { throw PartFile.failure(path, errno) }
      }
    } catch {
      // Nothing was replaced: the old file has its journal again.
      if let moved { rename(moved, path + "-journal") }
      throw error
    }
    if let aside { try flush(aside) }
    try flush(path)
  }

  /// - Returns: where the journal is now; nil when there was none, or it is gone.
  private static func moveJournal(_ path: String, _ aside: String?) throws(StoreError) -> String? {
    let journal = path + "-journal"
    guard Facts(journal) != nil else { return nil }
    let target = aside.map { $0 + "-journal" }
    guard target.map({ rename(journal, $0) == 0 }) ?? (unlink(journal) == 0) else {
      throw PartFile.failure(journal, errno)
    }
    try PartFile.flushFolder(of: path)
    return target
  }

  /// The new file gets the name under which the old one is to be kept, and then the two change places in one step: at
  /// every moment there is a store, and the old file has a name that nobody sweeps away.
  private static func exchange(_ path: String, _ part: PartFile, _ aside: String) throws(StoreError) {
    guard rename(part.path, aside) == 0 else { throw PartFile.failure(aside, errno) }
    if cstore_exchange(aside, path) == 0 { return }
    // A file system that cannot do this, or a disk that does not answer.
    guard rename(aside, part.path) == 0 else {
      let code = errno
      unlink(aside)
      throw PartFile.failure(path, code)
    }
    guard rename(path, aside) == 0 else { throw PartFile.failure(aside, errno) }
    guard rename(part.path, path) == 0 else {
      let code = errno
      rename(aside, path)
      throw PartFile.failure(path, code)
    }
  }

  /// The names have changed already: that the disk does not confirm it does not undo it.
  private static func flush(_ path: String) throws(StoreError) {
    do {
      try PartFile.flushFolder(of: path)
    } catch {
      throw .unavailable(
        Words(
          "The disk did not confirm what was written to {1}. Look whether it was saved before you save it again, and tell whoever looks after this computer.",
          path))
    }
  }
}
