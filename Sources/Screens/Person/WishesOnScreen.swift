package import Domain
package import Store

/// What a person wanted on a day of the past, as it had been written down.
package struct WishesOnScreen: WholeListScreen, PersonScreen, Place {
  package static let code = "wishes-on"
  package static let title: Words = "Wishes as they were on a day"
  package static let commands: [Command<WishesOnScreen>] =
    [
      .row("Open the wish", .enter, hint: "open") { wish, _ in .open(RecordScreen(.preference, wish.id)) },
      Command("Go to a day", .character("@"), hint: "another day") { screen, _ in
        let id = screen.id
        return .open(Self.asking { .replace(WishesOnScreen(id, on: $0)) })
      },
    ] + moves
  package static let noRow: Words = "No wish held on this day."

  package let id: Identifier
  private let day: Day
  package var name: PersonName?
  package var list = RowList<Preference>()

  package init(_ applicant: Identifier, on day: Day) {
    id = applicant
    self.day = day
  }

  /// Asks for the day first.
  package static func ask(about applicant: Identifier) -> Outcome {
    .open(asking { .open(WishesOnScreen(applicant, on: $0)) })
  }

  private static func asking(_ done: @escaping @Sendable (Day) -> Outcome) -> AskDayScreen {
    AskDayScreen("On which day?", .back, done: done)
  }

  package var cells: [String] { [id.text, day.iso] }
  package init?(_ cells: RouteCells) {
    guard let id = cells.id(0), let day = cells.day(1) else { return nil }
    self.init(id, on: day)
  }
  package var restsOn: [RecordKey] { [RecordKey(.applicant, id)] }
  package func heading(_ desk: Desk) -> String {
    tr(Words("Wishes on {1}", Dates.long(day))) + (name.map { ": " + desk.shown($0) } ?? "")
  }

  package mutating func loadAround(from store: Store, _ desk: Desk) throws(StoreError) { try findPerson(in: store) }

  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [Preference] {
    WishOrder.byRank(try store.answer(WishesOn(id, on: day)).map(Preference.init))
  }

  package var empty: Words { "No wish was written down that held on this day." }

  package var columns: [Column<Preference>] {
    [
      Column("How strong", 13, style: { _, _ in .label }) { wish, _ in tr(wish.strength.label) },
      Column("In the person's own words", 24, grows: 1) { wish, _ in
        [wish.words, WishText.detail(wish)].filter { !$0.isEmpty }.joined(separator: "  - ")
      },
      Column("From", 12) { wish, frame in wish.notedOn.map { Dates.short($0, today: frame.today) } ?? tr("unknown") },
      Column("Until", 12, rank: 1) { wish, frame in
        wish.untilOn.map { Dates.short($0, today: frame.today) } ?? tr("holds still")
      },
    ]
  }
}
