package import Cells
package import Domain
import Exchange
package import Store

/// Which columns the list of applicants has, and in which order.
package struct ColumnsScreen: PopUpList, WholeListScreen {
  package struct Row: ListRow {
    let column: ApplicantColumn
    let isOn: Bool
    package let id: Identifier
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
    ] + moves
  package static let noRow: Words = ""

  private var view: ListView
  package var list = RowList<Row>()

  init(_ view: ListView) { self.view = view }

  package var question: Words { "Which columns, from left to right?" }
  package func overlayRows(in size: Size) -> Int? { min(size.rows, ApplicantColumn.allCases.count + 2) }

  /// All columns; those that are shown come first, in their order.
  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [Row] {
    let all = ApplicantColumn.allCases
    return (view.columns + all.filter { !view.columns.contains($0) }).map { column in
      let number = all.firstIndex(of: column) ?? 0
      return Row(column: column, isOn: view.columns.contains(column), id: Identifier(high: 0, low: UInt64(number)))
    }
  }

  private mutating func toggle() -> Outcome {
    guard let row = list.focused else { return .stay }
    if row.column == .name { return .say("The name is always shown.") }
    if row.isOn { view.columns.removeAll { $0 == row.column } } else { view.columns.append(row.column) }
    return .reload
  }

  private mutating func shift(_ step: Int) -> Outcome {
    guard let row = list.focused, let place = view.columns.firstIndex(of: row.column) else {
      return .say("Show the column first, with Space.")
    }
    guard view.columns.indices.contains(place + step) else { return .stay }
    view.columns.swapAt(place, place + step)
    return .reload
  }

  package var columns: [Column<Row>] {
    [
      Column("Column", 24, grows: 1) { row, _ in tr(row.column.label) },
      Column("Shown", 8) { row, _ in row.isOn ? tr("shown") : "" },
    ]
  }
}
