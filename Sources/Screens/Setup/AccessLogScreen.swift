package import Cells
package import Domain
package import Store

/// Who has looked at one person's record, newest first; printable for the person.
package struct AccessLogScreen: WholeListScreen {
  package static let title: Words = "Access log: who has opened this record"
  package static let commands: [Command<AccessLogScreen>] =
    [
      Command("Print it for the person", .character("p"), hint: "print") { screen, _ in
        .open(PrintScreen(.looks(screen.person)))
      }
    ] + moves
  package static let noRow: Words = "Nobody has opened this record since the access log began."

  private let person: Identifier
  private var name = PersonName(first: "", last: "", knownAs: "")
  package var list = RowList<NumberedRow<AccessRow>>()

  package init(_ person: Identifier) { self.person = person }

  package func heading(_ desk: Desk) -> String { tr(Self.title) + ": " + desk.shown(name) }
  package var tally: String { list.isEmpty ? "" : tr(Words("times opened: {1}", String(list.rows.count))) }

  package mutating func loadAround(from store: Store, _ desk: Desk) throws(StoreError) {
    if let record = try store.answer(OneRecord(.applicant, person)) { name = Applicant(record).name }
  }

  /// Numbered from the oldest, which stays the same when another look is noted.
  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [NumberedRow<AccessRow>] {
    try store.answer(AccessLogOf(at: person)).reversed().numbered.reversed()
  }

  package func footRows(in size: Size) -> Int { 4 }

  package func drawFoot(on frame: inout Frame) {
    let limits: Words =
      "Opening a record several times a day from one window is noted once. Whoever may read the file itself, such as the administrator of the computer, can do so unseen."
    frame.writeFolded(tr(limits), column: 2, row: 1, style: .dim, atMost: 3)
  }

  package var columns: [Column<NumberedRow<AccessRow>>] {
    [
      Column("When", 18) { look, frame in Dates.shortMoment(frame.local(look.at)) },
      Column("Who", 16, grows: 1) { look, _ in look.by },
      Column("What", 16) { look, _ in tr(look.what.label) },
      Column("Why", 20, grows: 2) { look, _ in
        [tr(look.reason.label), look.words].filter { !$0.isEmpty }.joined(separator: ": ")
      },
      Column("Computer", 10, rank: 1) { look, _ in look.host },
    ]
  }
}
