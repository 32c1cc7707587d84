package import Cells
package import Domain
package import Store

/// A screen that is one list. It says which rows and columns there are and what stands around them; moving, loading,
/// scrolling, drawing and what is kept while the screen is locked are the same for all of them.
package protocol ListScreen: Screen {
  associatedtype Row: ListRow

  var list: RowList<Row> { get set }
  /// Reads what stands around the rows: names, counts.
  mutating func loadAround(from store: Store, _ desk: Desk) throws(StoreError)
  /// Reads the rows: all of them, or some pages around the focus.
  mutating func loadRows(from store: Store, _ desk: Desk) throws(StoreError)

  var columns: [Column<Row>] { get }
  /// Under which heading a row stands; nil where the columns have headings instead.
  var section: ((Row) -> Words)? { get }
  /// What stands in the place of rows.
  var empty: Words { get }
  /// Why a command about a row cannot run where there is none.
  static var noRow: Words { get }

  /// Rows of the screen above the list, and what is drawn there.
  func headRows(in size: Size) -> Int
  func drawHead(on frame: inout Frame)
  /// The same below it.
  func footRows(in size: Size) -> Int
  func drawFoot(on frame: inout Frame)
}

extension ListScreen {
  package mutating func loadAround(from store: Store, _ desk: Desk) throws(StoreError) {}
  package var section: ((Row) -> Words)? { nil }
  package var empty: Words { Self.noRow }
  package func headRows(in size: Size) -> Int { 0 }
  package func drawHead(on frame: inout Frame) {}
  package func footRows(in size: Size) -> Int { 0 }
  package func drawFoot(on frame: inout Frame) {}

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    try loadAround(from: store, desk)
    try loadRows(from: store, desk)
  }

  /// The screen as it opens, with the cursor where it was.
  package var withoutRecords: (any Screen)? {
    let opened = route.flatMap(Registry.place)
    guard var screen = opened as? Self else { return opened }
    screen.list = list.withoutRows
    return screen
  }

  // MARK: Drawing

  private func listRows(in size: Size) -> Int { size.rows - headRows(in: size) - footRows(in: size) }

  package mutating func arrange(in size: Size, _ desk: Desk) { arrangeList(in: size) }

  mutating func arrangeList(in size: Size) {
    let rows = listRows(in: size)
    if let section {
      SectionTable(columns: columns, section: section).arrange(&list, rows: rows)
    } else {
      list.arrange(visible: rows - 1)
    }
  }

  package func draw(on frame: inout Frame) { drawList(on: &frame) }

  /// What is above and below the list first: the cursor stands in the list.
  func drawList(on frame: inout Frame) {
    let (size, head) = (frame.area.size, headRows(in: frame.area.size))
    let rows = max(0, listRows(in: size))
    frame.inside(Rect(column: 0, row: 0, columns: size.columns, rows: head)) { drawHead(on: &$0) }
    frame.inside(Rect(column: 0, row: head + rows, columns: size.columns, rows: footRows(in: size))) {
      drawFoot(on: &$0)
    }
    frame.inside(Rect(column: 0, row: head, columns: size.columns, rows: rows)) { part in
      guard let section else { return part.table(list, columns: columns, empty: empty) }
      guard list.isEmpty else { return SectionTable(columns: columns, section: section).draw(list, on: &part) }
      part.writeFolded(tr(empty), column: 2, row: 0, style: .dim)
      part.setCursor(column: 0, row: 0)
    }
  }

  /// The keys every list has; a screen appends them to its own.
  static var moves: [Command<Self>] { Command.list(\.list) }
}

/// A list that is known whole.
package protocol WholeListScreen: ListScreen { func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [Row] }

extension WholeListScreen {
  package mutating func loadRows(from store: Store, _ desk: Desk) throws(StoreError) {
    list.show(try rows(from: store, desk))
  }
}

/// A list that is read page by page.
package protocol PagedListScreen: ListScreen where Row: PagedRow & Codable {
  func page(_ request: PageRequest, from store: Store) throws(StoreError) -> Page<Row>
}

extension PagedListScreen {
  package mutating func loadRows(from store: Store, _ desk: Desk) throws(StoreError) {
    let screen = self
    try list.load(visible: desk.content.rows) { request throws(StoreError) in try screen.page(request, from: store) }
  }
}

extension Command where S: ListScreen {
  /// A command about the focused row.
  /// - Parameter unless: why it cannot run on this row; nil when it can.
  package static func row(
    _ title: Words, _ keys: Key..., hint: Words? = nil, unless: @escaping @Sendable (S.Row) -> Words? = { _ in nil },
    run: @escaping @Sendable (S.Row, Desk) -> Outcome
  ) -> Command<S> {
    Command(
      title, keys: keys, hint: hint, unavailable: { screen in screen.list.focused.map(unless) ?? S.noRow }
    ) { screen, desk in screen.list.focused.map { run($0, desk) } ?? .stay }
  }

  /// A command about the focused row that needs the screen too.
  package static func row(
    _ title: Words, _ keys: Key..., hint: Words? = nil, run: @escaping @Sendable (S, S.Row, Desk) -> Outcome
  ) -> Command<S> {
    Command(title, keys: keys, hint: hint, unavailable: { $0.list.isEmpty ? S.noRow : nil }) { screen, desk in
      screen.list.focused.map { run(screen, $0, desk) } ?? .stay
    }
  }

  /// Selects the focused row, or not, and goes to the next.
  package static func select(_ title: Words, hint: Words? = nil) -> Command<S> {
    Command(title, .character(" "), hint: hint, unavailable: { $0.list.isEmpty ? S.noRow : nil }) { screen, _ in
      screen.list.toggleSelection()
      return screen.list.move(by: 1)
    }
  }
}

/// A row that is no record: it is told apart by its place in the list.
@dynamicMemberLookup
package struct NumberedRow<Value: Sendable>: ListRow {
  package let id: Identifier
  package let value: Value

  package subscript<Member>(dynamicMember path: KeyPath<Value, Member>) -> Member { value[keyPath: path] }
}

extension Sequence where Element: Sendable {
  package var numbered: [NumberedRow<Element>] {
    enumerated().map { NumberedRow(id: Identifier(high: 0, low: UInt64($0.offset)), value: $0.element) }
  }
}

/// A list in a pop-up, under its question.
package protocol PopUpList: ListScreen { var question: Words { get } }

extension PopUpList {
  package func headRows(in size: Size) -> Int { 1 }
  package func drawHead(on frame: inout Frame) { frame.rule(tr(question), row: 0) }
}
