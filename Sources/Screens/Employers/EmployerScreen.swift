package import Cells
package import Domain
package import Store

/// One employer: what is known, the people there, next steps, contacts and hires. Hires are said without names.
package struct EmployerScreen: Screen {
  package static let title: Words = "Employer"
  package static let commands: [Command<EmployerScreen>] =
    [
      Command(
        "Open the marked record", .enter, hint: "open",
        unavailable: {
          $0.list.isEmpty ? "There is nothing to open here. + adds something." : nil
        }
      ) { screen, _ in screen.open() },
      Command("Add a person, a promise or a note", .character("+"), hint: "add") { screen, _ in screen.add() },
      Command("Done: settle the marked row, or see what is due", .character("d"), hint: "done") { screen, desk in
        if let note = screen.focusedNote { return DueActions.settle(note.key, called: note.label, desk) }
        return screen.act { DueActions.settle($0, called: screen.focusedDue?.label ?? "", desk) }
      },
      Command("Move it to another day", .character("s"), hint: "snooze") { screen, _ in
        screen.act { DueActions.snooze([$0]) }
      },
      Command("Hand it to a colleague", .character("t")) { screen, _ in screen.act { DueActions.hand([$0]) } },
    ] + Command.aboutEmployer { screen in screen.employer.map { EmployerRef(id: $0.id, name: $0.name) } }
    + Command.list(\.list, chrome: 4)

  package let id: Identifier
  private var employer: Employer?
  private var owner = ""
  private var due: [DueRow] = []
  var list = RowList<PaneRow>()

  package init(_ id: Identifier) { self.id = id }

  package var route: Route? { .employer(id) }
  package var withoutRecords: (any Screen)? {
    var screen = EmployerScreen(id)
    screen.list = list.withoutRows
    return screen
  }
  package var subjects: [RecordKey] { [RecordKey(.employer, id)] }
  package var named: ShownPeople { ShownPeople(list.rows.compactMap(\.record)) }
  package func heading(_ desk: Desk) -> String { employer?.name ?? tr(Self.title) }
  private var focusedNote: (key: DueKey, label: String)? {
    guard let record = list.focused?.record, record.kind == .note,
      let key = DueKey(ticking: record, about: RecordKey(.employer, id))
    else { return nil }
    return (key, record.label)
  }
  private var focusedDue: StoredRecord? {
    list.focused?.record.flatMap { [.nextStep, .promise].contains($0.kind) ? $0 : nil }
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    guard let stored = try store.answer(OneRecord(.employer, id)) else {
      throw .refused("This employer is not there any more.")
    }
    employer = Employer(stored)
    owner =
      try store.answer(Labels([employer?.ownerID].compactMap { $0 }.map { RecordKey(.staff, $0) })).first?.label ?? ""
    due = try store.answer(DueAbout(id))
    list.show(try rows(store, desk))
  }

  private func rows(_ store: Store, _ desk: Desk) throws(StoreError) -> [PaneRow] {
    let steps = try related(.nextStep, store).filter { $0["done_on"].isEmpty }
      .map {
        PaneRow($0, "next step", $0.label, detail: ($0.day ?? desk.today) < desk.today ? "! " + tr("overdue") : "")
      }
    let people = try related(.employerPerson, store).map(Self.person)
    let contacts = try related(.employerContact, store).map { record in
      let contact = EmployerContact(record)
      return PaneRow(
        record, "contact", contact.result.replacingNewlines,
        detail: [contact.mode?.label, contact.visitStage?.label].compactMap { $0 }.map { tr($0) }.joined(
          separator: ", "))
    }
    let jobs = try related(.job, store).map { record in
      let job = Job(record)
      return PaneRow(
        record, job.endedOn == nil ? "hire" : "hire, ended", job.title,
        detail: job.basis.map { tr($0.label) } ?? tr("basis unknown"))
    }
    let notes = try related(.note, store).map { PaneRow.note($0, desk) }
    let promises = PaneRow.promises(try related(.promise, store), today: desk.today)
    return steps + promises + people + contacts + jobs + notes
  }

  private func related(_ kind: RecordKind, _ store: Store) throws(StoreError) -> [StoredRecord] {
    try store.answer(RecordsOf(kind, where: "employer_id", is: id))
  }

  private static func person(_ record: StoredRecord) -> PaneRow {
    let person = EmployerPerson(record)
    let hires: Words =
      switch person.hiringAuthority {
      case .yes: "can hire"
      case .no: "cannot hire"
      case nil: "unknown whether they can hire"
      }
    return PaneRow(
      record, "person", [person.name, person.role, person.phone].filter { !$0.isEmpty }.joined(separator: ", "),
      detail: tr(hires))
  }

  private func open() -> Outcome {
    list.focused?.record.map { .open(RecordScreen($0.kind, $0.id)) } ?? .stay
  }

  private func add() -> Outcome {
    let id = id
    return .open(
      ChoiceMenu(
        "Add what?",
        [
          .init("p", "a person who works there") {
            .open(FormScreen(.add(.employerPerson, ["employer_id": .record(id)])))
          },
          .init("o", "a promise: ours or somebody else's") {
            .open(FormScreen(.add(.promise, ["employer_id": .record(id)])))
          },
          .init("n", "a note") { .open(FormScreen(.add(.note, ["employer_id": .record(id)]))) },
        ]))
  }

  /// On a next step or a promise at once, else on one of what is due, which is shown first.
  private func act(_ act: (DueKey) -> Outcome) -> Outcome {
    guard let record = focusedDue else { return .open(DueScreen(about: RecordKey(.employer, id))) }
    let about = record.applicantID.map { RecordKey(.applicant, $0) } ?? RecordKey(.employer, id)
    let rule: DueRuleID = record.kind == .promise ? .promise : .nextStep
    return act(DueKey(rule, subject: RecordKey(record.kind, record.id), about: about))
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { list.arrange(visible: size.rows - 4) }

  package func draw(on frame: inout Frame) {
    guard let employer else { return }
    let stage = employer.stage.map { tr($0.label) } ?? tr("stage unknown")
    let travel = employer.travelMinutes.map { tr(Words("{1} min away", String($0))) } ?? ""
    frame.write(
      [stage, employer.branch, employer.town, travel, employer.phone, owner].filter { !$0.isEmpty }.joined(
        separator: "  "), row: 0)
    if employer.doNotContact == .yes {
      frame.write("! " + tr("do not contact") + ": " + employer.doNotContactReason, row: 1, style: .warning)
    } else {
      frame.write(
        [employer.needs, employer.qualities, employer.about].filter { !$0.isEmpty }.joined(separator: "; ")
          .replacingNewlines, row: 1, style: .dim)
    }
    let line = DueLine(due, today: frame.today)
    if !due.isEmpty { frame.write(line.text, row: 2, style: line.isLate ? .warning : .plain) }
    frame.inside(Rect(column: 0, row: 3, columns: frame.columns, rows: frame.rows - 3)) { part in
      part.table(
        list, columns: PaneRow.columns(lead: 12),
        empty: "Nothing is written down yet. n logs a contact, + adds a person.")
    }
  }
}
