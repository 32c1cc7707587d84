import Domain
import GRDB

/// One row a standing applicant: all that lists show, and the keys by which they are put in order and filtered.
struct PersonTable {
  let db: Database
  let session: Session

  enum Flag {
    static let left: Int64 = 1, working: Int64 = 2, searching: Int64 = 4
    static let noNextStep: Int64 = 8, marked: Int64 = 16, unassigned: Int64 = 32
  }

  /// Sort key of "no date": after every date a day can have.
  static let never: Int64 = 9_999_999
  /// Sort key of "not once": before every date.
  static let unknown: Int64 = -9_999_999

  func derive(_ people: [Identifier]) throws {
    for id in people {
      try db.run("DELETE FROM person_summary WHERE id = ?", [id.blob])
      if let row = try row(id) { try db.run(Self.insert, row) }
    }
  }

  private static let columns = """
    id, name_key, first_name, last_name, known_as, mark, staff_id, phase, other_phases, phase_since, last_contact_on,
    next_step, next_on, changes_on, next_key, contact_key, phase_key, flags
    """
  private static let places = numberedPlaces(18)
  private static let insert = "INSERT INTO person_summary (\(columns)) VALUES (\(places))"
  /// Finds the row that is exactly this one.
  static let matching = "SELECT 1 FROM person_summary WHERE id = ?1 AND (\(columns)) IS (\(places))"

  /// `?1, ?2 ...`
  static func numberedPlaces(_ count: Int) -> String {
    (1...count).map { "?\($0)" }.joined(separator: ", ")
  }

  /// What the table says of a person; nil for one who does not stand.
  func row(_ id: Identifier) throws -> StatementArguments? {
    guard let record = try db.record(.applicant, id), record.withdrawn == nil else { return nil }
    return row(Applicant(record), PersonSummary.derive(from: try PersonSources(db: db).read(id), on: session.today))
  }

  private func row(_ person: Applicant, _ summary: PersonSummary) -> StatementArguments {
    [
      person.id.blob, SortKey.of(person.name.full, session.settings.language), person.firstName, person.lastName,
      person.knownAs, person.mark?.rawValue, summary.staffID?.blob, summary.phase.phase.rawValue, summary.otherPhases,
      summary.phase.since?.number, summary.lastContactOn?.number, summary.nextStep, summary.nextOn?.number,
      summary.changesOn?.number, Self.key(summary.nextOn, Self.never), Self.key(summary.lastContactOn, Self.unknown),
      Self.key(summary.phase.since, Self.never), flags(person, summary),
    ]
  }

  static func key(_ day: Day?, _ absent: Int64) -> Int64 { day.map { Int64($0.number) } ?? absent }

  private func flags(_ person: Applicant, _ summary: PersonSummary) -> Int64 {
    let all: [(Bool, Int64)] = [
      (summary.hasLeft, Flag.left), (summary.isWorking, Flag.working), (summary.isSearching, Flag.searching),
      (summary.nextOn == nil && summary.nextStep.isEmpty, Flag.noNextStep), (person.mark != nil, Flag.marked),
      (summary.staffID == nil, Flag.unassigned),
    ]
    return all.reduce(0) { $1.0 ? $0 | $1.1 : $0 }
  }

  /// The summary as the table has it; nil for a person who is withdrawn or unknown.
  static func summary(_ db: Database, of id: Identifier) throws -> PersonSummary? {
    try db.first(
      """
      SELECT flags, staff_id, phase, phase_since, other_phases, last_contact_on, next_step, next_on, changes_on
      FROM person_summary WHERE id = ?
      """, [id.blob], summary)
  }

  private static func summary(_ row: Row) -> PersonSummary {
    let flags: Int64 = row[0]
    var summary = PersonSummary.derive(from: PersonSummary.Sources(), on: Day(number: 0))
    summary.staffID = row.identifierIfKnown(1)
    summary.phase = DatedPhase(Phase(rawValue: row[2]) ?? .enquiry, since: row.day(3))
    summary.otherPhases = row[4]
    summary.isSearching = flags & Flag.searching != 0
    summary.isWorking = flags & Flag.working != 0
    summary.hasLeft = flags & Flag.left != 0
    summary.lastContactOn = row.day(5)
    summary.nextStep = row[6]
    summary.nextOn = row.day(7)
    summary.changesOn = row.day(8)
    return summary
  }
}

/// Reads what a person's summary is derived from.
private struct PersonSources {
  let db: Database

  func read(_ id: Identifier) throws -> PersonSummary.Sources {
    var sources = PersonSummary.Sources()
    sources.episodes = try standing(.episode, of: id).map(Episode.init)
    sources.statuses = try standing(.status, of: id).map(Status.init)
    sources.assignments = try standing(.assignment, of: id).map(Assignment.init)
    sources.jobs = try standing(.job, of: id).map(Job.init)
    sources.openSteps = try standing(.nextStep, of: id, " AND done_on IS NULL").map(NextStep.init)
    sources.lastContactOn = try lastContact(id)
    sources.nextContactOn = try newest(id, "", "next_on")
    return sources
  }

  private func standing(_ kind: RecordKind, of id: Identifier, _ more: String = "") throws -> [StoredRecord] {
    let table = RecordTable.of(kind)
    return try db.rows(table.select + " WHERE applicant_id = ? AND withdrawn IS NULL" + more, [id.blob], table.record)
  }

  /// The newest contact in which the person was reached: support that did not stay a try, or a visit to an employer
  /// at which they were present.
  private func lastContact(_ id: Identifier) throws -> Day? {
    let reached = try newest(id, " AND attempted_only IS NOT 'yes'", "happened_on")
    let present: String? = try db.first(
      """
      SELECT l.day FROM employer_contact_applicant AS l JOIN employer_contact AS c ON c.id = l.contact_id
      WHERE l.applicant_id = ? AND c.applicant_present = 'yes' ORDER BY l.day DESC LIMIT 1
      """, [id.blob]
    ) { $0[0] }
    return [reached, present.flatMap { Day(iso: $0) }].compactMap { $0 }.max()
  }

  private func newest(_ id: Identifier, _ condition: String, _ column: String) throws -> Day? {
    let text: String?? = try db.first(
      """
      SELECT \(column) FROM support_contact WHERE applicant_id = ? AND withdrawn IS NULL\(condition)
      ORDER BY happened_on DESC, id DESC LIMIT 1
      """, [id.blob]
    ) { $0[0] }
    return (text ?? nil).flatMap { Day(iso: $0) }
  }
}
