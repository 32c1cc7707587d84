package import Cells
package import Domain
package import Store

/// Who promised what to whom by when, in both directions: open promises first by their days, settled ones behind a filter.
package struct PromisesScreen: Screen {
  package static let title: Words = "Promises"
  package static let commands: [Command<PromisesScreen>] =
    [
      Command("Open whom the promise is about", .enter, .right, hint: "open", unavailable: Self.none) { screen, _ in
        screen.promises.focused.map { PromiseActions.open($0.promise) } ?? .stay
      },
      Command("Say what became of the promise", .character("d"), hint: "done", unavailable: Self.none) { screen, desk in
        screen.promises.focused.map { PromiseActions.settle($0.promise, desk) } ?? .stay
      },
      Command("Change the promise", .character("e"), hint: "change", unavailable: Self.none) { screen, _ in
        screen.promises.focused.map { .open(FormScreen(.change(.promise, $0.id))) } ?? .stay
      },
      Command("Add a promise", .character("+"), hint: "new") { _, _ in .open(FormScreen(.add(.promise, [:]))) },
      Command("Filter: then one letter", .character("f"), hint: "filter") { screen, _ in screen.chooseFilter() },
      Command("Log a contact", .character("n"), unavailable: Self.nobody) { screen, _ in screen.logContact() },
      Command("Show the promise whole, with its history", unavailable: Self.none) { screen, _ in
        screen.promises.focused.map { .open(RecordScreen(.promise, $0.id)) } ?? .stay
      },
    ] + Command.list(\.promises)

  private static let none: @Sendable (PromisesScreen) -> Words? = {
    $0.promises.isEmpty ? "No promise is in this list." : nil
  }
  private static let nobody: @Sendable (PromisesScreen) -> Words? = { screen in
    guard let row = screen.promises.focused else { return none(screen) }
    return row.applicant == nil && row.promise.employerID == nil
      ? "This promise is about no person and no employer." : nil
  }

  var promises = RowList<PromiseRow>()
  private var scope = Scope.mine
  private var ower: PromiseOwer?
  private var isSettled = false
  private var isChoosingFilter = false

  package init() {}

  package var route: Route? { .promises }
  package var takesText: Bool { isChoosingFilter }
  package var subjects: [RecordKey] {
    let person = promises.focused?.applicant.map { RecordKey(.applicant, $0.id) }
    return [person ?? promises.focused?.promise.employerID.map { RecordKey(.employer, $0) }].compactMap { $0 }
  }
  package var named: ShownPeople { ShownPeople(promises.rows.map(\.record)) }

  package func heading(_ desk: Desk) -> String {
    let on = Self.filters.filter { $0.isOn(self) }.map { tr($0.label) }
    let whose = scope == .mine ? [] : [tr("everyone's")]
    return tr(Self.title) + ": " + (on + whose).joined(separator: ", ")
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let (scope, ower, isSettled) = (scope, ower, isSettled)
    try promises.load(visible: desk.content.rows - 1) { page throws(StoreError) in
      try store.answer(PromiseList(scope: scope, isSettled: isSettled, ower: ower, page: page))
    }
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { promises.arrange(visible: size.rows - 1) }

  private func logContact() -> Outcome {
    guard let row = promises.focused else { return .stay }
    if let person = row.applicant {
      return PersonActions.logContact(PersonRef(id: person.id, name: person.name, mark: nil))
    }
    return row.promise.employerID.map { .open(FormScreen(.add(.employerContact, ["employer_id": .record($0)]))) }
      ?? .stay
  }

  // MARK: Filters

  private struct Filter: Sendable {
    let letter: Character
    let label: Words
    let isOn: @Sendable (PromisesScreen) -> Bool
    let turn: @Sendable (inout PromisesScreen) -> Void
  }

  private static let filters: [Filter] = [
    Filter(letter: "m", label: "mine", isOn: { $0.scope == .mine }) {
      $0.scope = $0.scope == .mine ? .everyone : .mine
    },
    Filter(letter: "u", label: "we owe", isOn: { $0.ower == .us }) { $0.ower = $0.ower == .us ? nil : .us },
    Filter(letter: "o", label: "others owe", isOn: { $0.ower == .others }) {
      $0.ower = $0.ower == .others ? nil : .others
    },
    Filter(letter: "s", label: "settled", isOn: \.isSettled) { $0.isSettled.toggle() },
  ]

  private mutating func chooseFilter() -> Outcome {
    isChoosingFilter = true
    let strip = Self.filters.map { "\($0.letter) \(tr($0.label))" }.joined(separator: "  ") + "  c " + tr("clear")
    return .say(Words("Filter: {1}", strip))
  }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    isChoosingFilter = false
    promises.restart()
    if key == .character("c") {
      (scope, ower, isSettled) = (.mine, nil, false)
      return .reload
    }
    guard case .character(let letter) = key, let filter = Self.filters.first(where: { $0.letter == letter }) else {
      return .sequence([.reload, .say("The filter is as it was.")])
    }
    filter.turn(&self)
    return .reload
  }

  // MARK: Drawing

  package func draw(on frame: inout Frame) {
    frame.table(
      promises, columns: (isSettled ? Self.settledColumns : Self.openColumns) + Self.columns,
      empty: isSettled || ower != nil || scope != .mine
        ? "No promise is in this list. f changes the filter."
        : "No promise is open. + writes one down: yours, or somebody else's.")
  }

  private static let openColumns: [Column<PromiseRow>] = [
    Column("By when", 11, style: { row, frame in isLate(row, frame.today) ? .warning : .plain }) { row, frame in
      guard let due = row.promise.dueOn else { return tr("no date") }
      return isLate(row, frame.today) ? "! " + Dates.shortest(due) : Dates.short(due, today: frame.today)
    },
    Column("How soon", 12, rank: 3) { row, frame in PromiseText.when(row.promise, today: frame.today) },
  ]

  private static let settledColumns: [Column<PromiseRow>] = [
    Column("Settled", 11) { row, frame in
      row.promise.settledOn.map { Dates.short($0, today: frame.today) } ?? tr("unknown")
    },
    Column("What became of it", 12, grows: 1, rank: 3) { row, _ in PromiseText.outcome(row.promise) },
  ]

  private static let columns: [Column<PromiseRow>] = [
    Column("Who promised what", 30, grows: 2) { row, _ in PromiseText.line(row.promise) },
    Column("About", 16, grows: 1, rank: 2) { row, frame in
      [row.applicant.map { frame.shown($0.name) } ?? "", row.employer].filter { !$0.isEmpty }.joined(separator: ", ")
    },
    Column("Kept in sight by", 16, rank: 4) { row, _ in row.staff },
  ]

  private static func isLate(_ row: PromiseRow, _ today: Day) -> Bool { row.promise.dueOn.map { $0 < today } ?? false }
}

extension PromiseRow: PagedRow {}
