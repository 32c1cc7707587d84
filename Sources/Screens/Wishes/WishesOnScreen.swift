package import Cells
package import Domain
package import Store

/// What a person wanted on a day of the past, as it had been written down.
package struct WishesOnScreen: Screen {
  package static let title: Words = "Wishes as they were on a day"
  package static let commands: [Command<WishesOnScreen>] =
    [
      Command(
        "Open the wish", .enter, hint: "open",
        unavailable: { $0.list.isEmpty ? "No wish held on this day." : nil },
        run: { screen, _ in screen.list.focused.map { .open(RecordScreen(.preference, $0.id)) } ?? .stay }),
      Command("Go to a day", .character("@"), hint: "another day") { screen, _ in
        let id = screen.id
        return .open(Self.asking { .replace(WishesOnScreen(id, on: $0)) })
      },
    ] + Command.list(\.list)

  struct Line: ListRow {
    let wish: Preference
    var id: Identifier { wish.id }
  }

  package let id: Identifier
  private let day: Day
  private var name: PersonName?
  var list = RowList<Line>()

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

  package var route: Route? { .wishesOn(id, day) }
  package var looksAt: [Identifier] { name == nil ? [] : [id] }
  package var subjects: [RecordKey] { [RecordKey(.applicant, id)] }
  package var named: ShownPeople {
    var named = ShownPeople()
    named.add(id)
    return named
  }
  package func heading(_ desk: Desk) -> String {
    tr(Words("Wishes on {1}", Dates.long(day))) + (name.map { ": " + desk.shown($0) } ?? "")
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    guard let person = try store.answer(OneRecord(.applicant, id)) else {
      throw .refused("This person is not there any more.")
    }
    name = Applicant(person).name
    let wishes = try store.answer(WishesOn(id, on: day)).map(Preference.init)
    list.show(WishOrder.byRank(wishes).map(Line.init))
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { list.arrange(visible: size.rows - 1) }

  package func draw(on frame: inout Frame) {
    frame.table(list, columns: Self.columns, empty: "No wish was written down that held on this day.")
  }

  private static let columns: [Column<Line>] = [
    Column("How strong", 13, style: { _, _ in .label }) { line, _ in tr(line.wish.strength.label) },
    Column("In the person's own words", 24, grows: 1) { line, _ in
      [line.wish.words, WishText.detail(line.wish)].filter { !$0.isEmpty }.joined(separator: "  - ")
    },
    Column("From", 12) { line, frame in line.wish.notedOn.map { Dates.short($0, today: frame.today) } ?? tr("unknown")
    },
    Column("Until", 12, rank: 1) { line, frame in
      line.wish.untilOn.map { Dates.short($0, today: frame.today) } ?? tr("holds still")
    },
  ]
}
