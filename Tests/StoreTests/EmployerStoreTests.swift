import Domain
import GRDB
import Testing

@testable import Store

/// What the list of employers knows of job leads, hires and visits; possible duplicates; whose names may stand on an employer.
@Suite struct EmployerStoreTests {
  private func visit(
    _ office: Office, _ employer: Employer, _ day: String, planned: YesNo? = .yes, stage: VisitStage? = nil
  ) throws {
    try office.add(EmployerContact.self) {
      ($0.employerID, $0.mode, $0.happenedOn) = (employer.id, .faceToFace, .of(day))
      ($0.planned, $0.visitStage) = (planned, stage)
    }
  }

  private func employer(_ office: Office, _ name: String, _ fill: (inout Employer) -> Void = { _ in }) throws
    -> Employer
  {
    try office.add(Employer.self) {
      $0.name = name
      fill(&$0)
    }
  }

  private func list(_ office: Office, _ filters: Set<EmployerFilter>) throws -> [EmployerRow] {
    try office.store.answer(EmployerList(filters: filters, page: PageRequest(limit: 20))).rows
  }

  @Test func openingsAndHiresAreCountedAndFiltered() throws {
    let office = try Office()
    let rema = try employer(office, "Rema") { $0.stage = .learn }
    _ = try employer(office, "Coop") { $0.stage = .ongoing }
    let person = try office.person("Ola")
    for state in [nil, JobLeadState.open, .filled, .fellThrough] {
      try office.add(JobLead.self) { ($0.title, $0.employerID, $0.state) = ("Baker", rema.id, state) }
    }
    // One after the other: a person has one contract with an employer at a time.
    for (month, typeOfJob) in [TypeOfJob.competitive, .workPlacement, nil].enumerated() {
      try office.add(Job.self) {
        ($0.applicantID, $0.employerID, $0.startedOn) = (person.id, rema.id, .of("2026-0\(month + 1)-02"))
        ($0.typeOfJob, $0.endedOn) = (typeOfJob, .of("2026-0\(month + 1)-20"))
      }
    }
    let row = try #require(try list(office, [.leads]).first)
    #expect(try list(office, [.leads]).map(\.name) == ["Rema"])
    #expect((row.leads, row.hires) == (2, 2))
    #expect(try list(office, [.learn]).map(\.name) == ["Rema"])
    #expect(try list(office, [.ongoing]).map(\.name) == ["Coop"])
    #expect(try list(office, [.introduce]).isEmpty)
    #expect(try list(office, [.ongoing, .leads]).isEmpty)
    #expect(try office.store.maintain(.check).problems == [])
  }

  @Test func theQualityOfVisitsIsCounted() throws {
    let office = try Office()
    let twice = try employer(office, "Twice") { $0.stage = .propose }
    let unplanned = try employer(office, "Unplanned") { $0.stage = .learn }
    let old = try employer(office, "Old")
    let booked = try employer(office, "Booked") { $0.stage = .introduce }
    _ = try employer(office, "Never")
    try visit(office, twice, "2026-07-01", stage: .introduce)
    try visit(office, twice, "2026-11-01", stage: .learn)
    try visit(office, unplanned, "2026-10-01", planned: nil, stage: .introduce)
    try visit(office, unplanned, "2026-10-02", planned: .no)
    try visit(office, old, "2026-01-01", stage: .introduce)
    try visit(office, old, "2026-11-01")
    try visit(office, booked, "2026-11-10", stage: .introduce)
    let quality = try office.store.answer(EmployerQuality())
    #expect(quality.met == 4)
    #expect(quality.metTwice == 1)
    #expect(quality.stages == [.introduce: 1, .learn: 1, .propose: 1, .ongoing: 0])
    #expect(quality.stageUnknown == 2)
    #expect((quality.firstVisits, quality.secondBooked) == (3, 1))
    try office.add(Appointment.self) {
      ($0.employerID, $0.what, $0.onDay, $0.colleagueID) = (booked.id, "coffee", .of("2026-12-01"), office.me)
    }
    #expect(try office.store.answer(EmployerQuality()).secondBooked == 2)
  }

  @Test func lookAlikesAreFoundByNameAndPhone() throws {
    let office = try Office()
    let rema = try employer(office, "Rema 1000 AS") { $0.town = "Tromsø" }
    let phone = try employer(office, "Butikken") { $0.phone = "+47 77 00 11 22" }
    let bodo = try employer(office, "Rema 1000") { $0.town = "Bodø" }
    func like(_ name: String, _ town: String = "", _ number: String = "") throws -> [Identifier] {
      try office.store.answer(DuplicateEmployers(name: name, town: town, phone: number)).map(\.id)
    }
    #expect(try Set(like("rema 1000")) == [rema.id, bodo.id])
    #expect(try like("Rema 1000 Tromsø", "Tromsø") == [rema.id])
    #expect(try like("Something", "", "77001122") == [phone.id])
    #expect(try like("Something").isEmpty && like("").isEmpty)
    #expect(try office.store.answer(DuplicatePairs()).isEmpty, "two towns are two branches")
    let again = try employer(office, "REMA 1000 A/S")
    let pairs = try office.store.answer(DuplicatePairs()).map { [$0.one.id, $0.other.id] }
    #expect(Set(pairs) == [[rema.id, again.id], [bodo.id, again.id]])
    _ = try office.store.commit(ChangeSet("gone", [.withdraw(.employer, again.id, reason: "twice")]))
    #expect(try office.store.answer(DuplicatePairs()).isEmpty)
  }

