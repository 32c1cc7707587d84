/// What a stored property of a record may hold. A stored value that does not fit reads as unknown.
public protocol FieldValue: Hashable, Sendable {
  init(stored value: Value)
  var stored: Value { get }
}

/// What a field may hold one of, where "unknown" is the absence of a value.
public protocol OptionalFieldValue: Hashable, Sendable {
  init?(one value: Value)
  var one: Value { get }
}

/// What a field may hold several of.
public protocol ListedFieldValue: Hashable, Sendable {
  static func list(_ value: Value) -> [Self]
  static func value(_ list: [Self]) -> Value
}

extension String: FieldValue {
  public init(stored value: Value) { self = value.text ?? "" }
  public var stored: Value { isEmpty ? .none : .text(self) }
}

extension Optional: FieldValue where Wrapped: OptionalFieldValue {
  public init(stored value: Value) { self = Wrapped(one: value) }
  public var stored: Value { self?.one ?? .none }
}

extension Array: FieldValue where Element: ListedFieldValue {
  public init(stored value: Value) { self = Element.list(value) }
  public var stored: Value { isEmpty ? .none : Element.value(self) }
}

extension Day: OptionalFieldValue {
  public init?(one value: Value) {
    guard let day = value.day else { return nil }
    self = day
  }
  public var one: Value { .day(self) }
}

extension Int: OptionalFieldValue {
  public init?(one value: Value) {
    guard let number = value.number else { return nil }
    self = Int(number)
  }
  public var one: Value { .number(Int64(self)) }
}

extension Hundredths: OptionalFieldValue {
  public init?(one value: Value) {
    guard let number = value.number else { return nil }
    self = Hundredths(hundredths: number)
  }
  public var one: Value { .number(hundredths) }
}

extension Identifier: OptionalFieldValue, ListedFieldValue {
  public init?(one value: Value) {
    guard let id = value.record else { return nil }
    self = id
  }
  public var one: Value { .record(self) }
  public static func list(_ value: Value) -> [Identifier] { value.records }
  public static func value(_ list: [Identifier]) -> Value { .records(list) }
}

extension Choice {
  public init?(one value: Value) {
    guard let code = value.text else { return nil }
    self.init(rawValue: code)
  }
  public var one: Value { .text(rawValue) }
  public static func list(_ value: Value) -> [Self] { value.codes.compactMap(Self.init(rawValue:)) }
  public static func value(_ list: [Self]) -> Value { .codes(list.map(\.rawValue)) }
}
