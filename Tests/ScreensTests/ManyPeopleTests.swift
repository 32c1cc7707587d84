import Cells
import Domain
import Exchange
import Store
import Testing

@testable import Screens

/// Marks, notes and hand-over for several people: one question, one step of undo.
@Suite struct ManyPeopleTests {
  private func records<R: Record>(_ type: R.Type, of person: Identifier, _ store: Store) throws -> [R] {
    try store.answer(RecordsOf(R.kind, where: "applicant_id", is: person)).map(R.init)
  }

  private func mine(_ store: Store, _ count: Int) throws -> [Identifier] {
    try store.answer(ListView().page(PageRequest(limit: count))).rows.map(\.id)
  }

  @Test func everybodyInTheListIsSelectedAndNobodyAgain() throws {
    var walk = try Walk.onDemo()
    walk.press("f w A")
    let working = try ListView(.mine, [.inWork]).everyone(in: walk.store)
    walk.expect("selected: \(working.count)")
    walk.press("A")
    #expect(walk.message == "Nobody is selected.")
    walk.expectNot("selected:")
    // Another filter is another list: whoever is not seen is not acted on.
    walk.press("A f s")
    walk.expectNot("selected:")
  }

  @Test func threeHundredAreTooMany() throws {
    var walk = try Walk.onDemo()
    let changes = (0..<300).flatMap { number -> [Change] in
      var person = Applicant(id: walk.store.newIdentifier())
      person.firstName = "Crowd\(number)"
      return [.create(person.stored)]
    }
    _ = try walk.store.commit(ChangeSet("Crowd", changes))
    walk.press("f u A")
    #expect(walk.message == "At most 200 people can be selected at once: filter the list first.")
    walk.expectNot("selected:")
    for _ in 0..<201 { walk.press("<space>") }
    #expect(walk.message == "At most 200 people can be selected at once: filter the list first.")
    walk.expect("selected: 200")
    walk.press("m *")
    walk.expect("For 200 people: ")
    walk.press("y")
    #expect(try ListView(.everyone, [.marked, .unassigned]).everyone(in: walk.store).count == 200)
    walk.press("u")
    #expect(try ListView(.everyone, [.marked, .unassigned]).everyone(in: walk.store).isEmpty)
  }

