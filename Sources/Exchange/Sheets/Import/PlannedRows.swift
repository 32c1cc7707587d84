import Domain
import Store

/// Rows that an earlier import has read: unchanged ones, and those of which a cell has changed.
extension ImportPlanner {
  mutating func plan(
    _ index: Int, _ cells: RowCells, _ match: RowMatch, _ stored: [Identifier: StoredRecord], _ adoption: inout Adoption
  ) throws {
    let row = table.rows[index]
    switch match {
    case .same(let old): planSame(row, cells, old)
    case .changed(let old):
      if isRefused(old) {
        try planFresh(row, cells, isNear: false, instead: old, &adoption)
      } else {
        planChanged(row, cells, old, stored)
      }
    case .fresh(let isNear): try planFresh(row, cells, isNear: isNear, instead: nil, &adoption)
    }
  }

  private mutating func planSame(_ row: SheetRow, _ cells: RowCells, _ old: StoredRecord) {
    var planned = PlannedRow(line: row.line, title: sheet.layout.title(of: cells), state: .unchanged)
    let records = old[\ImportedRow.records]
    // Decoding is for the few rows that left something to check.
    if records.contains("settle:") { listWaiting(row, OldRow.records(records), &planned) }
    rows.append(planned)
  }

  private mutating func listWaiting(_ row: SheetRow, _ records: [String: RecordKey], _ planned: inout PlannedRow) {
    if records[Claims.refusedPart] != nil {
      planned.state = .refused
      planned.reasons.append("Refused by an earlier import: its reference belongs to another person.")
      return
    }
    for (part, key) in records.sorted(by: { $0.key < $1.key }) where part.hasPrefix("settle:") {
      guard let waiting = known.unsettled[key.id] else { continue }
      let column = part.split(separator: ":", omittingEmptySubsequences: false).dropFirst().first.map(String.init) ?? ""
      toCheck.append(
        DoubtfulCell(
          file: fileName, line: row.line, column: sheet.heading(column), original: writer(row).original(column),
          reason: Words(waiting[\CellToCheck.reason])))
    }
  }

  private mutating func planChanged(
    _ row: SheetRow, _ cells: RowCells, _ old: OldRow, _ stored: [Identifier: StoredRecord]
  ) {
    let changed = cells.differences(old.cells, in: columns)
    var planned = PlannedRow(line: row.line, title: sheet.layout.title(of: cells), state: .unchanged)
    guard !changed.isEmpty else {
      rows.append(planned)
      return
    }
    if let main = old.records[sheet.layout.main.name], stored[main.id]?.removed != nil {
      planned.state = .doubtful
      planned.reasons = ["What this row became was removed here, so its changes are left alone."]
      rows.append(planned)
      return
    }
    // Cells of columns that this file does not have are as they were.
    var full = cells
    full.texts.merge(old.cells.texts.filter { !columns.contains($0.key) }) { new, _ in new }
    let (base, new) = (read(old.cells, line: nil), read(full, line: row.line))
    var merge = RowMerge(
      base: base, new: new, changed: changed, old: old, stored: stored, unsettled: known.unsettled, today: known.today)
    var writer = writer(row)
    writer.applicant = old.records["applicant"]?.id
    writer.employer = old.records["employer"]?.id
    if let reason = new.refusal {
      planned.state = .refused
      planned.reasons = [reason]
    } else {
      merge.write(&writer)
      writer.remember(full, key: sheet.layout.key(of: full), instead: old)
      planned.changes = writer.fieldChanges
      planned.reasons = merge.conflicts.map(\.reason) + new.openQuestions
      planned.state = planned.reasons.isEmpty ? .changed : .doubtful
      changes += writer.changes
    }
    let waiting = new.doubts.filter { doubt in old.records[doubt.place].map { known.unsettled[$0.id] != nil } ?? true }
    toCheck += (waiting + merge.conflicts).map(writer.cell)
    rows.append(planned)
  }
}
