import Domain
package import Store

/// Everybody who works at an employer, as vCards. No applicant is named: names of applicants in what somebody typed become
/// initials, and notes stay here.
package struct PeopleExport: Sendable {
  package let text: String
  /// People in it.
  package let count: Int

  package init(_ store: Store) throws(StoreError) {
    let employers = Dictionary(try store.answer(EveryRecord(.employer)).map { ($0.id, $0) }) { first, _ in first }
    var cards: [VCard] = []
    for person in try store.answer(EveryRecord(.employerPerson)).map(EmployerPerson.init) {
      guard let id = person.employerID, let employer = employers[id] else { continue }
      let typed = [person.role, person.bestTime, person.phone, person.email].filter { !$0.isEmpty }
      let veil =
        typed.isEmpty ? NameVeil([String]()) : NameVeil(try store.answer(ApplicantsNamedAt([id], texts: typed)))
      var card = VCard()
      card.identifier = person.id
      (card.name, card.organisation) = (person.name, employer.label)
      (card.title, card.note) = (veil.covering(person.role), veil.covering(person.bestTime))
      card.phones = [person.phone].filter { !$0.isEmpty }.map(veil.coveringUnlessAddress)
      card.emails = [person.email].filter { !$0.isEmpty }.map(veil.coveringUnlessAddress)
      cards.append(card)
    }
    text = VCardText.text(cards)
    count = cards.count
  }
}
