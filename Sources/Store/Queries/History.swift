package import Domain
import GRDB

package struct HistoryRow: Hashable, Codable, Sendable {
  package let at: Instant
  /// The colleague's name, else the login name.
  package let by: String
  /// What the person did, in their words.
  package let title: Words
  /// Label of the field; nil when the change is of the record as a whole.
  package let field: Words?
  package let before: Value
  package let after: Value
  package let verb: JournalVerb
  /// The values are gone: the record was erased.
  package let isErased: Bool
}

/// Everything that happened to one record, newest first.
package struct History: Query {
  package var kind: RecordKind
  package var id: Identifier

  package init(_ kind: RecordKind, _ id: Identifier) {
    self.kind = kind
    self.id = id
  }

  package func answer(from reader: Reader) throws -> [HistoryRow] {
    // Of one device the index gives them in order; what several devices wrote is put in order here.
    try reader.rows(Self.sql, [kind.rawValue, id.blob]) { (try row($0), Moment($0)) }
      .sorted { $1.1 < $0.1 }.map(\.0)
  }

  static let sql = """
    SELECT \(JournalRow.columns), s.wall_ms, \(Journal.author), s.title_key, s.title_arguments,
      s.time_ms, s.logical, d.id, c.ordinal
    FROM change AS c \(Journal.setOfChange) LEFT JOIN colleague ON colleague.id = s.colleague_id
    WHERE c.kind = ? AND c.record_id = ?
    """

  /// The place of a change among all that was ever done.
  private struct Moment: Comparable {
    let time: Int64
    let logical: Int64
    let device: [UInt8]
    let ordinal: Int64

    init(_ row: Row) { (time, logical, device, ordinal) = (row[10], row[11], row.knownBytes(12) ?? [], row[13]) }

    static func < (one: Moment, other: Moment) -> Bool {
      if (one.time, one.logical) != (other.time, other.logical) {
        return (one.time, one.logical) < (other.time, other.logical)
      }
      return one.device == other.device
        ? one.ordinal < other.ordinal : one.device.lexicographicallyPrecedes(other.device)
    }
  }

  private func row(_ row: Row) throws -> HistoryRow {
    let change = try JournalRow(row)
    let info = try change.field.map { try StoredNames.present.field($0, of: kind) }
    return HistoryRow(
      at: Instant(milliseconds: row[6]), by: row[7], title: Words(row[8], arguments: JournalText.arguments(row[9])),
      field: info?.label, before: value(change.old, change, info), after: value(change.new, change, info),
      verb: change.verb, isErased: change.isErased)
  }

  /// The value of a field, or the reason of a removal; a creation has the whole record, which is not one value.
  private func value(_ column: DatabaseValue, _ change: JournalRow, _ info: FieldInfo?) -> Value {
    switch change.verb {
    case .create: .none
    case .set: info.map { StoredNames.present.value(Value(column, $0.kind), of: $0, in: kind) } ?? .none
    case .withdraw, .revive: String.fromDatabaseValue(column).map(Value.text) ?? .none
    }
  }
}

/// What `u` and `U` would do now, for hints.
package struct UndoPeek: Query {
  package init() {}

  package struct Answer: Hashable, Codable, Sendable {
    package let undo: Words?
    package let redo: Words?
  }

  package func answer(from reader: Reader) throws -> Answer {
    let steps = UndoSteps(db: reader.db, session: reader.session)
    return Answer(undo: try steps.lastDone()?.title, redo: try steps.firstUndone()?.title)
  }
}

package struct CellToCheckRow: Hashable, Codable, Sendable {
  package let key: PageKey
  package let id: Identifier
  package let record: StoredRecord
  /// The person or the employer it is about; "" when it is about neither.
  package let about: String
}

/// What imports could not understand and nobody has settled yet, in the order of the sheets.
package struct CellsToCheck: Query {
  package var page: PageRequest
  package init(page: PageRequest) { self.page = page }

  package func answer(from reader: Reader) throws -> Page<CellToCheckRow> {
    let names = Names(db: reader.db)
    let table = RecordTable.of(.toCheck)
    return try page.page(key: \.key) { stretch in
      try Self.walk.rows(reader.db, stretch) { key, row in (key, try table.record(row, from: 2)) }.map { key, record in
        let about =
          try names.label(.applicant, record.applicantID)
          ?? names.label(.employer, record.employerID) ?? ""
        return CellToCheckRow(key: key, id: key.id, record: record, about: about)
      }
    }
  }

  static var walk: IndexWalk {
    IndexWalk(
      columns: RecordTable.of(.toCheck).fieldList(""), table: "to_check INDEXED BY to_check_open",
      conditions: ["checked_on IS NULL", "removed IS NULL"], sort: .none)
  }
}
