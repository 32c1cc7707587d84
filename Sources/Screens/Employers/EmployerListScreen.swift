package import Cells
package import Domain
package import Store

/// Every employer: where the relationship stands, who holds it, last visit, next step; above them how they are visited.
/// Applicants are not named here, whatever somebody typed.
package struct EmployerListScreen: PagedListScreen, FilteredScreen, OnlyPlace {
  package static let code = "employers"
  package static let title: Words = "Employers"
  package static let commands: [Command<EmployerListScreen>] =
    [
      .row("Open the employer", .enter, .right, hint: "open") { row, _ in .open(EmployerScreen(row.id)) }
    ] + Command.aboutEmployer { $0.list.focused.map { EmployerRef(id: $0.id, name: $0.name, stage: $0.stage) } }
    + [
      Command("Add an employer", .character("+"), hint: "new") { _, _ in .form(.add(.employer, [:])) },
      .filter,
      Command("Change the order", .character("o"), hint: "order") { screen, _ in screen.nextOrder() },
      .select("Select the employer, or not"),
      Command("Possible duplicates: employers probably written down twice") { _, _ in .open(PossibleDuplicatesScreen())
      },
    ] + moves
  package static let noRow: Words = "No employer is in this list."

  package static let filters: [LetterFilter<EmployerListScreen>] =
    [
      filter("m", "mine", .mine), filter("d", "do not contact", .doNotContact),
      filter("n", "no next step", .noNextStep),
      filter("o", "open job leads", .leads), filter("1", "1 introduce", .introduce), filter("2", "2 learn", .learn),
      filter("3", "3 propose", .propose), filter("4", "ongoing", .ongoing),
      LetterFilter("c", "clear") { $0.filters = [] },
    ]
  /// All of them in one line of 80 columns.
  package static let filterStrip: Words = "m mine  d do not contact  n no next step  o job leads  1-4 stage  c clear"

  private static func filter(
    _ letter: Character, _ label: Words, _ filter: EmployerFilter
  ) -> LetterFilter<EmployerListScreen> {
    LetterFilter(letter, label, isOn: { $0.filters.contains(filter) }) { screen in
      if screen.filters.remove(filter) != nil { return }
      // A relationship stands at one stage: another one takes its place.
      if filter.stage != nil { screen.filters = screen.filters.filter { $0.stage == nil } }
      screen.filters.insert(filter)
    }
  }

  package var list = RowList<EmployerRow>()
  private var order = EmployerOrder.name
  private var filters: Set<EmployerFilter> = []
  package var isChoosingFilter = false
  private var quality: EmployerQuality.Answer?
  /// Next steps with initials in the place of applicants' names.
  private var steps: [Identifier: String] = [:]

  package init() {}

  package var withoutRecords: (any Screen)? {
    var screen = EmployerListScreen()
    (screen.order, screen.filters) = (order, filters)
    screen.list = list.withoutRows
    return screen
  }
  package var subjects: [RecordKey] { list.focused.map { [RecordKey(.employer, $0.id)] } ?? [] }
  package private(set) var named = ShownPeople()

  package func heading(_ desk: Desk) -> String {
    tr(Self.title) + (filtersOn.isEmpty ? "" : ": " + filtersOn.joined(separator: ", "))
  }

  package func page(_ request: PageRequest, from store: Store) throws(StoreError) -> Page<EmployerRow> {
    try store.answer(EmployerList(order: order, filters: filters, page: request))
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    try loadRows(from: store, desk)
    quality = try store.answer(EmployerQuality())
    steps = [:]
    for row in list.rows where !row.nextStep.isEmpty { steps[row.id] = try Self.step(of: row, store) }
    named = desk.initialsOnly ? try ShownPeople.inNextSteps(of: list.rows, store) : ShownPeople()
  }

  /// A step is often about an applicant.
  private static func step(of row: EmployerRow, _ store: Store) throws(StoreError) -> String {
    try NameVeil(store.answer(ApplicantsNamedAt([row.id], kinds: [.nextStep], texts: [row.nextStep])))
      .covering(row.nextStep)
  }

  private mutating func nextOrder() -> Outcome {
    let all = EmployerOrder.allCases
    order = all[((all.firstIndex(of: order) ?? 0) + 1) % all.count]
    list.restart()
    return .sequence([.reload, .say(Words("Order: {1}", Self.words(for: order)))])
  }

  private static func words(for order: EmployerOrder) -> Words {
    switch order {
    case .name: "by name"
    case .nextDate: "by next date"
    case .lastVisit: "longest without a visit first"
    case .stage: "by stage"
    }
  }

  package func headRows(in size: Size) -> Int { 2 }
  package func drawHead(on frame: inout Frame) { if let quality { EmployerHead(quality).draw(on: &frame) } }

  package var empty: Words {
    filters.isEmpty ? "No employer yet. + adds one." : "No employer is in this list. f changes the filter."
  }

  package var columns: [Column<EmployerRow>] {
    let steps = steps
    return [
      Column("Employer", 22, grows: 1, style: { row, _ in row.doNotContact ? .warning : .plain }) { row, _ in
        row.name + (row.doNotContact ? "  ! " + tr("do not contact") : "")
      },
      Column("Town", 10, rank: 4) { row, _ in row.town },
      Column("Stage", 11, rank: 2) { row, _ in row.stage.map { tr($0.label) } ?? tr("unknown") },
      Column("Lead contact", 14, rank: 5) { row, _ in row.leadContactName ?? "" },
      Column("Visit", 6, rank: 3) { row, frame in DayWords.ago(row.lastVisitOn, on: frame.today) },
      Column("Leads", 8, rank: 6) { row, _ in row.leads == 0 ? "" : String(row.leads) },
      Column("Hires", 5, rank: 7) { row, _ in row.hires == 0 ? "" : String(row.hires) },
      Column("Next step", 14, grows: 2, rank: 1) { row, frame in
        let step = steps[row.id] ?? ""
        guard let day = row.nextOn else { return step }
        if day < frame.today { return "! " + tr("overdue") + " " + Dates.shortest(day) + " " + step }
        return Dates.short(day, today: frame.today) + " " + step
      },
    ]
  }
}

/// How employers are visited, in two lines above the list.
private struct EmployerHead {
  let quality: EmployerQuality.Answer
  init(_ quality: EmployerQuality.Answer) { self.quality = quality }

  func draw(on frame: inout Frame) {
    frame.write(
      tr(
        Words(
          "In 6 months: twice visited as planned {1} of {2}; second visit booked after {3} of {4}",
          String(quality.metTwice), String(quality.met), String(quality.secondBooked), String(quality.firstVisits))),
      row: 0)
    let stages = VisitStage.allCases.map { String(quality.stages[$0] ?? 0) }
    frame.write(
      tr(
        Words(
          "From memory, to be verified. Stages 1-2-3-ongoing: {1}; unknown {2}",
          stages.joined(separator: " > "), String(quality.stageUnknown))), row: 1, style: .dim)
  }
}
