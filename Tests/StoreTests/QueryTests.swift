import Domain
import Testing

@testable import Store

struct QueryTests {
  @Test func aPersonsRecordsNewestFirst() throws {
    let office = try Office()
    let ola = try office.person("Ola")
    for day in ["2026-10-01", "2026-11-01", "2026-09-01"] {
      try office.add(PersonContact.self) {
        $0.applicantID = ola.id
        $0.happenedOn = .of(day)
      }
    }
    let found = try office.store.answer(RecordsOf(.personContact, where: "applicant_id", is: ola.id))
    #expect(found.map(\.day) == ["2026-11-01", "2026-10-01", "2026-09-01"].map(Day.of))
    _ = try office.store.commit(ChangeSet("Away", [.withdraw(.personContact, found[0].id, reason: "wrong person")]))
    #expect(try office.store.answer(RecordsOf(.personContact, where: "applicant_id", is: ola.id)).count == 2)
    #expect(
      try office.store.answer(RecordsOf(.personContact, where: "applicant_id", is: ola.id, includingRemoved: true))
        .count == 3)
    #expect(try office.store.answer(RecordsOf(.personContact, where: "result", is: ola.id)).isEmpty)
  }

  @Test func theTimelineIsOneListOfEverything() throws {
    let office = try Office()
    let ola = try office.person("Ola")
    let rema = try office.add(Employer.self) { $0.name = "Rema" }
    for number in 1...9 {
      try office.add(PersonContact.self) {
        $0.applicantID = ola.id
        $0.happenedOn = .of("2026-11-0\(number)")
      }
    }
    try office.add(EmployerContact.self) {
      $0.employerID = rema.id
      $0.applicantIDs = [ola.id]
      $0.happenedOn = .of("2026-11-05")
    }
    try office.add(Note.self) {
      $0.applicantID = ola.id
      $0.text = "No date"
    }
    let all = try office.store.answer(Timeline(applicant: ola.id, page: PageRequest(limit: 99)))
    // Nine contacts with the person, an employer contact, a note; the period and the assignment of every person.
    #expect(all.rows.count == 13 && !all.hasAfter)
    #expect(all.rows.map { $0.day?.number ?? .min } == all.rows.map { $0.day?.number ?? .min }.sorted(by: >))
    var rows: [Identifier] = []
    var anchor = Anchor.start
    while true {
      let page = try office.store.answer(Timeline(applicant: ola.id, page: PageRequest(anchor, limit: 4)))
      rows += page.rows.map(\.id)
      guard page.hasAfter, let last = page.rows.last else { break }
      anchor = .after(last.key)
    }
    #expect(rows == all.rows.map(\.id))
    let back = try office.store.answer(
      Timeline(applicant: ola.id, page: PageRequest(.before(all.rows[6].key), limit: 3)))
    #expect(back.rows.map(\.id) == all.rows[3..<6].map(\.id) && back.hasBefore && back.hasAfter)
  }

  @Test func theContactLogNamesEverybody() throws {
    let office = try Office()
    let ola = try office.person("Ola", "Hansen")
    let rema = try office.add(Employer.self) { $0.name = "Rema" }
    try office.add(EmployerContact.self) {
      $0.employerID = rema.id
      $0.applicantIDs = [ola.id]
      $0.happenedOn = .of("2026-11-18")
      $0.mode = .faceToFace
      $0.colleagueID = office.me
    }
    try office.add(EmployerContact.self) {
      $0.employerID = rema.id
      $0.happenedOn = .of("2026-11-17")
      $0.mode = .phone
      $0.colleagueID = office.me
    }
    try office.add(PersonContact.self) {
      $0.applicantID = ola.id
      $0.happenedOn = .of("2026-11-16")
      $0.attemptedOnly = .yes
    }
    let log = try office.store.answer(ContactLog(scope: .everyone, page: PageRequest(limit: 9))).rows
    #expect(log.map(\.kind) == [.employerContact, .employerContact, .personContact])
    #expect(
      log[0].employer == "Rema" && log[0].colleague == "Kari Nordmann"
        && log[0].applicants.map(\.name.full) == ["Ola Hansen"])
    #expect(log[1].applicants.isEmpty && log[2].applicants.map(\.id) == [ola.id] && log[2].colleague == nil)
    #expect(try office.store.answer(ContactLog(scope: .mine, page: PageRequest(limit: 9))).rows.count == 2)
    let week = try office.store.answer(WeekCounts(containing: .of("2026-11-22"), scope: .mine))
    #expect(week == .init(employerContacts: 2, personContacts: 0))
    #expect(try office.store.answer(WeekCounts(containing: .of("2026-11-23"), scope: .everyone)).employerContacts == 0)
  }

  @Test func theLastContactIsTheOneLoggedLast() throws {
    let office = try Office()
    let ola = try office.person("Ola")
    for day in ["2026-11-20", "2026-11-02"] {
      try office.add(PersonContact.self) {
        $0.applicantID = ola.id
        $0.happenedOn = .of(day)
        $0.colleagueID = office.me
      }
    }
    #expect(try office.store.answer(LastContact(.personContact, by: .me))?.day == .of("2026-11-02"))
    #expect(try office.store.answer(LastContact(.employerContact, by: .me)) == nil)
  }

  @Test func historyTellsWhoWhenAndBothValues() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    office.time.milliseconds += 1000
    _ = try office.change(ola, "Moved") { $0.town = "Oslo" }
    _ = try office.store.commit(ChangeSet("Away", [.withdraw(.applicant, ola.id, reason: "twice")]))
    let history = try office.store.answer(History(.applicant, ola.id))
    #expect(history.map(\.verb) == [.withdraw, .set, .create])
    #expect(history[0].after == .text("twice"))
    #expect(history[1].field == "Town" && history[1].before == .none && history[1].after == .text("Oslo"))
    #expect(history[1].by == "Kari Nordmann" && history[1].title == "Moved")
    #expect(history[1].at == Instant(milliseconds: office.time.milliseconds))
    #expect(history[2].field == nil && history[2].title == "Add")
  }

  @Test func labelsAndSmallLists() throws {
    let office = try Office()
    let ola = try office.applicant("Ola", "Hansen")
    let unknown = office.store.newIdentifier()
    let labels = try office.store.answer(Labels([RecordKey(.applicant, ola.id), RecordKey(.applicant, unknown)]))
    #expect(labels.map(\.label) == ["Ola Hansen"])
    #expect(try office.store.answer(AllRecords(.colleague)).map(\.id) == [office.me])
  }

  @Test func whatIsToSettleComesInTheOrderOfTheSheet() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    for line in 1...3 {
      try office.add(CellToCheck.self) {
        $0.applicantID = ola.id
        $0.original = "soon"
        $0.line = line
        $0.checkedOn = line == 2 ? .of("2026-11-20") : nil
      }
    }
    let list = try office.store.answer(CellsToCheck(page: PageRequest(limit: 9)))
    #expect(list.rows.map { $0.record["line"] } == [.number(1), .number(3)])
    #expect(list.rows.first?.about == "Ola")
    try office.add(ImportedRow.self) { $0.sheet = "applicants" }
    #expect(try office.store.answer(ImportedRows(sheet: "applicants")).count == 1)
    #expect(try office.store.answer(ImportedRows(sheet: "jobs")).isEmpty)
  }

  @Test func draftsArePrivateAndReplaced() throws {
    let office = try Office()
    let draft = Draft(
      key: "note:1", title: Words("Note about {1}", "Ola \"O\""), payload: "{}", keptAt: Instant(milliseconds: 5))
    try office.store.keep(draft)
    let later = Draft(key: "note:1", title: draft.title, payload: "more", keptAt: Instant(milliseconds: 9))
    try office.store.keep(later)
    #expect(try office.store.answer(DraftList()) == [later])
    #expect(try office.colleague("mette", "Mette").answer(DraftList()).isEmpty)
    try office.store.discard(draft: "note:1")
    #expect(try office.store.answer(DraftList()).isEmpty)
  }
}
