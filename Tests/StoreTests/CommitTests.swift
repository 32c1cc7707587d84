import Domain
import TestKinds
import Testing

@testable import Store

struct CommitTests {
  @Test("every kind of record comes back as it was stored, field by field", arguments: RecordKind.allCases)
  func roundTrip(kind: RecordKind) throws {
    let office = try Office()
    let maker = RecordMaker(office.store)
    let made = try maker.full(kind)
    if kind == .settings {
      _ = try office.store.commit(ChangeSet("Settings", office.store.session.settings.stored.changes(to: made)))
    } else {
      _ = try office.store.commit(ChangeSet("Add", maker.changes))
    }
    #expect(try office.store.answer(OneRecord(kind, made.id)) == made)
    #expect(!made.values.contains(.none))
  }

  @Test func aFieldIsSetAndCleared() throws {
    let office = try Office()
    let ola = try office.applicant("Ola", "Hansen")
    let renamed = try office.change(ola) { $0.town = "Bergen" }
    #expect(try office.stored(renamed)?["town"] == .text("Bergen"))
    let cleared = try office.change(renamed) { $0.town = "" }
    #expect(try office.stored(cleared)?["town"] == Value.none)
  }

  @Test func aStaleWriteIsRefusedWithBothValuesAndWho() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    let mette = try office.colleague("mette", "Mette Lund")
    var theirs = ola
    theirs.town = "Bergen"
    _ = try mette.commit(ChangeSet("Move", ola.changes(to: theirs)))
    var mine = ola
    mine.town = "Oslo"
    mine.phone = "123"
    let error = try #require(throws: StoreError.self) {
      _ = try office.store.commit(ChangeSet("Move", ola.changes(to: mine)))
    }
    guard case .stale(let conflicts) = error else { throw error }
    let conflict = try #require(conflicts.first)
    #expect(conflicts.count == 1)
    #expect(conflict.seen == .none && conflict.now == .text("Bergen") && conflict.wanted == .text("Oslo"))
    #expect(conflict.by == "Mette Lund" && conflict.at == Instant(milliseconds: office.time.milliseconds))
    #expect(error.sentences.map(\.english) == ["Mette Lund changed Town to \"Bergen\" meanwhile; it was \"-\"."])
    #expect(try office.stored(ola)?["phone"] == Value.none, "nothing is written")
  }

  @Test func twoPeopleMayChangeDifferentFields() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    let mette = try office.colleague("mette", "Mette Lund")
    var theirs = ola
    theirs.town = "Bergen"
    _ = try mette.commit(ChangeSet("Move", ola.changes(to: theirs)))
    _ = try office.change(ola) { $0.phone = "123" }
    #expect(try office.stored(ola)?["town"] == .text("Bergen"))
    #expect(try office.stored(ola)?["phone"] == .text("123"))
  }

  @Test func anExpectationThatNoLongerHoldsRefuses() throws {
    let office = try Office()
    let ola = try office.person("Ola")
    let choice = try office.add(Disclosure.self) {
      $0.applicantID = ola.id
      $0.permittedWords = "needs breaks"
    }
    _ = try office.change(choice) { $0.permittedWords = "nothing about health" }
    var note = Note(id: office.store.newIdentifier())
    note.applicantID = ola.id
    note.text = "Said it"
    let seen = Expectation(.disclosure, choice.id, field: "permitted_words", is: .text("needs breaks"))
    #expect {
      _ = try office.store.commit(ChangeSet("Note", [.create(note.stored)], expecting: [seen]))
    } throws: { error in
      guard case StoreError.stale(let conflicts) = error else { return false }
      return conflicts.map(\.now) == [.text("nothing about health")]
    }
    #expect(try office.stored(note) == nil)
  }

  @Test func whatIsWrongIsSaidFieldByField() throws {
    let office = try Office()
    let nobody = Applicant(id: office.store.newIdentifier())
    var step = NextStep(id: office.store.newIdentifier())
    step.applicantID = nobody.id
    let error = try #require(throws: StoreError.self) {
      _ = try office.store.commit(ChangeSet("Add", [.create(nobody.stored), .create(step.stored)]))
    }
    guard case .invalid(let problems) = error else { throw error }
    #expect(problems.map(\.field) == ["first_name", "what"])
    #expect(error.sentences.count == 2)
  }

  @Test func aReferenceMustPointAtAStandingRecord() throws {
    let office = try Office()
    let employer = try office.add(Employer.self) { $0.name = "Rema" }
    _ = try office.store.commit(ChangeSet("Away", [.withdraw(.employer, employer.id, reason: "twice")]))
    func problem(_ id: Identifier) throws -> [String] {
      var contact = EmployerContact(id: office.store.newIdentifier())
      contact.employerID = id
      contact.happenedOn = .of("2026-11-20")
      do {
        _ = try office.store.commit(ChangeSet("Add", [.create(contact.stored)]))
        return []
      } catch { return error.sentences.map(\.english) }
    }
    #expect(try problem(employer.id) == ["This points at a record that was removed."])
    #expect(try problem(office.store.newIdentifier()) == ["This points at a record that is not in the store."])
  }

  @Test func aWithdrawnRecordIsNotChangedAndCanBeRevived() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    _ = try office.store.commit(ChangeSet("Away", [.withdraw(.applicant, ola.id, reason: "twice")]))
    var changed = ola
    changed.town = "Oslo"
    let error = try #require(throws: StoreError.self) {
      _ = try office.store.commit(ChangeSet("Change", ola.changes(to: changed)))
    }
    #expect(error.sentences.map(\.english) == ["Kari Nordmann has removed this record."])
    _ = try office.store.commit(ChangeSet("Back", [.revive(.applicant, ola.id, reason: "twice")]))
    #expect(try office.stored(ola)?.removed == nil)
    let again = try #require(throws: StoreError.self) {
      _ = try office.store.commit(ChangeSet("Back", [.revive(.applicant, ola.id, reason: "twice")]))
    }
    #expect(again.sentences.map(\.english) == ["This record is not removed any more."])
  }

  @Test func refusalsHaveTheirSentence() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    func sentence(_ changes: [Change]) -> String? {
      do {
        _ = try office.store.commit(ChangeSet("Try", changes))
        return nil
      } catch { return error.sentences.first?.english }
    }
    #expect(sentence([]) == "Nothing was changed, so there is nothing to save.")
    #expect(sentence([.create(ola.stored)]) == "This record is in the store already.")
    #expect(
      sentence([.withdraw(.applicant, office.store.newIdentifier(), reason: "x")]) == "This record is not in the store."
    )
    var short = ola.stored
    short.id = office.store.newIdentifier()
    short.values.removeLast()
    #expect(sentence([.create(short)]) == "This record was made by another version of the program.")
  }

  @Test func whoIsNotKnownMayOnlySayWhoTheyAre() throws {
    let office = try Office()
    let stranger = try office.colleague("per")
    #expect(stranger.session.actor == nil)
    var ola = Applicant(id: stranger.newIdentifier())
    ola.firstName = "Ola"
    let error = try #require(throws: StoreError.self) {
      _ = try stranger.commit(ChangeSet("Add", [.create(ola.stored)]))
    }
    guard case .notPermitted(let words) = error else { throw error }
    #expect(words.english == "Say who you are first: no colleague in this store has your login name.")
    var per = Colleague(id: stranger.newIdentifier())
    per.name = "Per"
    per.login = "per"
    _ = try stranger.commit(ChangeSet("First answers", [.create(per.stored)]))
    #expect(stranger.session.actor?.id == per.id)
    _ = try stranger.commit(ChangeSet("Add", [.create(ola.stored)]))
  }

  @Test func textsAreCleanedAndComposed() throws {
    let office = try Office()
    let ola = try office.applicant(" O\u{1B}[31mla\u{202E} ", "A\u{30A}s")
    let stored = try #require(try office.stored(ola))
    #expect(stored["first_name"] == .text("O[31mla"))
    #expect(stored["last_name"].text.map { Array($0.utf8) } == Array("\u{C5}s".utf8))
  }

  @Test func settingsAreReadAgainAfterACommit() throws {
    let office = try Office()
    _ = try office.change(office.store.session.settings) { $0.language = .swedish }
    #expect(office.store.session.settings.language == .swedish)
  }

  @Test func anotherProgramsChangeIsSeen() throws {
    let office = try Office()
    #expect(!office.store.changedElsewhere())
    try office.applicant("Ola")
    #expect(!office.store.changedElsewhere(), "one's own commits are no news")
    _ = try office.colleague("mette", "Mette")
    #expect(office.store.changedElsewhere())
    #expect(!office.store.changedElsewhere())
  }
}
