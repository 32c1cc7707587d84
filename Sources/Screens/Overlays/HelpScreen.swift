package import Cells
package import Domain

/// The keys of the screen below, then the keys that work everywhere (U4).
package struct HelpScreen: Screen {
  struct Line: ListRow {
    let id: Identifier
    let keys: String
    let words: String
  }

  package static let title: Words = "Keys"
  package static let commands: [Command<HelpScreen>] =
    Command.list(\.lines) + [
      Command("Go back", .escape, .enter, .character("q"), .character("?"), .function(1), hint: "back") { _, _ in .close
      }
    ]

  private let about: String
  var lines = RowList<Line>()

  init(of stack: [any Screen], _ desk: Desk) {
    let screen = stack.last
    about = screen.map { tr($0.titleWords) } ?? ""
    let own = (screen?.commandInfos ?? []).filter { $0.unavailable == nil && !$0.keys.isEmpty }
    let taken = Set(own.flatMap(\.keys))
    let global = GlobalCommand.all.filter { command in
      !command.keys.isEmpty && command.keys.contains { !taken.contains($0) }
        && (screen.map { command.works(in: $0) } ?? true)
    }
    let rows =
      own.map { (Self.titles($0.keys), tr($0.title)) }
      + global.map { (Self.titles($0.keys.filter { !taken.contains($0) }), tr($0.title)) }
    lines.show(
      rows.enumerated().map {
        Line(id: Identifier(high: 0, low: UInt64($0.offset)), keys: $0.element.0, words: $0.element.1)
      })
  }

  static func titles(_ keys: [Key]) -> String { keys.map(\.title).joined(separator: "  ") }

  package func heading(_ desk: Desk) -> String { tr(Self.title) + ": " + about }
  package mutating func arrange(in size: Size, _ desk: Desk) { lines.arrange(visible: size.rows - 1) }

  package func draw(on frame: inout Frame) {
    frame.table(
      lines,
      columns: [
        Column("Key", 20) { line, _ in line.keys },
        Column("What it does", 20, grows: 1) { line, _ in line.words },
      ], empty: "No keys.")
  }
}
