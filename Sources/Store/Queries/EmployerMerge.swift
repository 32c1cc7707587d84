package import Domain
import GRDB

/// Every record that points at another one by this field, removed ones too: what a merge has to move. Of a field that
/// holds several the whole table is read, which a merge does once.
package struct RecordsPointingAt: Query {
  package var kind: RecordKind
  package var field: String
  package var id: Identifier

  package init(_ kind: RecordKind, by field: String, at id: Identifier) {
    self.kind = kind
    self.field = field
    self.id = id
  }

  package func answer(from reader: Reader) throws -> [StoredRecord] {
    let table = RecordTable.of(kind)
    switch table.type.field(field)?.kind {
    case .reference:
      return try RecordsOf(kind, where: field, is: id, includingRemoved: true).answer(from: reader)
    case .references:
      return try reader.rows(table.select + " WHERE instr(\"\(field)\", ?) > 0 ORDER BY id", [id.blob], table.record)
        .filter { $0[named: field].records.contains(id) }
    default: return []
    }
  }
}
