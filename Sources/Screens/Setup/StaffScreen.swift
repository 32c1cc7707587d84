package import Cells
package import Domain
package import Store

/// The colleagues on this store.
package struct StaffScreen: Screen {
  struct Line: ListRow {
    let staff: Staff
    /// The last day of an absence that holds today.
    let awayUntil: Day?
    var id: Identifier { staff.id }
  }

  package static let title: Words = "Colleagues"
  package static let commands: [Command<StaffScreen>] =
    [
      Command("Change the colleague", .enter, .character("e"), hint: "change") { screen, _ in
        screen.staff.focused.map { .open(FormScreen(.change(.staff, $0.id))) } ?? .stay
      },
      Command(
        "Absences of the colleague: see and add", .character("a"), hint: "absences",
        unavailable: {
          $0.staff.isEmpty ? "There is no colleague yet." : nil
        }
      ) { screen, _ in
        screen.staff.focused.map { .open(AbsencesScreen($0.id)) } ?? .stay
      },
      Command("Add a colleague", .character("+"), hint: "new") { _, _ in .open(FormScreen(.add(.staff, [:]))) },
    ] + Command.list(\.staff)

  var staff = RowList<Line>()

  package init() {}

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let away = try store.answer(AllRecords(.absence)).map(Absence.init).filter { $0.holds(on: desk.today) }
    staff.show(
      try store.answer(AllRecords(.staff)).map { record in
        Line(
          staff: Staff(record), awayUntil: away.filter { $0.staffID == record.id }.compactMap(\.untilOn).max())
      })
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { staff.arrange(visible: size.rows - 1) }

  package func draw(on frame: inout Frame) {
    frame.table(
      staff,
      columns: [
        Column("Name", 24, grows: 1) { line, _ in line.staff.name },
        Column("Role", 24, rank: 1) { line, _ in line.staff.role.map { tr($0.label) } ?? tr("unknown") },
        Column("Login", 12, rank: 3) { line, _ in line.staff.login },
        Column("Away until", 16, rank: 2) { line, frame in
          line.awayUntil.map { Dates.short($0, today: frame.today) } ?? ""
        },
        Column("Share", 8, rank: 2) { line, _ in line.staff.ftePercent.map { "\($0) %" } ?? tr("unknown") },
      ], empty: "No colleague yet. + adds one.")
  }
}
