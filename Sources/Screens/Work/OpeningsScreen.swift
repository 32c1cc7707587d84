package import Cells
package import Domain
package import Store

/// Openings, of one employer or everywhere, each with how many people stand where on the way to it. Nobody is named here:
/// no applicant's name stands on an employer's record.
package struct OpeningsScreen: PagedListScreen, FilteredScreen, Place {
  package static let code = "openings"
  package static let title: Words = "Openings"
  package static let everywhere: Opener? = Opener("Openings: everywhere") { OpeningsScreen() }
  package static let commands: [Command<OpeningsScreen>] =
    [
      .row("Open the opening", .enter, .right, hint: "open") { row, _ in .open(OpeningScreen(row.id)) },
      Command("Add an opening", .character("+"), hint: "new") { screen, _ in
        .open(PipelineActions.newOpening(at: screen.employer))
      },
      .row("Change the opening", .character("e"), hint: "change") { row, _ in .form(.change(.lead, row.id)) },
      .row("Say whether the opening is still open", .character("d"), hint: "done") { row, _ in
        OpeningActions.settle(row.lead)
      },
      Command("Log a contact with the employer", .character("n"), unavailable: nowhere) { screen, _ in
        OpeningActions.logContact(screen.place)
      },
      Command("Plan a next step with the employer", .character("a"), unavailable: nowhere) { screen, _ in
        OpeningActions.planStep(screen.place)
      },
      .row("Withdraw the opening, with a reason", .character("-")) { row, _ in
        PersonActions.withdraw(.lead, row.id, called: row.lead.title)
      },
      .filter,
    ] + moves
  package static let noRow: Words = "No opening is in this list. + adds one."
  private static let nowhere: @Sendable (OpeningsScreen) -> Words? = {
    $0.place == nil ? "No employer is known yet." : nil
  }

  package static let filters: [LetterFilter<OpeningsScreen>] = [
    LetterFilter("s", "closed too") { $0.isWhole.toggle() }, LetterFilter("c", "clear") { $0.isWhole = false },
  ]

  /// nil: everywhere.
  private let employer: Identifier?
  private var name = ""
  private var withoutOpening = 0
  package var list = RowList<OpeningRow>()
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
    withoutOpening = try store.answer(ApplicationsWithoutOpening(at: employer))
  }

  package func page(_ request: PageRequest, from store: Store) throws(StoreError) -> Page<OpeningRow> {
    try store.answer(OpeningList(at: employer, isWhole: isWhole, page: request))
  }

  package func footRows(in size: Size) -> Int { 2 }

  package func drawFoot(on frame: inout Frame) {
    if withoutOpening == 0 { return }
    frame.write(
      tr(Words("Applications here without an opening: {1}", String(withoutOpening))), column: 2, row: 1, style: .dim)
  }

  package var empty: Words { "No opening is written down. + adds one." }

  package var columns: [Column<OpeningRow>] {
    [
      Column("Opening", 18, grows: 2) { row, _ in row.lead.title },
      employer == nil ? Column("Employer", 14, grows: 2, rank: 2) { row, _ in row.employer } : nil,
      Column(
        "Closes", 12, rank: 1, style: { row, frame in OpeningText.isLate(row.lead, frame.today) ? .warning : .plain }
      ) { row, frame in OpeningText.closes(row.lead, frame.today) },
      Column("People", 18, grows: 3, rank: 3) { row, _ in PipelineText.counts(row.counts) },
    ].compactMap { $0 }
  }
}
