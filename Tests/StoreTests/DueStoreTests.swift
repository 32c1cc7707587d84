import Domain
import GRDB
import Testing

@testable import Store

/// What is due, as the store keeps it: who sees it, and that it follows every change.
struct DueStoreTests {
  private func rows(_ office: Office, _ scope: Scope = .mine) throws -> [DueRow] {
    try office.store.answer(
      DueList(scope: scope, through: office.time.day.adding(days: 400), page: PageRequest(limit: 99))
    ).rows
  }

  /// What a colleague sees, as words.
  private func seen(_ office: Office, _ scope: Scope = .mine) throws -> [String] {
    try rows(office, scope).map { "\($0.name?.full ?? $0.employer) \($0.item.rule.rawValue) \($0.item.shownOn.iso)" }
  }

  private func isSound(_ office: Office) throws -> Bool { try office.store.maintain(.check).problems == [] }

  /// Somebody met on 9 November: outreach is due on 30 November.
  private func met(_ office: Office, _ name: String = "Ola", colleague: Identifier? = nil) throws -> Applicant {
    let person = try office.applicant(name)
    try office.add(ServicePeriod.self) {
      ($0.applicantID, $0.firstMeetingOn, $0.workAtEntry) = (person.id, .of("2026-11-09"), .employedKeep)
    }
    try office.add(Assignment.self) { ($0.applicantID, $0.colleagueID) = (person.id, colleague ?? office.me) }
    return person
  }

  // MARK: Who sees it

  @Test func theOwnSpecialistAndWhoeverCoversWithinItsDays() throws {
    let office = try Office()
    let mette = try office.add(Colleague.self) { $0.name = "Mette" }
    let ola = try met(office)
    try office.add(Assignment.self) {
      ($0.applicantID, $0.colleagueID, $0.role) = (ola.id, mette.id, .cover)
      ($0.fromOn, $0.untilOn) = (.of("2026-11-23"), .of("2026-11-27"))
    }
    // The absence itself moves no clock.
    try office.add(Absence.self) {
      ($0.colleagueID, $0.fromOn, $0.untilOn) = (office.me, .of("2026-11-23"), .of("2026-11-27"))
    }
    let row = ["Ola outreach 2026-11-30"]
    for (day, covers) in [("2026-11-22", false), ("2026-11-23", true), ("2026-11-27", true), ("2026-11-28", false)] {
      office.time.day = .of(day)
      #expect(try isSound(office), "\(day)")
      _ = try office.store.maintain(.refreshDerived)
      #expect(try seen(office) == row, "\(day)")
      #expect(try seen(office, .colleague(mette.id)) == (covers ? row : []), "\(day)")
      #expect(try seen(office, .everyone) == row, "once, however many see it")
      #expect(try isSound(office), "\(day)")
    }
  }

  @Test func nobodysPersonIsEverybodys() throws {
    let office = try Office()
    let person = try office.applicant("Ola")
    try office.add(ServicePeriod.self) {
      ($0.applicantID, $0.firstMeetingOn, $0.workAtEntry) = (person.id, .of("2026-11-09"), .employedKeep)
    }
    #expect(try seen(office) == [])
    #expect(try seen(office, .everyone) == ["Ola outreach 2026-11-30"])
    try office.add(Assignment.self) { ($0.applicantID, $0.colleagueID) = (person.id, office.me) }
    #expect(try seen(office) == ["Ola outreach 2026-11-30"])
  }

  @Test func aNamedColleagueSeesItUntilTheyStop() throws {
    let office = try Office()
    let mette = try office.add(Colleague.self) { ($0.name, $0.activeTo) = ("Mette", .of("2026-11-24")) }
    let ola = try met(office)
    try office.add(NextStep.self) {
      ($0.applicantID, $0.what, $0.dueOn, $0.colleagueID) = (ola.id, "Call", .of("2026-11-23"), mette.id)
    }
    #expect(try seen(office) == ["Ola outreach 2026-11-30"])
    #expect(try seen(office, .colleague(mette.id)) == ["Ola next_step 2026-11-23"])
    office.time.day = .of("2026-11-24")
    #expect(try office.store.maintain(.refreshDerived).count == 0)
    office.time.day = .of("2026-11-25")
    // Old, not wrong: the next idle turn derives it again.
    #expect(try isSound(office))
    #expect(try office.store.maintain(.refreshDerived).count == 1)
    #expect(try office.store.maintain(.refreshDerived).count == 0)
    #expect(try seen(office) == ["Ola next_step 2026-11-23", "Ola outreach 2026-11-30"])
    #expect(try isSound(office))
  }

