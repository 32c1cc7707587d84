package import Cells
package import Domain
package import Store

/// The towns that people and employers are in, to choose one for a day on the road.
package struct TownScreen: Screen {
  struct Line: ListRow {
    let id: Identifier
    let town: TownRow
  }

  package static let title: Words = "Plan a travel day"
  package static let commands: [Command<TownScreen>] =
    [
      Command(
        "Choose the town, then the day", .enter, .right, hint: "choose the day",
        unavailable: { $0.towns.isEmpty ? "No person and no employer has a town yet." : nil }
      ) { screen, _ in screen.choose() },
      Command(
        "Plan tomorrow there", .character("t"), hint: "tomorrow",
        unavailable: { $0.towns.isEmpty ? "No person and no employer has a town yet." : nil }
      ) { screen, desk in
        screen.towns.focused.map { .replace(TravelScreen($0.town.name, desk.today.adding(days: 1))) } ?? .stay
      },
    ] + Command.list(\.towns)

  var towns = RowList<Line>()

  package init() {}

  package var route: Route? { .towns }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    towns.show(
      try store.answer(TownList()).enumerated().map { place, town in
        Line(id: Identifier(high: 0, low: UInt64(place)), town: town)
      })
  }

  private func choose() -> Outcome {
    guard let town = towns.focused?.town.name else { return .stay }
    return .open(
      AskDayScreen(Words("Which day in {1}?", town)) { day in .replace(TravelScreen(town, day)) })
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { towns.arrange(visible: size.rows - 1) }

  package func draw(on frame: inout Frame) {
    frame.table(
      towns,
      columns: [
        Column("Town", 20, grows: 1) { line, _ in line.town.name },
        Column("My people", 9) { line, _ in String(line.town.mine) },
        Column("All people", 10, rank: 1) { line, _ in String(line.town.people) },
        Column("Employers", 9) { line, _ in String(line.town.employers) },
      ], empty: "No person and no employer has a town yet: write it in their details first.")
  }
}
