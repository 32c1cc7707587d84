import Domain
import GRDB
import Testing

@testable import Store

struct UndoTests {
  private func town(_ office: Office, _ person: Applicant) throws -> Value? { try office.stored(person)?["town"] }

  @Test func undoAndRedoGoStepByStep() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    let first = try office.change(ola, Words("Move to {1}", "Oslo")) { $0.town = "Oslo" }
    _ = try office.change(first, "Move on") { $0.town = "Bergen" }
    #expect(try office.store.answer(UndoPeek()).undo == "Move on")
    #expect(try office.store.undo(confirmed: false) == .done("Move on"))
    #expect(try town(office, ola) == .text("Oslo"))
    #expect(try office.store.undo(confirmed: false) == .done(Words("Move to {1}", "Oslo")))
    #expect(try town(office, ola) == Value.none)
    #expect(try office.store.redo(confirmed: false) == .done(Words("Move to {1}", "Oslo")))
    #expect(try office.store.answer(UndoPeek()) == .init(undo: Words("Move to {1}", "Oslo"), redo: "Move on"))
    #expect(try office.store.redo(confirmed: false) == .done("Move on"))
    #expect(try town(office, ola) == .text("Bergen"))
    #expect(try office.store.redo(confirmed: false) == .nothing)
  }

  @Test func undoingACreationWithdrawsAndRedoingRevives() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    #expect(try office.store.undo(confirmed: false) == .done("Add"))
    #expect(try office.stored(ola)?.removed == Change.undoneReason)
    #expect(try office.store.answer(PersonSummaryOf(ola.id)) == nil)
    #expect(try office.store.redo(confirmed: false) == .done("Add"))
    #expect(try office.stored(ola)?.removed == nil)
    #expect(try office.store.undo(confirmed: false) == .done("Add"))
    #expect(try office.stored(ola)?.removed == Change.undoneReason)
  }

  @Test func theFirstAnswersAreNotTakenBack() throws {
    let office = try Office()
    #expect(try office.store.undo(confirmed: true) == .nothing)
    #expect(office.store.session.actor?.id == office.me)
  }

  @Test func aNewEditForgetsWhatCouldBeDoneAgain() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    _ = try office.change(ola) { $0.town = "Oslo" }
    _ = try office.store.undo(confirmed: false)
    _ = try office.change(ola) { $0.phone = "1" }
    #expect(try office.store.redo(confirmed: false) == .nothing)
  }

  @Test func anEarlierWindowIsAskedAboutFirst() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    let at = Instant(milliseconds: office.time.milliseconds)
    office.time.milliseconds += 60_000
    let again = try office.colleague("kari")
    #expect(try again.undo(confirmed: false) == .askFirst(title: "Add", at: at))
    #expect(try office.stored(ola)?.removed == nil, "asking changes nothing")
    #expect(try again.undo(confirmed: true) == .done("Add"))
    #expect(try again.redo(confirmed: false) == .done("Add"), "this window has moved the step")
  }

  @Test func everyPersonTakesBackTheirOwn() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    let mette = try office.colleague("mette", "Mette")
    var per = Applicant(id: mette.newIdentifier())
    per.firstName = "Per"
    _ = try mette.commit(ChangeSet("Add Per", [.create(per.stored)]))
    #expect(try office.store.undo(confirmed: false) == .done("Add"))
    #expect(try office.stored(ola)?.removed != nil)
    #expect(try office.stored(per)?.removed == nil)
    #expect(try mette.answer(UndoPeek()).undo == "Add Per")
  }

  @Test func whatSomebodyChangedSinceIsNotTakenBack() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    let mine = try office.change(ola) { $0.town = "Oslo" }
    let mette = try office.colleague("mette", "Mette Lund")
    var hers = mine
    hers.town = "Bergen"
    _ = try mette.commit(ChangeSet("Move", mine.changes(to: hers)))
    let error = try #require(throws: StoreError.self) { _ = try office.store.undo(confirmed: false) }
    guard case .stale(let conflicts) = error, let conflict = conflicts.first else { throw error }
    #expect(conflict.seen == .text("Oslo") && conflict.now == .text("Bergen") && conflict.by == "Mette Lund")
    #expect(try town(office, ola) == .text("Bergen"))
  }

  @Test func aCreationSomebodyAddedToIsNotTakenBack() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    let mette = try office.colleague("mette", "Mette Lund")
    var hers = ola
    hers.town = "Bergen"
    _ = try mette.commit(ChangeSet("Move", ola.changes(to: hers)))
    let error = try #require(throws: StoreError.self) { _ = try office.store.undo(confirmed: false) }
    guard case .stale(let conflicts) = error else { throw error }
    #expect(conflicts.map(\.field) == ["town"])
    #expect(try office.stored(ola)?.removed == nil)
  }

  @Test func aPersonSomebodyWroteAboutIsNotTakenBack() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    let mette = try office.colleague("mette", "Mette Lund")
    var note = Note(id: mette.newIdentifier())
    note.applicantID = ola.id
    note.text = "Rang"
    _ = try mette.commit(ChangeSet("Note", [.create(note.stored)]))
    let error = try #require(throws: StoreError.self) { _ = try office.store.undo(confirmed: false) }
    #expect(
      error.sentences.map(\.english) == [
        "Mette Lund has used this record since, so it stays. Remove it if it is wrong."
      ])
    #expect(try office.stored(ola)?.removed == nil)
  }

  @Test func fiveHundredStepsAreKept() throws {
    let office = try Office()
    var ola = try office.applicant("Ola")
    for number in 1...(UndoSteps.limit + 20) { ola = try office.change(ola) { $0.town = "\(number)" } }
    let steps = try office.sql { try Int.fetchOne($0, sql: "SELECT count(*) FROM undo_step") }
    #expect(steps == UndoSteps.limit)
    #expect(try office.store.undo(confirmed: false) == .done("Change"))
  }

  @Test func theChangesOfASetAreTakenBackFromTheLastToTheFirst() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    let changes: [Change] = [
      .set(.applicant, ola.id, field: "town", old: .none, new: .text("Oslo")),
      .set(.applicant, ola.id, field: "town", old: .text("Oslo"), new: .text("Bergen")),
      .withdraw(.applicant, ola.id, reason: "moved away"),
    ]
    _ = try office.store.commit(ChangeSet("Leave", changes))
    #expect(try office.store.undo(confirmed: false) == .done("Leave"))
    #expect(try office.stored(ola) == ola.stored)
    #expect(try office.store.redo(confirmed: false) == .done("Leave"))
    #expect(try office.stored(ola)?["town"] == .text("Bergen"))
    #expect(try office.stored(ola)?.removed == "moved away")
  }

  /// Two entries of one person become one: everything moves, the second entry is removed, and one `u` takes it back.
  @Test func aMergeIsOneStep() throws {
    let office = try Office()
    let kept = try office.person("Ola", "Hansen")
    let double = try office.person("Ola", "Hanssen")
    let employer = try office.add(Employer.self) { $0.name = "Rema" }
    let contact = try office.add(EmployerContact.self) {
      $0.employerID = employer.id
      $0.happenedOn = .of("2026-11-20")
      $0.applicantIDs = [double.id]
    }
    let note = try office.add(Note.self) {
      $0.applicantID = double.id
      $0.text = "Likes mornings"
    }
    let before = try office.sql { try DerivedContent.read($0) }
    let changes: [Change] = [
      .set(.note, note.id, field: "applicant_id", old: .record(double.id), new: .record(kept.id)),
      .set(.employerContact, contact.id, field: "applicant_ids", old: .records([double.id]), new: .records([kept.id])),
      .withdraw(.applicant, double.id, reason: "merged"),
    ]
    _ = try office.store.commit(ChangeSet("Merge", changes))
    #expect(try office.store.answer(ContactsOnBehalf(kept.id)).map(\.id) == [contact.id])
    #expect(try office.store.answer(ContactsOnBehalf(double.id)).isEmpty)
    #expect(try office.store.answer(NameSearch("ola", kinds: [.applicant], limit: 9)).map(\.id) == [kept.id])
    #expect(try office.store.undo(confirmed: false) == .done("Merge"))
    #expect(try office.stored(double)?.removed == nil)
    #expect(try office.sql { try DerivedContent.read($0) } == before)
  }
}