  @Test func whoStopsLeavesTheirCaseloadToNobody() throws {
    let office = try Office()
    let mette = try office.add(Colleague.self) { $0.name = "Mette" }
    _ = try met(office, colleague: mette.id)
    let bakery = try office.add(Employer.self) { ($0.name, $0.leadContactID) = ("Bakery", mette.id) }
    try office.add(Promise.self) {
      ($0.what, $0.byParty, $0.dueOn, $0.employerID) = ("Bring the form", .us, .of("2026-11-26"), bakery.id)
    }
    #expect(try seen(office, .colleague(mette.id)).count == 2)
    _ = try office.change(mette) { $0.activeTo = .of("2026-11-20") }
    #expect(try isSound(office))
    while try office.store.maintain(.refreshDerived).count > 0 {}
    #expect(try seen(office, .colleague(mette.id)) == [])
    #expect(try seen(office, .everyone) == ["Bakery promise 2026-11-26", "Ola outreach 2026-11-30"])
    #expect(try isSound(office))
    // She comes back.
    _ = try office.store.undo(confirmed: true)
    while try office.store.maintain(.refreshDerived).count > 0 {}
    #expect(try seen(office, .colleague(mette.id)).count == 2)
    #expect(try isSound(office))
  }

  // MARK: Employers, colleagues

  @Test func whatIsAboutAnEmployerOrOnlyAColleague() throws {
    let office = try Office()
    let mette = try office.add(Colleague.self) { $0.name = "Mette" }
    let ola = try met(office)
    let bakery = try office.add(Employer.self) { ($0.name, $0.leadContactID) = ("Bakery", mette.id) }
    func promise(_ what: String, _ fill: (inout Promise) -> Void) throws -> Promise {
      try office.add(Promise.self) {
        ($0.what, $0.byParty, $0.dueOn) = (what, .us, .of("2026-11-26"))
        fill(&$0)
      }
    }
    let agenda = try promise("Agenda") { $0.colleagueID = office.me }
    _ = try promise("With both") { ($0.applicantID, $0.employerID) = (ola.id, bakery.id) }
    _ = try promise("Form") { $0.employerID = bakery.id }
    #expect(try rows(office).map(\.item.text).sorted() == ["", "Agenda", "With both"])
    #expect(try rows(office).first { $0.item.text == "Agenda" }?.aboutKind == .colleague)
    #expect(try rows(office, .colleague(mette.id)).map(\.item.text) == ["Form"])
    #expect(try office.store.answer(DueAbout(bakery.id)).map(\.item.text) == ["Form"])
    #expect(try office.store.answer(DueAbout(office.me)).map(\.item.text) == ["Agenda"])
    // Moved and handed on, though it is about nobody.
    try office.add(Postponement.self) {
      ($0.rule, $0.subject, $0.dueOn) = ("promise", agenda.id.text, .of("2026-11-26"))
      ($0.untilOn, $0.passedOnToID, $0.colleagueID) = (.of("2026-11-28"), mette.id, office.me)
    }
    #expect(try rows(office, .colleague(mette.id)).map(\.item.text) == ["Form", "Agenda"])
    #expect(try rows(office).map(\.item.text) == ["With both", ""])
    #expect(try isSound(office))
    _ = try office.store.undo(confirmed: true)
    #expect(try rows(office).map(\.item.text).sorted() == ["", "Agenda", "With both"])
    _ = try office.store.commit(ChangeSet("Away", [.withdraw(.employer, bakery.id, reason: "mistake")]))
    #expect(try rows(office, .colleague(mette.id)) == [])
    _ = try office.store.commit(ChangeSet("Away", [.withdraw(.colleague, mette.id, reason: "mistake")]))
    #expect(try isSound(office))
  }

  // MARK: Order