  @Test func oneNoteForEachOfSeveralPeople() throws {
    var walk = try Walk.onDemo()
    let people = try mine(walk.store, 3)
    let before = try people.map { try records(Note.self, of: $0, walk.store).count }
    walk.press("<space> <space> <space> n")
    walk.expect("Write for each of 3 people?")
    walk.press(#"o"#)
    walk.expect("New note, for each of 3 people: Aino, Ánte, Åse")
    walk.press(#""Summer closing on 3 July" <c-s>"#)
    walk.expect("Saved: new note: Aino, Ánte, Åse.  u undo")
    for (person, count) in zip(people, before) {
      let notes = try records(Note.self, of: person, walk.store)
      #expect(notes.count == count + 1)
      #expect(notes.count { $0.text == "Summer closing on 3 July" && $0.notedOn == Walk.today } == 1)
    }
    #expect(
      Set(try people.flatMap { try records(Note.self, of: $0, walk.store).map(\.id) }).count == before.reduce(3, +))
    walk.press("u")
    for (person, count) in zip(people, before) {
      #expect(try records(Note.self, of: person, walk.store).count == count)
    }
  }

  @Test func aHalfWrittenNoteForSeveralComesBackForAllOfThem() throws {
    var walk = try Walk.onDemo()
    walk.press(#"<space> <space> n o "half of it""#)
    walk.keepDrafts()
    var again = try Walk(walk.store)
    again.expect("note")
    again.press("<enter>")
    again.expect("for each of 2 people: Aino, Ánte", "half of it")
    again.press("<c-s>")
    for person in try mine(walk.store, 2) {
      #expect(try records(Note.self, of: person, walk.store).contains { $0.text == "half of it" })
    }
  }

  @Test func whileNamesAreInitialsTheFormForSeveralSaysInitials() throws {
    var walk = try Walk.onDemo()
    walk.press("i <space> <space> n o")
    walk.expect("for each of 2 people: A. J., Á. S.")
  }

  @Test func whatIsOpenGoesAlongToTheColleague() throws {
    var walk = try Walk.onDemo()
    let people = try mine(walk.store, 2)
    let aino = people[0]
    let me = try #require(walk.store.session.actor).id
    let sean = try #require(try walk.store.answer(AllRecords(.colleague)).first { $0.label == "Sean Murphy" }).id
    let third = try #require(
      try walk.store.answer(AllRecords(.colleague)).first { $0.id != me && $0.id != sean }
    ).id
    func new<R: Record>(_ type: R.Type, _ fill: (inout R) -> Void) -> R {
      var record = R(id: walk.store.newIdentifier())
      fill(&record)
      return record
    }
    let step = new(NextStep.self) { ($0.applicantID, $0.what, $0.colleagueID) = (aino, "Call", me) }
    let done = new(NextStep.self) {
      ($0.applicantID, $0.what, $0.colleagueID, $0.doneOn) = (aino, "Called", me, Walk.today)
    }
    let others = new(NextStep.self) { ($0.applicantID, $0.what, $0.colleagueID) = (aino, "Sign", third) }
    let promise = new(Promise.self) {
      ($0.applicantID, $0.what, $0.byParty, $0.colleagueID) = (aino, "Send it", .us, me)
    }
    let meeting = new(Appointment.self) {
      ($0.applicantID, $0.what, $0.onDay, $0.colleagueID) = (aino, "Meet", Walk.today.adding(days: 4), me)
    }
    let note = new(Note.self) {
      ($0.applicantID, $0.text, $0.deadlineOn, $0.colleagueID) = (aino, "CV", Walk.today, me)
    }
    let plain = new(Note.self) { ($0.applicantID, $0.text, $0.colleagueID) = (aino, "Likes cats", me) }
    _ = try walk.store.commit(
      ChangeSet(
        "Test",
        [step.stored, done.stored, others.stored, promise.stored, meeting.stored, note.stored, plain.stored].map {
          .create($0)
        }))
    func holder<R: Domain.Record>(_ record: R) throws -> Identifier? {
      let stored = try walk.store.answer(OneRecord(R.kind, record.id))
      return stored?["colleague_id"].record
    }
    walk.press("<space> <space> t")
    walk.expect("that go along: ")
    walk.press("<enter>")
    walk.expect("Make Sean Murphy the specialist of 2 people: Aino, Ánte?")
    walk.press("y")
    walk.expect("Sean Murphy becomes the specialist of")
    // They are on another list now: nothing more is done to them from this one.
    walk.expectNot("selected:")
    #expect(try [holder(step), holder(promise), holder(meeting), holder(note)] == [sean, sean, sean, sean])
    #expect(try [holder(done), holder(others), holder(plain)] == [me, third, me])
    #expect(try ListView(.colleague(sean)).everyone(in: walk.store).map(\.id).filter(people.contains).count == 2)
    walk.press("u")
    #expect(try [holder(step), holder(promise), holder(meeting), holder(note)] == [me, me, me, me])
    #expect(try mine(walk.store, 2) == people)
  }

  @Test func aColleagueCoversForSomeDays() throws {
    var walk = try Walk.onDemo()
    let people = try mine(walk.store, 2)
    walk.press("<space> <space> t c")
    walk.expect("for each of 2 people: Aino, Ánte", "Sean Murphy", "cover")
    walk.press("<end> <end> <down> <down> <down>")
    let labels = ["Until"]
    walk.expect(labels[0])
    walk.press("<c-s>")
    for person in people {
      let cover = try #require(try records(Assignment.self, of: person, walk.store).first { $0.role == .cover })
      #expect(cover.fromOn == Walk.today)
    }
    // They stay on the caseload of their own specialist.
    #expect(try mine(walk.store, 2) == people)
    walk.press("u")
    #expect(try records(Assignment.self, of: people[0], walk.store).allSatisfy { $0.role != .cover })
  }
}
