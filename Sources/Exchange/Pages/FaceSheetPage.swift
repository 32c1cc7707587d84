package import Domain
package import Store

/// One person on paper: what a colleague who takes over must know first. No diagnosis and no score, because there are
/// none; what is not known is said to be unknown.
package enum FaceSheetPage {
  /// - Parameter words: turns a sentence into the reader's language.
  /// - Throws: `refused` when the person is not in the store.
  package static func text(
    _ store: Store, applicant id: Identifier, initialsOnly: Bool, words: @escaping (Words) -> String
  ) throws(StoreError) -> String {
    guard let record = try store.answer(OneRecord(.applicant, id)) else {
      throw .refused("This person is not in the store any more.")
    }
    let sheet = FaceSheet(store: store, person: record, initialsOnly: initialsOnly, words: words)
    let text = try sheet.text()
    return initialsOnly ? NameVeil(try sheet.named()).covering(text) : text
  }
}

private struct FaceSheet {
  let store: Store
  let person: StoredRecord
  let initialsOnly: Bool
  let words: (Words) -> String

  func text() throws(StoreError) -> String {
    let applicant = Applicant(person)
    var page = PageText(title: words("Face sheet"), day: store.session.today, words: words)
    page.add(applicant.name.shown(initialsOnly: initialsOnly))
    if !initialsOnly { page.section(words("How to reach"), reach(applicant)) }
    page.section(words("Where things stand"), try standing())
    page.section(words("Wants"), try preferences([.must, .want, .nice]))
    page.section(words("Does not want"), try preferences([.ratherNot, .never]))
    page.section(words("Employers not to approach"), try noGo())
    page.section(words("What may be said"), try mayBeSaid())
    page.section(words("Jobs"), try jobs())
    if !initialsOnly { page.section(words("People around"), try around()) }
    page.section(words("Next steps"), try steps())
    page.section(words("Last contacts"), try contacts())
    page.section(words("Notes"), try of(\Note.applicantID).prefix(5).map { dated($0.stored, $0.text) })
    return page.text
  }

  /// The person, and whoever else an employer was spoken to for at the same time.
  func named() throws(StoreError) -> [PersonName] {
    let others = try store.answer(ContactsOnBehalf(person.id)).flatMap { $0[\EmployerContact.applicantIDs] }
    var names = [Applicant(person).name]
    for id in Set(others) {
      if let found = try store.answer(OneRecord(.applicant, id)) { names.append(Applicant(found).name) }
    }
    return names
  }

  /// The person's records of a kind, newest first, by the property that points at the person.
  private func of<R: Record>(_ path: FieldPath<R, Identifier?>) throws(StoreError) -> [R] {
    try store.answer(RecordsOf(path, is: person.id)).map { R($0) }
  }

  private func label(_ kind: RecordKind, _ id: Identifier?) throws(StoreError) -> String {
    guard let id else { return "" }
    return try store.answer(Labels([RecordKey(kind, id)])).first?.label ?? ""
  }

  private func line(_ label: Words, _ text: String) -> String? { text.isEmpty ? nil : words(label) + ": " + text }
  private func dated(_ record: StoredRecord, _ text: String) -> String {
    (record.day?.iso ?? words("unknown")) + "  " + text
  }

  private func choice<C: Choice>(_ choice: C?) -> String { choice.map { words($0.label) } ?? "" }
  private func joined(_ parts: [String], by separator: String = ", ") -> String {
    parts.filter { !$0.isEmpty }.joined(separator: separator)
  }

  private func reach(_ person: Applicant) -> [String] {
    [
      line("Known as", person.knownAs), line("Reference", person.reference), line("Phone", person.phone),
      line("E-mail", person.email), line("Town", person.town), line("How to reach", person.howToReach),
    ].compactMap { $0 }
  }

  private func standing() throws(StoreError) -> [String] {
    let summary = try store.answer(PersonSummaryOf(person.id))
    let servicePeriod = try of(\ServicePeriod.applicantID).first
    return [
      summary.map { words("Phase") + ": " + words($0.phase.phase.label) },
      line("Specialist", try label(.colleague, summary?.colleagueID)),
      line("Treatment team", try label(.team, person[\Applicant.teamID])),
      line("Referred on", servicePeriod?.referredOn?.iso ?? words("unknown")),
      line("First meeting on", servicePeriod?.firstMeetingOn?.iso ?? words("unknown")),
    ].compactMap { $0 }
  }

  private func preferences(_ strengths: Set<Strength>) throws(StoreError) -> [String] {
    let preferences = try of(\JobPreference.applicantID)
    return PreferenceOrder.byRank(preferences.filter { strengths.contains($0.strength) && $0.untilOn == nil }).map {
      preference in
      let about = preference.about.map { " (" + words($0.label) + ")" } ?? ""
      return words(preference.strength.label) + ": " + preference.words + about
    }
  }

  private func noGo() throws(StoreError) -> [String] {
    try of(\NoGoEmployer.applicantID).filter { $0.untilOn == nil }.map { (record) throws(StoreError) in
      let name = record.name.isEmpty ? try label(.employer, record.employerID) : record.name
      return joined([name, choice(record.why), record.reason])
    }
  }

  private func mayBeSaid() throws(StoreError) -> [String] {
    try of(\Disclosure.applicantID).filter { $0.untilOn == nil }.flatMap { record in
      [
        choice(record.openness), record.permittedWords.isEmpty ? "" : "\"\(record.permittedWords)\"",
        record.notToSay.isEmpty ? "" : words("Not") + ": " + record.notToSay,
      ].filter { !$0.isEmpty }
    }
  }

  private func jobs() throws(StoreError) -> [String] {
    try of(\Job.applicantID).map { (job) throws(StoreError) in
      let days = (job.startedOn?.iso ?? "") + " - " + (job.endedOn?.iso ?? "")
      let typeOfJob = job.typeOfJob == nil ? words("type of job unknown") : choice(job.typeOfJob)
      return days + "  " + joined([job.title, try label(.employer, job.employerID), typeOfJob])
    }
  }

  private func around() throws(StoreError) -> [String] {
    try of(\ContactPerson.applicantID).map { joined([$0.name, choice($0.role), $0.organisation, $0.phone]) }
  }

  private func steps() throws(StoreError) -> [String] {
    try of(\NextStep.applicantID).filter { $0.doneOn == nil }
      .sorted { ($0.dueOn?.number ?? .max) < ($1.dueOn?.number ?? .max) }.map { dated($0.stored, $0.what) }
  }

  private func contacts() throws(StoreError) -> [String] {
    let own = try of(\PersonContact.applicantID).map {
      dated($0.stored, joined([choice($0.mode), $0.result], by: ": "))
    }
    let employers = try store.answer(ContactsOnBehalf(person.id)).map { (record) throws(StoreError) in
      let contact = EmployerContact(record)
      let said = contact.result.isEmpty ? choice(contact.mode) : contact.result
      return dated(record, try label(.employer, contact.employerID) + ": " + said)
    }
    return (own + employers).sorted(by: >).prefix(10).map { $0 }
  }
}
