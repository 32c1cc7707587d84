package import Domain
import GRDB

/// Whose records a list is about.
package enum Scope: Hashable, Codable, Sendable {
  case mine, everyone
  case colleague(Identifier)
}

package enum ApplicantOrder: String, CaseIterable, Codable, Sendable {
  case name
  /// The next date first; people without one last.
  case nextDate = "next_date"
  /// Whom nobody has met for longest first; people never met before them.
  case lastContact = "last_contact"
  /// Who is longest in their phase first; unknown last.
  case phaseSince = "phase_since"
}

extension ApplicantOrder {
  /// The order a list with these filters comes in: some filters have one index, and with it one order.
  package func given(_ filters: Set<ApplicantFilter>) -> ApplicantOrder {
    if filters.contains(.left) || filters.contains(.meetingToday) { return .name }
    return filters.contains(.overdue) ? .nextDate : self
  }
}

package struct ApplicantRow: Hashable, Codable, Sendable {
  package let key: PageKey
  package let id: Identifier
  package let name: PersonName
  package let mark: Mark?
  package let phase: Phase
  /// How many other phases hold besides the one shown.
  package let otherPhases: Int
  package let phaseSince: Day?
  package let lastContactOn: Day?
  /// What comes next in the user's own words; "" where the rule says it.
  package let nextStep: String
  package let nextRule: DueRuleID?
  package let nextOn: Day?
  package let colleagueID: Identifier?
  /// Who owes the open promise that is due first, and by when.
  package let waitingFor: Party?
  package let waitingUntil: Day?
  /// The note with the nearest deadline; "" for none.
  package let note: String
  package let noteUntil: Day?
  /// The next day with an appointment.
  package let meetingOn: Day?
}

/// A page of the caseload.
package struct ApplicantList: Query {
  package var scope: Scope
  package var order: ApplicantOrder
  package var filters: Set<ApplicantFilter>
  package var page: PageRequest

  package init(scope: Scope, order: ApplicantOrder = .name, filters: Set<ApplicantFilter> = [], page: PageRequest) {
    self.scope = scope
    self.order = order
    self.filters = filters
    self.page = page
  }

  package func answer(from reader: Reader) throws -> Page<ApplicantRow> {
    guard let walk = ApplicantWalk(scope, order, filters, reader.session)?.walk else { return .none }
    return try page.page(key: \.key) { try walk.rows(reader.db, $0, Self.row) }
  }

  static let columns = """
    first_name, last_name, known_as, mark, phase, other_phases, phase_since, last_contact_on, next_step, next_on,
    colleague_id, next_rule, waiting_for, waiting_until, note, note_until, meeting_on
    """

  private static func row(_ key: PageKey, _ row: Row) -> ApplicantRow {
    let (mark, rule, party): (String?, String?, String?) = (row[5], row[13], row[14])
    return ApplicantRow(
      key: key, id: key.id, name: PersonName(first: row[2], last: row[3], knownAs: row[4]),
      mark: mark.flatMap(Mark.init), phase: Phase(rawValue: row[6]) ?? .enquiry, otherPhases: row[7],
      phaseSince: row.day(8), lastContactOn: row.day(9), nextStep: row[10],
      nextRule: rule.flatMap(DueRuleID.init), nextOn: row.day(11), colleagueID: row.identifierIfKnown(12),
      waitingFor: party.flatMap(Party.init), waitingUntil: row.day(15), note: row[16], noteUntil: row.day(17),
      meetingOn: row.day(18))
  }
}

/// How many rows a list has; counting stops at 1,000.
package struct Count: Hashable, Codable, Sendable {
  package let number: Int
  /// There are more than `number`.
  package let isCapped: Bool

  static let limit = 1_000
}

package struct ApplicantCount: Query {
  package var scope: Scope
  package var filters: Set<ApplicantFilter>

  package init(scope: Scope, filters: Set<ApplicantFilter> = []) {
    self.scope = scope
    self.filters = filters
  }

  package func answer(from reader: Reader) throws -> Count {
    guard let walk = ApplicantWalk(scope, .name, filters, reader.session)?.walk else {
      return Count(number: 0, isCapped: false)
    }
    let conditions = walk.conditions.joined(separator: " AND ")
    let number =
      try reader.first(
        "SELECT count(*) FROM (SELECT 1 FROM \(walk.table) WHERE \(conditions) LIMIT \(Count.limit + 1))",
        StatementArguments(walk.arguments)
      ) { $0[0] as Int } ?? 0
    return Count(number: min(number, Count.limit), isCapped: number > Count.limit)
  }
}

/// What the lists show of one person; nil for a person who was removed.
package struct PersonSummaryOf: Query {
  package var applicant: Identifier

  package init(applicant: Identifier) { self.applicant = applicant }
  package init(_ applicant: Identifier) { self.applicant = applicant }

  package func answer(from reader: Reader) throws -> PersonSummary? {
    try PersonTable.summary(reader.db, of: applicant)
  }
}
