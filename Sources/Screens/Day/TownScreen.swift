package import Domain
package import Store

/// The towns that people and employers are in, to choose one for a day on the road.
package struct TownScreen: WholeListScreen, OnlyPlace {
  package static let code = "towns"
  package static let title: Words = "Plan a travel day"
  package static let everywhere: Opener? = Opener("Plan a travel day: who and what is in a town") { TownScreen() }
  package static let commands: [Command<TownScreen>] =
    [
      .row("Choose the town, then the day", .enter, .right, hint: "choose the day") { row, _ in
        let town = row.name
        return .open(AskDayScreen(Words("Which day in {1}?", town)) { .replace(TravelScreen(town, $0)) })
      },
      .row("Plan tomorrow there", .character("t"), hint: "tomorrow") { row, desk in
        .replace(TravelScreen(row.name, desk.today.adding(days: 1)))
      },
    ] + moves
  package static let noRow: Words = "No person and no employer has a town yet."

  package var list = RowList<NumberedRow<TownRow>>()

  package init() {}

  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [NumberedRow<TownRow>] {
    try store.answer(TownList()).numbered
  }

  package var empty: Words { "No person and no employer has a town yet: write it in their details first." }

  package var columns: [Column<NumberedRow<TownRow>>] {
    [
      Column("Town", 20, grows: 1) { town, _ in town.name },
      Column("My people", 9) { town, _ in String(town.mine) },
      Column("All people", 10, rank: 1) { town, _ in String(town.people) },
      Column("Employers", 9) { town, _ in String(town.employers) },
    ]
  }
}
