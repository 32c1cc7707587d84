import Domain
import GRDB

/// A copy made ready to become the store: brought to this program's schema, with an identity of its own, the unfinished
/// texts and looks of the present store, and without those who were erased.
final class StagedStore {
  let part: PartFile
  private(set) var hasDrafts = false
  /// What it holds.
  private(set) var content: BackupContent
  /// How the person who restores it stands in it.
  private(set) var session: Session?
  var path: String { part.path }

  /// How the files begin that lie beside the store while it is restored: what it is made of, and an encrypted copy that
  /// was opened.
  static let restored = "caseload-restored-"
  static let opened = "caseload-opened-"

  static func isOurs(_ file: String) -> Bool {
    file.hasSuffix(".db") && (file.hasPrefix(restored) || file.hasPrefix(opened))
  }

  /// - Parameters:
  ///   - present: the store whose drafts and looks are carried along; nil when there is none.
  ///   - isSound: whether it must give them; a damaged one gives what it can.
  init(_ source: RestoreSource, restore: Restore, present: String?, isSound: Bool) throws(StoreError) {
    content = source.content
    let folder = FileRefusals.folder(of: restore.path)
    part = try PartFile(for: "\(folder)/\(Self.restored)\(restore.options.clock.now().milliseconds).db", isOurs: true)
    try copy(source, least: restore.options.freeBytesNeeded)
    var options = restore.options
    // Its file is closed to others already, and lies where the present store does.
    options.isThrowaway = true
    let store = try Store.open(at: part.path, options: options, migrations: Migration.all, copiesFirst: false)
    try store.takeNewIdentity()
    if let present { hasDrafts = try carry(present, into: store, isSound: isSound) }
    try restore.afterRestore(store, folder)
    try check(store, called: source.name, restore.tell)
    // Read now: once the pages are replaced, nothing may fail any more that would look as if they had not been.
    content = try store.guarded(BackupContent.read)
    session = try store.guarded(store.session.again)
  }

  private func copy(_ source: RestoreSource, least: Int64) throws(StoreError) {
    guard let facts = Facts(source.path) else { throw .refused(Words("There is no file {1}.", source.path)) }
    // The copy itself, and as much again for the journal while the pages are replaced.
    try FreeSpace.requireForCopy(of: 2 * facts.size, in: FileRefusals.folder(of: part.path), least: least)
    do {
      try SQLiteConnection.openToRead(source.path).inDatabase { db in
        let copy = try PageCopy(of: db, at: source.path, into: part)
        while case .more = try copy.slice(db, isPatient: true) {}
      }
    } catch {
      throw StoreError(error, path: source.name)
    }
  }

  private func carry(_ present: String, into store: Store, isSound: Bool) throws(StoreError) -> Bool {
    do {
      // Not through the doors: damage of the present file says nothing about the one that is made ready.
      try store.queue.inDatabase { try PresentTexts(db: $0).carry(from: present) }
      return true
    } catch {
      if isSound { throw StoreError(error, path: present) }
      return false
    }
  }

  /// The copy was checked when it was made, but disks change with the years: what becomes the store is sound, its
  /// journal unbroken, and its records are what the journal tells. Lists can be made again from those.
  private func check(_ store: Store, called name: String, _ tell: (Words) -> Void) throws(StoreError) {
    // Since the copy was made days have passed, and another version may have derived what lists show.
    _ = try store.maintain(.refreshDerived)
    var isSound = try store.check(.allButLists, tell: tell).isEmpty
    // Asked twice: a disk that did not answer once looks like damage to SQLite's word index.
    if isSound, try !store.check(.lists, tell: tell).isEmpty, try !store.check(.lists, tell: tell).isEmpty {
      _ = try store.maintain(.rebuildDerived)
      isSound = try store.check(.lists, tell: tell).isEmpty
    }
    guard isSound else { throw .damaged(Words("{1} is damaged, so nothing was restored. Choose another copy.", name)) }
  }
}

extension Store {
  /// From here on the journal goes on under another device: it may have parted from what others hold.
  func takeNewIdentity() throws(StoreError) {
    try guarded { try $0.run("UPDATE store_info SET value = randomblob(16) WHERE name = 'device'") }
  }

  /// Who uses the store as its pages, which were replaced, say now. Reads nothing.
  func take(_ new: Session) {
    session = Session(
      actor: new.actor, login: session.login, settings: new.settings, clock: session.clock, purpose: session.purpose,
      window: session.window)
    queue.inDatabase { $0.clearSchemaCache() }
  }
}

/// What a restore does not take back: unfinished texts, and the log of who looked at whom.
struct PresentTexts {
  /// The store that is being brought back.
  let db: Database

  func carry(from present: String) throws {
    try db.execute(sql: "ATTACH DATABASE ? AS present", arguments: [present])
    defer { try? db.execute(sql: "DETACH DATABASE present") }
    try db.inTransaction(.immediate) {
      try carryDrafts()
      try carryAccesses()
      return .commit
    }
  }

  private func carryDrafts() throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO main.draft (login, key, title_key, title_arguments, payload, kept_ms, about, place)
        SELECT login, key, title_key, title_arguments, payload, kept_ms, about, place FROM present.draft
        """)
  }

  /// Looks are only added to, so the present log is the copy's with more at its end. Where the two have parted, what
  /// only the present one has follows after the copy's: none is lost.
  private func carryAccesses() throws {
    let common = try Int64.fetchOne(
      db,
      sql: """
        SELECT max(mine.number) FROM main.access AS mine JOIN present.access AS theirs
        ON mine.number = theirs.number AND mine.hash = theirs.hash
        """)
    try AccessLog(db: db).carry(from: "present", after: common ?? 0)
  }
}
