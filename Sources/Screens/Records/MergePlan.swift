import Domain
import Store

/// What merging two records of one kind does: everything that points at the one points at the other, gaps are filled, the
/// one is removed. Which fields point at the kind says the field table of each record.
struct MergePlan {
  /// The kinds that can be merged.
  static let kinds: Set<RecordKind> = [.applicant, .employer, .employerPerson]

  let kept: StoredRecord
  let gone: StoredRecord
  private(set) var changes: [Change] = []
  /// How many records of each kind move, in the order of the kinds.
  private(set) var moved: [(kind: RecordKind, count: Int)] = []
  /// Fields that are known of the one that goes alone.
  private(set) var filled: [FieldInfo] = []
  /// Fields in which both say something else: what stands stays.
  private(set) var different: [(info: FieldInfo, gone: Value)] = []

  init(_ kind: RecordKind, keep: Identifier, other: Identifier, _ store: Store) throws(StoreError) {
    guard keep != other, let kept = try store.answer(OneRecord(kind, keep)),
      let gone = try store.answer(OneRecord(kind, other))
    else { throw .refused("Choose another entry: this is the same one.") }
    guard kept.removed == nil, gone.removed == nil else {
      throw .refused("One of the two is removed: bring it back first, or leave it.")
    }
    (self.kept, self.gone) = (kept, gone)
    if kind == .employerPerson, kept.employerID != gone.employerID {
      throw .refused("They work at two employers. Merge the employers first if these are one.")
    }
    fill()
    for moving in RecordKind.allCases { try move(moving, store) }
    changes.append(.withdraw(kind, other, reason: Merging.reason(into: keep)))
  }

  /// What is unknown of the one that stays is taken from the other.
  private mutating func fill() {
    for (index, info) in kept.kind.type.fields.enumerated() where !gone.values[index].isEmpty {
      if kept.values[index].isEmpty {
        changes.append(
          .set(kept.kind, kept.id, field: info.name, old: kept.values[index], new: gone.values[index]))
        filled.append(info)
      } else if kept.values[index] != gone.values[index] {
        different.append((info, gone.values[index]))
      }
    }
  }

  private mutating func move(_ kind: RecordKind, _ store: Store) throws(StoreError) {
    var records: [Identifier: StoredRecord] = [:]
    var fields: [Identifier: [String]] = [:]
    for info in kind.type.fields where info.kind.referenced == kept.kind {
      for record in try store.answer(RecordsPointingAt(kind, by: info.name, at: gone.id)) where record.id != gone.id {
        records[record.id] = record
        fields[record.id, default: []].append(info.name)
      }
    }
    for (id, record) in records.sorted(by: { $0.key < $1.key }) { changes += moving(record, fields[id] ?? []) }
    if !records.isEmpty { moved.append((kind, records.count)) }
  }

  /// One record's fields. What is removed moves too, so that it comes back in the right place; it stays removed.
  private func moving(_ record: StoredRecord, _ fields: [String]) -> [Change] {
    let (kind, id) = (record.kind, record.id)
    var sets = fields.map { Change.set(kind, id, field: $0, old: record[named: $0], new: moved(record[named: $0])) }
    // A cell that waits to be settled names its record in a text: it may be of any kind.
    if kind == .toCheck, record.value(\CellToCheck.aboutID).text == gone.id.text {
      sets.append(.set(\CellToCheck.aboutID, of: id, from: record[\CellToCheck.aboutID], to: kept.id.text))
    }
    guard let reason = record.removed else { return sets }
    return [.revive(kind, id, reason: reason)] + sets + [.withdraw(kind, id, reason: reason)]
  }

  private func moved(_ value: Value) -> Value {
    guard case .records(let ids) = value else { return .record(kept.id) }
    let all = ids.map { $0 == gone.id ? kept.id : $0 }
    return .records(all.enumerated().filter { all.firstIndex(of: $0.element) == $0.offset }.map(\.element))
  }
}
