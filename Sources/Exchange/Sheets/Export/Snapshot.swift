import Domain
import Store

/// Standing records of some kinds, found by kind and by owner.
struct Snapshot {
  private var all: [RecordKind: [StoredRecord]] = [:]
  private var byID: [Identifier: StoredRecord] = [:]
  private var owned: [RecordKind: [Identifier: [StoredRecord]]] = [:]

  init(_ store: Store, _ kinds: [RecordKind]) throws(StoreError) {
    for record in try store.answer(WholeStore(kinds)) where record.removed == nil {
      all[record.kind, default: []].append(record)
      byID[record.id] = record
      for owner in [record.applicantID, record.employerID].compactMap({ $0 }) {
        owned[record.kind, default: [:]][owner, default: []].append(record)
      }
    }
  }

  func every(_ kind: RecordKind) -> [StoredRecord] { all[kind] ?? [] }
  func of(_ owner: StoredRecord, _ kind: RecordKind) -> [StoredRecord] { owned[kind]?[owner.id] ?? [] }
  func name(_ id: Identifier?) -> String { id.flatMap { byID[$0] }?.label ?? "" }
  func record(_ id: Identifier) -> StoredRecord? { byID[id] }

  /// The one made last.
  static func end(_ records: [StoredRecord]) -> [StoredRecord] { Array(records.suffix(1)) }

  /// The one of the latest day.
  static func last(_ records: [StoredRecord]) -> [StoredRecord] {
    records.max { ($0.day?.number ?? 0, $0.id) < ($1.day?.number ?? 0, $1.id) }.map { [$0] } ?? []
  }

  /// The next thing to do for somebody: dated steps first, the earliest of them.
  func nextStep(_ owner: StoredRecord, where isMeant: (StoredRecord) -> Bool) -> [StoredRecord] {
    of(owner, .nextStep).filter { $0[\NextStep.doneOn] == nil && isMeant($0) }.min {
      ($0[\NextStep.dueOn]?.number ?? .max, $0.id) < ($1[\NextStep.dueOn]?.number ?? .max, $1.id)
    }.map { [$0] } ?? []
  }

  /// A value as a program reads it: codes as they are stored, other records by their names.
  func text(_ field: FieldInfo, _ value: Value) -> String {
    switch value {
    case .none, .records: ""
    case .record(let id): name(id)
    case .codes(let codes): codes.joined(separator: "; ")
    case .text(let text): text
    case .day(let day): day.iso
    case .number(let number):
      if case .hundredths = field.kind {
        Hundredths(hundredths: number).text(decimalSeparator: ".")
      } else {
        String(number)
      }
    }
  }
}
