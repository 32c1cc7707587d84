import Domain
import GRDB
import Testing

@testable import Store

/// The check in the idle turn: it gives way to a key at any time and still comes to its end.
struct LightCheckTests {
  /// An office with enough rows that a table takes more than one look at who waits.
  private static func busyOffice() throws -> Office {
    let office = try Office()
    let ola = try office.person("Ola")
    let changes = (0..<2_000).map { index in
      var contact = PersonContact(id: office.store.newIdentifier())
      (contact.applicantID, contact.happenedOn, contact.mode) = (ola.id, .of("2026-11-01"), .faceToFace)
      contact.result = "Talked about \(index)"
      return Change.create(contact.stored)
    }
    _ = try office.store.commit(ChangeSet("Add", changes))
    return office
  }

  /// Runs a check to its end.
  /// - Returns: how many slices it took.
  private static func run(_ check: inout LightCheck, on store: Store) throws -> Int {
    var slices = 1
    while try !check.slice(of: store, until: { false }) { slices += 1 }
    return slices
  }

  @Test func aSoundStoreStaysOpenAndItIsNotedOnceAWeek() throws {
    let office = try Self.busyOffice()
    var check = LightCheck()
    _ = try Self.run(&check, on: office.store)
    #expect(office.store.damage == nil)
    func noted() throws -> Int64? {
      try office.sql {
        try Int64.fetchOne($0, sql: "SELECT value FROM store_info WHERE name = ?", arguments: [LightCheck.noted])
      }
    }
    let first = office.time.milliseconds
    #expect(try noted() == first)
    office.time.milliseconds += 6 * 86_400_000
    check = LightCheck()
    _ = try Self.run(&check, on: office.store)
    #expect(try noted() == first)
    office.time.milliseconds += 2 * 86_400_000
    check = LightCheck()
    _ = try Self.run(&check, on: office.store)
    #expect(try noted() == office.time.milliseconds)
    // Noting it is no change: nothing to undo, nothing in the journal.
    #expect(try office.store.maintain(.check).problems == [])
    #expect(try office.store.undo(confirmed: true) == .done("Add"))
  }

  @Test func onceAWeekIndexesAreComparedWithTheirRows() throws {
    let office = try Office()
    let file = try FileCopy(office)
    // The pages are sound, only the index says another login than the row.
    try file.replace("kari", by: "karj", inPagesOf: "colleague_by_login")
    let store = try file.open()
    #expect(try store.maintain(.quickCheck).problems == [])
    try store.guarded {
      try $0.run(
        "INSERT INTO store_info (name, value) VALUES (?, ?)", [LightCheck.noted, office.time.milliseconds - 86_400_000])
    }
    var check = LightCheck()
    _ = try Self.run(&check, on: store)
    #expect(store.damage == nil, "this week was looked at already")
    office.time.milliseconds += 7 * 86_400_000
    check = LightCheck()
    _ = try Self.run(&check, on: store)
    #expect(store.damage == Damage.found)
  }

  @Test func itGivesWayToAKeyAndGoesOnLater() throws {
    let office = try Self.busyOffice()
    var check = LightCheck()
    var asked = 0
    // Somebody presses a key now and then: whatever runs then ends, and is begun again.
    var turns = 0
    while turns < 5_000,
      try !check.slice(
        of: office.store,
        until: {
          asked += 1; return asked % 300 == 0
        })
    { turns += 1 }
    #expect(turns > 1)
    #expect(turns < 5_000)
    #expect(office.store.damage == nil)
    // With a key always waiting nothing is done at all.
    check = LightCheck()
    #expect(try check.slice(of: office.store, until: { true }) == false)
  }

  @Test func aStatementEndsAtOnceWhenSomebodyWaits() throws {
    let office = try Self.busyOffice()
    var asked = 0
    let rows = try office.sql { db in
      try db.givingWay(to: {
        asked += 1; return true
      }) {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM change a, change b")
      }
    }
    #expect(rows == nil)
    #expect(asked == 1)
    #expect(try office.sql { try Int.fetchOne($0, sql: "SELECT count(*) FROM change") } ?? 0 > 2_000)
  }

  @Test(
    "what the light check finds makes the store read-only",
    arguments: [
      "PRAGMA foreign_keys = OFF; UPDATE assignment SET colleague_id = randomblob(16)",
      "DROP TRIGGER change_stays; UPDATE change SET new = 'x'",
    ])
  func finds(sql: String) throws {
    let office = try Office()
    try office.person("Ola")
    try office.sql { try $0.execute(sql: sql) }
    var check = LightCheck()
    _ = try Self.run(&check, on: office.store)
    #expect(office.store.damage == Damage.found)
    #expect(throws: StoreError.damaged(Damage.nothingSaved)) { try office.applicant("Per") }
  }

  @Test func theNewestChange() throws {
    let office = try Office()
    #expect(try office.store.answer(NewestChange())?.milliseconds == office.time.milliseconds)
    office.time.milliseconds -= 3_600_000
    try office.applicant("Ola")
    #expect(try office.store.answer(NewestChange())?.milliseconds == office.time.milliseconds + 3_600_000)
    #expect(
      try Store.temporary(options: StoreOptions(login: "x", clock: office.time.clock)).answer(NewestChange()) == nil)
  }
}
