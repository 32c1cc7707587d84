import Domain
import Store

/// A row as an earlier import left it: its cells, and what it became. Decoded only when it is needed, because of
/// 50,000 unchanged rows none is.
struct OldRow: Sendable {
  /// The `ImportedRow`; nil for a row of our own export, which needs no memory.
  let stored: StoredRecord?
  let cells: RowCells
  let records: [String: RecordKey]

  init(_ stored: StoredRecord) {
    self.stored = stored
    cells = RowCells(texts: RowCells(json: stored[\ImportedRow.cells]).texts.named(FormerKeys.column))
    records = OldRow.records(stored[\ImportedRow.records])
  }

  init(cells: RowCells, records: [String: RecordKey]) {
    stored = nil
    self.cells = cells
    self.records = records
  }

  static func records(_ json: String) -> [String: RecordKey] {
    RowCells(json: json).texts.named(FormerKeys.part).compactMapValues { text in
      let words = text.split(separator: " ").map(String.init)
      guard words.count == 2, let kind = StoredNames.present.known(kind: words[0]), let id = Identifier(text: words[1])
      else { return nil }
      return RecordKey(kind, id)
    }
  }

  /// The records, and the file they were last read from.
  static func json(_ records: [String: RecordKey], file: String) -> String {
    var texts = records.mapValues { $0.kind.rawValue + " " + $0.id.text }
    texts["file"] = file
    return RowCells(texts: texts).json
  }

  /// Whether a row was last read from this file; told from its kept text, without decoding it.
  static func isFrom(_ file: String, _ stored: StoredRecord) -> Bool {
    stored[\ImportedRow.records].contains("\"file\":" + JSONText.string(file))
  }
}

extension ExportedSheet {
  /// The rows that an export would write now, as rows that were read before.
  func rowsByID(_ store: Store) throws(StoreError) -> [Identifier: OldRow] {
    let pairs = try rows(store).map { row in
      let texts = row.cells.mapValues(CellText.clean).filter { !$0.value.isEmpty }
      return (row.id, OldRow(cells: RowCells(texts: texts), records: row.records))
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
