package import Domain
package import Store

/// Known employers and job leads that may fit one person: what speaks for each, what against, and what nobody knows.
package struct MatchScreen: WholeListScreen, MatchListScreen, PersonScreen, RecordPlace {
  package static let code = "match"
  package static let kindOfRecord: RecordKind = .applicant
  package static let title: Words = "What may fit"
  package static let commands: [Command<MatchScreen>] =
    [
      .row("Open the employer or the job lead", .enter, .right, hint: "open") { row, _ in
        MatchActions.open(row.place.key)
      },
      .row("Suggest it to the person", .character("+"), hint: "suggest") { screen, row, desk in
        screen.offer(row).map { MatchActions.suggest($0, desk) } ?? .stay
      },
      .row("Write down what the person said", .character("d"), hint: "answer") { screen, row, desk in
        screen.offer(row).map { MatchActions.answer($0, desk) } ?? .stay
      },
      .row("Log a contact with the employer", .character("n"), hint: "log contact") { screen, row, _ in
        screen.offer(row).map(MatchActions.logContact) ?? .stay
      },
      .showReasons,
      .whoMayWantIt { $0.list.focused?.place.key },
    ] + moves
  package static let noRow: Words = "No place is in this list."

  package let id: Identifier
  package var name: PersonName?
  private var found: MatchesForPerson.Answer?
  package var isFootLarge = false
  package var list = RowList<PlaceRow>()

  package init(_ person: Identifier) { id = person }

  package var opensRecordsOf: [Identifier] { [id] }
  package func heading(_ desk: Desk) -> String {
    name.map { tr(Words("What may fit {1}", desk.shown($0))) } ?? tr(Self.title)
  }

  package mutating func loadAround(from store: Store, _ desk: Desk) throws(StoreError) {
    try findPerson(in: store)
    found = try store.answer(MatchesForPerson(id))
  }

  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [PlaceRow] {
    (found?.places ?? []).map(PlaceRow.init)
  }

  private func offer(_ row: PlaceRow) -> MatchOffer? {
    name.map {
      MatchOffer(
        person: id, personName: $0, place: row.place.key, title: row.place.title, employer: row.place.employerID,
        isForbidden: row.place.match.isForbidden, said: row.said)
    }
  }

  package func drawFoot(on frame: inout Frame) {
    if let row = list.focused { frame.reasons(of: row, called: row.name, note: note) }
  }

  /// What holds everywhere, and that there is more.
  private var note: String {
    guard let found else { return "" }
    let more = found.others > 0 ? [tr("More places share less with the preferences and are not shown.")] : []
    return (found.everywhere.map { tr($0.words) } + more).joined(separator: "  ")
  }

  package var empty: Words {
    "No employer and no job lead shares a kind of work, an industry or the town. Preferences are added under Wants."
  }

  package var columns: [Column<PlaceRow>] {
    [Column("Place", 22, grows: 1) { row, _ in row.name }] + MatchText.columns()
  }
}
