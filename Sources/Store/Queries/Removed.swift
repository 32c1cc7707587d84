package import Domain
import GRDB

/// Every record that somebody withdrew, so that one can be found and brought back; newest records first.
package struct RemovedRecords: Query {
  package var limit: Int

  package init(limit: Int) { self.limit = limit }

  package func answer(from reader: Reader) throws -> [StoredRecord] {
    var found: [StoredRecord] = []
    for kind in RecordKind.allCases where kind != .importedRow {
      found += try reader.rows(Self.sql(kind), [limit], RecordTable.of(kind).record)
    }
    return Array(found.sorted { $0.id > $1.id }.prefix(limit))
  }

  static func sql(_ kind: RecordKind) -> String {
    RecordTable.of(kind).select + " WHERE removed <> 'undone' ORDER BY id DESC LIMIT ?"
  }
}
