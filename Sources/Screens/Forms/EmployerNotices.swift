import Domain
import Store

/// What must be in sight wherever an employer is contacted: what the person wants, where they must not be named, and
/// what they allow to be said, by topic, in the exact words.
enum EmployerNotices {
  /// Of a contact: what goes beyond the choice comes first.
  static func lines(
    of contact: EmployerContact, was stored: EmployerContact?, _ store: Store, _ desk: Desk
  ) throws(StoreError) -> [FormNotice] {
    let facts = try GuardFacts(contact, store)
    let day = contact.happenedOn ?? desk.today
    var notices = try doNotContact(contact.employerID, store) + facts.notices(contact, was: stored, desk)
    for person in facts.people.prefix(3) { notices += try lines(for: person, at: facts.place, on: day, store, desk) }
    return notices
  }

  static func lines(
    for applicants: [Identifier], at employer: Identifier?, _ store: Store, _ desk: Desk
  ) throws(StoreError) -> [FormNotice] {
    var notices: [FormNotice] = []
    let place = try DisclosureGuard.Place(at: employer, person: nil, store)
    for id in applicants.prefix(3) {
      guard let person = try GuardFacts.Person(id, store) else { continue }
      notices += try lines(for: person, at: place, on: desk.today, store, desk)
    }
    return notices
  }

  private static func lines(
    for person: GuardFacts.Person, at place: DisclosureGuard.Place, on day: Day, _ store: Store, _ desk: Desk
  ) throws(StoreError) -> [FormNotice] {
    let name = person.called(desk)
    let preferences = try store.answer(RecordsOf(\JobPreference.applicantID, is: person.id)).map(JobPreference.init)
      .filter { $0.untilOn == nil }
    return [try noGoNotice(person.noGo.filter { $0.untilOn == nil }, name, at: place.employerID, store)]
      .filter { !$0.text.isEmpty }
      + mayBeSaid(of: person, name, at: place, on: day)
      + [
        FormNotice(
          Words("{1} wants:", name), PreferenceText.line(PreferenceOrder.byRank(preferences), PreferenceText.wanted)),
        FormNotice(
          Words("{1} does not want:", name),
          PreferenceText.line(PreferenceOrder.byRank(preferences), PreferenceText.unwanted), isWarning: true
        ),
      ].filter { !$0.text.isEmpty }
  }

  private static func noGoNotice(
    _ noGo: [NoGoEmployer], _ name: String, at employer: Identifier?, _ store: Store
  ) throws(StoreError) -> FormNotice {
    let labels = try store.answer(Labels(noGo.compactMap(\.employerID).map { RecordKey(.employer, $0) }))
    let names = Dictionary(labels.map { ($0.key.id, $0.label) }) { first, _ in first }
    let isHere = employer != nil && noGo.contains { $0.employerID == employer }
    let texts = noGo.map {
      ($0.employerID.flatMap { names[$0] } ?? $0.name) + ($0.reason.isEmpty ? "" : " (\($0.reason))")
    }
    return FormNotice(
      Words(isHere ? "STOP, no-go employer of {1}:" : "{1} no-go employers:", name), texts.joined(separator: "; "),
      isWarning: true, isWhole: true)
  }

  // MARK: What may be said

  /// Health first, and said even when nobody has asked; of the other topics those that were talked about.
  private static func mayBeSaid(
    of person: GuardFacts.Person, _ name: String, at place: DisclosureGuard.Place, on day: Day
  ) -> [FormNotice] {
    let choices = DisclosureTopic.allCases.compactMap { person.allowed.choice(of: $0, at: place, on: day) }
    let health = choices.first { ($0.topic ?? .health) == .health }
    let unasked = FormNotice(
      Words("{1} may say:", name), tr("not asked yet, so say nothing about health"), isWarning: true, isWhole: true)
    let others = choices.filter { $0.id != health?.id }.map { choice in
      notice(choice, Words("{1}, {2}:", name, (choice.topic ?? .health).label))
    }
    return [health.map { notice($0, Words("{1} may say:", name)) } ?? unasked] + others
  }

  private static func notice(_ choice: Disclosure, _ label: Words) -> FormNotice {
    let fact = Expectation(\Disclosure.permittedWords, of: choice.id, is: choice.permittedWords)
    let talk = talk(choice)
    return FormNotice(
      label, said(choice) + (talk.isEmpty ? "" : " (\(talk))"), isWarning: choice.openness != .open, isWhole: true,
      fact: fact)
  }

  /// When and where the choice was talked about.
  static func talk(_ choice: Disclosure) -> String {
    let day = choice.decidedOn.map { tr(Words("talked about on {1}", Dates.long($0))) }
    return [day, choice.place.map { tr($0.label) }].compactMap { $0 }.joined(separator: ", ")
  }

  static func said(_ choice: Disclosure) -> String {
    var parts = [choice.approach.map { tr($0.label) }, choice.openness.map { tr($0.label) }].compactMap { $0 }
    if !choice.permittedWords.isEmpty { parts.append("\"\(choice.permittedWords)\"") }
    if !choice.notToSay.isEmpty { parts.append(tr(Words("never: {1}", choice.notToSay))) }
    return parts.joined(separator: "; ")
  }

  static func doNotContact(_ employer: Identifier?, _ store: Store) throws(StoreError) -> [FormNotice] {
    guard let employer, let stored = try store.answer(OneRecord(.employer, employer)),
      Employer(stored).doNotContact == .yes
    else { return [] }
    let reason = Employer(stored).doNotContactReason
    return [
      FormNotice(
        "Do not contact this employer:", reason.isEmpty ? tr("no reason written down") : reason, isWarning: true)
    ]
  }
}
