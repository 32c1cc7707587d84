import Domain
import Store

/// The changes a row leads to, and what a person reads of them.
struct RowWriter {
  let fileName: String
  let sheet: SheetContext
  let row: SheetRow
  let map: ColumnMap
  let newIdentifier: () -> Identifier
  var changes: [Change] = []
  var fieldChanges: [FieldChange] = []
  /// What the row became: name of the part to record.
  var records: [String: RecordKey] = [:]
  /// The person and the employer the row is about, for what is left to check.
  var applicant: Identifier?
  var employer: Identifier?

  /// Makes a part a new record; its links point at the records of the other parts.
  mutating func create(_ part: RowPart) {
    let id = newIdentifier()
    var record = part.record(id)
    for (field, name) in part.links { record.set(records[name].map { .record($0.id) } ?? .none, named: field) }
    records[part.name] = RecordKey(part.kind, id)
    changes.append(.create(record))
  }

  mutating func set(_ record: StoredRecord, _ value: PartValue, to new: Value) {
    let old = record.value(of: value)
    changes.append(.set(record.kind, record.id, field: value.field, old: old, new: new))
    note(record.kind, value, from: old, to: new)
  }

  mutating func note(_ kind: RecordKind, _ value: PartValue, from old: Value, to new: Value) {
    fieldChanges.append(
      FieldChange(
        kind: kind, field: value.field, column: value.columns.first.map(sheet.heading) ?? "",
        cell: value.columns.first.map(original) ?? "", before: old, after: new))
  }

  /// Keeps a cell that was not understood, for a person to check.
  mutating func leave(_ doubt: CellDoubt) {
    let id = newIdentifier()
    var record = CellToCheck(id: id)
    let about =
      records[doubt.part] ?? applicant.map { RecordKey(.applicant, $0) } ?? employer.map { RecordKey(.employer, $0) }
    record.aboutKind = about?.kind.rawValue ?? ""
    record.aboutID = about?.id.text ?? ""
    record.applicantID = applicant
    record.employerID = applicant == nil ? employer : nil
    record.field = doubt.field
    record.original = doubt.original ?? original(doubt.column)
    record.file = CellText.short(fileName)
    record.line = row.line
    record.column = CellText.short(sheet.heading(doubt.column))
    record.reason = String(CellText.cleanLine(doubt.reason.english).prefix(500))
    records[doubt.place] = RecordKey(.toCheck, id)
    changes.append(.create(record.stored))
  }

  func cell(_ doubt: CellDoubt) -> DoubtfulCell {
    DoubtfulCell(
      file: fileName, line: row.line, column: sheet.heading(doubt.column),
      original: doubt.original ?? original(doubt.column), reason: doubt.reason)
  }

  /// The cell as it stands in the file.
  func original(_ column: String) -> String {
    if column == RowCells.surplus { return row.surplus.joined(separator: " | ") }
    return map.column(of: column).map { row.cells[$0] } ?? ""
  }

  /// The whole row, a cell a line, the given column first.
  func wholeRow(first column: String) -> String {
    let cells = zip(map.headings, row.cells).filter { !$0.1.isBlankText }.map { "\($0.0): \($0.1)" }
    return ([CellText.cleanLine(original(column))] + cells).joined(separator: "\n")
  }

  /// Remembers the row, so that it is known again; a row that was refused before has its memory already.
  mutating func remember(_ cells: RowCells, kind: SheetKind, key: String, instead old: OldRow?) {
    if let old, old.stored != nil { return remember(cells, key: key, instead: old) }
    var memory = ImportedRow(id: newIdentifier())
    memory.sheet = kind.rawValue
    memory.key = key
    memory.cells = cells.json
    memory.records = OldRow.json(records, file: fileName)
    changes.append(.create(memory.stored))
  }

  mutating func remember(_ cells: RowCells, key: String, instead old: OldRow) {
    guard let stored = old.stored else { return }
    var memory = ImportedRow(stored)
    memory.key = key
    memory.cells = cells.json
    memory.records = OldRow.json(records, file: fileName)
    changes += stored.changes(to: memory.stored)
  }
}
