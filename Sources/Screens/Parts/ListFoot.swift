import Cells
import Domain

/// Rows of words below a list that fills the rest of its screen: how many is said once, and the keys, the scrolling and
/// the drawing follow.
struct ListFoot: Sendable {
  /// The rows with words; an empty one parts them from the list.
  let rows: Int

  /// Rows of the screen that are no rows of the list: the foot and the heading.
  var chrome: Int { rows + 2 }

  func arrange<Row>(_ list: inout RowList<Row>, in size: Size) { list.arrange(visible: size.rows - chrome) }
}

extension Frame {
  /// Draws a list, and below it what is to be known about it.
  mutating func table<Row: ListRow>(
    _ list: RowList<Row>, columns: [Column<Row>], empty: Words, above foot: ListFoot, _ words: (inout Frame) -> Void
  ) {
    let height = rows - foot.rows - 1
    inside(Rect(column: 0, row: 0, columns: self.columns, rows: height)) { part in
      part.table(list, columns: columns, empty: empty)
    }
    inside(Rect(column: 0, row: height + 1, columns: self.columns, rows: foot.rows), words)
  }
}
