import Domain
import Store

/// Rows about somebody who stands in the store already: what the row says fills what is unknown, and never overwrites.
struct Adoption {
  private let store: Store
  /// Records around people and employers by kind and owner, read when the first is needed.
  private var around: [RecordKind: [Identifier: [StoredRecord]]] = [:]
  private var owners: [RecordKind: [Identifier: StoredRecord]] = [:]

  init(_ store: Store) { self.store = store }

  /// The record that a part of the row already is; nil when it has to be made.
  mutating func record(for part: RowPart, main: String, id: Identifier) throws(StoreError) -> StoredRecord? {
    if part.name == main {
      if owners[part.kind] == nil {
        let records = try store.answer(EveryRecord(part.kind))
        owners[part.kind] = Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
      }
      return owners[part.kind]?[id]
    }
    let mates = try mates(of: part, id)
    // A person goes through the service once at a time, so what the sheet says belongs to the period that is open.
    if part.kind == .servicePeriod { return mates.last { $0[\ServicePeriod.leftOn] == nil } }
    let name = EmployerPerson.name(of: \.name)
    let known = part.values.filter { part.kind != .employerPerson || $0.field == name }
    return mates.first { mate in known.allSatisfy { isAlike(mate.value(of: $0), $0.value) } }
  }

  private mutating func mates(of part: RowPart, _ owner: Identifier) throws(StoreError) -> [StoredRecord] {
    guard let link = part.links.first(where: { ["applicant", "employer"].contains($0.value) })?.key else { return [] }
    if around[part.kind] == nil {
      let pairs = try store.answer(EveryRecord(part.kind)).compactMap { record in
        record.value(named: link)?.record.map { ($0, [record]) }
      }
      around[part.kind] = Dictionary(pairs, uniquingKeysWith: +)
    }
    return around[part.kind]?[owner] ?? []
  }

  private func isAlike(_ stored: Value, _ read: Value) -> Bool {
    if case .text(let one) = stored, case .text(let other) = read {
      return one == other || Folding.fold(one) == Folding.fold(other)
    }
    return stored == read
  }

  /// - Returns: cells that say something else than the record, which stays as it is.
  func fill(_ record: StoredRecord, from part: RowPart, _ writer: inout RowWriter) -> [CellDoubt] {
    writer.records[part.name] = RecordKey(record.kind, record.id)
    var conflicts: [CellDoubt] = []
    for value in part.values where !isAlike(record.value(of: value), value.value) {
      let now = record.value(of: value)
      if now.isEmpty {
        writer.set(record, value, to: value.value)
      } else if let column = value.columns.first {
        conflicts.append(
          CellDoubt(
            column: column, part: part.name, field: value.field,
            reason: Words("Something else is known here already: \"{1}\". It stays.", now.words(nil) { _ in "…" })))
      }
    }
    return conflicts
  }
}
