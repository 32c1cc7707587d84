package import Cells
package import Domain
import Exchange
package import Store

/// The caseload: one row a person, with what one must know before the next call.
package struct ApplicantListScreen: PagedListScreen, OnlyPlace {
  package static let code = "applicants"
  package static let title: Words = "Applicants"
  package static let commands: [Command<ApplicantListScreen>] =
    [
      .row("Open the person", .enter, .right, hint: "open") { row, _ in .open(ApplicantScreen(row.id)) }
    ] + Command.aboutPeople { $0.list.chosen.map { PersonRef(id: $0.id, name: $0.name, mark: $0.mark) } }
    + [
      Command("Add an applicant", .character("+"), hint: "new") { _, _ in .form(.add(.applicant, [:])) },
      Command("Filter: then one letter", .character("f"), hint: "filter") { screen, _ in
        .open(FilterScreen(screen.view))
      },
      Command("Saved views: take one, save what is shown", .character("v"), hint: "views") { screen, _ in
        .open(ViewsScreen(screen.view))
      },
      Command("Change the order", .character("o"), hint: "order") { screen, _ in screen.nextOrder() },
      Command("Choose the columns") { screen, _ in .open(ColumnsScreen(screen.view)) },
      Command("Select the person, or not", .character(" "), unavailable: Self.nobody) { screen, _ in
        screen.toggleSelection()
      },
      Command(
        "Select everybody in this list; once more takes the selection off", .character("A"), unavailable: Self.nobody
      ) { screen, _ in screen.toggleAll() },
      Command("Print this list", .character("p")) { screen, _ in .open(PrintScreen(.caseloadList(screen.view))) },
    ] + moves
  package static let noRow: Words = "Nobody is in this list."
  private static let nobody: @Sendable (ApplicantListScreen) -> Words? = { $0.list.isEmpty ? noRow : nil }

  package var list = RowList<ApplicantRow>()
  private var view = ListView()
  /// The view that was taken last, under its name; as long as nothing was changed, the heading says it.
  private var taken: (name: String, view: ListView)?
  private var hasOpened = false
  /// Everybody is to be selected: the next load does it, because only a load reads the store.
  private var selectsAll = false
  private var count: Count?
  private var strip: [String] = []
  /// Names of the colleagues, read when their column is shown.
  private var colleagues: [Identifier: String] = [:]

  package init() {}

  package var withoutRecords: (any Screen)? {
    var screen = ApplicantListScreen()
    (screen.view, screen.taken, screen.hasOpened) = (view, taken, hasOpened)
    screen.list = list.withoutRows
    return screen
  }
  package var subjects: [RecordKey] { list.chosen.map { RecordKey(.applicant, $0.id) } }
  package var named: ShownPeople { ShownPeople((list.rows + list.selected).map(\.name)) }

  package func heading(_ desk: Desk) -> String {
    let name = taken.flatMap { $0.view == view ? $0.name : nil }
    return [tr(Self.title), name ?? tr(view.scopeLabel)].joined(separator: ": ")
  }

  package var tally: String {
    if !list.selected.isEmpty { return tr(Words("selected: {1}", String(list.selected.count))) }
    return count.map { tr(Words($0.isCapped ? "{1} or more applicants" : "applicants: {1}", String($0.number))) } ?? ""
  }

  // MARK: Loading

  package func page(_ request: PageRequest, from store: Store) throws(StoreError) -> Page<ApplicantRow> {
    try store.answer(view.page(request))
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let notice = hasOpened ? nil : takeFirstView(desk)
    hasOpened = true
    try loadRows(from: store, desk)
    let before = count
    count = try store.answer(view.count)
    if let before, before != count { try deselectAbsent(store) }
    if view.columns.contains(.specialist), colleagues.isEmpty {
      let all = try store.answer(AllRecords(.colleague))
      colleagues = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.label) })
    }
    if selectsAll { try selectEverybody(store) }
    // Said last: the list stands whatever is wrong with the views.
    if let notice { throw .refused(notice) }
  }

  /// The view the person wants the list to open with.
  /// - Returns: what is to be said about it.
  private mutating func takeFirstView(_ desk: Desk) -> Words? {
    do {
      let file = try desk.views.read()
      guard let name = file.opensWith else { return file.notice }
      guard let found = file.view(called: name, words: tr) else {
        return Words("The list was to open with the view \"{1}\", which is not there any more.", name)
      }
      (view, taken) = (found.view, (found.name, found.view))
      return found.unknown ?? file.notice
    } catch {
      return error.words
    }
  }

  /// Whoever has left the list, reassigned or no longer in its filter, is not acted on with the next key.
  private mutating func deselectAbsent(_ store: Store) throws(StoreError) {
    let shown = Set(list.rows.map(\.id))
    guard list.selected.contains(where: { !shown.contains($0.id) }) else { return }
    let here = Set(try view.everyone(in: store).map(\.id))
    list.select(list.selected.filter { here.contains($0.id) })
  }

  private mutating func selectEverybody(_ store: Store) throws(StoreError) {
    selectsAll = false
    let page = try store.answer(view.page(PageRequest(.start, limit: PersonActions.mostAtOnce)))
    if page.hasAfter { throw .refused(PersonActions.tooMany) }
    list.select(page.rows)
  }

  /// What a pop-up over the list has changed of it.
  package mutating func receive(_ answer: Answer, _ desk: Desk) -> Outcome {
    guard case .list(let changed, let name) = answer else { return .stay }
    if let name { taken = (name, changed) }
    if (changed.scope, changed.filters) != (view.scope, view.filters) { list.clearSelection() }
    if (changed.scope, changed.filters, changed.order) != (view.scope, view.filters, view.order) { list.restart() }
    view = changed
    return .stay
  }

  // MARK: Keys

  private mutating func nextOrder() -> Outcome {
    let all = ApplicantOrder.allCases
    view.order = all[((all.firstIndex(of: view.order) ?? 0) + 1) % all.count]
    list.restart()
    let given = view.givenOrder
    let words =
      given == view.order
      ? Words("Order: {1}", view.order.label)
      : Words("Order: {1}; with these filters the list comes {2}.", view.order.label, given.label)
    return .sequence([.reload, .say(words)])
  }

  private mutating func toggleSelection() -> Outcome {
    if let row = list.focused, !list.isSelected(row.id), list.selected.count >= PersonActions.mostAtOnce {
      return .say(PersonActions.tooMany)
    }
    list.toggleSelection()
    return list.move(by: 1)
  }

  private mutating func toggleAll() -> Outcome {
    guard list.selected.isEmpty else {
      list.clearSelection()
      return .say("Nobody is selected.")
    }
    selectsAll = true
    return .reload
  }

  // MARK: Drawing

  package mutating func arrange(in size: Size, _ desk: Desk) {
    strip = stripLines(size.columns, desk.width)
    list.arrange(visible: size.rows - 1 - strip.count)
  }

  /// Which filters are on, in which order the rows come and how many people are left; nothing for the plain list.
  private func stripLines(_ columns: Int, _ width: CharacterWidth) -> [String] {
    if view.filters.isEmpty, view.order == .name { return [] }
    let only = view.filterLabels.map { tr($0) }.joined(separator: " + ")
    var parts = only.isEmpty ? [] : [tr(Words("Only: {1}.", only))]
    parts.append(tr(Words("Order: {1}.", view.givenOrder.label)))
    if let count {
      parts.append(tr(Words(count.isCapped ? "People: {1} or more." : "People: {1}.", String(count.number))))
    }
    return TextLayout.wrap(parts.joined(separator: " "), columns: max(1, columns - 2), width: width)
      .prefix(3).map(\.text)
  }

  package func headRows(in size: Size) -> Int { strip.count }

  package func drawHead(on frame: inout Frame) {
    for (row, line) in strip.enumerated() { frame.writeOpenly(line, column: 2, row: row, style: .label) }
  }

  package var columns: [Column<ApplicantRow>] { ApplicantCells.columns(view, colleagues) }

  package var empty: Words {
    view.filters.isEmpty
      ? "Nobody is on your caseload yet. + adds an applicant; : and \"import\" brings in a spreadsheet; f e shows everyone."
      : "Nobody is in this list. f changes the filter."
  }
}
