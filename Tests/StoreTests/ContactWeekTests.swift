import Domain
import Testing

@testable import Store

struct ContactWeekTests {
  /// 2026-11-22 is a Sunday: the week is 16 to 22 November.
  private func week(_ office: Office, _ scope: Scope = .mine) throws -> ContactWeek.Answer {
    try office.store.answer(ContactWeek(containing: office.time.day, scope: scope))
  }

  private func searcher(_ office: Office, _ name: String) throws -> Applicant {
    let person = try office.person(name)
    try office.add(Status.self) {
      $0.applicantID = person.id
      $0.status = .search
    }
    return person
  }

  private func visit(_ office: Office, _ employer: Employer, _ fill: (inout EmployerContact) -> Void = { _ in }) throws
  {
    try office.add(EmployerContact.self) {
      $0.employerID = employer.id
      $0.mode = .faceToFace
      $0.happenedOn = .of("2026-11-18")
      ($0.colleagueID, $0.hiringAuthority) = (office.me, .yes)
      fill(&$0)
    }
  }

  @Test func whatCounts() throws {
    let office = try Office()
    let rema = try office.add(Employer.self) { $0.name = "Rema" }
    try visit(office, rema)
    try visit(office, rema) { $0.hiringAuthority = nil }
    try visit(office, rema) { $0.hiringAuthority = .no }
    try visit(office, rema) { $0.madeBy = .applicant }
    try visit(office, rema) { $0.mode = .phone }
    try visit(office, rema) { $0.mode = nil }
    try visit(office, rema) { $0.purpose = .jobFair }
    try visit(office, rema) { $0.purpose = .handIn }
    try visit(office, rema) { $0.purpose = .agency }
    try visit(office, rema) { $0.happenedOn = .of("2026-11-16") }
    try visit(office, rema) { $0.happenedOn = .of("2026-11-15") }
    try visit(office, rema) { $0.happenedOn = .of("2026-11-23") }
    try visit(office, rema) { $0.colleagueID = nil }
    let count = try week(office).count
    #expect([count.all, count.forSomebody, count.stored] == [2, 0, 10])
    #expect(
      count.left == [
        .hirerUnknown: 1, .cannotHire: 1, .byApplicant: 1, .notInPerson: 1, .modeUnknown: 1, .jobFair: 1, .handIn: 1,
        .agency: 1,
      ])
    #expect(try week(office, .everyone).count.all == 3)
  }

  @Test func theOfficeChoosesWhichFigureIsCompared() throws {
    let office = try Office()
    let ola = try office.person("Ola")
    let rema = try office.add(Employer.self) { $0.name = "Rema" }
    try visit(office, rema)
    try visit(office, rema) { $0.applicantIDs = [ola.id] }
    try visit(office, rema) { $0.applicantIDs = [ola.id] }
    #expect(try week(office).counted == 3)
    #expect(try week(office).count.forSomebody == 2)
    _ = try office.store.commit(
      ChangeSet(
        "Rule",
        [
          .set(
            .settings, Settings.only, field: "contacts_counted", old: .none,
            new: .text(ContactsCounted.forSomebody.rawValue))
        ]))
    #expect(try week(office).counted == 2)
    #expect(try week(office).count.all == 3)
  }

  @Test func thirteenWeeksWithLeaveAndWishes() throws {
    let office = try Office()
    let ola = try searcher(office, "Ola")
    _ = try searcher(office, "Per")
    _ = try searcher(office, "Eva")
    let rema = try office.add(Employer.self) { $0.name = "Rema" }
    let preference = try office.add(JobPreference.self) {
      ($0.applicantID, $0.stance, $0.about, $0.words) = (ola.id, .wanted, .kindOfWork, "boats")
      $0.notedOn = .of("2026-11-10")
    }
    try office.add(Absence.self) {
      ($0.colleagueID, $0.fromOn, $0.untilOn) = (office.me, .of("2026-11-09"), .of("2026-11-13"))
    }
    for day in ["2026-11-16", "2026-11-17", "2026-11-02"] {
      try visit(office, rema) {
        $0.happenedOn = .of(day); $0.applicantIDs = [ola.id]; $0.jobPreferenceIDs = [preference.id]
      }
    }
    try visit(office, rema) {
      $0.happenedOn = .of("2026-11-18"); $0.mode = .phone; $0.applicantIDs = [ola.id]
    }
    try visit(office, rema) { $0.happenedOn = .of("2026-08-23") }
    try visit(office, rema) { $0.happenedOn = .of("2026-08-24") }
    let answer = try office.store.answer(ContactWeeks(through: office.time.day, scope: .mine))
    let weeks = answer.period.weeks
    #expect(weeks.count == 13 && weeks.first?.monday == .of("2026-11-16") && weeks.last?.monday == .of("2026-08-24"))
    #expect(weeks.map(\.count.all) == [2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    #expect(weeks.map(\.daysThere).prefix(3) == [5, 0, 5])
    #expect(answer.period.available == 1200)
    #expect(answer.period.mean?.hundredths == 33)
    #expect(weeks.first?.count == (try week(office).count), "one rule for the week and the weeks")
    #expect([answer.preferences.followed, answer.preferences.forSomebody] == [2, 4])
    let rows = try office.store.answer(CountedContacts(weekOf: .of("2026-11-20"), scope: .mine))
    #expect(rows.map(\.reason) == [nil, nil, .notInPerson])
    #expect(rows.map(\.record.day) == [.of("2026-11-17"), .of("2026-11-16"), .of("2026-11-18")])
    let stranger = try office.colleague("per")
    #expect(try stranger.answer(ContactWeeks(through: office.time.day, scope: .mine)).period.weeks.isEmpty)
  }

  @Test func aVisitToSomebodyAtWorkIsSupport() throws {
    let office = try Office()
    let (ola, per) = (try office.person("Ola"), try office.person("Per"))
    let (rema, coop) = (
      try office.add(Employer.self) { $0.name = "Rema" }, try office.add(Employer.self) { $0.name = "Coop" }
    )
    let job = try office.add(Job.self) {
      $0.applicantID = ola.id
      $0.employerID = rema.id
      $0.startedOn = .of("2026-11-01")
    }
    try visit(office, rema) { $0.applicantIDs = [ola.id] }
    #expect(try week(office).counted == 0)
    try visit(office, rema) { $0.applicantIDs = [ola.id, per.id] }
    try visit(office, coop) { $0.applicantIDs = [ola.id] }
    #expect(try week(office).counted == 2)
    // From the day after the end it is about a new job.
    let ended = try office.change(job) { $0.endedOn = .of("2026-11-17") }
    #expect(try week(office).counted == 3)
    let practice = try office.change(ended) { ($0.endedOn, $0.typeOfJob) = (nil, .workPlacement) }
    #expect(try week(office).counted == 3)
    _ = try office.change(practice) { $0.typeOfJob = .competitive }
    #expect(try week(office).counted == 2)
    #expect(try week(office).count.stored == 3)
  }

  @Test func theTargetFollowsAbsencesAndSearchers() throws {
    let office = try Office()
    #expect(try week(office).target.missing == .nobodySearching)
    let people = try ["Ola", "Per", "Eva"].map { try searcher(office, $0) }
    #expect(try week(office).target.contacts == 6)
    let absence = try office.add(Absence.self) {
      $0.colleagueID = office.me
      ($0.fromOn, $0.untilOn) = (.of("2026-11-19"), .of("2026-11-20"))
    }
    #expect(try week(office).target.hundredths == 360)
    #expect(try week(office).target.daysAway == 2)
    _ = try office.store.commit(ChangeSet("Away", [.withdraw(.absence, absence.id, reason: "mistake")]))
    #expect(try week(office).target.hundredths == 600)
    _ = try office.store.commit(ChangeSet("Away", [.withdraw(.applicant, people[0].id, reason: "mistake")]))
    #expect(try week(office).target.hundredths == 400)
    #expect(try week(office).target.searching == 2)
    try office.add(Colleague.self) { ($0.name, $0.ftePercent) = ("Mette", 50) }
    #expect(try week(office, .everyone).target.hundredths == 400, "nobody looks for work with her")
    let stranger = try office.colleague("per")
    #expect(
      try stranger.answer(ContactWeek(containing: office.time.day, scope: .mine)).target == ContactTarget(together: []))
  }

  @Test func inWorkNow() throws {
    let office = try Office()
    let people = try ["Ola", "Per", "Eva"].map { try searcher(office, $0) }
    try office.add(Job.self) {
      $0.applicantID = people[0].id
      $0.startedOn = .of("2026-11-01")
    }
    try office.add(Job.self) {
      $0.applicantID = people[1].id
      $0.startedOn = .of("2026-11-01")
      $0.typeOfJob = .workPlacement
    }
    let counts = try office.store.answer(CaseloadCounts(scope: .mine))
    #expect([counts.people.number, counts.working.number, counts.searching.number] == [3, 1, 3])
  }
}
