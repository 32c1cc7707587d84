package import Cells
package import Domain
package import Store

/// One job lead: what the work is, until when, and the people it was put to, with what they said and what came of it.
package struct JobLeadScreen: WholeListScreen, RecordPlace {
  package static let code = "lead"
  package static let kindOfRecord: RecordKind = .jobLead
  package static let title: Words = "Job lead"
  package static let commands: [Command<JobLeadScreen>] =
    Command.aboutJobSearch { $0.list.focused }.map { $0.keys == change.keys ? change : $0 }
    + [
      Command("Add a suggestion or an application for this job lead", .character("+"), hint: "new") { screen, _ in
        JobSearchActions.add(for: nil, about: screen.lead)
      },
      Command("Say whether the job lead is still open") { screen, _ in
        screen.lead.map(JobLeadActions.settle) ?? .stay
      },
      Command("Show the job lead whole, with its history") { screen, _ in .open(RecordScreen(.jobLead, screen.id)) },
      Command(
        "Open the employer", unavailable: { $0.lead?.employerID == nil ? "No employer is known yet." : nil },
        run: { screen, _ in screen.lead?.employerID.map { .open(EmployerScreen($0)) } ?? .stay }),
      .whoMayWantIt { RecordKey(.jobLead, $0.id) },
    ] + moves
  package static let noRow: Words = "It was put to nobody yet. + puts it to somebody, or writes down an application."

  /// `e` is about the job lead: its people's records are opened and changed there.
  private static let change = Command<JobLeadScreen>("Change the job lead", .character("e"), hint: "change") {
    screen, _ in
    .form(.change(.jobLead, screen.id))
  }

  package let id: Identifier
  private(set) var lead: JobLead?
  private var employer = ""
  private var contact = ""
  private var finder = ""
  package var list = RowList<JobSearchRow>()
  private var width = CharacterWidth.builtIn

  package init(_ id: Identifier) { self.id = id }

  package var named: ShownPeople { ShownPeople(list.rows.map(\.record)) }
  package var opensRecordsOf: [Identifier] { list.rows.compactMap { $0.applicant?.id } }
  package var subjects: [RecordKey] {
    if let person = list.focused?.applicant?.id { return [RecordKey(.applicant, person)] }
    return lead?.employerID.map { [RecordKey(.employer, $0)] } ?? []
  }
  package func heading(_ desk: Desk) -> String {
    let name = [lead?.title ?? "", employer].filter { !$0.isEmpty }.joined(separator: ", ")
    return tr(Self.title) + (name.isEmpty ? "" : ": " + name)
  }

  package mutating func loadAround(from store: Store, _ desk: Desk) throws(StoreError) {
    guard let stored = try store.answer(OneRecord(.jobLead, id)) else {
      throw .refused("This job lead is not there any more.")
    }
    let lead = JobLead(stored)
    self.lead = lead
    func label(_ kind: RecordKind, _ id: Identifier?) throws(StoreError) -> String {
      try store.answer(Labels([id].compactMap { $0 }.map { RecordKey(kind, $0) })).first?.label ?? ""
    }
    employer = try label(.employer, lead.employerID)
    contact = try label(.employerPerson, lead.personID)
    finder = try label(.colleague, lead.colleagueID)
    width = desk.width
  }

  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [JobSearchRow] {
    try store.answer(JobSearchOf(RecordKey(.jobLead, id)))
  }

  // MARK: Drawing

  package var columns: [Column<JobSearchRow>] { JobSearchText.columns(of: .jobLead) }
  package var section: ((JobSearchRow) -> Words)? { { $0.step.stage.label } }

  /// The people get at least half of the screen; an empty row parts them from the job lead.
  package func headRows(in size: Size) -> Int { min(size.rows / 2, head(Day(number: 0), size.columns).count) + 1 }

  private func head(_ today: Day, _ columns: Int) -> [String] {
    guard let lead else { return [] }
    return JobLeadText.lines(lead, contact: contact, finder: finder, today).flatMap {
      TextLayout.wrap($0, columns: max(10, columns), width: width).prefix(3).map(\.text)
    }.prefix(JobLeadText.mostRows).map { $0 }
  }

  package func drawHead(on frame: inout Frame) {
    let isLate = lead.map { JobLeadText.isLate($0, frame.today) } ?? false
    for (row, line) in head(frame.today, frame.columns).prefix(frame.rows - 1).enumerated() {
      frame.write(line, row: row, style: row == 0 && isLate ? .warning : .plain)
    }
  }
}
