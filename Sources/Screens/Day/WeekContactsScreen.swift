package import Domain
package import Store

/// The employer contacts of one week: those that count, then those that do not, each with the reason.
package struct WeekContactsScreen: WholeListScreen, Place {
  package static let code = "week contacts"
  package static let title: Words = "Employer contacts of a week"
  package static let commands: [Command<WeekContactsScreen>] =
    [
      .row("Open the contact", .enter, .right, hint: "open") { row, _ in
        .open(RecordScreen(.employerContact, row.id))
      },
      .row("Change the contact", .character("e"), hint: "change") { row, _ in
        .form(.change(.employerContact, row.id))
      },
    ] + moves
  package static let noRow: Words = "No employer contact was logged in this week."

  private static let most = 500

  package var list = RowList<CountedContact>()
  private let day: Day
  private let scope: Scope

  package init(_ day: Day, scope: Scope) {
    self.day = day
    self.scope = scope
  }

  package var cells: [String] { [day.iso, scope.cell] }
  package init?(_ cells: RouteCells) {
    guard let day = cells.day(0) else { return nil }
    self.init(day, scope: cells.scope(1))
  }
  package var subjects: [RecordKey] {
    list.focused.map { ContactWords.subjects($0.applicants.map(\.id), $0.record) } ?? []
  }
  package var named: ShownPeople { ShownPeople(list.rows.flatMap(\.applicants).map(\.name)) }
  package var tally: String { list.rows.count < Self.most ? "" : tr(Words("the first {1}", String(Self.most))) }

  package func heading(_ desk: Desk) -> String {
    tr(Words("Employer contacts, week from {1}", Dates.short(day.startOfWeek, today: desk.today))) + scope.addition
  }

  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [CountedContact] {
    try store.answer(CountedContacts(weekOf: day, scope: scope, limit: Self.most))
  }

  package var section: ((CountedContact) -> Words)? { Self.heading }
  private static func heading(_ row: CountedContact) -> Words { row.reason == nil ? "Count" : "Do not count" }

  package var columns: [Column<CountedContact>] {
    [
      Column("Date", 11) { row, frame in row.record.day.map { Dates.short($0, today: frame.today) } ?? "" },
      Column("Employer", 20, grows: 2) { row, _ in
        [row.employer, row.person].compactMap { $0 }.joined(separator: ", ")
      },
      Column("For", 12, grows: 1, rank: 2) { row, frame in
        row.applicants.map { frame.shown($0.name) }.joined(separator: ", ")
      },
      Column("Why not", 24, grows: 1, rank: 1) { row, _ in row.reason.map { tr($0.label) } ?? "" },
      Column("By", 12, rank: 3) { row, _ in row.colleague ?? "" },
    ]
  }
}
