/// All that the program knows of one kind of record. It stands in the file of the kind (`Domain/Kinds`), once, and nothing
/// of it has a default: what is left out does not compile. Forms, lists, timeline, search, erasing, papers, sheets and the
/// doors of the store read it; none of them has a list or a switch of kinds of its own.
public final class RecordType: Sendable {
  public let kind: RecordKind
  public let swiftType: any Record.Type
  public let title: Words
  /// The words over its form; nil where nobody enters one.
  public let form: FormWords?
  public let fields: [FieldInfo]
  /// Positions of the fields that a form asks, for a new record and for a change.
  public let asked: (adding: [Int], changing: [Int])
  /// Position of the day it is about.
  public let dayField: Int?
  /// Position of the day that a new one fills in with today.
  public let todayField: Int?
  public let applicant: OwnerPlace
  public let employer: OwnerPlace
  public let colleague: OwnerPlace
  /// Whether search looks into its words.
  public let isSearched: Bool
  public let isInTimeline: Bool
  /// Positions of the day until which an old answer held, and of the record that it replaces; nil: it changes in place.
  public let replacing: (until: Int, by: Int)?
  public let sheets: [SheetKind]
  /// Whether the summary of its employer rests on it, and whether a match finds its person or place by it.
  public let isInEmployerSummary: Bool, isWorkTrait: Bool
  /// Positions of the fields on which everybody's dates rest; empty: on all of it; nil: on none.
  public let clockFields: [Int]?
  public let rules: [CaseRule]
  public let speech: Speech
  public let access: Access
  let label: @Sendable (StoredRecord) -> String
  let names: @Sendable (StoredRecord) -> [String]
  /// What tells it apart from others of its name.
  let beside: @Sendable (StoredRecord) -> String
  private let nameField: Int?
  private let indices: [String: Int]
  private let positions: [any AnyKeyPath & Sendable: Int]
  private let across: @Sendable (StoredRecord) -> [FieldProblem]

