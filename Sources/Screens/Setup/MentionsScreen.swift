package import Cells
package import Domain
package import Store

/// Texts of other people's and employers' records in which somebody may be named, for a person to look at: a program
/// cannot tell one Ola from another. The names are known here as long as the screen is open, even when the store has
/// forgotten them.
package struct MentionsScreen: WholeListScreen {
  package static let title: Words = "Texts that may name the person"
  package static let commands: [Command<MentionsScreen>] =
    [
      .row("Open the record", .enter, hint: "open") { mention, _ in .open(RecordScreen(mention.kind, mention.id)) }
    ] + moves
  package static let noRow: Words = "No text of another record has the names."

  private let terms: MentionTerms
  /// nil once the person is erased.
  private let person: Identifier?
  package var list = RowList<Mention>()

  package init(_ terms: MentionTerms, outside person: Identifier?) {
    self.terms = terms
    self.person = person
  }

  package var tally: String { list.isEmpty ? "" : tr(Words("texts: {1}", String(list.rows.count))) }

  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [Mention] {
    try store.answer(Mentions(terms, outside: person))
  }

  package func footRows(in size: Size) -> Int { 3 }

  package func drawFoot(on frame: inout Frame) {
    let advice: Words =
      "Open each and take the name out where it is this person's. What stood there before stays in the history."
    frame.writeFolded(tr(advice), column: 2, row: 1, style: .dim, atMost: 2)
  }

  package var columns: [Column<Mention>] {
    [
      Column("What", 23) { mention, _ in tr(mention.kind.type.title) },
      Column("Field", 20, grows: 1) { mention, _ in tr(mention.field) },
      Column("Date", 16) { mention, frame in mention.day.map { Dates.short($0, today: frame.today) } ?? "" },
      Column("", 12) { mention, _ in mention.isRemoved ? tr("removed") : "" },
    ]
  }
}
