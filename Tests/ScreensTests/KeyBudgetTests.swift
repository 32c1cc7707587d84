import Cells
import Domain
import Exchange
import Store
import Testing

@testable import Screens

/// The key budgets of the daily tasks. Text, and the letters typed into pickers, choices and dates, are not counted.
/// Each task runs on three seeded caseloads in which no row was prepared for it, and what was stored is checked.
@Suite struct KeyBudgetTests {
  /// Presses keys and counts them; text in quotes is free.
  private struct Counter {
    var walk: Walk
    var keys = 0

    mutating func press(_ script: String) {
      walk.press(script)
      keys += Key.parse(script)?.count ?? 0
    }

    mutating func type(_ text: String) { walk.press("\"\(text)\"") }
  }

  private func caseload(_ seed: UInt64, _ day: Day = Walk.today) throws -> Walk {
    let store = try Store.temporary(options: StoreOptions(login: "kari", clock: Walk.clock(day), isThrowaway: true))
    try SeededCaseload.fill(store, specialists: 2, applicants: 40, contactsEach: 6, seed: seed)
    return try Walk(store)
  }

  private func focusedPerson(_ walk: Walk) throws -> ApplicantRow {
    let page = try walk.store.answer(
      ApplicantList(scope: .mine, order: .name, filters: [], page: PageRequest(anchor: .start, limit: 1)))
    return try #require(page.rows.first)
  }

