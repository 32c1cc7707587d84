package import Cells
package import Domain
package import Store

/// Who of those who search may want an employer or an opening. People stand in the order of dates and of nothing else; each
/// with what speaks for it, what against, and what nobody knows.
package struct MatchPeopleScreen: Screen {
  package static let title: Words = "Who may want it"
  package static let commands: [Command<MatchPeopleScreen>] =
    [
      Command("Open the person", .enter, .right, hint: "open", unavailable: none) { screen, _ in
        screen.people.focused.map { .open(ApplicantScreen($0.id)) } ?? .stay
      },
      Command("Suggest it to the person", .character("+"), hint: "suggest", unavailable: none) { screen, desk in
        screen.offer.map { MatchActions.suggest($0, desk) } ?? .stay
      },
      Command("Write down what the person said", .character("d"), hint: "answer", unavailable: none) { screen, desk in
        screen.offer.map { MatchActions.answer($0, desk) } ?? .stay
      },
      Command("Filter: then one letter", .character("f"), hint: "filter") { screen, _ in screen.chooseFilter() },
      Command("Log a contact with the employer for the person", .character("n"), hint: "log contact", unavailable: none)
      {
        screen, _ in screen.offer.map(MatchActions.logContact) ?? .stay
      },
      Command("Show every reason, or the list again", .tab, .backTab, hint: "reasons") { screen, _ in
        screen.foot.isLarge.toggle()
        return .stay
      },
    ] + Command.list(\.people, chrome: 12)

  private static let none: @Sendable (MatchPeopleScreen) -> Words? = {
    $0.people.isEmpty ? "Nobody is in this list. f changes the filter." : nil
  }

  private let place: RecordKey
  private var title = ""
  private var employer: Identifier?
  private var scope: Scope
  private var shown: MatchPeople
  private var count: MatchPeopleCount.Answer?
  private var foot = MatchFoot()
  private var isChoosingFilter = false
  var people = RowList<PersonMatch>()

  package init(_ place: RecordKey, scope: Scope = .mine, shown: MatchPeople = .withWish) {
    (self.place, self.scope, self.shown) = (place, scope, shown)
  }

  package var route: Route? { .matchPeople(place.kind, place.id, isEveryones: scope != .mine, shown) }
  package var withoutRecords: (any Screen)? {
    var screen = MatchPeopleScreen(place, scope: scope, shown: shown)
    screen.people = people.withoutRows
    return screen
  }
  package var takesText: Bool { isChoosingFilter }
  package var subjects: [RecordKey] { people.focused.map { [RecordKey(.applicant, $0.id)] } ?? [] }
  package var named: ShownPeople { ShownPeople(people.rows.map(\.name)) }
  package func heading(_ desk: Desk) -> String {
    tr(Words("Who may want it: {1}", title)) + (scope == .mine ? "" : ", " + tr("everyone's"))
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    guard let stored = try store.answer(OneRecord(place.kind, place.id)) else {
      throw .refused("This place of work is not there any more.")
    }
    title = stored.label
    employer = place.kind == .employer ? place.id : Lead(stored).employerID
    let (place, scope, shown) = (place, scope, shown)
    count = try store.answer(MatchPeopleCount(place, scope: scope))
    try people.load(visible: desk.content.rows - 1) { page throws(StoreError) in
      try store.answer(MatchesForPlace(place, scope: scope, people: shown, page: page))
    }
  }

  private var offer: MatchOffer? {
    people.focused.map {
      MatchOffer(
        person: $0.id, personName: $0.name, place: place, title: title, employer: employer,
        isForbidden: $0.match.isForbidden, said: $0.said)
    }
  }

  // MARK: Filters

  private mutating func chooseFilter() -> Outcome {
    isChoosingFilter = true
    let letters = [
      "m " + tr("mine"), "e " + tr("everyone's"), "w " + tr("with a wish for it"), "a " + tr("all who search"),
    ]
    return .say(Words("Filter: {1}", letters.joined(separator: "  ")))
  }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    isChoosingFilter = false
    switch key {
    case .character("m"): scope = .mine
    case .character("e"): scope = .everyone
    case .character("w"): shown = .withWish
    case .character("a"): shown = .everyone
    default: return .say("The filter is as it was.")
    }
    people.restart()
    return .reload
  }

  // MARK: Drawing

  package mutating func arrange(in size: Size, _ desk: Desk) {
    people.arrange(visible: size.rows - 2 - foot.rows(size.rows))
  }

  package func draw(on frame: inout Frame) {
    let below = foot.rows(frame.rows)
    let top = frame.rows - below
    frame.write(order, row: 0, style: .dim)
    if let person = people.focused, below > 0 {
      let name = frame.shown(person.name)
      frame.inside(Rect(column: 0, row: top, columns: frame.columns, rows: below)) {
        $0.reasons(of: person, called: name, note: "")
      }
    }
    frame.inside(Rect(column: 0, row: 1, columns: frame.columns, rows: max(0, top - 1))) { part in
      part.table(people, columns: Self.columns + MatchText.columns(), empty: empty)
    }
  }

  /// How the rows stand, and who is not among them.
  private var order: String {
    let order = tr("Longest in this phase first; nobody is ranked.")
    guard let count, shown == .withWish else { return order }
    let others = count.everyone.number - count.withWish
    if count.everyone.isCapped { return order + " " + tr("Others who search: f a") }
    return others > 0 ? order + " " + tr(Words("Others who search: {1} (f a)", String(others))) : order
  }

  private var empty: Words {
    shown == .withWish
      ? "Nobody in this list wishes for such work. f a shows all who search, f e everyone's."
      : "Nobody searches. f e shows everyone's."
  }

  private static let columns: [Column<PersonMatch>] = [
    Column("Person", 14, grows: 1) { row, frame in frame.shown(row.name) },
    Column("Since", 11, rank: 2) { row, frame in
      row.phaseSince.map { Dates.short($0, today: frame.today) } ?? tr("unknown")
    },
  ]
}
