import Domain

/// Employer contacts: not before the person was referred, and nothing beyond what the person allows unless a reason is
/// given. A change asks only about what it brings itself: a contact that was stored may be put right in peace.
struct GuardCheck {
  let facts: CaseCheck

  func problems(of record: TouchedRecord) throws -> [FieldProblem] {
    let contact = EmployerContact(record.after)
    guard contact.guardReason != BrokenPromise.olderListReason, hasNews(record) else { return [] }
    let before = try record.before.map { try baseline($0, contact) }
    return try referral(contact, before) + broken(contact, before)
  }

  private static let asked: [any PartialKeyPath<EmployerContact> & Sendable] = [
    \.employerID, \.personID, \.happenedOn, \.applicantIDs, \.madeBy, \.applicantPresent, \.disclosed, \.guardReason,
  ]

  private func hasNews(_ record: TouchedRecord) -> Bool {
    guard let before = record.before else { return true }
    return Self.asked.contains { before.value($0) != record.after.value($0) }
  }

  /// The contact as it was, with what a merge of two records puts in the place of another: that is nobody's decision
  /// about the contact.
  private func baseline(_ before: StoredRecord, _ after: EmployerContact) throws -> EmployerContact {
    var contact = EmployerContact(before)
    if try isRemovedHere(.employer, contact.employerID) { contact.employerID = after.employerID }
    if try isRemovedHere(.employerPerson, contact.personID) { contact.personID = after.personID }
    if try contact.applicantIDs.contains(where: { try isRemovedHere(.applicant, $0) }) {
      contact.applicantIDs = after.applicantIDs
    }
    return contact
  }

  private func isRemovedHere(_ kind: RecordKind, _ id: Identifier?) throws -> Bool {
    try facts.record(kind, id)?.removed != nil
  }

  // MARK: The referral

  private func referral(_ contact: EmployerContact, _ before: EmployerContact?) throws -> [FieldProblem] {
    guard let day = contact.happenedOn else { return [] }
    let isAsked = before.map { $0.happenedOn != day } ?? true
    let people = contact.applicantIDs.filter { isAsked || !(before?.applicantIDs.contains($0) ?? false) }
    guard try people.contains(where: { try isBeforeReferral($0, day) }) else { return [] }
    return [FieldProblem(\EmployerContact.happenedOn, Self.beforeReferral)]
  }

  static let beforeReferral: Words =
    "On that day somebody it was for had not been referred yet: put the day, the person or the referral right."

  /// Where the day of a referral is unknown, nothing is refused.
  private func isBeforeReferral(_ person: Identifier, _ day: Day) throws -> Bool {
    let referred = try facts.standing(.servicePeriod, of: person).map { ServicePeriod($0).referredOn }
    guard !referred.isEmpty, !referred.contains(nil), let first = referred.compactMap({ $0 }).min() else {
      return false
    }
    return day < first
  }

  // MARK: The promise

  private func broken(_ contact: EmployerContact, _ before: EmployerContact?) throws -> [FieldProblem] {
    guard contact.guardReason.isEmpty else { return [] }
    var broken = try promises(contact)
    if let before, before.guardReason.isEmpty, !broken.isEmpty {
      let known = Set(try promises(before))
      broken.removeAll(where: known.contains)
    }
    return broken.map { FieldProblem(\EmployerContact.guardReason, $0.breach.words) }
  }

  private func promises(_ contact: EmployerContact) throws -> [BrokenPromise] {
    var guards: [Identifier: DisclosureGuard] = [:]
    for id in contact.applicantIDs {
      guards[id] = DisclosureGuard(
        try facts.standing(.disclosure, of: id).map(Disclosure.init),
        noGo: try facts.standing(.noGoEmployer, of: id).map(NoGoEmployer.init))
    }
    let place = DisclosureGuard.Place(
      try facts.record(.employer, contact.employerID).map(Employer.init),
      person: try facts.record(.employerPerson, contact.personID).map(EmployerPerson.init))
    return BrokenPromise.all(of: contact, at: place, guards: guards)
  }
}
