import Cells
import Domain

/// The bottom line: the keys that matter here, from the live command table, always ending in `? help`.
enum HintLine {
  static func draw(for screen: any Screen, on grid: inout Grid, row: Int) {
    let help = screen.takesText ? "F1 " + tr("help") : "? " + tr("help")
    let room = grid.size.columns - grid.width.of(help)
    var column = 0
    for info in screen.commandInfos.filter({ $0.hint != nil && $0.unavailable == nil }).prefix(6) {
      guard let key = info.keys.first, let hint = info.hint else { continue }
      let cells = grid.width.of(key.title) + 1 + grid.width.of(tr(hint)) + 2
      if column + cells > room { break }
      column += grid.write(key.title, at: Point(column: column, row: row), style: .hintKey) + 1
      column += grid.write(tr(hint), at: Point(column: column, row: row), style: .hint) + 2
    }
    let end = grid.write(String(help.prefix { $0 != " " }), at: Point(column: column, row: row), style: .hintKey)
    grid.write(tr("help"), at: Point(column: column + end + 1, row: row), style: .hint)
  }
}
