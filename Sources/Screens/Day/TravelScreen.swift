package import Cells
package import Domain
import Exchange
package import Store

/// A day in a town: the appointments of the day, then the people there, then the employers. No applicant is named beside
/// an employer.
package struct TravelScreen: FilteredScreen, ScopedScreen, Place {
  package static let code = "travel"
  package static let title: Words = "Travel day"
  package static let commands: [Command<TravelScreen>] =
    [
      .row("Open the person or the employer", .enter, hint: "open") { line, _ in open(line) },
      Command("Go to the day before", .left) { screen, _ in screen.go(to: screen.day.adding(days: -1)) },
      Command("Go to the day after", .right) { screen, _ in screen.go(to: screen.day.adding(days: 1)) },
      Command("Go to a date", .character("@"), hint: "date") { screen, _ in
        let (town, scope) = (screen.town, screen.scope)
        return .open(
          AskDayScreen(Words("Which day in {1}?", town)) { day in .replace(TravelScreen(town, day, scope: scope)) })
      },
      .filter,
      Command("Print the day on one page", .character("p"), hint: "print") { screen, _ in
        .open(PrintScreen(.travelDay(town: screen.town, screen.day, screen.scope)))
      },
      .row("Log a contact", .character("n"), hint: "log contact", unless: isAboutNobody) { line, _ in logContact(line)
      },
      .row("Plan a next step", .character("a"), hint: "next step", unless: isAboutNobody) { line, _ in
        .form(.add(.nextStep, line.known))
      },
      Command("Make an appointment on this day", .character("+"), hint: "appointment") { screen, _ in
        let known = screen.list.focused?.known ?? [:]
        return .form(.add(.appointment, known.merging(["on_day": .day(screen.day)]) { $1 }))
      },
    ] + moves
  package static let noRow: Words = "Nobody of yours and no employer is there. f e shows everyone's."
  private static let isAboutNobody: @Sendable (TravelRow) -> Words? = {
    $0.about == nil ? "This is about no person and no employer." : nil
  }

  package static let filters: [LetterFilter<TravelScreen>] = ofScope

  package var list = RowList<TravelRow>()
  package var scope: Scope
  package var isChoosingFilter = false
  private let town: String
  private(set) var day: Day
  package private(set) var named = ShownPeople()

  package init(_ town: String, _ day: Day, scope: Scope = .mine) {
    self.town = town
    self.day = day
    self.scope = scope
  }

  package var cells: [String] { [town, day.iso, scope.cell] }
  package init?(_ cells: RouteCells) {
    guard let town = cells.text(0), let day = cells.day(1) else { return nil }
    self.init(town, day, scope: cells.scope(2))
  }
  package func isThere(in store: Store) throws(StoreError) -> Bool {
    try store.answer(TravelDay(town: town, day: day, scope: .mine)).town != nil
  }

  package func heading(_ desk: Desk) -> String {
    town + ", " + Dates.withDistance(day, today: desk.today) + scope.addition
  }

  package var tally: String {
    tr(
      Words(
        "people: {1}, employers: {2}", String(list.rows.count { $0.isPerson }),
        String(list.rows.count { $0.isEmployer })))
  }

  package mutating func loadRows(from store: Store, _ desk: Desk) throws(StoreError) {
    let sheet = try TravelSheet(store, town: town, day: day, scope: scope)
    named = ShownPeople(sheet.names)
    list.show(
      sheet.appointments.map { .appointment($0) } + sheet.people.map { .person($0) }
        + sheet.employers.map { .employer($0) })
  }

  private mutating func go(to day: Day) -> Outcome {
    self.day = day
    return .reload
  }

  private static func open(_ line: TravelRow) -> Outcome {
    .open(line.about.map { RecordPage.of($0.kind, $0.id) } ?? RecordScreen(.appointment, line.id))
  }

  private static func logContact(_ line: TravelRow) -> Outcome {
    guard let about = line.about else { return .stay }
    if about.kind == .employer { return .form(.add(.employerContact, line.known)) }
    return line.name.map { PersonActions.logContact(PersonRef(id: about.id, name: $0, mark: nil)) } ?? .stay
  }

  // MARK: Drawing

  /// What is due with the one under the cursor.
  package func footRows(in size: Size) -> Int { size.rows >= 16 ? 7 : size.rows >= 9 ? 4 : 0 }

  package func drawFoot(on frame: inout Frame) {
    guard let line = list.focused, frame.rows > 0 else { return }
    frame.rule(line.who(frame), row: 0)
    let details = line.details(frame.today)
    for (index, text) in details.enumerated().prefix(frame.rows - 1) {
      let isLast = index == frame.rows - 2 && index < details.count - 1
      let shown = isLast ? tr(Words("and {1} more: Enter opens", String(details.count - index))) : text
      frame.write(shown, column: 2, row: index + 1)
    }
    if details.isEmpty { frame.write(tr("Nothing is due."), column: 2, row: 1, style: .dim) }
  }

  package var columns: [Column<TravelRow>] { TravelRow.columns }
}
