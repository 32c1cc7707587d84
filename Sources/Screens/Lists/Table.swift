package import Cells
package import Domain

/// One column of a table on the screen. Columns that do not fit are left out, the last first, but for the first one.
package struct Column<Row>: Sendable {
  package let title: Words
  /// Cells it takes at least.
  package let least: Int
  /// Its share of the cells left over, beside the shares of the other columns.
  package let grows: Int
  /// Order in which columns give way on a narrow screen: the highest goes first; 0 never goes.
  package let rank: Int
  package let text: @Sendable (Row, Frame) -> String
  /// The same in fewer letters, for when the whole does not fit; nil cuts it.
  package let brief: (@Sendable (Row, Frame) -> String)?
  package let style: @Sendable (Row, Frame) -> Style

  package init(
    _ title: Words, _ least: Int, grows: Int = 0, rank: Int = 0,
    style: @escaping @Sendable (Row, Frame) -> Style = { _, _ in .plain },
    brief: (@Sendable (Row, Frame) -> String)? = nil, text: @escaping @Sendable (Row, Frame) -> String
  ) {
    self.title = title
    self.least = least
    self.grows = grows
    self.rank = rank
    self.text = text
    self.brief = brief
    self.style = style
  }
}

extension Frame {
  /// Draws a list as a table with its headings: `>` marks the focused row and `x` a selected one, and the real cursor
  /// stands on the focused row's first cell. Only the first column of the focused row is highlighted: a whole row in
  /// reverse costs twice the bytes on a slow line.
  package mutating func table<Row: ListRow>(
    _ list: RowList<Row>, columns: [Column<Row>], hasFocus: Bool = true, empty: Words
  ) {
    let places = Self.fit(columns, in: self.columns - 2)
    for place in places {
      writeOpenly(tr(place.column.title), column: 2 + place.start, row: 0, style: .heading, limit: place.cells)
    }
    if list.isEmpty {
      writeFolded(tr(empty), column: 2, row: 1, style: .dim)
      if hasFocus { setCursor(column: 0, row: 1) }
      return
    }
    for offset in 0..<max(0, rows - 1) {
      let index = list.top + offset
      guard list.rows.indices.contains(index) else { break }
      row(
        list.rows[index], at: offset + 1, places, isFocused: index == list.focus && hasFocus,
        isSelected: list.isSelected(list.rows[index].id))
    }
    if hasFocus { setCursor(column: 0, row: 1 + list.focus - list.top) }
  }

  mutating func row<Row>(_ row: Row, at line: Int, _ places: [Place<Row>], isFocused: Bool, isSelected: Bool) {
    if isFocused { write(">", column: 0, row: line) }
    if isSelected { write("x", column: 1, row: line, style: .selected) }
    for (index, place) in places.enumerated() {
      let style = isFocused && index == 0 ? .focused : place.column.style(row, self)
      var text = place.column.text(row, self)
      if let brief = place.column.brief, width.of(text) > place.cells { text = brief(row, self) }
      write(text, column: 2 + place.start, row: line, style: style, limit: place.cells)
    }
  }

  struct Place<Row> {
    let column: Column<Row>
    let start: Int
    let cells: Int
  }

  /// Gives each column its cells; two blanks part them.
  static func fit<Row>(_ columns: [Column<Row>], in total: Int) -> [Place<Row>] {
    var kept = columns
    func needed() -> Int { kept.reduce(0) { $0 + $1.least } + 2 * max(0, kept.count - 1) }
    while kept.count > 1, needed() > total, let worst = kept.map(\.rank).max(), worst > 0,
      let index = kept.lastIndex(where: { $0.rank == worst })
    { kept.remove(at: index) }
    let shares = max(1, kept.reduce(0) { $0 + $1.grows })
    let spare = max(0, total - needed())
    var start = 0
    return kept.map { column in
      let cells = column.least + spare * column.grows / shares
      defer { start += cells + 2 }
      return Place(column: column, start: start, cells: max(0, min(cells, total - start)))
    }
  }
}
