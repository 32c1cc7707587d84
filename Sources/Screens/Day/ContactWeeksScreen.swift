package import Cells
package import Domain
package import Store

/// Employer contacts of 13 weeks: what counts of each week, both figures, beside the target; each week opens.
package struct ContactWeeksScreen: WholeListScreen, ScopedScreen, Place {
  package static let code = "contact weeks"
  package static let title: Words = "Employer contacts, 13 weeks"
  package static let commands: [Command<ContactWeeksScreen>] =
    [
      .row("Open the contacts of the week", .enter, .right, hint: "open") { screen, row, _ in
        .open(WeekContactsScreen(row.week.monday, scope: screen.scope))
      },
      .turnScope,
      Command("Log an employer contact", .character("+"), hint: "new") { _, _ in .form(.add(.employerContact, [:])) },
    ] + moves
  package static let noRow: Words = "Nobody has said yet who you are."

  package struct Row: ListRow {
    let week: ContactPeriod.Week
    let rule: ContactsCounted?
    let place: Int
    /// A week has no record; its number tells it apart.
    package var id: Identifier { Identifier(high: 0, low: UInt64(UInt32(bitPattern: week.monday.number))) }
  }

  package var list = RowList<Row>()
  package var scope: Scope
  private var answer: ContactWeeks.Answer?

  package init(scope: Scope = .mine) { self.scope = scope }

  package var cells: [String] { [scope.cell] }
  package init?(_ cells: RouteCells) { self.init(scope: cells.scope(0)) }
  package func heading(_ desk: Desk) -> String { tr(Self.title) + ": " + scope.label }

  package mutating func loadAround(from store: Store, _ desk: Desk) throws(StoreError) {
    answer = try store.answer(ContactWeeks(through: desk.today, scope: scope))
  }

  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [Row] {
    guard let period = answer?.period else { return [] }
    return period.weeks.enumerated().map { Row(week: $0.element, rule: period.rule, place: $0.offset) }
  }

  package func headRows(in size: Size) -> Int { 3 }
  package func footRows(in size: Size) -> Int { 2 }

  package func drawHead(on frame: inout Frame) {
    guard let answer else { return }
    frame.write(tr(ContactWords.mean(answer.period)), row: 0)
    frame.write(tr(ContactWords.preferences(answer.preferences)), row: 1)
    frame.write(tr(ContactWords.rule(answer.period.rule)), row: 2, style: .dim)
  }

  package func drawFoot(on frame: inout Frame) {
    guard let row = list.focused else { return }
    let left = ContactWords.left(row.week.count)
    let words: Words = left.isEmpty ? "All contacts of this week count." : Words("Do not count: {1}", left)
    frame.writeFolded(tr(words), row: 0, style: .dim, atMost: 2)
  }

  package var columns: [Column<Row>] {
    [
      Column("Week from", 12) { row, frame in Dates.short(row.week.monday, today: frame.today) },
      Column("In person", 9) { row, _ in String(row.week.count.all) },
      Column("For an applicant", 16) { row, _ in String(row.week.count.forSomebody) },
      Column("Target", 6) { row, _ in row.week.target.contacts.map(String.init) ?? "-" },
      Column("Not counted", 11, rank: 1) { row, _ in String(row.week.count.leftOut) },
      Column("Days there", 10, rank: 3) { row, _ in "\(row.week.daysThere)/\(row.week.workdays)" },
      Column("Last weeks", 10, grows: 1, rank: 2) { row, _ in Self.bar(row) },
    ]
  }

  /// The last four weeks as bars, a mark for each contact that is compared.
  private static func bar(_ row: Row) -> String {
    row.place < ContactPeriod.bars ? String(repeating: "#", count: min(40, row.week.count.counted(row.rule))) : ""
  }
}
