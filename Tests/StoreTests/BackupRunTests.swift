import Domain
import Glibc
import Testing

@testable import Store

/// Copies made in slices: what is saved meanwhile, what a waiting key does, what a killed run leaves.
struct BackupRunTests {
  private static func nobody() -> Bool { false }

  /// A store of some megabytes, so that a copy takes several slices.
  private func largeOffice() throws -> Office {
    let office = try Office()
    let text = String(repeating: "long ", count: 3000)
    var changes: [Change] = []
    for number in 0..<400 {
      var person = Applicant(id: office.store.newIdentifier())
      person.firstName = "Person \(number)"
      person.about = text
      changes.append(.create(person.stored))
    }
    _ = try office.store.commit(ChangeSet("Many", changes))
    return office
  }

  /// A table that takes long enough to count that somebody can want the program meanwhile.
  private func addManyRows(_ office: Office) throws {
    try office.sql { db in
      try db.execute(sql: "CREATE TABLE many (x INTEGER NOT NULL) STRICT")
      try db.execute(
        sql: """
          INSERT INTO many WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 100000)
          SELECT x FROM n
          """)
    }
  }

  private func copy(_ file: String, _ office: Office) throws -> Store {
    try Store.open(at: file, options: StoreOptions(login: "kari", clock: office.time.clock, isThrowaway: true))
  }

  /// Turns until the copy is made; a fact to wait for, not a time.
  private func finish(_ run: BackupRun, _ office: Office) throws -> (made: BackupMade, slices: Int) {
    for slices in 1... {
      switch try office.store.work(on: run, isWanted: Self.nobody) {
      case .made(let made): return (made, slices)
      case .working: continue
      case .waiting: poll(nil, 0, 1)
      }
    }
    throw StoreError.refused("")
  }

  @Test func aDayHasOneCopyAndOnlyIfSomethingChanged() throws {
    let office = try Office()
    let run = try #require(try office.store.dueBackup())
    let made = try finish(run, office).made
    #expect(made.file.hasSuffix("/backups/daily-2026-11-22.db") && !made.isEncrypted)
    #expect(try Contents(copy(made.file, office)) == Contents(office.store))
    try office.settle()
    try office.applicant("Ola")
    #expect(try office.store.dueBackup() == nil, "one a day")
    office.time.day = .of("2026-11-23")
    let next = try #require(try office.store.dueBackup())
    _ = try finish(next, office)
    office.time.day = .of("2026-11-24")
    #expect(try office.store.dueBackup() == nil, "nothing has changed since")
    #expect(try office.store.dailyBackup() == nil, "a throw-away store has no copies by itself")
  }

  @Test func whatIsSavedMeanwhileIsCarriedAlong() throws {
    let office = try largeOffice()
    let run = try #require(try office.store.dueBackup())
    for _ in 0..<2 { _ = try office.store.work(on: run, isWanted: Self.nobody) }
    let ola = try office.applicant("Ola")
    let (made, slices) = try finish(run, office)
    #expect(slices > 2)
    #expect(try copy(made.file, office).answer(OneRecord(.applicant, ola.id)) == ola.stored)
    #expect(try Contents(copy(made.file, office)) == Contents(office.store))
  }

  @Test func whatAnotherProgramSavesMeanwhileBeginsTheCopyAnew() throws {
    let office = try largeOffice()
    let other = try office.colleague("per", "Per")
    let run = try #require(try office.store.dueBackup())
    for _ in 0..<2 { _ = try office.store.work(on: run, isWanted: Self.nobody) }
    var person = Applicant(id: other.newIdentifier())
    person.firstName = "Siri"
    _ = try other.commit(ChangeSet("Add", [.create(person.stored)]))
    let made = try finish(run, office).made
    #expect(try Contents(copy(made.file, office)) == Contents(office.store))
  }

