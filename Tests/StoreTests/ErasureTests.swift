import Domain
import Foundation
import GRDB
import Testing

@testable import Store

struct ErasureTests {
  @Test func noTraceIsLeftInAnyFile() throws {
    let office = try Office()
    let other = try office.colleague("kari")
    let canary = try Canary(office)
    #expect(try Canary.traces(in: office) == ["store.db"])
    #expect(try other.answer(OneRecord(.applicant, canary.person.id)) != nil)
    let report = try office.erase(canary.person.id)
    #expect(report.count > 30)
    #expect(report.problems == [])
    #expect(try Canary.traces(in: office) == [])
    #expect(try other.answer(OneRecord(.applicant, canary.person.id)) == nil)
    #expect(try other.answer(Find("kanari", limit: 10)) == [])
    #expect(try office.store.maintain(.check).problems == [])
    #expect(try office.sql { try Tombstones(db: $0).problems() } == [])
    #expect(try office.sql { try AccessLog(db: $0).isUnbroken() })
  }

  /// Pages that were freed while nothing was overwritten, as another program on the file leaves them.
  @Test func whatLiesInFreePagesGoesToo() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    try office.sql { db in
      try db.execute(sql: "PRAGMA secure_delete = OFF")
      try db.execute(sql: "CREATE TABLE left_over (text TEXT)")
      for _ in 0..<200 { try db.execute(sql: "INSERT INTO left_over VALUES ('Kanari' || hex(randomblob(100)))") }
      try db.execute(sql: "DROP TABLE left_over; PRAGMA secure_delete = ON")
    }
    #expect(try Canary.traces(in: office) == ["store.db"])
    _ = try office.store.commit(ChangeSet("W", [.withdraw(.applicant, ola.id, reason: "mistake")]))
    try office.erase(ola.id)
    #expect(try Canary.traces(in: office) == [])
  }

  @Test func undoGoesOnWithWhatWasDoneForOthers() throws {
    let office = try Office()
    let per = try office.applicant("Per")
    let ola = try office.applicant("Ola")
    _ = try office.store.commit(ChangeSet("W", [.withdraw(.applicant, ola.id, reason: "mistake")]))
    _ = try office.store.undo(confirmed: false)
    _ = try office.store.redo(confirmed: false)
    try office.erase(ola.id)
    #expect(try office.store.answer(UndoPeek()) == .init(undo: "Add", redo: nil))
    #expect(try office.store.undo(confirmed: false) == .done("Add"))
    #expect(try office.stored(per)?.removed == Change.undoneReason)
    #expect(try office.store.undo(confirmed: false) == .nothing)
  }

  @Test func onlyTheDateWhoAndWhyStay() throws {
    let office = try Office()
    let canary = try Canary(office)
    try office.erase(canary.person.id, why: "Asked for it in writing")
    let erasure = Erasure(try #require(try office.all(.erasure).first))
    #expect(erasure.person == canary.person.id.text)
    #expect(erasure.erasedOn == office.time.day)
    #expect(erasure.colleagueID == office.me)
    #expect(erasure.reason == "Asked for it in writing (It was confirmed that no duty to keep applies.)")
    #expect(erasure.erased.contains { $0.kind == .applicant && $0.id == canary.person.id })
    let rows = try office.store.answer(History(.applicant, canary.person.id))
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.isErased && $0.before == .none && $0.after == .none })
    #expect(rows.allSatisfy { $0.title.arguments.allSatisfy { $0 == ".." } })
    #expect(
      try office.store.answer(History(.erasure, erasure.id)).map(\.title.key) == ["everything about one person erased"])
    #expect(try office.store.answer(AccessLogOf(at: canary.person.id)).map(\.words) == [""])
  }

  @Test func whatAColleagueDidAtAnEmployerIsStillCounted() throws {
    let office = try Office()
    let canary = try Canary(office)
    let alone = canary.aloneContact
    let before = try office.store.answer(WeekCounts(containing: .of("2026-01-02"), scope: .everyone))
    try office.erase(canary.person.id)
    let after = try office.store.answer(WeekCounts(containing: .of("2026-01-02"), scope: .everyone))
    #expect(before.employerContacts == 1)
    #expect(after.employerContacts == before.employerContacts)
    #expect(try office.stored(alone) == nil)
    let kept = try office.all(.employerContact).map(EmployerContact.init)
    #expect(kept.count == 2)
    let counted = try #require(kept.first { $0.id != canary.sharedContact.id })
    #expect(
      counted.colleagueID == alone.colleagueID && counted.happenedOn == alone.happenedOn && counted.mode == alone.mode)
    #expect(counted.applicantIDs.isEmpty && counted.result.isEmpty && counted.preferenceInMind.isEmpty)
    #expect(counted.id.high >> 16 == alone.id.high >> 16)
  }

  @Test func aContactForSeveralPeopleStaysForTheOthers() throws {
    let office = try Office()
    let canary = try Canary(office)
    try office.erase(canary.person.id)
    let shared = EmployerContact(try #require(try office.stored(canary.sharedContact)))
    #expect(shared.applicantIDs == [canary.other.id])
    #expect(shared.result == "Asked for two")
    #expect(try office.store.answer(ContactsOnBehalf(canary.person.id)) == [])
    #expect(try office.store.answer(ContactsOnBehalf(canary.other.id)).map(\.id) == [shared.id])
    #expect(PersonContact(try #require(try office.stored(canary.moved))).jobID == nil)
  }

  @Test func aWithdrawnContactForSeveralPeopleLosesThePersonToo() throws {
    let office = try Office()
    let canary = try Canary(office)
    _ = try office.store.commit(
      ChangeSet("Remove", [.withdraw(.employerContact, canary.sharedContact.id, reason: "twice")]))
    try office.erase(canary.person.id)
    let shared = try #require(try office.stored(canary.sharedContact))
    #expect(shared.removed == "twice")
    #expect(shared["applicant_ids"] == .records([canary.other.id]))
  }

  @Test func aMergedEntryOfThePersonGoesToo() throws {
    let office = try Office()
    let canary = try Canary(office)
    let twin = try office.applicant("Kanarifugl")
    _ = try office.store.commit(
      ChangeSet(
        Words("{1} merged into {2}", "Kanarifugl", "Kanari"),
        [
          .set(.applicant, canary.person.id, field: "town", old: canary.person.stored["town"], new: .text("Kanariby")),
          .withdraw(.applicant, twin.id, reason: "merged"),
        ], for: .merge))
    let effect = try #require(try office.store.answer(ErasurePreview(canary.person.id)))
    #expect(effect.mergedEntries == 1)
    try office.erase(canary.person.id)
    #expect(try office.stored(twin) == nil)
    #expect(try Canary.traces(in: office) == [])
  }

  @Test func draftsOfEverybodyGoAndNoneComesAfterwards() throws {
    let office = try Office()
    let canary = try Canary(office)
    let colleague = try office.colleague("per")
    #expect(try colleague.answer(DraftList()).map(\.key).sorted() == ["a", "b", "c"])
    #expect(try office.store.answer(ErasurePreview(canary.person.id))?.drafts == 4)
    try office.erase(canary.person.id)
    #expect(try colleague.answer(DraftList()).map(\.key) == ["c"])
    // A form that was open in another window keeps its text a moment later.
    try colleague.keep(
      Draft(key: "late", title: "Draft", payload: "x", keptAt: Instant(milliseconds: 3), about: canary.person.id))
    #expect(try colleague.answer(DraftList()).map(\.key) == ["c"])
  }

  @Test func nothingBringsAPersonBack() throws {
    let office = try Office()
    let canary = try Canary(office)
    try office.erase(canary.person.id)
    for _ in 0..<40 {
      guard (try? office.store.undo(confirmed: true)) != .nothing else { break }
    }
    #expect(try office.stored(canary.person) == nil)
    #expect(try Canary.traces(in: office) == [])
    let again = #expect(throws: StoreError.self) {
      _ = try office.store.commit(ChangeSet("Add", [.create(canary.person.stored)]))
    }
    #expect(again == .refused("This record was erased for good. It cannot come back."))
    let erasure = try #require(try office.all(.erasure).first)
    let changed = #expect(throws: StoreError.self) {
      _ = try office.store.commit(ChangeSet("Change", [.withdraw(.erasure, erasure.id, reason: "x")]))
    }
    #expect(changed == .refused("What was erased stays erased: this record cannot be changed."))
    for sql in ["DELETE FROM tombstone", "UPDATE tombstone SET kind = 'note'", "UPDATE erasure SET reason = 'x'"] {
      let error = #expect(throws: DatabaseError.self) { try office.sql { try $0.execute(sql: sql) } }
      #expect(error?.message == "what was erased stays erased")
    }
  }

  @Test(
    "what was changed from outside is still found beside what was erased",
    arguments: [
      (
        "DROP TRIGGER change_stays; UPDATE change SET old = NULL, new = NULL, salt = zeroblob(16) WHERE kind = 'colleague'",
        "The journal is not as the program wrote it"
      ),
      (
        "DROP TRIGGER change_stays; UPDATE change SET new = 'x' WHERE kind = 'applicant' AND new IS NULL",
        "The journal is not as the program wrote it"
      ),
      (
        "DROP TRIGGER change_stays; UPDATE change SET digest = zeroblob(32) WHERE kind = 'applicant' AND new IS NULL",
        "The journal is not as the program wrote it"
      ),
    ])
  func outside(sql: String, sentence: String) throws {
    let office = try Office()
    try office.erase(try Canary(office).person.id)
    #expect(try office.store.maintain(.check).problems == [])
    try office.sql { try $0.execute(sql: sql) }
    let problems = try office.store.maintain(.check).problems.map(\.english)
    #expect(problems.contains { $0.hasPrefix(sentence) }, "\(problems)")
  }

  @Test func tombstonesAreComparedWithTheErasures() throws {
    let office = try Office()
    let canary = try Canary(office)
    try office.erase(canary.person.id)
    try office.sql {
      try $0.execute(sql: "INSERT INTO tombstone SELECT 'colleague', randomblob(16), erasure_id FROM tombstone LIMIT 1")
    }
    #expect(
      try office.sql { try Tombstones(db: $0).problems() }
        == ["The list of what was erased has been changed from outside the program."])
    try office.sql {
      try $0.execute(sql: "DROP TRIGGER tombstone_is_kept; DELETE FROM tombstone WHERE kind = 'colleague'")
      try $0.execute(
        sql: "INSERT INTO applicant (id, first_name) SELECT record_id, 'Back' FROM tombstone WHERE kind = 'applicant'")
    }
    #expect(
      try office.sql { try Tombstones(db: $0).problems() } == [
        "Somebody who was erased is in the store again. Leave the program and start it: it erases them again."
      ])
  }

  @Test func theJournalOfAnErasedPersonReplaysToNothing() throws {
    let office = try Office()
    let canary = try Canary(office)
    try office.erase(canary.person.id)
    let left = try office.sql { db in
      try Row.fetchAll(db, sql: "SELECT \(JournalRow.columns) FROM change AS c ORDER BY device, set_number, ordinal")
        .compactMap { try JournalRow($0).change() }
    }
    let gone = Set(try office.all(.erasure).map(Erasure.init).flatMap { $0.erased.map { RecordKey($0.kind, $0.id) } })
    #expect(gone.count > 30)
    #expect(left.allSatisfy { !gone.contains(RecordKey($0.kind, $0.id)) })
  }

  @Test func textsThatMayNameThePersonAreListedBeforeAndAfter() throws {
    let office = try Office()
    let employer = try office.add(Employer.self) { $0.name = "Rema" }
    let ola = try office.person("Ola", "Hansen")
    let per = try office.person("Per")
    try office.add(ServicePeriod.self) {
      $0.applicantID = ola.id
      $0.leftOn = .of("2026-05-01")
    }
    for servicePeriod in try office.all(.servicePeriod)
    where servicePeriod["left_on"].isEmpty && servicePeriod["applicant_id"] == .record(ola.id) {
      try office.set(servicePeriod, "left_on", .day(.of("2026-04-01")))
    }
    let named = try office.add(Note.self) {
      $0.applicantID = per.id
      $0.text = "Sat with Ola at lunch"
      $0.notedOn = .of("2026-06-01")
    }
    let removed = try office.add(Note.self) {
      $0.employerID = employer.id
      $0.text = "Hansen asked"
    }
    _ = try office.store.commit(ChangeSet("W", [.withdraw(.note, removed.id, reason: "old")]))
    try office.add(Note.self) {
      $0.employerID = employer.id
      $0.text = "Olaf and Hanseng are other names"
    }
    let row = try office.add(ImportedRow.self) {
      $0.sheet = "contacts"
      $0.cells = "{\"name\":\"Ola Hansen\"}"
    }
    let effect = try #require(try office.store.answer(ErasurePreview(ola.id)))
    #expect(Set(effect.mentions.map(\.id)) == [named.id, removed.id, row.id])
    #expect(effect.mentions.first { $0.id == named.id }?.day == .of("2026-06-01"))
    #expect(effect.mentions.first { $0.id == removed.id }?.isRemoved == true)
    try office.erase(ola.id)
    let after = try office.store.answer(Mentions(effect.terms, outside: nil))
    #expect(after == effect.mentions)
    _ = try office.change(named) { $0.text = "Sat with a friend at lunch" }
    #expect(try office.store.answer(Mentions(effect.terms, outside: nil)).count == 2)
  }
}
