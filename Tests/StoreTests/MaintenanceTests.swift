import Domain
import GRDB
import Glibc
import Testing

@testable import Store

struct MaintenanceTests {
  @Test func aSummaryThatChangesByItselfIsRefreshed() throws {
    let office = try Office()
    let ola = try office.person("Ola")
    try office.add(Job.self) {
      $0.applicantID = ola.id
      $0.startedOn = .of("2026-12-01")
      $0.typeOfJob = .competitive
    }
    #expect(try office.store.answer(PersonSummaryOf(ola.id))?.phase.phase == .offer)
    #expect(try office.store.maintain(.refreshDerived).count == 0)
    office.time.day = .of("2026-12-01")
    #expect(try office.store.maintain(.refreshDerived).count == 1)
    #expect(
      try office.store.answer(PersonSummaryOf(ola.id))?.phase == DatedPhase(.startingWork, since: .of("2026-12-01")))
  }

  @Test func aBackupIsAWholeStore() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    let file = FileRefusals.folder(of: office.store.path) + "/copy.db"
    #expect(try office.store.maintain(.backup(to: file)).count > 0)
    #expect(Facts(file)?.mode == 0o100600)
    let copy = try Store.open(
      at: file, options: StoreOptions(login: "kari", clock: office.time.clock, isThrowaway: true))
    #expect(try copy.answer(OneRecord(.applicant, ola.id)) == ola.stored)
    #expect(try copy.maintain(.check).problems == [])
    let again = try #require(throws: StoreError.self) { _ = try office.store.maintain(.backup(to: file)) }
    #expect(again == .refused(Words("{1} exists already. Choose another name for the copy.", file)))
    let nowhere = try #require(throws: StoreError.self) {
      _ = try office.store.maintain(.backup(to: "/nowhere/copy.db"))
    }
    #expect(
      nowhere == .unavailable(Words("{1} cannot be made: {2}.", "/nowhere/copy.db.part", "No such file or directory")))
  }

  @Test func theCheckKnowsWhatANewDayChanges() throws {
    let office = try Office()
    let ola = try office.person("Ola")
    try office.add(Job.self) {
      $0.applicantID = ola.id
      $0.startedOn = .of("2026-12-01")
      $0.typeOfJob = .competitive
    }
    office.time.day = .of("2026-12-01")
    #expect(try office.store.maintain(.check).problems == [])
    #expect(try office.store.maintain(.refreshDerived).count == 1)
  }

  @Test func aClockThatStepsBackDoesNotReorderThePast() throws {
    let office = try Office()
    office.time.milliseconds -= 3_600_000
    try office.applicant("Ola")
    try office.applicant("Per")
    let stamps = try office.sql { db in
      try Row.fetchAll(db, sql: "SELECT time_ms, logical, wall_ms FROM change_set ORDER BY number")
        .map { [$0[0] as Int64, $0[1] as Int64, $0[2] as Int64] }
    }
    #expect(stamps.map { $0[0] } == Array(repeating: stamps[0][0], count: 3))
    #expect(stamps.map { $0[1] } == [0, 1, 2])
    #expect(stamps[2][2] == office.time.milliseconds)
  }

  @Test func theJournalsJSONComesBack() throws {
    let office = try Office()
    for kind in RecordKind.allCases {
      var record = try RecordMaker(office.store).full(kind)
      for info in kind.type.fields where info.isSearched { record[info.name] = .text("a\"b\\c\n\té{}[],:\u{1F600}") }
      #expect(try JournalText.record(kind, record.id, JournalText.object(record)) == record)
    }
    let arguments: [Words.Argument] = ["", "a\"", .words(Words("{1}]", "[", Words("b"))), "b,"]
    #expect(JournalText.array(["", "a\""]) == #"["","a\""]"#, "texts stand as they always did")
    #expect(JournalText.arguments(JournalText.array(arguments)) == arguments)
  }

  @Test func aLockedStoreIsSaid() throws {
    let office = try Office()
    let other = try office.colleague("kari")
    try office.sql { try $0.execute(sql: "PRAGMA busy_timeout = 50") }
    let error = try other.guarded { db in
      var error: StoreError?
      try db.inTransaction(.immediate) {
        error = try #require(throws: StoreError.self) { try office.applicant("Ola") }
        return .rollback
      }
      return error
    }
    #expect(
      error
        == .unavailable(
          Words("Another program has kept {1} busy for 5 seconds: nothing was saved. Try again.", office.store.path)))
  }

  @Test func aFullDiskLosesNothing() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    // SQLite meets the limit of pages exactly as it meets a full disk.
    try office.sql { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    let error = try #require(throws: StoreError.self) {
      _ = try office.change(ola) { $0.about = String(repeating: "long ", count: 9000) }
    }
    #expect(
      error
        == .unavailable(
          Words("The disk is full: nothing was saved. Make room where {1} lies and save again.", office.store.path)))
    #expect(try office.stored(ola) == ola.stored)
    try office.sql { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
    #expect(try office.store.maintain(.check).problems == [])
  }
}
