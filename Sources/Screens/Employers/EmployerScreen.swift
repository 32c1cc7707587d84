package import Cells
package import Domain
package import Store

/// One employer: where the relationship stands and what that asks for, what they need, then job leads, people, connections, hires
/// and contacts. No applicant is named here.
package struct EmployerScreen: ListScreen, RecordPlace {
  package static let code = "employer"
  package static let kindOfRecord: RecordKind = .employer
  package static let title: Words = "Employer"
  package static let commands: [Command<EmployerScreen>] =
    [
      Command(
        "Open the marked record", .enter, hint: "open",
        unavailable: { $0.list.focused?.record == nil ? noRow : nil }, run: { screen, _ in screen.open() }),
      Command("Add a person, a job lead, a connection, a promise or a note", .character("+"), hint: "add") {
        screen, _ in screen.add()
      },
      Command("Done: settle the marked row, or see what is due", .character("d"), hint: "done") { screen, desk in
        if let note = screen.focusedNote { return DueActions.settle(note.key, called: note.label, desk) }
        return screen.act { DueActions.settle($0, called: screen.focusedDue?.label ?? "", desk) }
      },
      Command("Move it to another day", .character("s"), hint: "postpone") { screen, _ in
        screen.act { DueActions.postpone([$0]) }
      },
      Command("Pass it on to a colleague", .character("t")) { screen, _ in screen.act { DueActions.passOn([$0]) } },
    ] + Command.aboutEmployer { $0.reference }
    + [
      Command(
        "Merge the marked person with another entry of the same person there",
        unavailable: { $0.focusedPerson == nil ? "Go to a person who works there first." : nil },
        run: { screen, _ in screen.mergePerson() }),
      Command(
        "Open the employer it was merged into",
        unavailable: { $0.mergedInto == nil ? "It was not merged into another employer." : nil },
        run: { screen, _ in screen.mergedInto.map { .replace(EmployerScreen($0.id)) } ?? .stay }),
    ] + moves
  package static let noRow: Words = "There is nothing to open here. + adds something."

  package let id: Identifier
  private var employer: Employer?
  private var owner = ""
  private var about = ""
  private var due: [DueRow] = []
  private var removed: String?
  private var mergedInto: StoredRecord?
  package var list = RowList<PaneRow>()

  package init(_ id: Identifier) { self.id = id }

  package var subjects: [RecordKey] { [RecordKey(.employer, id)] }
  package var named: ShownPeople { ShownPeople(list.rows.compactMap(\.record)) }
  package func heading(_ desk: Desk) -> String { employer?.name ?? tr(Self.title) }
  private var reference: EmployerRef? { employer.map { EmployerRef(id: $0.id, name: $0.name, stage: $0.stage) } }
  private var focusedPerson: StoredRecord? { list.focused?.record.flatMap { $0.kind == .employerPerson ? $0 : nil } }
  private var focusedNote: (key: DueKey, label: String)? {
    guard let record = list.focused?.record, record.kind == .note,
      let key = DueKey(ticking: record, about: RecordKey(.employer, id))
    else { return nil }
    return (key, record.label)
  }
  private var focusedDue: StoredRecord? {
    list.focused?.record.flatMap { [.nextStep, .promise].contains($0.kind) ? $0 : nil }
  }

  package mutating func loadRows(from store: Store, _ desk: Desk) throws(StoreError) {
    guard let stored = try store.answer(OneRecord(.employer, id)) else {
      throw .refused("This employer is not there any more.")
    }
    let employer = Employer(stored)
    self.employer = employer
    removed = stored.removed
    mergedInto = try store.answer(MergedInto(.employer, id))
    let ownerKey = employer.leadContactID.map { [RecordKey(.colleague, $0)] } ?? []
    owner = try store.answer(Labels(ownerKey)).first?.label ?? ""
    due = try store.answer(DueAbout(id))
    let rows = try EmployerRows(employer: id, store: store, desk: desk).all()
    let about = Self.about(employer)
    let texts = [about, employer.branch, employer.doNotContactReason] + rows.flatMap { [$0.text, $0.detail] }
    let veil = NameVeil(try store.answer(ApplicantsNamedAt([id], texts: texts)))
    self.about = veil.covering(about)
    self.employer?.branch = veil.covering(employer.branch)
    self.employer?.doNotContactReason = veil.covering(employer.doNotContactReason)
    list.show(rows.map { $0.covered(by: veil) })
  }

  /// What they need, whom they look for and how they find people.
  private static func about(_ employer: Employer) -> String {
    let parts: [(Words, String)] = [
      ("needs: {1}", employer.needs), ("looks for: {1}", employer.qualities),
      ("finds people: {1}", employer.waysOfHiring), ("hours: {1}", employer.hoursOffered), ("{1}", employer.about),
    ]
    return parts.filter { !$0.1.isEmpty }.map { tr(Words($0.0.key, $0.1)) }.joined(separator: "; ").replacingNewlines
  }

  // MARK: Doing

  private func open() -> Outcome { list.focused?.record.map { .open(RecordPage.of($0.kind, $0.id)) } ?? .stay }

  private func add() -> Outcome {
    let id = id
    func item(_ key: Character, _ label: Words, _ kind: RecordKind) -> ChoiceMenu.Item {
      .init(key, label) { .add(kind, about: .employer(id)) }
    }
    return .open(
      ChoiceMenu(
        "Add what?",
        [
          item("p", "a person who works there", .employerPerson), item("o", "a job lead", .jobLead),
          item("t", "a connection of a colleague: somebody knows somebody there", .connection),
          item("r", "a promise: ours or somebody else's", .promise), item("n", "a note", .note),
        ]))
  }

  private func mergePerson() -> Outcome {
    guard let person = focusedPerson else { return .stay }
    return .open(
      PickScreen(.employerPerson, Words("Which other entry is {1} too?", person.label), excluding: person.id) {
        other, _ in .open(MergeScreen(.employerPerson, keep: person.id, other: other))
      })
  }

  /// On a next step or a promise at once, else on one of what is due, which is shown first.
  private func act(_ act: (DueKey) -> Outcome) -> Outcome {
    guard let record = focusedDue else { return .open(DueScreen(about: RecordKey(.employer, id))) }
    let about = record.applicantID.map { RecordKey(.applicant, $0) } ?? RecordKey(.employer, id)
    let rule: DueRuleID = record.kind == .promise ? .promise : .nextStep
    return act(DueKey(rule, subject: RecordKey(record.kind, record.id), about: about))
  }

  // MARK: Drawing

  package var columns: [Column<PaneRow>] { PaneRow.columns(lead: 15) }
  package var empty: Words { "Nothing is written down yet. n logs a contact, + adds a person." }
  package func headRows(in size: Size) -> Int { 4 }

  package func drawHead(on frame: inout Frame) {
    guard let employer else { return }
    let stage = employer.stage.map { tr($0.label) } ?? tr("stage unknown")
    let travel = employer.travelMinutes.map { tr(Words("{1} min away", String($0))) } ?? ""
    frame.write(
      [stage, employer.branch, employer.town, travel, employer.phone, owner].filter { !$0.isEmpty }.joined(
        separator: "  "), row: 0)
    let warning = warning(employer)
    frame.write(
      warning ?? tr(EmployerStages.task(at: employer.stage)), row: 1, style: warning == nil ? .plain : .warning)
    frame.write(about, row: 2, style: .dim)
    let line = DueLine(due, today: frame.today)
    if !due.isEmpty { frame.write(line.text, row: 3, style: line.isLate ? .warning : .plain) }
  }

  private func warning(_ employer: Employer) -> String? {
    if let mergedInto {
      return "! " + tr(Words("Merged into \"{1}\": : and \"merged\" opens that one.", mergedInto.label))
    }
    if let removed { return "! " + tr(Words("Removed: {1}", RemovalWords.reason(removed))) }
    guard employer.doNotContact == .yes else { return nil }
    let reason = employer.doNotContactReason
    return "! " + tr("do not contact") + ": " + (reason.isEmpty ? tr("no reason written down") : reason)
  }
}
