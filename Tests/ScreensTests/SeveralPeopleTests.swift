import Cells
import Domain
import Store
import Testing

@testable import Screens

/// One contact that several people had, the same once more, and the day that stays in the evening.
@Suite struct SeveralPeopleTests {
  private func contacts(_ walk: Walk) throws -> [PersonContact] {
    try walk.store.answer(EveryRecord(.personContact)).filter { $0.removed == nil }.map(PersonContact.init)
      .sorted { $0.id > $1.id }
  }

  private func id(_ name: String, _ walk: Walk) throws -> Identifier {
    try #require(try walk.store.answer(NameSearch(name, kinds: [.applicant], limit: 1)).first).id
  }

  private func mine(_ walk: Walk) throws -> [ApplicantRow] {
    try walk.store.answer(
      ApplicantList(scope: .mine, order: .name, filters: [], page: PageRequest(anchor: .start, limit: 3))
    ).rows
  }

  @Test func aFormAsksWhoElseWasThereAndWritesOneRecordEach() throws {
    var walk = try Walk.onDemo()
    let people = try mine(walk)
    let before = try contacts(walk).count
    walk.press("2 n s i <s-tab> <s-tab>")
    walk.expect("> Also with")
    walk.press("\"\(people[1].name.full)\" <enter> <s-tab> \"\(people[2].name.full)\" <enter> <c-s>")
    walk.expect("Saved: contact with the person: ", "and 2 more")
    let made = try contacts(walk).prefix(3)
    #expect(try contacts(walk).count == before + 3)
    #expect(Set(made.compactMap(\.applicantID)) == Set(people.map(\.id)))
    #expect(made.allSatisfy { $0.mode == .faceToFace && $0.happenedOn == Walk.today })
    let jobs = made.filter { $0.applicantID != people[0].id }.compactMap(\.jobID)
    #expect(jobs.isEmpty, "the job of one is not the job of the others")
    walk.press("u")
    #expect(try contacts(walk).count == before, "one step of undo")
  }

  @Test func selectedPeopleHaveOneContact() throws {
    var walk = try Walk.onDemo()
    let people = try mine(walk)
    walk.press("2 <space> <space> <space> n s i <c-s>")
    walk.expect("and 2 more")
    #expect(Set(try contacts(walk).prefix(3).compactMap(\.applicantID)) == Set(people.map(\.id)))
  }

  @Test func theLastContactIsRepeatedForSeveral() throws {
    var walk = try Walk.onDemo()
    let people = try mine(walk)
    walk.press("2 n s p <tab> <tab> \"20\" <c-s> <space> <space> <space> n r <c-s>")
    let made = try contacts(walk).prefix(3)
    #expect(Set(made.compactMap(\.applicantID)) == Set(people.map(\.id)))
    #expect(made.allSatisfy { $0.mode == .phone && $0.minutes == 20 })
  }

  @Test func aLineMakesOneRecordEach() throws {
    var walk = try Walk.onDemo()
    let people = try mine(walk)
    walk.press(
      "3 : \"contact \(people[0].name.full), \(people[1].name.full), \(people[2].name.full) visit: the bakery\" <enter>"
    )
    walk.expect("and 2 more")
    let made = try contacts(walk).prefix(3)
    #expect(Set(made.compactMap(\.applicantID)) == Set(people.map(\.id)))
    #expect(made.allSatisfy { $0.result == "the bakery" && $0.mode == .faceToFace })
  }

  @Test func theSameAgainFromTheListOfContacts() throws {
    var walk = try Walk.onDemo()
    walk.press("2 n s p <c-s> 4")
    let first = try #require(try contacts(walk).first)
    walk.press("<home>")
    walk.press("r")
    walk.expect("Log a")
    walk.press("<c-s>")
    walk.expect("Saved: ")
    let again = try #require(try contacts(walk).first)
    #expect(again.id != first.id && again.applicantID == first.applicantID && again.mode == first.mode)
    #expect(again.result.isEmpty && again.happenedOn == Walk.today)
  }