  /// All of them made in one millisecond, with identifiers that are others in each run.
  @Test(arguments: 1...6) func rowsOfOneDayStandInTheOrderOfMaking(run: Int) throws {
    let office = try Office()
    let names = (0..<30).map { "P\($0)" }
    let bakeries = try (0..<5).map { number in try office.add(Employer.self) { $0.name = "Bakery \(number)" } }
    let people = try names.map { try met(office, $0) }
    for person in people.shuffled() {
      try office.add(Note.self) {
        ($0.applicantID, $0.text, $0.deadlineOn) = (person.id, "shoes", .of("2026-11-30"))
      }
    }
    for bakery in bakeries.shuffled() {
      try office.add(Promise.self) {
        ($0.employerID, $0.what, $0.byParty, $0.dueOn) = (bakery.id, "form", .us, .of("2026-11-30"))
      }
    }
    let expected =
      bakeries.map { "\($0.name) promise 2026-11-30" }
      + names.flatMap { ["\($0) outreach 2026-11-30", "\($0) note_deadline 2026-11-30"] }
    #expect(try seen(office, .everyone) == expected)
    _ = try office.store.maintain(.rebuildDerived)
    #expect(try seen(office, .everyone) == expected)
  }

  @Test(arguments: 1...6) func whatIsDueAboutOneStandsInTheOrderOfMaking(run: Int) throws {
    let office = try Office()
    let ola = try met(office)
    let steps = (0..<12).map { "step \($0)" }
    for step in steps {
      try office.add(NextStep.self) {
        ($0.applicantID, $0.what, $0.dueOn) = (ola.id, step, .of("2026-11-30"))
      }
    }
    #expect(try office.store.answer(DueAbout(ola.id)).map(\.item.text) == [""] + steps)
    #expect(try office.store.answer(PersonSummaryOf(ola.id))?.nextRule == .outreach)
  }

  // MARK: What a commit touches

