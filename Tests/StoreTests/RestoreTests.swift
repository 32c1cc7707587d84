import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// A store comes back from a copy as it was, the present one is kept, and nothing that happens meanwhile is lost.
struct RestoreTests {
  private func options(_ office: Office) -> StoreOptions {
    StoreOptions(login: "kari", clock: office.time.clock, isThrowaway: true)
  }

  private func open(_ office: Office, _ path: String? = nil) throws -> Store {
    try Store.open(at: path ?? office.store.path, options: options(office))
  }

  private func restore(_ office: Office, _ afterRestore: @escaping Restore.AfterRestore = { _, _ in }) -> Restore {
    Restore(path: office.store.path, options: options(office), age: .installed, afterRestore: afterRestore)
  }

  private func source(_ made: BackupMade, _ office: Office, _ identities: [String] = []) throws -> RestoreSource {
    try RestoreSource(made.file, of: office.store.path, identities: identities)
  }

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
    let done = try restore(office).run(source(made, office, keys.map { [$0.identity] } ?? []))
    #expect(done.kept == nil)
    let back = try open(office)
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
    let done = try restore(office).run(source(made, office), live: office.store)
    #expect(try office.stored(ola) == nil)
    let kept = try #require(done.kept)
    #expect(kept.hasSuffix("/backups/before-restore-\(office.time.milliseconds).db"))
    _ = try restore(office).run(RestoreSource(kept, of: office.store.path), live: office.store)
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
    _ = try restore(office).run(source(made, office))
    #expect(office.store.changedElsewhere())
    #expect(try office.stored(ola) == ola.stored)
    let stale = try #require(throws: StoreError.self) { _ = try office.change(changed) { $0.about = "Later still" } }
    guard case .stale = stale else { throw stale }
    _ = try office.change(ola) { $0.about = "After" }
    #expect(try open(office).maintain(.check).problems == [])
  }

  @Test func theRestoredStoreIsAnotherDevice() throws {
    let office = try Office()
    let made = try office.store.backUpByHand()
    let device = { try office.sql { try Data.fetchOne($0, sql: "SELECT value FROM store_info WHERE name = 'device'") } }
    let before = try device()
    _ = try restore(office).run(source(made, office), live: office.store)
    #expect(try device() != before)
    try office.applicant("Ola")
    let devices = try office.sql { try Data.fetchAll($0, sql: "SELECT device FROM change_set ORDER BY number") }
    #expect(try devices == [before, device()])
    #expect(try office.store.maintain(.check).problems == [])
  }

  @Test func someoneWhoSavesMeanwhileLosesNothing() throws {
    let office = try Office()
    let made = try office.store.backUpByHand()
    var saved: [Applicant] = []
    let busy = restore(office) { _, _ throws(StoreError) in
      // After the present store was kept and before it is replaced.
      guard saved.count < 2, let person = try? office.applicant("Ola \(saved.count)") else { return }
      saved.append(person)
    }
    let done = try busy.run(source(made, office))
    let path: String = try #require(done.kept)
    let kept = try open(office, path)
    #expect(saved.count == 2)
    for person in saved { #expect(try kept.answer(OneRecord(.applicant, person.id)) == person.stored) }
    #expect(BackupShelf(store: office.store.path).entries.count == 2, "copies of attempts that came to nothing are gone")
    let endless = restore(office) { _, _ throws(StoreError) in _ = try? office.applicant("Per") }
    let error = try #require(throws: StoreError.self) { _ = try endless.run(source(made, office)) }
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
    let looks = try office.sql { try Row.fetchAll($0, sql: "SELECT * FROM look ORDER BY number") }
    let done = try restore(office).run(source(made, office), live: office.store)
    #expect(done.keptDrafts)
    #expect(try office.sql { try Row.fetchAll($0, sql: "SELECT * FROM look ORDER BY number") } == looks)
    let drafts = try office.store.answer(DraftList()).map { "\($0.key): \($0.payload)" }.sorted()
    #expect(drafts == ["gone: saved since", "new: new", "old: typed on"])
  }

  @Test func looksOfTwoHistoriesAreBothKept() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    let made = try office.store.backUpByHand()
    try look(1, at: ola.id, office)
    let other = try RestoreSource(made.file, of: office.store.path)
    let elsewhere = try open(office, other.path)
    try Self.look(7, at: ola.id, elsewhere)
    _ = try restore(office).run(other, live: office.store)
    #expect(try office.sql { try Int.fetchAll($0, sql: "SELECT time_ms FROM look ORDER BY number") } == [7, 1])
    #expect(try office.sql { try LookLog(db: $0).isUnbroken() })
  }

  private func look(_ number: Int, at person: Identifier, _ office: Office) throws {
    try Self.look(number, at: person, office.store)
  }

  private static func look(_ time: Int, at person: Identifier, _ store: Store) throws {
    try store.note([PendingLook(.opened, of: person, at: Instant(milliseconds: Int64(time)), words: "why \(time)")])
  }

  @Test func whoWasErasedDoesNotComeBackWithACopy() throws {
    for isLive in [true, false] {
      let office = try Office()
      let canary = try Canary(office)
      let made = try office.store.backUpByHand()
      try office.erase(canary.person.id)
      let restore = Restore(
        path: office.store.path, options: options(office), age: .installed, afterRestore: Restore.applyErasuresAgain)
      _ = try restore.run(source(made, office), live: isLive ? office.store : nil)
      let back = isLive ? office.store : try open(office)
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
    let erasing = restore(office) { store, folder throws(StoreError) in
      calls.append(folder)
      _ = try store.commit(ChangeSet("Away", [.withdraw(.applicant, ola.id, reason: "erased")]))
    }
    _ = try erasing.run(source(made, office), live: office.store)
    #expect(calls == [FileRefusals.folder(of: office.store.path)])
    #expect(try office.stored(ola)?.withdrawn == "erased")
    #expect(try office.store.maintain(.check).problems == [])
    let failing = restore(office) { _, _ throws(StoreError) in throw .refused("The list cannot be read.") }
    let before = try Dump(office.store)
    #expect(throws: StoreError.refused("The list cannot be read.")) {
      try failing.run(source(made, office), live: office.store)
    }
    #expect(try Dump(office.store) == before)
  }

  // MARK: A present store that cannot be used

  @Test(
    "a damaged store is moved aside byte for byte",
    arguments: [
      "nothing", "a hole in the middle", "the first page", "no database at all",
    ])
  func damaged(what: String) throws {
    let office = try Office()
    try office.person("Ola")
    let made = try office.store.backUpByHand()
    let before = try Dump(office.store)
    try office.store.queue.close()
    let path = office.store.path
    var bytes = try Data(contentsOf: URL(filePath: path))
    switch what {
    case "a hole in the middle": for place in 8192..<bytes.count - 4096 { bytes[place] = 0xAA }
    case "the first page": for place in 0..<4096 { bytes[place] = 0 }
    case "no database at all": bytes = Data(repeating: 0x41, count: 9000)
    default: break
    }
    try bytes.write(to: URL(filePath: path))
    chmod(path, 0o600)
    let done = try restore(office).run(source(made, office))
    let kept = try #require(done.kept)
    #expect(try Dump(open(office)) == before)
    if what == "nothing" {
      #expect(kept.contains("/before-restore-"))
    } else {
      #expect(kept.hasSuffix("/backups/damaged-\(office.time.milliseconds).db"))
      #expect(try Data(contentsOf: URL(filePath: kept)) == bytes)
      let error = try #require(throws: StoreError.self) {
        _ = try RestoreSource("damaged-\(office.time.milliseconds).db", of: path)
      }
      #expect(
        error
          == .refused(
            Words(
              "{1} is a damaged store that was moved aside, not a copy. Choose another.",
              "damaged-\(office.time.milliseconds).db")))
    }
  }

  @Test func aJournalLeftBesideADamagedStoreIsNotPlayedIntoTheNewOne() throws {
    let office = try Office()
    let made = try office.store.backUpByHand()
    let before = try Dump(office.store)
    try office.store.queue.close()
    let path = office.store.path
    try Data(repeating: 0x41, count: 9000).write(to: URL(filePath: path))
    chmod(path, 0o600)
    try Data(repeating: 0x42, count: 900).write(to: URL(filePath: path + "-journal"))
    let kept = try #require(try restore(office).run(source(made, office)).kept)
    #expect(Facts(path + "-journal") == nil && Facts(kept + "-journal")?.size == 900)
    #expect(try Dump(open(office)) == before)
  }

  @Test func aDamagedStoreThatAnotherProgramHasOpenIsLeft() throws {
    let office = try Office()
    let made = try office.store.backUpByHand()
    try office.store.queue.close()
    try Data(repeating: 0x41, count: 9000).write(to: URL(filePath: office.store.path))
    chmod(office.store.path, 0o600)
    let holder = Process()
    holder.executableURL = URL(filePath: "/bin/cat")
    holder.standardInput = try FileHandle(forUpdating: URL(filePath: office.store.path))
    let output = Pipe()
    holder.standardOutput = output
    // Reads the file to its end and then waits in a second one that says nothing.
    holder.arguments = ["-", "/dev/stderr"]
    let errors = Pipe()
    holder.standardError = errors
    try holder.run()
    _ = output.fileHandleForReading.availableData
    let error = try #require(throws: StoreError.self) { _ = try restore(office).run(source(made, office)) }
    // KILL, because the child has the signal mask of the thread that made it, which may block TERM.
    kill(holder.processIdentifier, SIGKILL)
    holder.waitUntilExit()
    #expect(
      error
        == .refused(
          Words(
            "Another window has {1} open. It is damaged and must be replaced as a whole: leave the other window first.",
            office.store.path)))
    #expect(try Data(contentsOf: URL(filePath: office.store.path)) == Data(repeating: 0x41, count: 9000))
    _ = try restore(office).run(source(made, office))
  }

  @Test func aDamagedStoreIsNotReplacedFromItsOwnWindow() throws {
    let office = try Office()
    try office.person("Ola")
    let made = try office.store.backUpByHand()
    // An index that says something else than its table.
    let other = try Connection.open(office.store.path)
    try other.inDatabase { db in
      try db.execute(sql: "CREATE INDEX odd ON applicant (about)")
      try db.execute(sql: "PRAGMA writable_schema = ON")
      try db.execute(
        sql: "UPDATE sqlite_schema SET sql = 'CREATE INDEX odd ON applicant (first_name)' WHERE name = 'odd'")
    }
    try other.close()
    let error = try #require(throws: StoreError.self) {
      _ = try restore(office).run(source(made, office), live: office.store)
    }
    #expect(
      error == .refused("The present store is damaged and open in this window. Leave the program and run caseload restore."))
  }

  // MARK: Copies that cannot be used

  @Test func copiesThatAreNoneAreRefused() throws {
    let office = try Office()
    let folder = FileRefusals.folder(of: office.store.path)
    let cases: [(String, StoreError)] = [
      (
        "daily-2026-01-01.db",
        .refused(
          Words(
            "There is no copy {1} on the shelf. caseload restore shows what there is; a file elsewhere is named with its folder.",
            "daily-2026-01-01.db"))
      ),
      (folder + "/nowhere.db", .refused(Words("There is no file {1}.", folder + "/nowhere.db"))),
      (
        folder + "/notes.txt",
        .refused(Words("{1} is not a copy of a store of Caseload. Choose another.", folder + "/notes.txt"))
      ),
      (
        folder + "/other.db",
        .refused(Words("{1} is not a copy of a store of Caseload. Choose another.", folder + "/other.db"))
      ),
    ]
    try Data(repeating: 0x41, count: 9000).write(to: URL(filePath: folder + "/notes.txt"))
    try Connection.open(folder + "/other.db").inDatabase { try $0.execute(sql: "CREATE TABLE x (y)") }
    for (name, error) in cases {
      #expect(throws: error) { try RestoreSource(name, of: office.store.path) }
    }
    let keys = try AgeKeys()
    try keys.use(for: office)
    let made = try office.store.backUpByHand()
    #expect(
      throws: StoreError.refused(
        Words("{1} is encrypted. Give the file with your key: --identity FILE.", made.file))
    ) { try source(made, office) }
  }

  @Test func aNewerCopyIsRefusedAndADamagedOneToo() throws {
    let office = try Office()
    try office.person("Ola")
    let before = try Dump(office.store)
    let made = try office.store.backUpByHand()
    let newer = try Connection.open(made.file)
    try newer.inDatabase { try $0.execute(sql: "PRAGMA user_version = 99") }
    try newer.close()
    #expect(
      throws: StoreError.unavailable(
        Words(
          "{1} was written by a newer Caseload (schema {2}; this program knows {3}). Use the newer program.", made.file,
          "99", String(Migration.all.count)))
    ) { try restore(office).run(source(made, office), live: office.store) }
    office.time.milliseconds += 1
    let other = try office.store.backUpByHand()
    let copy = try Connection.open(other.file)
    try copy.inDatabase { try $0.execute(sql: "DROP TRIGGER change_is_kept; DELETE FROM change") }
    try copy.close()
    #expect(
      throws: StoreError.damaged(Words("{1} is damaged, so nothing was restored. Choose another copy.", other.file))
    ) { try restore(office).run(source(other, office), live: office.store) }
    #expect(try Dump(office.store) == before)
    #expect(FolderNames.of(FileRefusals.folder(of: office.store.path)).filter { $0.contains(".part") } == [])
  }

  @Test func anOlderCopyIsBroughtUpToDate() throws {
    let office = try Office()
    let fixture = try #require(
      Fixtures.path("schema-1.db"), "the fixture of schema 1 lies beside these tests")
    let old = FileRefusals.folder(of: office.store.path) + "/old.db"
    try FileManager.default.copyItem(atPath: fixture, toPath: old)
    let done = try restore(office).run(RestoreSource(old, of: office.store.path), live: office.store)
    #expect(done.content.schema == Migration.all.count)
    #expect(try office.store.maintain(.check).problems == [])
    #expect(FolderNames.of(BackupShelf(store: office.store.path).folder).allSatisfy { !$0.hasPrefix("schema") })
  }

  @Test func roomForARestoreIsAskedForFirst() throws {
    let office = try Office()
    let made = try office.store.backUpByHand()
    var options = options(office)
    options.leastFreeBytes = .max / 4
    let error = try #require(throws: StoreError.self) {
      _ = try Restore(path: office.store.path, options: options).run(source(made, office))
    }
    #expect(error.sentences[0].key.hasPrefix("A copy needs {1} MB and only {2} MB are free"))
  }

  // MARK: The preview

  @Test func thePreviewSaysWhatWouldBeGoneByDayAndNumberOfPeople() throws {
    let office = try Office()
    let ola = try office.person("Ola")
    let made = try office.store.backUpByHand()
    let path = office.store.path
    let same = try RestorePreview(of: source(made, office), over: path)
    #expect(same.gone.isEmpty && same.returning.isEmpty && same.copy == same.present)
    _ = try office.change(ola) { $0.about = "One" }
    try office.applicant("Per")
    office.time.milliseconds += 86_400_000
    try office.add(NextStep.self) {
      $0.applicantID = ola.id
      $0.what = "Call"
    }
    try office.add(Employer.self) { $0.name = "Harbour" }
    let preview = try RestorePreview(of: source(made, office), over: path)
    #expect(preview.gone.map { [$0.changes, $0.people] } == [[2, 2], [2, 1]])
    #expect(preview.gone.map(\.day) == [.of("2026-11-22"), .of("2026-11-23")])
    #expect(preview.goneChanges == 4 && preview.gonePeople == 2 && preview.returning.isEmpty)
    #expect(preview.copy.people == 1 && preview.present?.people == 2)
    #expect(preview.copy.lastChangeBy == "Kari Nordmann")
  }

  @Test func thePreviewOfAnotherWaySaysWhatWouldComeBack() throws {
    let office = try Office()
    let early = try office.store.backUpByHand()
    try office.applicant("Ola")
    office.time.milliseconds += 1
    let late = try office.store.backUpByHand()
    _ = try restore(office).run(source(early, office), live: office.store)
    try office.applicant("Per")
    try office.applicant("Pia")
    let preview = try RestorePreview(of: source(late, office), over: office.store.path)
    #expect(preview.gone.map(\.changes) == [2] && preview.returning.map(\.changes) == [1])
    try office.store.queue.close()
    unlink(office.store.path)
    let missing = try RestorePreview(of: source(late, office), over: office.store.path)
    #expect(missing.present == nil && missing.gone.isEmpty && missing.copy.people == 1)
  }
}

/// Everything a person could miss after a restore: records, derived tables, journal, undo and drafts.
struct Dump: Equatable {
  let contents: Contents
  let rest: [[Row]]

  init(_ store: Store) throws {
    contents = try Contents(store)
    rest = try store.guarded { db in
      try ["change_set", "change", "undo_step", "draft", "look", "tombstone"].map {
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
