import Domain
import Store

/// From a draft back to where it was typed.
enum DraftOpening {
  /// Why it cannot be opened any more; nil when it can.
  static func obstacle(to draft: Draft, _ store: Store) throws(StoreError) -> Words? {
    if let person = draft.about, try !stands(RecordKey(.applicant, person), store) { return personGone }
    guard let place = Route.places(draft.place).last as? any DraftPlace else { return unknown }
    return try place.obstacle(in: store)
  }

  /// The screens to open one over the other: the person, then the form with its text. Below a form stands only what can be
  /// shown again: another form has a draft of its own.
  static func screens(for draft: Draft, _ store: Store) throws(StoreError) -> [any Screen] {
    let places = Route.places(draft.place)
    guard let own = places.last as? any DraftPlace else { return [] }
    var below: [any Place] = []
    for place in places.dropLast() where !(place is any DraftPlace) {
      if try place.isThere(in: store) { below.append(place) }
    }
    guard let person = draft.about, !below.contains(where: { $0.restsOn.contains(RecordKey(.applicant, person)) })
    else { return below + [own.resuming(draft)] }
    return below + [ApplicantScreen(person), own.resuming(draft)]
  }

  static func stands(_ key: RecordKey, _ store: Store) throws(StoreError) -> Bool {
    guard let record = try store.answer(OneRecord(key.kind, key.id)) else { return false }
    return record.removed == nil
  }

  /// Whether a record stands and is not done yet.
  static func isOpen(_ key: RecordKey, _ store: Store) throws(StoreError) -> Bool {
    guard let record = try store.answer(OneRecord(key.kind, key.id)), record.removed == nil else { return false }
    // What a rule counts from is never ticked.
    let answers: [RecordKind: @Sendable (StoredRecord) -> Bool] = [
      .nextStep: { $0[\NextStep.doneOn] == nil }, .note: { $0[\Note.doneOn] == nil },
      .promise: { Promise($0).isOpen }, .appointment: { Appointment($0).isOpen },
    ]
    return answers[record.kind]?(record) ?? true
  }

  static let personGone: Words =
    "This person's entry was removed or is not there any more. The text can still be read and copied here."
  static let recordGone: Words =
    "The record it belongs to is removed, done or not there any more. The text can still be read and copied here."
  static let replaced: Words =
    "The record it belongs to was replaced by a newer one. The text can still be read and copied here."
  private static let unknown: Words =
    "The form it was typed in cannot be opened by this version. The text can still be read and copied here."
}

extension App {
  /// Opens a draft where it was left, over what is open; what cannot be opened is shown to be read.
  mutating func resume(_ draft: Draft) throws(StoreError) {
    if let why = try DraftOpening.obstacle(to: draft, store) { return push(DraftTextScreen(draft, because: why)) }
    for screen in try DraftOpening.screens(for: draft, store) {
      let isOpen = screen.route != nil && stack.last?.route == screen.route
      if !isOpen { push(screen) }
    }
  }
}
