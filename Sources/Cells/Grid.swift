/// One cell of the grid.
package struct Cell: Hashable, Sendable {
  /// What is drawn: one spacing scalar with its marks. A blank in the right half of a wide character.
  package var glyph: Character
  package var style: Style
  /// 1 or 2; 0 in the right half of a wide character.
  package var width: UInt8

  package init(glyph: Character = " ", style: Style = .plain, width: UInt8 = 1) {
    self.glyph = glyph
    self.style = style
    self.width = width
  }
}

/// A frame: every cell of the screen and where the cursor is. Screens draw into it, the terminal shows it.
package struct Grid: Sendable {
  package let size: Size
  package let width: CharacterWidth
  /// Where the terminal's cursor goes (on the focused item, for braille and screen readers); nil hides it.
  package var cursor: Point?
  private var cells: [Cell]

  package init(size: Size, width: CharacterWidth) {
    self.size = size
    self.width = width
    cells = Array(repeating: Cell(), count: size.columns * size.rows)
  }

  package var bounds: Rect { Rect(origin: Point(column: 0, row: 0), size: size) }

  /// The cell at a point; a blank outside the grid.
  package subscript(point: Point) -> Cell {
    bounds.contains(point) ? cells[point.row * size.columns + point.column] : Cell()
  }

  /// The cells of one row. `row` must be inside the grid.
  package func cells(inRow row: Int) -> ArraySlice<Cell> { cells[row * size.columns..<(row + 1) * size.columns] }

  /// Writes text on one row, clipped at the grid's edges and at `limit` cells. A wide character is never split: what
  /// does not fit whole is not written. Controls, direction marks and signs of unknown width become `?`, a tab a blank.
  /// - Returns: the cells used, counted from `point`.
  @discardableResult
  package mutating func write(_ text: String, at point: Point, style: Style = .plain, limit: Int? = nil) -> Int {
    guard (0..<size.rows).contains(point.row), point.column < size.columns else { return 0 }
    let end = min(size.columns, limit.map { point.column + max(0, $0) } ?? size.columns)
    if point.column >= 0, text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      return writeASCII(text.utf8, at: point, style: style, end: end)
    }
    var column = point.column
    for character in text {
      let cells = width.of(character)
      if column + cells > end { break }
      if column >= 0 { put(character, column: column, row: point.row, style: style) }
      column += cells
    }
    return max(0, column - point.column)
  }

  /// Makes the cells of a rectangle blank, in a style.
  package mutating func fill(_ rect: Rect, style: Style = .plain) {
    let area = rect.clipped(to: bounds)
    if area.isEmpty { return }
    for row in area.rows {
      separate(columns: area.columns, row: row)
      let start = row * size.columns
      for column in area.columns { cells[start + column] = Cell(style: style) }
    }
  }

  /// Gives the cells of a rectangle another style and leaves their text.
  package mutating func restyle(_ rect: Rect, style: Style) {
    let area = rect.clipped(to: bounds)
    for row in area.rows { for column in area.columns { cells[row * size.columns + column].style = style } }
  }

  private mutating func writeASCII(_ text: String.UTF8View, at point: Point, style: Style, end: Int) -> Int {
    let count = min(text.count, end - point.column)
    if count <= 0 { return 0 }
    separate(columns: point.column..<point.column + count, row: point.row)
    let characters = Self.asciiCharacters
    var index = point.row * size.columns + point.column
    for byte in text.prefix(count) {
      cells[index] = Cell(glyph: characters[Int(byte)], style: style)
      index += 1
    }
    return count
  }

  private mutating func put(_ character: Character, column: Int, row: Int, style: Style) {
    var column = column
    width.forEachGlyph(of: character) { glyph, count in
      separate(columns: column..<column + count, row: row)
      let index = row * size.columns + column
      cells[index] = Cell(glyph: glyph, style: style, width: UInt8(count))
      if count == 2 { cells[index + 1] = Cell(style: style, width: 0) }
      column += count
    }
  }

  /// Blanks the other half of wide characters that the columns cut in two.
  private mutating func separate(columns: Range<Int>, row: Int) {
    let start = row * size.columns
    if cells[start + columns.lowerBound].width == 0 { blank(start + columns.lowerBound - 1) }
    if columns.upperBound < size.columns, cells[start + columns.upperBound].width == 0 {
      blank(start + columns.upperBound)
    }
  }

  private mutating func blank(_ index: Int) { cells[index] = Cell(style: cells[index].style) }

  private static let asciiCharacters = (UInt8(0)..<128).map { Character(Unicode.Scalar($0)) }
}

extension Grid: Equatable {
  package static func == (left: Grid, right: Grid) -> Bool {
    left.size == right.size && left.cursor == right.cursor && left.cells == right.cells
  }
}

extension Grid {
  /// The text of one row without trailing blanks; empty outside the grid.
  package func row(_ row: Int) -> String {
    guard (0..<size.rows).contains(row) else { return "" }
    var text = ""
    for cell in cells(inRow: row) where cell.width > 0 { text.append(cell.glyph) }
    return Self.trimmed(text)
  }

  /// All rows joined by line feeds, without trailing blanks on any row.
  package var text: String { (0..<size.rows).map(row).joined(separator: "\n") }

  /// The style letters of all rows (see ``Style/letter``), without the trailing plain cells.
  package var styleText: String {
    (0..<size.rows).map { row in
      var letters = cells(inRow: row).map(\.style.letter)
      while letters.last == Style.plain.letter { letters.removeLast() }
      return String(letters)
    }.joined(separator: "\n")
  }

  private static func trimmed(_ text: String) -> String {
    var end = text.endIndex
    while end > text.startIndex, text[text.index(before: end)] == " " { end = text.index(before: end) }
    return String(text[..<end])
  }
}