  private func newest(_ kind: RecordKind, _ walk: Walk) throws -> StoredRecord {
    try #require(try walk.store.answer(LastContact(kind)))
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func logAFollowAlongVisit(seed: UInt64) throws {
    var count = Counter(walk: try caseload(seed))
    let person = try focusedPerson(count.walk)
    count.press("n s")
    count.type("i")
    count.press("<c-s>")
    #expect(count.keys <= 4)
    let contact = PersonContact(try newest(.personContact, count.walk))
    #expect(contact.applicantID == person.id)
    #expect(contact.mode == .faceToFace)
    #expect(contact.happenedOn == Walk.today)
    #expect(contact.colleagueID == count.walk.store.session.actor?.id)
    #expect(contact.minutes == nil)
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func logAnEmployerContact(seed: UInt64) throws {
    var count = Counter(walk: try caseload(seed))
    let person = try focusedPerson(count.walk)
    let employer = try #require(
      try count.walk.store.answer(NameSearch("", kinds: [.employer], limit: 20)).first { hit in
        try !count.walk.store.answer(RecordsOf(.employerPerson, where: "employer_id", is: hit.id)).isEmpty
      })
    let contactPerson = try #require(
      try count.walk.store.answer(RecordsOf(.employerPerson, where: "employer_id", is: employer.id)).first)
    count.press("<enter> n e")
    count.type(employer.title)
    count.press("<enter>")
    count.type(contactPerson.label)
    count.press("<enter>")
    count.type("i")
    count.press("<c-s>")
    #expect(count.keys <= 8 + 1)  // One of them opens the applicant, who the budget takes as open.
    let contact = EmployerContact(try newest(.employerContact, count.walk))
    #expect(contact.employerID == employer.id)
    #expect(contact.personID == contactPerson.id)
    #expect(contact.applicantIDs == [person.id])
    #expect(contact.mode == .faceToFace)
    #expect(contact.happenedOn == Walk.today)
    #expect(contact.disclosed == nil)
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func theSameAgainForAnotherApplicant(seed: UInt64) throws {
    var count = Counter(walk: try caseload(seed))
    count.walk.press(#"n s "i" <c-s> <down>"#)
    let first = try newest(.personContact, count.walk)
    count.press("n r <c-s>")
    #expect(count.keys <= 3)
    let second = PersonContact(try newest(.personContact, count.walk))
    #expect(second.id != first.id)
    #expect(second.applicantID != first.applicantID)
    #expect(second.mode == .faceToFace)
  }

  private func letsNobodySpeak(_ walk: Walk) throws -> Bool {
    let list = try #require(walk.app.stack.last as? ApplicantListScreen)
    let person = try #require(list.subjects.first)
    return try walk.store.answer(RecordsOf(.disclosure, where: "applicant_id", is: person.id))
      .contains { $0["approach"] == .text(Approach.notAtAll.rawValue) }
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func theSameEmployerContactForAnotherApplicant(seed: UInt64) throws {
    var count = Counter(walk: try caseload(seed))
    let employer = try #require(try count.walk.store.answer(NameSearch("", kinds: [.employer], limit: 1)).first)
    count.walk.press("n e \"\(employer.title)\" <enter> <tab> \"i\" <c-s>")
    let first = try newest(.employerContact, count.walk)
    // Whoever lets nobody speak for them is stopped for a reason, whatever the budget says.
    repeat { count.walk.press("<down>") } while try letsNobodySpeak(count.walk)
    count.press("n r <c-s>")
    #expect(count.keys <= 3)
    let second = EmployerContact(try newest(.employerContact, count.walk))
    #expect(second.id != first.id && second.employerID == employer.id && second.mode == .faceToFace)
    #expect(second.applicantIDs != first["applicant_ids"].records)
    #expect(second.jobPreferenceIDs.isEmpty && second.applicantPresent == nil && second.guardReason.isEmpty)
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func findAnApplicantByThreeLetters(seed: UInt64) throws {
    var count = Counter(walk: try caseload(seed))
    let person = try #require(try count.walk.store.answer(NameSearch("", kinds: [.applicant], limit: 5)).last)
    count.walk.press("4")
    count.press("/")
    count.type(String(person.title.prefix(3)))
    count.press("<enter>")
    #expect(count.keys <= 5)
    count.walk.expect("[Wants]")
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func recordANewPreference(seed: UInt64) throws {
    var count = Counter(walk: try caseload(seed))
    let person = try focusedPerson(count.walk)
    count.walk.press("<enter>")
    count.press("+ w")
    count.type("k")
    count.press("<tab>")
    count.type("works with boats")
    count.press("<tab>")
    count.type("m")
    count.press("<c-s>")
    #expect(count.keys <= 6)
    let stored = try count.walk.store.answer(RecordsOf(.jobPreference, where: "applicant_id", is: person.id)).map(
      JobPreference.init)
    let preference = try #require(stored.first { $0.words == "works with boats" })
    #expect(preference.stance == .wanted)
    #expect(preference.about == .kindOfWork)
    #expect(preference.importance == .must)
    #expect(preference.notedOn == Walk.today)
    #expect(preference.source == nil)
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func planANextStep(seed: UInt64) throws {
    var count = Counter(walk: try caseload(seed))
    let person = try focusedPerson(count.walk)
    count.press("a")
    count.type("call the job centre")
    count.press("<tab>")
    count.type("fri")
    count.press("<c-s>")
    #expect(count.keys <= 5)
    let steps = try count.walk.store.answer(RecordsOf(.nextStep, where: "applicant_id", is: person.id)).map(
      NextStep.init)
    let step = try #require(steps.first { $0.what == "call the job centre" })
    #expect(step.dueOn == Day(iso: "2026-11-27"))
    #expect(step.colleagueID == count.walk.store.session.actor?.id)
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func recordAJobStart(seed: UInt64) throws {
    var count = Counter(walk: try caseload(seed))
    let person = try focusedPerson(count.walk)
    let employer = try #require(try count.walk.store.answer(NameSearch("", kinds: [.employer], limit: 1)).first)
    count.walk.press("<enter> <tab>")
    count.press("+ j")
    count.type(employer.title)
    count.press("<enter>")
    count.type("kitchen hand")
    count.press("<tab>")
    count.type("mon")
    count.press("<tab>")
    count.type("o")
    count.press("<tab>")
    count.type("16,5")
    count.press("<c-s>")
    #expect(count.keys <= 12)
    let jobs = try count.walk.store.answer(RecordsOf(.job, where: "applicant_id", is: person.id)).map(Job.init)
    let job = try #require(jobs.first { $0.title == "kitchen hand" })
    #expect(job.employerID == employer.id)
    #expect(job.startedOn == Day(iso: "2026-11-23"))
    #expect(job.typeOfJob == .competitive)
    #expect(job.hoursWeek == Hundredths(hundredths: 1650))
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func aContactInOneLine(seed: UInt64) throws {
    var count = Counter(walk: try caseload(seed))
    let person = try focusedPerson(count.walk)
    count.press("3 :")
    count.type("contact \(person.name.full) yesterday phone 15 went well")
    count.press("<enter>")
    // Where two people have the same name, the marked one is taken first.
    if count.walk.message.isEmpty { count.press("<enter>") }
    #expect(count.keys <= 4)
    let contact = PersonContact(try newest(.personContact, count.walk))
    #expect(contact.happenedOn == Walk.today.adding(days: -1))
    #expect(contact.mode == .phone && contact.minutes == 15 && contact.result == "went well")
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func aContactThatThreePeopleHad(seed: UInt64) throws {
    var count = Counter(walk: try caseload(seed))
    count.press("2 <space> <space> <space> n s")
    count.type("i")
    count.press("<tab> <tab> <tab>")
    count.type("we went to see the bakery")
    count.press("<c-s>")
    #expect(count.keys <= 10)
    let made = try count.walk.store.answer(EveryRecord(.personContact)).sorted { $0.id > $1.id }.prefix(3)
    #expect(Set(made.compactMap(\.applicantID)).count == 3)
    #expect(made.allSatisfy { $0["result"] == .text("we went to see the bakery") })
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func aPromiseAStepAndANoteInOneLine(seed: UInt64) throws {
    var count = Counter(walk: try caseload(seed))
    let person = try focusedPerson(count.walk)
    count.walk.press("2 <enter>")
    for line in ["promise us wed send the agreement", "next fri call the job centre", "note by fri bring the papers"] {
      count.keys = 0
      count.press(":")
      count.type(line)
      count.press("<enter>")
      #expect(count.keys <= 2, "\(line)")
      #expect(count.walk.message.hasPrefix("Saved: "), "\(line): \(count.walk.message)")
    }
    func all(_ kind: RecordKind) throws -> [StoredRecord] {
      try count.walk.store.answer(RecordsOf(kind, where: "applicant_id", is: person.id))
    }
    #expect(try all(.promise).map(Promise.init).contains { $0.byParty == .us && $0.dueOn == Day(iso: "2026-11-25") })
    #expect(try all(.nextStep).map(NextStep.init).contains { $0.dueOn == Day(iso: "2026-11-27") })
    #expect(try all(.note).map(Note.init).contains { $0.deadlineOn == Day(iso: "2026-11-27") })
  }

  @Test func undoAndRedoAreOneKeyEach() throws {
    var walk = try caseload(1)
    walk.press(#"a "ring back" <tab> "fri" <c-s> u"#)
    walk.expect("Undone: next step planned")
    walk.press("U")
    walk.expect("Done again: next step planned")
  }

  /// On Today, as the program opens.
  private func today(_ seed: UInt64) throws -> Walk {
    try Walk(try caseload(seed).store, at: Menu.first)
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func fromTheStartToTheFirstDueApplicant(seed: UInt64) throws {
    var count = Counter(walk: try today(seed))
    let first = try #require(
      try count.walk.store.answer(
        DueList(scope: .mine, through: Walk.today.adding(days: 7), page: PageRequest(limit: 1))
      ).rows.first)
    // The first of the two keys is the Enter after the name of the program.
    count.press("<enter>")
    #expect(1 + count.keys <= 2)
    #expect((count.walk.app.stack.last as? ApplicantScreen)?.id == first.applicantID)
  }

  private static let followAlong: Set<DueRuleID> = [.afterStart, .firstMonth, .followAlong]

  @Test(arguments: [1, 2, 3] as [UInt64]) func logTheDueFollowAlongVisitOfTheRowUnderTheCursor(seed: UInt64) throws {
    // Four weeks have gone by since anybody was met.
    let before = try caseload(seed, Walk.today.adding(days: -28)).store
    var count = Counter(walk: try Walk(Walk.open(before.path), at: Menu.first))
    defer { withExtendedLifetime(before) {} }
    let rows = try count.walk.store.answer(
      DueList(scope: .mine, through: Walk.today.adding(days: 7), page: PageRequest(limit: 500))
    ).rows
    let place = try #require(rows.firstIndex { Self.followAlong.contains($0.item.rule) })
    for _ in 0..<place { count.walk.press("<down>") }
    count.press("d <c-s>")
    #expect(count.keys <= 4)
    let contact = PersonContact(try newest(.personContact, count.walk))
    #expect(contact.applicantID == rows[place].applicantID)
    #expect(contact.jobID == rows[place].item.subject)
    #expect(contact.mode == .faceToFace)
    #expect(contact.happenedOn == Walk.today)
    #expect(contact.colleagueID == count.walk.store.session.actor?.id)
    #expect(contact.minutes == nil)
  }
}
