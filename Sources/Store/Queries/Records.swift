package import Domain
import GRDB

/// One record, removed or not.
package struct OneRecord: Query {
  package var kind: RecordKind
  package var id: Identifier

  package init(_ kind: RecordKind, _ id: Identifier) {
    self.kind = kind
    self.id = id
  }

  package func answer(from reader: Reader) throws -> StoredRecord? { try reader.db.record(kind, id) }
}

/// Records that point at another one by a reference field: newest day first, then the one made last.
package struct RecordsOf: Query {
  package var kind: RecordKind
  package var field: String
  package var id: Identifier
  package var includingRemoved: Bool

  package init(_ kind: RecordKind, where field: String, is id: Identifier, includingRemoved: Bool = false) {
    self.kind = kind
    self.field = field
    self.id = id
    self.includingRemoved = includingRemoved
  }

  /// By the property that points at the other one.
  package init<R: Domain.Record>(_ path: FieldPath<R, Identifier?>, is id: Identifier, includingRemoved: Bool = false) {
    self.init(R.kind, where: R.name(of: path), is: id, includingRemoved: includingRemoved)
  }

  /// Records of a kind that belong to a person or an employer.
  package init(_ kind: RecordKind, of owner: Identifier, at place: KeyPath<RecordType, OwnerPlace> = \.applicant) {
    let type = kind.type
    var field = ""
    if case .one(let position) = type[keyPath: place] { field = type.fields[position].name }
    self.init(kind, where: field, is: owner)
  }

  package func answer(from reader: Reader) throws -> [StoredRecord] {
    guard let sql else { return [] }
    return try reader.rows(sql, [id.blob], RecordTable.of(kind).record)
  }

  /// nil when the field is not a reference.
  var sql: String? {
    let table = RecordTable.of(kind)
    guard case .reference? = table.type.field(field)?.kind else { return nil }
    let standing = includingRemoved ? "" : " AND removed IS NULL"
    return table.select + " WHERE \"\(field)\" = ?\(standing) ORDER BY \(table.newestFirst)"
  }
}

/// Every standing record of a kind that has few: colleagues, teams, settings, headings.
package struct AllRecords: Query {
  package var kind: RecordKind
  package init(_ kind: RecordKind) { self.kind = kind }

  package func answer(from reader: Reader) throws -> [StoredRecord] {
    let table = RecordTable.of(kind)
    return try reader.rows(table.select + " WHERE removed IS NULL ORDER BY id", [], table.record)
  }
}

/// What a sheet of one kind became, row by row.
package struct ImportedRows: Query {
  package var sheet: String
  package init(sheet: String) { self.sheet = sheet }

  package func answer(from reader: Reader) throws -> [StoredRecord] {
    let table = RecordTable.of(.importedRow)
    return try reader.rows(
      table.select + " INDEXED BY imported_row_by_sheet WHERE sheet = ? AND removed IS NULL ORDER BY id",
      [sheet], table.record)
  }
}

/// The few words by which a person knows a record again.
package struct LabelOf: Hashable, Codable, Sendable {
  package let key: RecordKey
  package let label: String
}

/// The labels of records, in the order asked; records that are not in the store are left out.
package struct Labels: Query {
  package var keys: [RecordKey]
  package init(_ keys: [RecordKey]) { self.keys = keys }

  package func answer(from reader: Reader) throws -> [LabelOf] {
    try keys.compactMap { key in try reader.db.record(key.kind, key.id).map { LabelOf(key: key, label: $0.label) } }
  }
}

/// Employer contacts made on behalf of a person, newest first.
package struct ContactsOnBehalf: Query {
  package var applicant: Identifier
  package init(applicant: Identifier) { self.applicant = applicant }
  package init(_ applicant: Identifier) { self.applicant = applicant }

  package func answer(from reader: Reader) throws -> [StoredRecord] {
    try reader.rows(Self.sql, [applicant.blob], RecordTable.of(.employerContact).record)
  }

  static var sql: String {
    """
    SELECT \(RecordTable.of(.employerContact).fieldList("c."))
    FROM employer_contact_applicant AS l CROSS JOIN employer_contact AS c ON c.id = l.contact_id
    WHERE l.applicant_id = ? ORDER BY l.day DESC, l.contact_id DESC
    """
  }
}

/// The contact this person logged last, for "the same again".
package struct LastContact: Query {
  package enum By: Hashable, Codable, Sendable { case me }
  package var kind: RecordKind
  package var colleague: By

  package init(_ kind: RecordKind, by colleague: By = .me) {
    self.kind = kind
    self.colleague = colleague
  }

  package func answer(from reader: Reader) throws -> StoredRecord? {
    guard kind == .employerContact || kind == .personContact, let me = reader.session.actor?.id else { return nil }
    let table = RecordTable.of(kind)
    return try reader.first(
      table.select
        + " INDEXED BY \(kind.rawValue)_made_by WHERE colleague_id = ? AND removed IS NULL ORDER BY id DESC LIMIT 1",
      [me.blob], table.record)
  }
}
