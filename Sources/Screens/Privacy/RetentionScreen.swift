package import Cells
package import Domain
package import Store

/// People whose time to be kept is over, by dates alone. Nobody is erased by themselves: each is opened and confirmed.
package struct RetentionScreen: Screen {
  struct Line: ListRow {
    let row: RetentionRow
    var id: Identifier { row.id }
  }

  package static let title: Words = "Records whose time to be kept is over"
  package static let commands: [Command<RetentionScreen>] =
    [
      Command(
        "See what erasing this person would do", .enter, hint: "see",
        unavailable: { $0.lines.isEmpty ? "Nobody's time to be kept is over." : nil },
        run: { screen, _ in screen.lines.focused.map { .open(ErasePersonScreen($0.id)) } ?? .stay }),
      Command(
        "Open the person", .character("o"), hint: "open the person",
        unavailable: { $0.lines.isEmpty ? "Nobody's time to be kept is over." : nil },
        run: { screen, _ in screen.lines.focused.map { .open(ApplicantScreen($0.id)) } ?? .stay }),
      Command("Change the settings", .character("e"), hint: "settings") { _, _ in
        .open(FormScreen(.change(.settings, Settings.only)))
      },
    ] + Command.list(\.lines, chrome: foot.chrome)

  private static let foot = ListFoot(rows: 4)

  private var years: Int?
  private var hint: Words?
  var lines = RowList<Line>()

  package init() {}

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    years = desk.settings.retentionYears
    hint = RetentionHint.of(desk.settings.country)
    lines.show(try store.answer(RetentionList(limit: 500)).map(Line.init))
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { Self.foot.arrange(&lines, in: size) }

  package func draw(on frame: inout Frame) {
    frame.table(lines, columns: Self.columns, empty: Self.empty(years), above: Self.foot, drawRules)
  }

  private func drawRules(_ part: inout Frame) {
    let rule: Words =
      years.map { Words("The office keeps records for {1} years after somebody has left.", String($0)) }
      ?? "Nobody has said for how many years records are kept: the settings ask it."
    part.write(tr(rule), column: 2, row: 0, style: .label)
    guard let hint else { return }
    part.writeFolded(tr(hint) + " " + tr(RetentionHint.notVerified), column: 2, row: 1, style: .dim, atMost: 3)
  }

  private static func empty(_ years: Int?) -> Words {
    years == nil
      ? "No list can be made before the settings say for how many years records are kept."
      : "Nobody's time to be kept is over."
  }

  private static let columns: [Column<Line>] = [
    Column("Name", 24, grows: 1) { line, frame in frame.shown(line.row.name) },
    Column("Left on", 18) { line, frame in Dates.short(line.row.leftOn, today: frame.today) },
    Column("Need not be kept since", 24) { line, frame in Dates.short(line.row.overSince, today: frame.today) },
  ]
}
