import Cells
package import Domain
package import Store

/// A row that a list can follow when rows move.
package protocol ListRow: Sendable { var id: Identifier { get } }

/// The rows of a list around the focus, the focus itself, and what is selected. A long list is never read whole: at an
/// edge the list asks to be loaded around the focus.
package struct RowList<Row: ListRow>: Sendable {
  package private(set) var rows: [Row] = []
  package private(set) var focus = 0
  package private(set) var top = 0
  /// In the order they were selected; kept while other pages of the list are shown.
  package private(set) var selected: [Row] = []
  package private(set) var hasBefore = false
  package private(set) var hasAfter = false
  /// Rows in sight at once.
  package private(set) var visible = 1
  private var anchor = Anchor.start
  private var wanted: Wanted?

  /// Where the focus goes at the next load: a record, and rows from it.
  private struct Wanted {
    var id: Identifier
    var delta = 0
    /// Rows of the screen above it; nil where it does not matter.
    var above: Int?
  }

  package init() {}

  package var focused: Row? { rows.indices.contains(focus) ? rows[focus] : nil }
  package var isEmpty: Bool { rows.isEmpty }

  /// The rows a command works on: the selected ones, else the focused one.
  package var chosen: [Row] { selected.isEmpty ? focused.map { [$0] } ?? [] : selected }

  package func isSelected(_ id: Identifier) -> Bool { selected.contains { $0.id == id } }

  package mutating func toggleSelection() {
    guard let row = focused else { return }
    if isSelected(row.id) { selected.removeAll { $0.id == row.id } } else { selected.append(row) }
  }

  package mutating func clearSelection() { selected = [] }

  package mutating func select(_ rows: [Row]) { selected = rows }

  /// Forgets the place, for another order or filter.
  package mutating func restart() {
    rows = []
    anchor = .start
    wanted = nil
    focus = 0
    top = 0
  }

  /// The focus goes to this record at the next load, if it is there.
  package mutating func follow(_ id: Identifier) { wanted = Wanted(id: id) }

  /// Which record has the focus, and no row: the next load finds it again, however far down it stands.
  package var withoutRows: RowList {
    var list = RowList()
    list.visible = visible
    list.wanted = focused.map { Wanted(id: $0.id, above: focus - top) } ?? wanted
    return list
  }

  package mutating func setFocus(_ index: Int) {
    focus = min(max(0, index), max(0, rows.count - 1))
  }

  /// Moves the focus; `.reload` when the rows end there but the list does not.
  package mutating func move(by delta: Int) -> Outcome {
    let goal = focus + delta
    if let row = focused, (goal < 0 && hasBefore) || (goal >= rows.count && hasAfter) {
      wanted = Wanted(id: row.id, delta: delta)
      return .reload
    }
    setFocus(goal)
    return .stay
  }

  /// Moves the focus by what is in sight; one row of it stays.
  package mutating func movePage(_ direction: Int) -> Outcome { move(by: direction * max(1, visible - 1)) }

  package mutating func moveToStart() -> Outcome {
    if hasBefore {
      restart()
      return .reload
    }
    setFocus(0)
    return .stay
  }

  package mutating func moveToEnd() -> Outcome {
    if hasAfter {
      restart()
      anchor = .end
      return .reload
    }
    setFocus(rows.count - 1)
    return .stay
  }

  /// Shows a list that is known whole.
  package mutating func show(_ rows: [Row]) {
    let place = wanted ?? focused.map { Wanted(id: $0.id) }
    self.rows = rows
    hasBefore = false
    hasAfter = false
    restoreFocus(place, otherwise: focus)
  }

  /// Keeps the focused row among `visible` rows.
  package mutating func arrange(visible: Int) {
    self.visible = max(1, visible)
    let visible = self.visible
    if focus < top { top = focus }
    if focus >= top + visible { top = focus - visible + 1 }
    top = max(0, min(top, rows.count - visible))
  }

  private mutating func restoreFocus(_ place: Wanted?, otherwise: Int) {
    let found = place.flatMap { place in rows.firstIndex { $0.id == place.id }.map { $0 + place.delta } }
    setFocus(found ?? otherwise)
    if found != nil, let above = place?.above { top = max(0, focus - above) }
    wanted = nil
    // A selected row that was changed meanwhile is the changed one from here on.
    selected = selected.map { old in rows.first { $0.id == old.id } ?? old }
  }
}