  @Test func aSaveBetweenCopyAndCountIsNotTakenForADifference() throws {
    let office = try Office()
    try addManyRows(office)
    let run = try #require(try office.store.dueBackup())
    var asked = false
    while !asked {
      // A key that waits stops the count.
      let progress = try office.store.work(on: run) {
        asked = true
        return true
      }
      if case .working = progress { continue }
      Issue.record("the count was not stopped")
      return
    }
    let ola = try office.applicant("Ola")
    let made = try finish(run, office).made
    #expect(try copy(made.file, office).answer(OneRecord(.applicant, ola.id)) == ola.stored)
  }

  @Test func whereSomebodySavesAllTheTimeItSaysSo() throws {
    let office = try Office()
    try addManyRows(office)
    let run = try #require(try office.store.dueBackup())
    for _ in 0..<4 { _ = try office.store.work(on: run) { true } }
    try office.applicant("Ola")
    let error = try #require(throws: StoreError.self) { try office.sql { _ = try run.finish($0, attempts: 0) } }
    #expect(error == .unavailable("Other programs write all the time, so no copy could be made. Try again later."))
    #expect(FolderNames.of(BackupShelf(store: office.store.path).folder).isEmpty)
    let over = try #require(throws: StoreError.self) { _ = try office.store.work(on: run, isWanted: Self.nobody) }
    #expect(over == .refused("This copy was made already."))
  }

  @Test func aKeyThatWaitsStopsACount() throws {
    let office = try Office()
    try addManyRows(office)
    let counted = try office.sql { db in
      let count = try RowCount(db, mark: StoreMark(db, office.store.path))
      #expect(try !count.slice(db, isWanted: { true }))
      #expect(count.rows["many"] == nil)
      while try !count.slice(db, isWanted: Self.nobody) {}
      return count.rows
    }
    #expect(counted["many"] == 100_000)
    #expect(try counted == office.sql { try RowCount.all($0) })
  }

  @Test func aCopyThatIsDroppedLeavesNothing() throws {
    let office = try largeOffice()
    var run = try office.store.dueBackup()
    _ = try office.store.work(on: try #require(run), isWanted: Self.nobody)
    let folder = BackupShelf(store: office.store.path).folder
    #expect(!FolderNames.of(folder).isEmpty)
    run = nil
    #expect(FolderNames.of(folder).isEmpty)
  }

  @Test func whatAKilledRunLeftIsSweptAwayAndWhatSomebodyUsesIsNot() throws {
    let office = try Office()
    _ = try office.store.backUpByHand()
    let folder = BackupShelf(store: office.store.path).folder
    let beside = FileRefusals.folder(of: office.store.path)
    let left = [
      "daily-2026-11-21.db.part", "daily-2026-11-21.db.age.part", "copy-2.db.age.plain.part",
      "../caseload-restored-1.db.part", "../caseload-opened-1-2.db.part",
    ]
    let own = ["film.part", "../film.part", "../store.db.part"]
    for name in left + own { close(open("\(folder)/\(name)", O_CREAT | O_WRONLY, 0o600)) }
    let used = try PartFile(for: folder + "/copy-1.db", isOurs: true)
    office.time.milliseconds += 1
    _ = try office.store.backUpByHand()
    #expect(FolderNames.of(folder).filter { $0.contains(".part") } == ["copy-1.db.part", "film.part"])
    #expect(FolderNames.of(beside).filter { $0.contains(".part") } == ["film.part", "store.db.part"])
    let inTheWay =
      "{1} is in the way: a program is writing it just now, or one was stopped while it did. Wait, or remove it."
    for (file, isOurs) in [(used.file, true), (beside + "/film", false)] {
      let error = try #require(throws: StoreError.self) { _ = try PartFile(for: file, isOurs: isOurs) }
      #expect(error == .refused(Words(inTheWay, file + ".part")))
    }
  }

  @Test func aCopyThatIsNotTheStoreIsThrownAway() throws {
    let office = try Office()
    let file = BackupShelf(store: office.store.path).folder + "/copy-5.db"
    let run = try BackupRun(
      of: office.store.path, to: .shelf(.byHand(at: Instant(milliseconds: 5))), keys: BackupKeys(recipients: nil),
      least: 0)
    _ = try office.store.work(on: run, isWanted: Self.nobody)
    _ = try office.store.work(on: run, isWanted: Self.nobody)
    // Some bytes change between the copy and its checks, as on a disk that does not keep what it was given.
    let part = open(file + ".part", O_RDWR)
    let size = lseek(part, 0, SEEK_END)
    for place in stride(from: off_t(4096), to: size, by: 4096) {
      pwrite(part, [UInt8](repeating: 7, count: 512), 512, place)
    }
    close(part)
    let error = try #require(throws: StoreError.self) { _ = try finish(run, office) }
    #expect(
      error == .damaged(Words("The copy {1} is not the same as the store, so it was thrown away.", file)))
    #expect(FolderNames.of(BackupShelf(store: office.store.path).folder).isEmpty)
  }