  /// Whoever a touched record of a fact is about is derived again: all that is due about them is worked out anew.
  @Test func everyFactThatARuleNamesIsWatched() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    for kind in Set(DueRules.facts.union(PersonSummary.facts).map(\.kind)) {
      var record = kind.type.blank(office.store.newIdentifier())
      let field = kind.type.field("applicant_ids") == nil ? "applicant_id" : "applicant_ids"
      record[field] = field == "applicant_id" ? .record(ola.id) : .records([ola.id])
      #expect(TouchedRecord(before: nil, after: record).people == [ola.id], "\(kind)")
    }
  }

  // MARK: Settling, undo, erasing

  @Test func whatSettlesItTakesItAwayAndUndoBringsItBack() throws {
    let office = try Office()
    let ola = try met(office)
    let before = try rows(office)
    #expect(before.map(\.item.dueOn) == [.of("2026-11-30")])
    try office.add(PersonContact.self) { ($0.applicantID, $0.happenedOn) = (ola.id, .of("2026-11-22")) }
    #expect(try rows(office).map(\.item.dueOn) == [.of("2026-12-13")])
    _ = try office.store.undo(confirmed: true)
    #expect(try rows(office) == before)
    _ = try office.store.redo(confirmed: true)
    #expect(try rows(office).map(\.item.dueOn) == [.of("2026-12-13")])
    _ = try office.store.commit(ChangeSet("Away", [.withdraw(.applicant, ola.id, reason: "twice")]))
    #expect(try rows(office, .everyone) == [])
    _ = try office.store.undo(confirmed: true)
    #expect(try rows(office).count == 1)
    #expect(try isSound(office))
  }

  @Test func erasingLeavesNothingDue() throws {
    let office = try Office()
    let ola = try met(office)
    try office.add(Promise.self) {
      ($0.what, $0.byParty, $0.dueOn, $0.applicantID) = ("Ola's letter", .us, .of("2026-11-26"), ola.id)
    }
    try office.add(Postponement.self) {
      ($0.applicantID, $0.rule, $0.subject) = (ola.id, "outreach", ola.id.text)
      ($0.dueOn, $0.untilOn) = (.of("2026-11-30"), .of("2026-12-04"))
    }
    let me = try #require(office.store.session.actor)
    _ = try office.change(me) { $0.role = .supervisor }
    let servicePeriods = try office.store.answer(RecordsOf(.servicePeriod, where: "applicant_id", is: ola.id)).map(
      ServicePeriod.init)
    _ = try office.change(try #require(servicePeriods.first)) { $0.leftOn = .of("2026-11-20") }
    _ = try office.store.maintain(.erase(ErasureOrder(person: ola.id, reason: "asked", confirmsNoDuty: true)))
    let left = try office.sql { try Int.fetchOne($0, sql: "SELECT count(*) FROM due_item") }
    #expect(left == 0)
    #expect(try isSound(office))
  }

  // MARK: Rules of the office

  @Test func aRuleOfTheOfficeMovesEverybodysDatesStepByStep() throws {
    let office = try Office()
    for number in 0..<450 { _ = try met(office, "P\(number)") }
    #expect(try isSound(office))
    let setting = try office.add(RuleSetting.self) { ($0.rule, $0.days) = ("outreach", 14) }
    // Waiting for the idle turns: old, not wrong.
    #expect(try isSound(office))
    var steps: [Int] = []
    while let count = try Optional(office.store.maintain(.refreshDerived).count), count > 0 { steps.append(count) }
    #expect(steps == [200, 200, 50])
    #expect(Set(try all(office)) == ["2026-11-23"])
    #expect(try isSound(office))
    let off = try office.change(setting) { $0.applies = .no }
    while try office.store.maintain(.refreshDerived).count > 0 {}
    #expect(try all(office) == [])
    _ = try office.store.commit(ChangeSet("As the table", [.withdraw(.ruleSetting, off.id, reason: "as the table")]))
    while try office.store.maintain(.refreshDerived).count > 0 {}
    #expect(Set(try all(office)) == ["2026-11-30"])
    #expect(try isSound(office))
  }

  private func all(_ office: Office) throws -> [String] {
    try office.sql { try Int32.fetchAll($0, sql: "SELECT due_on FROM due_item WHERE rule = 'outreach'") }
      .map { Day(number: $0).iso }
  }

  @Test func aRuleForPromisesReachesEmployersAndColleagues() throws {
    let office = try Office()
    let bakery = try office.add(Employer.self) { $0.name = "Bakery" }
    for fill: (inout Promise) -> Void in [{ $0.employerID = bakery.id }, { $0.colleagueID = office.me }] {
      try office.add(Promise.self) {
        ($0.what, $0.byParty, $0.dueOn) = ("Form", .us, .of("2026-11-26"))
        fill(&$0)
      }
    }
    #expect(try rows(office, .everyone).count == 2)
    let setting = try office.add(RuleSetting.self) { ($0.rule, $0.applies) = ("promise", .no) }
    #expect(try rows(office, .everyone) == [])
    #expect(try isSound(office))
    _ = try office.store.commit(ChangeSet("Back", [.withdraw(.ruleSetting, setting.id, reason: "back")]))
    #expect(try rows(office, .everyone).count == 2)
    #expect(try isSound(office))
  }

  @Test func whatCannotBeDoneAnyMoreIsNotListed() throws {
    let office = try Office()
    let ola = try met(office)
    try office.add(Job.self) { ($0.applicantID, $0.startedOn) = (ola.id, .of("2026-11-23")) }
    #expect(try seen(office).contains("Ola before_start 2026-11-23"))
    office.time.day = .of("2026-11-24")
    #expect(try !seen(office).contains("Ola before_start 2026-11-23"))
    #expect(try office.store.answer(DueAbout(ola.id)).allSatisfy { $0.item.rule != .beforeStart })
  }

  @Test func listsBeginAndEndOnADay() throws {
    let office = try Office()
    let ola = try met(office)
    for day in ["2026-11-20", "2026-11-22", "2026-11-29", "2026-11-30"] {
      try office.add(NextStep.self) {
        ($0.applicantID, $0.what, $0.dueOn, $0.atTime) = (ola.id, day, .of(day), "23:59")
      }
    }
    func steps(_ from: String?, _ through: String) throws -> [String] {
      try office.store.answer(
        DueList(scope: .mine, from: from.map { Day.of($0) }, through: .of(through), page: PageRequest(limit: 9))
      ).rows.filter { $0.item.rule == .nextStep }.map(\.item.text)
    }
    #expect(try steps(nil, "2026-11-21") == ["2026-11-20"])
    #expect(try steps("2026-11-22", "2026-11-22") == ["2026-11-22"])
    #expect(try steps("2026-11-23", "2026-11-29") == ["2026-11-29"])
    #expect(try steps(nil, "2026-11-30").count == 4)
  }
}
