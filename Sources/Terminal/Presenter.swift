import CCurses
import Cells

/// Shows grids: hands curses the rows that changed since the last one, and paints what curses cannot be trusted with.
final class Presenter {
  private var shown: Grid?
  private var unsureRows: Set<Int> = []
  private var showsNothing = true
  private var run: [UInt8] = []

  /// The screen may show anything now.
  func forget() { shown = nil }

  func show(_ grid: Grid) {
    hide(before: grid)
    let area = TerminalInput.size
    let old = shown?.size == grid.size ? shown : nil
    let unsureBefore = unsureRows
    var unsureChanged: [Int] = []
    for row in 0..<min(grid.size.rows, area.rows) {
      let cells = grid.cells(inRow: row).prefix(area.columns)
      if let old, old.cells(inRow: row).elementsEqual(grid.cells(inRow: row)) { continue }
      draw(cells, row: row)
      let isUnsure = cells.contains { WidthDoubt.isUnsure($0.glyph) }
      if isUnsure { unsureRows.insert(row) } else { unsureRows.remove(row) }
      if isUnsure || unsureBefore.contains(row) { ccurses_repaint_row(Int32(row)) }
      if isUnsure { unsureChanged.append(row) }
    }
    unsureRows = unsureRows.filter { $0 < grid.size.rows }
    // Rows that curses only half knows must not be moved by it.
    let mayScroll = unsureRows.isEmpty && unsureBefore.isEmpty
    let cursor = Self.place(of: grid.cursor, in: area)
    ccurses_flush(Int32(cursor.row), Int32(cursor.column), mayScroll ? 1 : 0)
    for row in unsureChanged { paintOver(grid.cells(inRow: row).prefix(area.columns), row: row) }
    ccurses_end_overlay()
    shown = grid
  }

  /// A blank frame is there to hide what was shown: everything goes, also where a terminal would keep what is cleared.
  private func hide(before grid: Grid) {
    let isBlank = (0..<grid.size.rows).allSatisfy { grid.cells(inRow: $0).allSatisfy { $0 == Cell() } }
    defer { showsNothing = isBlank }
    if isBlank, !showsNothing { erase() }
  }

  /// Takes everything off the screen, also where a terminal would keep what is cleared.
  func erase() {
    ccurses_erase()
    forget()
    unsureRows = []
  }

  /// Where the cursor goes: behind the last letter of a full field it stays on that letter; row -1 hides it.
  private static func place(of cursor: Point?, in area: Size) -> Point {
    guard let cursor else { return Point(column: 0, row: -1) }
    return Point(
      column: min(max(0, cursor.column), max(0, area.columns - 1)), row: min(max(0, cursor.row), max(0, area.rows - 1)))
  }

  /// Draws a row in runs of one style. In place of text of doubtful width curses gets blanks.
  private func draw(_ cells: ArraySlice<Cell>, row: Int) {
    var start = cells.startIndex
    while start < cells.endIndex {
      let style = cells[start].style
      let end = cells[start...].firstIndex { $0.style != style } ?? cells.endIndex
      run.removeAll(keepingCapacity: true)
      for cell in cells[start..<end] where cell.width > 0 {
        if WidthDoubt.isUnsure(cell.glyph) {
          run.append(contentsOf: repeatElement(UInt8(ascii: " "), count: Int(cell.width)))
        } else {
          run.append(contentsOf: cell.glyph.utf8)
        }
      }
      let column = start - cells.startIndex
      run.withUnsafeBytes { bytes in
        ccurses_put(
          Int32(row), Int32(column), bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count),
          Int32(style.rawValue))
      }
      start = end
    }
  }

  /// Paints the doubtful pieces of a row, and what follows each of them, at absolute columns: whatever width the
  /// terminal gives them, the other columns stay where they are.
  private func paintOver(_ cells: ArraySlice<Cell>, row: Int) {
    guard let first = cells.firstIndex(where: { WidthDoubt.isUnsure($0.glyph) }),
      let last = cells.lastIndex(where: { $0 != Cell() })
    else { return }
    var start = first
    while start <= last {
      let isUnsure = WidthDoubt.isUnsure(cells[start].glyph)
      let style = cells[start].style
      let end =
        cells[start...last].dropFirst().firstIndex {
          $0.width > 0 && ($0.style != style || WidthDoubt.isUnsure($0.glyph) != isUnsure)
        } ?? last + 1
      let bytes = cells[start..<end].filter { $0.width > 0 }.flatMap { $0.glyph.utf8.map(CChar.init(bitPattern:)) }
      ccurses_overlay(Int32(row), Int32(start - cells.startIndex), bytes, Int32(bytes.count), Int32(style.rawValue))
      start = end
    }
  }
}

/// Text to which terminals are known to give different widths, or a different order.
enum WidthDoubt {
  /// Right-to-left and Indic scripts, symbols that may be drawn as emoji, and everything in the emoji planes.
  private static let ranges: [ClosedRange<UInt32>] = [
    0x0590...0x0DFF, 0x2600...0x27BF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x1F000...0x1FFFF,
  ]

  static func isUnsure(_ glyph: Character) -> Bool {
    guard let lead = glyph.utf8.first, lead >= 0x80 else { return glyph.utf8.count > 1 }
    let scalars = glyph.unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1 else { return true }
    return ranges.contains { $0.contains(scalar.value) }
  }
}
