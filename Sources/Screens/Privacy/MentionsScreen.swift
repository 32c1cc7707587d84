package import Cells
package import Domain
package import Store

/// Texts of other people's and employers' records in which somebody may be named, for a person to look at: a program
/// cannot tell one Ola from another. The names are known here as long as the screen is open, even when the store has
/// forgotten them.
package struct MentionsScreen: Screen {
  struct Line: ListRow {
    let mention: Mention
    var id: Identifier { mention.id }
  }

  package static let title: Words = "Texts that may name the person"
  package static let commands: [Command<MentionsScreen>] =
    [
      Command(
        "Open the record", .enter, hint: "open",
        unavailable: { $0.lines.isEmpty ? "No text of another record has the names." : nil },
        run: { screen, _ in
          screen.lines.focused.map { .open(RecordScreen($0.mention.kind, $0.id)) } ?? .stay
        })
    ] + Command.list(\.lines, chrome: foot.chrome)

  private static let foot = ListFoot(rows: 2)

  private let terms: MentionTerms
  /// nil once the person is erased.
  private let person: Identifier?
  var lines = RowList<Line>()

  package init(_ terms: MentionTerms, outside person: Identifier?) {
    self.terms = terms
    self.person = person
  }

  package var tally: String { lines.isEmpty ? "" : tr(Words("texts: {1}", String(lines.rows.count))) }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    lines.show(try store.answer(Mentions(terms, outside: person)).map(Line.init))
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { Self.foot.arrange(&lines, in: size) }

  package func draw(on frame: inout Frame) {
    let advice: Words =
      "Open each and take the name out where it is this person's. What stood there before stays in the history."
    frame.table(lines, columns: Self.columns, empty: "No text of another record has the names.", above: Self.foot) {
      $0.writeFolded(tr(advice), column: 2, row: 0, style: .dim, atMost: 2)
    }
  }

  private static let columns: [Column<Line>] = [
    Column("What", 22) { line, _ in tr(line.mention.kind.type.title) },
    Column("Field", 20, grows: 1) { line, _ in tr(line.mention.field) },
    Column("Date", 16) { line, frame in line.mention.day.map { Dates.short($0, today: frame.today) } ?? "" },
    Column("", 12) { line, _ in line.mention.isWithdrawn ? tr("withdrawn") : "" },
  ]
}
