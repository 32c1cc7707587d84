import Domain
import GRDB

/// One commit inside its transaction: right, facts, records, rows, journal, derived tables.
struct CommitRun {
  let db: Database
  let session: Session

  /// - Returns: the number of the set in the journal.
  func run(_ set: ChangeSet, as act: JournalAct, undoing undone: SetNumber? = nil) throws -> SetNumber {
    let changes = set.changes.map(TextDoor.clean).filter { !$0.changesNothing }
    try checkRight(changes, act)
    guard !changes.isEmpty else { throw StoreError.refused("Nothing was changed, so there is nothing to save.") }
    try Tombstones(db: db).refuse(changes)
    var work = WorkingSet()
    work.reserve(changes.count)
    try apply(changes, set.expectations, to: &work)
    let touched = work.touched
    try RecordCheck(db: db, work: work, allowsRemoved: act.mayNameRemoved).check(touched)
    for record in touched { try write(record) }
    let number = try Journal(db: db).append(
      changes, JournalHeader(session: session, title: set.title, act: act, undoes: undone))
    try Derivation(db: db, session: session.again(db)).update(touched)
    return number
  }

  private func checkRight(_ changes: [Change], _ act: JournalAct) throws {
    // An erasure is done for whoever restores a copy.
    guard session.actor == nil, act != .erasure else { return }
    guard changes.allSatisfy({ $0.kind == .colleague || $0.kind == .settings }) else {
      throw StoreError.notPermitted("Say who you are first: no colleague in this store has your login name.")
    }
  }

  private func apply(_ changes: [Change], _ expectations: [Expectation], to work: inout WorkingSet) throws {
    var conflicts = try expectations.compactMap(conflict)
    for change in changes { if let conflict = try apply(change, to: &work) { conflicts.append(conflict) } }
    guard conflicts.isEmpty else { throw StoreError.stale(conflicts) }
  }

  private func conflict(_ expectation: Expectation) throws -> Conflict? {
    try known(expectation.field, of: expectation.kind)
    let now = try db.record(expectation.kind, expectation.id)?.value(named: expectation.field) ?? .none
    let seen = TextDoor.normal(expectation.value)
    guard now != seen else { return nil }
    return try Journal(db: db).conflict(
      RecordKey(expectation.kind, expectation.id), expectation.field, seen: seen, now: now, wanted: seen)
  }

  /// Applies one change in memory.
  /// - Returns: the conflict that forbids it, if there is one.
  private func apply(_ change: Change, to work: inout WorkingSet) throws -> Conflict? {
    let key = RecordKey(change.kind, change.id)
    var record = try work.find(key) ?? read(key)
    if case .create(let new) = change {
      guard record == nil else { throw StoreError.refused("This record is in the store already.") }
      work.put(TouchedRecord(before: nil, after: new), at: key)
      return nil
    }
    guard record != nil else { throw StoreError.refused("This record is not in the store.") }
    if case .set(let kind, _, let field, _, _) = change { try known(field, of: kind) }
    let refusal = record.flatMap { $0.after.refusal(of: change) }
    record?.after.take(change)
    if let record { work.put(record, at: key) }
    return try refusal.map {
      try Journal(db: db).conflict(key, $0.field, seen: $0.seen, now: $0.now, wanted: $0.wanted)
    }
  }

  private func known(_ field: String, of kind: RecordKind) throws {
    guard kind.type.field(field) != nil else {
      throw StoreError.refused(Words("This version of Caseload knows no field \"{1}\"; nothing was saved.", field))
    }
  }

  private func read(_ key: RecordKey) throws -> TouchedRecord? {
    try db.record(key.kind, key.id).map { TouchedRecord(before: $0, after: $0) }
  }

  /// Writes a record as it is at the end of the set.
  private func write(_ record: TouchedRecord) throws {
    let table = RecordTable.of(record.after.kind)
    guard let before = record.before else { return try db.run(table.insert, table.columns(of: record.after)) }
    for (info, pair) in zip(table.fields, zip(before.values, record.after.values)) where pair.0 != pair.1 {
      try update(table.update(info.name), [record.after.id.blob, pair.1.column, pair.0.column])
    }
    if before.removed != record.after.removed {
      try update(table.withdraw, [record.after.id.blob, record.after.removed, before.removed])
    }
  }

  private func update(_ sql: String, _ arguments: StatementArguments) throws {
    try db.run(sql, arguments)
    guard db.changesCount == 1 else {
      throw StoreError.damaged("A record changed while it was being written. Nothing was saved; check the store.")
    }
  }
}

extension JournalAct {
  /// What is taken back, done again or left behind by an erasure may name what was removed.
  fileprivate var mayNameRemoved: Bool {
    switch self {
    case .plain, .merge, .imported: false
    case .undo, .redo, .erasure: true
    }
  }
}

extension Change {
  /// A value set to itself, once its text is cleaned.
  var changesNothing: Bool {
    if case .set(_, _, _, let old, let new) = self { old == new } else { false }
  }
}

extension StoredRecord {
  typealias Refusal = (field: String, seen: Value, now: Value, wanted: Value)

  /// Why a change does not fit the record as it is now; nil when it does.
  func refusal(of change: Change) -> Refusal? {
    let now = removed.map(Value.text) ?? .none
    switch change {
    case .create: return nil
    case .set(_, _, let field, let old, let new):
      if removed != nil { return (Conflict.removed, .none, now, .none) }
      let stored = value(named: field) ?? .none
      return stored == old ? nil : (field, old, stored, new)
    case .withdraw(_, _, let reason):
      return removed == nil ? nil : (Conflict.removed, .none, now, .text(reason))
    case .revive(_, _, let reason):
      return removed == reason ? nil : (Conflict.removed, .text(reason), now, .none)
    }
  }

  mutating func take(_ change: Change) {
    switch change {
    case .create(let record): self = record
    case .set(_, _, let field, _, let new): set(new, named: field)
    case .withdraw(_, _, let reason): removed = reason
    case .revive: removed = nil
    }
  }
}
