package import Domain
import GRDB
import Glibc

/// Brings a store back from a copy. The present store is kept first: as a verified copy, or byte for byte when it is
/// damaged. What comes back is prepared and checked in a file of its own and then takes the place of the present pages
/// in one transaction of SQLite, so that other programs that have the store open see either the one or the other.
package struct Restore {
  package struct Done: Hashable, Codable, Sendable {
    /// What the present store was kept as; nil when there was none.
    package let kept: String?
    package let content: BackupContent
    /// Whether unfinished texts and the access log of the present store could be carried along.
    package let keptDrafts: Bool
  }

  /// Called with the store that is being brought back, before anybody sees it, and with the folder of the list of those
  /// who were erased: what was erased since the copy was made is erased in it again.
  package typealias AfterRestore = (_ store: Store, _ folder: String) throws(StoreError) -> Void

  let path: String
  let options: StoreOptions
  let afterRestore: AfterRestore
  let age: Age
  /// Called with what is done next: all of it takes a minute and more for a large store.
  package var tell: (Words) -> Void = { _ in }

  /// - Parameter path: the store that is to be replaced; it need not be there.
  package init(path: String, options: StoreOptions, afterRestore: @escaping AfterRestore = Restore.applyErasuresAgain) {
    self.init(path: path, options: options, age: .installed, afterRestore: afterRestore)
  }

  init(path: String, options: StoreOptions, age: Age, afterRestore: @escaping AfterRestore) {
    self.path = path
    self.options = options
    self.age = age
    self.afterRestore = afterRestore
  }

  /// The one place where every restore erases again whom `erased.ids` in the folder names.
  package static func applyErasuresAgain(in store: Store, listedIn folder: String) throws(StoreError) {
    try store.reapplyErasures(listedIn: folder)
  }

  /// How often it begins again when somebody saves meanwhile.
  private static let attempts = 5

  /// Replaces the store. Nobody in this program may have it open but `live`.
  /// - Parameter live: the open store, if the caller has it open; it stays open and shows what came back.
  package func run(_ source: RestoreSource, live: Store? = nil) throws(StoreError) -> Done {
    guard !source.content.isNewer else {
      throw .unavailable(
        Words(
          "{1} was written by a newer Caseload (schema {2}; this program knows {3}). Use the newer program.",
          source.name, String(source.content.schema), String(Migration.newest)))
    }
    if let live { return try replacePages(source, live) }
    switch try PresentStore.find(path, options) {
    case .sound(let store): return try replacePages(source, store)
    case .missing: return try replaceFile(source, isThere: false)
    case .damaged: return try replaceFile(source, isThere: true)
    }
  }

  private func replacePages(_ source: RestoreSource, _ store: Store) throws(StoreError) -> Done {
    for _ in 0..<Self.attempts {
      let mark = try PageSwap.counter(of: path)
      let kept: String
      tell("Keeping the present store as a copy ..")
      do {
        kept = try keepCopy(of: store)
      } catch .damaged {
        throw .refused(
          "The present store is damaged and open in this window. Leave the program and run caseload restore.")
      }
      let staged = try StagedStore(source, restore: self, present: path, isSound: true)
      tell("Putting it in the place of the present store ..")
      if try swap(store, staged, ifStill: mark) {
        if let session = staged.session { store.take(session) }
        return Done(kept: kept, content: staged.content, keptDrafts: staged.hasDrafts)
      }
      unlink(kept)
    }
    throw .unavailable("Somebody keeps saving in this store, so nothing was restored. Leave the other windows first.")
  }

  private func swap(_ store: Store, _ staged: StagedStore, ifStill mark: UInt32) throws(StoreError) -> Bool {
    do {
      return try PageSwap.replace(store, by: staged.path, ifStill: mark)
    } catch {
      // Where the disk did not confirm the end of it, the pages may be the new ones.
      let session = store.session
      if let now = try? store.guarded(session.again) { store.take(now) }
      throw error
    }
  }

  private func keepCopy(of store: Store) throws(StoreError) -> String {
    let slot = BackupSlot.beforeRestore(at: unusedMoment { .beforeRestore(at: $0) })
    var keys = try Backup.keys(for: path)
    keys.age = age
    return try store.backUp(to: .shelf(slot), keys: keys).file
  }

  private func replaceFile(_ source: RestoreSource, isThere: Bool) throws(StoreError) -> Done {
    try BackupShelf(store: path).prepare()
    if isThere { try ProgramsWithStore.refuseAny(path) }
    let staged = try StagedStore(source, restore: self, present: isThere ? path : nil, isSound: false)
    let aside = BackupShelf(store: path).path(of: .damaged(at: unusedMoment { .damaged(at: $0) }), isEncrypted: false)
    try FileSwap.replace(path, by: staged.part, keeping: isThere ? aside : nil)
    return Done(kept: isThere ? aside : nil, content: staged.content, keptDrafts: staged.hasDrafts || !isThere)
  }

  /// Now, or a little later when the shelf has that name already.
  private func unusedMoment(_ slot: (Instant) -> BackupSlot) -> Instant {
    let taken = Set(BackupShelf(store: path).entries.map(\.name.slot))
    var moment = options.clock.now()
    while taken.contains(slot(moment)) { moment = Instant(milliseconds: moment.milliseconds + 1) }
    return moment
  }
}

/// What stands where the store should be.
enum PresentStore {
  case sound(Store)
  case missing
  /// It is there and cannot be read as a store.
  case damaged

  /// - Throws: what forbids to touch the file: it is somebody else's, another program's, newer, locked.
  static func find(_ path: String, _ options: StoreOptions) throws(StoreError) -> PresentStore {
    guard let facts = Facts(path) else { return .missing }
    try FileRefusals.prepare(path, isThrowaway: options.isThrowaway)
    if facts.size == 0, Facts(path + "-journal").map({ $0.size == 0 }) ?? true { return .missing }
    do {
      let queue = try SQLiteConnection.open(path)
      let verdict = try queue.inDatabase { db in
        try SQLiteConnection.refuseForeign(db, path: path)
        return try String.fetchOne(db, sql: "PRAGMA integrity_check")
      }
      try queue.close()
      guard verdict == "ok" else { return .damaged }
    } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
      return .damaged
    } catch {
      throw StoreError(error, path: path)
    }
    do {
      return .sound(try Store.open(at: path, options: options))
    } catch .damaged {
      return .damaged
    }
  }
}

extension Store {
  /// Brings this store back from a copy while it is open; it shows what came back.
  package func restore(_ source: RestoreSource) throws(StoreError) -> Restore.Done {
    try Restore(path: path, options: options).run(source, live: self)
  }
}
