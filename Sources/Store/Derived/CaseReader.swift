import Domain
import GRDB

/// Reads what a person's summary and clocks are derived from.
struct CaseReader {
  let db: Database
  /// Of each kind of contact the newest are read: no clock looks further back than a year and a day of work, and nobody is
  /// met more often than this.
  private static let newest = 400

  func read(_ id: Identifier) throws -> PersonSummary.Sources {
    var sources = PersonSummary.Sources()
    sources.assignments = try standing(.assignment, of: id).map(Assignment.init)
    sources.facts.episodes = try standing(.episode, of: id).map(Episode.init)
    sources.facts.statuses = try standing(.status, of: id).map(Status.init)
    sources.facts.jobs = try standing(.job, of: id).map(Job.init)
    sources.facts.disclosures = try standing(.disclosure, of: id).map(Disclosure.init)
    sources.facts.profile = try standing(.profile, of: id).map(Profile.init).max {
      ($0.revisedOn?.number ?? .min) < ($1.revisedOn?.number ?? .min)
    }
    sources.facts.contacts = try contacts(id)
    sources.facts.employerContacts = try employerContacts(id)
    sources.facts.dated = try dated("applicant_id", id)
    sources.facts.preferences = try standing(.preference, of: id).map(Preference.init)
    sources.facts.applications = try standing(.application, of: id).map(Application.init)
    sources.facts.interviewsSettled = try interviewsSettled(id)
    sources.facts.hoursChanges = try standing(.hoursChange, of: id).map(HoursChange.init)
    sources.facts.educations = try standing(.education, of: id).map(Education.init)
    sources.facts.benefits = try standing(.benefit, of: id).map(Benefit.init)
    sources.facts.advice = try standing(.benefitsAdvice, of: id).map(BenefitsAdvice.init)
    sources.facts.supportPlans = try standing(.supportPlan, of: id).map(SupportPlan.init)
    return sources
  }

  /// Open steps, deadlines, promises, appointments and moves that point at a record.
  func dated(_ field: String, _ id: Identifier, andNot others: [String] = []) throws -> DatedRecords {
    let more = others.map { " AND \($0) IS NULL" }.joined()
    func open(_ kind: RecordKind, _ condition: String) throws -> [StoredRecord] {
      guard kind.type.field(field) != nil else { return [] }
      let table = RecordTable.of(kind)
      return try db.rows(
        table.select + " WHERE \(field) = ? AND withdrawn IS NULL\(more)\(condition)", [id.blob], table.record)
    }
    var dated = DatedRecords()
    if more.isEmpty {
      dated.steps = try open(.nextStep, " AND done_on IS NULL").map(NextStep.init)
      dated.notes = try open(.note, " AND deadline_on IS NOT NULL AND done_on IS NULL").map(Note.init)
      dated.moves = try open(.movedDue, "").map(MovedDue.init)
    }
    dated.promises = try open(.promise, " AND outcome IS NULL").map(Promise.init)
    dated.appointments = try open(.appointment, " AND outcome IS NULL").map(Appointment.init)
    if !more.isEmpty { dated.moves = try moves(of: dated.promises.map(\.id) + dated.appointments.map(\.id)) }
    return dated
  }

  /// The moves of records that are about no person and no employer.
  private func moves(of subjects: [Identifier]) throws -> [MovedDue] {
    let table = RecordTable.of(.movedDue)
    return try subjects.flatMap {
      try db.rows(
        table.select + " INDEXED BY moved_due_by_subject WHERE subject = ? AND withdrawn IS NULL", [$0.text],
        table.record)
    }
    .map(MovedDue.init)
  }

  private func standing(_ kind: RecordKind, of id: Identifier) throws -> [StoredRecord] {
    let table = RecordTable.of(kind)
    return try db.rows(table.select + " WHERE applicant_id = ? AND withdrawn IS NULL", [id.blob], table.record)
  }

  private func interviewsSettled(_ id: Identifier) throws -> Set<Day> {
    Set(
      try db.rows(
        """
        SELECT on_day FROM appointment WHERE applicant_id = ? AND purpose = 'interview' AND outcome IS NOT NULL
          AND withdrawn IS NULL
        """, [id.blob]
      ) { ($0[0] as String?).flatMap { Day(iso: $0) } }.compactMap { $0 })
  }

  private func contacts(_ id: Identifier) throws -> [ContactFact] {
    try db.rows(
      """
      SELECT id, happened_on, mode, place, attempted_only, purposes, with_whom, next_on FROM support_contact
      WHERE applicant_id = ? AND withdrawn IS NULL ORDER BY happened_on DESC, id DESC LIMIT \(Self.newest)
      """, [id.blob]
    ) { row -> ContactFact? in
      guard let day = Day(iso: row[1]) else { return nil }
      let (mode, place, attempt, next): (String?, String?, String?, String?) = (row[2], row[3], row[4], row[7])
      return ContactFact(
        id: try row.identifier(0), day: day, mode: mode.flatMap(ContactMode.init),
        place: place.flatMap(ContactPlace.init),
        isAttempt: attempt == YesNo.yes.rawValue, purposes: Self.codes(row[5]), with: Self.codes(row[6]),
        nextOn: next.flatMap { Day(iso: $0) })
    }
    .compactMap { $0 }
  }

  private func employerContacts(_ id: Identifier) throws -> [EmployerContactFact] {
    try db.rows(
      """
      SELECT l.day, c.mode, c.competitive_job, c.applicant_present, c.hiring_authority
      FROM employer_contact_applicant AS l CROSS JOIN employer_contact AS c ON c.id = l.contact_id
      WHERE l.applicant_id = ? ORDER BY l.day DESC LIMIT \(Self.newest)
      """, [id.blob]
    ) { row -> EmployerContactFact? in
      let (mode, competitive, present, hires): (String?, String?, String?, String?) = (row[1], row[2], row[3], row[4])
      return Day(iso: row[0]).map {
        EmployerContactFact(
          day: $0, mode: mode.flatMap(ContactMode.init), isCompetitive: competitive.flatMap(YesNo.init),
          hiringAuthority: hires.flatMap(YesNo.init), applicantPresent: present.flatMap(YesNo.init))
      }
    }
    .compactMap { $0 }
  }

  private static func codes<C: Choice>(_ text: String?) -> [C] {
    (text ?? "").split(separator: ",").compactMap { C(rawValue: String($0)) }
  }
}
