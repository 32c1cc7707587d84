package import Cells
package import Domain
package import Store

/// Every employer: where the relationship stands, who holds it, last visit, next step; above them how they are visited.
/// Applicants are not named here, whatever somebody typed.
package struct EmployerListScreen: Screen {
  package static let title: Words = "Employers"
  package static let commands: [Command<EmployerListScreen>] =
    [
      Command("Open the employer", .enter, .right, hint: "open", unavailable: Self.none) { screen, _ in
        screen.employers.focused.map { .open(EmployerScreen($0.id)) } ?? .stay
      }
    ] + Command.aboutEmployer { $0.employers.focused.map { EmployerRef(id: $0.id, name: $0.name, stage: $0.stage) } }
    + [
      Command("Add an employer", .character("+"), hint: "new") { _, _ in .open(FormScreen(.add(.employer, [:]))) },
      Command("Filter: then one letter", .character("f"), hint: "filter") { screen, _ in screen.chooseFilter() },
      Command("Change the order", .character("o"), hint: "order") { screen, _ in screen.nextOrder() },
      Command("Select the employer, or not", .character(" "), unavailable: Self.none) { screen, _ in
        screen.employers.toggleSelection()
        return screen.employers.move(by: 1)
      },
      Command("Look-alike employers: probably written down twice") { _, _ in .open(LookAlikesScreen()) },
    ] + Command.list(\.employers, chrome: 1 + headRows)

  private static let none: @Sendable (EmployerListScreen) -> Words? = {
    $0.employers.isEmpty ? "No employer is in this list." : nil
  }
  private static let headRows = 2

  var employers = RowList<EmployerRow>()
  private var order = EmployerOrder.name
  private var filters: Set<EmployerFilter> = []
  private var isChoosingFilter = false
  private var quality: EmployerQuality.Answer?
  /// Next steps with initials in the place of applicants' names.
  private var steps: [Identifier: String] = [:]

  package init() {}

  package var route: Route? { .employers }
  package var withoutRecords: (any Screen)? {
    var screen = EmployerListScreen()
    (screen.order, screen.filters) = (order, filters)
    screen.employers = employers.withoutRows
    return screen
  }
  package var subjects: [RecordKey] { employers.focused.map { [RecordKey(.employer, $0.id)] } ?? [] }
  package private(set) var named = ShownPeople()
  package var takesText: Bool { isChoosingFilter }

  package func heading(_ desk: Desk) -> String {
    let on = EmployerFilterLine.all.filter { filters.contains($0.filter) }.map { tr($0.label) }
    return ([tr(Self.title)] + (on.isEmpty ? [] : [on.joined(separator: ", ")])).joined(separator: ": ")
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let (order, filters) = (order, filters)
    try employers.load(visible: desk.content.rows - 1 - Self.headRows) { page throws(StoreError) in
      try store.answer(EmployerList(order: order, filters: filters, page: page))
    }
    quality = try store.answer(EmployerQuality())
    steps = [:]
    for row in employers.rows where !row.nextStep.isEmpty { steps[row.id] = try Self.step(of: row, store) }
    named = desk.initialsOnly ? try ShownPeople.inNextSteps(of: employers.rows, store) : ShownPeople()
  }

  /// A step is often about an applicant.
  private static func step(of row: EmployerRow, _ store: Store) throws(StoreError) -> String {
    try NameVeil(store.answer(ApplicantsNamedAt([row.id], kinds: [.nextStep], texts: [row.nextStep])))
      .covering(row.nextStep)
  }

  package mutating func arrange(in size: Size, _ desk: Desk) {
    employers.arrange(visible: size.rows - 1 - Self.headRows)
  }

  private mutating func nextOrder() -> Outcome {
    let all = EmployerOrder.allCases
    order = all[((all.firstIndex(of: order) ?? 0) + 1) % all.count]
    employers.restart()
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

  private mutating func chooseFilter() -> Outcome {
    isChoosingFilter = true
    return .say(EmployerFilterLine.strip)
  }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    isChoosingFilter = false
    employers.restart()
    if key == .character("c") {
      filters = []
      return .reload
    }
    guard case .character(let letter) = key,
      let line = EmployerFilterLine.all.first(where: { $0.letter == letter })
    else { return .say("The filter is as it was.") }
    let isOn = filters.contains(line.filter)
    // A relationship stands at one stage: another one takes its place.
    if line.filter.stage != nil { filters = filters.filter { $0.stage == nil } }
    if isOn { filters.remove(line.filter) } else { filters.insert(line.filter) }
    return .reload
  }

  package func draw(on frame: inout Frame) {
    if let quality { EmployerHead(quality).draw(on: &frame) }
    let top = Self.headRows
    let isFiltered = !filters.isEmpty
    frame.inside(Rect(column: 0, row: top, columns: frame.columns, rows: frame.rows - top)) { part in
      part.table(
        employers, columns: columns,
        empty: isFiltered
          ? "No employer is in this list. f changes the filter." : "No employer yet. + adds one.")
    }
  }

  private var columns: [Column<EmployerRow>] {
    let steps = steps
    return [
      Column("Employer", 22, grows: 1, style: { row, _ in row.doNotContact ? .warning : .plain }) { row, _ in
        row.name + (row.doNotContact ? "  ! " + tr("do not contact") : "")
      },
      Column("Town", 10, rank: 4) { row, _ in row.town },
      Column("Stage", 11, rank: 2) { row, _ in row.stage.map { tr($0.label) } ?? tr("unknown") },
      Column("Owner", 14, rank: 5) { row, _ in row.ownerName ?? "" },
      Column("Visit", 6, rank: 3) { row, frame in DayWords.ago(row.lastVisitOn, on: frame.today) },
      Column("Openings", 8, rank: 6) { row, _ in row.openings == 0 ? "" : String(row.openings) },
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

/// A filter of the list of employers with its letter.
private struct EmployerFilterLine {
  let letter: Character
  let label: Words
  let filter: EmployerFilter

  private init(_ letter: Character, _ label: Words, _ filter: EmployerFilter) {
    (self.letter, self.label, self.filter) = (letter, label, filter)
  }

  static let all: [EmployerFilterLine] = [
    EmployerFilterLine("m", "mine", .mine), EmployerFilterLine("d", "do not contact", .doNotContact),
    EmployerFilterLine("n", "no next step", .noNextStep), EmployerFilterLine("o", "open openings", .openings),
    EmployerFilterLine("1", "1 introduce", .introduce), EmployerFilterLine("2", "2 learn", .learn),
    EmployerFilterLine("3", "3 propose", .propose), EmployerFilterLine("4", "ongoing", .ongoing),
  ]

  /// All of them in one line of 80 columns.
  static let strip: Words = "m mine  d do not contact  n no next step  o openings  1-4 stage  c clear"
}

/// How employers are visited (ips-domain.md 1.5 V7), in two lines above the list.
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
