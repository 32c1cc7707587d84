import Domain
import GRDB

/// One row a standing applicant: all that lists show, and the keys by which they are put in order and filtered.
struct PersonTable {
  let db: Database
  let session: Session

  /// Sort key of "no date": after every date a day can have.
  static let never: Int64 = 9_999_999
  /// Sort key of "not once": before every date.
  static let unknown: Int64 = -9_999_999

  func derive(_ people: [Identifier]) throws {
    let due = DueTable(db: db, session: session)
    for id in people {
      try db.run("DELETE FROM person_summary WHERE id = ?", [id.blob])
      let derived = try derived(id)
      if let row = derived?.row { try db.run(Self.insert, row) }
      try due.replace(about: id, with: derived?.due ?? [])
    }
  }

  private static let columns = """
    id, name_key, first_name, last_name, known_as, mark, colleague_id, phase, other_phases, phase_since, last_contact_on,
    next_step, next_rule, next_on, waiting_for, waiting_until, note, note_until, meeting_on, assigned_on, changes_on,
    next_key, contact_key, phase_key, flags, town_key
    """
  private static let places = numberedPlaces(26)
  private static let insert = "INSERT INTO person_summary (\(columns)) VALUES (\(places))"
  /// Finds the row that is exactly this one.
  static let matching = "SELECT 1 FROM person_summary WHERE id = ?1 AND (\(columns)) IS (\(places))"

  /// `?1, ?2 ...`
  static func numberedPlaces(_ count: Int) -> String { (1...count).map { "?\($0)" }.joined(separator: ", ") }

  /// What the tables say of a person: the row of the summary and the rows of what is due.
  struct Derived {
    let row: StatementArguments
    let due: [StatementArguments]
  }

  /// nil for a person who does not stand.
  func derived(_ id: Identifier) throws -> Derived? {
    guard let record = try db.record(.applicant, id), record.removed == nil else { return nil }
    var sources = try CaseReader(db: db).read(id)
    sources.isMarked = record[\Applicant.mark] != nil
    let dueTable = DueTable(db: db, session: session)
    let terms = try dueTable.terms()
    let due = DueRules.items(of: sources.facts, terms, on: session.today)
    let summary = PersonSummary.derive(from: sources, due: due, terms, on: session.today)
    let viewers = Viewers(
      own: summary.colleagueID, covers: PersonSummary.covers(sources.assignments, on: session.today),
      working: try dueTable.workingColleagues())
    return Derived(
      row: row(Applicant(record), summary), due: dueTable.rows(due, about: .applicant, id, seenBy: viewers))
  }

  private func row(_ person: Applicant, _ summary: PersonSummary) -> StatementArguments {
    [
      person.id.blob, SortKey.of(person.name.full, session.settings.language), person.firstName, person.lastName,
      person.knownAs, person.mark?.rawValue, summary.colleagueID?.blob, summary.phase.phase.rawValue,
      summary.otherPhases,
      summary.phase.since?.number, summary.lastContactOn?.number, summary.nextStep, summary.nextRule?.rawValue,
      summary.nextOn?.number, summary.waitingFor?.rawValue, summary.waitingUntil?.number, summary.note,
      summary.noteUntil?.number, summary.meetingOn?.number, summary.assignedOn?.number, summary.changesOn?.number,
      Self.key(summary.nextOn, Self.never), Self.key(summary.lastContactOn, Self.unknown),
      Self.key(summary.phase.since, Self.never), ApplicantFilter.bits(of: summary.flags), Towns.key(person.town),
    ]
  }

  static func key(_ day: Day?, _ absent: Int64) -> Int64 { day.map { Int64($0.number) } ?? absent }

  /// The summary as the table has it; nil for a person who is removed or unknown.
  static func summary(_ db: Database, of id: Identifier) throws -> PersonSummary? {
    try db.first(
      """
      SELECT flags, colleague_id, phase, phase_since, other_phases, last_contact_on, next_step, next_on, changes_on,
        next_rule, waiting_for, waiting_until, note, note_until, meeting_on, assigned_on
      FROM person_summary WHERE id = ?
      """, [id.blob], summary)
  }

  private static func summary(_ row: Row) -> PersonSummary {
    let flags: Int64 = row[0]
    let (rule, party): (String?, String?) = (row[9], row[10])
    var summary = PersonSummary.derive(from: PersonSummary.Sources(), on: Day(number: 0))
    summary.colleagueID = row.identifierIfKnown(1)
    summary.phase = DatedPhase(Phase(rawValue: row[2]) ?? .enquiry, since: row.day(3))
    summary.otherPhases = row[4]
    summary.flags = ApplicantFilter.flags(in: flags)
    summary.lastContactOn = row.day(5)
    summary.nextStep = row[6]
    summary.nextOn = row.day(7)
    summary.changesOn = row.day(8)
    summary.nextRule = rule.flatMap(DueRuleID.init)
    (summary.waitingFor, summary.waitingUntil) = (party.flatMap(Party.init), row.day(11))
    (summary.note, summary.noteUntil) = (row[12], row.day(13))
    (summary.meetingOn, summary.assignedOn) = (row.day(14), row.day(15))
    return summary
  }
}
