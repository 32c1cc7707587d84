package import Domain
import GRDB

/// What became of an undo or a redo.
package enum UndoOutcome: Hashable, Codable, Sendable {
  /// The title of the set that was taken back or done again.
  case done(Words)
  /// The step was made in an earlier window and nobody has confirmed it: show what and when, and ask.
  case askFirst(title: Words, at: Instant)
  case nothing
}

extension Store {
  /// Takes back this person's last set of changes.
  /// - Parameter confirmed: the person has agreed to take back a change of an earlier window.
  /// - Throws: `stale` when somebody changed the same facts since.
  package func undo(confirmed: Bool) throws(StoreError) -> UndoOutcome {
    try step(confirmed, find: { try $0.lastDone() }, act: { try $0.takeBack($1) })
  }

  /// Does again what was undone last. A new edit in between forgets it.
  package func redo(confirmed: Bool) throws(StoreError) -> UndoOutcome {
    try step(confirmed, find: { try $0.firstUndone() }, act: { try $0.doAgain($1) })
  }

  private func step(
    _ confirmed: Bool, find: (UndoSteps) throws -> UndoSteps.Step?, act: (UndoRun, UndoSteps.Step) throws -> Void
  ) throws(StoreError) -> UndoOutcome {
    try FreeSpace.requireForSaving(at: path, least: options.freeBytesNeeded)
    return try writing { db, session, _ in
      guard let step = try find(UndoSteps(db: db, session: session)) else { return .nothing }
      guard confirmed || step.window == session.window else { return .askFirst(title: step.title, at: step.at) }
      try act(UndoRun(db: db, session: session), step)
      return .done(step.title)
    }
  }
}

/// Undo and redo go the way of every commit: the same checks, the same journal.
struct UndoRun {
  let db: Database
  let session: Session

  func takeBack(_ step: UndoSteps.Step) throws {
    let rows = try Journal(db: db).rows(of: step.set)
    try refuseChangedCreations(rows)
    try refuseUsedCreations(rows, after: step.set)
    let changes = try rows.reversed().compactMap { try $0.change()?.reversed }
    try run(changes, step, as: .undo)
  }

  func doAgain(_ step: UndoSteps.Step) throws {
    let changes = try Journal(db: db).rows(of: step.set).compactMap { try $0.change()?.reversed.reversed }
    try run(changes, step, as: .redo)
  }

  private func run(_ changes: [Change], _ step: UndoSteps.Step, as act: JournalAct) throws {
    _ = try CommitRun(db: db, session: session).run(ChangeSet(step.title, changes), as: act, undoing: step.set)
    try UndoSteps(db: db, session: session).move(step, isUndone: act == .undo)
  }

  /// Taking back a creation removes the record, so it must still be as it was made: what somebody has added to it
  /// since would be lost from sight.
  private func refuseChangedCreations(_ rows: [JournalRow]) throws {
    var conflicts: [Conflict] = []
    let created = rows.filter { $0.verb == .create }
    let setLater = Set(rows.filter { $0.verb != .create }.map { RecordKey($0.kind, $0.id) })
    for row in created where !setLater.contains(RecordKey(row.kind, row.id)) {
      guard let now = try db.record(row.kind, row.id), now.removed == nil,
        JournalText.object(now).databaseValue != row.new, case .create(let made)? = try row.change()
      else { continue }
      for (info, pair) in zip(row.kind.type.fields, zip(made.values, now.values)) where pair.0 != pair.1 {
        conflicts.append(
          try Journal(db: db).conflict(
            RecordKey(row.kind, row.id), info.name, seen: pair.0, now: pair.1, wanted: .none))
      }
    }
    guard conflicts.isEmpty else { throw StoreError.stale(conflicts) }
  }

  /// What another person has written about a record since must not lose it: their records keep it standing. One's
  /// own later records are taken back before, step by step.
  private func refuseUsedCreations(_ rows: [JournalRow], after set: SetNumber) throws {
    let made = Set(rows.filter { $0.verb == .create }.map { RecordKey($0.kind, $0.id) })
    let later = try Journal(db: db).creations(after: set, notBy: session.login)
    for other in later {
      guard let record = try db.record(other.key.kind, other.key.id), record.removed == nil else { continue }
      for (info, value) in zip(RecordTable.of(record.kind).fields, record.values) {
        guard let kind = info.kind.referenced, value.targets.contains(where: { made.contains(RecordKey(kind, $0)) })
        else { continue }
        throw StoreError.refused(
          Words("{1} has used this record since, so it stays. Remove it if it is wrong.", other.by))
      }
    }
  }
}
