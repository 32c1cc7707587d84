import Cells
import Domain
import Store
import Testing

@testable import Screens

/// The promise about disclosure on the screens: in sight, asked for a reason, changed with one key.
@Suite struct DisclosureTests {
  private let office: DayOffice
  private let ola: Applicant
  private let bakery: Employer

  init() throws {
    office = try DayOffice()
    ola = try office.person("Ola", "Hansen")
    bakery = try office.add(Employer.self) { $0.name = "Bakery Quay" }
  }

  @discardableResult
  private func choice(_ fill: (inout Disclosure) -> Void) throws -> Disclosure {
    try office.add(Disclosure.self) {
      ($0.applicantID, $0.audience, $0.decidedOn) = (ola.id, .anyEmployer, DayOffice.day("2026-11-12"))
      fill(&$0)
    }
  }

  private func form(_ known: [String: Value] = [:], rows: Int = 24) throws -> Walk {
    var walk = try office.walk(rows: rows)
    walk.app(open: FormScreen(.add(.employerContact, known.merging(["applicant_ids": .records([ola.id])]) { $1 })))
    return walk
  }

  private var contacts: [EmployerContact] {
    get throws { try office.store.answer(ContactsOnBehalf(ola.id)).map(EmployerContact.init) }
  }

  private func isAsked(_ walk: Walk) -> Bool {
    (walk.app.stack.last as? FormScreen)?.fields.contains { $0.info.name == "guard_reason" } ?? false
  }

  @Test func theChoiceIsInSightByTopicWithTheTalk() throws {
    try choice {
      ($0.openness, $0.permittedWords, $0.place, $0.approach) = (.agreedWords, "needs breaks", .home, .mayAlone)
    }
    try choice { ($0.topic, $0.openness) = (.gaps, .nothing) }
    let here = bakery.id
    try choice { ($0.audience, $0.employerID, $0.topic, $0.openness) = (.thisEmployer, here, .gaps, .open) }
    var walk = try form(rows: 43)
    walk.expect(
      "Ola may say:", "(talked about on Thu 12 Nov 2026, at home)", "\"needs breaks\"",
      "gaps in the working life: say nothing")
    walk.press("\"bakery\" <enter>")
    walk.expect("gaps in the working life: open")
    #expect(!isAsked(walk))
  }

  @Test func beforeAnEmployerIsChosenNothingGoesBeyondAnything() throws {
    try choice { $0.approach = .notAtAll }
    var walk = try form([:], rows: 43)
    walk.expect("Ola may say:")
    walk.expectNot("Why all the same", "Say why")
    walk.press("\"bakery\" <enter>")
    walk.expect("Say why all the same, Ola: The person has chosen that we do not speak", "  Why all the same")
  }

  @Test func theReasonIsAskedOnlyWhileSomethingGoesBeyond() throws {
    try choice { $0.openness = .nothing }
    var walk = try form(["employer_id": .record(bakery.id)], rows: 43)
    #expect(!isAsked(walk))
    walk.expectNot("Why all the same")
    walk.go(toField: "Said about health")
    walk.press("m")
    walk.expect("Say why all the same, Ola: The person has chosen that nothing is said", "  Why all the same")
    walk.press("<c-u>")
    walk.expectNot("Why all the same")
    walk.press("m <c-s>")
    #expect(try contacts.isEmpty)
    walk.expect("> Why all the same")
    walk.press("\"the boss asked\" <c-s>")
    let contact = try #require(try contacts.first)
    #expect(contact.guardReason == "the boss asked" && contact.disclosed == .more)
    walk.app(open: RecordScreen(.employerContact, contact.id))
    walk.expect("the boss asked")
  }

  @Test func theReasonComesBackFromADraft() throws {
    try choice { ($0.openness, $0.approach) = (.nothing, .notAtAll) }
    var walk = try form(["employer_id": .record(bakery.id)])
    #expect(isAsked(walk))
    walk.press("<tab> \"she asked me\"")
    walk.keepDrafts()
    var again = try form(["employer_id": .record(bakery.id)])
    again.press("<c-s>")
    #expect(try contacts.first?.guardReason == "she asked me")
    walk.press("<esc>")
  }

  @Test func whoWasThereIsAskedAndNotAssumed() throws {
    try choice { ($0.openness, $0.approach) = (.nothing, .withPerson) }
    var walk = try form(["employer_id": .record(bakery.id)], rows: 43)
    walk.expect("Was Ola there?")
    #expect(!isAsked(walk))
    walk.press("<c-s>")
    #expect(try contacts.count == 1)
    walk.app(open: DisclosureScreen(ola.id))
    walk.expect("Contacts where it is unknown whether the person was there", "Bakery Quay")
  }

  @Test func aContactBeforeTheReferralIsRefusedAtItsDay() throws {
    var walk = try form(["employer_id": .record(bakery.id)])
    walk.press("<home> <up> <up> <up>")
    walk.expect("> Date")
    walk.press("\"2026-10-20\" <c-s>")
    walk.expect("had not been referred yet")
    #expect(try contacts.isEmpty)
  }

  // MARK: The screen

