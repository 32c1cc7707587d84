import Domain
import Testing

@testable import Store

struct ListTests {
  private func names(
    _ office: Office, _ scope: Scope = .everyone, _ order: ApplicantOrder = .name, _ filters: Set<ApplicantFilter> = []
  ) throws -> [String] {
    try office.store.answer(ApplicantList(scope: scope, order: order, filters: filters, page: PageRequest(limit: 50)))
      .rows.map(\.name.full)
  }

  @Test(
    "letters after z stand where the alphabet puts them",
    arguments: [
      (Language.english, ["Aase", "Ása", "Bo", "Ole", "Øystein", "Zoe"]),
      (.norwegian, ["Aase", "Ása", "Bo", "Ole", "Zoe", "Øystein"]),
    ])
  func orderOfNames(language: Language, expected: [String]) throws {
    let office = try Office(language: language)
    for name in expected.sorted(by: >) { try office.applicant(name) }
    #expect(try names(office) == expected)
  }

  @Test func nordicKeys() {
    let names = ["Zoe", "Ærlig", "Øyvind", "Åse", "Ärla", "Öberg"]
    #expect(names.map { SortKey.of($0, .norwegian) } == ["zoe", "{rlig", "|yvind", "}se", "{rla", "|berg"])
    #expect(names.map { SortKey.of($0, .swedish) } == ["zoe", "|rlig", "}yvind", "{se", "|rla", "}berg"])
    #expect(SortKey.of("Bo Ås", .danish) == "bo }s")
  }

  @Test func aNewLanguageReordersTheList() throws {
    let office = try Office(language: .english)
    for name in ["Øystein", "Zoe"] { try office.applicant(name) }
    #expect(try names(office) == ["Øystein", "Zoe"])
    _ = try office.change(office.store.session.settings) { $0.language = .danish }
    #expect(try names(office) == ["Zoe", "Øystein"])
  }

  @Test func filtersAndScopes() throws {
    let office = try Office()
    let other = try office.add(Colleague.self) { $0.name = "Mette" }
    let working = try office.person("Anna")
    try office.add(Job.self) {
      $0.applicantID = working.id
      $0.startedOn = .of("2026-10-01")
      $0.typeOfJob = .competitive
    }
    let searching = try office.person("Bo", colleague: other.id)
    try office.add(Status.self) {
      $0.applicantID = searching.id
      $0.status = .search
    }
    let late = try office.person("Cato")
    try office.add(NextStep.self) {
      $0.applicantID = late.id
      $0.what = "Call"
      $0.dueOn = .of("2026-11-20")
    }
    let left = try office.applicant("Dag")
    try office.add(ServicePeriod.self) {
      $0.applicantID = left.id
      $0.leftOn = .of("2026-06-01")
    }
    try office.add(Applicant.self) {
      $0.firstName = "Eva"
      $0.mark = .bell
    }
    #expect(try names(office) == ["Anna", "Bo", "Cato", "Eva"])
    #expect(try names(office, .mine) == ["Anna", "Cato"])
    #expect(try names(office, .colleague(other.id)) == ["Bo"])
    let expected: [ApplicantFilter: [String]] = [
      .inWork: ["Anna"], .searching: ["Bo"], .noNextStep: ["Anna", "Bo", "Eva"], .marked: ["Eva"],
      .unassigned: ["Eva"], .left: ["Dag"],
    ]
    for (filter, people) in expected {
      #expect(try names(office, .everyone, .name, [filter]) == people, "\(filter)")
      #expect(try office.store.answer(ApplicantCount(scope: .everyone, filters: [filter])).number == people.count)
    }
    // Clocks count: those who were met in January and not since are overdue, Eva was never met.
    #expect(try Set(names(office, .everyone, .name, [.overdue])) == ["Anna", "Bo", "Cato"])
    #expect(try names(office, .everyone, .name, [.inWork, .noNextStep]) == ["Anna"])
    #expect(try Set(names(office, .everyone, .lastContact, [.overdue, .noNextStep])) == ["Anna", "Bo"])
    #expect(try names(office, .mine, .name, [.unassigned]) == [])
  }

  @Test func waitingNewAndMeetingToday() throws {
    let office = try Office()
    let (anna, bo, cato) = (try office.person("Anna"), try office.person("Bo"), try office.person("Cato"))
    for (person, party, days) in [(anna, Party.us, 3), (anna, .employer, 1), (bo, .welfare, -2)] {
      try office.add(Promise.self) {
        ($0.applicantID, $0.what, $0.byParty) = (person.id, "Send it", party)
        $0.dueOn = office.time.day.adding(days: days)
      }
    }
    try office.add(Assignment.self) {
      ($0.applicantID, $0.colleagueID, $0.fromOn) = (cato.id, office.me, office.time.day.adding(days: -13))
    }
    for (person, days) in [(bo, 0), (cato, 1)] {
      try office.add(Appointment.self) {
        ($0.applicantID, $0.what, $0.onDay) = (person.id, "Meet", office.time.day.adding(days: days))
      }
    }
    let expected: [(Set<ApplicantFilter>, [String])] = [
      ([.waitsForUs], ["Anna"]), ([.waitsForThem], ["Anna", "Bo"]), ([.waitsForUs, .waitsForThem], ["Anna"]),
      ([.new], ["Cato"]), ([.meetingToday], ["Bo"]), ([.meetingToday, .waitsForThem], ["Bo"]),
      ([.meetingToday, .new], []), ([.overdue, .waitsForThem], ["Anna", "Bo"]),
    ]
    for scope in [Scope.mine, .everyone] {
      for (filters, people) in expected {
        for order in ApplicantOrder.allCases {
          #expect(try names(office, scope, order, filters).sorted() == people, "\(scope) \(filters) \(order)")
        }
        #expect(try office.store.answer(ApplicantCount(scope: scope, filters: filters)).number == people.count)
      }
    }
    let rows = try office.store.answer(ApplicantList(scope: .mine, page: PageRequest(limit: 9))).rows
    #expect(rows.map(\.waitingFor) == [.employer, .welfare, nil])
    #expect(rows.map(\.meetingOn) == [nil, office.time.day, office.time.day.adding(days: 1)])
  }

