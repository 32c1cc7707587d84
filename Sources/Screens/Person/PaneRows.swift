import Domain
import Store

extension Pane {
  /// The lines of a pane that is known whole; nil for the timeline, which is read page by page.
  func rows(for id: Identifier, _ store: Store, _ desk: Desk) throws(StoreError) -> [PaneRow]? {
    switch self {
    case .wants: try Self.wants(id, store)
    case .work: try Self.work(id, store, desk)
    case .around: try Self.around(id, store, desk)
    case .timeline: nil
    }
  }

  static func records(_ kind: RecordKind, _ id: Identifier, _ store: Store) throws(StoreError) -> [StoredRecord] {
    try kind.records(about: .applicant(id), store)
  }

  static func words(_ parts: [Words?]) -> String { parts.compactMap { $0.map { tr($0) } }.joined(separator: ", ") }

  static func labels(_ keys: [RecordKey], _ store: Store) throws(StoreError) -> [Identifier: String] {
    Dictionary(try store.answer(Labels(keys)).map { ($0.key.id, $0.label) }) { first, _ in first }
  }

  // MARK: Work

  /// Open next steps and promises, suggestions and applications under way, jobs, what is settled of the search, statuses that hold, employer contacts: newest first within each.
  private static func work(_ id: Identifier, _ store: Store, _ desk: Desk) throws(StoreError) -> [PaneRow] {
    let steps = try records(.nextStep, id, store).map(NextStep.init).filter { $0.doneOn == nil }
      .sorted { ($0.dueOn?.number ?? .max, $0.id) < ($1.dueOn?.number ?? .max, $1.id) }
    let jobs = try records(.job, id, store)
    let search = try store.answer(JobSearchOf(RecordKey(.applicant, id)))
    let contacts = try store.answer(ContactsOnBehalf(id))
    let keys = (jobs + contacts).compactMap(\.employerID).map { RecordKey(.employer, $0) }
    let employers = try labels(keys, store)
    return steps.map { step($0, $0.stored, desk) }
      + PaneRow.promises(try records(.promise, id, store), today: desk.today)
      + PaneRow.jobSearch(search.filter(\.step.stage.isOpen), today: desk.today)
      + PaneRow.jobs(jobs, try records(.hoursChange, id, store), employers, desk)
      + PaneRow.jobSearch(search.filter { !$0.step.stage.isOpen }, today: desk.today)
      + (try records(.education, id, store)).map { PaneRow.education($0, desk) }
      + (try records(.status, id, store)).filter { $0[\Status.untilOn] == nil }.map(status)
      + contacts.map { contact(EmployerContact($0), $0, employers) }
  }

  private static func step(_ step: NextStep, _ record: StoredRecord, _ desk: Desk) -> PaneRow {
    let late = step.dueOn.map { $0 < desk.today } ?? false
    return PaneRow(record, "next step", step.what, detail: late ? "! " + tr("overdue") : "", day: step.dueOn)
  }

  private static func status(_ record: StoredRecord) -> PaneRow {
    let status = Status(record)
    return PaneRow(record, "status", words([status.status?.label]), detail: status.note)
  }

  private static func contact(
    _ contact: EmployerContact, _ record: StoredRecord, _ employers: [Identifier: String]
  ) -> PaneRow {
    let place = contact.employerID.flatMap { employers[$0] } ?? ""
    return PaneRow(
      record, "employer contact",
      [place, contact.result.replacingNewlines].filter { !$0.isEmpty }.joined(separator: ": "),
      detail: words([contact.mode?.label, contact.visitStage?.label]))
  }

  // MARK: Around

  private static func around(_ id: Identifier, _ store: Store, _ desk: Desk) throws(StoreError) -> [PaneRow] {
    let assignments = try records(.assignment, id, store)
    let colleagues = try labels(
      assignments.compactMap { $0[\Assignment.colleagueID] }.map { RecordKey(.colleague, $0) }, store)
    return try records(.contactPerson, id, store).map(person)
      + assignments.map { assignment(Assignment($0), $0, colleagues) }
      + mayBeSaid(id, store) + EmployerConnections.rows(of: id, store, desk)
      + records(.servicePeriod, id, store).map(servicePeriod)
      + records(.benefit, id, store).map { PaneRow.benefit($0, desk) }
      + records(.benefitsAdvice, id, store).map { PaneRow.advice($0, desk) }
      + records(.note, id, store).map { PaneRow.note($0, desk) }
  }

