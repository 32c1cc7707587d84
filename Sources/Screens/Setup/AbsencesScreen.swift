package import Cells
package import Domain
package import Store

/// The days on which a colleague is away, newest first. They leave the contact target; no clock stops for them.
package struct AbsencesScreen: WholeListScreen, Place {
  package static let code = "absences"
  package static let title: Words = "Absences"
  package static let everywhere: Opener? = Opener("My absences: see and add") { AbsencesScreen() }
  package static let commands: [Command<AbsencesScreen>] =
    [
      .row("Change the absence", .enter, .character("e"), hint: "change") { absence, _ in
        .form(.change(.absence, absence.id))
      },
      Command("Add an absence", .character("+"), hint: "new", unavailable: Self.nobody) { screen, _ in
        screen.colleague.map { .add(.absence, about: RecordKey(.colleague, $0)) } ?? .stay
      },
      .row("Remove the absence, with a reason", .character("-")) { absence, _ in
        let days = [absence.fromOn, absence.untilOn].compactMap { $0.map(Dates.shortest) }
        return PersonActions.withdraw(.absence, absence.id, called: days.joined(separator: " - "))
      },
    ] + moves
  package static let noRow: Words = "No absence is written down."
  private static let nobody: @Sendable (AbsencesScreen) -> Words? = {
    $0.colleague == nil ? "Say who you are first: no colleague in this store has your login name." : nil
  }

  package var list = RowList<Absence>()
  /// Whose; nil until the first load for one's own.
  private var colleague: Identifier?
  private var name = ""

  /// - Parameter colleague: nil for one's own.
  package init(_ colleague: Identifier? = nil) { self.colleague = colleague }

  package var cells: [String] { restsOn.map(\.id.text) }
  package init?(_ cells: RouteCells) {
    guard let colleague = cells.id(0) else { return nil }
    self.init(colleague)
  }
  package var route: Route? { colleague == nil ? nil : Route(code: Self.code, cells: cells) }
  package var restsOn: [RecordKey] { colleague.map { [RecordKey(.colleague, $0)] } ?? [] }
  package func heading(_ desk: Desk) -> String { name.isEmpty ? tr(Self.title) : tr(Words("Absences: {1}", name)) }

  package mutating func loadAround(from store: Store, _ desk: Desk) throws(StoreError) {
    colleague = colleague ?? desk.actor?.id
    guard let colleague else { return }
    name = try store.answer(OneRecord(.colleague, colleague)).map { Colleague($0).name } ?? ""
  }

  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [Absence] {
    guard let colleague else { return [] }
    func first(_ absence: Absence) -> Day { absence.fromOn ?? Day(number: .max) }
    return try store.answer(RecordsOf(\Absence.colleagueID, is: colleague)).map(Absence.init)
      .sorted { (first($1), $1.id) < (first($0), $0.id) }
  }

  package func footRows(in size: Size) -> Int { 2 }
  package func drawFoot(on frame: inout Frame) {
    frame.write(tr("They leave the weekly target. What is due goes on; a cover sees it."), row: 1, style: .dim)
  }

  package var empty: Words { "No absence is written down. + adds one." }

  package var columns: [Column<Absence>] {
    [
      Column("From", 16) { absence, frame in absence.fromOn.map { Dates.short($0, today: frame.today) } ?? "" },
      Column("Until and with", 16) { absence, frame in
        absence.untilOn.map { Dates.short($0, today: frame.today) } ?? ""
      },
      Column("Days", 5, rank: 2) { absence, _ in
        guard let from = absence.fromOn, let until = absence.untilOn else { return "" }
        return String(until.days(since: from) + 1)
      },
      Column("Why", 14, grows: 1) { absence, _ in absence.reason.map { tr($0.label) } ?? tr("unknown") },
      Column("Now", 6, rank: 1) { absence, frame in absence.holds(on: frame.today) ? "! " + tr("away") : "" },
    ]
  }
}
