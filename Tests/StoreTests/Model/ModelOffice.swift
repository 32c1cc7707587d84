import Domain

@testable import Store

/// What the store promises, as simply as it can be said: records in a dictionary, and per login a list of steps that
/// can be taken back and done again.
struct ModelOffice {
  private(set) var records: [RecordKey: StoredRecord] = [:]
  private var steps: [String: [Step]] = [:]

  private struct Step {
    let changes: [Change]
    var isUndone = false
  }

  /// What a door should answer.
  enum Verdict: Equatable {
    case done
    /// Somebody changed the same facts meanwhile.
    case stale
    case nothing
  }

  /// Whether a set can be done as the records stand now.
  func verdict(on changes: [Change]) -> Verdict { applied(changes) == nil ? .stale : .done }

  /// Taking back a creation removes the record, so it must still be as it was made: what somebody has added to it
  /// since would be lost from sight.
  func verdictOnUndo(by login: String) -> Verdict {
    guard let step = steps[login]?.last(where: { !$0.isUndone }), let changes = undoing(by: login) else {
      return .nothing
    }
    for case .create(let made) in step.changes {
      let now = records[RecordKey(made.kind, made.id)]
      if let now, now.removed == nil, now.values != made.values { return .stale }
    }
    return verdict(on: changes)
  }

  mutating func commit(_ changes: [Change], by login: String) {
    records = applied(changes) ?? records
    steps[login, default: []].removeAll { $0.isUndone }
    steps[login, default: []].append(Step(changes: changes))
  }

  /// What undo would take back: the last step that is not undone, reversed.
  func undoing(by login: String) -> [Change]? {
    steps[login]?.last { !$0.isUndone }.map { $0.changes.reversed().map(\.reversed) }
  }

  /// What redo would do again: the first step that is undone. What was created then is revived now.
  func redoing(by login: String) -> [Change]? {
    steps[login]?.first { $0.isUndone }.map { $0.changes.map(\.reversed.reversed) }
  }

  mutating func undo(by login: String) {
    guard let changes = undoing(by: login), let index = steps[login]?.lastIndex(where: { !$0.isUndone }) else { return }
    records = applied(changes) ?? records
    steps[login]?[index].isUndone = true
  }

  mutating func redo(by login: String) {
    guard let changes = redoing(by: login), let index = steps[login]?.firstIndex(where: \.isUndone) else { return }
    records = applied(changes) ?? records
    steps[login]?[index].isUndone = false
  }

  /// The records after a set, or nil when one of its changes rests on a fact that is another by now.
  private func applied(_ changes: [Change]) -> [RecordKey: StoredRecord]? {
    var records = records
    for change in changes {
      let key = RecordKey(change.kind, change.id)
      switch change {
      case .create(let record):
        guard records[key] == nil else { return nil }
        records[key] = record
      case .set(_, _, let field, let old, let new):
        guard let record = records[key], record.removed == nil, record[field] == old else { return nil }
        records[key]?[field] = new
      case .withdraw(_, _, let reason):
        guard let record = records[key], record.removed == nil else { return nil }
        records[key]?.removed = reason
      case .revive(_, _, let reason):
        guard records[key]?.removed == reason else { return nil }
        records[key]?.removed = nil
      }
    }
    return records
  }
}
