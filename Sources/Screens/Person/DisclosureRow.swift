package import Domain
import Store

/// One line about what a person allows to be said: a choice, a talk, or a contact that went beyond.
package struct DisclosureRow: ListRow {
  enum Section: Int, CaseIterable {
    case holds, beyond, unknown, talks, before

    var title: Words {
      switch self {
      case .holds: "What may be said now"
      case .beyond: "Contacts that went beyond it"
      case .unknown: "Contacts where it is unknown whether the person was there"
      case .talks: "Talks about it"
      case .before: "Earlier choices"
      }
    }
  }

  let section: Section
  let record: StoredRecord
  let day: Day?
  let lead: String
  let text: String
  /// Below the list, for the line with the cursor.
  let details: [String]

  package var id: Identifier { record.id }
  var choice: Disclosure? { record.kind == .disclosure ? Disclosure(record) : nil }

  // MARK: Choices

  static func of(_ choice: Disclosure, at employer: String, today: Day) -> DisclosureRow {
    let section: Section = choice.holds(on: today) ? .holds : .before
    let who = [tr((choice.audience ?? .anyEmployer).label), employer, choice.namedPerson].filter { !$0.isEmpty }
    return DisclosureRow(
      section: section, record: choice.stored, day: choice.decidedOn,
      lead: tr((choice.topic ?? .health).label), text: (words(choice) + who).joined(separator: "; "),
      details: [EmployerNotices.said(choice) + "; " + who.joined(separator: ", ")] + details(choice))
  }

  /// What may be said comes first: the rest may be cut.
  private static func words(_ choice: Disclosure) -> [String] {
    let said = choice.permittedWords.isEmpty ? nil : "\"\(choice.permittedWords.replacingNewlines)\""
    return [choice.openness.map { tr($0.label) }, said, choice.approach.map { tr($0.label) }].compactMap { $0 }
  }

  /// What speaks for and against it in the person's own view, in this order and without a judgement of ours.
  private static func details(_ choice: Disclosure) -> [String] {
    let talk = EmployerNotices.talk(choice)
    let parts: [(Words, String)] = [
      ("Speaks for it: {1}", choice.pros), ("Speaks against it: {1}", choice.cons),
      ("Decided: {1}", talk), ("Talk again: {1}", choice.revisitOn.map { Dates.long($0) } ?? ""),
      ("Held until: {1}", choice.untilOn.map { Dates.long($0) } ?? ""),
    ]
    return parts.filter { !$0.1.isEmpty }.map { tr(Words($0.0.key, $0.1.replacingNewlines)) }
  }

  // MARK: Talks and contacts

  static func of(_ talk: PersonContact) -> DisclosureRow {
    DisclosureRow(
      section: .talks, record: talk.stored, day: talk.happenedOn,
      lead: [talk.mode.map { tr($0.label) }, talk.place.map { tr($0.label) }].compactMap { $0 }.joined(separator: ", "),
      text: talk.result.replacingNewlines, details: [])
  }

  /// nil for a contact that kept to the choice.
  static func of(
    _ contact: EmployerContact, at place: DisclosureGuard.Place, _ allowed: DisclosureGuard
  ) -> DisclosureRow? {
    let breaches = allowed.breaches(of: contact, at: place)
    let isReasoned = !contact.guardReason.isEmpty && contact.guardReason != BrokenPromise.olderListReason
    let isUnknown = breaches.isEmpty && !isReasoned && allowed.asksWhoWasThere(contact, at: place)
    guard !breaches.isEmpty || isReasoned || isUnknown else { return nil }
    let sentences = breaches.map { tr($0.words) }
    return DisclosureRow(
      section: isUnknown ? .unknown : .beyond, record: contact.stored, day: contact.happenedOn,
      lead: place.employerName,
      text: contact.guardReason.isEmpty ? sentences.joined(separator: " ") : contact.guardReason,
      details: sentences)
  }
}
