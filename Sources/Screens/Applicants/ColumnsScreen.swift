package import Cells
package import Domain
import Exchange
import Store

/// Which columns the list of applicants has, and in which order.
package struct ColumnsScreen: Screen {
  struct Line: ListRow {
    let column: ApplicantColumn
    let isOn: Bool
    let id: Identifier
  }

  package static let title: Words = "Columns"
  package static let commands: [Command<ColumnsScreen>] =
    [
      Command("Use these columns", .enter, .control("s"), hint: "use them") { screen, _ in
        .deliver(.list(screen.view, nil))
      },
      Command("Show the column, or not", .character(" "), hint: "show or not") { screen, _ in screen.toggle() },
      Command("Move the column to the left", .left, .character("<"), hint: "to the left") { screen, _ in
        screen.shift(-1)
      },
      Command("Move the column to the right", .right, .character(">"), hint: "to the right") { screen, _ in
        screen.shift(1)
      },
      Command("Go back; the columns stay as they are", .escape, .character("q"), .control("c"), hint: "back") {
        _, _ in .close
      },
    ] + Command.list(\.lines)

  private var view: ListView
  /// All columns; those that are shown come in their order.
  var lines = RowList<Line>()

  init(_ view: ListView) {
    self.view = view
    show()
  }

  package func overlayRows(in size: Size) -> Int? { min(size.rows, lines.rows.count + 2) }

  private mutating func show() {
    let all = view.columns + ApplicantColumn.allCases.filter { !view.columns.contains($0) }
    lines.show(
      all.map { column in
        let number = ApplicantColumn.allCases.firstIndex(of: column) ?? 0
        return Line(
          column: column, isOn: view.columns.contains(column), id: Identifier(high: 0, low: UInt64(number)))
      })
  }

  private mutating func toggle() -> Outcome {
    guard let line = lines.focused else { return .stay }
    if line.column == .name { return .say("The name is always shown.") }
    if line.isOn { view.columns.removeAll { $0 == line.column } } else { view.columns.append(line.column) }
    lines.follow(line.id)
    show()
    return .stay
  }

  private mutating func shift(_ step: Int) -> Outcome {
    guard let line = lines.focused, let place = view.columns.firstIndex(of: line.column) else {
      return .say("Show the column first, with Space.")
    }
    guard view.columns.indices.contains(place + step) else { return .stay }
    view.columns.swapAt(place, place + step)
    lines.follow(line.id)
    show()
    return .stay
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { lines.arrange(visible: size.rows - 2) }

  package func draw(on frame: inout Frame) {
    frame.rule(tr("Which columns, from left to right?"), row: 0)
    frame.inside(Rect(column: 0, row: 1, columns: frame.columns, rows: frame.rows - 1)) { part in
      part.table(
        lines,
        columns: [
          Column("Column", 24, grows: 1) { line, _ in tr(line.column.label) },
          Column("Shown", 8) { line, _ in line.isOn ? tr("shown") : "" },
        ], empty: "")
    }
  }
}
