package import Cells
package import Domain
package import Store

/// Who needs me and why: what is overdue, what is due today, and in the next 7 days, each with its reason in words.
package struct TodayScreen: ListScreen, ScopedScreen, OnlyPlace {
  package static let code = "today"
  package static let title: Words = "Today"
  package static let commands: [Command<TodayScreen>] =
    [
      .row("Open the person or the employer", .enter, .right, hint: "open") { row, _ in DueRowActions.open(row.due) }
    ]
    + Command.aboutDue({ $0.list.chosenDue }, isSettled: { $0.list.chosen.contains { $0.gone != nil } }) {
      screen, gone in screen.settled.note(screen.list.chosenDue, becoming: gone)
    }
    + [
      Command("Review of the day: start, or go on", .character("w"), hint: "review") { _, _ in .open(ReviewScreen()) },
      .turnScope,
      .select("Select the row, or not"),
    ] + moves
  package static let noRow: Words = "Nothing is due."

  /// How many days ahead are shown.
  package static let days = 7

  package var list = RowList<TodayRow>()
  fileprivate var settled = SettledRows()
  package var scope = Scope.mine
  private var counts: TodayCounts.Answer?
  private var week: ContactWeek.Answer?
  private var review: DayReview?
  private var head: [String] = []
  private var today = Day(number: 0)

  package var isUnfinished = false

  package init() {}

  package var subjects: [RecordKey] { list.chosenDue.subjects }
  package var named: ShownPeople { ShownPeople((list.rows + list.selected).compactMap(\.due.name)) }

  package func heading(_ desk: Desk) -> String {
    scope == .everyone ? tr(Self.title) + ": " + tr("everyone's") : tr(Self.title)
  }

  package var tally: String { list.selected.isEmpty ? "" : tr(Words("selected: {1}", String(list.selected.count))) }

  // MARK: Loading

  package mutating func loadRows(from store: Store, _ desk: Desk) throws(StoreError) {
    today = desk.today
    let (scope, shown, through) = (scope, list.rows, desk.today.adding(days: Self.days))
    var settled = settled
    settled.beginLoad()
    try list.load(visible: desk.content.rows) { page throws(StoreError) in
      try settled.merged(
        try store.answer(DueList(scope: scope, through: through, page: page)), page, shown: shown
      ) { row throws(StoreError) in try store.answer(DueAbout(row.about)).contains { $0.dueKey == row.dueKey } }
    }
    self.settled = settled
    moveOn()
    // The numbers over the rows cost as much as all the rest of a start: they come right after the first paint.
    if isUnfinished { return }
    counts = try store.answer(TodayCounts(scope: scope))
    // Of everybody's there is no one target to compare with.
    review = scope == .mine ? try store.answer(ReviewStamp()).map(DayReview.init) : nil
    week = scope == .mine ? try store.answer(ContactWeek(containing: desk.today, scope: .mine)) : nil
  }

  /// From a row that has just been settled the focus goes to the next that is due; to one that an undo brought back it
  /// returns.
  private mutating func moveOn() {
    guard !settled.fresh.isEmpty else { return }
    list.clearSelection()
    if let back = list.rows.firstIndex(where: { $0.gone == nil && settled.fresh.contains($0.key) }) {
      return list.setFocus(back)
    }
    guard list.focused?.gone != nil else { return }
    let open = list.rows.indices.filter { list.rows[$0].gone == nil }
    if let next = open.first(where: { $0 > list.focus }) ?? open.last { list.setFocus(next) }
  }

  package mutating func scopeTurned() {
    settled = SettledRows()
    list.restart()
    list.clearSelection()
  }

  // MARK: Drawing

  package mutating func arrange(in size: Size, _ desk: Desk) {
    head =
      isUnfinished ? TodayHead.reserved(in: size) : TodayHead(week, counts, review, desk).lines(in: size, desk.width)
    arrangeList(in: size)
  }

  package func headRows(in size: Size) -> Int { head.count + (list.isEmpty ? 1 : 0) }
  package func drawHead(on frame: inout Frame) { for (row, line) in head.enumerated() { frame.write(line, row: row) } }

  package func footRows(in size: Size) -> Int { 1 }
  package func drawFoot(on frame: inout Frame) {
    if let row = list.focused { frame.write(foot(row, frame), row: 0, style: .dim) }
  }

  package var empty: Words {
    if isUnfinished { return "" }
    return counts?.people == 0
      ? "Nobody is on your caseload yet. 2 shows the applicants, where + adds one; : and \"import\" brings in a spreadsheet."
      : "Nothing is due in the next 7 days. 2 shows your applicants; there a plans a next step. f shows everyone's."
  }

  /// What settles the focused row where no column says it, and why it stands under another day than its own.
  private func foot(_ row: TodayRow, _ frame: Frame) -> String {
    let item = row.due.item
    if row.gone != nil { return tr("u takes it back.") }
    let isInColumn = Frame.fit(Self.columns, in: frame.columns - 2).count == Self.columns.count
    let next = isInColumn ? "" : tr(Words("To do: {1}", item.rule.rule.settles))
    guard item.movedTo != nil else { return next }
    let moved = Words("moved from {1}: {2}", Dates.short(item.dueOn, today: frame.today), item.movedBecause)
    return [next, tr(moved)].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  package var section: ((TodayRow) -> Words)? {
    let today = today
    return { row in
      let days = row.due.item.shownOn.days(since: today)
      let heading: Words = days < 0 ? "OVERDUE" : days == 0 ? "TODAY" : "NEXT 7 DAYS"
      return heading
    }
  }

  package var columns: [Column<TodayRow>] { Self.columns }

  private static let columns: [Column<TodayRow>] = [
    Column("Name", 11, grows: 1, style: style) { row, frame in
      [row.due.item.atTime, who(row.due, frame)].filter { !$0.isEmpty }.joined(separator: " ")
    },
    Column("Why", 10, grows: 4, style: style) { row, frame in tr(DueText.reason(row.due.item, today: frame.today)) },
    Column("Due", 11, rank: 2, style: style) { row, frame in
      Dates.short(row.due.item.shownOn, today: frame.today)
    },
    Column("When", 13, style: lateStyle) { row, frame in
      tr(row.gone?.label ?? DueText.when(row.due.item, today: frame.today))
    },
    Column("What settles it", 36, rank: 3, style: { _, _ in .dim }) { row, _ in
      row.gone == nil ? tr(row.due.item.rule.rule.settles) : ""
    },
  ]

  private static func who(_ row: DueRow, _ frame: Frame) -> String {
    guard let name = row.name else { return row.employerID == nil ? tr("yourself") : row.employer }
    return frame.shown(name) + (row.mark.map { " " + $0.sign } ?? "")
  }

  private static let style: @Sendable (TodayRow, Frame) -> Style = { row, _ in row.gone == nil ? .plain : .dim }

  /// How late is in words; the colour only repeats it.
  private static let lateStyle: @Sendable (TodayRow, Frame) -> Style = { row, frame in
    row.gone != nil ? .dim : row.due.item.shownOn < frame.today ? .warning : .plain
  }
}

extension RowList<TodayRow> {
  /// The rows a command works on.
  var chosenDue: [DueRow] { chosen.map(\.due) }
}
