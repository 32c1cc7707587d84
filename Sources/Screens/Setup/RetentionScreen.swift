package import Cells
package import Domain
package import Store

/// People whose time to be kept is over, by dates alone. Nobody is erased by themselves: each is opened and confirmed.
package struct RetentionScreen: WholeListScreen {
  package static let title: Words = "Records whose time to be kept is over"
  package static let everywhere: Opener? = Opener("Records whose time to be kept is over") { RetentionScreen() }
  package static let commands: [Command<RetentionScreen>] =
    [
      .row("See what erasing this person would do", .enter, hint: "see") { row, _ in .open(ErasePersonScreen(row.id)) },
      .row("Open the person", .character("o"), hint: "open the person") { row, _ in .open(ApplicantScreen(row.id)) },
      Command("Change the settings", .character("e"), hint: "settings") { _, _ in
        .form(.change(.settings, Settings.only))
      },
    ] + moves
  package static let noRow: Words = "Nobody's time to be kept is over."

  private var years: Int?
  private var hint: Words?
  package var list = RowList<RetentionRow>()

  package init() {}

  package mutating func loadAround(from store: Store, _ desk: Desk) throws(StoreError) {
    years = desk.settings.retentionYears
    hint = RetentionHint.of(desk.settings.country)
  }

  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [RetentionRow] {
    try store.answer(RetentionList(limit: 500))
  }

  package func footRows(in size: Size) -> Int { 5 }

  package func drawFoot(on frame: inout Frame) {
    let rule: Words =
      years.map { Words("The office keeps records for {1} years after somebody has left.", String($0)) }
      ?? "Nobody has said for how many years records are kept: the settings ask it."
    frame.write(tr(rule), column: 2, row: 1, style: .label)
    guard let hint else { return }
    frame.writeFolded(tr(hint) + " " + tr(RetentionHint.notVerified), column: 2, row: 2, style: .dim, atMost: 3)
  }

  package var empty: Words {
    years == nil ? "No list can be made before the settings say for how many years records are kept." : Self.noRow
  }

  package var columns: [Column<RetentionRow>] {
    [
      Column("Name", 24, grows: 1) { row, frame in frame.shown(row.name) },
      Column("Left on", 18) { row, frame in Dates.short(row.leftOn, today: frame.today) },
      Column("Need not be kept since", 24) { row, frame in Dates.short(row.overSince, today: frame.today) },
    ]
  }
}
