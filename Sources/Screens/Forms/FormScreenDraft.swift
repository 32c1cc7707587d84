import Cells
import Domain
package import Store

// The draft of a form: taken up when the form is opened, kept while it is typed in, gone when it is saved.

extension FormScreen {
  package var keepsDraft: Bool { true }
  package var textField: Int { focus }

  /// The form as the draft names it: a repeated contact is then a contact with answers already in it, whatever the last
  /// contact is by the time the draft is taken up. The day that was filled in goes along: another day than that may be
  /// today by then.
  var opened: FormPurpose {
    if case .add(let kind, let known) = purpose, let day = filledDay(of: kind) {
      return .add(kind, known.merging([day.name: .day(day.value)]) { $1 })
    }
    guard case .again(let applicant) = purpose, let kind = content?.parts.first?.before.kind else { return purpose }
    return .add(kind, kind.made(for: applicant))
  }

  /// The day of what happened, as the form filled it in.
  private func filledDay(of kind: RecordKind) -> (name: String, value: Day)? {
    guard let content, let place = kind.type.dayField, kind.type.fields[place].isOfThePast,
      let day = content.parts.first?.before.day
    else { return nil }
    return (kind.type.fields[place].name, day)
  }

  /// A draft that is taken up in a form opened anew has the day of its own form.
  private mutating func takeDay(from place: String) {
    guard case .add(let kind, let known)? = (Route.places(place).last as? FormScreen)?.purpose,
      let name = kind.type.dayField.map({ kind.type.fields[$0].name }),
      let day = known[name], let index = fields.firstIndex(where: { $0.part == 0 && $0.info.name == name })
    else { return }
    fields[index].accept(day)
  }

  private var isRepeated: Bool { if case .again = purpose { true } else { false } }

  package func draft(_ desk: Desk) -> Draft? {
    guard let content else { return nil }
    let touched = touchedFields(desk)
    guard !touched.isEmpty || !unplaced.isEmpty else { return nil }
    var payload = DraftPayload()
    payload.proposed = proposed
    // Only fields that were touched: a field nobody typed in must not go back over a colleague's newer value. What a
    // repeated contact brought with it is nowhere else, though.
    payload.answers =
      fields.indices.filter { touched.contains($0) || (isRepeated && !untouched[$0].isEmpty) }
      .map { FormDraft.answer(of: fields[$0], in: content) } + unplaced
    payload.place = focused.map { FormDraft.place(of: $0, in: content, top: top) }
    return Draft(
      key: kept?.key ?? draftKey, title: content.parts[0].before.kind.form.noun, payload: payload.text,
      keptAt: desk.session.clock.now(), about: subject)
  }

  var draftKey: String { "form:" + FormDraft.key(of: opened) }

  /// The one applicant the form is about.
  private var subject: Identifier? {
    guard let part = content?.parts.first, content?.subject == nil else { return nil }
    if let people = fields.first(where: { $0.part == 0 && $0.info.is(\EmployerContact.applicantIDs) })?.value.records {
      return people.count == 1 ? people.first : nil
    }
    return part.isNew && part.before.kind == .applicant ? nil : part.before.applicantID
  }

  /// Puts an unfinished form back as it was: the answers, the field and the cursor in it.
  mutating func takeUpDraft(from store: Store) throws(StoreError) {
    guard let draft = try takenUp(resumed, draftKey, store), let content else { return }
    kept = draft
    resumedAt = draft.keptAt
    let payload = DraftPayload(draft.payload)
    proposed = payload.proposed
    takeDay(from: draft.place)
    for answer in payload.answers {
      if let index = FormDraft.index(part: answer.part, name: answer.name, in: fields, of: content),
        FormDraft.restore(answer, into: &fields[index])
      {
        goOn(from: answer, at: index)
      } else {
        unplaced.append(answer)
      }
    }
    guard let place = payload.place,
      let index = FormDraft.index(part: place.part, name: place.name, in: fields, of: content)
    else { return }
    focus = index
    top = min(max(0, place.top), fields.count - 1)
    FormDraft.restore(place, into: &fields[index])
  }

  /// A colleague may have changed the value since it was seen here; saving must find that out, as in any form.
  private mutating func goOn(from answer: DraftPayload.Answer, at index: Int) {
    let field = fields[index]
    if let record = field.value.record { followed.insert(record) }
    guard let seen = answer.seen.map(ValueCode.value), let part = content?.parts[field.part], !part.isNew,
      seen != part.before[named: field.info.name]
    else { return }
    content?.goOn(from: seen, of: field.info.name, part: field.part)
    untouched[index] = seen
  }

  /// What the draft brought back, and what this version of the form has no field for: it stays in sight.
  func draftNotices(_ desk: Desk) -> [FormNotice] {
    guard let resumedAt else { return [] }
    let back = FormNotice(
      "Draft:", tr(Words("what you typed on {1} is back; Ctrl-S saves it", Dates.moment(desk.local(resumedAt)))))
    return [back]
      + unplaced.map {
        FormNotice("In the draft, without a field here:", Self.described($0), isWarning: true, isWhole: true)
      }
  }

  private static func described(_ answer: DraftPayload.Answer) -> String {
    answer.label.isEmpty ? answer.shown : answer.label + ": " + answer.shown
  }

  /// Text without a field cannot be saved with the form; it stays among the drafts, to be read there.
  var leftover: [Outcome] {
    guard !unplaced.isEmpty, let kept else { return [] }
    var payload = DraftPayload()
    payload.answers = unplaced
    return [
      .keepAside(
        Draft(
          key: "rest:" + kept.baseKey, title: kept.title, payload: payload.text, keptAt: kept.keptAt,
          about: kept.about))
    ]
  }

  /// Esc first clears letters typed into a picker, then leaves a clean form; a changed one asks.
  mutating func leave(_ desk: Desk) -> Outcome {
    if let field = focused, !field.letters.isEmpty {
      fields[focus].line.set("")
      return .reload
    }
    return Leaving.outcome(losesText: draft(desk) != nil)
  }
}

/// Esc where text was typed that is not saved: nothing is lost unless that is chosen.
enum Leaving {
  static func outcome(losesText: Bool) -> Outcome { losesText ? .open(question) : .sequence([.discardDraft, .close]) }

  private static var question: ChoiceMenu {
    ChoiceMenu(
      "You have typed something that is not saved",
      [
        .init("k", "Keep it as a draft and leave; the form shows it again next time") {
          .sequence([.keepDraft, .close, .say("Your text is kept as a draft.")])
        },
        .init("d", "Discard what was typed and leave") { .sequence([.discardDraft, .close]) },
        .init("g", "Go on typing") { .stay },
      ])
  }
}

extension FieldInfo {
  /// A day on which something happened, which today never is of itself again.
  fileprivate var isOfThePast: Bool { if case .day(.back) = kind { true } else { false } }
}
