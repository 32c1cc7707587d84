package import Cells
package import Domain
package import Store

/// Known employers and openings that may fit one person: what speaks for each, what against, and what nobody knows.
package struct MatchScreen: Screen {
  package static let title: Words = "What may fit"
  package static let commands: [Command<MatchScreen>] =
    [
      Command("Open the employer or the opening", .enter, .right, hint: "open", unavailable: none) { screen, _ in
        screen.list.focused.map { MatchActions.open($0.place.key) } ?? .stay
      },
      Command("Suggest it to the person", .character("+"), hint: "suggest", unavailable: none) { screen, desk in
        screen.offer.map { MatchActions.suggest($0, desk) } ?? .stay
      },
      Command("Write down what the person said", .character("d"), hint: "answer", unavailable: none) { screen, desk in
        screen.offer.map { MatchActions.answer($0, desk) } ?? .stay
      },
      Command("Log a contact with the employer", .character("n"), hint: "log contact", unavailable: none) {
        screen, _ in screen.offer.map(MatchActions.logContact) ?? .stay
      },
      Command("Show every reason, or the list again", .tab, .backTab, hint: "reasons") { screen, _ in
        screen.foot.isLarge.toggle()
        return .stay
      },
      .whoMayWantIt { $0.list.focused?.place.key },
    ] + Command.list(\.list, chrome: 12)

  private static let none: @Sendable (MatchScreen) -> Words? = { $0.list.isEmpty ? "No place is in this list." : nil }

  private let person: Identifier
  private var name: PersonName?
  private var found: MatchesForPerson.Answer?
  private var foot = MatchFoot()
  var list = RowList<PlaceLine>()

  package init(_ person: Identifier) { self.person = person }

  package var route: Route? { .match(person) }
  package var withoutRecords: (any Screen)? {
    var screen = MatchScreen(person)
    screen.list = list.withoutRows
    return screen
  }
  package var looksAt: [Identifier] { [person] }
  package var subjects: [RecordKey] { [RecordKey(.applicant, person)] }
  package var named: ShownPeople {
    var named = ShownPeople()
    named.add(person)
    return named
  }
  package func heading(_ desk: Desk) -> String {
    name.map { tr(Words("What may fit {1}", desk.shown($0))) } ?? tr(Self.title)
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    guard let stored = try store.answer(OneRecord(.applicant, person)) else {
      throw .refused("This person is not there any more.")
    }
    name = Applicant(stored).name
    let answer = try store.answer(MatchesForPerson(person))
    found = answer
    list.show(answer.places.map(PlaceLine.init))
  }

  private var offer: MatchOffer? {
    guard let name, let place = list.focused?.place else { return nil }
    return MatchOffer(
      person: person, personName: name, place: place.key, title: place.title, employer: place.employerID,
      isForbidden: place.match.isForbidden, said: place.said)
  }

  // MARK: Drawing

  package mutating func arrange(in size: Size, _ desk: Desk) {
    list.arrange(visible: size.rows - 1 - foot.rows(size.rows))
  }

  package func draw(on frame: inout Frame) {
    let below = foot.rows(frame.rows)
    let top = frame.rows - below
    if let line = list.focused, below > 0 {
      let note = note
      frame.inside(Rect(column: 0, row: top, columns: frame.columns, rows: below)) {
        $0.reasons(of: line, called: line.name, note: note)
      }
    }
    frame.inside(Rect(column: 0, row: 0, columns: frame.columns, rows: top)) { part in
      part.table(
        list, columns: [Column("Place", 22, grows: 1) { row, _ in row.name }] + MatchText.columns(),
        empty: "No employer and no opening shares a kind of work, a sector or the town. Wishes are added under Wants.")
    }
  }

  /// What holds everywhere, and that there is more.
  private var note: String {
    guard let found else { return "" }
    let more = found.others > 0 ? [tr("More places share less with the wishes and are not shown.")] : []
    return (found.everywhere.map { tr($0.words) } + more).joined(separator: "  ")
  }
}
