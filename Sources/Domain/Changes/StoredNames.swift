/// What kinds, fields and choices were called when older stores were written: the journal, drafts and the lists beside a
/// store keep the names of their day for ever. Only here is told what they are called now.
///
/// A name that nobody ever wrote is an error (`UnknownName`), never taken for an answer that was not given.
public struct StoredNames: Sendable {
  /// What kinds were called, to what they are called.
  let kinds: [String: String]
  /// The same of fields, by the present name of their kind.
  let fields: [String: [String: String]]
  /// The same of codes, by the present names of kind and field.
  let codes: [String: [String: [String: String]]]

  /// The schema from which on the present names are written.
  public static let firstSchema: Int64 = 5

  public static let present = StoredNames(kinds: [:], fields: [:], codes: [:])

  public init(
    kinds: [String: String], fields: [String: [String: String]], codes: [String: [String: [String: String]]]
  ) {
    self.kinds = kinds
    self.fields = fields
    self.codes = codes
  }

  /// A kind by the name it has or had.
  public func kind(_ name: String) throws(UnknownName) -> RecordKind {
    guard let kind = RecordKind(rawValue: kinds[name] ?? name) else { throw UnknownName(name) }
    return kind
  }

  /// A field of a kind by the name it has or had.
  public func field(_ name: String, of kind: RecordKind) throws(UnknownName) -> FieldInfo {
    let now = fields.isEmpty ? name : fields[kind.rawValue]?[name] ?? name
    guard let info = kind.type.field(now) else { throw UnknownName("\(kind.rawValue).\(name)") }
    return info
  }

  /// A value of a field with the codes that it has now.
  public func value(_ value: Value, of field: FieldInfo, in kind: RecordKind) -> Value {
    guard !codes.isEmpty, let names = codes[kind.rawValue]?[field.name] else { return value }
    return switch value {
    case .text(let code): .text(names[code] ?? code)
    case .codes(let codes): .codes(codes.map { names[$0] ?? $0 })
    case .none, .number, .day, .record, .records: value
    }
  }

  /// Every renamed kind, for whoever renames the rows of a store.
  public var renamedKinds: [(was: String, now: String)] { kinds.map { (was: $0.key, now: $0.value) } }

  /// Every renamed field, with the present name of its kind.
  public var renamedFields: [(kind: String, was: String, now: String)] {
    fields.flatMap { kind, names in names.map { (kind: kind, was: $0.key, now: $0.value) } }
  }

  /// What a kind was called before it had the name it has.
  public func oldKind(_ name: String) -> String { kinds.first { $0.value == name }?.key ?? name }

  /// The same of a field of a kind.
  public func oldField(_ name: String, of kind: String) -> String {
    fields[kind]?.first { $0.value == name }?.key ?? name
  }
}

/// A kind or field in stored bytes that this program does not know and no earlier one ever wrote.
public struct UnknownName: Error, Hashable {
  public let name: String
  public init(_ name: String) { self.name = name }
}
