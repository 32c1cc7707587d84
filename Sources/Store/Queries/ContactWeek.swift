package import Domain
import GRDB

/// The employer contacts of the week (Monday to Sunday) that has a day, against the target (ips-domain.md V6).
package struct ContactWeek: Query {
  package var day: Day
  package var scope: Scope

  package init(containing day: Day, scope: Scope) {
    self.day = day
    self.scope = scope
  }

  package struct Answer: Hashable, Codable, Sendable {
    /// Every contact in person.
    package let inPerson: Int
    /// Of them those that count: with somebody of whom it is not known that they cannot hire, made by a colleague, and
    /// not a visit to people who work there already, which is support.
    package let counted: Int
    /// Of those that count the ones with somebody who can hire, for certain.
    package let withHirer: Int
    /// What is aimed at, with the days away and the people who look for work that it rests on.
    package let target: ContactTarget
  }

  package func answer(from reader: Reader) throws -> Answer {
    let targets = try colleagues(reader).map { try Self.target(of: $0, weekOf: day, reader) }
    guard let whose = reader.session.staff(in: scope) else {
      return Answer(inPerson: 0, counted: 0, withHirer: 0, target: ContactTarget(together: []))
    }
    let (sql, arguments) = Self.sql(whose, day)
    let counts = try reader.first(sql, arguments) { row in (0..<3).map { row[$0] as Int } } ?? [0, 0, 0]
    return Answer(
      inPerson: counts[0], counted: counts[1], withHirer: counts[2],
      target: whose == .everyone ? ContactTarget(together: targets) : targets.first ?? ContactTarget(together: []))
  }

  /// The colleagues whose targets are meant: of everybody's those who work here at some time of the week.
  private func colleagues(_ reader: Reader) throws -> [Staff] {
    switch reader.session.staff(in: scope) {
    case nil: return []
    case .one(let id): return try [reader.db.record(.staff, id).map(Staff.init)].compactMap { $0 }
    case .everyone:
      let week = (0..<ContactTarget.workdays).map { day.startOfWeek.adding(days: $0) }
      return try AllRecords(.staff).answer(from: reader).map(Staff.init).filter { week.contains(where: $0.works) }
    }
  }

  static func target(of colleague: Staff, weekOf day: Day, _ reader: Reader) throws -> ContactTarget {
    let absences = RecordTable.of(.absence)
    return ContactTarget(
      of: colleague, office: reader.session.settings.weeklyTarget,
      absences: try reader.rows(Self.absences, [colleague.id.blob], absences.record).map(Absence.init),
      searching: try ApplicantCount(scope: .staff(colleague.id), filters: [.searching]).answer(from: reader).number,
      weekOf: day)
  }

  static var absences: String {
    RecordTable.of(.absence).select + " INDEXED BY absence_by_staff_id WHERE staff_id = ? AND withdrawn IS NULL"
  }

  static func sql(_ whose: Session.Whose, _ day: Day) -> (String, StatementArguments) {
    let own = whose.id.map { ("_by_staff_id", " AND staff_id = ?", [$0.blob]) } ?? ("_by_day", "", [])
    let week = [day.startOfWeek.iso.databaseValue, day.startOfWeek.adding(days: 6).iso.databaseValue]
    let counts = "hiring_authority IS NOT 'no' AND made_by IS NOT 'applicant' AND NOT (\(isSupport))"
    let sql = """
      SELECT count(*), ifnull(sum(\(counts)), 0), ifnull(sum(hiring_authority IS 'yes' AND \(counts)), 0)
      FROM employer_contact AS c INDEXED BY employer_contact\(own.0)
      WHERE happened_on BETWEEN ? AND ? AND withdrawn IS NULL AND mode = 'face_to_face'\(own.1)
      """
    return (sql, StatementArguments(week + own.2))
  }

  /// Whether everybody a contact was made for works at that employer on that day.
  private static let isSupport = """
    EXISTS (SELECT 1 FROM employer_contact_applicant AS l WHERE l.contact_id = c.id)
    AND NOT EXISTS (
      SELECT 1 FROM employer_contact_applicant AS l WHERE l.contact_id = c.id AND NOT EXISTS (
        SELECT 1 FROM job AS j WHERE j.applicant_id = l.applicant_id AND j.employer_id = c.employer_id
          AND j.withdrawn IS NULL AND j.started_on <= c.happened_on
          AND ifnull(j.ended_on, c.happened_on) >= c.happened_on AND ifnull(j.basis, '') NOT IN (\(notWork))))
    """

  private static let notWork = JobBasis.allCases.filter { $0.report == .unpaid || $0.report == .education }
    .map { "'\($0.rawValue)'" }.joined(separator: ", ")
}

/// How many people are on a caseload, and how many of them are in work or look for it now.
package struct CaseloadCounts: Query {
  package var scope: Scope

  package init(scope: Scope) { self.scope = scope }

  package struct Answer: Hashable, Codable, Sendable {
    package let people: Count
    package let working: Count
    package let searching: Count
  }

  package func answer(from reader: Reader) throws -> Answer {
    Answer(
      people: try ApplicantCount(scope: scope).answer(from: reader),
      working: try ApplicantCount(scope: scope, filters: [.inWork]).answer(from: reader),
      searching: try ApplicantCount(scope: scope, filters: [.searching]).answer(from: reader))
  }
}