  @Test func sayNothingFromNowOnIsOneKeyAndUndone() throws {
    let old = try choice {
      ($0.openness, $0.permittedWords, $0.pros, $0.cons) = (.agreedWords, "needs breaks", "a list", "may be asked")
      $0.place = .home
    }
    var walk = try office.walk()
    walk.app(open: DisclosureScreen(ola.id))
    walk.expect("What may be said now", "\"needs breaks\"", "Speaks for it: a list", "Speaks against it: may be asked")
    walk.press("0")
    walk.expect("Saved: say nothing from now on: Ola Hansen", "Earlier choices")
    let choices = try office.of(Disclosure.self, ola)
    let new = try #require(choices.first { $0.replacesID == old.id })
    #expect(new.openness == .nothing && new.permittedWords.isEmpty && new.decidedOn == Walk.today && new.place == nil)
    #expect(try office.stored(Disclosure.self, old.id).untilOn == Walk.today)
    walk.press("<home> 0")
    #expect(walk.message == "This choice says so already.")
    walk.press("u")
    #expect(try office.stored(Disclosure.self, old.id).untilOn == nil)
    #expect(try office.of(Disclosure.self, ola).count == 1)
  }

  @Test func onAnEmptyScreenTheFirstChoiceIsMadeByOneKey() throws {
    var walk = try office.walk()
    walk.app(open: DisclosureScreen(ola.id))
    walk.expect("Nobody has asked yet what may be said")
    walk.press("0")
    let choice = try #require(try office.of(Disclosure.self, ola).first)
    #expect(choice.openness == .nothing && choice.topic == .health && choice.audience == .anyEmployer)
  }

  @Test func talksAndContactsThatWentBeyondStandThere() throws {
    try choice { ($0.openness, $0.approach) = (.nothing, .mayAlone) }
    try office.add(PersonContact.self) {
      ($0.applicantID, $0.mode, $0.happenedOn) = (ola.id, .faceToFace, DayOffice.day("2026-11-12"))
      ($0.purposes, $0.place, $0.result) = ([.disclosure], .home, "weighed it up")
    }
    try office.add(EmployerContact.self) {
      ($0.employerID, $0.applicantIDs, $0.happenedOn) = (bakery.id, [ola.id], DayOffice.day("2026-11-13"))
      ($0.disclosed, $0.guardReason) = (.more, "the boss asked")
    }
    var walk = try office.walk()
    walk.app(open: DisclosureScreen(ola.id))
    walk.expect("Talks about it", "weighed it up", "Contacts that went beyond it", "the boss asked")
    walk.press("<down>")
    walk.expect("The person has chosen that nothing is said about health here.")
    walk.press("e")
    #expect(walk.message == "Go to a choice that holds now.")
    walk.press("<up> e")
    walk.expect("Change the disclosure choice")
  }

  @Test func itOpensFromThePaneAndFromThePalette() throws {
    let choice = try choice { $0.openness = .open }
    var walk = try office.walk()
    walk.app(open: ApplicantScreen(ola.id, pane: .around))
    walk.go(to: "may be said")
    walk.press("<enter>")
    #expect((walk.app.stack.last as? DisclosureScreen)?.list.focused?.id == choice.id)
    walk.press("<esc> : \"disclosure\" <enter>")
    #expect(walk.app.stack.last is DisclosureScreen)
  }

  // MARK: Counting

  @Test func bothFiguresAreInSightAndTheWeeksOpen() throws {
    let people: [[Identifier]] = [[ola.id], []]
    for ids in people {
      try office.add(EmployerContact.self) {
        ($0.employerID, $0.applicantIDs, $0.happenedOn) = (bakery.id, ids, DayOffice.day("2026-11-18"))
        ($0.mode, $0.hiringAuthority, $0.colleagueID) = (.faceToFace, .yes, office.me)
      }
    }
    try office.add(EmployerContact.self) {
      ($0.employerID, $0.happenedOn, $0.mode) = (bakery.id, DayOffice.day("2026-11-18"), .phone)
      $0.colleagueID = office.me
    }
    var walk = try office.walk()
    walk.expect("Employer contacts this week: 2 in person, 1 for an applicant")
    walk.press("4")
    walk.expect("Employer contacts this week: 2 in person, 1 for an applicant", "Logged this week: employer contacts 3")
    walk.press("v")
    walk.expect("Mon 16 Nov", "##", "Do not count: 1 not in person", "0 of 1 contacts for an applicant (0 %)")
    walk.press("<enter>")
    walk.expect("Count", "Do not count", "not in person", "Ola Hansen")
  }

  @Test func preferencesAreTakenByOneDigitEachAndNeverByThemselves() throws {
    let preferences = try ["boats", "mornings"].map { words in
      try office.add(JobPreference.self) {
        ($0.applicantID, $0.stance, $0.about, $0.words) = (ola.id, .wanted, .kindOfWork, words)
        $0.notedOn = DayOffice.day("2026-11-12")
      }
    }
    var walk = try form(["employer_id": .record(bakery.id), "mode": .text("face_to_face")], rows: 43)
    walk.go(toField: "Preferences it follows")
    #expect(walk.line(with: "> Preferences it follows")?.contains("boats") == false)
    walk.press("1 2 1 1 <c-s>")
    #expect(Set(try #require(try contacts.first).jobPreferenceIDs) == Set(preferences.map(\.id)))
  }

  @Test func theNextAppointmentIsMadeWithTheContact() throws {
    var walk = try form(["employer_id": .record(bakery.id)], rows: 43)
    walk.go(toField: "Next appointment: Day")
    walk.press("\"2026-11-27\" <tab> \"10:00\" <c-s>")
    let visit = try #require(
      try office.store.answer(RecordsOf(.appointment, where: "employer_id", is: bakery.id)).map(Appointment.init).first)
    #expect(visit.onDay == DayOffice.day("2026-11-27") && visit.atTime == "10:00" && visit.applicantID == ola.id)
    #expect(visit.purpose == .employerVisit && visit.colleagueID == office.me)
    walk.press("u")
    #expect(try contacts.isEmpty)
  }
}
