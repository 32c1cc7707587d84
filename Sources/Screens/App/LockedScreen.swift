package import Cells
package import Domain

/// What is shown while the screen is locked: that it is, for whom, and how to go on. It knows no record.
package struct LockedScreen: Sendable {
  private let login: String
  private let width: CharacterWidth
  private var message: Words?
  private var asksToEnd = false

  package init(login: String, width: CharacterWidth) {
    self.login = login
    self.width = width
  }

  /// - Parameter words: nil takes the message away.
  package mutating func say(_ words: Words?) {
    message = words
    asksToEnd = false
  }

  /// Offers to end the program instead of going on.
  package mutating func askToEnd() { asksToEnd = true }

  package func view(_ size: Size) -> Grid {
    var grid = Grid(size: size, width: width)
    grid.write(tr("The screen is locked"), at: Point(column: 0, row: 0), style: .title)
    grid.write(tr(Words("Login: {1}", login)), at: Point(column: 0, row: 1))
    let label = asksToEnd ? tr("End the program? What you typed is kept.") : tr("Password (it is not shown):")
    let used = grid.write(label, at: Point(column: 0, row: 2), style: .label)
    grid.cursor = Point(column: min(used + 1, max(0, size.columns - 1)), row: min(2, max(0, size.rows - 1)))
    if let message { write(tr(message), on: &grid, row: 4, style: .status) }
    write(hint, on: &grid, row: size.rows - 1, style: .hint)
    return grid
  }

  private var hint: String {
    asksToEnd
      ? tr("y end the program  any other key: go back")
      : tr("Enter go on  Esc clear  Enter with nothing typed, or q: end the program")
  }

  private func write(_ text: String, on grid: inout Grid, row: Int, style: Style) {
    let lines = TextLayout.wrap(text, columns: max(1, grid.size.columns), width: width)
    // What does not fit above the bottom line moves up.
    let first = min(row, max(3, grid.size.rows - lines.count))
    for (offset, line) in lines.enumerated() {
      grid.write(line.text, at: Point(column: 0, row: first + offset), style: style)
    }
  }
}
