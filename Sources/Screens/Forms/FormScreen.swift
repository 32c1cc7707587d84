package import Cells
package import Domain
package import Store

/// A form over the field tables: labelled fields, answers checked where they are typed, nothing typed ever lost.
package struct FormScreen: Screen {
  package static let title: Words = "Form"
  package static let commands: [Command<FormScreen>] = [
    Command("Save", .control("s"), hint: "save") { screen, desk in screen.save(desk) },
    Command("Go to the next field", .tab, .down, hint: "next field") { screen, desk in screen.step(1, desk) },
    Command("Go to the field before", .backTab, .up) { screen, desk in screen.step(-1, desk) },
    Command("Accept, and go to the next field", .enter) { screen, desk in screen.step(1, desk) },
    Command("Go one screen of fields up", .pageUp) { screen, desk in screen.step(-8, desk) },
    Command("Go one screen of fields down", .pageDown) { screen, desk in screen.step(8, desk) },
    Command(
      "Take the other reading of a date", .control(" "),
      unavailable: { $0.isOnDate ? nil : "Go to a date first." },
      run: { screen, desk in screen.takeOtherReading(desk) }),
    Command("Clear the field: unknown", .control("u")) { screen, _ in screen.clear() },
    Command(
      "Write the note in your editor", .control("e"), unavailable: { $0.reasonNotToEdit },
      run: { screen, _ in screen.focused.map { .edit($0.note.text) } ?? .stay }),
    Command(
      "Open the record that is there already", .control("o"),
      unavailable: { $0.duplicate == nil ? "Nothing in the store looks like this one." : nil },
      run: { screen, _ in screen.openDuplicate() }),
    Command("Leave; nothing typed is lost", .escape, .control("c"), hint: "leave") { screen, desk in screen.leave(desk)
    },
  ]

  package let purpose: FormPurpose
  var content: FormContent?
  var fields: [FormField] = []
  var focus = 0
  var top = 0
  var notices: [FormNotice] = []
  /// Records proposed in a picker of this form ("Add new employer ..."), made when the form is saved.
  var proposed: [StoredRecord] = []
  var untouched: [Value] = []
  package var kept: Draft?
  /// The draft to go on with; nil takes the newest of this form, if there is one.
  let resumed: Draft?
  /// When the text was typed that came back from a draft.
  var resumedAt: Instant?
  /// Answers of the draft for which the form has no field any more.
  var unplaced: [DraftPayload.Answer] = []
  /// Answers whose consequences were filled in already.
  var followed: Set<Identifier> = []
  var typeFromTitle = TypeFromTitle()
  var dayOfAnswer = DayOfAnswer()
  /// Whom the form is about, for the heading and the title of the change.
  var about = ""
  /// Whether the office allows notes to be written in an editor.
  var allowsEditor = false

  /// Answers that were typed elsewhere, as a draft has them: they count as typed here.
  let typed: [DraftPayload.Answer]

  package init(_ purpose: FormPurpose, resuming draft: Draft? = nil) { self.init(purpose, resuming: draft, typed: []) }

  init(_ purpose: FormPurpose, resuming draft: Draft? = nil, typed: [DraftPayload.Answer]) {
    self.purpose = purpose
    self.typed = typed
    resumed = draft
  }

  package func heading(_ desk: Desk) -> String {
    let title = content.map { tr($0.title) } ?? tr(Self.title)
    return about.isEmpty ? title : title + ": " + about
  }
  package var takesText: Bool { true }
  var focused: FormField? { fields.indices.contains(focus) ? fields[focus] : nil }

  // MARK: Keys

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    guard let field = focused else { return nil }
    switch field.info.kind {
    case .line, .time:
      guard fields[focus].line.press(key) else { return nil }
      return touched(.stay)
    case .day, .number, .hundredths:
      guard fields[focus].pressDate(key) else { return nil }
      return touched(.stay)
    case .note:
      guard fields[focus].note.press(key, columns: noteColumns(desk), width: desk.width) else { return nil }
      return touched(.stay)
    case .choice(let list) where LongChoice.isLong(list), .choices(let list) where LongChoice.isLong(list):
      return pickOption(key, list, desk)
    case .choice(let list): return fields[focus].choose(key, from: list).map { touched($0) }
    case .choices(let list): return fields[focus].chooseMany(key, from: list).map { touched($0) }
    case .reference(let kind), .references(let kind): return pick(key, kind, desk)
    }
  }

  mutating func touched(_ outcome: Outcome) -> Outcome {
    fields[focus].problem = nil
    fields[focus].isConfirmed = false
    fields[focus].isTyped = true
    if decidesGuard, case .stay = outcome { return .reload }
    return outcome
  }

  private mutating func pick(_ key: Key, _ kind: RecordKind, _ desk: Desk) -> Outcome? {
    guard let choice = fields[focus].pick(key) else { return nil }
    switch choice {
    case .typed: return touched(.reload)
    case .moved: return .stay
    case .accepted: return touched(.sequence([step(1, desk), .reload]))
    case .nothing: return .say("Nothing has these letters. Choose the last line to add it, or Esc to clear.")
    case .proposed(let text): return propose(kind, text, desk)
    }
  }

  /// Takes the last line of a picker: a new record with only a name, made when the form is saved.
  private mutating func propose(_ kind: RecordKind, _ text: String, _ desk: Desk) -> Outcome {
    var record = kind.type.blank(desk.newIdentifier(), named: TextFilter.line(text))
    if kind == .employerPerson {
      guard let employer = fields.first(where: { $0.info.kind.referenced == .employer })?.value.record else {
        return .say("Choose the employer first.")
      }
      record[\EmployerPerson.employerID] = employer
    }
    proposed.append(record)
    fields[focus].take(record.id, label: record.label)
    return touched(.sequence([step(1, desk), .reload]))
  }

  /// After an answer that leads on to the next field.
  mutating func stepping(from outcome: Outcome, _ desk: Desk) -> Outcome { .sequence([outcome, step(1, desk)]) }

  private mutating func step(_ delta: Int, _ desk: Desk) -> Outcome {
    guard fields.indices.contains(focus) else { return .stay }
    check(focus, desk)
    fields[focus].isFresh = true
    fields[focus].isTyped = false
    focus = fieldAsked(delta)
    return .reload
  }

  private mutating func check(_ index: Int, _ desk: Desk) {
    guard fields.indices.contains(index), !fields[index].isConfirmed else { return }
    switch fields[index].answer(desk) {
    case .success(let value): fields[index].problem = value.isEmpty ? nil : fields[index].info.problem(with: value)
    case .failure(let refusal): fields[index].problem = refusal.words
    }
  }

  private var isOnDate: Bool {
    if case .day? = focused?.info.kind { true } else { false }
  }

  private mutating func takeOtherReading(_ desk: Desk) -> Outcome {
    guard let field = focused, case .day(let direction) = field.info.kind else { return .stay }
    guard let other = DayField.alternative(field.line.text, direction, desk.dates) else {
      return .say("This date has only one reading.")
    }
    fields[focus].line.set(other.iso)
    return touched(.stay)
  }

  private mutating func clear() -> Outcome {
    guard fields.indices.contains(focus) else { return .stay }
    fields[focus].accept(.none)
    return touched(.reload)
  }

  // MARK: Leaving

  func values(_ desk: Desk) -> [Value] { fields.map { (try? $0.answer(desk).get()) ?? .text($0.line.text) } }

  func touchedFields(_ desk: Desk) -> Set<Int> {
    let now = values(desk)
    return Set(fields.indices.filter { now[$0] != untouched[$0] || !fields[$0].letters.isEmpty })
  }

  // MARK: Saving

  mutating func save(_ desk: Desk) -> Outcome {
    guard let content else { return .close }
    fillInDays(desk)
    if let bad = firstProblem(desk) {
      focus = bad
      return .sequence([.reload, .say(fields[bad].problem ?? "Look at the marked field.")])
    }
    let records = content.parts.indices.map { record(desk, part: $0) }
    for index in records.indices { if let problem = problem(in: records[index], part: index) { return show(problem) } }
    let changes = FormSaving.changes(content, records, proposed, desk)
    if changes.isEmpty { return .sequence(leftover + [.discardDraft, .close, .say("Nothing was changed.")]) }
    let facts = notices.compactMap(\.fact)
    let title = FormSaving.title(content, records, about: whom(content, records))
    return .sequence(
      leftover + [
        .commit(ChangeSet(title, changes, expecting: facts), endsDraft: true),
        content.next.map { .replace($0()) } ?? Lessons.afterSaving(content.parts, records)
          ?? ApplicationForms.afterSaving(content.parts, records) ?? .close,
      ])
  }

  /// Whom the change is about, in its title: with several people the first and how many more.
  private func whom(_ content: FormContent, _ records: [StoredRecord]) -> String {
    let others = KindForms.others(content, records).count
    return others == 0 ? about : tr(Words("{1} and {2} more", about, String(others)))
  }

  private mutating func firstProblem(_ desk: Desk) -> Int? {
    for index in fields.indices {
      if !fields[index].letters.isEmpty {
        fields[index].problem = "These letters are no answer yet: Enter takes the marked line, Esc clears them."
        return index
      }
      switch fields[index].answer(desk) {
      case .success(let value):
        fields[index].problem = isSkipped(index, desk) ? nil : fields[index].info.problem(with: value)
      case .failure(let refusal):
        if refusal.isDoubt, fields[index].isConfirmed { continue }
        fields[index].isConfirmed = refusal.isDoubt
        fields[index].problem = refusal.words
      }
      if fields[index].problem != nil { return index }
    }
    return nil
  }

  /// A part that is only made when something was entered in it asks for nothing while it is empty.
  private func isSkipped(_ index: Int, _ desk: Desk) -> Bool {
    guard let part = content?.parts[fields[index].part], part.isOptional else { return false }
    return fields.filter { $0.part == fields[index].part }.allSatisfy { (try? $0.answer(desk).get())?.isEmpty ?? false }
  }

  private func problem(in record: StoredRecord, part: Int) -> FieldProblem? {
    guard let content, !content.parts[part].isAside,
      !(content.parts[part].isOptional && FormSaving.isEmpty(content, record, part))
    else { return nil }
    return record.kind.type.problems(of: record).first
  }

  private mutating func show(_ problem: FieldProblem) -> Outcome {
    if let index = fields.firstIndex(where: { $0.info.name == problem.field }) {
      fields[index].problem = problem.words
      focus = index
    }
    return .sequence([.reload, .say(problem.words)])
  }

  package mutating func receive(_ answer: Answer, _ desk: Desk) -> Outcome {
    switch answer {
    case .problems(let problems):
      guard let first = problems.first else { return .stay }
      let shown = show(FieldProblem(named: first.field, first.words))
      return first.instead.map { .sequence([shown, .open(MergedScreen($0, field: first.field))]) } ?? shown
    case .conflicts(let conflicts):
      let merged = conflicts.compactMap(\.merged).first
      return .open(merged.map { MergedScreen($0, field: nil) } ?? ConflictScreen(conflicts))
    case .merged(let merged, let field): return take(merged, field: field, desk)
    case .resolved(let conflicts, let keepsMine):
      for conflict in conflicts { resolve(conflict, keepsMine: keepsMine) }
      return .sequence([.reload, .say("Look it over, then Ctrl-S saves.")])
    case .edited(let text): return takeNote(text)
    case .list: return .stay
    }
  }

  /// The form goes on from the value that stands in the store now.
  private mutating func resolve(_ conflict: Conflict, keepsMine: Bool) {
    content?.accept(conflict)
    for index in fields.indices where fields[index].info.name == conflict.field {
      guard content?.parts[fields[index].part].before.id == conflict.id else { continue }
      untouched[index] = conflict.now
      if !keepsMine { fields[index].accept(conflict.now) }
    }
  }

  /// A record of the form as it is answered so far; unusable answers count as unknown.
  func record(_ desk: Desk, part: Int) -> StoredRecord {
    guard let content else { return RecordKind.note.type.blank(Identifier(high: 0, low: 0)) }
    var record = content.parts[part].before
    for field in fields where field.part == part {
      let answer = field.answer(desk)
      if case .failure(let refusal) = answer, let day = refusal.day {
        record[named: field.info.name] = .day(day)
      } else {
        record[named: field.info.name] = (try? answer.get()) ?? .none
      }
    }
    return record
  }

  // MARK: Drawing

  func noteColumns(_ desk: Desk) -> Int {
    max(1, desk.content.columns - FormLayout.labelColumns(desk.content.columns) - 1)
  }

  package mutating func arrange(in size: Size, _ desk: Desk) {
    for index in fields.indices {
      fields[index].note.arrange(
        columns: noteColumns(desk), rows: FormLayout.noteRows(hasFocus: index == focus), width: desk.width)
    }
    let layout = FormLayout(fields, focus: focus, columns: size.columns, width: desk.width)
    top = layout.top(keeping: focus, from: top, visible: FormLayout.fieldRows(size, notices, focused, desk.width))
  }

  package func draw(on frame: inout Frame) {
    FormLayout(fields, focus: focus, columns: frame.columns, width: frame.width).draw(on: &frame, notices, top: top)
  }
}
