import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// Files as earlier programs wrote them, filled with invented people: records of every kind, a merge, a restore (so that
/// two devices have written), what was undone and done again, an erasure, looks and a draft.
struct FixtureTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  /// A copy of a fixture, gone with this value.
  private final class Fixture {
    let place: URL
    var path: String { place.appending(path: "store.db").path }

    init(schema: Int) throws {
      place = FileManager.default.temporaryDirectory.appending(path: "fixture-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
      try FileManager.default.copyItem(
        atPath: FixtureTests.folder.appending(path: "schema-\(schema).db").path, toPath: path)
      chmod(path, 0o600)
    }

    deinit { try? FileManager.default.removeItem(at: place) }

    func open(_ migrations: [Migration] = Migration.all) throws -> Store {
      try Store.open(
        at: path, options: StoreOptions(login: "kari", clock: TestTime().clock, isThrowaway: true),
        migrations: migrations)
    }
  }

  @Test func aStoreOfTheFirstSchemaOpensWithEverythingInIt() throws {
    let fixture = try Fixture(schema: 4)
    let before = try DatabaseQueue(path: fixture.path).read { try Self.rows($0) }
    #expect(before["applicant"]?.count == 25, "the fixture is not what it was")
    let store = try fixture.open()
    #expect(try store.guarded { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Migration.newest)
    let after = try store.guarded { try Self.rows($0) }
    #expect(Set(after.keys) == Set(before.keys).union(RecordKind.allCases.map(\.rawValue)))
    for (table, rows) in before { #expect(after[table].map(Set.init) == Set(rows), "\(table)") }
    #expect(try store.maintain(.check).problems == [])
    #expect(store.session.actor?.name == "Kari Nordmann")
  }

  /// Words that became codes and fields of another name read the same in tables, journal and history.
  @Test func whatWasWrittenInOlderWordsIsReadInThePresentOnes() throws {
    let fixture = try Fixture(schema: 4)
    let old = try DatabaseQueue(path: fixture.path).read { db in
      try (
        Set(String.fetchAll(db, sql: "SELECT DISTINCT kind FROM change")),
        Int.fetchOne(db, sql: "SELECT count(*) FROM promise WHERE outcome = 'released'") ?? 0
      )
    }
    #expect(old.0.isSuperset(of: ["staff", "episode", "preference", "lead", "tie", "support_contact"]))
    #expect(old.1 > 0, "the fixture has a promise that was released")
    let store = try fixture.open()
    let promises = try store.guarded { db in
      try Row.fetchAll(db, sql: "SELECT id, outcome FROM promise").map { (try $0.identifier(0), $0[1] as String?) }
    }
    #expect(promises.count { $0.1 == "no_longer_needed" } == old.1)
    let kinds = try store.guarded { try Set(String.fetchAll($0, sql: "SELECT DISTINCT kind FROM change")) }
    #expect(kinds.allSatisfy { RecordKind(rawValue: $0) != nil }, "\(kinds)")
    let history = try promises.flatMap { try store.answer(History(.promise, $0.0)) }
    #expect(!history.contains { [$0.before, $0.after].contains(.text("released")) })
  }

  @Test func aStoreThatWentThroughTheStepsIsMadeLikeANewOne() throws {
    let fixture = try Fixture(schema: 4)
    let old = try fixture.open().guarded { try Self.shape($0) }
    let new = try Office().store.guarded { try Self.shape($0) }
    #expect(!new.isEmpty && old.count == new.count)
    for (name, shape) in new { #expect(old[name] == shape, "\(name)") }
  }

  /// What each table, index and trigger is: for a table its columns, keys and checks in any order, else its text without
  /// quotation marks and blanks.
  private static func shape(_ db: Database) throws -> [String: [String]] {
    let rows = try Row.fetchAll(db, sql: "SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return Dictionary(
      uniqueKeysWithValues: rows.map { row in
        let text = (row[2] as String).filter { !"\"\n ".contains($0) }
        guard row[1] == "table", let end = text.lastIndex(of: ")") else { return (row[0] as String, [text]) }
        let parts = text[..<end].drop { $0 != "(" }.dropFirst().split(separator: ",").map(String.init).sorted()
        return (row[0] as String, parts)
      })
  }

  @Test func everyDeviceKeepsItsHashesAndCountsForItself() throws {
    let fixture = try Fixture(schema: 4)
    let before = try DatabaseQueue(path: fixture.path).read { db in
      try Row.fetchAll(db, sql: "SELECT device, previous_hash, hash FROM change_set ORDER BY number")
    }
    let store = try fixture.open()
    let (after, numbers) = try store.guarded { db in
      let sets = "FROM change_set AS s JOIN device AS d ON d.number = s.device ORDER BY s.time_ms, s.logical"
      return (
        try Row.fetchAll(db, sql: "SELECT d.id AS device, s.previous_hash, s.hash " + sets),
        try Row.fetchAll(db, sql: "SELECT s.device, s.number " + sets).map { [$0[0] as Int64, $0[1]] }
      )
    }
    #expect(after == before)
    #expect(numbers == (1...67).map { [1, $0] } + (1...201).map { [2, $0] })
    let acts = try store.guarded { db in
      try Row.fetchAll(db, sql: "SELECT act, count(*) FROM change_set GROUP BY 1 ORDER BY 1").map {
        "\($0[0] as String) \($0[1] as Int)"
      }
    }
    #expect(acts == ["erasure 1", "merge 1", "plain 255", "redo 4", "undo 7"])
  }

  @Test func aStoreThatWasBroughtUpToDateGoesOn() throws {
    let fixture = try Fixture(schema: 4)
    let store = try fixture.open()
    _ = try store.undo(confirmed: true)
    let made = try store.backUpByHand()
    _ = try store.restore(RestoreSource(made.file, of: fixture.path))
    _ = try store.redo(confirmed: true)
    let newest = try store.guarded { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT s.device, s.number, d.from_device, d.from_number, s.undoes_device FROM change_set AS s
          JOIN device AS d ON d.number = s.device ORDER BY s.time_ms DESC, s.logical DESC LIMIT 1
          """
      ).map { row in (0..<5).map { row[$0] as Int64 } }
    }
    #expect(newest == [3, 1, 2, 202, 2])
    #expect(try store.maintain(.check).problems == [])
  }

  @Test func whatAnotherDeviceWentOnFromCannotBeTakenAway() throws {
    let fixture = try Fixture(schema: 4)
    let store = try fixture.open()
    try store.guarded { db in
      try db.execute(
        sql: """
          PRAGMA foreign_keys = OFF; DROP TRIGGER change_set_is_kept; DROP TRIGGER change_is_kept;
          DELETE FROM change_set WHERE device = 1 AND number = 67;
          DELETE FROM change WHERE device = 1 AND set_number = 67
          """)
    }
    let problems = try store.maintain(.check).problems.map(\.key)
    #expect(problems.contains("The journal is not as the program wrote it (entries found: {1})."))
  }

  @Test func mergedEntriesAreFoundByACodeNotByATitle() throws {
    let fixture = try Fixture(schema: 4)
    let store = try fixture.open()
    let kept = try #require(
      try store.answer(AllRecords(.applicant)).map(Applicant.init).first { $0.firstName == "Ola" && $0.town == "Oslo" })
    #expect(try store.answer(ErasurePreview(kept.id))?.mergedEntries == 1)
  }

  @Test func whatOneStepAsksForIsDoneWhenAnotherFollows() throws {
    let fixture = try Fixture(schema: 4)
    try DatabaseQueue(path: fixture.path).write { db in
      try db.execute(sql: "DELETE FROM person_summary; DELETE FROM due_item; DELETE FROM name_token")
    }
    let newest = Migration.newest
    let store = try fixture.open(
      Migration.all + [
        Migration(number: newest + 1, sql: "CREATE TABLE first_step (a TEXT) STRICT;", derivesAgain: true),
        Migration(number: newest + 2, sql: "CREATE TABLE second_step (a TEXT) STRICT;"),
      ])
    #expect(try store.maintain(.check).problems == [])
    #expect(try store.guarded { try Int.fetchOne($0, sql: "SELECT count(*) FROM person_summary") } == 21)
  }

  @Test func aStoreFromBeforeTheFirstReleaseIsLeftAsItIs() throws {
    let fixture = try Fixture(schema: 4)
    try DatabaseQueue(path: fixture.path).write { try $0.execute(sql: "PRAGMA user_version = 3") }
    let error = try #require(throws: StoreError.self) { _ = try fixture.open() }
    #expect(error.sentences.map(\.key).first?.contains("from before the first release") == true)
    #expect(try DatabaseQueue(path: fixture.path).read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 3)
  }

  /// Every row of every record table, of drafts, the access log and tombstones, by the present names of all that has one.
  private static func rows(_ db: Database) throws -> [String: [[String: DatabaseValue]]] {
    var found: [String: [[String: DatabaseValue]]] = [:]
    for table in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'") {
      let kind = StoredNames.present.known(kind: table)
      guard let name = kind?.rawValue ?? others[table] else { continue }
      let key = try db.primaryKey(table).columns.map { "\"\($0)\"" }.joined(separator: ", ")
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\" ORDER BY \(key)")
      found[name] = rows.map { row in
        Dictionary(uniqueKeysWithValues: row.map { cell($0.0, $0.1, of: kind) })
      }
    }
    return found
  }

  private static let others = ["draft": "draft", "look": "access", "access": "access", "tombstone": "tombstone"]

  private static func cell(_ column: String, _ value: DatabaseValue, of kind: RecordKind?) -> (String, DatabaseValue) {
    let names = StoredNames.present
    let text = String.fromDatabaseValue(value)
    switch (kind, column) {
    case (_, "withdrawn"): return ("removed", value)
    case (nil, "staff_id"): return ("colleague_id", value)
    case (nil, "kind"): return (column, text.flatMap { names.known(kind: $0)?.rawValue.databaseValue } ?? value)
    case (nil, "key"):
      return (
        column, text?.split(separator: " ").map { names.word(String($0)) }.joined(separator: " ").databaseValue ?? value
      )
    case (let kind?, _):
      guard let info = names.known(field: column, of: kind) else { return (column, value) }
      guard case .text(let now)? = text.map({ names.value(.text($0), of: info, in: kind) }) else {
        return (info.name, value)
      }
      return (info.name, now.databaseValue)
    default: return (column, value)
    }
  }
}
