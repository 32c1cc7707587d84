import ArgumentParser
import Domain
import Screens
import Store

struct MatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "What may fit a person, or who may want an opening or an employer, and why.",
    discussion: """
      Every row says what speaks for it, what against, and what nobody knows. People come in the order of the day since \
      when they are in their phase; only employers and openings are ordered by the reasons that are met.
      """)

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Employers and openings for this person: an identifier or a reference.", valueName: "id"))
  var person: String?

  @Option(help: ArgumentHelp("People who search, for this opening.", valueName: "id"))
  var opening: String?

  @Option(help: ArgumentHelp("People who search, for this employer.", valueName: "id"))
  var employer: String?

  @Flag(help: "Everyone's people; else only mine.")
  var everyone = false

  @Flag(help: "All who search; else those with a wish for such work.")
  var all = false

  @OptionGroup var list: ListOptions
  @OptionGroup var place: StoreOptionGroup

  func validate() throws {
    if [person, opening, employer].compactMap({ $0 }).count != 1 {
      throw ValidationError("Give one of --for, --opening and --employer.")
    }
  }

  func run() throws {
    let store = try place.open()
    if let person { return try writePlaces(for: find(person, .applicant, store), store) }
    let key = try opening.map { try find($0, .lead, store) } ?? find(employer ?? "", .employer, store)
    try writePeople(for: key, store)
  }

  private func find(_ text: String, _ kind: RecordKind, _ store: Store) throws -> RecordKey {
    let record = try RecordLookup(store).record(text)
    guard record.kind == kind else {
      throw Failure.usage(Words("\"{1}\" is not the identifier of such a record: {2}.", text, kind.type.title))
    }
    try CommandLook.note(.opened, at: record, in: store)
    return RecordKey(kind, record.id)
  }

  private static let reasons = [
    ListingColumn("for", "Speaks for it"), ListingColumn("against", "Against"), ListingColumn("unknown", "Not known"),
    ListingColumn("said", "Said before"),
  ]

  private func writePlaces(for key: RecordKey, _ store: Store) throws {
    let found = try store.answer(MatchesForPerson(key.id, limit: list.limit ?? 100))
    var people = ShownPeople()
    people.add(key.id)
    let veil = list.names.veil(people, store)
    var listing = Listing(
      [
        ListingColumn("kind", "What"), ListingColumn("id", "Identifier"), ListingColumn("place", "Place"),
        ListingColumn("employer", "Employer"), ListingColumn("town", "Town"),
      ] + Self.reasons)
    listing.rows = found.places.map { row in
      let name: [Listing.Cell] = [
        .choice(code: row.key.kind.rawValue, label: row.key.kind.type.title), .text(row.key.id.text),
        Listing.Cell(row.title), Listing.Cell(row.employerName), Listing.Cell(row.town),
      ]
      return (name + cells(row.match, row.said, store)).map { $0.covered(by: veil) }
    }
    try list.write(listing)
  }

  private func writePeople(for key: RecordKey, _ store: Store) throws {
    let (scope, shown) = (everyone ? Scope.everyone : .mine, all ? MatchPeople.everyone : .withWish)
    let hidesNames = list.names.areHidden(store)
    var listing = Listing(
      [ListingColumn("id", "Identifier"), ListingColumn("name", "Name"), ListingColumn("since", "Since")]
        + Self.reasons)
    listing.rows = try Pages.rows(atMost: list.limit, key: \.key) { page throws(StoreError) in
      try store.answer(MatchesForPlace(key, scope: scope, people: shown, page: page))
    }.map { row in
      let name: [Listing.Cell] = [
        .text(row.id.text), Listing.Cell(row.name.shown(initialsOnly: hidesNames)), Listing.Cell(row.phaseSince?.iso),
      ]
      let veil = list.names.veil(ShownPeople([row.name]), store)
      return name + cells(row.match, row.said, store).map { $0.covered(by: veil) }
    }
    try list.write(listing)
  }

  private func cells(_ match: Match, _ said: [SuggestionSaid], _ store: Store) -> [Listing.Cell] {
    MatchBearing.allCases.map { bearing in .list(match.reasons(bearing).map { tr($0.words) }) }
      + [.list(said.map { MatchText.sentence($0, today: store.session.today) })]
  }
}
