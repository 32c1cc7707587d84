package import Domain
package import Store

/// The colleagues on this store.
package struct StaffScreen: WholeListScreen {
  package static let title: Words = "Colleagues"
  package static let everywhere: Opener? = Opener("See the colleagues") { StaffScreen() }
  package static let commands: [Command<StaffScreen>] =
    [
      .row("Change the colleague", .enter, .character("e"), hint: "change") { staff, _ in
        .form(.change(.staff, staff.id))
      },
      .row("Absences of the colleague: see and add", .character("a"), hint: "absences") { staff, _ in
        .open(AbsencesScreen(staff.id))
      },
      Command("Add a colleague", .character("+"), hint: "new") { _, _ in .form(.add(.staff, [:])) },
    ] + moves
  package static let noRow: Words = "There is no colleague yet."

  package var list = RowList<Staff>()
  /// The last day of an absence that holds today.
  private var awayUntil: [Identifier: Day] = [:]

  package init() {}

  package mutating func loadAround(from store: Store, _ desk: Desk) throws(StoreError) {
    awayUntil = [:]
    for absence in try store.answer(AllRecords(.absence)).map(Absence.init) where absence.holds(on: desk.today) {
      guard let staff = absence.staffID, let until = absence.untilOn else { continue }
      awayUntil[staff] = max(until, awayUntil[staff] ?? until)
    }
  }

  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [Staff] {
    try store.answer(AllRecords(.staff)).map(Staff.init)
  }

  package var empty: Words { "No colleague yet. + adds one." }

  package var columns: [Column<Staff>] {
    let awayUntil = awayUntil
    return [
      Column("Name", 24, grows: 1) { staff, _ in staff.name },
      Column("Role", 24, rank: 1) { staff, _ in staff.role.map { tr($0.label) } ?? tr("unknown") },
      Column("Login", 12, rank: 3) { staff, _ in staff.login },
      Column("Away until", 16, rank: 2) { staff, frame in
        awayUntil[staff.id].map { Dates.short($0, today: frame.today) } ?? ""
      },
      Column("Share", 8, rank: 2) { staff, _ in staff.ftePercent.map { "\($0) %" } ?? tr("unknown") },
    ]
  }
}
