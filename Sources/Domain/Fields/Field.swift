/// One line of a record's field table: the description of a field and its place in the Swift type.
public struct Field<R: Record>: Sendable {
  public private(set) var info: FieldInfo
  let path: any PartialKeyPath<R> & Sendable
  let read: @Sendable (R) -> Value
  let write: @Sendable (inout R, Value) -> Void
}

extension Field {
  public typealias Path<V> = FieldPath<R, V>

  private init<V: FieldValue>(
    _ name: String, _ label: Words, _ kind: FieldKind, _ path: Path<V>, _ role: FieldRole, _ required: Bool,
    _ help: Words?, names: NamedPeople = .nobodyElse
  ) {
    info = FieldInfo(name: name, label: label, kind: kind, role: role, required: required, help: help, names: names)
    self.path = path
    read = { $0[keyPath: path].stored }
    write = { $0[keyPath: path] = V(stored: $1) }
  }

  /// One line of text; "" is unknown.
  /// - Parameter names: whom, beside the applicant, the text names by what the field is for.
  public static func line(
    _ name: String, _ label: Words, _ path: Path<String>, names: NamedPeople, _ role: FieldRole = .entered,
    required: Bool = false, help: Words? = nil
  ) -> Field {
    Field(name, label, .line, path, role, required, help, names: names)
  }

  /// Several lines of text; "" is unknown.
  public static func note(
    _ name: String, _ label: Words, _ path: Path<String>, names: NamedPeople, required: Bool = false,
    help: Words? = nil
  ) -> Field {
    Field(name, label, .note, path, .entered, required, help, names: names)
  }

  /// A time of day; "" is unknown.
  public static func time(_ name: String, _ label: Words, _ path: Path<String>, help: Words? = nil) -> Field {
    Field(name, label, .time, path, .entered, false, help)
  }

  /// A time of the day where the text reads as one, kept as `HH:MM`; other words stay as they are. For fields that took any
  /// words in earlier versions.
  public static func timeOrWords(_ name: String, _ label: Words, _ path: Path<String>, help: Words? = nil) -> Field {
    var field = line(name, label, path, names: .nobodyElse, help: help)
    field.info.isTime = true
    return field
  }

  public static func day(
    _ name: String, _ label: Words, _ path: Path<Day?>, _ direction: DateDirection,
    _ role: FieldRole = .entered, required: Bool = false, help: Words? = nil
  ) -> Field {
    Field(name, label, .day(direction), path, role, required, help)
  }

  public static func number(
    _ name: String, _ label: Words, _ path: Path<Int?>, _ limits: ClosedRange<Int64>,
    _ role: FieldRole = .entered, required: Bool = false, help: Words? = nil
  ) -> Field {
    Field(name, label, .number(limits), path, role, required, help)
  }

  /// An amount kept in hundredths; the limits are in whole units.
  public static func hundredths(
    _ name: String, _ label: Words, _ path: Path<Hundredths?>, _ limits: ClosedRange<Int64>, help: Words? = nil
  ) -> Field {
    Field(name, label, .hundredths(limits.lowerBound * 100...limits.upperBound * 100), path, .entered, false, help)
  }

  public static func choice<C: Choice>(
    _ name: String, _ label: Words, _ path: Path<C?>, _ role: FieldRole = .entered,
    required: Bool = false, help: Words? = nil
  ) -> Field {
    Field(name, label, .choice(ChoiceList(C.self)), path, role, required, help)
  }

  public static func choices<C: Choice>(
    _ name: String, _ label: Words, _ path: Path<[C]>, help: Words? = nil
  ) -> Field {
    Field(name, label, .choices(ChoiceList(C.self)), path, .entered, false, help)
  }

  public static func reference(
    _ name: String, _ label: Words, _ path: Path<Identifier?>, _ kind: RecordKind,
    _ role: FieldRole = .entered, required: Bool = false, help: Words? = nil
  ) -> Field {
    Field(name, label, .reference(kind), path, role, required, help)
  }

  public static func references(
    _ name: String, _ label: Words, _ path: Path<[Identifier]>, _ kind: RecordKind, help: Words? = nil
  ) -> Field {
    Field(name, label, .references(kind), path, .entered, false, help)
  }
}
