import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// Present stores and copies that cannot be used, and what a person is told before a restore.
struct RestoreRefusalTests {
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
    let done = try office.restore().run(office.source(made))
    let kept = try #require(done.kept)
    #expect(try Dump(office.open()) == before)
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
    _ = try office.restore().run(office.source(made))
    #expect(Facts(path + "-journal").map { $0.size == 0 } ?? true)
    #expect(try Dump(office.open()) == before)
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
    let error = try #require(throws: StoreError.self) { _ = try office.restore().run(office.source(made)) }
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
    _ = try office.restore().run(office.source(made))
  }

  @Test func aDamagedStoreIsNotReplacedFromItsOwnWindow() throws {
    let office = try Office()
    try office.person("Ola")
    let made = try office.store.backUpByHand()
    // An index that says something else than its table.
    let other = try SQLiteConnection.open(office.store.path)
    try other.inDatabase { db in
      try db.execute(sql: "CREATE INDEX odd ON applicant (about)")
      try db.execute(sql: "PRAGMA writable_schema = ON")
      try db.execute(
        sql: "UPDATE sqlite_schema SET sql = 'CREATE INDEX odd ON applicant (first_name)' WHERE name = 'odd'")
    }
    try other.close()
    let error = try #require(throws: StoreError.self) {
      _ = try office.restore().run(office.source(made), live: office.store)
    }
    #expect(
      error
        == .refused("The present store is damaged and open in this window. Leave the program and run caseload restore.")
    )
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
    try SQLiteConnection.open(folder + "/other.db").inDatabase { try $0.execute(sql: "CREATE TABLE x (y)") }
    for (name, error) in cases {
      #expect(throws: error) { try RestoreSource(name, of: office.store.path) }
    }
    let keys = try AgeKeys()
    try keys.use(for: office)
    let made = try office.store.backUpByHand()
    #expect(
      throws: StoreError.refused(
        Words("{1} is encrypted. Give the file with your key: --identity FILE.", made.file))
    ) { try office.source(made) }
  }

  @Test func aNewerCopyIsRefusedAndADamagedOneToo() throws {
    let office = try Office()
    try office.person("Ola")
    let before = try Dump(office.store)
    let made = try office.store.backUpByHand()
    let newer = try SQLiteConnection.open(made.file)
    try newer.inDatabase { try $0.execute(sql: "PRAGMA user_version = 99") }
    try newer.close()
    #expect(
      throws: StoreError.unavailable(
        Words(
          "{1} was written by a newer Caseload (schema {2}; this program knows {3}). Use the newer program.", made.file,
          "99", String(Migration.newest)))
    ) { try office.restore().run(office.source(made), live: office.store) }
    office.time.milliseconds += 1
    let other = try office.store.backUpByHand()
    let copy = try SQLiteConnection.open(other.file)
    try copy.inDatabase { try $0.execute(sql: "DROP TRIGGER change_is_kept; DELETE FROM change") }
    try copy.close()
    #expect(
      throws: StoreError.damaged(Words("{1} is damaged, so nothing was restored. Choose another copy.", other.file))
    ) { try office.restore().run(office.source(other), live: office.store) }
    #expect(try Dump(office.store) == before)
    #expect(FolderNames.of(FileRefusals.folder(of: office.store.path)).filter { $0.contains(".part") } == [])
  }

  @Test func anOlderCopyIsBroughtUpToDate() throws {
    let office = try Office()
    let fixture = try #require(
      Fixtures.path("schema-4.db"), "the fixture of schema 4 lies beside these tests")
    let old = FileRefusals.folder(of: office.store.path) + "/old.db"
    try FileManager.default.copyItem(atPath: fixture, toPath: old)
    let done = try office.restore().run(RestoreSource(old, of: office.store.path), live: office.store)
    #expect(done.content.schema == Migration.newest)
    #expect(try office.store.maintain(.check).problems == [])
    #expect(FolderNames.of(BackupShelf(store: office.store.path).folder).allSatisfy { !$0.hasPrefix("schema") })
  }

  @Test func roomForARestoreIsAskedForFirst() throws {
    let office = try Office()
    let made = try office.store.backUpByHand()
    var options = office.options
    options.leastFreeBytes = .max / 4
    let error = try #require(throws: StoreError.self) {
      _ = try Restore(path: office.store.path, options: options).run(office.source(made))
    }
    #expect(error.sentences[0].key.hasPrefix("A copy needs {1} MB and only {2} MB are free"))
  }

  // MARK: The preview

  @Test func thePreviewSaysWhatWouldBeGoneByDayAndNumberOfPeople() throws {
    let office = try Office()
    let ola = try office.person("Ola")
    let made = try office.store.backUpByHand()
    let path = office.store.path
    let same = try RestorePreview(of: office.source(made), over: path)
    #expect(same.gone.isEmpty && same.returning.isEmpty && same.copy == same.present)
    _ = try office.change(ola) { $0.about = "One" }
    try office.applicant("Per")
    office.time.milliseconds += 86_400_000
    try office.add(NextStep.self) {
      $0.applicantID = ola.id
      $0.what = "Call"
    }
    try office.add(Employer.self) { $0.name = "Harbour" }
    let preview = try RestorePreview(of: office.source(made), over: path)
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
    _ = try office.restore().run(office.source(early), live: office.store)
    try office.applicant("Per")
    try office.applicant("Pia")
    let preview = try RestorePreview(of: office.source(late), over: office.store.path)
    #expect(preview.gone.map(\.changes) == [2] && preview.returning.map(\.changes) == [1])
    try office.store.queue.close()
    unlink(office.store.path)
    let missing = try RestorePreview(of: office.source(late), over: office.store.path)
    #expect(missing.present == nil && missing.gone.isEmpty && missing.copy.people == 1)
  }
}
