/// A record: an identifier, a table of fields and a description of its kind. They are all that store, forms, journal,
/// search, import, export and the data-model page know of it.
public protocol Record: Hashable, Sendable, SendableMetatype {
  static var description: RecordType { get }
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

  /// By a name that a table or the store gave.
  public init(named field: String, _ words: Words) {
    self.field = field
    self.words = words
  }

  public init<R: Record>(_ path: any PartialKeyPath<R> & Sendable, _ words: Words) {
    self.init(named: R.name(of: path), words)
  }
}

extension Record {
  public static var kind: RecordKind { description.kind }

  /// The record as the store keeps it: values in the order of the field table.
  public var stored: StoredRecord { StoredRecord(kind: Self.kind, id: id, values: Self.fields.map { $0.read(self) }) }

  public init(_ stored: StoredRecord) {
    self.init(id: stored.id)
    for (field, value) in zip(Self.fields, stored.values) { field.write(&self, value) }
  }

  /// One change per field that differs, old value to new.
  public func changes(to new: Self) -> [Change] { stored.changes(to: new.stored) }

  /// The field of a property.
  public static func field(_ path: any PartialKeyPath<Self> & Sendable) -> FieldInfo {
    kind.type.fields[kind.type.position(of: path)]
  }

  /// The name by which the store, the journal and programs know a property.
  public static func name(of path: any PartialKeyPath<Self> & Sendable) -> String { field(path).name }

  public static func names(of paths: [any PartialKeyPath<Self> & Sendable]) -> [String] { paths.map { name(of: $0) } }

  /// What a form of a new record begins with, by the names of its fields.
  public static func filled(_ fill: (inout Self) -> Void) -> [String: Value] {
    var record = Self(id: Identifier(high: 0, low: 0))
    fill(&record)
    return record.stored.filled
  }
}