  @Test func peopleThereLookAlikeByNameOrAddress() throws {
    let office = try Office()
    let rema = try employer(office, "Rema")
    let anne = try office.add(EmployerPerson.self) {
      ($0.employerID, $0.name, $0.email) = (rema.id, "Anne Åberg", "anne@rema.example")
    }
    func like(_ name: String, _ email: String = "", excluding: Identifier? = nil) throws -> [Identifier] {
      try office.store.answer(DuplicatePeople(at: rema.id, name: name, email: email, excluding: excluding)).map(\.id)
    }
    #expect(try like("anne aberg") == [anne.id])
    #expect(try like("A. Åberg", "ANNE@rema.example") == [anne.id])
    #expect(try like("Bo").isEmpty)
    #expect(try like("Anne Åberg", excluding: anne.id).isEmpty)
  }

  @Test func whoHasToDoWithAnEmployerIsKnownByAnyRecord() throws {
    let office = try Office()
    let rema = try employer(office, "Rema")
    let other = try employer(office, "Other")
    var expected: Set<String> = []
    for (index, kind) in RecordKind.allCases.enumerated() {
      let fields = kind.type.fields
      guard fields.contains(where: { $0.kind.referenced == .applicant }),
        let link = fields.first(where: { if case .reference(.employer) = $0.kind { true } else { false } })
      else { continue }
      let name = "Person\(index)"
      let person = try office.applicant(name)
      let maker = RecordMaker(office.store)
      var record = try maker.full(kind)
      record[link.name] = .record(rema.id)
      for field in fields where field.kind.referenced == .applicant {
        if case .references = field.kind {
          record[field.name] = .records([person.id])
        } else {
          record[field.name] = .record(person.id)
        }
      }
      let others = maker.changes.filter { $0.id != record.id }
      _ = try office.store.commit(ChangeSet("Add", others + [.create(record)]))
      expected.insert(name)
    }
    #expect(expected.count > 10)
    _ = try office.applicant("Mette", "Sørensen")
    func names(_ texts: [String], _ id: Identifier) throws -> Set<String> {
      Set(try office.store.answer(ApplicantsNamedAt([id], texts: texts)).map(\.first))
    }
    #expect(try names([], rema.id) == expected)
    #expect(try names([], other.id).isEmpty)
    #expect(try names(["met mette sørensen"], other.id).isEmpty, "small letters are words")
    #expect(try names(["We met Mette Sørensens boss"], other.id) == ["Mette"])
    #expect(try names(["Mette came, and Sørensen"], other.id).isEmpty)
  }

  @Test func whoPointsAtAMergedEmployerIsToldWhichOneToTake() throws {
    let office = try Office()
    let (rema, coop) = (try employer(office, "Rema"), try employer(office, "Coop"))
    let merged = Change.withdraw(.employer, rema.id, reason: Merging.reason(into: coop.id))
    _ = try office.store.commit(ChangeSet("merge", [merged]))
    var contact = EmployerContact(id: office.store.newIdentifier())
    (contact.employerID, contact.happenedOn) = (rema.id, .of("2026-11-20"))
    do {
      _ = try office.store.commit(ChangeSet("contact", [.create(contact.stored)]))
      Issue.record("it was saved")
    } catch StoreError.invalid(let problems) {
      #expect(problems.count == 1)
      #expect(problems.first?.instead == MergedRecord(kind: .employer, was: rema.id, now: coop.id))
      #expect(
        problems.first?.words.english
          == "This was merged into \"Coop\" meanwhile: choose that one, then save again.")
    }
    do {
      _ = try office.store.commit(
        ChangeSet("change", [.set(.employer, rema.id, field: "town", old: .none, new: .text("Bodø"))]))
      Issue.record("it was saved")
    } catch StoreError.stale(let conflicts) {
      #expect(conflicts.first?.merged?.now == coop.id)
      #expect(conflicts.first?.words == "This record was merged into another one meanwhile.")
    }
    // Merged again, and again into one that is removed.
    let last = try employer(office, "Last")
    _ = try office.store.commit(
      ChangeSet("merge", [.withdraw(.employer, coop.id, reason: Merging.reason(into: last.id))]))
    #expect(try office.store.answer(MergedInto(.employer, rema.id))?.id == last.id)
    #expect(try office.store.answer(MergedInto(.employer, last.id)) == nil)
    _ = try office.store.commit(ChangeSet("gone", [.withdraw(.employer, last.id, reason: "closed")]))
    #expect(try office.store.answer(MergedInto(.employer, rema.id)) == nil)
  }
}
