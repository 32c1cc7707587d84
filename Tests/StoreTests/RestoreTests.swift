import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// A store comes back from a copy as it was, the present one is kept, and nothing that happens meanwhile is lost.
struct RestoreTests {
  // MARK: The drill

  @Test("random history, copy, wipe, restore: the same in every table", arguments: 21...24 as ClosedRange<UInt64>)
  func drill(seed: UInt64) throws {
    try drill(seed, keys: nil)
  }

  @Test("the same through age", arguments: 25...26 as ClosedRange<UInt64>)
  func encryptedDrill(seed: UInt64) throws {
    try drill(seed, keys: AgeKeys())
  }

  private func drill(_ seed: UInt64, keys: AgeKeys?) throws {
    let office = try Office()
    var day = RandomDay(office, seed: seed)
    try day.run(steps: 100)
    try office.store.keep(Draft(key: "a", title: "A", payload: "typed", keptAt: office.time.clock.now()))
    try keys?.use(for: office)
    let made = try office.store.backUpByHand()
    #expect(made.isEncrypted == (keys != nil))
    let before = try Dump(office.store)
    // Wiped: not only other content, but nothing at all.
    unlink(office.store.path)
    let done = try office.restore().run(office.source(made, keys.map { [$0.identity] } ?? []))
    #expect(done.kept == nil)
    let back = try office.open()
    #expect(try Dump(back) == before)
    #expect(try back.maintain(.check).problems == [])
    #expect(FolderNames.of(FileRefusals.folder(of: back.path)).filter { $0.contains(".part") } == [])
    #expect(Facts(back.path)?.mode == 0o100600 && Facts(back.path)?.links == 1)
  }

  @Test func thePresentStoreIsKeptAndComesBackItself() throws {
    let office = try Office()
    let made = try office.store.backUpByHand()
    let ola = try office.applicant("Ola")
    let before = try Dump(office.store)
    let done = try office.restore().run(office.source(made), live: office.store)
    #expect(try office.stored(ola) == nil)
    let kept = try #require(done.kept)
    #expect(kept.hasSuffix("/backups/before-restore-\(office.time.milliseconds).db"))
    _ = try office.restore().run(RestoreSource(kept, of: office.store.path), live: office.store)
    #expect(try Dump(office.store) == before)
    #expect(try office.store.maintain(.check).problems == [])
    #expect(BackupShelf(store: office.store.path).entries.count == 3, "both states before a restore were kept")
  }

