package import Domain
import Store

/// One record a form fills in. Most forms have one; a contact has its next step as a second.
package struct FormPart: Sendable {
  /// As it is stored, or blank.
  package fileprivate(set) var before: StoredRecord
  package let isNew: Bool
  /// A new record that is only made when something was entered in it.
  package let isOptional: Bool
  /// Holds answers of the form that are no record: its fields are borrowed from a kind that has such fields, and the
  /// content makes other records of them.
  let isAside: Bool

  package init(_ before: StoredRecord, isNew: Bool, isOptional: Bool = false) {
    self.init(before, isNew: isNew, isOptional: isOptional, isAside: false)
  }

  private init(_ before: StoredRecord, isNew: Bool, isOptional: Bool, isAside: Bool) {
    self.before = before
    self.isNew = isNew
    self.isOptional = isOptional
    self.isAside = isAside
  }

  static func aside(_ blank: StoredRecord) -> FormPart { FormPart(blank, isNew: true, isOptional: true, isAside: true) }
}

/// A line above the fields that the person must see while filling in: preferences, no-go employers, permitted words.
package struct FormNotice: Hashable, Sendable {
  package let label: Words
  package let text: String
  package let isWarning: Bool
  /// Whether it must be read whole; others may be cut to one line.
  package let isWhole: Bool
  /// The stored fact the line shows; saving expects it unchanged.
  package let fact: Expectation?
  /// The record the line speaks of, where it can be opened from the form.
  let opens: RecordKey?

  package init(_ label: Words, _ text: String, isWarning: Bool = false, isWhole: Bool = false, fact: Expectation? = nil)
  { self.init(label, text, isWarning: isWarning, isWhole: isWhole, fact: fact, opens: nil) }

  init(
    _ label: Words, _ text: String, isWarning: Bool = false, isWhole: Bool = false, fact: Expectation? = nil,
    opens: RecordKey?
  ) {
    self.opens = opens
    self.label = label
    self.text = text
    self.isWarning = isWarning
    self.isWhole = isWhole
    self.fact = fact
  }
}

/// What a form is made of: its records, which fields in which order, and what saving does.
package struct FormContent: Sendable {
  package struct Place: Sendable {
    package let part: Int
    package let info: FieldInfo
  }

  /// An answer that is filled in for a record that is stored already: in sight, and saved unless it is changed.
  package struct Filled: Sendable {
    package let part: Int
    package let field: String
    package let value: Value
  }

  package let title: Words
  package private(set) var parts: [FormPart]
  package private(set) var places: [Place]
  package private(set) var filled: [Filled] = []
  /// Why the form is open; stands above its fields.
  package private(set) var notices: [FormNotice] = []
  /// Whether the answers of the form's first record leave a field of it to ask; one with an answer stays in sight.
  package private(set) var asks: @Sendable (String, StoredRecord) -> Bool = { _, _ in true }
  /// Lines that follow the answers of the first record, in place of those every form of its kind has; nil: those.
  private(set) var live: (@Sendable (StoredRecord) -> [FormNotice])?
  /// The title of the change in the user's words.
  package let saved: Words
  /// Changes beside those of the parts themselves, given the parts as they will be.
  package private(set) var also: @Sendable ([StoredRecord]) -> [Change]
  /// Whom the form is about, where that is more than one person; nil: whom its records name.
  package let subject: String?
  /// Ends the stored record and begins a new one in its place, so that history is kept.
  package let replaces: Bool

  /// What comes after saving in place of the form; nil goes back to the screen below.
  package let next: (@Sendable () -> any Screen)?

  package init(
    title: Words, parts: [FormPart], places: [Place], saved: Words, subject: String? = nil, replaces: Bool = false,
    next: (@Sendable () -> any Screen)? = nil, also: @escaping @Sendable ([StoredRecord]) -> [Change] = { _ in [] }
  ) {
    self.title = title
    self.parts = parts
    self.places = places
    self.saved = saved
    self.subject = subject
    self.replaces = replaces
    self.also = also
    self.next = next
  }

  /// Takes in what somebody else stored meanwhile.
  mutating func accept(_ conflict: Conflict) {
    for index in parts.indices where parts[index].before.id == conflict.id {
      parts[index].before.set(conflict.now, named: conflict.field)
    }
  }

  /// The form goes on from a value that was seen earlier, so that saving finds out whether it still stands.
  mutating func goOn(from seen: Value, of field: String, part: Int) { parts[part].before.set(seen, named: field) }

  /// Fills in an answer of the form's first record, and asks it first, so that it is in sight.
  /// - Parameter inPlace: leaves it where it stands, for a short form that has a question to ask before it.
  func filling(_ field: String, with value: Value, inPlace: Bool = false) -> FormContent {
    var content = self
    if !inPlace, let index = places.firstIndex(where: { $0.part == 0 && $0.info.name == field }) {
      content.places.insert(content.places.remove(at: index), at: content.filled.count)
    }
    content.filled.append(Filled(part: 0, field: field, value: value))
    return content
  }

  /// Asks one field of a further record, below another field.
  func asking(_ field: String, of part: FormPart, after name: String, filledIn value: Value) -> FormContent {
    var content = self
    content.parts.append(part)
    let own = FormContent.places(content.parts.count - 1, part.before.kind, only: [field])
    let index = places.firstIndex { $0.info.name == name }.map { $0 + 1 } ?? places.count
    content.places.insert(contentsOf: own, at: index)
    content.filled.append(Filled(part: content.parts.count - 1, field: field, value: value))
    return content
  }

  func askingOnly(_ asks: @escaping @Sendable (String, StoredRecord) -> Bool) -> FormContent {
    var content = self
    content.asks = asks
    return content
  }

  func noticing(_ notices: [FormNotice]) -> FormContent {
    var content = self
    content.notices += notices
    return content
  }

  func noticing(live: @escaping @Sendable (StoredRecord) -> [FormNotice]) -> FormContent {
    var content = self
    content.live = live
    return content
  }

  /// Further changes in the same step of undo.
  func alsoDoing(_ changes: [Change]) -> FormContent {
    var content = self
    let before = also
    content.also = { before($0) + changes }
    return content
  }

  /// What a form of a kind asks, in the order the kind says.
  package static func places(_ part: Int, _ kind: RecordKind, isChange: Bool = false) -> [Place] {
    let asked = isChange ? kind.type.asked.changing : kind.type.asked.adding
    return asked.map { Place(part: part, info: kind.type.fields[$0]) }
  }

  /// Some fields of a kind.
  static func places<R: Record>(_ part: Int, _ paths: [any PartialKeyPath<R> & Sendable]) -> [Place] {
    paths.map { Place(part: part, info: R.field($0)) }
  }

  /// Some fields of a kind, by the names that a rule gives.
  static func places(_ part: Int, _ kind: RecordKind, only names: [String]) -> [Place] {
    names.compactMap { kind.type.field($0) }.map { Place(part: part, info: $0) }
  }
}
