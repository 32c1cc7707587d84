package import Cells
package import Domain
package import Store

/// Employer contacts of 13 weeks: what counts of each week, both figures, beside the target; each week opens.
package struct ContactWeeksScreen: Screen {
  package static let title: Words = "Employer contacts, 13 weeks"
  package static let commands: [Command<ContactWeeksScreen>] =
    [
      Command("Open the contacts of the week", .enter, .right, hint: "open", unavailable: Self.none) { screen, _ in
        screen.weeks.focused.map { .open(WeekContactsScreen($0.week.monday, scope: screen.scope)) } ?? .stay
      },
      Command("Mine, or everyone's", .character("f"), hint: "mine or all") { screen, _ in
        screen.scope = screen.scope == .mine ? .everyone : .mine
        return .reload
      },
      Command("Log an employer contact", .character("+"), hint: "new") { _, _ in
        .open(FormScreen(.add(.employerContact, [:])))
      },
    ] + Command.list(\.weeks, chrome: Self.head + 3)

  private static let none: @Sendable (ContactWeeksScreen) -> Words? = {
    $0.weeks.isEmpty ? "Nobody has said yet who you are." : nil
  }

  struct Row: ListRow {
    let week: ContactPeriod.Week
    let rule: ContactsCounted?
    let place: Int
    /// A week has no record; its number tells it apart.
    var id: Identifier { Identifier(high: 0, low: UInt64(UInt32(bitPattern: week.monday.number))) }
  }

  private static let head = 3

  var weeks = RowList<Row>()
  private(set) var scope: Scope
  private var answer: ContactWeeks.Answer?

  package init(scope: Scope = .mine) { self.scope = scope }

  package var route: Route? { .contactWeeks(isEveryone: scope == .everyone) }

  package func heading(_ desk: Desk) -> String {
    tr(Self.title) + ": " + (scope == .mine ? tr("mine") : tr("everyone's"))
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let answer = try store.answer(ContactWeeks(through: desk.today, scope: scope))
    self.answer = answer
    weeks.show(
      answer.period.weeks.enumerated().map { Row(week: $0.element, rule: answer.period.rule, place: $0.offset) })
  }

  package mutating func arrange(in size: Size, _ desk: Desk) {
    weeks.arrange(visible: size.rows - Self.head - 3)
  }

  package func draw(on frame: inout Frame) {
    guard let answer else { return }
    frame.write(tr(ContactWords.mean(answer.period)), row: 0)
    frame.write(tr(ContactWords.wishes(answer.wishes)), row: 1)
    frame.write(tr(ContactWords.rule(answer.period.rule)), row: 2, style: .dim)
    let foot = 2
    let rows = max(1, frame.rows - Self.head - foot)
    frame.inside(Rect(column: 0, row: Self.head, columns: frame.columns, rows: rows)) { part in
      part.table(weeks, columns: Self.columns, empty: "Nobody has said yet who you are.")
    }
    guard let row = weeks.focused else { return }
    let left = ContactWords.left(row.week.count)
    let words: Words = left.isEmpty ? "All contacts of this week count." : Words("Do not count: {1}", left)
    frame.writeFolded(tr(words), row: Self.head + rows, style: .dim, atMost: foot)
  }

  private static let columns: [Column<Row>] = [
    Column("Week from", 12) { row, frame in Dates.short(row.week.monday, today: frame.today) },
    Column("In person", 9) { row, _ in String(row.week.count.all) },
    Column("For an applicant", 16) { row, _ in String(row.week.count.forSomebody) },
    Column("Target", 6) { row, _ in row.week.target.contacts.map(String.init) ?? "-" },
    Column("Not counted", 11, rank: 1) { row, _ in String(row.week.count.leftOut) },
    Column("Days there", 10, rank: 3) { row, _ in "\(row.week.daysThere)/\(row.week.workdays)" },
    Column("Last weeks", 10, grows: 1, rank: 2) { row, _ in bar(row) },
  ]

  /// The last four weeks as bars, a mark for each contact that is compared.
  private static func bar(_ row: Row) -> String {
    row.place < ContactPeriod.bars ? String(repeating: "#", count: min(40, row.week.count.counted(row.rule))) : ""
  }
}
