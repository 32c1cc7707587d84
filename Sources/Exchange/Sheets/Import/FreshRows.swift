import Domain
import Store

/// Rows that are read for the first time, or that were refused before.
extension ImportPlanner {
  /// The row did not come in before, so there is no record that its cells could change.
  func isRefused(_ old: OldRow) -> Bool { old.records[Claims.refusedPart] != nil }

  mutating func planFresh(
    _ row: SheetRow, _ cells: RowCells, isNear: Bool, instead old: OldRow?, _ adoption: inout Adoption
  ) throws {
    var reading = read(cells, line: row.line)
    var planned = PlannedRow(line: row.line, title: sheet.layout.title(of: cells), state: .new)
    var writer = writer(row)
    if let reason = reading.refusal {
      planned.state = .refused
      planned.reasons = [reason]
      rows.append(planned)
      return
    }
    var existing: Identifier?
    switch claims.fate(of: reading, options.kind, line: row.line) {
    case .new: break
    case .open(let reason): reading.openQuestions.append(reason)
    case .existing(let id): existing = id
    case .refused(let reason, let holder):
      refuse(row, cells, reason, holder, instead: old, &planned)
      return
    }
    clash.sort(&reading, person: existing, id: newIdentifier())
    changes += settled(old)
    if isNear {
      reading.openQuestions.append("Several rows of an earlier import are nearly the same; this one comes in as new.")
    }
    let conflicts = try write(reading, existing, &writer, &adoption)
    claims.note(reading, options.kind, records: writer.records, line: row.line)
    for question in reading.openQuestions where isAboutPerson(question, reading) {
      writer.leave(questionDoubt(question))
    }
    writer.remember(cells, kind: options.kind, key: sheet.layout.key(of: cells), instead: old)
    changes += writer.changes
    toCheck += (reading.doubts + conflicts).map(writer.cell)
    planned.reasons = reading.openQuestions + conflicts.map(\.reason)
    planned.changes = existing == nil ? [] : writer.fieldChanges
    if !planned.reasons.isEmpty { planned.state = .doubtful } else if existing != nil { planned.state = .changed }
    rows.append(planned)
  }

  /// Writes a row that was never read before, on top of a record made by hand if there is one.
  private func write(
    _ reading: RowReading, _ existing: Identifier?, _ writer: inout RowWriter, _ adoption: inout Adoption
  ) throws -> [CellDoubt] {
    let main = sheet.layout.main.name
    var conflicts: [CellDoubt] = []
    for part in reading.parts.filter({ $0.name == main }) + reading.parts.filter({ $0.name != main }) {
      if let existing, let record = try adoption.record(for: part, main: main, id: existing) {
        conflicts += adoption.fill(record, from: part, &writer)
      } else {
        writer.create(part)
      }
      if part.name == main { setOwners(reading, &writer) }
    }
    setOwners(reading, &writer)
    for doubt in reading.doubts + conflicts { writer.leave(doubt) }
    return conflicts
  }

  /// Whom and which employer the row is about, for what is left to check.
  private func setOwners(_ reading: RowReading, _ writer: inout RowWriter) {
    let name = sheet.layout.main.name
    guard let main = writer.records[name].flatMap({ key in reading[name]?.record(key.id) }) else { return }
    (writer.applicant, writer.employer) = (main.applicantIDs.first, main.employerID)
  }

  /// The whole row is kept for a person to look at, and so that its reference is known to be contested.
  private mutating func refuse(
    _ row: SheetRow, _ cells: RowCells, _ reason: Words, _ holder: Identifier?, instead old: OldRow?,
    _ planned: inout PlannedRow
  ) {
    var writer = writer(row)
    if let holder {
      writer.applicant = holder
      writer.records["applicant"] = RecordKey(.applicant, holder)
      var doubt = CellDoubt(
        column: "reference", part: "applicant", field: Applicant.name(of: \.reference), reason: reason)
      doubt.original = writer.wholeRow(first: "reference")
      writer.leave(doubt)
      writer.records["applicant"] = nil
      writer.records = [Claims.refusedPart: writer.records[doubt.place] ?? RecordKey(.applicant, holder)]
      writer.remember(cells, kind: options.kind, key: sheet.layout.key(of: cells), instead: old)
      changes += settled(old) + writer.changes
    }
    planned.state = .refused
    planned.reasons = [reason]
    rows.append(planned)
  }

  /// What a refused row left to check is settled when the row is judged again.
  private func settled(_ old: OldRow?) -> [Change] {
    (old?.records.values).map(Array.init)?.compactMap { known.unsettled[$0.id] }.map {
      .set(\CellToCheck.checkedOn, of: $0.id, from: nil, to: known.today)
    } ?? []
  }

  private func isAboutPerson(_ question: Words, _ reading: RowReading) -> Bool {
    options.kind == .applicants && !reading.doubts.contains { $0.reason == question }
  }

  private func questionDoubt(_ question: Words) -> CellDoubt {
    let column = sheet.headings["full_name"] != nil ? "full_name" : "last_name"
    return CellDoubt(column: column, part: "applicant", field: "", reason: question)
  }

  func writer(_ row: SheetRow) -> RowWriter {
    RowWriter(fileName: fileName, sheet: sheet, row: row, map: map, newIdentifier: newIdentifier)
  }

  func read(_ cells: RowCells, line: Int?) -> RowReading {
    var builder = RowBuilder(cells, sheet, line: line)
    return builder.read()
  }
}
