import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// What the check finds, each with its sentence, and that it changes nothing.
struct CheckTests {
  @Test(
    "the check says what is wrong and how much of it, twice: it repairs nothing",
    arguments: [
      (
        "UPDATE person_summary SET name_key = 'x'",
        "The lists do not show what the records say (rows found: 1). They can be made again from the records."
      ),
      (
        "DELETE FROM employer_summary",
        "The lists do not show what the records say (rows found: 1). They can be made again from the records."
      ),
      (
        "UPDATE due_item SET due_on = due_on + 1",
        "The lists do not show what the records say (rows found: 1). They can be made again from the records."
      ),
      (
        "UPDATE due_item SET viewer_id = zeroblob(16)",
        "The lists do not show what the records say (rows found: 1). They can be made again from the records."
      ),
      (
        "DELETE FROM due_item",
        "The lists do not show what the records say (rows found: 1). They can be made again from the records."
      ),
      (
        "UPDATE due_item SET is_first = 0",
        "The lists do not show what the records say (rows found: 1). They can be made again from the records."
      ),
      (
        """
        INSERT INTO due_item SELECT randomblob(16), viewer_id, is_first, about_kind, randomblob(16), rule, subject_kind,
          subject_id, sort, opens_on, due_on, lapses_on, since, number, text, at_time, party, colleague_id, moved_to,
          moved_because FROM due_item LIMIT 1
        """,
        "The lists do not show what the records say (rows found: 1). They can be made again from the records."
      ),
      (
        "INSERT INTO employer_contact_applicant SELECT id, '', id FROM applicant",
        "The lists do not show what the records say (rows found: 1). They can be made again from the records."
      ),
      (
        "INSERT INTO name_token VALUES ('applicant', 0, 'x', randomblob(16))",
        "The lists do not show what the records say (rows found: 1). They can be made again from the records."
      ),
      (
        "DELETE FROM name_token WHERE kind = 'applicant'",
        "The lists do not show what the records say (rows found: 1). They can be made again from the records."
      ),
      (
        "UPDATE search_row SET number = number + (1 << 32) WHERE kind = 'applicant'",
        // The row, and the words that now belong to no row.
        "The lists do not show what the records say (rows found: 2). They can be made again from the records."
      ),
      (
        """
        INSERT INTO search_text (search_text, rowid, body)
        SELECT 'delete', number, 'ola' FROM search_row WHERE kind = 'applicant'
        """,
        "The lists do not show what the records say (rows found: 1). They can be made again from the records."
      ),
      (
        "DROP TRIGGER change_stays; UPDATE change SET new = 'x'",
        "The journal is not as the program wrote it (entries found: 5)."
      ),
      (
        "DROP TRIGGER change_stays; UPDATE change SET salt = zeroblob(16) WHERE set_number = 3",
        "The journal is not as the program wrote it (entries found: 1)."
      ),
      (
        "PRAGMA foreign_keys = OFF; DROP TRIGGER change_set_is_kept; DELETE FROM change_set WHERE number = 3",
        // The one that is gone, and the next, which follows from nothing.
        "The journal is not as the program wrote it (entries found: 2)."
      ),
      (
        "UPDATE applicant SET first_name = 'Per'",
        "Some records are not as the journal tells (found: 1)."
      ),
      (
        "UPDATE applicant SET removed = 'x'",
        "Some records are not as the journal tells (found: 1)."
      ),
      (
        "DELETE FROM assignment",
        "Some records that the journal tells of are gone (found: 1)."
      ),
      (
        "INSERT INTO note (id, applicant_id, text) SELECT randomblob(16), id, 'x' FROM applicant",
        "Some records are not in the journal (found: 1)."
      ),
      (
        "INSERT INTO team (id, name) VALUES (randomblob(16), 'x'), (randomblob(16), 'y')",
        "Some records are not in the journal (found: 2)."
      ),
      (
        "PRAGMA foreign_keys = OFF; UPDATE assignment SET colleague_id = randomblob(16)",
        "Some records point at records that are not there (found: 1)."
      ),
      (
        "UPDATE draft SET payload = CAST(x'C328' AS TEXT)",
        "Some drafts cannot be read (found: 1)."
      ),
      (
        "UPDATE draft SET title_arguments = '[\"'",
        "Some drafts cannot be read (found: 1)."
      ),
      (
        """
        INSERT INTO access (number, time_ms, login, applicant_id, what, reason, host, salt, words_digest, previous_hash,
          hash)
        SELECT 1, 0, 'x', id, 'opened', 'cover', CAST(x'FF' AS TEXT), zeroblob(16), zeroblob(32), zeroblob(32),
          zeroblob(32) FROM applicant
        """,
        "Some entries of the access log cannot be read (found: 1)."
      ),
      (
        """
        INSERT INTO access (number, time_ms, login, applicant_id, what, reason, host, salt, words_digest, previous_hash,
          hash)
        SELECT 1, 0, 'x', id, 'opened', 'cover', 'h', zeroblob(16), zeroblob(32), randomblob(32), zeroblob(32)
        FROM applicant
        """,
        "The access log is not as the program wrote it."
      ),
      (
        "PRAGMA cell_size_check = OFF",
        "A setting that a store needs is not in force: cell_size_check is 0, not 1."
      ),
      (
        "PRAGMA application_id = 5",
        "A setting that a store needs is not in force: application_id is 5, not 1668508721."
      ),
    ])
  func check(sql: String, sentence: String) throws {
    let office = try Office()
    try office.person("Ola")
    try office.add(Employer.self) { $0.name = "Bakery" }
    try office.store.keep(
      Draft(key: "form", title: "Contact", payload: "text", keptAt: office.store.session.clock.now()))
    #expect(try office.store.maintain(.check).problems == [])
    #expect(try office.store.maintain(.quickCheck).problems == [])
    try office.sql { try $0.execute(sql: sql) }
    #expect(try office.store.maintain(.check).problems.map(\.english).contains(sentence))
    let again = try office.store.maintain(.check).problems.map(\.english)
    #expect(again.contains(sentence), "\(again)")
  }

