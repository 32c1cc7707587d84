package import Cells
package import Domain
package import Store

/// One person in four panes: what they want, their work, who is around them, and everything that happened.
package struct ApplicantScreen: ListScreen, Place {
  package static let code = "applicant"
  package static let title: Words = "Applicant"
  package static let commands: [Command<ApplicantScreen>] =
    [
      Command("Go to the next pane", .tab, .right, hint: "next pane") { screen, _ in screen.turn(1) },
      Command("Go to the pane before", .backTab, .left) { screen, _ in screen.turn(-1) },
      Command("Open the marked record", .enter, hint: "open", unavailable: Self.nothing) { screen, _ in screen.open() },
      Command(
        "Go on with the draft about the person", .character("c"), hint: "go on with draft",
        unavailable: { $0.drafts.isEmpty ? "You have no draft about this person." : nil },
        run: { screen, _ in screen.resume() }),
      Command("Add to this pane", .character("+"), hint: "add") { screen, _ in screen.add() },
    ]
    + Command.aboutPeople { $0.person.map { [$0] } ?? [] }.map {
      $0.keys == done.keys ? done : $0
    }
    + [
      Command("Change referral, entry and leaving") { screen, _ in screen.changeServicePeriod() },
      Command("Begin a new period: the person is back") { screen, desk in screen.newServicePeriod(desk) },
      Command("Disclosure: what may be said to employers") { screen, _ in .open(DisclosureScreen(screen.id)) },
      Command("Print the face sheet", .character("p")) { screen, _ in .open(PrintScreen(.faceSheet(screen.id))) },
      Command("Access log: who has opened this record") { screen, _ in .open(AccessLogScreen(screen.id)) },
      Command("Everything about this person, as a file") { screen, _ in .open(PrintScreen(.everything(screen.id))) },
      Command("Erase everything about this person") { screen, _ in .open(ErasePersonScreen(screen.id)) },
    ] + moves
  package static let noRow: Words = "There is nothing to open here. + adds something."

  /// On a step or a note with a deadline it is the tick; anywhere else the list of what is due.
  private static let done = Command<ApplicantScreen>(
    "Done: tick the step or the note, or see what is due", .character("d"), hint: "done"
  ) { screen, desk in
    let about = RecordKey(.applicant, screen.id)
    guard let record = screen.list.focused?.record, let key = DueKey(ticking: record, about: about) else {
      return .open(DueScreen(about: about))
    }
    return DueActions.settle(key, called: record.label, desk)
  }

  private static let nothing: @Sendable (ApplicantScreen) -> Words? = { $0.list.focused?.record == nil ? noRow : nil }

  package let id: Identifier
  package private(set) var pane: Pane
  private var applicant: Applicant?
  private var summary: PersonSummary?
  private var servicePeriod: ServicePeriod?
  private var team = ""
  private var specialist = ""
  private var drafts: [Draft] = []
  private var due: [DueRow] = []
  package var list = RowList<PaneRow>()
  private var places: [Pane: Identifier] = [:]

  /// - Parameter record: the record of the pane that the focus is on first, if it is there.
  package init(_ id: Identifier, pane: Pane = .wants, at record: Identifier? = nil) {
    self.id = id
    self.pane = pane
    if let record { list.follow(record) }
  }

  var person: PersonRef? { applicant.map { PersonRef(id: $0.id, name: $0.name, mark: $0.mark) } }
  package var cells: [String] { [id.text, String(pane.rawValue)] }
  package init?(_ cells: RouteCells) {
    guard let id = cells.id(0) else { return nil }
    self.init(id, pane: cells.text(1).flatMap { Int($0) }.flatMap(Pane.init) ?? .wants)
  }
  package var restsOn: [RecordKey] { [RecordKey(.applicant, id)] }
  package var withoutRecords: (any Screen)? {
    var screen = ApplicantScreen(id, pane: pane)
    screen.places = places
    screen.list = list.withoutRows
    return screen
  }
  package var subjects: [RecordKey] { [RecordKey(.applicant, id)] }
  package var named: ShownPeople {
    var named = ShownPeople(list.rows.compactMap(\.record))
    named.add(id)
    return named
  }
  package func heading(_ desk: Desk) -> String { applicant.map { desk.shown($0.name) } ?? tr(Self.title) }

  // MARK: Loading

  package mutating func loadRows(from store: Store, _ desk: Desk) throws(StoreError) {
    guard let stored = try store.answer(OneRecord(.applicant, id)) else {
      throw .refused("This person is not there any more.")
    }
    let person = Applicant(stored)
    applicant = person
    summary = try store.answer(PersonSummaryOf(id))
    servicePeriod = try store.answer(RecordsOf(\ServicePeriod.applicantID, is: id)).map(ServicePeriod.init)
      .max {
        ($0.leftOn == nil ? 1 : 0, $0.referredOn?.number ?? 0) < ($1.leftOn == nil ? 1 : 0, $1.referredOn?.number ?? 0)
      }
    let known = [person.teamID.map { RecordKey(.team, $0) }, summary?.colleagueID.map { RecordKey(.colleague, $0) }]
    for label in try store.answer(Labels(known.compactMap { $0 })) {
      if label.key.kind == .team { team = label.label } else { specialist = label.label }
    }
    drafts = try store.answer(DraftsAbout(id))
    due = try store.answer(DueAbout(id))
    if let rows = try pane.rows(for: id, store, desk) {
      list.show(rows)
    } else {
      let id = id
      try list.load(visible: desk.content.rows) { page throws(StoreError) in try Pane.timeline(id, page, store) }
    }
  }

  private mutating func turn(_ step: Int) -> Outcome {
    places[pane] = list.focused?.id
    let all = Pane.allCases
    pane = all[(pane.rawValue + step + all.count) % all.count]
    list = RowList()
    if let place = places[pane] { list.follow(place) }
    return .reload
  }

  // MARK: Doing

  private func open() -> Outcome {
    guard let record = list.focused?.record else { return .stay }
    if record.kind == .careerProfile, pane == .wants { return .open(CareerProfileScreen(id)) }
    if record.kind == .disclosure { return .open(DisclosureScreen(id, at: record.id)) }
    return .open(RecordPage.of(record.kind, record.id))
  }

  private func add() -> Outcome {
    let id = id
    let ending = pane == .work ? PaneRow.ending(list.rows, at: list.focused) : []
    return .open(ChoiceMenu("Add what?", pane.additions.map { $0.item(for: id) } + ending))
  }

  private func resume() -> Outcome {
    drafts.count > 1 ? .open(DraftsScreen(about: id)) : drafts.first.map { .resume($0) } ?? .stay
  }

  private func changeServicePeriod() -> Outcome {
    servicePeriod.map { .form(.change(.servicePeriod, $0.id)) }
      ?? .add(.servicePeriod, about: .applicant(id))
  }

  private func newServicePeriod(_ desk: Desk) -> Outcome {
    if let servicePeriod, servicePeriod.leftOn == nil {
      return .say("The person has not left: end the present period first.")
    }
    return .form(.add(.servicePeriod, ServicePeriod.filled { ($0.applicantID, $0.referredOn) = (id, desk.today) }))
  }

  // MARK: Drawing

  package var columns: [Column<PaneRow>] { PaneRow.columns(lead: 16) }
  package var empty: Words { pane.emptyWords }
  /// Three of the person, one with the panes.
  package func headRows(in size: Size) -> Int { 4 }

  package func drawHead(on frame: inout Frame) {
    guard let applicant else { return }
    frame.write(standing(frame), row: 0)
    let mark = draftMark(frame)
    let used = frame.write(mark, row: 1, style: .warning)
    frame.write(reaching(applicant), column: mark.isEmpty ? 0 : used + 2, row: 1, style: .dim)
    let line = DueLine(due, today: frame.today)
    frame.write(line.text, row: 2, style: line.isLate ? .warning : .plain)
    drawPanes(&frame)
  }

  /// Phase, since when, last contact, next step, as one sentence read from left to right.
  private func standing(_ frame: Frame) -> String {
    guard let summary else { return "" }
    var parts = [tr(summary.phase.phase.label)]
    if summary.otherPhases > 0 { parts[0] += " +\(summary.otherPhases)" }
    if let since = summary.phase.since {
      parts.append(
        tr(
          Words("since {1} ({2})", Dates.short(since, today: frame.today), DayWords.span(since: since, on: frame.today))
        ))
    }
    let contact = summary.lastContactOn.map { tr(DayText.distance($0, today: frame.today)) } ?? tr("unknown")
    parts.append(tr(Words("last contact: {1}", contact)))
    if let next = summary.nextOn {
      let late = next < frame.today ? "  ! " + tr("overdue") : ""
      parts.append(tr(Words("next: {1}", Dates.short(next, today: frame.today))) + late)
    }
    return parts.joined(separator: "  ")
  }

  private func reaching(_ applicant: Applicant) -> String {
    [applicant.phone, applicant.howToReach, applicant.town, team, specialist].filter { !$0.isEmpty }.joined(
      separator: "  ")
  }

  /// Text about the person that is not saved is said before how to reach them.
  private func draftMark(_ frame: Frame) -> String {
    guard let draft = drafts.first else { return "" }
    if drafts.count > 1 { return tr(Words("! You have {1} drafts; c shows them.", String(drafts.count))) }
    return tr(
      Words(
        "! Your draft {1} from {2}; c goes on.", draft.title,
        Dates.recent(frame.local(draft.keptAt), today: frame.today)))
  }

  private func drawPanes(_ frame: inout Frame) {
    var column = 2
    for pane in Pane.allCases {
      let isHere = pane == self.pane
      let text = isHere ? "[" + tr(pane.title) + "]" : " " + tr(pane.title) + " "
      column += frame.write(text, column: column, row: 3, style: isHere ? .heading : .dim) + 1
    }
  }
}
