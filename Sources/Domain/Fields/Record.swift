/// A record: an identifier and a table of fields. The table is all that store, forms, journal, search,
/// import, export and the data-model page know of it.
public protocol Record: Hashable, Sendable, SendableMetatype {
  static var kind: RecordKind { get }
  static var title: Words { get }
  static var fields: [Field<Self>] { get }
  /// What must hold across fields; required fields, lists and limits are checked from the table already.
  static func problems(of record: Self) -> [FieldProblem]
  var id: Identifier { get set }
  /// A record of which nothing is known yet: every default says "unknown".
  init(id: Identifier)
}

/// What is wrong with one field, as a sentence shown beside it.
public struct FieldProblem: Hashable, Codable, Sendable {
  public let field: String
  public let words: Words
  public init(_ field: String, _ words: Words) {
    self.field = field
    self.words = words
  }
}

extension Record {
  public static func problems(of record: Self) -> [FieldProblem] { [] }

  /// The record as the store keeps it: values in the order of the field table.
  public var stored: StoredRecord {
    StoredRecord(kind: Self.kind, id: id, values: Self.fields.map { $0.read(self) })
  }

  public init(_ stored: StoredRecord) {
    self.init(id: stored.id)
    for (field, value) in zip(Self.fields, stored.values) { field.write(&self, value) }
  }

  /// One change per field that differs, old value to new.
  public func changes(to new: Self) -> [Change] { stored.changes(to: new.stored) }

  public static func value(_ name: String, of record: Self) -> Value {
    fields.first { $0.info.name == name }?.read(record) ?? .none
  }
}

/// A record without its Swift type.
public struct StoredRecord: Hashable, Codable, Sendable {
  public let kind: RecordKind
  public var id: Identifier
  /// In the order of the kind's field table.
  public var values: [Value]
  /// Why the record was withdrawn; nil while it stands.
  public var withdrawn: String?

  public init(kind: RecordKind, id: Identifier, values: [Value], withdrawn: String? = nil) {
    self.kind = kind
    self.id = id
    self.values = values
    self.withdrawn = withdrawn
  }

  /// The value of a field by name. An unknown name is a mistake of the programmer and reads as unknown.
  public subscript(_ field: String) -> Value {
    get { kind.type.index(of: field).map { values[$0] } ?? .none }
    set { if let index = kind.type.index(of: field) { values[index] = newValue } }
  }

  public func changes(to new: StoredRecord) -> [Change] {
    zip(kind.type.fields, zip(values, new.values)).compactMap { info, pair in
      pair.0 == pair.1 ? nil : .set(kind, id, field: info.name, old: pair.0, new: pair.1)
    }
  }
}
