/// One change to one record. Records are never deleted: they are removed with a reason and can be revived.
public enum Change: Hashable, Codable, Sendable {
  /// A new record, whole.
  case create(StoredRecord)
  /// One field, from the value that was seen to the new one. Refused when the stored value is another by now.
  case set(RecordKind, Identifier, field: String, old: Value, new: Value)
  case withdraw(RecordKind, Identifier, reason: String)
  /// Takes a removal back; `reason` is the reason it had.
  case revive(RecordKind, Identifier, reason: String)

  /// One property, from the value that was seen to the new one.
  public static func set<R: Record, V: FieldValue>(
    _ path: FieldPath<R, V>, of id: Identifier, from old: V, to new: V
  ) -> Change {
    .set(R.kind, id, field: R.name(of: path), old: old.stored, new: new.stored)
  }

  public var kind: RecordKind {
    switch self {
    case .create(let record): record.kind
    case .set(let kind, _, _, _, _), .withdraw(let kind, _, _), .revive(let kind, _, _): kind
    }
  }

  public var id: Identifier {
    switch self {
    case .create(let record): record.id
    case .set(_, let id, _, _, _), .withdraw(_, let id, _), .revive(_, let id, _): id
    }
  }

  /// The change that takes this one back. Undoing a creation removes; redoing it revives.
  public var reversed: Change {
    switch self {
    case .create(let record): .withdraw(record.kind, record.id, reason: Change.undoneReason)
    case .set(let kind, let id, let field, let old, let new): .set(kind, id, field: field, old: new, new: old)
    case .withdraw(let kind, let id, let reason): .revive(kind, id, reason: reason)
    case .revive(let kind, let id, let reason): .withdraw(kind, id, reason: reason)
    }
  }

  /// The reason kept with a record whose creation was undone.
  public static let undoneReason = "undone"
}

/// A fact the decision rested on, such as the permitted words that stood on the screen. The commit is refused
/// when the fact is another by now.
public struct Expectation: Hashable, Codable, Sendable {
  public let kind: RecordKind
  public let id: Identifier
  public let field: String
  public let value: Value

  public init(_ kind: RecordKind, _ id: Identifier, field: String, is value: Value) {
    self.kind = kind
    self.id = id
    self.field = field
    self.value = value
  }

  public init<R: Record, V: FieldValue>(_ path: FieldPath<R, V>, of id: Identifier, is value: V) {
    self.init(R.kind, id, field: R.name(of: path), is: value.stored)
  }
}

/// Changes that happen together or not at all, under a title in the user's words; one step of undo.
public struct ChangeSet: Hashable, Codable, Sendable {
  /// What a set is for, where something later depends on it: titles are only words.
  public enum Purpose: String, Hashable, Codable, Sendable {
    case plain, merge
    case imported = "import"
  }

  public var title: Words
  public var changes: [Change]
  public var expectations: [Expectation]
  public var purpose: Purpose

  public init(
    _ title: Words, _ changes: [Change], expecting expectations: [Expectation] = [], for purpose: Purpose = .plain
  ) {
    self.title = title
    self.changes = changes
    self.expectations = expectations
    self.purpose = purpose
  }

  public var isEmpty: Bool { changes.isEmpty }
}