  @Test func anOpenWindowSeesWhatCameBackAndSavesOn() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    let made = try office.store.backUpByHand()
    let changed = try office.change(ola) { $0.about = "Later" }
    #expect(!office.store.changedElsewhere())
    // By another program, as the command does it.
    _ = try office.restore().run(office.source(made))
    #expect(office.store.changedElsewhere())
    #expect(try office.stored(ola) == ola.stored)
    let stale = try #require(throws: StoreError.self) { _ = try office.change(changed) { $0.about = "Later still" } }
    guard case .stale = stale else { throw stale }
    _ = try office.change(ola) { $0.about = "After" }
    #expect(try office.open().maintain(.check).problems == [])
  }

  @Test func theRestoredStoreIsAnotherDevice() throws {
    let office = try Office()
    let made = try office.store.backUpByHand()
    let device = { try office.sql { try Data.fetchOne($0, sql: "SELECT value FROM store_info WHERE name = 'device'") } }
    let before = try device()
    _ = try office.restore().run(office.source(made), live: office.store)
    #expect(try device() != before)
    try office.applicant("Ola")
    let devices = try office.sql { try Data.fetchAll($0, sql: "SELECT id FROM device ORDER BY number") }
    #expect(try devices == [before, device()])
    #expect(try office.store.maintain(.check).problems == [])
  }

  @Test func someoneWhoSavesMeanwhileLosesNothing() throws {
    let office = try Office()
    let made = try office.store.backUpByHand()
    var saved: [Applicant] = []
    let busy = office.restore { _, _ throws(StoreError) in
      // After the present store was kept and before it is replaced.
      guard saved.count < 2, let person = try? office.applicant("Ola \(saved.count)") else { return }
      saved.append(person)
    }
    let done = try busy.run(office.source(made))
    let path: String = try #require(done.kept)
    let kept = try office.open(path)
    #expect(saved.count == 2)
    for person in saved { #expect(try kept.answer(OneRecord(.applicant, person.id)) == person.stored) }
    #expect(
      BackupShelf(store: office.store.path).entries.count == 2, "copies of attempts that came to nothing are gone")
    let endless = office.restore { _, _ throws(StoreError) in _ = try? office.applicant("Per") }
    let error = try #require(throws: StoreError.self) { _ = try endless.run(office.source(made)) }
    #expect(
      error
        == .unavailable("Somebody keeps saving in this store, so nothing was restored. Leave the other windows first."))
  }

  // MARK: What stays

  @Test func draftsAndLooksOfThePresentStoreStay() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    try look(1, at: ola.id, office)
    try office.store.keep(Draft(key: "old", title: "Old", payload: "in both", keptAt: office.time.clock.now()))
    try office.store.keep(Draft(key: "gone", title: "Gone", payload: "saved since", keptAt: office.time.clock.now()))
    let made = try office.store.backUpByHand()
    try office.store.keep(Draft(key: "old", title: "Old", payload: "typed on", keptAt: office.time.clock.now()))
    try office.store.keep(Draft(key: "new", title: "New", payload: "new", keptAt: office.time.clock.now()))
    try office.store.discard(draft: "gone")
    for number in 2...3 { try look(number, at: ola.id, office) }
    let looks = try office.sql { try Row.fetchAll($0, sql: "SELECT * FROM access ORDER BY number") }
    let done = try office.restore().run(office.source(made), live: office.store)
    #expect(done.keptDrafts)
    #expect(try office.sql { try Row.fetchAll($0, sql: "SELECT * FROM access ORDER BY number") } == looks)
    let drafts = try office.store.answer(DraftList()).map { "\($0.key): \($0.payload)" }.sorted()
    #expect(drafts == ["gone: saved since", "new: new", "old: typed on"])
  }

  @Test func looksOfTwoHistoriesAreBothKept() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    let made = try office.store.backUpByHand()
    try look(1, at: ola.id, office)
    let other = try RestoreSource(made.file, of: office.store.path)
    let elsewhere = try office.open(other.path)
    try Self.look(7, at: ola.id, elsewhere)
    _ = try office.restore().run(other, live: office.store)
    #expect(try office.sql { try Int.fetchAll($0, sql: "SELECT time_ms FROM access ORDER BY number") } == [7, 1])
    #expect(try office.sql { try AccessLog(db: $0).isUnbroken() })
  }

  private func look(_ number: Int, at person: Identifier, _ office: Office) throws {
    try Self.look(number, at: person, office.store)
  }

  private static func look(_ time: Int, at person: Identifier, _ store: Store) throws {
    try store.note([PendingAccess(.opened, of: person, at: Instant(milliseconds: Int64(time)), words: "why \(time)")])
  }

  @Test func whoWasErasedDoesNotComeBackWithACopy() throws {
    for isLive in [true, false] {
      let office = try Office()
      let canary = try Canary(office)
      let made = try office.store.backUpByHand()
      try office.erase(canary.person.id)
      let restore = Restore(
        path: office.store.path, options: office.options, age: .installed, afterRestore: Restore.applyErasuresAgain)
      _ = try restore.run(office.source(made), live: isLive ? office.store : nil)
      let back = isLive ? office.store : try office.open()
      #expect(try back.answer(OneRecord(.applicant, canary.person.id)) == nil)
      #expect(try back.answer(AllRecords(.erasure)).count == 1)
      #expect(try back.maintain(.check).problems == [])
      #expect(try Canary.traces(in: office) == [])
    }
  }

  @Test func whoeverWasErasedSinceIsErasedAgainBeforeAnybodySeesTheStore() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    let made = try office.store.backUpByHand()
    var calls: [String] = []
    let erasing = office.restore { store, folder throws(StoreError) in
      calls.append(folder)
      _ = try store.commit(ChangeSet("Away", [.withdraw(.applicant, ola.id, reason: "erased")]))
    }
    _ = try erasing.run(office.source(made), live: office.store)
    #expect(calls == [FileRefusals.folder(of: office.store.path)])
    #expect(try office.stored(ola)?.removed == "erased")
    #expect(try office.store.maintain(.check).problems == [])
    let failing = office.restore { _, _ throws(StoreError) in throw .refused("The list cannot be read.") }
    let before = try Dump(office.store)
    #expect(throws: StoreError.refused("The list cannot be read.")) {
      try failing.run(office.source(made), live: office.store)
    }
    #expect(try Dump(office.store) == before)
  }
}

/// Short ways to restore in a test.
extension Office {
  var options: StoreOptions { StoreOptions(login: "kari", clock: time.clock, isThrowaway: true) }

  func open(_ path: String? = nil) throws -> Store { try Store.open(at: path ?? store.path, options: options) }

  func restore(_ afterRestore: @escaping Restore.AfterRestore = { _, _ in }) -> Restore {
    Restore(path: store.path, options: options, age: .installed, afterRestore: afterRestore)
  }

  func source(_ made: BackupMade, _ identities: [String] = []) throws -> RestoreSource {
    try RestoreSource(made.file, of: store.path, identities: identities)
  }
}

/// Everything a person could miss after a restore: records, derived tables, journal, undo and drafts.
struct Dump: Equatable {
  let contents: Contents
  let rest: [[Row]]

  init(_ store: Store) throws {
    contents = try Contents(store)
    rest = try store.guarded { db in
      try ["device", "change_set", "change", "undo_step", "draft", "access", "tombstone"].map {
        try Row.fetchAll(db, sql: "SELECT * FROM \($0) ORDER BY 1, 2")
      }
    }
  }
}

/// Stores of earlier versions, as they lie beside the tests.
enum Fixtures {
  static func path(_ name: String) -> String? {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)").path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}
