/// One line of a record's field table: the description of a field and its place in the Swift type.
public struct Field<R>: Sendable {
  public let info: FieldInfo
  let read: @Sendable (R) -> Value
  let write: @Sendable (inout R, Value) -> Void
}

extension Field {
  public typealias Path<V> = any WritableKeyPath<R, V> & Sendable

  private init(
    _ name: String, _ label: Words, _ kind: FieldKind, _ role: FieldRole, _ required: Bool, _ help: Words?,
    read: @escaping @Sendable (R) -> Value, write: @escaping @Sendable (inout R, Value) -> Void
  ) {
    info = FieldInfo(name: name, label: label, kind: kind, role: role, required: required, help: help)
    self.read = read
    self.write = write
  }

  /// One line of text; "" is unknown.
  public static func line(
    _ name: String, _ label: Words, _ path: Path<String>, _ role: FieldRole = .entered,
    required: Bool = false, help: Words? = nil
  ) -> Field {
    text(name, label, .line, path, role, required, help)
  }

  /// A time of day; "" is unknown.
  public static func time(
    _ name: String, _ label: Words, _ path: Path<String>, help: Words? = nil
  ) -> Field {
    text(name, label, .time, path, .entered, false, help)
  }

  /// Several lines of text; "" is unknown.
  public static func note(
    _ name: String, _ label: Words, _ path: Path<String>, required: Bool = false, help: Words? = nil
  ) -> Field {
    text(name, label, .note, path, .entered, required, help)
  }

  private static func text(
    _ name: String, _ label: Words, _ kind: FieldKind, _ path: Path<String>, _ role: FieldRole,
    _ required: Bool, _ help: Words?
  ) -> Field {
    Field(
      name, label, kind, role, required, help,
      read: { record in
        let text = record[keyPath: path]
        return text.isEmpty ? .none : .text(text)
      },
      write: { $0[keyPath: path] = $1.text ?? "" })
  }

  public static func day(
    _ name: String, _ label: Words, _ path: Path<Day?>, _ direction: DateDirection,
    _ role: FieldRole = .entered, required: Bool = false, help: Words? = nil
  ) -> Field {
    Field(
      name, label, .day(direction), role, required, help,
      read: { $0[keyPath: path].map(Value.day) ?? .none },
      write: { $0[keyPath: path] = $1.day })
  }

  public static func number(
    _ name: String, _ label: Words, _ path: Path<Int?>, _ limits: ClosedRange<Int64>,
    _ role: FieldRole = .entered, required: Bool = false, help: Words? = nil
  ) -> Field {
    Field(
      name, label, .number(limits), role, required, help,
      read: { $0[keyPath: path].map { .number(Int64($0)) } ?? .none },
      write: { $0[keyPath: path] = $1.number.map(Int.init) })
  }

  /// An amount kept in hundredths; the limits are in whole units.
  public static func hundredths(
    _ name: String, _ label: Words, _ path: Path<Hundredths?>, _ limits: ClosedRange<Int64>,
    help: Words? = nil
  ) -> Field {
    Field(
      name, label, .hundredths(limits.lowerBound * 100...limits.upperBound * 100), .entered, false, help,
      read: { $0[keyPath: path].map { .number($0.hundredths) } ?? .none },
      write: { $0[keyPath: path] = $1.number.map { Hundredths(hundredths: $0) } })
  }

  public static func choice<C: Choice>(
    _ name: String, _ label: Words, _ path: Path<C?>, _ role: FieldRole = .entered,
    required: Bool = false, help: Words? = nil
  ) -> Field {
    Field(
      name, label, .choice(ChoiceList(C.self)), role, required, help,
      read: { $0[keyPath: path].map { .text($0.rawValue) } ?? .none },
      write: { $0[keyPath: path] = $1.text.flatMap(C.init(rawValue:)) })
  }

  public static func choices<C: Choice>(
    _ name: String, _ label: Words, _ path: Path<[C]>, help: Words? = nil
  ) -> Field {
    Field(
      name, label, .choices(ChoiceList(C.self)), .entered, false, help,
      read: { record in
        let codes = record[keyPath: path].map(\.rawValue)
        return codes.isEmpty ? .none : .codes(codes)
      },
      write: { $0[keyPath: path] = $1.codes.compactMap(C.init(rawValue:)) })
  }

  public static func reference(
    _ name: String, _ label: Words, _ path: Path<Identifier?>, _ kind: RecordKind,
    _ role: FieldRole = .entered, required: Bool = false, help: Words? = nil
  ) -> Field {
    Field(
      name, label, .reference(kind), role, required, help,
      read: { $0[keyPath: path].map(Value.record) ?? .none },
      write: { $0[keyPath: path] = $1.record })
  }

  public static func references(
    _ name: String, _ label: Words, _ path: Path<[Identifier]>, _ kind: RecordKind, help: Words? = nil
  ) -> Field {
    Field(
      name, label, .references(kind), .entered, false, help,
      read: { record in
        let ids = record[keyPath: path]
        return ids.isEmpty ? .none : .records(ids)
      },
      write: { $0[keyPath: path] = $1.records })
  }
}
