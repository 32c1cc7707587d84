import Domain
package import Store

/// What a form does before it is drawn: begin, follow what was answered, find what the typed letters could mean.
extension FormScreen {
  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let isFirst = content == nil
    if isFirst { try begin(from: store, desk) }
    try find(in: store)
    let before = values(desk)
    try KindForms.fillInFollowing(&fields, &followed, store)
    askWhatIsNeeded(desk)
    fillInTypes(isFirst: isFirst)
    fillInDays(desk, isFirst: isFirst)
    offerOptions(desk)
    if isFirst { countFilledInAsUntouched(since: before, desk) }
    try followGuard(store, desk, isFirst: isFirst)
    for index in fields.indices { try label(&fields[index], from: store) }
    let record = record(desk, part: 0)
    let facts = if let live = content?.live { live(record) } else { try factNotices(store, desk) }
    notices = draftNotices(desk) + (content?.notices ?? []) + facts
  }

  private mutating func fillInTypes(isFirst: Bool) {
    guard let content else { return }
    if isFirst { typeFromTitle.passOver(fields) { kept != nil || !content.parts[$0.part].isNew } }
    typeFromTitle.fill(&fields, content)
  }

  /// - Parameter isFirst: what stands there already was answered before.
  mutating func fillInDays(_ desk: Desk, isFirst: Bool = false) {
    guard let content else { return }
    if isFirst { dayOfAnswer.passOver(fields) } else { dayOfAnswer.fill(&fields, content, desk.today) }
  }

  private mutating func offerOptions(_ desk: Desk) {
    guard let field = focused, field.longList != nil else { return }
    fields[focus].offered = LongChoice.offered(for: field, in: fields)
    fields[focus].findOptions()
  }

  private mutating func begin(from store: Store, _ desk: Desk) throws(StoreError) {
    let content = try KindForms.content(for: purpose, store, desk)
    self.content = content
    allowsEditor = desk.settings.allowsEditor == .yes
    fields = content.places.map { place in
      FormField(part: place.part, info: place.info, value: content.parts[place.part].before[named: place.info.name])
    }
    fillIn(content)
    untouched = values(desk)
    about =
      if let subject = content.subject { subject } else {
        try Self.subject(of: content.parts.map(\.before), store, desk)
      }
    if !typed.isEmpty { takeUp(typed, content) }
    focus = firstQuestion(content, desk)
    // What was typed elsewhere is no continuation of an older draft.
    if typed.isEmpty { try takeUpDraft(from: store) }
  }

  /// What follows from an answer that was there when the form was opened was typed by nobody: leaving must not ask.
  private mutating func countFilledInAsUntouched(since before: [Value], _ desk: Desk) {
    let now = values(desk)
    for index in fields.indices where before[index] == untouched[index] { untouched[index] = now[index] }
  }

  private mutating func takeUp(_ answers: [DraftPayload.Answer], _ content: FormContent) {
    for answer in answers {
      guard let index = FormDraft.index(part: answer.part, name: answer.name, in: fields, of: content) else { continue }
      _ = FormDraft.restore(answer, into: &fields[index])
    }
  }

  /// Where the cursor goes first: what is not answered yet. Whoever else was there is asked first, but seldom answered.
  private func firstQuestion(_ content: FormContent, _ desk: Desk) -> Int {
    guard content.parts.first?.isNew != false else { return 0 }
    return fields.indices.first { index in
      !content.parts[fields[index].part].isAside && (try? fields[index].answer(desk).get().isEmpty) ?? false
    } ?? 0
  }

  private mutating func fillIn(_ content: FormContent) {
    for filled in content.filled {
      let index = fields.firstIndex { $0.part == filled.part && $0.info.name == filled.field }
      if let index { fields[index].accept(filled.value) }
    }
  }

  private static func subject(of records: [StoredRecord], _ store: Store, _ desk: Desk) throws(StoreError) -> String {
    for record in records {
      if let id = record.applicantIDs.first,
        let person = try store.answer(OneRecord(.applicant, id))
      {
        return desk.shown(Applicant(person).name)
      }
      if let employer = record.employerID, let found = try store.answer(OneRecord(.employer, employer)) {
        return found.label
      }
    }
    return ""
  }

  /// Looks up what accepted references are called.
  private func label(_ field: inout FormField, from store: Store) throws(StoreError) {
    guard let kind = field.info.kind.referenced else { return }
    let ids = field.value.record.map { [$0] } ?? field.value.records
    for found in try store.answer(Labels(ids.map { RecordKey(kind, $0) })) { field.labels[found.key.id] = found.label }
    for record in proposed where ids.contains(record.id) { field.labels[record.id] = record.label }
  }

  /// Finds what the letters typed in a reference could mean.
  private mutating func find(in store: Store) throws(StoreError) {
    guard let field = focused, let kind = field.info.kind.referenced else { return }
    if field.offersOwn {
      fields[focus].hits = try OwnRecords.hits(kind, of: people, letters: field.line.text, store)
      fields[focus].hit = 0
      return
    }
    let employer = kind == .employerPerson ? fields.first { $0.info.kind.referenced == .employer }?.value.record : nil
    fields[focus].hits =
      field.line.text.isEmpty
      ? [] : try store.answer(NameSearch(field.line.text, kinds: [kind], employer: employer, limit: 6))
    fields[focus].hit = 0
  }
}
