package import Domain
import GRDB

/// The employer contacts of the week (Monday to Sunday) that has a day, against the target (IPS-25, frequent employer
/// contact).
package struct ContactWeek: Query {
  package var day: Day
  package var scope: Scope

  package init(containing day: Day, scope: Scope) {
    self.day = day
    self.scope = scope
  }

  package struct Answer: Hashable, Codable, Sendable {
    /// What counts, and what does not and why.
    package let count: ContactCount
    /// Which of the two figures the office compares with the target.
    package let rule: ContactsCounted?
    /// What is aimed at, with the days away and the people who look for work that it rests on.
    package let target: ContactTarget

    /// The figure that is compared with the target.
    package var counted: Int { count.counted(rule) }
  }

  package func answer(from reader: Reader) throws -> Answer {
    let rule = reader.session.settings.contactsCounted
    guard let whose = reader.session.colleague(in: scope) else {
      return Answer(count: ContactCount(), rule: rule, target: ContactTarget(together: []))
    }
    let (from, through) = (day.startOfWeek, day.startOfWeek.adding(days: 6))
    var count = ContactCount()
    for row in try ContactFacts.read(whose, from, through, reader) { count.add(row.facts) }
    let targets = try ContactTeam(whose, from, through, reader).members.map { $0.target(weekOf: day) }
    return Answer(
      count: count, rule: rule,
      target: whose == .everyone ? ContactTarget(together: targets) : targets.first ?? ContactTarget(together: []))
  }
}

/// The colleagues whose contacts are counted, with what their targets rest on.
struct ContactTeam {
  struct Member {
    let colleague: Colleague
    let absences: [Absence]
    let searching: Int
    let office: Int?

    func target(weekOf day: Day) -> ContactTarget {
      ContactTarget(of: colleague, office: office, absences: absences, searching: searching, weekOf: day)
    }

    func works(weekOf monday: Day) -> Bool {
      (0..<ContactTarget.workdays).contains { colleague.works(on: monday.adding(days: $0)) }
    }
  }

  let members: [Member]

  /// Of everybody's those who work here at some time between two days.
  init(_ whose: Session.Whose, _ from: Day, _ through: Day, _ reader: Reader) throws {
    let colleagues: [Colleague]
    switch whose {
    case .one(let id): colleagues = try [reader.db.record(.colleague, id).map(Colleague.init)].compactMap { $0 }
    case .everyone:
      let days = (0...through.days(since: from)).map { from.adding(days: $0) }.filter { $0.weekday.rawValue <= 5 }
      colleagues = try AllRecords(.colleague).answer(from: reader).map(Colleague.init).filter {
        days.contains(where: $0.works)
      }
    }
    let absence = RecordTable.of(.absence)
    members = try colleagues.map { colleague in
      Member(
        colleague: colleague,
        absences: try reader.rows(Self.absences, [colleague.id.blob], absence.record).map(Absence.init),
        searching: try ApplicantCount(scope: .colleague(colleague.id), filters: [.searching]).answer(from: reader)
          .number,
        office: reader.session.settings.weeklyTarget)
    }
  }

  static var absences: String {
    RecordTable.of(.absence).select + " INDEXED BY absence_by_colleague_id WHERE colleague_id = ? AND removed IS NULL"
  }
}

/// What a count of contacts rests on, row by row; the rule itself is Domain's.
enum ContactFacts {
  struct Found {
    let id: Identifier
    let day: Day?
    let facts: ContactCount.Facts
    let preferences: [Identifier]
  }

  static func read(_ whose: Session.Whose, _ from: Day, _ through: Day, _ reader: Reader) throws -> [Found] {
    let own: [DatabaseValue] = whose.id.map { [$0.blob] } ?? []
    let arguments = StatementArguments([from.iso.databaseValue, through.iso.databaseValue] + own)
    return try reader.rows(sql(whose), arguments, found)
  }

  static func sql(_ whose: Session.Whose) -> String {
    let own = whose.id == nil ? ("_by_day", "") : ("_by_colleague_id", " AND colleague_id = ?")
    return """
      SELECT id, happened_on, mode, hiring_authority, made_by, purpose, applicant_ids IS NOT NULL, \(allWorkThere),
        job_preference_ids
      FROM employer_contact AS c INDEXED BY employer_contact\(own.0)
      WHERE happened_on BETWEEN ? AND ? AND removed IS NULL\(own.1)
      """
  }

  private static func found(_ row: Row) throws -> Found {
    let preferences = Value(row[8] as DatabaseValue, .references(.jobPreference)).records
    return Found(
      id: try row.identifier(0), day: (row[1] as String?).flatMap(Day.init(iso:)), facts: facts(row),
      preferences: preferences)
  }

  private static func facts(_ row: Row) -> ContactCount.Facts {
    func code<C: RawRepresentable>(_ index: Int) -> C? where C.RawValue == String {
      (row[index] as String?).flatMap(C.init(rawValue:))
    }
    return ContactCount.Facts(
      mode: code(2), hiringAuthority: code(3), madeBy: code(4), purpose: code(5), isForSomebody: row[6],
      allWorkThere: row[7])
  }

  /// Whether everybody a contact was made for works at that employer on that day. Asked only where it decides
  /// something.
  private static let allWorkThere = """
    mode IS 'face_to_face' AND purpose IS NULL AND applicant_ids IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM employer_contact_applicant AS l WHERE l.contact_id = c.id AND NOT EXISTS (
        SELECT 1 FROM job AS j WHERE j.applicant_id = l.applicant_id AND j.employer_id = c.employer_id
          AND j.removed IS NULL AND j.started_on <= c.happened_on
          AND ifnull(j.ended_on, c.happened_on) >= c.happened_on AND ifnull(j.type_of_job, '') NOT IN (\(notWork))))
    """

  private static let notWork = TypeOfJob.allCases.filter { $0.report == .unpaid || $0.report == .education }
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