extension RowList where Row: PagedRow & Codable {
  /// Reads the rows around the focus: a few pages, not the list.
  /// - Parameter fetch: one page from the store.
  package mutating func load(visible: Int, _ fetch: (PageRequest) throws(StoreError) -> Page<Row>) throws(StoreError) {
    let screenful = max(1, visible)
    if rows.isEmpty, let wanted, let row = try find(wanted.id, fetch) { rows = [row] }
    if let key = focused?.key, wanted != nil || (anchor == .start && focus + top > 0) {
      let before = try fetch(PageRequest(anchor: .before(key), limit: 3 * screenful))
      let after = try fetch(PageRequest(anchor: .at(key), limit: 4 * screenful))
      show(before, after)
    } else {
      let place = wanted ?? focused.map { Wanted(id: $0.id) }
      let page = try fetch(PageRequest(anchor: anchor, limit: screenful + 1))
      rows = page.rows
      hasBefore = page.hasBefore
      hasAfter = page.hasAfter
      restoreFocus(anchor == .end ? nil : place, otherwise: anchor == .end ? rows.count - 1 : focus)
      anchor = .start
    }
  }

  private static var pagesToFindIn: Int { 50 }

  /// A record that is known by its identity only: its place in the order is not, so the list is read from its start.
  private func find(
    _ id: Identifier, _ fetch: (PageRequest) throws(StoreError) -> Page<Row>
  ) throws(StoreError) -> Row? {
    var anchor = Anchor.start
    for _ in 0..<Self.pagesToFindIn {
      let page = try fetch(PageRequest(anchor: anchor, limit: 200))
      if let row = page.rows.first(where: { $0.id == id }) { return row }
      guard page.hasAfter, let last = page.rows.last else { return nil }
      anchor = .after(last.key)
    }
    return nil
  }

  private mutating func show(_ before: Page<Row>, _ after: Page<Row>) {
    let place = wanted ?? focused.map { Wanted(id: $0.id) }
    let shift = before.rows.count - focus
    rows = before.rows + after.rows
    hasBefore = before.hasBefore
    hasAfter = after.hasAfter
    top = max(0, top + shift)
    restoreFocus(place, otherwise: before.rows.count)
  }
}

/// A row that knows its place in a paged list.
package protocol PagedRow: ListRow { var key: PageKey { get } }

/// The keys every list has; a screen appends its own.
extension Command {
  package static func list<Row: ListRow>(_ list: any WritableKeyPath<S, RowList<Row>> & Sendable) -> [Command<S>] {
    [
      Command("Go up one row", .up) { screen, _ in screen[keyPath: list].move(by: -1) },
      Command("Go down one row", .down) { screen, _ in screen[keyPath: list].move(by: 1) },
      Command("Go up one page", .pageUp) { screen, _ in screen[keyPath: list].movePage(-1) },
      Command("Go down one page", .pageDown) { screen, _ in screen[keyPath: list].movePage(1) },
      Command("Go to the first row", .home) { screen, _ in screen[keyPath: list].moveToStart() },
      Command("Go to the last row", .end) { screen, _ in screen[keyPath: list].moveToEnd() },
    ]
  }
}

extension ApplicantRow: PagedRow {}
extension EmployerRow: PagedRow {}
extension ContactLogRow: PagedRow {}
extension CellToCheckRow: PagedRow {}
extension JobLeadRow: PagedRow {}
extension PromiseRow: PagedRow {}
extension PersonMatch: PagedRow {}
extension CountedContact: ListRow {}
extension JobSearchRow: ListRow {}
extension Colleague: ListRow {}
extension Absence: ListRow {}
extension JobPreference: ListRow {}
extension RetentionRow: ListRow {}
extension Mention: ListRow {}
extension Hit: ListRow {}
