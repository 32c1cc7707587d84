package import Cells
package import Domain
package import Store

/// Openings, of one employer or everywhere, each with how many people stand where on the way to it. Nobody is named here:
/// no applicant's name stands on an employer's record.
package struct OpeningsScreen: Screen {
  package static let title: Words = "Openings"
  package static let commands: [Command<OpeningsScreen>] =
    [
      Command("Open the opening", .enter, .right, hint: "open", unavailable: Self.none) { screen, _ in
        screen.list.focused.map { .open(OpeningScreen($0.id)) } ?? .stay
      },
      Command("Add an opening", .character("+"), hint: "new") { screen, _ in
        .open(PipelineActions.newOpening(at: screen.employer))
      },
      Command("Change the opening", .character("e"), hint: "change", unavailable: Self.none) { screen, _ in
        screen.list.focused.map { .open(FormScreen(.change(.lead, $0.id))) } ?? .stay
      },
      Command("Say whether the opening is still open", .character("d"), hint: "done", unavailable: Self.none) {
        screen, _ in screen.list.focused.map { OpeningActions.settle($0.lead) } ?? .stay
      },
      Command("Log a contact with the employer", .character("n"), unavailable: Self.nowhere) { screen, _ in
        OpeningActions.logContact(screen.list.focused?.lead.employerID ?? screen.employer)
      },
      Command("Plan a next step with the employer", .character("a"), unavailable: Self.nowhere) { screen, _ in
        OpeningActions.planStep(screen.list.focused?.lead.employerID ?? screen.employer)
      },
      Command("Withdraw the opening, with a reason", .character("-"), unavailable: Self.none) { screen, _ in
        screen.list.focused.map { PersonActions.withdraw(.lead, $0.id, called: $0.lead.title) } ?? .stay
      },
      Command("Filter: then one letter", .character("f"), hint: "filter") { screen, _ in screen.chooseFilter() },
    ] + Command.list(\.list, chrome: Self.foot.chrome)

  private static let none: @Sendable (OpeningsScreen) -> Words? = {
    $0.list.isEmpty ? "No opening is in this list. + adds one." : nil
  }
  private static let nowhere: @Sendable (OpeningsScreen) -> Words? = {
    ($0.list.focused?.lead.employerID ?? $0.employer) == nil ? "No employer is known yet." : nil
  }
  private static let foot = ListFoot(rows: 1)

  /// nil: everywhere.
  private let employer: Identifier?
  private var name = ""
  private var withoutOpening = 0
  private(set) var list = RowList<OpeningRow>()
  private var isWhole = false
  private var isChoosingFilter = false

  package init(at employer: Identifier? = nil) { self.employer = employer }

  package var route: Route? { .openings(employer) }
  package var takesText: Bool { isChoosingFilter }
  package var subjects: [RecordKey] {
    (list.focused?.lead.employerID ?? employer).map { [RecordKey(.employer, $0)] } ?? []
  }

  package func heading(_ desk: Desk) -> String {
    let whole = isWhole ? ", " + tr("closed too") : ""
    return tr(Self.title) + ": " + (employer == nil ? tr("everywhere") : name) + whole
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    if let employer {
      guard let found = try store.answer(OneRecord(.employer, employer)) else {
        throw .refused("This employer is not there any more.")
      }
      name = found.label
      withoutOpening = try store.answer(ApplicationsWithoutOpening(at: employer))
    }
    let (employer, isWhole) = (employer, isWhole)
    try list.load(visible: desk.content.rows - Self.foot.chrome) { page throws(StoreError) in
      try store.answer(OpeningList(at: employer, isWhole: isWhole, page: page))
    }
  }

  // MARK: Filters

  private mutating func chooseFilter() -> Outcome {
    isChoosingFilter = true
    return .say(Words("Filter: {1}", "s " + tr("closed too") + "  c " + tr("clear")))
  }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    isChoosingFilter = false
    list.restart()
    switch key {
    case .character("s"): isWhole.toggle()
    case .character("c"): isWhole = false
    default: return .sequence([.reload, .say("The filter is as it was.")])
    }
    return .reload
  }

  // MARK: Drawing

  package mutating func arrange(in size: Size, _ desk: Desk) { Self.foot.arrange(&list, in: size) }

  package func draw(on frame: inout Frame) {
    frame.table(
      list, columns: Self.columns.filter { employer == nil || $0.title != Self.place },
      empty: "No opening is written down. + adds one.", above: Self.foot
    ) { part in
      if withoutOpening == 0 { return }
      part.write(
        tr(Words("Applications here without an opening: {1}", String(withoutOpening))), column: 2, row: 0, style: .dim)
    }
  }

  private static let place: Words = "Employer"

  private static let columns: [Column<OpeningRow>] = [
    Column("Opening", 18, grows: 2) { row, _ in row.lead.title },
    Column(place, 14, grows: 2, rank: 2) { row, _ in row.employer },
    Column(
      "Closes", 12, rank: 1, style: { row, frame in OpeningText.isLate(row.lead, frame.today) ? .warning : .plain }
    ) {
      row, frame in OpeningText.closes(row.lead, frame.today)
    },
    Column("People", 18, grows: 3, rank: 3) { row, _ in PipelineText.counts(row.counts) },
  ]
}

extension OpeningRow: PagedRow {}
