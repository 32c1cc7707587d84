/// A record without its Swift type.
public struct StoredRecord: Hashable, Codable, Sendable {
  public let kind: RecordKind
  public var id: Identifier
  /// In the order of the kind's field table.
  public var values: [Value]
  /// Why the record was removed; nil while it stands.
  public var removed: String?

  public init(kind: RecordKind, id: Identifier, values: [Value], removed: String? = nil) {
    self.kind = kind
    self.id = id
    self.values = values
    self.removed = removed
  }

  /// What a property holds. The record must be of the property's kind.
  public subscript<R: Record, V: FieldValue>(_ path: FieldPath<R, V>) -> V {
    get { V(stored: value(path)) }
    set { self[value: path] = newValue.stored }
  }

  /// The value of a property, whatever its type.
  public func value<R: Record>(_ path: any PartialKeyPath<R> & Sendable) -> Value { self[value: path] }

  public subscript<R: Record>(value path: any PartialKeyPath<R> & Sendable) -> Value {
    get { position(of: path).map { values[$0] } ?? .none }
    set { if let index = position(of: path) { values[index] = newValue } }
  }

  private func position<R: Record>(of path: any PartialKeyPath<R> & Sendable) -> Int? {
    assert(kind == R.kind, "a field of \(R.kind.rawValue) was asked of \(kind.rawValue)")
    return kind == R.kind ? kind.type.position(of: path) : nil
  }

  /// The value of a field by the name that stands in stored bytes; nil for a name that this version does not know.
  public func value(named field: String) -> Value? { kind.type.index(of: field).map { values[$0] } }

  /// A field by a name that comes from a table of names (`Record.names(of:)`), so that it is known.
  public subscript(named field: String) -> Value {
    get {
      let value = value(named: field)
      assert(value != nil, "\(kind.rawValue) has no field \(field)")
      return value ?? .none
    }
    set {
      let isKnown = set(newValue, named: field)
      assert(isKnown, "\(kind.rawValue) has no field \(field)")
    }
  }

  /// Sets a field by the name that stands in stored bytes.
  /// - Returns: whether this version knows the name.
  @discardableResult
  public mutating func set(_ value: Value, named field: String) -> Bool {
    guard let index = kind.type.index(of: field) else { return false }
    values[index] = value
    return true
  }

  /// What it says, by the names of its fields.
  public var filled: [String: Value] {
    Dictionary(uniqueKeysWithValues: zip(kind.type.fields, values).filter { !$1.isEmpty }.map { ($0.name, $1) })
  }

  public func changes(to new: StoredRecord) -> [Change] {
    zip(kind.type.fields, zip(values, new.values)).compactMap { info, pair in
      pair.0 == pair.1 ? nil : .set(kind, id, field: info.name, old: pair.0, new: pair.1)
    }
  }
}

// What every record can be asked, whatever its kind.
extension StoredRecord {
  /// The few words by which a person knows the record again: a name, a job title, the beginning of a note.
  public var label: String { kind.type.label(self) }

  /// The day the record is about, for timelines and "newest first".
  public var day: Day? { kind.type.dayField.flatMap { values[$0].day } }

  /// The applicant the record belongs to, if it belongs to exactly one.
  public var applicantID: Identifier? { owner(kind.type.applicant) }

  /// Every applicant it is about.
  public var applicantIDs: [Identifier] { owners(kind.type.applicant) }

  /// The employer it is, or that it names.
  public var employerID: Identifier? { owner(kind.type.employer) }

  /// The colleague it is, or who made it or answers for it.
  public var colleagueID: Identifier? { owner(kind.type.colleague) }

  /// The day until which it held, of a kind whose old answers are kept; nil while it holds, and of other kinds.
  public var endedOn: Day? { kind.type.replacing.flatMap { values[$0.until].day } }

  /// Says that it belongs to this applicant alone.
  public mutating func give(to applicant: Identifier) {
    switch kind.type.applicant {
    case .one(let place): values[place] = .record(applicant)
    case .several(let place): values[place] = .records([applicant])
    case .itself, .nobody: break
    }
  }

  /// Says that it is about this employer.
  public mutating func place(at employer: Identifier) {
    if case .one(let place) = kind.type.employer { values[place] = .record(employer) }
  }

  /// The names by which search finds it.
  public var names: [String] { kind.type.names(self).filter { !$0.isEmpty } }
  /// What tells it apart from others of its name; "" when nothing does.
  public var beside: String { kind.type.beside(self) }

  private func owner(_ place: OwnerPlace) -> Identifier? {
    switch place {
    case .itself: id
    case .one(let index): values[index].record
    case .nobody, .several: nil
    }
  }

  private func owners(_ place: OwnerPlace) -> [Identifier] {
    if case .several(let index) = place { return values[index].records }
    return owner(place).map { [$0] } ?? []
  }
}
