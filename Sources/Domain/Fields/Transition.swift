// Names of fields as strings, until every reader asks by the property.
extension StoredRecord {
  public subscript(_ field: String) -> Value {
    get { value(named: field) ?? .none }
    set { set(newValue, named: field) }
  }
}

extension RecordKind {
  public static let dayFields: [RecordKind: String] = Dictionary(
    uniqueKeysWithValues: allCases.compactMap { kind in kind.type.dayField.map { (kind, kind.type.fields[$0].name) } })
}

extension RecordType {
  public static let all: [RecordType] = RecordKind.allCases.map(\.type)
}

extension FieldProblem {
  public init(_ field: String, _ words: Words) { self.init(named: field, words) }
}
