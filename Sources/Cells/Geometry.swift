/// A cell of the grid, counted from 0 at the top left.
package struct Point: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A number of columns and rows; never negative.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A rectangle of cells. It may lie partly or wholly outside a grid; drawing clips it.
package struct Rect: Hashable, Sendable {
  package var origin: Point
  package var size: Size

  package init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.init(origin: Point(column: column, row: row), size: Size(columns: columns, rows: rows))
  }

  package var columns: Range<Int> { origin.column..<origin.column + size.columns }
  package var rows: Range<Int> { origin.row..<origin.row + size.rows }
  package var isEmpty: Bool { size.columns == 0 || size.rows == 0 }

  /// The same rectangle with cells taken away at its edges; empty, never inside out, when it is too small.
  package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(
      column: origin.column + left, row: origin.row + top,
      columns: size.columns - left - right, rows: size.rows - top - bottom)
  }

  /// The same rectangle with `cells` taken away on every side.
  package func inset(by cells: Int) -> Rect { inset(left: cells, top: cells, right: cells, bottom: cells) }

  /// The part that lies in `other`.
  package func clipped(to other: Rect) -> Rect {
    let left = max(columns.lowerBound, other.columns.lowerBound)
    let top = max(rows.lowerBound, other.rows.lowerBound)
    return Rect(
      column: left, row: top, columns: min(columns.upperBound, other.columns.upperBound) - left,
      rows: min(rows.upperBound, other.rows.upperBound) - top)
  }

  package func contains(_ point: Point) -> Bool { columns.contains(point.column) && rows.contains(point.row) }
}
