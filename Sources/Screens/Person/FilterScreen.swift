package import Cells
package import Domain
import Exchange
package import Store

/// The strip of filters: one letter turns one on or off, and the list shows it at once.
package struct FilterScreen: Screen {
  /// One row of the table of filters.
  struct Line: Sendable {
    let letter: Character
    let label: Words
    let isOn: @Sendable (ListView) -> Bool
    let turn: @Sendable (inout ListView) -> Void
  }

  package static let title: Words = "Filter"
  package static let commands: [Command<FilterScreen>] =
    lines.map { line in
      Command(line.label, .character(line.letter)) { screen, _ in
        line.turn(&screen.view)
        return .deliver(.list(screen.view, nil))
      }
    } + [
      Command("Go back; the filter stays as it is", .escape, .enter, .character("q"), .control("c"), hint: "back") {
        _, _ in .close
      }
    ]

  static let lines: [Line] =
    [
      Line(letter: "m", label: "mine", isOn: { $0.scope == .mine }, turn: { $0.scope = .mine }),
      Line(letter: "e", label: "everyone's", isOn: { $0.scope == .everyone }, turn: { $0.scope = .everyone }),
    ] + ApplicantFilter.allCases.sorted { $0.row.place < $1.row.place }.map(line)
    + [Line(letter: "c", label: "clear", isOn: { _ in false }, turn: { $0.filters = [] })]

  private static func line(_ filter: ApplicantFilter) -> Line {
    Line(
      letter: filter.row.letter, label: filter.label, isOn: { $0.filters.contains(filter) },
      turn: { view in
        if view.filters.remove(filter) == nil { view.filters.insert(filter) }
        // Nobody unassigned is on anybody's caseload.
        if view.filters.contains(.unassigned), filter == .unassigned { view.scope = .everyone }
      })
  }

  private var view: ListView
  private var width: CharacterWidth = .builtIn

  init(_ view: ListView) { self.view = view }

  package var takesText: Bool { true }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) { width = desk.width }

  package func overlayRows(in size: Size) -> Int? { min(size.rows, 1 + rows(size.columns).count) }

  /// What is on stands in brackets: nothing moves when it is turned on.
  private var items: [String] {
    Self.lines.map { line in
      let text = "\(line.letter) \(tr(line.label))"
      return line.isOn(view) ? "[\(text)]" : " \(text) "
    }
  }

  /// The filters folded into lines.
  private func rows(_ columns: Int) -> [[String]] {
    var rows: [[String]] = []
    var used = 0
    for item in items {
      let cells = width.of(item) + 1
      if rows.isEmpty || used + cells > columns - 1 {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(item)
      used += cells
    }
    return rows
  }

  package func draw(on frame: inout Frame) {
    frame.rule(tr("Filter: press a letter; what is on stands in brackets"), row: 0)
    for (row, items) in rows(frame.columns).enumerated() {
      var column = 1
      for item in items {
        let isOn = item.hasPrefix("[")
        column += frame.writeOpenly(item, column: column, row: row + 1, style: isOn ? .selected : .plain) + 1
      }
    }
    frame.setCursor(column: 2, row: 1)
  }
}
