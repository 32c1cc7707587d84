import Domain

@testable import Store

/// Makes a record of any kind with every field known, and the records it points at.
final class RecordMaker {
  private let store: Store
  private(set) var changes: [Change] = []
  private var made: [RecordKind: Identifier] = [:]

  init(_ store: Store) { self.store = store }

  func full(_ kind: RecordKind) throws -> StoredRecord {
    var record = kind.type.blank(kind == .settings ? Settings.only : store.newIdentifier())
    made[kind] = made[kind] ?? record.id
    for (index, info) in kind.type.fields.enumerated() {
      record.values[index] = try value(info, of: record)
    }
    changes.append(.create(record))
    return record
  }

  private func value(_ info: FieldInfo, of record: StoredRecord) throws -> Value {
    switch info.kind {
    case .time: return .text("09:30")
    case .line: return .text("Línja \(info.name)")
    case .note: return .text("First\nsecond ŋ \(info.name)")
    // Every day later than the one before, as rules across fields want it.
    case .day:
      // New hours lie within the job they belong to.
      let days = record.values.filter { $0 != .none }.count + (record.kind == .hoursChange ? 10 : 0)
      return .day(Day.of("2026-01-01").adding(days: days))
    case .number(let limits), .hundredths(let limits): return .number(limits.upperBound)
    case .choice(let list): return .text(list.options[list.options.count - 1].code)
    case .choices(let list): return .codes(list.options.map(\.code))
    case .reference(let kind): return .record(try target(kind, not: record))
    case .references(let kind): return .records([try target(kind, not: record)])
    }
  }

  private func target(_ kind: RecordKind, not record: StoredRecord) throws -> Identifier {
    // A record that replaces another of its kind may point at itself here: only the reference matters.
    if let id = made[kind] { return id }
    return try full(kind).id
  }
}
