import Domain
import GRDB
import Testing

@testable import Store

/// Names that an older store wrote: made-up ones, as if an applicant had once been a "client" with a "village", and a bell
/// a "gong".
struct StoredNamesTests {
  private static let names = StoredNames(
    kinds: ["client": "applicant"], fields: ["applicant": ["village": "town", "sign": "mark"]],
    codes: ["applicant": ["mark": ["gong": "bell"]]])

  private let id = Identifier(high: 1, low: 2)

  @Test func aRecordIsReadByTheNamesOfItsDay() throws {
    let json = #"{"first_name":"Ola","village":"Oslo","sign":"gong"}"#
    let person = Applicant(try JournalText.record(.applicant, id, json, Self.names))
    #expect(person.firstName == "Ola" && person.town == "Oslo" && person.mark == .bell)
  }

  @Test func aNameThatNobodyEverWroteIsAnError() {
    #expect(throws: UnknownName("applicant.village")) {
      try JournalText.record(.applicant, id, #"{"village":"Oslo"}"#)
    }
    #expect(throws: UnknownName("client")) { try StoredNames.present.kind("client") }
  }

  /// A journal as schema 4 wrote it with the old names: the step of the schema renames what is looked up, and the check
  /// still proves every digest.
  @Test func theJournalIsProvedByTheNamesOfItsDay() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    _ = try office.change(ola) { $0.town = "Oslo" }
    try office.sql { db in
      try db.execute(sql: "DROP TRIGGER change_set_stays; DROP TRIGGER change_stays; DROP TRIGGER tombstone_stays")
      try db.execute(sql: "UPDATE change_set SET schema = 4")
      try db.execute(sql: "UPDATE change SET kind = 'client' WHERE kind = 'applicant'")
      try db.execute(sql: "UPDATE change SET field = 'village' WHERE kind = 'client' AND field = 'town'")
      try Rewriting(db: db).chain()
      try Self.names.rename(db)
      #expect(try String.fetchAll(db, sql: "SELECT DISTINCT field FROM change WHERE field <> ''") == ["town"])
      #expect(try JournalCheck(db: db, names: Self.names).problems() == [])
      #expect(try JournalCheck(db: db).problems() != [], "without the table of names the digests do not fit")
    }
    #expect(try office.store.answer(History(.applicant, ola.id)).count == 2)
  }

  @Test func anUnknownNameInTheJournalIsToldAndStopsWhoeverNeedsIt() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    _ = try office.change(ola) { $0.town = "Oslo" }
    try office.sql { db in
      try db.execute(sql: "DROP TRIGGER change_stays; UPDATE change SET field = 'village' WHERE field = 'town'")
    }
    let problems = try office.store.maintain(.check).problems.map(\.key)
    #expect(problems.contains("Some changes name what this program does not know (found: {1})."))
    let error = try #require(throws: StoreError.self) { _ = try office.store.undo(confirmed: false) }
    #expect(error.sentences.first?.arguments.last == "applicant.village")
  }
}

/// Writes the chain of a journal anew, as an older program would have written its rows.
private struct Rewriting {
  let db: Database

  func chain() throws {
    var previous = JournalDigest.none
    for set in try Row.fetchAll(db, sql: "SELECT device, number, time_ms, logical FROM change_set ORDER BY number") {
      var link = JournalLink(
        device: [], number: set[1], time: set[2], logical: set[3], schema: 4, previous)
      let place: StatementArguments = [set[0] as Int64, set[1] as Int64]
      for row in try Row.fetchAll(
        db,
        sql: """
          SELECT \(JournalRow.columns), c.salt, c.ordinal FROM change AS c WHERE c.device = ? AND c.set_number = ?
          ORDER BY c.ordinal
          """, arguments: place)
      {
        var bytes = row.bytes(6)
        for column in 0..<6 { JournalDigest.append(row[column], to: &bytes) }
        let digest = JournalDigest.of(bytes)
        link.add(digest)
        try db.execute(
          sql: "UPDATE change SET digest = ? WHERE device = ? AND set_number = ? AND ordinal = ?",
          arguments: [digest.blob] + place + [row[7] as Int64])
      }
      try db.execute(
        sql: "UPDATE change_set SET previous_hash = ?, hash = ? WHERE device = ? AND number = ?",
        arguments: [previous.blob, link.hash.blob] + place)
      previous = link.hash
    }
  }
}

/// A field by a name that the present program does not have is refused, never taken for an answer that was not given.
@Suite struct UnknownFieldTests {
  @Test func aChangeOfAFieldThatNobodyKnowsIsRefused() throws {
    let office = try Office()
    let person = try office.applicant("Ola")
    let change = Change.set(.applicant, person.id, field: "shoe_size", old: .none, new: .text("43"))
    let error = #expect(throws: StoreError.self) { try office.store.commit(ChangeSet("Change", [change])) }
    #expect(error?.sentences.first?.english.contains("knows no field \"shoe_size\"") == true)
  }

  @Test func soIsAFactOfAFieldThatNobodyKnows() throws {
    let office = try Office()
    let person = try office.applicant("Ola")
    let set = ChangeSet(
      "Change", [.set(\Applicant.town, of: person.id, from: person.town, to: "Lom")],
      expecting: [Expectation(.applicant, person.id, field: "shoe_size", is: .none)])
    #expect(throws: StoreError.self) { try office.store.commit(set) }
  }
}
