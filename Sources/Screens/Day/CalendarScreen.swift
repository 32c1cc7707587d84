package import Cells
package import Domain
import Exchange
package import Store

/// The calendar: one day with its times, or a week with a part for each day.
package struct CalendarScreen: FilteredScreen, ScopedScreen, Place {
  package static let code = "calendar"
  package static let title: Words = "Calendar"
  package static let everywhere: Opener? = Opener("Calendar: the day or the week", .character("c")) { CalendarScreen() }
  package static let commands: [Command<CalendarScreen>] = moving + adding + aboutEntry + moves
  package static let noRow: Words = "Nothing is written down for this day. + makes an appointment."
  package static let filters: [LetterFilter<CalendarScreen>] = ofScope

  package var list = RowList<CalendarRow>()
  private(set) var day: Day
  private(set) var isWeek: Bool
  package var scope: Scope
  package var isChoosingFilter = false
  package private(set) var named = ShownPeople()
  private var count = 0
  /// What the present days showed at the last load; nil: other days, or another filter.
  private var seen: Set<Identifier>?

  /// Opened without a day: the first load shows today.
  private var isUnset = false

  package init() {
    self.init(Day(number: 0))
    isUnset = true
  }

  package init(_ day: Day, isWeek: Bool = false, scope: Scope = .mine) {
    self.day = day
    self.isWeek = isWeek
    self.scope = scope
  }

  package var cells: [String] { [day.iso, isWeek ? "week" : "day", scope.cell] }
  package init?(_ cells: RouteCells) {
    guard let day = cells.day(0) else { return nil }
    self.init(day, isWeek: cells.text(1) == "week", scope: cells.scope(2))
  }
  package var subjects: [RecordKey] { [entry?.about].compactMap { $0 } }
  package var tally: String { tr(Words("appointments: {1}", String(count))) }

  package func heading(_ desk: Desk) -> String {
    let what =
      isWeek
      ? tr(Words("week {1}, from {2}", String(day.isoWeek.week), Dates.short(days[0], today: desk.today)))
      : Dates.withDistance(day, today: desk.today)
    return tr(Self.title) + ": " + what + scope.addition
  }

  /// The days in sight.
  var days: [Day] { isWeek ? (0..<7).map { day.startOfWeek.adding(days: $0) } : [day] }

  // MARK: Loading

  package mutating func loadRows(from store: Store, _ desk: Desk) throws(StoreError) {
    if isUnset { day = desk.today }
    isUnset = false
    let days = days
    let entries = try CalendarDays.entries(store, scope: scope, from: days[0], through: days[days.count - 1])
    count = entries.count { $0.kind == .appointment }
    named = ShownPeople(entries.compactMap(\.name))
    if let new = newcomer(entries) { list.follow(new) }
    seen = Set(entries.map(\.id))
    list.show(isWeek ? days.map { day in .day(day, entries.filter { $0.day == day }) } : entries.map { .entry($0) })
  }

  /// The one appointment that was not there before: the cursor goes to what was just made.
  private func newcomer(_ entries: [CalendarEntry]) -> Identifier? {
    guard let seen, !isWeek else { return nil }
    let new = entries.filter { !seen.contains($0.id) && $0.kind == .appointment }
    return new.count == 1 ? new[0].id : nil
  }

  package mutating func arrange(in size: Size, _ desk: Desk) {
    list.arrange(visible: isWeek ? size.rows : size.rows - 1)
  }

  package mutating func filterTurned() { seen = nil }

  // MARK: Going through the days

  /// The day under the cursor.
  var focusedDay: Day {
    if case .day(let day, _) = list.focused { return day }
    return day
  }

  var entry: CalendarEntry? {
    if case .entry(let entry) = list.focused { return entry }
    return nil
  }

  mutating func go(to day: Day) -> Outcome {
    self.day = day
    seen = nil
    list.restart()
    if isWeek { list.follow(CalendarRow.id(of: day)) }
    return .reload
  }

  mutating func step(_ direction: Int) -> Outcome { go(to: focusedDay.adding(days: direction * (isWeek ? 7 : 1))) }

  mutating func turnWeek() -> Outcome {
    let day = focusedDay
    isWeek.toggle()
    return go(to: day)
  }

  // MARK: Drawing

  package func draw(on frame: inout Frame) {
    if isWeek { return WeekView(lines: list, isEveryone: scope == .everyone).draw(on: &frame) }
    drawList(on: &frame)
  }

  package var columns: [Column<CalendarRow>] { CalendarRow.columns + (scope == .mine ? [] : [CalendarRow.colleague]) }
}
