import Domain
import Store

/// A row that was read before and has changed, compared three ways: what it said then, what it says now, and what the
/// store holds by now. Only what a changed cell says is written, and only where the store still holds what the row
/// said then; else both values are kept for a person.
struct RowMerge {
  let base: RowReading
  let new: RowReading
  /// Canonical columns whose text differs.
  let changed: Set<String>
  let old: OldRow
  /// The records the row became, as they are now, removed ones too.
  let stored: [Identifier: StoredRecord]
  let unsettled: [Identifier: StoredRecord]
  let today: Day
  /// Cells that changed both here and in the sheet.
  private(set) var conflicts: [CellDoubt] = []

  init(
    base: RowReading, new: RowReading, changed: Set<String>, old: OldRow, stored: [Identifier: StoredRecord],
    unsettled: [Identifier: StoredRecord], today: Day
  ) {
    self.base = base
    self.new = new
    self.changed = changed
    self.old = old
    self.stored = stored
    self.unsettled = unsettled
    self.today = today
  }

  mutating func write(_ writer: inout RowWriter) {
    writer.records = old.records
    for part in new.parts {
      if let record = standing(part.name) { merge(part, record, &writer) } else { renew(part, &writer) }
    }
    for part in base.parts where new[part.name] == nil && !isDoubted(part) {
      if let record = standing(part.name) { remove(part, record, &writer) }
    }
    settle(&writer)
    for conflict in conflicts { writer.leave(conflict) }
  }

  private func standing(_ part: String) -> StoredRecord? {
    guard let key = old.records[part], let record = stored[key.id], record.removed == nil else { return nil }
    // What is done or ended stays as it was; the sheet's new words are a new step.
    return isDone(record) ? nil : record
  }

  private func isDone(_ record: StoredRecord) -> Bool {
    record.kind == .nextStep && record[\NextStep.doneOn] != nil || record.kind == .note && record[\Note.doneOn] != nil
  }

  private func renew(_ part: RowPart, _ writer: inout RowWriter) {
    guard !part.columns.isDisjoint(with: changed) || part.isEmpty && old.records[part.name] == nil else { return }
    writer.create(part)
    for value in part.values where !value.columns.isEmpty {
      writer.note(part.kind, value, from: .none, to: value.value)
    }
  }

  /// Whether a cell of the part could not be read, so that its absence says nothing.
  private func isDoubted(_ part: RowPart) -> Bool { new.doubts.contains { $0.part == part.name } }

  private mutating func merge(_ part: RowPart, _ record: StoredRecord, _ writer: inout RowWriter) {
    let before = base[part.name]
    let fields = changedFields(before, part)
    if fields.isEmpty { return }
    let free = fields.filter { isFree($0, before, part, record) }
    if part.kind.type.replacing != nil, !free.isEmpty {
      replace(record, free, &writer)
    } else {
      for value in free { writer.set(record, value, to: part[named: value.field]) }
    }
  }

  /// Fields that a changed cell gives another value; a cell that cannot be read gives none.
  private func changedFields(_ before: RowPart?, _ after: RowPart) -> [PartValue] {
    let doubted = Set(new.doubts.filter { $0.part == after.name }.map(\.field))
    let gone = (before?.values ?? []).filter { value in !after.values.contains { $0.field == value.field } }
    return (after.values + gone).filter { value in
      let old = before?.values.first { $0.field == value.field }
      let columns = Set(value.columns + (old?.columns ?? []))
      return !columns.isDisjoint(with: changed) && (old?.value ?? .none) != after[named: value.field]
        && !doubted.contains(value.field)
    }
  }

  /// The store holds what the row said then. If it holds what the row says now, there is nothing to do; if neither,
  /// somebody corrected it here and a person must choose.
  private mutating func isFree(
    _ value: PartValue, _ before: RowPart?, _ after: RowPart, _ record: StoredRecord
  ) -> Bool {
    let now = record.value(of: value)
    if now == after[named: value.field] { return false }
    if now == before?[named: value.field] ?? .none { return true }
    let column = value.columns.first ?? ""
    conflicts.append(
      CellDoubt(
        column: column, part: after.name, field: value.field,
        reason: Words("It was changed both here and in the sheet; here it is \"{1}\" now.", now.words(nil) { _ in "…" })
      ))
    return false
  }

  /// Preferences and what may be told are never overwritten: the old row ends today, and a new one names it.
  private func replace(_ record: StoredRecord, _ fields: [PartValue], _ writer: inout RowWriter) {
    guard let part = fields.isEmpty ? nil : new.parts.first(where: { old.records[$0.name]?.id == record.id }) else {
      return
    }
    var next = record
    next.id = writer.newIdentifier()
    for value in fields {
      next.set(part[named: value.field], named: value.field)
      writer.note(record.kind, value, from: record.value(of: value), to: part[named: value.field])
    }
    for value in part.values where value.columns.isEmpty { next.set(value.value, named: value.field) }
    if let replacing = record.kind.type.replacing { next.values[replacing.by] = .record(record.id) }
    if let day = record.kind.type.dayField { next.values[day] = .day(today) }
    writer.changes += ended(record) + [.create(next)]
    writer.records[part.name] = RecordKey(record.kind, next.id)
  }

  /// An answer of which every version is kept holds until today; of other records there is nothing to end.
  private func ended(_ record: StoredRecord) -> [Change] {
    guard let until = record.kind.type.replacing?.until else { return [] }
    let field = record.kind.type.fields[until].name
    return [.set(record.kind, record.id, field: field, old: record.values[until], new: .day(today))]
  }

  /// The cells of a part were emptied. A record that was changed here since stays.
  private mutating func remove(_ part: RowPart, _ record: StoredRecord, _ writer: inout RowWriter) {
    guard !part.columns.isDisjoint(with: changed), let first = part.values.first(where: { !$0.columns.isEmpty })
    else { return }
    guard part.values.allSatisfy({ record.value(of: $0) == $0.value }) else {
      conflicts.append(
        CellDoubt(
          column: first.columns[0], part: part.name, field: first.field,
          reason: "The sheet has nothing here any more, but it was changed here; see whether it still holds."))
      return
    }
    let ended = ended(record)
    writer.changes += ended.isEmpty ? [.withdraw(record.kind, record.id, reason: "emptied in the sheet")] : ended
    writer.note(record.kind, first, from: first.value, to: .none)
    writer.records[part.name] = nil
  }

  /// Cells that are understood by now are settled; cells that are not understood any more are listed.
  private func settle(_ writer: inout RowWriter) {
    let now = Set(new.doubts.map(\.place))
    for doubt in base.doubts
    where doubt.touches(changed) && (!now.contains(doubt.place) || changed.contains(doubt.column)) {
      if let key = writer.records[doubt.place], let open = unsettled[key.id] {
        writer.changes.append(.set(\CellToCheck.checkedOn, of: open.id, from: nil, to: today))
      }
      writer.records[doubt.place] = nil
    }
    for doubt in new.doubts where doubt.touches(changed) && writer.records[doubt.place] == nil { writer.leave(doubt) }
  }
}
