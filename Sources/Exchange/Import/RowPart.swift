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
  mutating func set(_ field: String, _ value: Value, _ columns: String...) {
    guard !value.isEmpty else { return }
    values.append(PartValue(field: field, value: value, columns: columns))
  }

  /// A value that came with the others and rests on all their columns, such as the stance of a wish. Nothing by itself.
  mutating func also(_ field: String, _ value: Value) {
    values.append(PartValue(field: field, value: value, columns: []))
  }

  subscript(_ field: String) -> Value { values.first { $0.field == field }?.value ?? .none }

  /// Whether a cell says anything of it.
  var isEmpty: Bool { values.allSatisfy { $0.columns.isEmpty } }

  var columns: Set<String> { Set(values.flatMap(\.columns)) }

  /// A new record with these values; `links` are filled in by the caller.
  func record(_ id: Identifier) -> StoredRecord {
    var record = kind.type.blank(id)
    for value in values { record[value.field] = value.value }
    return record
  }
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
