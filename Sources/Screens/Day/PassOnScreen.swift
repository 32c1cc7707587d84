package import Cells
package import Domain
package import Store

/// Passes what is due on to a colleague, who sees it from then on. The people stay on the caseload they are on.
package struct PassOnScreen: Screen {
  struct Line: ListRow {
    let colleague: Colleague
    var id: Identifier { colleague.id }
  }

  package static let title: Words = "Pass what is due on to a colleague"
  package static let commands: [Command<PassOnScreen>] =
    Command.list(\.colleagues) + [
      Command("Pass it on to the marked colleague", .enter, hint: "pass on") { screen, desk in screen.passOn(desk) },
      Command("Go back", .escape, .character("q"), .control("c"), hint: "back") { _, _ in .close },
    ]

  private let keys: [DueKey]
  private var rows: [MovableRow] = []
  var colleagues = RowList<Line>()

  package init(_ keys: [DueKey]) { self.keys = keys }

  package var named: ShownPeople { rows.named }
  package func overlayRows(in size: Size) -> Int? { min(size.rows, 10) }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    rows = try MovableRow.find(keys, store, desk)
    let everyone = try store.answer(AllRecords(.colleague)).map(Colleague.init)
      .filter { $0.activeTo.map { desk.today <= $0 } ?? true }
    // Whoever passes it on is proposed last: that only takes back what somebody else has.
    let me = desk.actor?.id
    colleagues.show((everyone.filter { $0.id != me } + everyone.filter { $0.id == me }).map(Line.init))
  }

  private func passOn(_ desk: Desk) -> Outcome {
    guard let colleague = colleagues.focused?.colleague, !rows.isEmpty else { return .close }
    let set = ChangeSet(
      Words("{1} passed on to {2}", rows.words, colleague.name),
      rows.flatMap { $0.changes(passingOnTo: colleague.id, desk) })
    let outcome = Outcome.sequence([.commit(set), .close])
    guard rows.count > 1 else { return outcome }
    return .open(ConfirmScreen(Words("Pass {1} rows on to {2}?", String(rows.count), colleague.name), yes: outcome))
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { colleagues.arrange(visible: size.rows - 2) }

  package func draw(on frame: inout Frame) {
    frame.rule(tr(Words("Who takes over: {1}", rows.words)), row: 0)
    frame.inside(Rect(column: 0, row: 1, columns: frame.columns, rows: frame.rows - 1)) { part in
      part.table(
        colleagues,
        columns: [
          Column("Colleague", 24, grows: 1) { line, _ in line.colleague.name },
          Column("Role", 24) { line, _ in line.colleague.role.map { tr($0.label) } ?? "" },
        ], empty: "Nobody works here. : and \"colleagues\" adds one.")
    }
  }
}
