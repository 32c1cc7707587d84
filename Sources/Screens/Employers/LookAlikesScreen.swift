package import Cells
package import Domain
package import Store

/// Employers that are probably written down twice, in pairs: the same name but for its legal form and the town, or the same
/// phone.
package struct LookAlikesScreen: Screen {
  struct Line: ListRow {
    let id: Identifier
    let pair: LookAlikePair
  }

  package static let title: Words = "Look-alike employers"
  package static let commands: [Command<LookAlikesScreen>] =
    [
      Command("Merge the two; it is shown first what that does", .enter, hint: "merge", unavailable: none) {
        screen, _ in
        screen.lines.focused.map {
          .open(MergeScreen(.employer, keep: $0.pair.one.id, other: $0.pair.other.id))
        } ?? .stay
      },
      Command("Open the first of the two", .left, hint: "open first", unavailable: none) { screen, _ in
        screen.lines.focused.map { .open(EmployerScreen($0.pair.one.id)) } ?? .stay
      },
      Command("Open the second of the two", .right, hint: "open second", unavailable: none) { screen, _ in
        screen.lines.focused.map { .open(EmployerScreen($0.pair.other.id)) } ?? .stay
      },
    ] + Command.list(\.lines)

  private static let none: @Sendable (LookAlikesScreen) -> Words? = {
    $0.lines.isEmpty ? "No two employers look alike." : nil
  }

  var lines = RowList<Line>()

  package init() {}

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let pairs = try store.answer(LookAlikePairs())
    lines.show(
      pairs.enumerated().map { Line(id: Identifier(high: 0, low: UInt64($0.offset)), pair: $0.element) })
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { lines.arrange(visible: size.rows - 1) }

  package func draw(on frame: inout Frame) {
    frame.table(
      lines,
      columns: [
        Column("One", 30, grows: 1) { line, _ in Self.shown(line.pair.one) },
        Column("The other", 30, grows: 1) { line, _ in Self.shown(line.pair.other) },
      ], empty: "No two employers look alike.")
  }

  private static func shown(_ hit: NameHit) -> String {
    hit.detail.isEmpty ? hit.title : "\(hit.title) (\(hit.detail))"
  }
}
