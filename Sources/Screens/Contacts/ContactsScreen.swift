package import Cells
package import Domain
package import Store

/// Everything logged, newest first, with the week's count of each kind.
package struct ContactsScreen: Screen {
  package static let title: Words = "Contacts"
  package static let commands: [Command<ContactsScreen>] =
    [
      Command("Open the contact", .enter, hint: "open", unavailable: Self.none) { screen, _ in
        screen.contacts.focused.map { .open(RecordScreen($0.kind, $0.id)) } ?? .stay
      },
      Command("Mine, or everyone's", .character("f"), hint: "mine or all") { screen, _ in screen.turnScope() },
      Command("Employer contacts, 13 weeks", .character("v"), hint: "13 weeks") { screen, _ in
        .open(ContactWeeksScreen(scope: screen.scope))
      },
      Command("Log an employer contact", .character("+"), hint: "new") { _, _ in
        .open(FormScreen(.add(.employerContact, [:])))
      },
      Command("Log the same again: the same people, the same way", .character("r"), unavailable: Self.none) {
        screen, _ in
        screen.contacts.focused.map { .open(FormScreen(.add($0.kind, FormPlans.repeated($0.record)))) } ?? .stay
      },
    ]
    + Command.aboutPeople { screen in
      (screen.contacts.focused?.applicants ?? []).map { PersonRef(id: $0.id, name: $0.name, mark: nil) }
    } + Command.list(\.contacts, chrome: 3)

  private static let none: @Sendable (ContactsScreen) -> Words? = {
    $0.contacts.isEmpty ? "Nothing has been logged yet." : nil
  }

  var contacts = RowList<ContactLogRow>()
  private var scope = Scope.mine
  private var logged: WeekCounts.Answer?
  private var week: ContactWeek.Answer?

  package init() {}

  package var route: Route? { .contacts }
  package var withoutRecords: (any Screen)? {
    var screen = ContactsScreen()
    screen.scope = scope
    screen.contacts = contacts.withoutRows
    return screen
  }
  package var subjects: [RecordKey] {
    guard let row = contacts.focused else { return [] }
    let people = row.applicants.map { RecordKey(.applicant, $0.id) }
    let employer = row.record["employer_id"].record.map { RecordKey(.employer, $0) }
    return people.isEmpty ? [employer].compactMap { $0 } : people
  }
  package var named: ShownPeople { ShownPeople(contacts.rows.flatMap(\.applicants).map(\.name)) }

  package func heading(_ desk: Desk) -> String {
    tr(Self.title) + ": " + (scope == .mine ? tr("mine") : tr("everyone's"))
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let scope = scope
    try contacts.load(visible: desk.content.rows - 3) { page throws(StoreError) in
      try store.answer(ContactLog(scope: scope, page: page))
    }
    logged = try store.answer(WeekCounts(containing: desk.today, scope: scope))
    week = try store.answer(ContactWeek(containing: desk.today, scope: scope))
  }

  private mutating func turnScope() -> Outcome {
    scope = scope == .mine ? .everyone : .mine
    contacts.restart()
    return .reload
  }

  private func logged(_ counts: WeekCounts.Answer) -> Words {
    Words(
      "Logged this week: employer contacts {1}, support contacts {2}", String(counts.employerContacts),
      String(counts.supportContacts))
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { contacts.arrange(visible: size.rows - 3) }

  package func draw(on frame: inout Frame) {
    if let logged, let week {
      frame.write(tr(ContactWords.week(week)), row: 0)
      frame.write(tr(self.logged(logged)) + ContactWords.missing(week.count), row: 1, style: .dim)
    }
    frame.inside(Rect(column: 0, row: 2, columns: frame.columns, rows: frame.rows - 2)) { part in
      part.table(contacts, columns: Self.columns, empty: "Nothing has been logged yet. n on a person logs a contact.")
    }
  }

  private static let columns: [Column<ContactLogRow>] = [
    Column("Date", 11) { row, frame in row.day.map { Dates.short($0, today: frame.today) } ?? "" },
    Column("With", 20, grows: 1) { row, frame in
      let people = row.applicants.map { frame.shown($0.name) }.joined(separator: ", ")
      return [row.employer, people.isEmpty ? nil : people].compactMap { $0 }.joined(separator: ", ")
    },
    Column("How", 9, rank: 2) { row, _ in
      row.record["mode"].text.flatMap(ContactMode.init(rawValue:)).map { tr($0.label) } ?? tr("unknown")
    },
    Column("What happened", 16, grows: 1, rank: 1) { row, _ in (row.record["result"].text ?? "").replacingNewlines },
    Column("By", 12, rank: 3) { row, _ in row.staff ?? "" },
  ]
}
