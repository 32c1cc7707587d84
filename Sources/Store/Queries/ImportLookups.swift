package import Domain
import GRDB

// What an import and an export need of the store: whole kinds in one walk, and many records by their identifiers, so
// that a sheet of 50,000 rows asks a handful of questions and not one a row.

/// Every standing record of a kind, oldest first; with `field`, only those in which it holds this text.
package struct EveryRecord: Query {
  package let kind: RecordKind
  package let field: String?
  package let text: String

  package init(_ kind: RecordKind, where field: String? = nil, is text: String = "") {
    self.kind = kind
    self.field = field
    self.text = text
  }

  package func answer(from reader: Reader) throws -> [StoredRecord] {
    let table = RecordTable.of(kind)
    let all = table.select + " WHERE removed IS NULL"
    // The name comes from the field table, never from a person.
    guard let field, table.type.field(field) != nil else {
      return try reader.rows(all + " ORDER BY id", [], table.record)
    }
    return try reader.rows(all + " AND \"\(field)\" = ? ORDER BY id", [text], table.record)
  }
}

/// These records, removed ones too; unknown identifiers are left out.
package struct TheseRecords: Query {
  package let keys: [RecordKey]

  package init(_ keys: [RecordKey]) { self.keys = keys }

  package func answer(from reader: Reader) throws -> [StoredRecord] {
    try keys.compactMap { try reader.db.record($0.kind, $0.id) }
  }
}

/// Everything there is of these kinds, removed records too, read at one moment: nothing is committed between two of
/// them.
package struct WholeStore: Query {
  package let kinds: [RecordKind]

  package init(_ kinds: [RecordKind] = RecordKind.allCases) { self.kinds = kinds }

  package func answer(from reader: Reader) throws -> [StoredRecord] {
    var records: [StoredRecord] = []
    try reader.db.inTransaction(.deferred) {
      for kind in kinds {
        let table = RecordTable.of(kind)
        records += try reader.rows(table.select + " ORDER BY id", [], table.record)
      }
      return .commit
    }
    return records
  }
}
