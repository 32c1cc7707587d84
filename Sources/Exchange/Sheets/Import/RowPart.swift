import Domain

/// One record that a row of the sheet speaks of, before it is known whether the record exists already.
struct RowPart: Sendable {
  /// What the part is in its row, such as "applicant" or "wants"; the same at every import.
  let name: String
  let kind: RecordKind
  /// Fields that point at another part of the same row.
  let links: [String: String]
  var values: [PartValue] = []

  init(_ name: String, _ kind: RecordKind, links: [String: String] = [:]) {
    self.name = name
    self.kind = kind
    self.links = links
  }

  /// - Parameter columns: the canonical columns the value rests on; it is looked at again when one of them changes.
  mutating func set<R: Record, V: FieldValue>(_ path: FieldPath<R, V>, _ value: V, _ columns: String...) {
    set(R.name(of: path), value.stored, columns)
  }

  mutating func set(_ field: String, _ value: Value, _ columns: [String]) {
    if !value.isEmpty { values.append(PartValue(field: field, value: value, columns: columns)) }
  }

  /// A value that came with the others and rests on all their columns, such as the stance of a preference. Nothing by itself.
  mutating func also<R: Record, V: FieldValue>(_ path: FieldPath<R, V>, _ value: V) {
    values.append(PartValue(field: R.name(of: path), value: value.stored, columns: []))
  }

  /// What the row says of a property; what does not fit reads as unknown.
  subscript<R: Record, V: FieldValue>(_ path: FieldPath<R, V>) -> V { V(stored: self[named: R.name(of: path)]) }

  subscript(named field: String) -> Value { values.first { $0.field == field }?.value ?? .none }

  /// Whether it says one of these.
  func has<R: Record>(_ paths: [FieldPath<R, String>]) -> Bool { paths.contains { !self[$0].isEmpty } }

  /// Whether a cell says anything of it.
  var isEmpty: Bool { values.allSatisfy { $0.columns.isEmpty } }

  var columns: Set<String> { Set(values.flatMap(\.columns)) }

  /// A new record with these values; `links` are filled in by the caller.
  func record(_ id: Identifier) -> StoredRecord {
    var record = kind.type.blank(id)
    for value in values { record.set(value.value, named: value.field) }
    return record
  }
}

extension StoredRecord {
  /// What it holds where a part of a row has a value.
  func value(of part: PartValue) -> Value { value(named: part.field) ?? .none }
}

struct PartValue: Sendable {
  let field: String
  let value: Value
  let columns: [String]
}

/// A cell that stays unknown.
struct CellDoubt: Sendable {
  /// The canonical column it stands in.
  let column: String
  /// The part and field that it would have filled; empty field when it has none.
  let part: String
  let field: String
  let reason: Words
  /// Other columns that take part in the judgement.
  var besides: [String] = []
  /// The text to keep when it is more than the cell.
  var original: String?
  /// The same doubt at another import of the row.
  var place: String { "settle:" + column + ":" + field }

  func touches(_ changed: Set<String>) -> Bool { changed.contains(column) || !changed.isDisjoint(with: besides) }
}

/// What a row says, all told.
struct RowReading: Sendable {
  /// The first is the one the row is about.
  var parts: [RowPart] = []
  var doubts: [CellDoubt] = []
  /// Why the row cannot come in at all.
  var refusal: Words?
  /// Why it stays open whose row this is.
  var openQuestions: [Words] = []

  subscript(_ name: String) -> RowPart? { parts.first { $0.name == name } }
}
