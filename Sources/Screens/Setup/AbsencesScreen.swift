package import Cells
package import Domain
package import Store

/// The days on which a colleague is away, newest first. They leave the contact target; no clock stops for them.
package struct AbsencesScreen: Screen {
  struct Line: ListRow {
    let absence: Absence
    var id: Identifier { absence.id }
    var first: Day { absence.fromOn ?? Day(number: .max) }
  }

  package static let title: Words = "Absences"
  package static let commands: [Command<AbsencesScreen>] =
    [
      Command("Change the absence", .enter, .character("e"), hint: "change", unavailable: Self.none) { screen, _ in
        screen.absences.focused.map { .open(FormScreen(.change(.absence, $0.id))) } ?? .stay
      },
      Command("Add an absence", .character("+"), hint: "new", unavailable: Self.nobody) { screen, _ in
        screen.staff.map { .open(FormScreen(.add(.absence, ["staff_id": .record($0)]))) } ?? .stay
      },
      Command("Withdraw the absence, with a reason", .character("-"), unavailable: Self.none) { screen, _ in
        screen.absences.focused.map { PersonActions.withdraw(.absence, $0.id, called: screen.called($0)) } ?? .stay
      },
    ] + Command.list(\.absences, chrome: 3)

  private static let none: @Sendable (AbsencesScreen) -> Words? = {
    $0.absences.isEmpty ? "No absence is written down." : nil
  }
  private static let nobody: @Sendable (AbsencesScreen) -> Words? = {
    $0.staff == nil ? "Say who you are first: no colleague in this store has your login name." : nil
  }

  var absences = RowList<Line>()
  /// Whose; nil until the first load for one's own.
  private var staff: Identifier?
  private var name = ""

  /// - Parameter staff: nil for one's own.
  package init(_ staff: Identifier? = nil) { self.staff = staff }

  package var route: Route? { staff.map { .absences($0) } }

  package func heading(_ desk: Desk) -> String {
    name.isEmpty ? tr(Self.title) : tr(Words("Absences: {1}", name))
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    staff = staff ?? desk.actor?.id
    guard let staff else { return absences.show([]) }
    name = try store.answer(OneRecord(.staff, staff)).map { Staff($0).name } ?? ""
    let all = try store.answer(RecordsOf(.absence, where: "staff_id", is: staff)).map { Line(absence: Absence($0)) }
    absences.show(all.sorted { ($1.first, $1.id) < ($0.first, $0.id) })
  }

  private func called(_ line: Line) -> String {
    [line.absence.fromOn, line.absence.untilOn].compactMap { $0.map(Dates.shortest) }.joined(separator: " - ")
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { absences.arrange(visible: size.rows - 3) }

  package func draw(on frame: inout Frame) {
    frame.inside(Rect(column: 0, row: 0, columns: frame.columns, rows: frame.rows - 2)) { part in
      part.table(absences, columns: Self.columns, empty: "No absence is written down. + adds one.")
    }
    frame.write(
      tr("They leave the weekly target. What is due goes on; a cover sees it."),
      row: frame.rows - 1, style: .dim)
  }

  private static let columns: [Column<Line>] = [
    Column("From", 16) { line, frame in line.absence.fromOn.map { Dates.short($0, today: frame.today) } ?? "" },
    Column("Until and with", 16) { line, frame in line.absence.untilOn.map { Dates.short($0, today: frame.today) } ?? ""
    },
    Column("Days", 5, rank: 2) { line, _ in
      guard let from = line.absence.fromOn, let until = line.absence.untilOn else { return "" }
      return String(until.days(since: from) + 1)
    },
    Column("Why", 14, grows: 1) { line, _ in line.absence.reason.map { tr($0.label) } ?? tr("unknown") },
    Column("Now", 6, rank: 1) { line, frame in line.absence.holds(on: frame.today) ? "! " + tr("away") : "" },
  ]
}