  @Test func ordersByDates() throws {
    let office = try Office()
    for (name, day) in [("Anna", "2026-11-30"), ("Bo", "2026-11-24")] {
      let person = try office.person(name)
      try office.add(PersonContact.self) {
        $0.applicantID = person.id
        $0.happenedOn = Day.of(day).adding(days: -40)
        $0.nextOn = .of(day)
      }
    }
    try office.person("Cato")
    #expect(try names(office, .everyone, .nextDate).first == "Cato", "a clock of February is the oldest")
    #expect(try names(office, .everyone, .lastContact) == ["Cato", "Bo", "Anna"])
    #expect(try names(office, .everyone, .phaseSince).count == 3)
  }

  @Test func aRecordMovedToAnotherPersonChangesBoth() throws {
    let office = try Office()
    let (anna, bo) = (try office.person("Anna"), try office.person("Bo"))
    let contact = try office.add(PersonContact.self) {
      $0.applicantID = anna.id
      $0.happenedOn = .of("2026-11-20")
    }
    _ = try office.change(contact) { $0.applicantID = bo.id }
    #expect(try office.store.answer(PersonSummaryOf(anna.id))?.lastContactOn == nil)
    #expect(try office.store.answer(PersonSummaryOf(bo.id))?.lastContactOn == .of("2026-11-20"))
  }

  @Test func pagesGoOnFromAKey() throws {
    let office = try Office()
    for number in 10..<35 { try office.applicant("P\(number)") }
    func page(_ anchor: Anchor, _ limit: Int = 10) throws -> Page<ApplicantRow> {
      try office.store.answer(ApplicantList(scope: .everyone, page: PageRequest(anchor, limit: limit)))
    }
    let first = try page(.start)
    #expect(first.rows.map(\.name.first) == (10..<20).map { "P\($0)" } && !first.hasBefore && first.hasAfter)
    let second = try page(.after(first.rows[9].key))
    #expect(second.rows.map(\.name.first) == (20..<30).map { "P\($0)" } && second.hasBefore && second.hasAfter)
    let third = try page(.after(second.rows[9].key))
    #expect(third.rows.count == 5 && third.hasBefore && !third.hasAfter)
    let last = try page(.end)
    #expect(last.rows.map(\.name.first) == (25..<35).map { "P\($0)" } && last.hasBefore && !last.hasAfter)
    let back = try page(.before(second.rows[0].key))
    #expect(back.rows.map(\.id) == first.rows.map(\.id) && !back.hasBefore && back.hasAfter)
    let here = try page(.at(second.rows[3].key), 2)
    #expect(here.rows.map(\.name.first) == ["P23", "P24"] && here.hasBefore && here.hasAfter)
    let beyond = try page(.after(third.rows[4].key))
    #expect(beyond.rows.isEmpty && beyond.hasBefore && !beyond.hasAfter)
  }

  @Test func whoIsNotKnownHasNoCaseload() throws {
    let office = try Office()
    try office.person("Anna")
    let stranger = try office.colleague("per")
    #expect(try stranger.answer(ApplicantList(scope: .mine, page: PageRequest(limit: 5))).rows.isEmpty)
    #expect(try stranger.answer(ApplicantCount(scope: .mine)) == Count(number: 0, isCapped: false))
  }

  @Test func employers() throws {
    let office = try Office()
    let rema = try office.add(Employer.self) {
      $0.name = "Rema"
      $0.leadContactID = office.me
      $0.stage = .learn
    }
    let coop = try office.add(Employer.self) {
      $0.name = "Coop"
      $0.doNotContact = .yes
      $0.visitedBeforeOn = .of("2026-03-01")
    }
    try office.add(EmployerContact.self) {
      $0.employerID = rema.id
      $0.mode = .faceToFace
      $0.happenedOn = .of("2026-11-19")
    }
    try office.add(NextStep.self) {
      $0.employerID = rema.id
      $0.what = "Send the agreement"
      $0.dueOn = .of("2026-11-27")
    }
    func list(_ order: EmployerOrder = .name, _ filters: Set<EmployerFilter> = []) throws -> [EmployerRow] {
      try office.store.answer(EmployerList(order: order, filters: filters, page: PageRequest(limit: 9))).rows
    }
    #expect(try list().map(\.name) == ["Coop", "Rema"])
    #expect(try list(.stage).map(\.name) == ["Rema", "Coop"])
    #expect(try list(.lastVisit).map(\.name) == ["Coop", "Rema"])
    #expect(try list(.nextDate).map(\.nextStep) == ["Send the agreement", ""])
    #expect(try list(.name, [.mine]).map(\.leadContactName) == ["Kari Nordmann"])
    #expect(try list(.name, [.doNotContact]).map(\.id) == [coop.id])
    #expect(try list(.name, [.noNextStep]).map(\.id) == [coop.id])
    #expect(try list()[1].lastVisitOn == .of("2026-11-19"))
  }
}