  @Test func whatWasErasedIsLeftOutAndMustBeGone() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    let erasure = try office.add(Erasure.self) {
      ($0.person, $0.erasedOn, $0.reason) = (ola.id.text, .of("2026-11-22"), "Asked for it")
    }
    try office.sql { db in
      try db.execute(
        sql: "INSERT INTO tombstone (kind, record_id, erasure_id) VALUES ('applicant', ?, ?)",
        arguments: [ola.id.blob, erasure.id.blob])
      try db.execute(
        sql: "UPDATE change SET old = NULL, new = NULL, salt = zeroblob(16) WHERE record_id = ?",
        arguments: [ola.id.blob])
    }
    let left = try office.store.maintain(.check).problems.map(\.english)
    let isThere = "Some records that were erased are still there (found: 1)."
    #expect(left.contains(isThere), "\(left)")
    try office.sql { try $0.execute(sql: "DELETE FROM applicant") }
    _ = try office.store.maintain(.rebuildDerived)
    #expect(try !office.store.maintain(.check).problems.map(\.english).contains(isThere))
  }

  @Test func listsOfYesterdayAreOldAndNotWrong() throws {
    let office = try Office()
    let ola = try office.person("Ola")
    try office.add(Job.self) {
      ($0.applicantID, $0.startedOn, $0.typeOfJob) = (ola.id, .of("2026-12-01"), .competitive)
    }
    office.time.day = .of("2026-12-02")
    #expect(try office.store.maintain(.check).problems == [])
    try office.sql { try $0.execute(sql: "UPDATE person_summary SET changes_on = NULL") }
    #expect(try office.store.maintain(.check).problems.count == 1)
  }

  @Test("a check leaves every byte of the folder as it was", arguments: [Maintenance.check, .quickCheck])
  func harmless(task: Maintenance) throws {
    let office = try Office()
    var day = RandomDay(office, seed: 5)
    try day.run(steps: 60)
    let folder = FileRefusals.folder(of: office.store.path)
    let before = try Self.contents(folder)
    for changesNothing in [true, false] {
      let store = try Store.open(
        at: office.store.path,
        options: StoreOptions(
          login: "kari", clock: office.time.clock, isThrowaway: true, changesNothing: changesNothing))
      #expect(try store.maintain(task).problems == [])
    }
    #expect(try Self.contents(folder) == before)
  }

  private static func contents(_ folder: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(filePath: folder + "/" + $0))) })
  }

  @Test func whoMayChangeNothingChangesNothing() throws {
    let office = try Office()
    let looker = try Store.open(
      at: office.store.path,
      options: StoreOptions(login: "kari", clock: office.time.clock, isThrowaway: true, changesNothing: true))
    #expect(throws: StoreError.self) {
      try looker.keep(Draft(key: "a", title: "b", payload: "", keptAt: looker.session.clock.now()))
    }
    #expect(looker.damage == nil)
    try office.sql { try $0.execute(sql: "PRAGMA user_version = 1") }
    let error = try #require(throws: StoreError.self) {
      _ = try Store.open(
        at: office.store.path,
        options: StoreOptions(login: "kari", clock: office.time.clock, isThrowaway: true, changesNothing: true))
    }
    #expect(
      error
        == .unavailable(
          Words(
            "{1} is of an older Caseload. Open the screens once: that makes a backup and brings the file up to date.",
            office.store.path)))
    #expect(try office.sql { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 1)
  }

  @Test("the range of SQLite versions whose write-ahead log may lose commits")
  func versions() {
    let affected = ["3.7.0", "3.40.1", "3.44.5", "3.45.0", "3.50.6", "3.51.0", "3.51.2"]
    let sound = ["3.6.23", "3.44.6", "3.44.9", "3.50.7", "3.51.3", "3.52.0"]
    #expect(affected.allSatisfy { SQLiteLibrary.Version($0).mayLoseCommitsOfWriteAheadLogs })
    #expect(!sound.contains { SQLiteLibrary.Version($0).mayLoseCommitsOfWriteAheadLogs })
    #expect(SQLiteLibrary.version > SQLiteLibrary.Version(3, 20, 0))
  }
}
