package import Cells
package import Domain
package import Store

/// The caseload: one row a person, with what one must know before the next call.
package struct ApplicantListScreen: Screen {
  package static let title: Words = "Applicants"
  package static let commands: [Command<ApplicantListScreen>] =
    [
      Command("Open the person", .enter, .right, hint: "open", unavailable: Self.nobody) { screen, _ in screen.open() }
    ] + Command.aboutPeople { $0.people.chosen.map { PersonRef(id: $0.id, name: $0.name, mark: $0.mark) } }
    + [
      Command("Add an applicant", .character("+"), hint: "new") { _, _ in .open(FormScreen(.add(.applicant, [:]))) },
      Command("Filter: then one letter", .character("f"), hint: "filter") { screen, _ in screen.startFilter() },
      Command("Change the order", .character("o"), hint: "order") { screen, _ in screen.nextOrder() },
      Command("Select the person, or not", .character(" "), unavailable: Self.nobody) { screen, _ in
        screen.people.toggleSelection()
        return screen.people.move(by: 1)
      },
      Command("Print the caseload list", .character("p")) { screen, _ in
        .open(SavePageScreen(.caseloadList(screen.scope)))
      },
    ] + Command.list(\.people)

  private static let nobody: @Sendable (ApplicantListScreen) -> Words? = {
    $0.people.isEmpty ? "Nobody is in this list." : nil
  }

  var people = RowList<ApplicantRow>()
  var scope = Scope.mine
  var order = ApplicantOrder.name
  var filters: Set<ApplicantFilter> = []
  private var isChoosingFilter = false
  private var count: Count?

  package init() {}

  package var route: Route? { .applicants }
  package var withoutRecords: (any Screen)? {
    var screen = ApplicantListScreen()
    (screen.scope, screen.order, screen.filters) = (scope, order, filters)
    screen.people = people.withoutRows
    return screen
  }
  package var named: ShownPeople { ShownPeople((people.rows + people.selected).map(\.name)) }
  package var takesText: Bool { isChoosingFilter }

  package func heading(_ desk: Desk) -> String {
    let parts = Self.filterLines.filter { $0.isOn(self) }.map { tr($0.label) }
    return ([tr(Self.title)] + (parts.isEmpty ? [] : [parts.joined(separator: ", ")])).joined(separator: ": ")
  }

  package var tally: String {
    if !people.selected.isEmpty { return tr(Words("selected: {1}", String(people.selected.count))) }
    guard let count else { return "" }
    return tr(Words(count.isCapped ? "{1} or more applicants" : "applicants: {1}", String(count.number)))
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let (scope, order, filters) = (scope, order, filters)
    try people.load(visible: desk.content.rows - 1) { page throws(StoreError) in
      try store.answer(ApplicantList(scope: scope, order: order, filters: filters, page: page))
    }
    count = try store.answer(ApplicantCount(scope: scope, filters: filters))
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { people.arrange(visible: size.rows - 1) }

  private func open() -> Outcome {
    people.focused.map { .open(ApplicantScreen($0.id)) } ?? .stay
  }

  private mutating func nextOrder() -> Outcome {
    let all = ApplicantOrder.allCases
    order = all[((all.firstIndex(of: order) ?? 0) + 1) % all.count]
    people.restart()
    return .sequence([.reload, .say(Words("Order: {1}", tr(Self.words(for: order))))])
  }

  static func words(for order: ApplicantOrder) -> Words {
    switch order {
    case .name: "by name"
    case .nextDate: "by next date"
    case .lastContact: "longest without contact first"
    case .phaseSince: "longest in the phase first"
    }
  }

  // MARK: Filters

  private struct FilterLine: Sendable {
    let letter: Character
    let label: Words
    let isOn: @Sendable (ApplicantListScreen) -> Bool
    let toggle: @Sendable (inout ApplicantListScreen) -> Void
  }

  private static let filterLines: [FilterLine] = [
    FilterLine(letter: "m", label: "mine", isOn: { $0.scope == .mine }, toggle: { $0.scope = .mine }),
    FilterLine(letter: "e", label: "everyone's", isOn: { $0.scope == .everyone }, toggle: { $0.scope = .everyone }),
    filterLine("w", "in work", .inWork), filterLine("s", "searching", .searching), filterLine("o", "overdue", .overdue),
    filterLine("n", "no next step", .noNextStep), filterLine("k", "marked", .marked),
    filterLine("u", "unassigned", .unassigned),
    filterLine("l", "left", .left),
    FilterLine(letter: "c", label: "clear", isOn: { _ in false }, toggle: { $0.filters = [] }),
  ]

  private static func filterLine(_ letter: Character, _ label: Words, _ filter: ApplicantFilter) -> FilterLine {
    FilterLine(
      letter: letter, label: label, isOn: { $0.filters.contains(filter) },
      toggle: { screen in
        if screen.filters.remove(filter) == nil { screen.filters.insert(filter) }
        // Nobody unassigned is on anybody's caseload.
        if filter == .unassigned { screen.scope = .everyone }
      })
  }

  private mutating func startFilter() -> Outcome {
    isChoosingFilter = true
    let strip = Self.filterLines.map { "\($0.letter) \(tr($0.label))" }.joined(separator: "  ")
    return .say(Words("Filter: {1}", strip))
  }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    isChoosingFilter = false
    guard case .character(let letter) = key, let line = Self.filterLines.first(where: { $0.letter == letter }) else {
      return .say("The filter is as it was.")
    }
    line.toggle(&self)
    people.restart()
    people.clearSelection()
    return .reload
  }

  // MARK: Drawing

  package func draw(on frame: inout Frame) {
    frame.table(people, columns: Self.columns, empty: emptyWords)
  }

  private var emptyWords: Words {
    filters.isEmpty
      ? "Nobody is on your caseload yet. + adds an applicant; : and \"import\" brings in a spreadsheet; f e shows everyone."
      : "Nobody is in this list. f changes the filter."
  }

  private static let columns: [Column<ApplicantRow>] = [
    Column("Name", 20, grows: 1) { row, frame in frame.shown(row.name) },
    Column("", 1, rank: 4, style: { _, _ in .warning }) { row, _ in row.mark?.sign ?? "" },
    Column("Phase", 16, rank: 2) { row, _ in
      tr(row.phase.label) + (row.otherPhases > 0 ? " +\(row.otherPhases)" : "")
    },
    Column("Days", 5, rank: 5) { row, frame in DayWords.span(since: row.phaseSince, on: frame.today) },
    Column("Contact", 7, rank: 3) { row, frame in DayWords.ago(row.lastContactOn, on: frame.today) },
    Column("Next step", 14, grows: 3, rank: 1, style: dueStyle) { row, frame in nextWords(row, frame) },
  ]

  private static let dueStyle: @Sendable (ApplicantRow, Frame) -> Style = { row, frame in
    row.nextOn.map { $0 < frame.today } ?? false ? .warning : .plain
  }

  /// Overdue is said with the word, not by colour alone (A3).
  private static func nextWords(_ row: ApplicantRow, _ frame: Frame) -> String {
    let what = row.nextStep.isEmpty && row.nextOn != nil ? tr("next contact") : row.nextStep
    guard let day = row.nextOn else { return what }
    if day < frame.today { return "! " + tr("overdue") + " " + Dates.shortest(day) + " " + what }
    return Dates.short(day, today: frame.today) + " " + what
  }
}
