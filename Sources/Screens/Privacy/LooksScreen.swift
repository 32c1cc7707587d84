package import Cells
package import Domain
package import Store

/// Who has looked at one person's record, newest first; printable for the person.
package struct LooksScreen: Screen {
  struct Line: ListRow {
    let id: Identifier
    let look: LookRow
  }

  package static let title: Words = "Who has looked at this record"
  package static let commands: [Command<LooksScreen>] =
    [
      Command("Print it for the person", .character("p"), hint: "print") { screen, _ in
        .open(SavePageScreen(.looks(screen.person)))
      }
    ] + Command.list(\.lines, chrome: foot.chrome)

  private static let foot = ListFoot(rows: 3)

  private let person: Identifier
  private var name = PersonName(first: "", last: "", knownAs: "")
  var lines = RowList<Line>()

  package init(_ person: Identifier) { self.person = person }

  package func heading(_ desk: Desk) -> String { tr(Self.title) + ": " + desk.shown(name) }
  package var tally: String { lines.isEmpty ? "" : tr(Words("looks: {1}", String(lines.rows.count))) }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    if let record = try store.answer(OneRecord(.applicant, person)) { name = Applicant(record).name }
    let looks = try store.answer(Looks(at: person))
    lines.show(looks.enumerated().map { Line(id: Identifier(high: 0, low: UInt64(looks.count - $0)), look: $1) })
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { Self.foot.arrange(&lines, in: size) }

  package func draw(on frame: inout Frame) {
    let limits: Words =
      "Opening a record several times a day from one window is noted once. Whoever may read the file itself, such as the administrator of the computer, can do so unseen."
    frame.table(
      lines, columns: Self.columns, empty: "Nobody has looked at this record since looks are noted.", above: Self.foot
    ) { $0.writeFolded(tr(limits), column: 2, row: 0, style: .dim, atMost: 3) }
  }

  private static let columns: [Column<Line>] = [
    Column("When", 18) { line, frame in Dates.shortMoment(frame.local(line.look.at)) },
    Column("Who", 16, grows: 1) { line, _ in line.look.by },
    Column("What", 16) { line, _ in tr(line.look.what.label) },
    Column("Why", 20, grows: 2) { line, _ in
      [tr(line.look.reason.label), line.look.words].filter { !$0.isEmpty }.joined(separator: ": ")
    },
    Column("Computer", 10, rank: 1) { line, _ in line.look.host },
  ]
}
