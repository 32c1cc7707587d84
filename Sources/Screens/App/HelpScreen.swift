import Cells
package import Domain
package import Store

/// The keys of the screen below, then the keys that work everywhere.
package struct HelpScreen: WholeListScreen {
  package struct Line: Sendable {
    let keys: String
    let words: String
  }

  package static let title: Words = "Keys"
  package static let commands: [Command<HelpScreen>] =
    moves + [
      Command("Go back", .escape, .enter, .character("q"), .character("?"), .function(1), hint: "back") { _, _ in .close
      }
    ]
  package static let noRow: Words = "No keys."

  private let about: String
  private let lines: [Line]
  package var list = RowList<NumberedRow<Line>>()

  init(of stack: [any Screen], _ desk: Desk) {
    let screen = stack.last
    about = screen.map { tr($0.titleWords) } ?? ""
    let own = (screen?.commandInfos ?? []).filter { $0.unavailable == nil && !$0.keys.isEmpty }
    let taken = Set(own.flatMap(\.keys))
    let global = GlobalCommand.all.filter { command in
      !command.keys.isEmpty && command.keys.contains { !taken.contains($0) }
        && (screen.map { command.works(in: $0) } ?? true)
    }
    lines =
      own.map { Line(keys: Self.titles($0.keys), words: tr($0.title)) }
      + global.map { Line(keys: Self.titles($0.keys.filter { !taken.contains($0) }), words: tr($0.title)) }
  }

  static func titles(_ keys: [Key]) -> String { keys.map(\.title).joined(separator: "  ") }

  package func heading(_ desk: Desk) -> String { tr(Self.title) + ": " + about }
  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [NumberedRow<Line>] { lines.numbered }

  package var columns: [Column<NumberedRow<Line>>] {
    [
      Column("Key", 20) { line, _ in line.keys },
      Column("What it does", 20, grows: 1) { line, _ in line.words },
    ]
  }
}
