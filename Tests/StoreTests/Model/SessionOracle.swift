import CSession
import Domain
import GRDB
import Testing

@testable import Store

/// What SQLite itself says has become of the rows of the record tables: the independent witness of the journal.
final class SessionOracle {
  private let sessions: [UnsafeMutableRawPointer]
  private let lastSet: Int64

  /// Begins to watch the connections of both writers.
  init(_ stores: Store...) {
    sessions = stores.compactMap { store in
      store.queue.inDatabase { csession_begin(UnsafeMutableRawPointer($0.sqliteConnection)) }
    }
    let newest = try? stores[0].guarded { try Int64.fetchOne($0, sql: "SELECT max(number) FROM change_set") }
    lastSet = (newest ?? nil) ?? 0
    #expect(sessions.count == stores.count, "this SQLite has no session extension")
  }

  /// Every row that changed: table and identifier, and per column what it was and what it became.
  private func watched() -> [RecordKey: [String: Pair]] {
    let box = Box()
    for session in sessions {
      let code = csession_end(session, Unmanaged.passUnretained(box).toOpaque()) { context, table, _, count, old, new in
        // The context is the box that was passed a line above, and it lives until the call returns.
        guard let context, let table, let old, let new else { return }
        Unmanaged<Box>.fromOpaque(context).takeUnretainedValue().take(
          String(cString: table), UnsafeBufferPointer(start: old, count: Int(count)),
          UnsafeBufferPointer(start: new, count: Int(count)))
      }
      #expect(code == 0)
    }
    return box.rows
  }

  func expectNothing() throws { #expect(watched().isEmpty) }

  /// The rows of the sets written since the beginning, folded record by record, are the rows SQLite saw change.
  func expectSameAsJournal(_ store: Store) throws {
    var told: [RecordKey: [String: Pair]] = [:]
    try store.guarded { db in
      let sets = try db.rows("SELECT device, number FROM change_set WHERE number > ? ORDER BY number", [lastSet]) {
        SetNumber(device: $0[0], number: $0[1])
      }
      for row in try sets.flatMap({ try Journal(db: db).rows(of: $0) }) {
        try Self.fold(row, into: &told[RecordKey(row.kind, row.id), default: [:]])
      }
    }
    let changed = told.mapValues { $0.filter { $0.value.old != $0.value.new } }.filter { !$0.value.isEmpty }
    #expect(watched() == changed)
  }

  private static func fold(_ row: JournalRow, into fields: inout [String: Pair]) throws {
    func note(_ field: String, _ old: DatabaseValue, _ new: DatabaseValue) {
      fields[field] = Pair(old: fields[field]?.old ?? old, new: new)
    }
    switch (row.verb, try row.change()) {
    case (.create, .create(let record)?):
      for (info, value) in zip(row.kind.type.fields, record.values) where !value.isEmpty {
        note(info.name, .null, value.column)
      }
    case (.set, _): note(row.field ?? "", row.old, row.new)
    case (.withdraw, _): note("removed", .null, row.new)
    case (.revive, _): note("removed", row.old, .null)
    case (.create, _): break
    }
  }

  struct Pair: Equatable {
    var old: DatabaseValue
    var new: DatabaseValue
  }

  private final class Box {
    var rows: [RecordKey: [String: Pair]] = [:]

    func take(
      _ table: String, _ old: UnsafeBufferPointer<csession_value>, _ new: UnsafeBufferPointer<csession_value>
    ) {
      guard let kind = RecordKind(rawValue: table), let key = new[0].value ?? old[0].value,
        let id = Identifier(key)
      else { return }
      // The columns of every record table: identifier, removed, the fields.
      let names = ["id", "removed"] + kind.type.fields.map(\.name)
      var fields = rows[RecordKey(kind, id)] ?? [:]
      for (index, name) in names.enumerated().dropFirst() {
        let pair = Pair(old: old[index].value ?? .null, new: new[index].value ?? .null)
        if pair.old != pair.new { fields[name] = pair }
      }
      rows[RecordKey(kind, id)] = fields
    }
  }
}

extension csession_value {
  /// nil where the extension gives no value: a column that did not change.
  fileprivate var value: DatabaseValue? {
    let content = UnsafeRawBufferPointer(start: bytes, count: Int(count))
    switch type {
    case 1: return integer.databaseValue
    case 3: return String(decoding: content, as: UTF8.self).databaseValue
    case 4: return Array(content).blob
    case 5: return .null
    default: return nil
    }
  }
}
