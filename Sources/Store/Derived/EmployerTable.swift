import Domain
import GRDB

/// One row a standing employer: what the list of employers shows, its order and its filters.
struct EmployerTable {
  let db: Database
  let session: Session

  enum Flag {
    static let doNotContact: Int64 = 1, noNextStep: Int64 = 2, leads: Int64 = 64, secondBooked: Int64 = 128

    /// One bit a stage, so that any stage can be a filter of the walk.
    static func stage(_ stage: VisitStage) -> Int64 {
      switch stage {
      case .introduce: 4
      case .learn: 8
      case .propose: 16
      case .ongoing: 32
      }
    }
  }

  func derive(_ employers: [Identifier]) throws {
    let due = DueTable(db: db, session: session)
    for id in employers {
      try db.run("DELETE FROM employer_summary WHERE id = ?", [id.blob])
      let row = try row(id)
      if let row { try db.run(Self.insert, row) }
      try due.replace(about: id, with: row == nil ? [] : try due.rows(ofEmployer: id))
    }
  }

  private static let columns = """
    id, name_key, name, town, stage, lead_contact_id, last_visit_on, next_step, next_on, next_key, visit_key, stage_key, flags,
    town_key, leads, hires, planned_key, first_key, like_key, phone_key
    """
  private static let places = PersonTable.numberedPlaces(20)
  private static let insert = "INSERT INTO employer_summary (\(columns)) VALUES (\(places))"
  /// Finds the row that is exactly this one.
  static let matching = "SELECT 1 FROM employer_summary WHERE id = ?1 AND (\(columns)) IS (\(places))"

  /// What the table says of an employer; nil for one that does not stand.
  func row(_ id: Identifier) throws -> StatementArguments? {
    guard let record = try db.record(.employer, id), record.removed == nil else { return nil }
    let employer = Employer(record)
    let visits = EmployerVisits(db: db, employer: id)
    let leads = try open(id)
    let next = try nextStep(id)
    let visit = [try lastVisit(id), employer.visitedBeforeOn].compactMap { $0 }.max()
    return [
      employer.id.blob, SortKey.of(employer.name, session.settings.language), employer.name, employer.town,
      employer.stage?.rawValue, employer.leadContactID?.blob, visit?.number, next.what, next.on?.number,
      PersonTable.key(next.on, PersonTable.never), PersonTable.key(visit, PersonTable.unknown), stageKey(employer),
      flags(employer, next, leads: leads) | (try visits.secondIsBooked ? Flag.secondBooked : 0),
      Towns.key(employer.town), leads, try hires(id), PersonTable.key(try visits.plannedBefore, PersonTable.unknown),
      PersonTable.key(try visits.first, PersonTable.unknown),
      EmployerLikeness.key(employer.name, town: employer.town), EmployerLikeness.phoneKey(employer.phone),
    ]
  }

  private func stageKey(_ employer: Employer) -> Int {
    employer.stage.flatMap { VisitStage.allCases.firstIndex(of: $0) } ?? VisitStage.allCases.count
  }

  private func flags(_ employer: Employer, _ next: (what: String, on: Day?), leads: Int) -> Int64 {
    (employer.doNotContact == .yes ? Flag.doNotContact : 0)
      | (next.what.isEmpty && next.on == nil ? Flag.noNextStep : 0)
      | (employer.stage.map(Flag.stage) ?? 0) | (leads > 0 ? Flag.leads : 0)
  }

  /// Job leads that nobody has closed; a date that has passed closes none.
  private func open(_ id: Identifier) throws -> Int {
    try db.first(
      """
      SELECT count(*) FROM "job_lead" INDEXED BY job_lead_by_employer_id
      WHERE employer_id = ? AND removed IS NULL AND ("state" IS NULL OR "state" = 'open')
      """, [id.blob]
    ) { $0[0] } ?? 0
  }

  /// How often somebody began to work there; practice and courses are no hires.
  private func hires(_ id: Identifier) throws -> Int {
    let table = RecordTable.of(.job)
    let jobs = try db.rows(table.select + " WHERE employer_id = ? AND removed IS NULL", [id.blob], table.record)
    return jobs.count { Job($0).isWork }
  }

  /// The newest contact in person.
  private func lastVisit(_ id: Identifier) throws -> Day? {
    let text: String? = try db.first(
      """
      SELECT happened_on FROM employer_contact
      WHERE employer_id = ? AND removed IS NULL AND mode = 'face_to_face'
      ORDER BY happened_on DESC, id DESC LIMIT 1
      """, [id.blob]
    ) { $0[0] }
    return text.flatMap { Day(iso: $0) }
  }

  /// The open step that is due first; one without a date comes last.
  private func nextStep(_ id: Identifier) throws -> (what: String, on: Day?) {
    let table = RecordTable.of(.nextStep)
    let steps = try db.rows(
      table.select + " WHERE employer_id = ? AND removed IS NULL AND done_on IS NULL", [id.blob], table.record)
    let first = steps.map(NextStep.init).min {
      (PersonTable.key($0.dueOn, PersonTable.never), $0.id) < (PersonTable.key($1.dueOn, PersonTable.never), $1.id)
    }
    return (first?.what ?? "", first?.dueOn)
  }
}
