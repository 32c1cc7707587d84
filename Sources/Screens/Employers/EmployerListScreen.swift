package import Cells
package import Domain
package import Store

/// Every employer: where the relationship stands, who holds it, last visit, next step. Applicants are not named here.
package struct EmployerListScreen: Screen {
  package static let title: Words = "Employers"
  package static let commands: [Command<EmployerListScreen>] =
    [
      Command("Open the employer", .enter, .right, hint: "open", unavailable: Self.none) { screen, _ in
        screen.employers.focused.map { .open(EmployerScreen($0.id)) } ?? .stay
      }
    ] + Command.aboutEmployer { $0.employers.focused.map { EmployerRef(id: $0.id, name: $0.name) } }
    + [
      Command("Add an employer", .character("+"), hint: "new") { _, _ in .open(FormScreen(.add(.employer, [:]))) },
      Command("Filter: then one letter", .character("f"), hint: "filter") { screen, _ in screen.chooseFilter() },
      Command("Change the order", .character("o"), hint: "order") { screen, _ in screen.nextOrder() },
      Command("Select the employer, or not", .character(" "), unavailable: Self.none) { screen, _ in
        screen.employers.toggleSelection()
        return screen.employers.move(by: 1)
      },
    ] + Command.list(\.employers)

  private static let none: @Sendable (EmployerListScreen) -> Words? = {
    $0.employers.isEmpty ? "No employer is in this list." : nil
  }

  var employers = RowList<EmployerRow>()
  private var order = EmployerOrder.name
  private var filters: Set<EmployerFilter> = []
  private var isChoosingFilter = false

  package init() {}

  package var route: Route? { .employers }
  package var withoutRecords: (any Screen)? {
    var screen = EmployerListScreen()
    (screen.order, screen.filters) = (order, filters)
    screen.employers = employers.withoutRows
    return screen
  }
  package var subjects: [RecordKey] { employers.focused.map { [RecordKey(.employer, $0.id)] } ?? [] }
  package private(set) var named = ShownPeople()
  package var takesText: Bool { isChoosingFilter }

  package func heading(_ desk: Desk) -> String {
    let on = Self.filterLines.filter { filters.contains($0.filter) }.map { tr($0.label) }
    return ([tr(Self.title)] + (on.isEmpty ? [] : [on.joined(separator: ", ")])).joined(separator: ": ")
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let (order, filters) = (order, filters)
    try employers.load(visible: desk.content.rows - 1) { page throws(StoreError) in
      try store.answer(EmployerList(order: order, filters: filters, page: page))
    }
    named = desk.initialsOnly ? try ShownPeople.inNextSteps(of: employers.rows, store) : ShownPeople()
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { employers.arrange(visible: size.rows - 1) }

  private mutating func nextOrder() -> Outcome {
    let all = EmployerOrder.allCases
    order = all[((all.firstIndex(of: order) ?? 0) + 1) % all.count]
    employers.restart()
    return .sequence([.reload, .say(Words("Order: {1}", tr(Self.words(for: order))))])
  }

  private static func words(for order: EmployerOrder) -> Words {
    switch order {
    case .name: "by name"
    case .nextDate: "by next date"
    case .lastVisit: "longest without a visit first"
    case .stage: "by stage"
    }
  }

  private static let filterLines: [(letter: Character, label: Words, filter: EmployerFilter)] = [
    ("m", "mine", .mine), ("d", "do not contact", .doNotContact), ("n", "no next step", .noNextStep),
  ]

  private mutating func chooseFilter() -> Outcome {
    isChoosingFilter = true
    let strip = Self.filterLines.map { "\($0.letter) \(tr($0.label))" }.joined(separator: "  ") + "  c " + tr("clear")
    return .say(Words("Filter: {1}", strip))
  }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    isChoosingFilter = false
    employers.restart()
    if key == .character("c") {
      filters = []
      return .reload
    }
    guard case .character(let letter) = key, let line = Self.filterLines.first(where: { $0.letter == letter }) else {
      return .say("The filter is as it was.")
    }
    if filters.remove(line.filter) == nil { filters.insert(line.filter) }
    return .reload
  }

  package func draw(on frame: inout Frame) {
    frame.table(
      employers, columns: Self.columns,
      empty: filters.isEmpty ? "No employer yet. + adds one." : "No employer is in this list. f changes the filter.")
  }

  private static let columns: [Column<EmployerRow>] = [
    Column("Employer", 22, grows: 1, style: { row, _ in row.doNotContact ? .warning : .plain }) { row, _ in
      row.name + (row.doNotContact ? "  ! " + tr("do not contact") : "")
    },
    Column("Town", 10, rank: 4) { row, _ in row.town },
    Column("Stage", 11, rank: 2) { row, _ in row.stage.map { tr($0.label) } ?? tr("unknown") },
    Column("Owner", 14, rank: 5) { row, _ in row.ownerName ?? "" },
    Column("Visit", 6, rank: 3) { row, frame in DayWords.ago(row.lastVisitOn, on: frame.today) },
    Column("Next step", 14, grows: 2, rank: 1) { row, frame in
      guard let day = row.nextOn else { return row.nextStep }
      if day < frame.today { return "! " + tr("overdue") + " " + Dates.shortest(day) + " " + row.nextStep }
      return Dates.short(day, today: frame.today) + " " + row.nextStep
    },
  ]
}

/// An employer a command is about.
package struct EmployerRef: Sendable {
  package let id: Identifier
  package let name: String
}

extension Command {
  /// What can be done with an employer from anywhere it is in sight.
  package static func aboutEmployer(_ employer: @escaping @Sendable (S) -> EmployerRef?) -> [Command<S>] {
    let none: @Sendable (S) -> Words? = { employer($0) == nil ? "No employer is chosen." : nil }
    func on(_ act: @escaping @Sendable (EmployerRef) -> Outcome) -> @Sendable (inout S, Desk) -> Outcome {
      { screen, _ in employer(screen).map(act) ?? .stay }
    }
    return [
      Command(
        "Log a contact with the employer", .character("n"), hint: "log contact", unavailable: none,
        run: on {
          .open(FormScreen(.add(.employerContact, ["employer_id": .record($0.id)])))
        }),
      Command(
        "Plan a next step with the employer", .character("a"), hint: "next step", unavailable: none,
        run: on {
          .open(FormScreen(.add(.nextStep, ["employer_id": .record($0.id)])))
        }),
      Command("Openings at the employer", unavailable: none, run: on { .open(OpeningsScreen(at: $0.id)) }),
      Command(
        "Make an appointment with the employer", unavailable: none,
        run: on {
          .open(FormScreen(.add(.appointment, ["employer_id": .record($0.id)])))
        }),
      Command(
        "Change the employer", .character("e"), unavailable: none,
        run: on { .open(FormScreen(.change(.employer, $0.id))) }),
      Command(
        "Withdraw the employer, with a reason", .character("-"), unavailable: none,
        run: on {
          PersonActions.withdraw(.employer, $0.id, called: $0.name)
        }),
    ]
  }
}
