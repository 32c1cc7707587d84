/// What a field holds and how it is entered.
public enum FieldKind: Sendable {
  /// One line of text, at most 1,000 characters.
  case line
  /// Several lines of text, at most 100,000 characters.
  case note
  /// A time on the clock of the place, kept as `09:30`.
  case time
  /// A calendar day; the direction says which way a bare weekday looks.
  case day(DateDirection)
  /// A whole number within limits; the unit is said in the label or help.
  case number(ClosedRange<Int64>)
  /// An amount as people write it ("7.5", "37,5"), kept as hundredths.
  case hundredths(ClosedRange<Int64>)
  case choice(ChoiceList)
  case choices(ChoiceList)
  case reference(RecordKind)
  case references(RecordKind)

  /// The list a code must come from, if the field has one.
  public var choiceList: ChoiceList? {
    switch self {
    case .choice(let list), .choices(let list): list
    case .line, .note, .time, .day, .number, .hundredths, .reference, .references: nil
    }
  }

  /// The kind of record the field points at, if it points at one.
  public var referenced: RecordKind? {
    switch self {
    case .reference(let kind), .references(let kind): kind
    case .line, .note, .time, .day, .number, .hundredths, .choice, .choices: nil
    }
  }
}

/// How a field takes part in forms.
public enum FieldRole: Sendable {
  /// Typed by a person in the record's form.
  case entered
  /// Shown and changed only through the program (links to the owner, bookkeeping).
  case kept
}

/// Whom, beside the applicant, a text names by what its field is for. It must be looked at before a record is handed out.
public enum NamedPeople: Sendable {
  case nobodyElse
  /// A text in which anybody may be named.
  case maybeOthers
  /// The field is about another person: a boss, a clinician, somebody of the family.
  case someoneElse
}

/// Everything about a field but its place in the Swift type. One line of a record's table; forms,
/// validation, journal, search, CSV, JSON and the data-model page all read it.
public struct FieldInfo: Sendable {
  /// Column of the store and key in JSON; stable for ever.
  public let name: String
  public let label: Words
  public let kind: FieldKind
  public let role: FieldRole
  public let required: Bool
  public let help: Words?
  /// Whom the text names beside the applicant.
  public let names: NamedPeople
  /// A line that says a time of the day: what reads as one is stored as `09:30`.
  public internal(set) var isTime = false

  /// Whether the field's words are found by search.
  public var isSearched: Bool {
    switch kind {
    case .line, .note: true
    case .time, .day, .number, .hundredths, .choice, .choices, .reference, .references: false
    }
  }

  /// The same field with only some of its options to choose from, for a form that knows which can be meant.
  public func offering(only codes: [String]) -> FieldInfo {
    guard case .choice(let list) = kind else { return self }
    return FieldInfo(
      name: name, label: label, kind: .choice(list.only(codes)), role: role, required: required, help: help,
      names: names)
  }

  /// The same field under another label, for a form that asks it beside other records.
  public func labelled(_ label: Words, isRequired: Bool) -> FieldInfo {
    FieldInfo(
      name: name, label: label, kind: kind, role: role, required: isRequired, help: help, names: names, isTime: isTime)
  }

  /// Whether this is the field of a property.
  public func `is`<R: Record>(_ path: any PartialKeyPath<R> & Sendable) -> Bool { name == R.name(of: path) }
}
