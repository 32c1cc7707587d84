package import Domain
package import Store

/// Who promised what to whom by when, in both directions: open promises first by their days, settled ones behind a filter.
package struct PromisesScreen: PagedListScreen, FilteredScreen, OnlyPlace {
  package static let code = "promises"
  package static let title: Words = "Promises"
  package static let everywhere: Opener? = Opener("Show promises: ours and other people's") { PromisesScreen() }
  package static let commands: [Command<PromisesScreen>] =
    [
      .row("Open whom the promise is about", .enter, .right, hint: "open") { row, _ in
        PromiseActions.open(row.promise)
      },
      .row("Say what became of the promise", .character("d"), hint: "done") { row, desk in
        PromiseActions.settle(row.promise, desk)
      },
      .row("Change the promise", .character("e"), hint: "change") { row, _ in .form(.change(.promise, row.id)) },
      Command("Add a promise", .character("+"), hint: "new") { _, _ in .form(.add(.promise, [:])) },
      .filter,
      .row("Log a contact", .character("n"), unless: isAboutNobody) { row, _ in logContact(row) },
      .row("Show the promise whole, with its history") { row, _ in .open(RecordScreen(.promise, row.id)) },
    ] + moves
  package static let noRow: Words = "No promise is in this list."
  private static let isAboutNobody: @Sendable (PromiseRow) -> Words? = {
    $0.applicant == nil && $0.promise.employerID == nil ? "This promise is about no person and no employer." : nil
  }

  package static let filters: [LetterFilter<PromisesScreen>] = [
    LetterFilter("m", "mine", isOn: { $0.scope == .mine }) { $0.scope = $0.scope == .mine ? .everyone : .mine },
    LetterFilter("u", "we owe", isOn: { $0.ower == .us }) { $0.ower = $0.ower == .us ? nil : .us },
    LetterFilter("o", "others owe", isOn: { $0.ower == .others }) { $0.ower = $0.ower == .others ? nil : .others },
    LetterFilter("s", "closed", isOn: \.isSettled) { $0.isSettled.toggle() },
    LetterFilter("c", "clear") { ($0.scope, $0.ower, $0.isSettled) = (.mine, nil, false) },
  ]

  package var list = RowList<PromiseRow>()
  package var isChoosingFilter = false
  private var scope = Scope.mine
  private var ower: PromiseOwer?
  private var isSettled = false

  package init() {}

  package var subjects: [RecordKey] {
    let person = list.focused?.applicant.map { RecordKey(.applicant, $0.id) }
    return [person ?? list.focused?.promise.employerID.map { RecordKey(.employer, $0) }].compactMap { $0 }
  }
  package var named: ShownPeople { ShownPeople(list.rows.map(\.record)) }

  package func heading(_ desk: Desk) -> String {
    tr(Self.title) + ": " + (filtersOn + (scope == .mine ? [] : [scope.label])).joined(separator: ", ")
  }

  package func page(_ request: PageRequest, from store: Store) throws(StoreError) -> Page<PromiseRow> {
    try store.answer(PromiseList(scope: scope, isSettled: isSettled, ower: ower, page: request))
  }

  private static func logContact(_ row: PromiseRow) -> Outcome {
    if let person = row.applicant {
      return PersonActions.logContact(PersonRef(id: person.id, name: person.name, mark: nil))
    }
    return row.promise.employerID.map { .add(.employerContact, about: .employer($0)) } ?? .stay
  }

  package var empty: Words {
    isSettled || ower != nil || scope != .mine
      ? "No promise is in this list. f changes the filter."
      : "No promise is open. + writes one down: yours, or somebody else's."
  }

  package var columns: [Column<PromiseRow>] {
    (isSettled ? Self.settled : Self.open) + [
      Column("Who promised what", 30, grows: 2) { row, _ in PromiseText.line(row.promise) },
      Column("About", 16, grows: 1, rank: 2) { row, frame in
        [row.applicant.map { frame.shown($0.name) } ?? "", row.employer].filter { !$0.isEmpty }.joined(separator: ", ")
      },
      Column("Who follows it up", 16, rank: 4) { row, _ in row.colleague },
    ]
  }

  private static let open: [Column<PromiseRow>] = [
    Column("By when", 11, style: { row, frame in isLate(row, frame.today) ? .warning : .plain }) { row, frame in
      guard let due = row.promise.dueOn else { return tr("no date") }
      return isLate(row, frame.today) ? "! " + Dates.shortest(due) : Dates.short(due, today: frame.today)
    },
    Column("How soon", 12, rank: 3) { row, frame in PromiseText.when(row.promise, today: frame.today) },
  ]

  private static let settled: [Column<PromiseRow>] = [
    Column("Closed", 11) { row, frame in
      row.promise.closedOn.map { Dates.short($0, today: frame.today) } ?? tr("unknown")
    },
    Column("What became of it", 12, grows: 1, rank: 3) { row, _ in PromiseText.outcome(row.promise) },
  ]

  private static func isLate(_ row: PromiseRow, _ today: Day) -> Bool { row.promise.dueOn.map { $0 < today } ?? false }
}
