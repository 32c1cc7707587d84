package import Cells
import CPseudoTerminal

// What the emulator shows of the program.

extension VirtualTerminal {
  /// What a cell looks like.
  package struct Look: Equatable {
    package var isBold = false
    package var isUnderlined = false
    package var isReversed = false
    /// 0 to 15, or -1 for the terminal's own colour.
    package var foreground = -1
    package var background = -1
  }

  /// The rows joined by line feeds, without trailing blanks.
  package var screen: String { (0..<size.rows).map(row).joined(separator: "\n") }

  package func row(_ row: Int) -> String {
    var text = ""
    var column = 0
    while column < size.columns {
      let cell = emulator_cell_at(emulator, Int32(row), Int32(column))
      let shown = Self.text(of: cell)
      text += shown.isEmpty ? " " : shown
      column += max(1, Int(cell.width))
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  package func text(at point: Point) -> String {
    Self.text(of: emulator_cell_at(emulator, Int32(point.row), Int32(point.column)))
  }

  package func look(at point: Point) -> Look {
    let cell = emulator_cell_at(emulator, Int32(point.row), Int32(point.column))
    return Look(
      isBold: cell.is_bold != 0, isUnderlined: cell.is_underlined != 0, isReversed: cell.is_reversed != 0,
      foreground: Int(cell.foreground), background: Int(cell.background))
  }

  package var cursor: Point {
    var row: Int32 = 0
    var column: Int32 = 0
    emulator_cursor(emulator, &row, &column)
    return Point(column: Int(column), row: Int(row))
  }

  package var isCursorVisible: Bool { emulator_cursor_is_visible(emulator) != 0 }
  package var isOnAlternateScreen: Bool { emulator_is_on_alternate_screen(emulator) != 0 }
  package var titlesSet: Int { Int(emulator_title_count(emulator)) }
  /// Bytes that a real terminal would have had to answer.
  package var bytesOfAnswers: Int { Int(emulator_answer_bytes(emulator)) }

  private static func text(of cell: emulator_cell) -> String {
    withUnsafeBytes(of: cell.text) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
