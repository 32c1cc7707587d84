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
    page.section(words("Wants"), try wishes([.must, .want, .nice]))
    page.section(words("Does not want"), try wishes([.ratherNot, .never]))
    page.section(words("Employers not to approach"), try noGo())
    page.section(words("What may be said"), try mayBeSaid())
    page.section(words("Jobs"), try jobs())
    if !initialsOnly { page.section(words("People around"), try around()) }
    page.section(words("Next steps"), try steps())
    page.section(words("Last contacts"), try contacts())
    page.section(words("Notes"), try of(.note).prefix(5).map { dated($0, $0["text"].text ?? "") })
    return page.text
  }

  /// The person, and whoever else an employer was spoken to for at the same time.
  func named() throws(StoreError) -> [PersonName] {
    let others = try store.answer(ContactsOnBehalf(person.id)).flatMap { $0["applicant_ids"].records }
    var names = [Applicant(person).name]
    for id in Set(others) {
      if let found = try store.answer(OneRecord(.applicant, id)) { names.append(Applicant(found).name) }
    }
    return names
  }

  private func of(_ kind: RecordKind) throws(StoreError) -> [StoredRecord] {
    try store.answer(RecordsOf(kind, where: "applicant_id", is: person.id))
  }

  private func label(_ kind: RecordKind, _ value: Value) throws(StoreError) -> String {
    guard let id = value.record else { return "" }
    return try store.answer(Labels([RecordKey(kind, id)])).first?.label ?? ""
  }

  private func line(_ label: Words, _ text: String) -> String? { text.isEmpty ? nil : words(label) + ": " + text }
  private func dated(_ record: StoredRecord, _ text: String) -> String {
    (record.day?.iso ?? words("unknown")) + "  " + text
  }

  private func choice(_ record: StoredRecord, _ field: String) -> String {
    guard let code = record[field].text, let list = record.kind.type.field(field)?.kind.choiceList else { return "" }
    return words(list.label(of: code))
  }

  private func reach(_ person: Applicant) -> [String] {
    [
      line("Known as", person.knownAs), line("Reference", person.reference), line("Phone", person.phone),
      line("E-mail", person.email), line("Town", person.town), line("How to reach", person.howToReach),
    ].compactMap { $0 }
  }

  private func standing() throws(StoreError) -> [String] {
    let summary = try store.answer(PersonSummaryOf(person.id))
    let episode = try of(.episode).first
    return [
      summary.map { words("Phase") + ": " + words($0.phase.phase.label) },
      line("Specialist", try label(.staff, summary?.staffID.map { .record($0) } ?? .none)),
      line("Treatment team", try label(.team, person["team_id"])),
      line("Referred on", episode?["referred_on"].day?.iso ?? words("unknown")),
      line("First meeting on", episode?["entry_on"].day?.iso ?? words("unknown")),
    ].compactMap { $0 }
  }

  private func wishes(_ strengths: Set<Strength>) throws(StoreError) -> [String] {
    let wishes = try of(.preference).map(Preference.init)
    return WishOrder.byRank(wishes.filter { strengths.contains($0.strength) && $0.untilOn == nil }).map { wish in
      let about = wish.about.map { " (" + words($0.label) + ")" } ?? ""
      return words(wish.strength.label) + ": " + wish.words + about
    }
  }

  private func noGo() throws(StoreError) -> [String] {
    var lines: [String] = []
    for record in try of(.noGoEmployer) where record["until_on"].isEmpty {
      let employer = try label(.employer, record["employer_id"])
      lines.append(
        [record["name"].text ?? employer, choice(record, "tie"), record["reason"].text ?? ""].filter { !$0.isEmpty }
          .joined(separator: ", "))
    }
    return lines
  }

  private func mayBeSaid() throws(StoreError) -> [String] {
    try of(.disclosure).filter { $0["until_on"].isEmpty }.flatMap { record -> [String] in
      [
        choice(record, "openness"), record["permitted_words"].text.map { "\"\($0)\"" } ?? "",
        record["not_to_say"].text.map { words("Not") + ": " + $0 } ?? "",
      ].filter { !$0.isEmpty }
    }
  }

  private func jobs() throws(StoreError) -> [String] {
    var lines: [String] = []
    for record in try of(.job) {
      let days = (record["started_on"].day?.iso ?? "") + " - " + (record["ended_on"].day?.iso ?? "")
      let basis = choice(record, "basis")
      let parts = [
        record["title"].text ?? "", try label(.employer, record["employer_id"]),
        basis.isEmpty ? words("basis unknown") : basis,
      ]
      lines.append(days + "  " + parts.filter { !$0.isEmpty }.joined(separator: ", "))
    }
    return lines
  }

  private func around() throws(StoreError) -> [String] {
    try of(.contactPerson).map { record in
      [
        record["name"].text ?? "", choice(record, "role"), record["organisation"].text ?? "",
        record["phone"].text ?? "",
      ]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  private func steps() throws(StoreError) -> [String] {
    try of(.nextStep).filter { $0["done_on"].isEmpty }
      .sorted { ($0["due_on"].day?.number ?? .max) < ($1["due_on"].day?.number ?? .max) }
      .map { dated($0, $0["what"].text ?? "") }
  }

  private func contacts() throws(StoreError) -> [String] {
    let own = try of(.supportContact).map {
      dated($0, [choice($0, "mode"), $0["result"].text ?? ""].filter { !$0.isEmpty }.joined(separator: ": "))
    }
    var employers: [String] = []
    for record in try store.answer(ContactsOnBehalf(person.id)) {
      let name = try label(.employer, record["employer_id"])
      employers.append(dated(record, name + ": " + (record["result"].text ?? choice(record, "mode"))))
    }
    return (own + employers).sorted(by: >).prefix(10).map { $0 }
  }
}
