import Domain
import GRDB

/// Reads what a person's summary and clocks are derived from.
struct CaseReader {
  let db: Database
  /// Of each kind of contact the newest are read: no clock looks further back than a year and a day of work, and nobody is
  /// met more often than this.
  private static let newest = 400

  /// What is read of everybody: what the due rules name, and what the summary needs.
  static let facts = CaseFact.allCases.filter { DueRules.facts.union(PersonSummary.facts).contains($0) }

  func read(_ id: Identifier) throws -> PersonSummary.Sources {
    var sources = PersonSummary.Sources()
    for fact in Self.facts { try read(fact, of: id, into: &sources) }
    return sources
  }

  private func read(_ fact: CaseFact, of id: Identifier, into sources: inout PersonSummary.Sources) throws {
    switch fact {
    case .servicePeriods: sources.facts.servicePeriods = try standing(of: id)
    case .statuses: sources.facts.statuses = try standing(of: id)
    case .assignments: sources.assignments = try standing(of: id)
    case .jobs: sources.facts.jobs = try standing(of: id)
    case .hoursChanges: sources.facts.hoursChanges = try standing(of: id)
    case .supportPlans: sources.facts.supportPlans = try standing(of: id)
    case .educations: sources.facts.educations = try standing(of: id)
    case .contacts: sources.facts.contacts = try contacts(id)
    case .employerContacts: sources.facts.employerContacts = try employerContacts(id)
    case .disclosures: sources.facts.disclosures = try standing(of: id)
    case .profile: sources.facts.profile = try profile(id)
    case .preferences: sources.facts.preferences = try standing(of: id)
    case .applications: sources.facts.applications = try standing(of: id)
    case .benefits: sources.facts.benefits = try standing(of: id)
    case .advice: sources.facts.advice = try standing(of: id)
    case .interviewsSettled: sources.facts.interviewsSettled = try interviewsSettled(id)
    case .steps, .notes, .promises, .appointments, .moves: try readDated(fact, "applicant_id", id, &sources.facts.dated)
    }
  }

  /// Of several the one revised last.
  private func profile(_ id: Identifier) throws -> CareerProfile? {
    let profiles: [CareerProfile] = try standing(of: id)
    return profiles.max { ($0.revisedOn?.number ?? .min, $0.id) < ($1.revisedOn?.number ?? .min, $1.id) }
  }

  /// Open steps, deadlines, promises, appointments and moves about a person or an employer.
  /// - Parameter field: the column that names them.
  func dated(_ field: String, _ id: Identifier) throws -> DatedRecords {
    var dated = DatedRecords()
    for fact in Self.facts where fact.isDated { try readDated(fact, field, id, &dated) }
    return dated
  }

  /// Open promises and appointments of a colleague that are about no person and no employer, and their moves.
  func dated(ofColleague id: Identifier) throws -> DatedRecords {
    var dated = DatedRecords()
    for fact in Self.facts where fact.isOfColleagues {
      try readDated(fact, "applicant_id IS NULL AND employer_id IS NULL AND colleague_id", id, &dated)
    }
    dated.moves = try moves(of: dated.promises.map(\.id) + dated.appointments.map(\.id))
    return dated
  }

  /// - Parameter field: the column that names the person, employer or colleague, after whatever else must hold.
  private func readDated(_ fact: CaseFact, _ field: String, _ id: Identifier, _ dated: inout DatedRecords) throws {
    func standing<R: Domain.Record>(_ condition: String) throws -> [R] {
      try records("\(field) = ? AND removed IS NULL\(condition)", id)
    }
    switch fact {
    case .steps: dated.steps = try standing(" AND done_on IS NULL")
    case .notes: dated.notes = try standing(" AND deadline_on IS NOT NULL AND done_on IS NULL")
    case .promises: dated.promises = try standing(" AND outcome IS NULL")
    case .appointments: dated.appointments = try standing(" AND outcome IS NULL")
    case .moves: dated.moves = try standing("")
    case .servicePeriods, .statuses, .assignments, .jobs, .hoursChanges, .supportPlans, .educations, .contacts,
      .employerContacts, .disclosures, .profile, .preferences, .applications, .benefits, .advice, .interviewsSettled:
      break
    }
  }

  /// The moves of records that are about no person and no employer.
  private func moves(of subjects: [Identifier]) throws -> [Postponement] {
    let table = RecordTable.of(.postponement)
    return try subjects.flatMap {
      try db.rows(
        table.select + " INDEXED BY postponement_by_subject WHERE subject = ? AND removed IS NULL", [$0.text],
        table.record)
    }
    .map(Postponement.init)
  }

  private func standing<R: Domain.Record>(of id: Identifier) throws -> [R] {
    try records("applicant_id = ? AND removed IS NULL", id)
  }

  /// In the order of their making, so that what is equal otherwise is always taken in the same order.
  private func records<R: Domain.Record>(_ condition: String, _ id: Identifier) throws -> [R] {
    let table = RecordTable.of(R.kind)
    return try db.rows(table.select + " WHERE \(condition) ORDER BY id", [id.blob], table.record).map { R($0) }
  }

  private func interviewsSettled(_ id: Identifier) throws -> Set<Day> {
    Set(
      try db.rows(
        """
        SELECT on_day FROM appointment WHERE applicant_id = ? AND purpose = 'interview' AND outcome IS NOT NULL
          AND removed IS NULL
        """, [id.blob]
      ) { ($0[0] as String?).flatMap { Day(iso: $0) } }.compactMap { $0 })
  }

  private func contacts(_ id: Identifier) throws -> [ContactFact] {
    try db.rows(
      """
      SELECT id, happened_on, mode, place, attempted_only, purposes, with_whom, next_on FROM person_contact
      WHERE applicant_id = ? AND removed IS NULL ORDER BY happened_on DESC, id DESC LIMIT \(Self.newest)
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
      WHERE l.applicant_id = ? ORDER BY l.day DESC, l.contact_id DESC LIMIT \(Self.newest)
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