  // MARK: The evening

  @Test func theDayOfTheLastContactStaysAndIsSaid() throws {
    var walk = try Walk.onDemo()
    walk.press(#"2 n s i <s-tab> "fri" <c-s>"#)
    #expect(try contacts(walk).first?.happenedOn == Day(iso: "2026-11-20"))
    walk.press("<down> n s i")
    walk.expect("Date: as in the last contact, Fri 20 Nov")
    walk.press("<c-s>")
    #expect(try contacts(walk).first?.happenedOn == Day(iso: "2026-11-20"))
    walk.press(#"3 : "contact aino joki phone""#)
    walk.expect("Fri 20 Nov 2026, 2 days ago, as in the")
    walk.press("<enter>")
    #expect(try contacts(walk).first?.happenedOn == Day(iso: "2026-11-20"))
    // A contact of today ends the catching up.
    walk.press(#": "contact aino joki today phone" <enter> 2 n s i"#)
    walk.expectNot("as in the last contact")
    walk.press("<c-s>")
    #expect(try contacts(walk).first?.happenedOn == Walk.today)
  }

  @Test func anotherWindowBeginsWithToday() throws {
    let folder = try TemporaryFolder()
    let path = try DemoStore.copy(into: folder)
    var walk = try Walk(try Walk.open(path))
    walk.press(#"2 n s i <s-tab> "fri" <c-s>"#)
    var other = try Walk(try Walk.open(path))
    // Two windows number their records apart, so the newest is what was not there before.
    let before = Set(try contacts(other).map(\.id))
    other.press("2 n s i <c-s>")
    #expect(try contacts(other).filter { !before.contains($0.id) }.map(\.happenedOn) == [Walk.today])
  }

  /// What is typed on one evening and goes on the next morning happened on that evening.
  @Test(arguments: [true, false]) func aDraftKeepsTheDayItsFormFilledIn(fromTheOffer: Bool) throws {
    let folder = try TemporaryFolder()
    let path = try DemoStore.copy(into: folder)
    var walk = try Walk(try Walk.open(path))
    walk.press(#"2 n s i <tab> <tab> <tab> "half a""#)
    walk.keepDrafts()
    var next = try Walk(try Walk.open(path, clock: Walk.clock(Walk.today.adding(days: 1))))
    next.press(fromTheOffer ? "<enter>" : "<esc> 2 n s")
    next.expect("half a")
    next.press("<c-s>")
    #expect(try contacts(next).first?.happenedOn == Walk.today)
  }
}

/// Notes with a deadline are ticked where they stand.
@Suite struct NoteTickTests {
  @Test(arguments: ["<tab> <tab>", "<s-tab>"]) func aNoteWithADeadlineIsTickedInItsPane(pane: String) throws {
    var walk = try Walk.onDemo()
    walk.press(#"2 <enter> : "note by fri bring the papers" <enter> "# + pane)
    for _ in 0..<40 where !(walk.lines.first { $0.hasPrefix(">") } ?? "").contains("bring the papers") {
      walk.press("<down>")
    }
    walk.expect("by Fri 27 Nov")
    walk.press("d")
    walk.expect("Saved: done: bring the papers")
    let notes = try walk.store.answer(EveryRecord(.note)).map(Note.init)
    #expect(notes.first { $0.text == "bring the papers" }?.doneOn == Walk.today)
    walk.press("u")
    #expect(
      try walk.store.answer(EveryRecord(.note)).map(Note.init).first { $0.text == "bring the papers" }?.doneOn == nil)
  }

  @Test func aNoteWithoutOneIsNotTicked() throws {
    var walk = try Walk.onDemo()
    walk.press(#"2 <enter> : "note just so" <enter> <tab> <tab> <end> d"#)
    #expect(!walk.message.hasPrefix("Saved"))
  }
}
