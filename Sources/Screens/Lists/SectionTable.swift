import Cells
import Domain

/// A table whose rows stand under headings, which the focus never stops on. The heading of the first row in sight stays in
/// sight with it.
struct SectionTable<Row: ListRow> {
  let columns: [Column<Row>]
  /// The heading a row stands under; rows of one section stand together.
  let section: (Row) -> Words

  /// Keeps the focused row in sight below the headings that stand above it.
  func arrange(_ list: inout RowList<Row>, rows: Int) {
    for visible in stride(from: max(1, rows - 1), through: 1, by: -1) {
      var arranged = list
      arranged.arrange(visible: visible)
      let lines = lines(arranged, atMost: rows)
      if visible == 1 || lines.contains(where: { $0 == .row(arranged.focus) }) || list.isEmpty {
        list = arranged
        return
      }
    }
  }

  private enum Line: Equatable {
    case heading(Words)
    case row(Int)
  }

  private func lines(_ list: RowList<Row>, atMost count: Int) -> [Line] {
    var lines: [Line] = []
    var current: Words?
    for index in list.rows.indices.dropFirst(list.top) where lines.count < count {
      let heading = section(list.rows[index])
      if heading != current { lines.append(.heading(heading)) }
      current = heading
      if lines.count < count { lines.append(.row(index)) }
    }
    // A heading with nothing below it says nothing.
    if case .heading? = lines.last { lines.removeLast() }
    return lines
  }

  func draw(_ list: RowList<Row>, on frame: inout Frame) {
    let places = Frame.fit(columns, in: frame.columns - 2)
    for (offset, line) in lines(list, atMost: frame.rows).enumerated() {
      switch line {
      case .heading(let words): frame.write(tr(words), row: offset, style: .heading)
      case .row(let index):
        let row = list.rows[index]
        frame.row(row, at: offset, places, isFocused: index == list.focus, isSelected: list.isSelected(row.id))
        if index == list.focus { frame.setCursor(column: 0, row: offset) }
      }
    }
  }
}
