import Cells
import Domain
import Store
import Testing

/// What was logged can be opened, corrected, re-dated, moved to another person and removed; two entries of one person
/// become one; a colleague's change is never overwritten.
@Suite struct RecordTests {
  private func newest(_ kind: RecordKind, _ walk: Walk) throws -> StoredRecord {
    try #require(try walk.store.answer(LastContact(kind)))
  }

  /// Logs a visit for the first person of the list and opens it in their timeline.
  private func withAVisitOpen() throws -> (Walk, Identifier) {
    var walk = try Walk.onDemo()
    walk.press(#"n s "i" <tab> <tab> "30" <tab> "Met at the harbour" <c-s> <enter> <s-tab>"#)
    let visit = try newest(.personContact, walk)
    for _ in 0..<40 where !focusedLine(walk).contains("Met at the harbour") { walk.press("<down>") }
    walk.press("<enter>")
    return (walk, visit.id)
  }

  private func focusedLine(_ walk: Walk) -> String { walk.lines.first { $0.hasPrefix(">") } ?? "" }

  private func contact(_ id: Identifier, _ walk: Walk) throws -> PersonContact {
    PersonContact(try #require(try walk.store.answer(OneRecord(.personContact, id))))
  }

  @Test func aLoggedContactIsCorrectedAndItsHistoryShowsBothValues() throws {
    var (walk, id) = try withAVisitOpen()
    walk.expect("Contact with the person: Aino Joki", "Met at the harbour")
    walk.press(#"e <tab> <tab> <tab> "45" <c-s>"#)
    #expect(try contact(id, walk).minutes == 45)
    walk.press("<tab>")
    walk.expect("history", "Minutes: 30 -> 45", "Kari Nordmann")
  }

  @Test func aLoggedContactIsRedated() throws {
    var (walk, id) = try withAVisitOpen()
    walk.press(#"e <tab> "yesterday" <c-s>"#)
    #expect(try contact(id, walk).happenedOn == Day(iso: "2026-11-21"))
  }

  @Test func aContactInTheFutureIsAskedAboutOnce() throws {
    var (walk, id) = try withAVisitOpen()
    walk.press(#"e <tab> "2026-12-01" <c-s>"#)
    walk.expect("in the future")
    #expect(try contact(id, walk).happenedOn == Walk.today)
    walk.press("<c-s>")
    #expect(try contact(id, walk).happenedOn == Day(iso: "2026-12-01"))
  }

  @Test func aLoggedContactIsMovedToAnotherPerson() throws {
    var (walk, id) = try withAVisitOpen()
    walk.press(#"t "per l" <enter>"#)
    let person = try #require(try walk.store.answer(NameSearch("Per Larsen", kinds: [.applicant], limit: 1)).first)
    #expect(try contact(id, walk).applicantID == person.id)
    walk.expect("moved to Per Larsen")
    walk.press("u")
    walk.expect("Undone: moved to Per Larsen")
  }

  @Test func aLoggedContactIsWithdrawnWithAReasonAndComesBack() throws {
    var (walk, id) = try withAVisitOpen()
    walk.press(#"- <enter>"#)
    walk.expect("Write a few words")
    walk.press(#""logged twice" <enter>"#)
    walk.expect("Removed: logged twice")
    let stored = try #require(try walk.store.answer(OneRecord(.personContact, id)))
    #expect(stored.removed == "logged twice")
    walk.press("<esc>")
    walk.expectNot("Met at the harbour")
    walk.press("u <enter>")
    #expect(try walk.store.answer(OneRecord(.personContact, id))?.removed == nil)
  }

  @Test func aDayOfAnotherYearShowsItsYear() throws {
    var walk = try Walk.onDemo()
    walk.press("a x <tab> \"2027-01-04\" <c-s> <enter> <tab>")
    walk.expect("4 Jan 2027")
  }

  @Test func aWithdrawnRecordIsFoundAgainAndBroughtBack() throws {
    var (walk, id) = try withAVisitOpen()
    walk.press(#"- "logged twice" <enter> <esc> <esc> : "removed" <enter>"#)
    walk.expect("Contact with the person", "Aino Joki", "logged twice")
    walk.press("<enter> r")
    #expect(try walk.store.answer(OneRecord(.personContact, id))?.removed == nil)
  }

  @Test func anEpisodeEndsAndAPersonComesBack() throws {
    var walk = try Walk.onDemo()
    walk.press(#"<enter> : "referral, entry" <enter>"#)
    walk.expect("Referral, entry and leaving: Aino Joki")
    walk.press(#"<tab> <tab> <tab> <tab> <tab> <tab> "today" <tab> m <c-s>"#)
    walk.expect("left")
    let person = try #require(try walk.store.answer(NameSearch("Aino Joki", kinds: [.applicant], limit: 1)).first)
    #expect(try walk.store.answer(PersonSummaryOf(person.id))?.phase.phase == .left)
    walk.press(#": "begin a new" <enter> <c-s>"#)
    let servicePeriods = try walk.store.answer(RecordsOf(.servicePeriod, where: "applicant_id", is: person.id))
    #expect(servicePeriods.count == 2)
    #expect(try walk.store.answer(PersonSummaryOf(person.id))?.phase.phase != .left)
  }

  @Test func aChangedWishKeepsWhatWasWantedBefore() throws {
    var walk = try Walk.onDemo()
    walk.press(#"<enter>"#)
    let person = try #require(try walk.store.answer(NameSearch("Aino Joki", kinds: [.applicant], limit: 1)).first)
    func preferences() throws -> [JobPreference] {
      try walk.store.answer(RecordsOf(.jobPreference, where: "applicant_id", is: person.id)).map(JobPreference.init)
    }
    let before = try preferences()
    let first = try #require(before.first { $0.rank == 1 && $0.untilOn == nil })
    walk.press(#"<enter> e <tab> <tab> <end> " or dogs" <c-s>"#)
    let after = try preferences()
    #expect(after.count == before.count + 1)
    #expect(after.first { $0.id == first.id }?.words == first.words)
    #expect(after.first { $0.id == first.id }?.untilOn == Walk.today)
    let new = try #require(after.first { $0.replacesID == first.id && $0.untilOn == nil })
    #expect(new.words == first.words + " or dogs")
    #expect(new.notedOn == Walk.today)
  }

  @Test func twoEntriesOfOnePersonBecomeOneAndUndoPartsThemAgain() throws {
    var walk = try Walk.onDemo()
    walk.press(#"+ "Aino" <tab> "Joki-Twice" <tab> <tab> "999" <c-s>"#)
    let people = try walk.store.answer(NameSearch("Aino Joki", kinds: [.applicant], limit: 5))
    let kept = try #require(people.first { $0.title == "Aino Joki" })
    let twin = try #require(people.first { $0.title == "Aino Joki-Twice" })
    walk.press(#"<home> <enter> : "merge with" <enter> "twice" <enter>"#)
    walk.expect("Everything of \"Aino Joki-Twice\" moves to \"Aino Joki\"")
    walk.press("y")
    #expect(try walk.store.answer(OneRecord(.applicant, twin.id))?.removed != nil)
    #expect(try walk.store.answer(RecordsOf(.servicePeriod, where: "applicant_id", is: twin.id)).isEmpty)
    walk.press("u")
    #expect(try walk.store.answer(OneRecord(.applicant, twin.id))?.removed == nil)
    #expect(try walk.store.answer(RecordsOf(.servicePeriod, where: "applicant_id", is: twin.id)).count == 1)
    #expect(try walk.store.answer(RecordsOf(.servicePeriod, where: "applicant_id", is: kept.id)).count == 1)
  }

  @Test func aColleaguesChangeIsShownBesideOursAndNotOverwritten() throws {
    let folder = try TemporaryFolder()
    let path = try DemoStore.copy(into: folder)
    var walk = try Walk(try Walk.open(path))
    walk.press("e <tab> <tab> <tab> <tab>")
    let other = try Walk.open(path)
    let person = try #require(try other.answer(NameSearch("Aino Joki", kinds: [.applicant], limit: 1)).first)
    let phone = try #require(try other.answer(OneRecord(.applicant, person.id)))["phone"]
    _ = try other.commit(
      ChangeSet("phone changed", [.set(.applicant, person.id, field: "phone", old: phone, new: .text("111"))]))
    walk.press(#"<c-u> "222" <c-s>"#)
    walk.expect("Not saved", "stands there now: 111", "you wrote: 222", "Kari Nordmann")
    #expect(try other.answer(OneRecord(.applicant, person.id))?["phone"] == .text("111"))
    walk.press("<enter>")
    walk.expect("222")
    walk.press("<c-s> k <c-s>")
    #expect(try other.answer(OneRecord(.applicant, person.id))?["phone"] == .text("222"))
  }

  @Test func ofTwoValuesTheColleaguesCanBeTaken() throws {
    let folder = try TemporaryFolder()
    let path = try DemoStore.copy(into: folder)
    var walk = try Walk(try Walk.open(path))
    walk.press("e <tab> <tab> <tab> <tab>")
    let other = try Walk.open(path)
    let person = try #require(try other.answer(NameSearch("Aino Joki", kinds: [.applicant], limit: 1)).first)
    let phone = try #require(try other.answer(OneRecord(.applicant, person.id)))["phone"]
    _ = try other.commit(
      ChangeSet("phone changed", [.set(.applicant, person.id, field: "phone", old: phone, new: .text("111"))]))
    walk.press(#"<c-u> "222" <tab> <tab> "Tromsdalen" <c-s> t"#)
    walk.expect("111")
    walk.press("<c-s>")
    let stored = try #require(try other.answer(OneRecord(.applicant, person.id)))
    #expect(stored["phone"] == .text("111"))
    #expect(stored["town"].text?.hasSuffix("Tromsdalen") == true)
  }

  @Test func whatIsTypedSurvivesLeavingAndComesBackInTheSameForm() throws {
    var walk = try Walk.onDemo()
    walk.press(#"a "ring the job centre" <esc> <enter>"#)
    walk.expect("Your text is kept as a draft")
    walk.press("a")
    walk.expect("ring the job centre")
    walk.press("<c-s>")
    walk.expect("Saved: next step planned")
    walk.press("a")
    walk.expectNot("ring the job centre")
  }
}
