package import Cells
package import Domain
package import Store

/// Job leads, of one employer or everywhere, each with how many people stand where on the way to it. Nobody is named here:
/// no applicant's name stands on an employer's record.
package struct JobLeadsScreen: PagedListScreen, FilteredScreen, Place {
  package static let code = "leads"
  package static let title: Words = "Job leads"
  package static let everywhere: Opener? = Opener("Job leads: everywhere") { JobLeadsScreen() }
  package static let commands: [Command<JobLeadsScreen>] =
    [
      .row("Open the job lead", .enter, .right, hint: "open") { row, _ in .open(JobLeadScreen(row.id)) },
      Command("Add a job lead", .character("+"), hint: "new") { screen, _ in
        .open(JobSearchActions.newLead(at: screen.employer))
      },
      .row("Change the job lead", .character("e"), hint: "change") { row, _ in .form(.change(.jobLead, row.id)) },
      .row("Say whether the job lead is still open", .character("d"), hint: "done") { row, _ in
        JobLeadActions.settle(row.lead)
      },
      Command("Log a contact with the employer", .character("n"), unavailable: nowhere) { screen, _ in
        JobLeadActions.logContact(screen.place)
      },
      Command("Plan a next step with the employer", .character("a"), unavailable: nowhere) { screen, _ in
        JobLeadActions.planStep(screen.place)
      },
      .row("Remove the job lead, with a reason", .character("-")) { row, _ in
        PersonActions.withdraw(.jobLead, row.id, called: row.lead.title)
      },
      .filter,
    ] + moves
  package static let noRow: Words = "No job lead is in this list. + adds one."
  private static let nowhere: @Sendable (JobLeadsScreen) -> Words? = {
    $0.place == nil ? "No employer is known yet." : nil
  }

  package static let filters: [LetterFilter<JobLeadsScreen>] = [
    LetterFilter("s", "closed too") { $0.isWhole.toggle() }, LetterFilter("c", "clear") { $0.isWhole = false },
  ]

  /// nil: everywhere.
  private let employer: Identifier?
  private var name = ""
  private var withoutLead = 0
  package var list = RowList<JobLeadRow>()
  package var isChoosingFilter = false
  private var isWhole = false

  package init(at employer: Identifier? = nil) { self.employer = employer }

  package var cells: [String] { employer.map { [$0.text] } ?? [] }
  package init?(_ cells: RouteCells) { self.init(at: cells.id(0)) }
  package var restsOn: [RecordKey] { employer.map { [RecordKey(.employer, $0)] } ?? [] }
  /// The employer a command is about.
  private var place: Identifier? { list.focused?.lead.employerID ?? employer }
  package var subjects: [RecordKey] { place.map { [RecordKey(.employer, $0)] } ?? [] }

  package func heading(_ desk: Desk) -> String {
    let whole = isWhole ? ", " + tr("closed too") : ""
    return tr(Self.title) + ": " + (employer == nil ? tr("everywhere") : name) + whole
  }

  package mutating func loadAround(from store: Store, _ desk: Desk) throws(StoreError) {
    guard let employer else { return }
    guard let found = try store.answer(OneRecord(.employer, employer)) else {
      throw .refused("This employer is not there any more.")
    }
    name = found.label
    withoutLead = try store.answer(ApplicationsWithoutLead(at: employer))
  }

  package func page(_ request: PageRequest, from store: Store) throws(StoreError) -> Page<JobLeadRow> {
    try store.answer(JobLeadList(at: employer, isWhole: isWhole, page: request))
  }

  package func footRows(in size: Size) -> Int { 2 }

  package func drawFoot(on frame: inout Frame) {
    if withoutLead == 0 { return }
    frame.write(
      tr(Words("Applications here without a job lead: {1}", String(withoutLead))), column: 2, row: 1, style: .dim)
  }

  package var empty: Words { "No job lead is written down. + adds one." }

  package var columns: [Column<JobLeadRow>] {
    [
      Column("Job lead", 18, grows: 2) { row, _ in row.lead.title },
      employer == nil ? Column("Employer", 14, grows: 2, rank: 2) { row, _ in row.employer } : nil,
      Column(
        "Closes", 12, rank: 1, style: { row, frame in JobLeadText.isLate(row.lead, frame.today) ? .warning : .plain }
      ) { row, frame in JobLeadText.closes(row.lead, frame.today) },
      Column("People", 18, grows: 3, rank: 3) { row, _ in JobSearchText.counts(row.counts) },
    ].compactMap { $0 }
  }
}
