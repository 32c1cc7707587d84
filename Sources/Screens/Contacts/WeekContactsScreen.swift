package import Cells
package import Domain
package import Store

/// The employer contacts of one week: those that count, then those that do not, each with the reason.
package struct WeekContactsScreen: Screen {
  package static let title: Words = "Employer contacts of a week"
  package static let commands: [Command<WeekContactsScreen>] =
    [
      Command("Open the contact", .enter, .right, hint: "open", unavailable: Self.none) { screen, _ in
        screen.contacts.focused.map { .open(RecordScreen(.employerContact, $0.id)) } ?? .stay
      },
      Command("Change the contact", .character("e"), hint: "change", unavailable: Self.none) { screen, _ in
        screen.contacts.focused.map { .open(FormScreen(.change(.employerContact, $0.id))) } ?? .stay
      },
    ] + Command.list(\.contacts, chrome: 2)

  private static let none: @Sendable (WeekContactsScreen) -> Words? = {
    $0.contacts.isEmpty ? "No employer contact was logged in this week." : nil
  }

  private static let most = 500

  var contacts = RowList<CountedContact>()
  private let day: Day
  private let scope: Scope

  package init(_ day: Day, scope: Scope) {
    self.day = day
    self.scope = scope
  }

  package var route: Route? { .weekContacts(day, isEveryone: scope == .everyone) }
  package var subjects: [RecordKey] {
    guard let row = contacts.focused else { return [] }
    let people = row.applicants.map { RecordKey(.applicant, $0.id) }
    let employer = row.record["employer_id"].record.map { RecordKey(.employer, $0) }
    return people.isEmpty ? [employer].compactMap { $0 } : people
  }
  package var named: ShownPeople { ShownPeople(contacts.rows.flatMap(\.applicants).map(\.name)) }
  package var tally: String {
    contacts.rows.count < Self.most ? "" : tr(Words("the first {1}", String(Self.most)))
  }

  package func heading(_ desk: Desk) -> String {
    tr(Words("Employer contacts, week from {1}", Dates.short(day.startOfWeek, today: desk.today)))
      + (scope == .mine ? "" : ", " + tr("everyone's"))
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    contacts.show(try store.answer(CountedContacts(weekOf: day, scope: scope, limit: Self.most)))
  }

  private static var table: SectionTable<CountedContact> {
    SectionTable(columns: columns) { $0.reason == nil ? "Count" : "Do not count" }
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { Self.table.arrange(&contacts, rows: size.rows) }

  package func draw(on frame: inout Frame) {
    guard !contacts.isEmpty else {
      frame.writeFolded(tr("No employer contact was logged in this week."), column: 2, row: 0, style: .dim)
      return frame.setCursor(column: 0, row: 0)
    }
    Self.table.draw(contacts, on: &frame)
  }

  private static let columns: [Column<CountedContact>] = [
    Column("Date", 11) { row, frame in row.record.day.map { Dates.short($0, today: frame.today) } ?? "" },
    Column("Employer", 20, grows: 2) { row, _ in
      [row.employer, row.person].compactMap { $0 }.joined(separator: ", ")
    },
    Column("For", 12, grows: 1, rank: 2) { row, frame in
      row.applicants.map { frame.shown($0.name) }.joined(separator: ", ")
    },
    Column("Why not", 24, grows: 1, rank: 1) { row, _ in row.reason.map { tr($0.label) } ?? "" },
    Column("By", 12, rank: 3) { row, _ in row.staff ?? "" },
  ]
}

extension CountedContact: ListRow {}
