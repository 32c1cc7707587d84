package import Cells
import Domain

// The frame: top line, content, status line, hint line.

extension App {
  /// The frame for the present state; pure.
  package func view() -> Grid {
    var grid = Grid(size: size, width: width)
    if isBlank || stack.isEmpty {
      grid.cursor = Point(column: 0, row: 0)
      return grid
    }
    if size.rows < 6 || size.columns < 20 {
      grid.write(tr("Caseload: make the window larger."), at: Point(column: 0, row: 0))
      grid.cursor = Point(column: 0, row: 0)
      return grid
    }
    let base = stack.lastIndex { $0.overlayRows(in: content) == nil } ?? 0
    drawTop(&grid, stack[base])
    for index in base..<stack.count { draw(stack[index], on: &grid) }
    drawStatus(&grid)
    return grid
  }

  func area(of screen: any Screen) -> Rect {
    guard let wanted = screen.overlayRows(in: content) else {
      return Rect(column: 0, row: 1, columns: content.columns, rows: content.rows)
    }
    let rows = min(wanted, content.rows)
    return Rect(column: 0, row: 1 + content.rows - rows, columns: content.columns, rows: rows)
  }

  private func draw(_ screen: any Screen, on grid: inout Grid) {
    var frame = Frame(grid: grid, area: area(of: screen), dates: desk.dates, initialsOnly: initialsOnly, veil: veil)
    if screen.overlayRows(in: content) != nil { frame.clear() }
    screen.draw(on: &frame)
    grid = frame.grid
  }

  private func drawTop(_ grid: inout Grid, _ screen: any Screen) {
    var left = veil.covering(screen.heading(desk))
    // Where am I goes before the date, the date before how many.
    let parts = [Dates.long(store.session.today), screen.tally].filter { !$0.isEmpty }
    let fitting = (0...parts.count).reversed().map { parts.prefix($0).joined(separator: "    ") }
    let right = fitting.first { width.of(left) + 2 + width.of($0) <= size.columns } ?? ""
    let room = max(0, size.columns - width.of(right) - 2)
    if let actor = store.session.actor, room >= width.of(left) + 3 + width.of(actor.name) { left += " - " + actor.name }
    let warned = drawDamage(&grid)
    grid.write(
      TextLayout.truncate(left, to: max(0, room - warned), width: width), at: Point(column: warned, row: 0),
      style: .title)
    grid.write(right, at: Point(column: max(0, size.columns - width.of(right)), row: 0), style: .dim)
  }

  /// Stays as long as the file is open: whoever works on should know that nothing is saved.
  /// - Returns: the cells that it takes.
  private func drawDamage(_ grid: inout Grid) -> Int {
    guard store.damage != nil else { return 0 }
    return grid.write(tr("READ ONLY (damaged): Backups in :"), at: Point(column: 0, row: 0), style: .error) + 2
  }

  private func drawStatus(_ grid: inout Grid) {
    let text = TextLayout.truncate(message, to: size.columns, width: width)
    grid.write(text, at: Point(column: 0, row: size.rows - 2), style: .status)
    HintLine.draw(for: stack[stack.count - 1], on: &grid, row: size.rows - 1)
  }
}
