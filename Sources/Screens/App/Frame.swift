package import Cells
package import Domain

/// A clipped window on the grid a screen draws in, with what drawing may know: the day, and whether names are initials.
package struct Frame {
  package private(set) var grid: Grid
  package private(set) var area: Rect
  let dates: DateContext
  package let initialsOnly: Bool
  /// Lies over everything that is written but for what is being typed.
  let veil: NameVeil

  init(grid: Grid, area: Rect, dates: DateContext, initialsOnly: Bool, veil: NameVeil) {
    self.grid = grid
    self.area = area
    self.dates = dates
    self.initialsOnly = initialsOnly
    self.veil = veil
  }

  package var today: Day { dates.today }
  /// A moment as the reader's clock shows it.
  func local(_ instant: Instant) -> LocalMoment { dates.local(instant) }
  package var columns: Int { area.size.columns }
  package var rows: Int { area.size.rows }
  package var width: CharacterWidth { grid.width }

  package func shown(_ name: PersonName) -> String { name.shown(initialsOnly: initialsOnly) }

  /// Writes on one row of the window; what does not fit is cut and marked with "..".
  @discardableResult
  package mutating func write(
    _ text: String, column: Int = 0, row: Int, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    writeOpenly(veil.covering(text), column: column, row: row, style: style, limit: limit)
  }

  /// Writes what is being typed, and words of our own such as headings: names are not looked for there.
  @discardableResult
  mutating func writeOpenly(
    _ text: String, column: Int = 0, row: Int, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    guard (0..<rows).contains(row), column < columns else { return 0 }
    let room = min(columns - column, limit ?? .max)
    return grid.write(
      TextLayout.truncate(text, to: room, width: width),
      at: Point(column: area.origin.column + column, row: area.origin.row + row), style: style, limit: room)
  }

  /// Writes text folded into lines.
  /// - Returns: the rows used.
  @discardableResult
  package mutating func writeFolded(
    _ text: String, column: Int = 0, row: Int, style: Style = .plain, atMost: Int = .max
  ) -> Int {
    let lines = TextLayout.wrap(veil.covering(text), columns: max(1, columns - column), width: width).prefix(atMost)
    for (offset, line) in lines.enumerated() {
      // Blanks at a fold may stand beyond the edge: cut there, the last word would lose its end to the mark.
      let blanks = line.text.reversed().prefix { $0 == " " }.count
      write(String(line.text.dropLast(blanks)), column: column, row: row + offset, style: style)
    }
    return lines.count
  }

  /// Puts the real cursor on a cell: the focused thing, for braille displays and screen readers.
  package mutating func setCursor(column: Int, row: Int) {
    guard !area.isEmpty else { return }
    grid.cursor = Point(
      column: area.origin.column + min(max(0, column), columns - 1),
      row: area.origin.row + min(max(0, row), rows - 1))
  }

  package mutating func clear() { grid.fill(area) }

  /// Draws in a part of the window.
  package mutating func inside(_ rect: Rect, _ draw: (inout Frame) -> Void) {
    let part = Rect(
      column: area.origin.column + rect.origin.column, row: area.origin.row + rect.origin.row,
      columns: rect.size.columns, rows: rect.size.rows
    ).clipped(to: area)
    let whole = area
    area = part
    draw(&self)
    area = whole
  }
}
