import Cells
import Domain
import Store
import Testing

@testable import Screens

/// Entries in one line, through keys, with what was stored.
@Suite struct CaptureTests {
  private func newest<R: Record>(_ type: R.Type, _ walk: Walk) throws -> R {
    let all = try walk.store.answer(EveryRecord(R.kind)).filter { $0.removed == nil }
    return R(try #require(all.max { $0.id < $1.id }))
  }

  private func id(_ name: String, _ kind: RecordKind, _ walk: Walk) throws -> Identifier {
    try #require(try walk.store.answer(NameSearch(name, kinds: [kind], limit: 1)).first).id
  }

  private func count(_ kind: RecordKind, _ walk: Walk) throws -> Int {
    try walk.store.answer(EveryRecord(kind)).count { $0.removed == nil }
  }

  @Test func aPersonContactIsSavedWithNothingThatWasNotTyped() throws {
    var walk = try Walk.onDemo()
    walk.press(#": "contact aino yesterday phone 15 went well, likes the shifts""#)
    walk.expect(
      "Contact with the person - Aino Joki - Sat 21 Nov 2026, yesterday - phone - 15",
      "min - \"went well, likes the shifts\"")
    walk.press("<enter>")
    if walk.text.contains("Who is meant") { walk.press("<enter>") }
    walk.expect("Saved: contact with the person: Aino Joki.  u undo")
    let contact = try newest(PersonContact.self, walk)
    #expect(contact.applicantID == (try id("Aino Joki", .applicant, walk)))
    #expect(contact.happenedOn == Day(iso: "2026-11-21"))
    #expect(contact.mode == .phone)
    #expect(contact.minutes == 15)
    #expect(contact.result == "went well, likes the shifts")
    #expect(contact.place == nil && contact.purposes.isEmpty && contact.withWhom.isEmpty && contact.byWhom.isEmpty)
    #expect(contact.startTime.isEmpty && contact.attemptedOnly == nil && contact.nextOn == nil)
    #expect(contact.colleagueID == walk.store.session.actor?.id)
    let before = try count(.personContact, walk)
    walk.press("u")
    #expect(try count(.personContact, walk) == before - 1)
  }

  @Test func anEmployerContactOnBehalfOfSomebodyIsLookedAtFirst() throws {
    var walk = try Walk.onDemo()
    let employer = try #require(try walk.store.answer(NameSearch("", kinds: [.employer], limit: 1)).first)
    let before = try count(.employerContact, walk)
    walk.press(": \"employer \(employer.title) in person for aino joki: showed the kitchen\" <enter>")
    walk.expect("Log an employer contact", "Read what stands above, then Ctrl-S saves it.", "showed the kitchen")
    #expect(try count(.employerContact, walk) == before)
    walk.press("<c-s>")
    let contact = try newest(EmployerContact.self, walk)
    #expect(contact.employerID == employer.id)
    #expect(contact.applicantIDs == [try id("Aino Joki", .applicant, walk)])
    #expect(contact.mode == .faceToFace)
    #expect(contact.result == "showed the kitchen")
    #expect(contact.happenedOn == Walk.today)
  }

  @Test func anEmployerContactForNobodyIsSavedAtOnceWithoutWhatAFormWouldFillIn() throws {
    var walk = try Walk.onDemo()
    let employer = try #require(
      try walk.store.answer(NameSearch("", kinds: [.employer], limit: 20)).first { hit in
        let record = try walk.store.answer(OneRecord(.employer, hit.id))
        return record?["stage"].isEmpty == false && record?["do_not_contact"] != .text("yes")
      })
    walk.press(": \"employer \(employer.title) phone: rang about shifts\" <enter>")
    walk.expect("Saved: employer contact")
    let contact = try newest(EmployerContact.self, walk)
    #expect(contact.employerID == employer.id)
    #expect(contact.visitStage == nil && contact.personID == nil && contact.hiringAuthority == nil)
  }

  @Test func anEmployerThatWantsNoContactIsNotLoggedUnseen() throws {
    var walk = try Walk.onDemo()
    let employer = try #require(try walk.store.answer(NameSearch("", kinds: [.employer], limit: 1)).first)
    let old = try #require(try walk.store.answer(OneRecord(.employer, employer.id)))["do_not_contact"]
    _ = try walk.store.commit(
      ChangeSet("x", [.set(.employer, employer.id, field: "do_not_contact", old: old, new: .text("yes"))]))
    walk.press(": \"employer \(employer.title) phone: rang\"")
    walk.expect("! Do not contact this employer: no reason written down")
    walk.press("<enter>")
    walk.expect("Log an employer contact", "Why all the same", "This employer is marked as not to be contacted.")
    let before = try count(.employerContact, walk)
    walk.press("<c-s>")
    #expect(try count(.employerContact, walk) == before, "without a reason")
    walk.go(toField: "Why all the same")
    walk.press("\"they rang us\" <c-s>")
    #expect(try count(.employerContact, walk) == before + 1)
  }

  @Test func aStepAPromiseANoteAndAnAppointment() throws {
    var walk = try Walk.onDemo()
    let aino = try id("Aino Joki", .applicant, walk)
    walk.press(#": "next aino joki fri call Nav about AAP" <enter>"#)
    let step = try newest(NextStep.self, walk)
    #expect(step.applicantID == aino && step.what == "call Nav about AAP" && step.dueOn == Day(iso: "2026-11-27"))
    walk.press(#": "promise aino joki us to welfare wed send the agreement" <enter>"#)
    let promise = try newest(Promise.self, walk)
    #expect(promise.applicantID == aino && promise.byParty == .us && promise.toParty == .welfare)
    #expect(
      promise.dueOn == Day(iso: "2026-11-25") && promise.what == "send the agreement" && promise.employerID == nil)
    walk.press(#": "note aino joki by 1.12 bring the CV" <enter>"#)
    let note = try newest(Note.self, walk)
    #expect(note.applicantID == aino && note.text == "bring the CV" && note.deadlineOn == Day(iso: "2026-12-01"))
    walk.press(#": "meet aino joki fri 10:30 interview" <enter>"#)
    let meeting = try newest(Appointment.self, walk)
    #expect(meeting.applicantID == aino && meeting.onDay == Day(iso: "2026-11-27") && meeting.atTime == "10:30")
    #expect(meeting.what == "interview" && meeting.minutes == nil && meeting.place.isEmpty)
    walk.expect("Saved: new appointment")
  }

  @Test func onAPersonsScreenTheNameIsLeftOut() throws {
    var walk = try Walk.onDemo()
    walk.press(#"2 <enter> : "next fri call the job centre" <enter>"#)
    walk.expect("Saved: next step planned: Aino Joki")
    #expect(try newest(NextStep.self, walk).applicantID == (try id("Aino Joki", .applicant, walk)))
  }

  @Test func aNameIsCompletedWhileItIsTyped() throws {
    var walk = try Walk.onDemo()
    walk.press(#"3 : "contact ain""#)
    walk.expect("> Aino Joki")
    walk.press("<tab>")
    walk.expect("contact Aino Joki")
    walk.press(#""phone" <enter>"#)
    walk.expect("Saved: contact with the person: Aino Joki")
  }

  // MARK: Somebody else in sight

  @Test func overARowTheNamedPersonIsMeant() throws {
    var walk = try Walk.onDemo(at: Menu.first)
    let ola = try id("Ola Hansen", .applicant, walk)
    #expect(walk.app.stack.inSight != [RecordKey(.applicant, ola)])
    walk.press(#": "contact ola yesterday phone 15 went well" <enter>"#)
    walk.expect("Saved: contact with the person: Ola Hansen")
    #expect(try newest(PersonContact.self, walk).applicantID == ola)
    walk.press(#": "contact ain" <tab> "phone" <enter>"#)
    walk.expect("Saved: contact with the person: Aino Joki")
    let before = try count(.personContact, walk)
    walk.press(#": "contact oh yesterday phone" <enter>"#)
    walk.expect("contact Ola Hansen yesterday phone")
    #expect(try count(.personContact, walk) == before)
  }

  @Test func aNameThatIsNobodysIsNotTakenForThePersonInSight() throws {
    var walk = try Walk.onDemo(at: Menu.first)
    let before = try count(.personContact, walk)
    walk.press(#": "contact oal yesterday phone 15 went well" <enter>"#)
    #expect(try count(.personContact, walk) == before)
    walk.press(#"<c-u> "contact oal yesterday phone""#)
    walk.expect("No name begins with \"oal\". Is this one meant?")
  }

  @Test(arguments: ["w", "c", ": \"show promises\" <enter>", "2 <enter> d"])
  func anUnnamedLineIsAboutThePersonInSight(keys: String) throws {
    var walk = try Walk.onDemo(at: Menu.first)
    walk.press(keys)
    let seen = try #require(walk.app.stack.inSight.first)
    walk.press(#": "note rang, all is well" <enter>"#)
    walk.expect("Saved: new note")
    let note = try newest(Note.self, walk)
    #expect((seen.kind == .applicant ? note.applicantID : note.employerID) == seen.id)
  }

  @Test func aPasteThatIsTooLongIsNotCut() throws {
    var walk = try Walk.onDemo()
    walk.press(#"3 : "contact aino joki ""#)
    walk.press("<paste:\(String(repeating: "word", count: 300))>")
    #expect(walk.message.hasPrefix("This is too long for one line"))
    walk.expectNot("word")
  }

  @Test func enterTakesTheMarkedOfSeveralNames() throws {
    var walk = try Walk.onDemo()
    let hits = try walk.store.answer(NameSearch("a", kinds: [.applicant], limit: 8))
    try #require(hits.count > 1)
    walk.press(#"3 : "contact a" <down> <enter>"#)
    walk.expect("contact \(hits[1].title)")
    #expect(walk.message.isEmpty)
  }

  @Test func whatIsMissingIsSaidAndNothingIsSaved() throws {
    var walk = try Walk.onDemo()
    let before = try walk.store.answer(UndoPeek())
    walk.press(#"3 : "contact zzzz went" <enter>"#)
    #expect(walk.message == "No name begins with \"zzzz\".")
    walk.press(#"<c-u> "promise aino joki send it" <enter>"#)
    #expect(walk.message.hasPrefix("Who promised it?"))
    walk.press(#"<c-u> "zorro" <enter>"#)
    #expect(walk.message.hasPrefix("Begin with contact, employer"))
    walk.press("<tab>")
    #expect(walk.message == "No name is marked: type the beginning of one.")
    #expect(try walk.store.answer(UndoPeek()) == before)
  }

  @Test func itOpensAsAFormFilledInAndTheTextIsADraftThere() throws {
    var walk = try Walk.onDemo()
    walk.press(#"3 : "contact aino joki yesterday phone went well" <c-e>"#)
    walk.expect("Log a contact with the person: Aino Joki", "went well", "phone")
    walk.keepDueDrafts()
    let drafts = try walk.store.answer(DraftList()).filter(\.isText)
    #expect(drafts.count == 1)
    #expect(drafts.first?.payload.contains("went well") == true)
    walk.press("<c-s>")
    let contact = try newest(PersonContact.self, walk)
    #expect(contact.happenedOn == Day(iso: "2026-11-21") && contact.mode == .phone && contact.result == "went well")
    #expect(try walk.store.answer(DraftList()).filter(\.isText).isEmpty)
  }

  @Test func rightAtTheEndOpensTheFormToo() throws {
    var walk = try Walk.onDemo()
    walk.press(#"3 : "next aino joki fri call" <left> <right> <right>"#)
    walk.expect("Plan a next step: Aino Joki", "call")
  }

  // MARK: Drafts

  @Test func escapeKeepsTheLineAndUpBringsItBack() throws {
    var walk = try Walk.onDemo()
    walk.press(#"3 : "contact aino jo" <tab> "went we" <esc>"#)
    walk.expect("Your line is kept as a draft")
    let draft = try #require(try walk.store.answer(DraftList()).first(where: \.isText))
    #expect(draft.about == (try id("Aino Joki", .applicant, walk)))
    walk.press(#": "contact ""#)
    walk.expect("Up goes on with the line you left unfinished.")
    walk.press("<up>")
    walk.expect("contact Aino Joki went we")
    walk.press(#""ll" <enter>"#)
    walk.expect("Saved: contact with the person: Aino Joki")
    #expect(try newest(PersonContact.self, walk).result == "went well")
    #expect(try walk.store.answer(DraftList()).filter(\.isText).isEmpty)
  }

  @Test func aNewLineIsNotMixedWithAnUnfinishedOne() throws {
    var walk = try Walk.onDemo()
    walk.press(#"3 : "contact aino joki one" <esc> : "contact aino joki two" <esc>"#)
    let texts = try walk.store.answer(DraftList()).filter(\.isText).map { DraftPayload($0.payload).text(of: "line") }
    #expect(Set(texts) == ["contact aino joki one", "contact aino joki two"])
  }

  @Test func aDroppedLineComesBackWhereItWas() throws {
    let folder = try TemporaryFolder()
    let path = try DemoStore.copy(into: folder)
    var walk = try Walk(try Walk.open(path))
    walk.press(#"2 <enter> : "note per""#)
    walk.keepDrafts()
    var next = try Walk(try Walk.open(path))
    next.press("<enter>")
    next.expect("note per")
    next.press(#"<c-u> "note rang" <enter>"#)
    next.expect("Saved: new note: Aino Joki")
  }

  @Test func anEmptyLineLeavesNoDraft() throws {
    var walk = try Walk.onDemo()
    walk.press(#"3 : "contact " <esc>"#)
    #expect(try walk.store.answer(DraftList()).filter(\.isText).isEmpty)
  }

  // MARK: The palette

  @Test func thePaletteNamesTheLines() throws {
    var walk = try Walk.onDemo()
    walk.press(#": "promise""#)
    walk.expect("promise ..: a promise in one line")
    walk.press("<enter>")
    walk.expect("In one line", "For example: promise rema")
  }

  @Test func theOldCommandsAreFoundAsBefore() throws {
    var walk = try Walk.onDemo()
    walk.press(#": "log a contact""#)
    walk.expect("All commands", "> Log a contact")
  }

  @Test func itOpensOverAForm() throws {
    var walk = try Walk.onDemo()
    walk.press(#"2 a "half" <f2> "note aino joki rang" <enter>"#)
    walk.expect("Saved: new note: Aino Joki", "half")
  }

  // MARK: Initials

  @Test func whileNamesAreHiddenOnlyWhatIsTypedShowsThem() throws {
    var walk = try Walk.onDemo()
    walk.press(#"3 i : "contact ain""#)
    walk.expect("> A. J.", "contact ain")
    walk.expectNot("Aino")
    walk.press("<tab>")
    walk.expect("contact A. J.")
    walk.press(#""phone" <enter>"#)
    walk.expect("Saved: contact with the person")
    walk.expectNot("Aino")
    #expect(try newest(PersonContact.self, walk).applicantID == (try id("Aino Joki", .applicant, walk)))
  }

  @Test(arguments: [Size(columns: 40, rows: 12), Size(columns: 132, rows: 43)]) func everySize(size: Size) throws {
    var walk = try Walk.onDemo(size)
    walk.press(#"3 : "contact aino joki yesterday phone 15 went well, likes the shifts and the people there a lot""#)
    walk.expect("Contact with the person - Aino Joki")
    walk.press("<c-u> \"contact a\"")
    walk.expect(">")
  }
}
