package import Domain
package import Store

/// The colleagues on this store.
package struct ColleaguesScreen: WholeListScreen {
  package static let title: Words = "Colleagues"
  package static let everywhere: Opener? = Opener("See the colleagues") { ColleaguesScreen() }
  package static let commands: [Command<ColleaguesScreen>] =
    [
      .row("Change the colleague", .enter, .character("e"), hint: "change") { colleague, _ in
        .form(.change(.colleague, colleague.id))
      },
      .row("Absences of the colleague: see and add", .character("a"), hint: "absences") { colleague, _ in
        .open(AbsencesScreen(colleague.id))
      },
      Command("Add a colleague", .character("+"), hint: "new") { _, _ in .form(.add(.colleague, [:])) },
    ] + moves
  package static let noRow: Words = "There is no colleague yet."

  package var list = RowList<Colleague>()
  /// The last day of an absence that holds today.
  private var awayUntil: [Identifier: Day] = [:]

  package init() {}

  package mutating func loadAround(from store: Store, _ desk: Desk) throws(StoreError) {
    awayUntil = [:]
    for absence in try store.answer(AllRecords(.absence)).map(Absence.init) where absence.holds(on: desk.today) {
      guard let colleague = absence.colleagueID, let until = absence.untilOn else { continue }
      awayUntil[colleague] = max(until, awayUntil[colleague] ?? until)
    }
  }

  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [Colleague] {
    try store.answer(AllRecords(.colleague)).map(Colleague.init)
  }

  package var empty: Words { "No colleague yet. + adds one." }

  package var columns: [Column<Colleague>] {
    let awayUntil = awayUntil
    return [
      Column("Name", 24, grows: 1) { colleague, _ in colleague.name },
      Column("Role", 24, rank: 1) { colleague, _ in colleague.role.map { tr($0.label) } ?? tr("unknown") },
      Column("Login", 12, rank: 3) { colleague, _ in colleague.login },
      Column("Away until", 16, rank: 2) { colleague, frame in
        awayUntil[colleague.id].map { Dates.short($0, today: frame.today) } ?? ""
      },
      Column("Share", 8, rank: 2) { colleague, _ in colleague.ftePercent.map { "\($0) %" } ?? tr("unknown") },
    ]
  }
}
