package import Cells
package import Domain
package import Store

/// Every command by its name; typing filters. A command that cannot run stays and says why. A line that begins with
/// one of the words for it becomes an entry in one line.
package struct PaletteScreen: WholeListScreen {
  package struct Line: ListRow {
    package let id: Identifier
    let choice: PaletteChoice
    let words: String
    let keys: String
    let why: String
  }

  package static let title: Words = "All commands"
  package static let commands: [Command<PaletteScreen>] =
    moves + [
      .row("Do the marked command", .enter, hint: "do it") { screen, line, _ in screen.choose(line.choice) },
      Command("Go back", .escape, .control("c"), hint: "back") { screen, _ in screen.leave() },
    ]
  package static let noRow: Words = "No command has these letters."

  private let all: [Line]
  private let about: [RecordKey]
  private var filter = TextLine()
  package var list = RowList<Line>()

  init(of stack: [any Screen], _ desk: Desk) {
    let own = (stack.last?.commandInfos ?? []).enumerated().map { (PaletteChoice.screen($0.offset), $0.element) }
    let global = GlobalCommand.all.enumerated().map {
      (
        PaletteChoice.global($0.offset),
        CommandInfo(title: $0.element.title, keys: $0.element.keys, hint: nil, unavailable: nil)
      )
    }
    let captures = CaptureKind.all.enumerated().map { offset, kind in
      (
        PaletteChoice.capture(offset),
        CommandInfo(title: Words("{1} ..: {2}", kind.word, kind.what), keys: [], hint: nil, unavailable: nil)
      )
    }
    about = stack.inSight
    all = (own + global + captures).enumerated().map { offset, entry in
      Line(
        id: Identifier(high: 0, low: UInt64(offset)), choice: entry.0, words: tr(entry.1.title),
        keys: HelpScreen.titles(entry.1.keys), why: entry.1.unavailable.map(tr) ?? "")
    }
  }

  package var takesText: Bool { true }

  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [Line] {
    TextMatch.ranked(all, by: Folding.fold(filter.text)) { $0.words }
  }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    if key == .home || key == .end { return nil }
    guard filter.press(key) else { return nil }
    if CaptureScreen.begins(filter.text) { return .replace(CaptureScreen(filter.text, about: about)) }
    list.restart()
    return .reload
  }

  private func choose(_ choice: PaletteChoice) -> Outcome {
    guard case .capture(let index) = choice else { return .run(choice) }
    return .replace(CaptureScreen(CaptureScreen.beginning(index), about: about))
  }

  private mutating func leave() -> Outcome {
    if filter.text.isEmpty { return .close }
    filter.set("")
    return .reload
  }

  package func headRows(in size: Size) -> Int { 2 }

  package func draw(on frame: inout Frame) {
    drawList(on: &frame)
    let row = frame.grid.cursor
    let start = frame.write(tr("Command:"), row: 0, style: .label) + 1
    frame.textLine(filter, column: start, row: 0, limit: 40, style: .fieldFocused, hasFocus: true)
    // While letters are typed the insertion point is the focus; with none typed it is the marked row.
    if filter.text.isEmpty, let row { frame.setCursor(column: 0, row: row.row - frame.area.origin.row) }
  }

  package var columns: [Column<Line>] {
    [
      Column("Command", 30, grows: 1) { line, _ in line.words },
      Column("Key", 14) { line, _ in line.keys },
      Column("Why not now", 10, grows: 1, rank: 1, style: { _, _ in .dim }) { line, _ in line.why },
    ]
  }
}

/// Ranking by typed letters: at the beginning, at a word's beginning, anywhere.
enum TextMatch {
  static func rank(_ text: String, _ wanted: String) -> Int? {
    let folded = Folding.fold(text)
    if wanted.isEmpty || folded.hasPrefix(wanted) { return 0 }
    if folded.split(separator: " ").contains(where: { $0.hasPrefix(wanted) }) { return 1 }
    return contains(Array(folded.utf8), Array(wanted.utf8)) ? 2 : nil
  }

  static func ranked<Item>(_ items: [Item], by wanted: String, _ text: (Item) -> String) -> [Item] {
    let found = items.compactMap { item in rank(text(item), wanted).map { (item, $0) } }
    return [0, 1, 2].flatMap { level in found.filter { $0.1 == level }.map(\.0) }
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= text.count else { return false }
    return (0...text.count - part.count).contains { text[$0..<$0 + part.count].elementsEqual(part) }
  }
}
