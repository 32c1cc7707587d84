import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// The list outside the store, crashes, and older copies that come back.
struct ErasureListTests {
  private func list(_ office: Office) -> ErasureList { ErasureList(besideStoreAt: office.store.path) }

  private func options(_ office: Office, _ login: String = "kari") -> StoreOptions {
    StoreOptions(login: login, clock: office.time.clock, isThrowaway: true)
  }

  @Test func anOlderCopyIsErasedAgainWhenItComesBack() throws {
    let office = try Office()
    let canary = try Canary(office)
    let copy = FileRefusals.folder(of: office.store.path) + "/old.db"
    _ = try office.store.maintain(.backup(to: copy))
    try office.erase(canary.person.id)
    #expect(try Canary.traces(in: office) == ["old.db"])
    // A restore by hand: the copy takes the place of the store. Its login is of somebody the copy does not know.
    _ = try office.colleague("per")
    try FileManager.default.removeItem(atPath: office.store.path)
    try FileManager.default.moveItem(atPath: copy, toPath: office.store.path)
    let restored = try Store.open(at: office.store.path, options: options(office, "new"))
    #expect(try restored.answer(OneRecord(.applicant, canary.person.id)) != nil)
    let session = restored.session
    #expect(
      try restored.guarded { db in
        let count = try ErasureList.reapply(in: db, at: restored.path, session: session)
        try Cleaning.run(db)
        return count
      } == 1)
    #expect(try Canary.traces(in: office) == [])
    #expect(try restored.answer(OneRecord(.applicant, canary.person.id)) == nil)
    #expect(try restored.maintain(.check).problems == [])
    #expect(try restored.guarded { try Tombstones(db: $0).problems() } == [])
    let erasures = try restored.answer(AllRecords(.erasure)).map(Erasure.init)
    #expect(erasures.map(\.reason) == ["Erased before, and again because an older copy had it."])
    // Done once, it is not done again.
    #expect(try restored.maintain(.finishErasures).count == 0)
  }

  @Test func anOlderCopyInWhichARecordWasSomebodyElsesIsErasedTo() throws {
    let office = try Office()
    let (ola, per) = (try office.applicant("Ola"), try office.applicant("Per"))
    let note = try office.add(Note.self) {
      $0.applicantID = per.id
      $0.text = "Kanari"
    }
    let copy = FileRefusals.folder(of: office.store.path) + "/old.db"
    _ = try office.store.maintain(.backup(to: copy))
    _ = try office.change(note) { $0.applicantID = ola.id }
    _ = try office.store.commit(ChangeSet("W", [.withdraw(.applicant, ola.id, reason: "mistake")]))
    try office.erase(ola.id)
    let old = try Store.open(at: copy, options: options(office))
    #expect(try old.maintain(.finishErasures) == MaintenanceReport(count: 1, problems: []))
    #expect(try old.answer(OneRecord(.note, note.id)) == nil)
    #expect(try old.answer(OneRecord(.applicant, per.id)) != nil)
    #expect(try Canary.traces(in: office) == [])
  }

  @Test func theListHoldsIdentifiersAloneAndOnlyItsOwnerReadsIt() throws {
    let office = try Office()
    let canary = try Canary(office)
    try office.erase(canary.person.id)
    let path = list(office).path
    #expect(path.hasSuffix("/erased.ids"))
    #expect(Facts(path)?.mode == 0o100600)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.split(separator: "\n").allSatisfy { ErasureList.Entry($0) != nil })
    #expect(try list(office).entries().contains { $0.key == RecordKey(.applicant, canary.person.id) })
  }

  /// A crash between the list and the commit: the list is right, and the next turn makes the store agree.
  @Test func aCrashAfterTheListLeavesNobodyWhoStays() throws {
    let office = try Office()
    let canary = try Canary(office)
    let erasure = office.store.newIdentifier()
    _ = try list(office).add([
      ErasureList.Entry(key: RecordKey(.applicant, canary.person.id), erasure: erasure, day: office.time.day)
    ])
    let again = try Store.open(at: office.store.path, options: options(office))
    #expect(try again.maintain(.finishErasures).count == 1)
    #expect(try Canary.traces(in: office) == [])
    #expect(try again.answer(OneRecord(.erasure, erasure)) != nil)
  }

  /// A crash after the commit, before the file was written anew.
  @Test func whatACrashLeftToCleanIsCleanedLater() throws {
    let office = try Office()
    let canary = try Canary(office)
    try office.sql { try $0.execute(sql: "INSERT INTO store_info VALUES ('cleaning_due', 1)") }
    #expect(try office.store.maintain(.finishErasures) == MaintenanceReport(count: 0, problems: []))
    #expect(try office.sql { try Cleaning.isDue($0) } == false)
    // A reader in another program keeps the file from being written anew: it is said, and done later.
    let other = try office.colleague("kari")
    try office.sql { try $0.execute(sql: "PRAGMA busy_timeout = 20") }
    try other.guarded { db in
      try db.inTransaction(.deferred) {
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM colleague")
        let error = #expect(throws: StoreError.self) { try office.erase(canary.person.id) }
        #expect(error?.sentences.first?.key.hasPrefix("Another program has kept") == true)
        return .commit
      }
    }
    #expect(try office.stored(canary.person) != nil)
    #expect(try list(office).entries() == [])
    try office.erase(canary.person.id)
    #expect(try Canary.traces(in: office) == [])
  }

  @Test func aCommitThatFailsTakesItsLinesBack() throws {
    let office = try Office()
    let canary = try Canary(office)
    // A reference that is broken only at the commit: it fails after the list was written.
    try office.sql {
      try $0.execute(
        sql: """
          CREATE TABLE late (id BLOB REFERENCES colleague (id) DEFERRABLE INITIALLY DEFERRED);
          CREATE TRIGGER late_failure AFTER INSERT ON tombstone BEGIN INSERT INTO late VALUES (randomblob(16)); END;
          """)
    }
    #expect(throws: StoreError.self) { try office.erase(canary.person.id) }
    #expect(try office.stored(canary.person) != nil)
    #expect(try list(office).entries() == [])
    #expect(try office.store.maintain(.finishErasures).count == 0)
    #expect(try office.stored(canary.person) != nil)
  }

  @Test func linesAreTakenBackEvenBehindThoseOfAnotherProgram() throws {
    let office = try Office()
    let list = list(office)
    let ids = (0..<3).map { _ in office.store.newIdentifier() }
    let entries = ids.map { ErasureList.Entry(key: RecordKey(.note, $0), erasure: $0, day: office.time.day) }
    _ = try list.add([entries[0]])
    let refused = try list.add([entries[1]])
    _ = try list.add([entries[2]])
    #expect(list.takeBack(refused))
    #expect(try list.entries() == [entries[0], entries[2]])
    // A line that a crash cut off takes nothing with it.
    let cut = try FileHandle(forWritingTo: URL(filePath: list.path))
    try cut.seekToEnd()
    try cut.write(contentsOf: Data("applicant 0192".utf8))
    try cut.close()
    _ = try list.add([entries[1]].map { ErasureList.Entry(key: $0.key, erasure: ids[0], day: $0.day) })
    #expect(try list.entries().count == 3)
  }

  @Test func aListThatCannotBeWrittenStopsTheErasure() throws {
    let office = try Office()
    let canary = try Canary(office)
    let path = list(office).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let error = #expect(throws: StoreError.self) { try office.erase(canary.person.id) }
    #expect(
      error
        == .unavailable(
          Words(
            "The list of erased people, {1}, cannot be read or written: {2}. Nobody was erased.", path, "Is a directory"
          )))
    #expect(try office.stored(canary.person) != nil)
  }
}