  @Test func aLockedStoreMakesTheSliceWaitAndNotTheProgram() throws {
    let office = try largeOffice()
    let other = try office.colleague("per", "Per")
    let run = try #require(try office.store.dueBackup())
    _ = try office.store.work(on: run, isWanted: Self.nobody)
    try other.guarded { db in
      try db.inTransaction(.exclusive) {
        guard case .waiting = try office.store.work(on: run, isWanted: Self.nobody) else {
          Issue.record("it does not wait")
          return .rollback
        }
        return .rollback
      }
    }
    #expect(office.store.wait.patience == BusyWait.usual)
    #expect(try Contents(copy(finish(run, office).made.file, office)) == Contents(office.store))
  }

  // MARK: Room on the disk

  @Test func withoutRoomNothingIsSavedButReadingGoesOn() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    let full = try Store.open(
      at: office.store.path,
      options: StoreOptions(login: "kari", clock: office.time.clock, isThrowaway: true, leastFreeBytes: .max / 4))
    var new = ola
    new.about = "More"
    let free = try #require(FreeSpace.bytes(at: office.store.path)) / FreeSpace.megabyte
    for body in [
      { _ = try full.commit(ChangeSet("Change", ola.changes(to: new))) }, { _ = try full.undo(confirmed: true) },
      { _ = try full.redo(confirmed: true) },
    ] as [() throws -> Void] {
      let error = try #require(throws: StoreError.self) { try body() }
      guard case .unavailable(let words) = error else { throw error }
      #expect(
        words.key
          == "Only {1} MB are free where {2} lies: nothing was saved. Make room and save again; reading and export go on."
      )
      #expect(
        abs((Int64(words.arguments[0].texts[0]) ?? 0) - free) < 1000 && words.arguments[1] == .text(office.store.path))
    }
    #expect(try full.answer(OneRecord(.applicant, ola.id)) == ola.stored)
    try full.keep(Draft(key: "a", title: "A", payload: "typed", keptAt: office.time.clock.now()))
    let error = try #require(throws: StoreError.self) { _ = try full.backUpByHand() }
    guard case .unavailable(let words) = error else { throw error }
    #expect(
      words.key
        == "A copy needs {1} MB and only {2} MB are free where {3} lies: none was made. Make room and try again.")
    #expect(FolderNames.of(BackupShelf(store: office.store.path).folder).isEmpty)
  }

  @Test func thePreflightIsOnByDefaultAndOffForThrowAwayStores() {
    let clock = TestTime().clock
    #expect(StoreOptions(login: "kari", clock: clock).freeBytesNeeded == 50_000_000)
    #expect(StoreOptions(login: "kari", clock: clock, leastFreeBytes: 0).freeBytesNeeded == 0)
    #expect(StoreOptions(login: "kari", clock: clock, isThrowaway: true).freeBytesNeeded == 0)
  }
}
