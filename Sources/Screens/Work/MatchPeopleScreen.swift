package import Cells
package import Domain
package import Store

/// Who of those who search may want an employer or a job lead. People stand in the order of dates and of nothing else; each
/// with what speaks for it, what against, and what nobody knows.
package struct MatchPeopleScreen: PagedListScreen, MatchListScreen, FilteredScreen, ScopedScreen, Place {
  package static let code = "match people"
  package static let title: Words = "Who may want it"
  package static let commands: [Command<MatchPeopleScreen>] =
    [
      .row("Open the person", .enter, .right, hint: "open") { row, _ in .open(ApplicantScreen(row.id)) },
      .row("Suggest it to the person", .character("+"), hint: "suggest") { screen, row, desk in
        MatchActions.suggest(screen.offer(row), desk)
      },
      .row("Write down what the person said", .character("d"), hint: "answer") { screen, row, desk in
        MatchActions.answer(screen.offer(row), desk)
      },
      .filter,
      .row("Log a contact with the employer for the person", .character("n"), hint: "log contact") { screen, row, _ in
        MatchActions.logContact(screen.offer(row))
      },
      .showReasons,
    ] + moves
  package static let noRow: Words = "Nobody is in this list. f changes the filter."

  package static let filters: [LetterFilter<MatchPeopleScreen>] =
    ofScope + [
      LetterFilter("w", "with a preference for it") { $0.shown = .withWish },
      LetterFilter("a", "all who search") { $0.shown = .everyone },
    ]

  private let place: RecordKey
  private var title = ""
  private var employer: Identifier?
  package var scope: Scope
  private var shown: MatchPeople
  private var count: MatchPeopleCount.Answer?
  package var isFootLarge = false
  package var isChoosingFilter = false
  package var list = RowList<PersonMatch>()

  package init(_ place: RecordKey, scope: Scope = .mine, shown: MatchPeople = .withWish) {
    (self.place, self.scope, self.shown) = (place, scope, shown)
  }

  package var cells: [String] { place.cells + [scope.cell, shown.rawValue] }
  package init?(_ cells: RouteCells) {
    guard let place = cells.key(0), let shown = cells.text(3).flatMap(MatchPeople.init) else { return nil }
    self.init(place, scope: cells.scope(2), shown: shown)
  }
  package var restsOn: [RecordKey] { [place] }
  package var subjects: [RecordKey] { list.focused.map { [RecordKey(.applicant, $0.id)] } ?? [] }
  package var named: ShownPeople { ShownPeople(list.rows.map(\.name)) }
  package func heading(_ desk: Desk) -> String { tr(Words("Who may want it: {1}", title)) + scope.addition }

  package mutating func loadAround(from store: Store, _ desk: Desk) throws(StoreError) {
    guard let stored = try store.answer(OneRecord(place.kind, place.id)) else {
      throw .refused("This place of work is not there any more.")
    }
    title = stored.label
    employer = place.kind == .employer ? place.id : JobLead(stored).employerID
    count = try store.answer(MatchPeopleCount(place, scope: scope))
  }

  package func page(_ request: PageRequest, from store: Store) throws(StoreError) -> Page<PersonMatch> {
    try store.answer(MatchesForPlace(place, scope: scope, people: shown, page: request))
  }

  private func offer(_ row: PersonMatch) -> MatchOffer {
    MatchOffer(
      person: row.id, personName: row.name, place: place, title: title, employer: employer,
      isForbidden: row.match.isForbidden, said: row.said)
  }

  // MARK: Drawing

  package func headRows(in size: Size) -> Int { 1 }

  /// How the rows stand, and who is not among them.
  package func drawHead(on frame: inout Frame) {
    let order = tr("Longest in this phase first; nobody is ranked.")
    frame.write(others.isEmpty ? order : order + " " + others, row: 0, style: .dim)
  }

  private var others: String {
    guard let count, shown == .withWish else { return "" }
    if count.everyone.isCapped { return tr("Others who search: f a") }
    let others = count.everyone.number - count.withWish
    return others > 0 ? tr(Words("Others who search: {1} (f a)", String(others))) : ""
  }

  package func drawFoot(on frame: inout Frame) {
    if let person = list.focused { frame.reasons(of: person, called: frame.shown(person.name), note: "") }
  }

  package var empty: Words {
    shown == .withWish
      ? "Nobody in this list has a preference for such work. f a shows all who search, f e everyone's."
      : "Nobody searches. f e shows everyone's."
  }

  package var columns: [Column<PersonMatch>] {
    [
      Column("Person", 14, grows: 1) { row, frame in frame.shown(row.name) },
      Column("Since", 11, rank: 2) { row, frame in
        row.phaseSince.map { Dates.short($0, today: frame.today) } ?? tr("unknown")
      },
    ] + MatchText.columns()
  }
}
