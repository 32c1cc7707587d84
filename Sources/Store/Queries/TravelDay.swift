package import Domain
import GRDB

/// A person in a town, with what is to be done there.
package struct TravelPerson: Hashable, Codable, Sendable {
  package let id: Identifier
  package let name: PersonName
  package let mark: Mark?
  package let phase: Phase
  package let colleague: String
  package let lastContactOn: Day?
  /// Overdue, and due until a week after the day; soonest first.
  package let due: [DueRow]
  /// Open promises that are not among what is due; `promise` records.
  package let promises: [StoredRecord]
  /// Preferences that hold now, the most wished for first; `preference` records.
  package let preferences: [StoredRecord]
}

/// An employer in a town, with what is to be done there. No applicant is named.
package struct TravelEmployer: Hashable, Codable, Sendable {
  package let id: Identifier
  package let name: String
  package let stage: VisitStage?
  package let owner: String
  package let lastVisitOn: Day?
  package let doNotContact: Bool
  package let doNotContactReason: String
  /// Driving, where somebody typed it.
  package let travelMinutes: Int?
  package let due: [DueRow]
  /// Open promises about the employer alone that are not among what is due.
  package let promises: [StoredRecord]
}

/// People and employers in a town, for a day on the road.
package struct TravelDay: Query {
  package var town: String
  package var day: Day
  /// Whose applicants; employers belong to everybody.
  package var scope: Scope

  package init(town: String, day: Day, scope: Scope) {
    self.town = town
    self.day = day
    self.scope = scope
  }

  package struct Answer: Hashable, Codable, Sendable {
    /// As a record writes the town; nil when no record names it.
    package let town: String?
    package let people: [TravelPerson]
    package let employers: [TravelEmployer]
  }

  /// What is due so many days after the day is looked at too: one does not drive the same way twice.
  static let daysAhead = 7

  package func answer(from reader: Reader) throws -> Answer {
    let key = Towns.key(town)
    let everybody = try reader.rows(Self.peopleSQL, [key], Person.init)
    let people = try everybody.filter { try isInScope($0, reader) }.map { try person($0, reader) }
    let employers = try reader.rows(Self.employersSQL, [key], Employer.init).map { try employer($0, reader) }
    let written = try employers.first.flatMap {
      try reader.db.record(.employer, $0.id)?.value(\Domain.Employer.town).text
    }
    let lived = try everybody.first.flatMap { try reader.db.record(.applicant, $0.id)?.value(\Applicant.town).text }
    return Answer(town: written ?? lived, people: people, employers: employers)
  }

  // MARK: People

  private struct Person {
    let id: Identifier
    let name: PersonName
    let mark: Mark?
    let phase: Phase
    let colleagueID: Identifier?
    let lastContactOn: Day?

    init(_ row: Row) throws {
      let (mark, phase): (String?, String) = (row[4], row[5])
      id = try row.identifier(0)
      name = PersonName(first: row[1], last: row[2], knownAs: row[3])
      self.mark = mark.flatMap(Mark.init)
      self.phase = Phase(rawValue: phase) ?? .enquiry
      colleagueID = row.identifierIfKnown(6)
      lastContactOn = row.day(7)
    }
  }

  static let peopleSQL = """
    SELECT id, first_name, last_name, known_as, mark, phase, colleague_id, last_contact_on
    FROM person_summary INDEXED BY person_by_town
    WHERE town_key = ? AND town_key <> '' AND (flags & 1) = 0 ORDER BY name_key, id
    """
  /// Whether a colleague sees anything about somebody: their own specialist, or whoever covers.
  static let coverSQL = "SELECT 1 FROM due_item INDEXED BY due_about WHERE about_id = ? AND viewer_id = ? LIMIT 1"

  private func isInScope(_ person: Person, _ reader: Reader) throws -> Bool {
    guard let whose = reader.session.colleague(in: scope) else { return false }
    guard let colleague = whose.id else { return true }
    return try person.colleagueID == colleague || reader.db.holds(Self.coverSQL, [person.id.blob, colleague.blob])
  }

  private func person(_ person: Person, _ reader: Reader) throws -> TravelPerson {
    let due = try due(about: person.id, reader)
    let dated = try CaseReader(db: reader.db).dated("applicant_id", person.id)
    return TravelPerson(
      id: person.id, name: person.name, mark: person.mark, phase: person.phase,
      colleague: try Names(db: reader.db).label(.colleague, person.colleagueID) ?? "",
      lastContactOn: person.lastContactOn,
      due: due, promises: Self.others(dated.promises, than: due), preferences: try preferences(person.id, reader))
  }

  private func preferences(_ id: Identifier, _ reader: Reader) throws -> [StoredRecord] {
    try RecordsOf(\JobPreference.applicantID, is: id).answer(from: reader)
      .filter { $0[\JobPreference.untilOn] == nil && $0[\JobPreference.stance] == .wanted }
      .sorted { ($0[\JobPreference.rank] ?? 99, $0.id) < ($1[\JobPreference.rank] ?? 99, $1.id) }
  }

  // MARK: Employers

  private struct Employer {
    let id: Identifier
    let name: String
    let stage: VisitStage?
    let leadContactID: Identifier?
    let lastVisitOn: Day?

    init(_ row: Row) throws {
      let stage: String? = row[2]
      id = try row.identifier(0)
      name = row[1]
      self.stage = stage.flatMap(VisitStage.init)
      leadContactID = row.identifierIfKnown(3)
      lastVisitOn = row.day(4)
    }
  }

  static let employersSQL = """
    SELECT id, name, stage, lead_contact_id, last_visit_on FROM employer_summary INDEXED BY employer_by_town
    WHERE town_key = ? AND town_key <> '' ORDER BY name_key, id
    """

  private func employer(_ employer: Employer, _ reader: Reader) throws -> TravelEmployer {
    let record = try reader.db.record(.employer, employer.id).map(Domain.Employer.init)
    let due = try due(about: employer.id, reader)
    let promises = try CaseReader(db: reader.db).dated("employer_id", employer.id).promises
    return TravelEmployer(
      id: employer.id, name: employer.name, stage: employer.stage,
      owner: try Names(db: reader.db).label(.colleague, employer.leadContactID) ?? "",
      lastVisitOn: employer.lastVisitOn,
      doNotContact: record?.doNotContact == .yes, doNotContactReason: record?.doNotContactReason ?? "",
      travelMinutes: record?.travelMinutes, due: due,
      // What is also about an applicant is seen with the applicant.
      promises: Self.others(promises.filter { $0.applicantID == nil }, than: due))
  }

  // MARK: What is due

  /// What cannot be done any more on that day is left out.
  private func due(about id: Identifier, _ reader: Reader) throws -> [DueRow] {
    try DueAbout(id).answer(from: reader).filter { row in
      row.item.shownOn <= day.adding(days: Self.daysAhead) && (row.item.lapsesOn.map { day <= $0 } ?? true)
    }
  }

  private static func others(_ promises: [Promise], than due: [DueRow]) -> [StoredRecord] {
    let shown = Set(due.map(\.item.subject))
    return promises.filter { !shown.contains($0.id) }.map(\.stored)
  }
}