  private static func person(_ record: StoredRecord) -> PaneRow {
    let person = ContactPerson(record)
    let may: Words =
      switch person.mayContact {
      case .yes: "may be contacted"
      case .no: "must not be contacted"
      case nil: "not asked yet"
      }
    return PaneRow(
      record, person.role?.label ?? "contact person",
      [person.name, person.organisation, person.phone].filter { !$0.isEmpty }.joined(separator: ", "), detail: tr(may))
  }

  private static func assignment(
    _ assignment: Assignment, _ record: StoredRecord, _ colleagues: [Identifier: String]
  ) -> PaneRow {
    let until = assignment.untilOn.map { tr(Words("until {1}", Dates.long($0))) } ?? ""
    return PaneRow(
      record, assignment.role?.label ?? "own specialist", assignment.colleagueID.flatMap { colleagues[$0] } ?? "",
      detail: until)
  }

  private static func servicePeriod(_ record: StoredRecord) -> PaneRow {
    let servicePeriod = ServicePeriod(record)
    let dates: [(Words, Day?)] = [
      ("referred", servicePeriod.referredOn), ("first meeting", servicePeriod.firstMeetingOn),
      ("left", servicePeriod.leftOn),
    ]
    let text = dates.compactMap { words, day in day.map { tr(words) + " " + Dates.long($0) } }.joined(separator: ", ")
    return PaneRow(
      record, "period", text, detail: words([servicePeriod.leftBecause?.label]), day: servicePeriod.referredOn)
  }

  // MARK: Timeline

  /// One page of everything about the person, newest first.
  static func timeline(_ id: Identifier, _ page: PageRequest, _ store: Store) throws(StoreError) -> Page<PaneRow> {
    let found = try store.answer(Timeline(applicant: id, page: page))
    let rows = found.rows.map { row in
      PaneRow(
        row.record, title(of: row.kind), row.title.replacingNewlines, detail: TimelineWords.detail(of: row.record),
        day: row.day, key: row.key)
    }
    return Page(rows: rows, hasBefore: found.hasBefore, hasAfter: found.hasAfter)
  }

  /// On the person's own screen nobody need be told with whom the contact was.
  private static func title(of kind: RecordKind) -> Words { kind == .personContact ? "Contact" : kind.type.title }
}

extension PaneRow {
  /// A note, with its deadline while that is open.
  static func note(_ record: StoredRecord, _ desk: Desk) -> PaneRow {
    let note = Note(record)
    var detail = ""
    if let done = note.doneOn {
      detail = tr(Words("done {1}", Dates.short(done, today: desk.today)))
    } else if let day = note.deadlineOn {
      detail = (day < desk.today ? "! " : "") + tr(Words("by {1}", Dates.short(day, today: desk.today)))
    }
    return PaneRow(record, "note", note.text.replacingNewlines, detail: detail)
  }
}

extension StoredRecord {
  /// When a step or the deadline of a note was ticked off.
  fileprivate var doneOn: Day? { kind == .nextStep ? self[\NextStep.doneOn] : kind == .note ? self[\Note.doneOn] : nil }
}

enum TimelineWords {
  private static func told(_ record: StoredRecord) -> [(Value, FieldInfo)] {
    func fields<R: Domain.Record>(_ paths: [any PartialKeyPath<R> & Sendable]) -> [(Value, FieldInfo)] {
      paths.map { (record.value($0), R.field($0)) }
    }
    return switch record.kind {
    case .employerContact: fields([\EmployerContact.mode, \EmployerContact.visitStage])
    case .personContact: fields([\PersonContact.mode, \PersonContact.place])
    case .profileMeeting: fields([\ProfileMeeting.place])
    case .status: fields([\Status.status])
    case .job: fields([\Job.typeOfJob])
    case .disclosure: fields([\Disclosure.place, \Disclosure.openness])
    case .assignment: fields([\Assignment.role])
    case .contactPerson: fields([\ContactPerson.role])
    default: []
    }
  }

  /// The answers of a logged record that say how, where and what for.
  static func detail(of record: StoredRecord) -> String {
    if let done = record.doneOn { return tr(Words("done {1}", Dates.long(done))) }
    if record.kind == .note, let day = record[\Note.deadlineOn] { return tr(Words("by {1}", Dates.long(day))) }
    if record.kind == .jobPreference {
      let preference = JobPreference(record)
      return tr(preference.strength.label) + (preference.about.map { ", " + tr($0.label) } ?? "")
    }
    return told(record).compactMap { code, info in
      info.kind.choiceList.flatMap { list in code.text.map { tr(list.label(of: $0)) } }
    }.joined(separator: ", ")
  }
}

extension String {
  /// On one line, for a row of a list.
  var replacingNewlines: String { String(map { $0.isNewline ? " " : $0 }) }
}
