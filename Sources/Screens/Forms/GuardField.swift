import Domain
import Store

/// What the promise about disclosure rests on, for the contact that is being written.
struct GuardFacts {
  struct Person {
    let id: Identifier
    let name: PersonName
    let noGo: [NoGoEmployer]
    let allowed: DisclosureGuard

    init?(_ id: Identifier, _ store: Store) throws(StoreError) {
      guard let stored = try store.answer(OneRecord(.applicant, id)) else { return nil }
      self.id = id
      name = Applicant(stored).name
      noGo = try store.answer(RecordsOf(\NoGoEmployer.applicantID, is: id)).map(NoGoEmployer.init)
      let choices = try store.answer(RecordsOf(\Disclosure.applicantID, is: id)).map(Disclosure.init)
      allowed = DisclosureGuard(choices, noGo: noGo)
    }

    func called(_ desk: Desk) -> String { desk.initialsOnly ? name.initials : name.short }
  }

  let place: DisclosureGuard.Place
  let people: [Person]

  init(_ contact: EmployerContact, _ store: Store) throws(StoreError) {
    place = try DisclosureGuard.Place(at: contact.employerID, person: contact.personID, store)
    var people: [Person] = []
    for id in contact.applicantIDs { if let person = try Person(id, store) { people.append(person) } }
    self.people = people
  }

  private var guards: [Identifier: DisclosureGuard] {
    Dictionary(people.map { ($0.id, $0.allowed) }) { first, _ in first }
  }

  /// What goes beyond the choices and was not stored so before, as the store's door asks it.
  func broken(_ contact: EmployerContact, was stored: EmployerContact?) -> [BrokenPromise] {
    // Nothing goes beyond anything at an employer that nobody has chosen yet.
    guard contact.employerID != nil else { return [] }
    let all = BrokenPromise.all(of: contact, at: place, guards: guards)
    guard let stored, stored.guardReason.isEmpty, stored.employerID == contact.employerID else { return all }
    let known = Set(BrokenPromise.all(of: stored, at: place, guards: guards))
    return all.filter { !known.contains($0) }
  }

  /// Each sentence with whom it is about, and what to do.
  func notices(_ contact: EmployerContact, was stored: EmployerContact?, _ desk: Desk) -> [FormNotice] {
    let broken = broken(contact, was: stored).map { promise in
      let person = people.first { $0.id == promise.applicantID }
      return FormNotice(
        person.map { Words("Say why all the same, {1}:", $0.called(desk)) } ?? "Say why all the same:",
        tr(promise.breach.words), isWarning: true, isWhole: true)
    }
    let asking = people.filter { $0.allowed.asksWhoWasThere(contact, at: place) }.map { person in
      FormNotice(
        Words("Was {1} there?", person.called(desk)), tr(DisclosureGuard.Breach.onlyTogether.words), isWarning: true,
        isWhole: true)
    }
    return broken + asking
  }
}

extension DisclosureGuard.Place {
  init(at employer: Identifier?, person: Identifier?, _ store: Store) throws(StoreError) {
    var (found, seen): (Employer?, EmployerPerson?)
    if let employer { found = try store.answer(OneRecord(.employer, employer)).map(Employer.init) }
    if let person { seen = try store.answer(OneRecord(.employerPerson, person)).map(EmployerPerson.init) }
    self.init(found, person: seen)
  }
}

extension FormScreen {
  /// The contact as it is answered so far, and as it is stored; nil in forms of anything else.
  private func guarded(_ desk: Desk) -> (contact: EmployerContact, stored: EmployerContact?)? {
    guard let part = content?.parts.first, part.before.kind == .employerContact else { return nil }
    return (EmployerContact(record(desk, part: 0)), part.isNew ? nil : EmployerContact(part.before))
  }

  /// What must be in sight above the fields, by the answers so far.
  func factNotices(_ store: Store, _ desk: Desk) throws(StoreError) -> [FormNotice] {
    guard let (contact, stored) = guarded(desk) else {
      return try KindForms.notices(for: record(desk, part: 0), store, desk)
    }
    return try EmployerConnections.lines(for: contact.stored, store, desk)
      + EmployerNotices.lines(of: contact, was: stored, store, desk)
  }

  /// The reason is asked only where one is needed: below the field one is in, so that Tab comes to it next.
  mutating func followGuard(_ store: Store, _ desk: Desk, isFirst: Bool) throws(StoreError) {
    guard let (contact, stored) = guarded(desk) else { return }
    let isAsked = try !GuardFacts(contact, store).broken(contact, was: stored).isEmpty
    let place = fields.firstIndex { $0.info.is(\EmployerContact.guardReason) && $0.part == 0 }
    if let place, contact.guardReason.isEmpty, isFirst || !isAsked, isFirst || place != focus {
      fields.remove(at: place)
      untouched.remove(at: place)
      if focus > place { focus -= 1 }
      if isAsked { askReason() }
    } else if place == nil, isAsked {
      askReason()
    }
  }

  private mutating func askReason() {
    guard let content else { return }
    let info = EmployerContact.field(\.guardReason)
    let value = content.parts[0].before.value(\EmployerContact.guardReason)
    let index = min(focus + 1, fields.count)
    fields.insert(FormField(part: 0, info: info, value: value), at: index)
    untouched.insert(value, at: index)
  }

  /// Whether the answers of the field decide if a reason is asked.
  var decidesGuard: Bool {
    guard let info = focused?.info, content?.parts.first?.before.kind == .employerContact else { return false }
    return EmployerContact.names(of: [\.disclosed, \.applicantPresent, \.madeBy]).contains(info.name)
  }
}
