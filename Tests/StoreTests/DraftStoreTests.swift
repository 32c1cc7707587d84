import Domain
import GRDB
import Testing

@testable import Store

/// Drafts at the doors of the store: whose they are, and that no window overwrites or discards another one's.
@Suite struct DraftStoreTests {
  private func draft(_ payload: String, key: String = "form:a", about: Identifier? = nil, at ms: Int64 = 5) -> Draft {
    Draft(key: key, title: "note", payload: payload, keptAt: Instant(milliseconds: ms), about: about, place: "contacts")
  }

  @Test func aKeptDraftComesBackWhole() throws {
    let office = try Office()
    let person = try office.applicant("Ola")
    let kept = try office.store.keep(draft("text", about: person.id), over: nil)
    #expect(kept == draft("text", about: person.id))
    #expect(try office.store.answer(DraftList()) == [kept])
    #expect(try office.store.answer(DraftsAbout(person.id)) == [kept])
    #expect(try office.store.answer(DraftsAbout(office.me)).isEmpty)
    #expect(try office.colleague("mette", "Mette").answer(DraftsAbout(person.id)).isEmpty)
  }

  @Test func whatAnotherWindowKeptIsNeverOverwritten() throws {
    let office = try Office()
    let one = try office.store.keep(draft("one"), over: nil)
    let two = try office.store.keep(draft("two"), over: nil)
    let three = try office.store.keep(draft("three"), over: draft("none"))
    #expect([one, two, three].map(\.key) == ["form:a", "form:a#2", "form:a#3"])
    #expect([one, two, three].map(\.baseKey) == ["form:a", "form:a", "form:a"])
    let again = try office.store.keep(draft("two, and more", key: two.key), over: two)
    #expect(again.key == two.key)
    let late = try office.store.keep(draft("two, otherwise", key: two.key), over: two)
    #expect(late.key == "form:a#4", "the row is another by now")
    #expect(try office.store.answer(DraftsOf("form:a")).count == 4)
    #expect(try office.store.answer(DraftsOf("form:")).isEmpty)
  }

  @Test func aKeyThatIsFreeAgainIsUsedAgain() throws {
    let office = try Office()
    let one = try office.store.keep(draft("one"), over: nil)
    try office.store.discard(one)
    #expect(try office.store.keep(draft("one, and more"), over: one).key == "form:a")
  }

  @Test func discardingTakesOnlyWhatIsKnown() throws {
    let office = try Office()
    let one = try office.store.keep(draft("one"), over: nil)
    let more = try office.store.keep(draft("one, and more"), over: one)
    #expect(try !office.store.discard(one))
    #expect(try office.store.answer(DraftList()) == [more])
    #expect(try office.store.discard(more))
  }

  @Test func aCommitTakesItsDraftAlongOrLeavesBoth() throws {
    let office = try Office()
    let kept = try office.store.keep(draft("text"), over: nil)
    let newer = try office.store.keep(draft("other text", key: "form:b"), over: nil)
    var person = Applicant(id: office.store.newIdentifier())
    #expect(throws: StoreError.self) {
      try office.store.commit(ChangeSet("Add", [.create(person.stored)]), discarding: kept)
    }
    #expect(try office.store.answer(DraftList()).count == 2)
    person.firstName = "Ola"
    _ = try office.store.commit(ChangeSet("Add", [.create(person.stored)]), discarding: kept)
    #expect(try office.store.answer(DraftList()) == [newer])
    let stale = newer
    let more = try office.store.keep(draft("other text, and more", key: "form:b"), over: newer)
    person.id = office.store.newIdentifier()
    _ = try office.store.commit(ChangeSet("Add", [.create(person.stored)]), discarding: stale)
    #expect(try office.store.answer(DraftList()) == [more])
  }

  @Test func waitingForAnotherProgramEndsSoonAndTheLongPatienceIsBack() throws {
    let office = try Office()
    var held = Configuration()
    held.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: office.store.path, configuration: held)
    try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    #expect(throws: StoreError.self) { try office.store.keep(draft("text"), over: nil) }
    try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
    #expect(office.store.wait.patience == BusyWait.usual)
  }
}
