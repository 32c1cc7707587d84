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
    try reader.rows(Self.sql, [kind.rawValue, id.blob], row)
  }

  static let sql = """
    SELECT \(JournalRow.columns), s.wall_ms, \(Journal.author), s.title_key, s.title_arguments
    FROM change AS c CROSS JOIN change_set AS s ON s.number = c.set_number LEFT JOIN staff ON staff.id = s.staff_id
    WHERE c.kind = ? AND c.record_id = ? ORDER BY c.set_number DESC, c.ordinal DESC
    """

  private func row(_ row: Row) throws -> HistoryRow {
    guard let change = JournalRow(row) else {
      throw StoreError.damaged("The journal of this record cannot be read.")
    }
    let info = change.field.flatMap { kind.type.field($0) }
    return HistoryRow(
      at: Instant(milliseconds: row[6]), by: row[7], title: Words(row[8], arguments: JournalText.arguments(row[9])),
      field: info?.label ?? change.field.map { Words($0) }, before: value(change.old, change, info),
      after: value(change.new, change, info), verb: change.verb, isErased: change.isErased)
  }

  /// The value of a field, or the reason of a withdrawal; a creation has the whole record, which is not one value.
  private func value(_ column: DatabaseValue, _ change: JournalRow, _ info: FieldInfo?) -> Value {
    switch change.verb {
    case .create: .none
    case .set: info.map { Value(column, $0.kind) } ?? .none
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

package struct SettleRow: Hashable, Codable, Sendable {
  package let key: PageKey
  package let id: Identifier
  package let record: StoredRecord
  /// The person or the employer it is about; "" when it is about neither.
  package let about: String
}

/// What imports could not understand and nobody has settled yet, in the order of the sheets.
package struct SettleList: Query {
  package var page: PageRequest
  package init(page: PageRequest) { self.page = page }

  package func answer(from reader: Reader) throws -> Page<SettleRow> {
    let names = Names(db: reader.db)
    let table = RecordTable.of(.toSettle)
    return try page.page(key: \.key) { stretch in
      try Self.walk.rows(reader.db, stretch) { key, row in (key, try table.record(row, from: 2)) }.map { key, record in
        let about =
          try names.label(.applicant, record["applicant_id"].record)
          ?? names.label(.employer, record["employer_id"].record) ?? ""
        return SettleRow(key: key, id: key.id, record: record, about: about)
      }
    }
  }

  static var walk: IndexWalk {
    IndexWalk(
      columns: RecordTable.of(.toSettle).fieldList(""), table: "to_settle INDEXED BY to_settle_open",
      conditions: ["settled_on IS NULL", "withdrawn IS NULL"], sort: .none)
  }
}
