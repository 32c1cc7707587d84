import CStore
import Domain
import GRDB
import Glibc

/// One copy in the making. It can be made in slices between keys: pages are copied a few milliseconds at a time by the
/// store's own connection, so that what this program saves meanwhile is carried along (what another program saves
/// begins the copy anew); then rows are counted, which a key stops; the checks and the encryption work on files of their
/// own and are done on a thread. A copy gets its name when all of it has been proved, and is gone when it is dropped.
package final class BackupRun {
  package enum Progress: Sendable {
    /// There is more to do at once.
    case working
    /// Nothing to do for the moment; ask again in a while.
    case waiting
    case made(BackupMade)
  }

  private enum Phase {
    case begin
    case copying(PageCopy)
    case counting(RowCount)
    case finishing(BackgroundWork)
    case over
  }

  private let path: String
  private let file: String
  private let keys: BackupKeys
  private let least: Int64
  private var phase = Phase.begin
  private var parts: BackupParts?
  private var restarts = 0

  /// - Throws: `refused` when the file is there already, `unavailable` when it cannot be made.
  init(of path: String, to target: BackupTarget, keys: BackupKeys, least: Int64) throws(StoreError) {
    self.path = path
    self.keys = keys
    self.least = least
    switch target {
    case .file(let file): self.file = file
    case .shelf(let slot):
      let shelf = BackupShelf(store: path)
      try shelf.prepare()
      file = shelf.path(of: slot, isEncrypted: keys.recipients != nil)
    }
    if keys.recipients != nil, keys.age.program == nil {
      throw .unavailable(
        Words(
          "The program age is not installed, so no encrypted copy could be made. Install it (Debian package age), or remove {1} to make copies that are not encrypted.",
          Recipients.path(besideStore: path)))
    }
    guard Facts(file) == nil else {
      throw .refused(Words("{1} exists already. Choose another name for the copy.", file))
    }
  }

  deinit { parts?.remove() }

  /// Does everything that is left and waits for it.
  /// - Parameter attempts: how often it begins anew because somebody has saved meanwhile.
  func finish(_ db: Database, attempts: Int = 50) throws -> BackupMade {
    var moved = ContinuousClock.now
    while restarts <= attempts {
      switch try turn(db, isPatient: true, isWanted: { false }) {
      case .made(let made): return made
      case .working: moved = .now
      case .waiting:
        // What goes on beside the program takes its time; another program is waited for as long as for a save.
        if case .finishing = phase { moved = .now }
        guard .now - moved < BusyWait.usual else {
          stop()
          throw DatabaseError(resultCode: .SQLITE_BUSY)
        }
        poll(nil, 0, 2)
      }
    }
    stop()
    throw StoreError.unavailable("Other programs write all the time, so no copy could be made. Try again later.")
  }

  /// Does one slice.
  /// - Parameter isPatient: wait for other programs as long as SQLite does, and do whole pieces.
  func turn(_ db: Database, isPatient: Bool = false, isWanted: @escaping () -> Bool) throws -> Progress {
    do {
      return try next(db, isPatient, isWanted)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      return .waiting
    } catch {
      stop()
      throw error
    }
  }

  private func next(_ db: Database, _ isPatient: Bool, _ isWanted: @escaping () -> Bool) throws -> Progress {
    switch phase {
    case .begin: try begin(db)
    case .copying(let copy): try go(on: copy, db, isPatient)
    case .counting(let count): try go(on: count, db, isWanted)
    case .finishing(let work): try look(at: work)
    case .over: throw StoreError.refused("This copy was made already.")
    }
  }

  private func begin(_ db: Database) throws -> Progress {
    let pages = try Int64.fetchOne(db, sql: "PRAGMA page_count") ?? 0
    let bytes = try pages * (Int64.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
    let folder = FileRefusals.folder(of: file)
    try FreeSpace.requireForCopy(of: keys.recipients == nil ? bytes : 2 * bytes, in: folder, least: least)
    let parts = try BackupParts(file: file, keys: keys)
    self.parts = parts
    phase = .copying(try PageCopy(of: db, at: path, into: parts.plain))
    return .working
  }

  private func go(on copy: PageCopy, _ db: Database, _ isPatient: Bool) throws -> Progress {
    switch try copy.slice(db, isPatient: isPatient) {
    case .more: return .working
    case .all(let mark):
      phase = .counting(try RowCount(db, mark: mark))
      return .working
    }
  }

  private func go(on count: RowCount, _ db: Database, _ isWanted: @escaping () -> Bool) throws -> Progress {
    guard try count.slice(db, isWanted: isWanted) else { return .working }
    guard let parts, count.mark.isNow(db, path) else {
      // Somebody saved between the copy and the count: the two cannot be compared any more.
      stop()
      restarts += 1
      phase = .begin
      return .working
    }
    let (rows, state) = (count.rows, count.mark.state)
    let work = BackgroundWork { parts.finish(rows: rows, state: state) }
    work.start()
    phase = .finishing(work)
    return .working
  }

  private func look(at work: BackgroundWork) throws -> Progress {
    guard let result = work.result else { return .waiting }
    let made = try result.get()
    phase = .over
    parts = nil
    return .made(made)
  }

  private func stop() {
    phase = .over
    parts?.remove()
    parts = nil
  }
}

/// The store at one moment: whether it is still the same can be told without reading it.
struct StoreMark: Equatable {
  /// Changes with what other connections write.
  let version: Int64
  /// Changes with what this connection writes.
  let changes: Int
  let state: FileState?

  init(_ db: Database, _ path: String) throws {
    version = try Int64.fetchOne(db, sql: "PRAGMA data_version") ?? 0
    changes = db.totalChangesCount
    state = FileState(of: path)
  }

  func isNow(_ db: Database, _ path: String) -> Bool { (try? StoreMark(db, path)) == self }
}
