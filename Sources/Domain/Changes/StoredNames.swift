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
  public static let firstSchema: Int64 = 6

  public init(
    kinds: [String: String], fields: [String: [String: String]], codes: [String: [String: [String: String]]]
  ) {
    self.kinds = kinds
    self.fields = fields
    self.codes = codes
  }

  /// A kind by the name it has or had.
  public func kind(_ name: String) throws(UnknownName) -> RecordKind {
    guard let kind = known(kind: name) else { throw UnknownName(name) }
    return kind
  }

  /// The same for texts that name records beside the journal; nil where a program of another day may have written more.
  public func known(kind name: String) -> RecordKind? { RecordKind(rawValue: kinds[name] ?? name) }

  /// A field of a kind by the name it has or had.
  public func field(_ name: String, of kind: RecordKind) throws(UnknownName) -> FieldInfo {
    guard let info = known(field: name, of: kind) else { throw UnknownName("\(kind.rawValue).\(name)") }
    return info
  }

  /// The same where a name that nobody knows is left out.
  public func known(field name: String, of kind: RecordKind) -> FieldInfo? {
    kind.type.field(name) ?? fields[kind.rawValue]?[name].flatMap { kind.type.field($0) }
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

  /// A word of a key that may be a kind or a due rule.
  public func word(_ word: String) -> String { kinds[word] ?? codes["postponement"]?["rule"]?[word] ?? word }

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
