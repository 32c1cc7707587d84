package import Domain
import GRDB

/// One thing that is due, with the person, employer or colleague it is about.
package struct DueRow: Hashable, Codable, Sendable {
  package let key: PageKey
  package let item: DueItem
  package let aboutKind: RecordKind
  package let about: Identifier
  /// Set when it is about a person.
  package let name: PersonName?
  package let mark: Mark?
  /// Set when it is about an employer.
  package let employer: String

  package var applicantID: Identifier? { aboutKind == .applicant ? about : nil }
  package var employerID: Identifier? { aboutKind == .employer ? about : nil }

  /// The order of what is due about one: by the moment, by the place of the rule, and by the making of the records.
  var place: (Int64, Int, Identifier) { (key.number ?? .min, item.rule.place, item.subject) }
}

/// What is due for somebody, in the order of the days it is shown under. What has lapsed is left out.
package struct DueList: Query {
  package var scope: Scope
  /// The first day shown; nil: from the most overdue on.
  package var from: Day?
  package var through: Day
  package var page: PageRequest

  package init(scope: Scope, from: Day? = nil, through: Day, page: PageRequest) {
    self.scope = scope
    self.from = from
    self.through = through
    self.page = page
  }

  package func answer(from reader: Reader) throws -> Page<DueRow> {
    guard let walk = walk(reader.session) else { return .none }
    return try page.page(key: \.key) { try walk.rows(reader.db, $0, DueRow.read) }
  }

  /// nil when the scope is "mine" and nobody has answered yet who "me" is.
  func walk(_ session: Session) -> IndexWalk? {
    var walk = IndexWalk(
      columns: DueRow.columns, table: "", conditions: ["sort < ?", "lapses_on >= ?"],
      arguments: [DueTable.sort(through.adding(days: 1)).databaseValue, session.today.number.databaseValue],
      sort: .number("sort"))
    if let from {
      walk.conditions.append("sort >= ?")
      walk.arguments.append(DueTable.sort(from).databaseValue)
    }
    switch scope {
    case .everyone:
      walk.table = "due_item INDEXED BY due_by_day"
      walk.conditions.append("is_first = 1")
    case .mine, .colleague:
      guard let viewer = scope.colleague(session) else { return nil }
      walk.table = "due_item INDEXED BY due_by_viewer"
      walk.conditions.append("viewer_id = ?")
      walk.arguments.append(viewer.blob)
    }
    return walk
  }
}

extension Scope {
  /// The colleague a scope is about; nil for everybody, and for "mine" before anybody has said who they are.
  func colleague(_ session: Session) -> Identifier? {
    switch self {
    case .everyone: nil
    case .mine: session.actor?.id
    case .colleague(let id): id
    }
  }
}

/// Everything that is due about one person, employer or colleague, soonest first.
package struct DueAbout: Query {
  package var about: Identifier

  package init(_ about: Identifier) { self.about = about }

  package func answer(from reader: Reader) throws -> [DueRow] {
    let rows = try reader.rows(Self.sql, [about.blob, reader.session.today.number]) { row in
      try DueRow.read(PageKey(number: row[0], id: try row.identifier(1)), row)
    }
    return rows.sorted { $0.place < $1.place }
  }

  static let sql = """
    SELECT sort, id, \(DueRow.columns) FROM due_item INDEXED BY due_about
    WHERE about_id = ? AND is_first = 1 AND lapses_on >= ? ORDER BY sort, id
    """
}

extension DueRow {
  /// Columns of `due_item`, then the names of whom it is about.
  static let columns =
    DueTable.columns + """
      , (SELECT p.first_name FROM person_summary AS p WHERE p.id = about_id)
      , (SELECT p.last_name FROM person_summary AS p WHERE p.id = about_id)
      , (SELECT p.known_as FROM person_summary AS p WHERE p.id = about_id)
      , (SELECT p.mark FROM person_summary AS p WHERE p.id = about_id)
      , (SELECT e.name FROM employer_summary AS e WHERE e.id = about_id)
      """

  static func read(_ key: PageKey, _ row: Row) throws -> DueRow {
    let start = 2
    let (kind, mark): (String?, String?) = (row[start + 3], row[start + 23])
    let (first, last, known, employer): (String?, String?, String?, String?) =
      (row[start + 20], row[start + 21], row[start + 22], row[start + 24])
    guard let kind = kind.flatMap(RecordKind.init) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return DueRow(
      key: key, item: try DueTable.item(row, from: start), aboutKind: kind, about: try row.identifier(start + 4),
      name: kind == .applicant ? PersonName(first: first ?? "", last: last ?? "", knownAs: known ?? "") : nil,
      mark: mark.flatMap(Mark.init), employer: employer ?? "")
  }
}