  init<R: Record>(_ type: R.Type, _ told: KindDescription<R>) {
    let fields = R.fields.map(\.info)
    let positions = Dictionary(
      uniqueKeysWithValues: R.fields.enumerated().map { ($1.path as any AnyKeyPath & Sendable, $0) })
    func position(_ path: any AnyKeyPath & Sendable) -> Int { Self.position(path, in: positions) }
    (kind, title, form, self.fields, self.positions) = (told.kind, told.title, told.form, fields, positions)
    swiftType = type
    indices = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.name, $0) })
    asked = Self.asked(told.layout, fields, position)
    (dayField, todayField) = (told.day.path.map { position($0) }, told.startsToday.path.map { position($0) })
    applicant = OwnerPlace(told.owners.applicant, position)
    employer = OwnerPlace(told.owners.employer, position)
    colleague = OwnerPlace(told.owners.colleague, position)
    replacing =
      switch told.history {
      case .changedInPlace: nil
      case .replaced(let until, let by): (position(until), position(by))
      }
    (isInTimeline, sheets, rules) = (told.inTimeline, told.sheets, told.rules)
    (speech, access) = (told.speech, told.access)
    isInEmployerSummary = told.derives.contains { if case .employerSummary = $0 { true } else { false } }
    isWorkTrait = told.derives.contains { if case .workTraits = $0 { true } else { false } }
    clockFields =
      told.derives.compactMap { if case .clocks(let paths) = $0 { paths.map { position($0) } } else { nil } }
      .first
    label = Self.label(told.label, position)
    if case .whole(let path) = told.label { nameField = position(path) } else { nameField = nil }
    switch told.found {
    case .byNames(let made, let told): (isSearched, names, beside) = (true, { made(R($0)) }, { told(R($0)) })
    case .byWords: (isSearched, names, beside) = (true, { _ in [] }, { _ in "" })
    case .nowhere: (isSearched, names, beside) = (false, { _ in [] }, { _ in "" })
    }
    across = { R.problems(of: R($0)) }
  }

  private static func asked<R: Record>(
    _ layout: FormOrder<R>, _ fields: [FieldInfo], _ position: (any AnyKeyPath & Sendable) -> Int
  ) -> (adding: [Int], changing: [Int]) {
    switch layout {
    case .ofTheTable:
      let entered = fields.indices.filter { fields[$0].role == .entered }
      return (entered, entered)
    case .chosen(let adding, let changing): return (adding.map { position($0) }, changing.map { position($0) })
    }
  }

  private static func label<R: Record>(
    _ label: RecordLabel<R>, _ position: (any AnyKeyPath & Sendable) -> Int
  ) -> @Sendable (StoredRecord) -> String {
    switch label {
    case .none: return { _ in "" }
    case .made(let made): return { made(R($0)) }
    case .whole(let path):
      let index = position(path)
      return { $0.values[index].text ?? "" }
    case .beginning(let path):
      let index = position(path)
      return { beginning($0.values[index].text ?? "") }
    }
  }

  private static func beginning(_ text: String) -> String {
    let line = text.prefix { !$0.isNewline }
    return line.count > 60 ? line.prefix(58) + ".." : String(line)
  }

  private static func position(_ path: any AnyKeyPath & Sendable, in positions: [any AnyKeyPath & Sendable: Int]) -> Int
  {
    guard let position = positions[path] else {
      // A test compares the stored properties of every kind with its table.
      preconditionFailure("\(path) has no line in the field table")
    }
    return position
  }

  public func position(of path: any AnyKeyPath & Sendable) -> Int { Self.position(path, in: positions) }

  /// Whether a person enters anything in such a record.
  public var hasForm: Bool { form != nil }

  /// A record of which only the name is known.
  public func blank(_ id: Identifier, named name: String) -> StoredRecord {
    var record = blank(id)
    if let nameField { record.values[nameField] = .text(name) }
    return record
  }

  /// Whether its form is opened for somebody: the applicant is not chosen in it.
  public var isOwned: Bool {
    if case .one(let place) = applicant { fields[place].role == .kept } else { false }
  }

  /// Position of the job it is about.
  public var jobField: Int? { fields.firstIndex { $0.kind.referenced == .job && $0.role == .entered } }

  /// The names of the fields that say whom it is about: the applicant, the employer, several applicants.
  public var ownerFields: [String] {
    let (one, several) = (applicant.field(several: false), applicant.field(several: true))
    return [one, employer.field(several: false), several].compactMap { $0 }.map { fields[$0].name }
  }

  public func index(of field: String) -> Int? { indices[field] }
  public func field(_ name: String) -> FieldInfo? { indices[name].map { fields[$0] } }

  /// An empty record of this kind.
  public func blank(_ id: Identifier) -> StoredRecord {
    StoredRecord(kind: kind, id: id, values: Array(repeating: .none, count: fields.count))
  }

  /// Everything wrong with a record, field by field; empty when it may be stored.
  public func problems(of record: StoredRecord) -> [FieldProblem] {
    let single = zip(fields, record.values).compactMap { info, value in
      info.problem(with: value).map { FieldProblem(named: info.name, $0) }
    }
    return single.isEmpty ? across(record) : single
  }
}

/// Where a record says whom it is about: the position of a field.
public enum OwnerPlace: Hashable, Sendable {
  case nobody, itself
  case one(Int)
  case several(Int)

  func field(several: Bool) -> Int? {
    switch self {
    case .nobody, .itself: nil
    case .one(let place): several ? nil : place
    case .several(let place): several ? place : nil
    }
  }

  init<R: Record>(_ owner: Owner<R>, _ position: (any AnyKeyPath & Sendable) -> Int) {
    switch owner {
    case .nobody: self = .nobody
    case .itself: self = .itself
    case .one(let path): self = .one(position(path))
    case .several(let path): self = .several(position(path))
    }
  }
}
