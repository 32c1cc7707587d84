package import Cells
package import Domain
package import Store

/// Everything logged, newest first, with the week's count of each kind.
package struct ContactsScreen: PagedListScreen, ScopedScreen, OnlyPlace {
  package static let code = "contacts"
  package static let title: Words = "Contacts"
  package static let commands: [Command<ContactsScreen>] =
    [
      .row("Open the contact", .enter, hint: "open") { row, _ in .open(RecordScreen(row.kind, row.id)) },
      .turnScope,
      Command("Employer contacts, 13 weeks", .character("v"), hint: "13 weeks") { screen, _ in
        .open(ContactWeeksScreen(scope: screen.scope))
      },
      Command("Log an employer contact", .character("+"), hint: "new") { _, _ in .form(.add(.employerContact, [:])) },
      .row("Log the same again: the same people, the same way", .character("r")) { row, _ in
        .form(.add(row.kind, KindForms.repeated(row.record)))
      },
    ]
    + Command.aboutPeople { screen in
      (screen.list.focused?.applicants ?? []).map { PersonRef(id: $0.id, name: $0.name, mark: nil) }
    } + moves
  package static let noRow: Words = "Nothing has been logged yet."

  package var list = RowList<ContactLogRow>()
  package var scope = Scope.mine
  private var logged: WeekCounts.Answer?
  private var week: ContactWeek.Answer?

  package init() {}

  package var withoutRecords: (any Screen)? {
    var screen = ContactsScreen()
    (screen.scope, screen.list) = (scope, list.withoutRows)
    return screen
  }
  package var subjects: [RecordKey] {
    list.focused.map { ContactWords.subjects($0.applicants.map(\.id), $0.record) } ?? []
  }
  package var named: ShownPeople { ShownPeople(list.rows.flatMap(\.applicants).map(\.name)) }
  package func heading(_ desk: Desk) -> String { tr(Self.title) + ": " + scope.label }

  package func page(_ request: PageRequest, from store: Store) throws(StoreError) -> Page<ContactLogRow> {
    try store.answer(ContactLog(scope: scope, page: request))
  }

  package mutating func loadAround(from store: Store, _ desk: Desk) throws(StoreError) {
    logged = try store.answer(WeekCounts(containing: desk.today, scope: scope))
    week = try store.answer(ContactWeek(containing: desk.today, scope: scope))
  }

  package func headRows(in size: Size) -> Int { 2 }

  package func drawHead(on frame: inout Frame) {
    guard let logged, let week else { return }
    let counts = Words(
      "Logged this week: employer contacts {1}, contacts with the person {2}", String(logged.employerContacts),
      String(logged.personContacts))
    frame.write(tr(ContactWords.week(week)), row: 0)
    frame.write(tr(counts) + ContactWords.missing(week.count), row: 1, style: .dim)
  }

  package var empty: Words { "Nothing has been logged yet. n on a person logs a contact." }

  package var columns: [Column<ContactLogRow>] {
    [
      Column("Date", 11) { row, frame in row.day.map { Dates.short($0, today: frame.today) } ?? "" },
      Column("With", 20, grows: 1) { row, frame in
        let people = row.applicants.map { frame.shown($0.name) }.joined(separator: ", ")
        return [row.employer, people.isEmpty ? nil : people].compactMap { $0 }.joined(separator: ", ")
      },
      Column("How", 9, rank: 2) { row, _ in ContactWords.mode(of: row.record).map { tr($0.label) } ?? tr("unknown") },
      Column("What happened", 16, grows: 1, rank: 1) { row, _ in ContactWords.result(of: row.record).replacingNewlines
      },
      Column("By", 12, rank: 3) { row, _ in row.colleague ?? "" },
    ]
  }
}
