import ArgumentParser
import Domain
import Screens
import Store

struct MatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match", abstract: "What may fit a person, or who may want a job lead or an employer, and why.",
    discussion: """
      Every row says what speaks for it, what against, and what nobody knows. People come in the order of the day since \
      when they are in their phase; only employers and job leads are ordered by the reasons that are met.
      """)

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Employers and job leads for this person: an identifier or a reference.", valueName: "id"))
  var person: String?

  @Option(help: ArgumentHelp("People who search, for this job lead.", valueName: "id"))
  var lead: String?

  @Option(help: ArgumentHelp("People who search, for this employer.", valueName: "id"))
  var employer: String?

  @Flag(help: "Everyone's people; else only mine.")
  var everyone = false

  @Flag(help: "All who search; else those with a preference for such work.")
  var all = false

  @OptionGroup var list: ListOptions
  @OptionGroup var place: StoreOptionGroup

  func validate() throws {
    if [person, lead, employer].compactMap({ $0 }).count != 1 {
      throw ValidationError("Give one of --for, --lead and --employer.")
    }
  }

  func run() throws {
    let store = try place.open()
    if let person { return try writePlaces(for: find(person, .applicant, store), store) }
    let key = try lead.map { try find($0, .jobLead, store) } ?? find(employer ?? "", .employer, store)
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

  private static func reasons<Row>(
    _ match: @escaping @Sendable (Row) -> Match, _ said: @escaping @Sendable (Row) -> [SuggestionSaid], _ today: Day
  ) -> [ListColumn<Row>] {
    let headings: [(MatchBearing, String, Words)] = [
      (.speaksFor, "for", "Speaks for it"), (.against, "against", "Against"), (.unknown, "unknown", "Not known"),
    ]
    return headings.map { bearing, key, label in
      ListColumn(key, label) { row in .list(match(row).reasons(bearing).map { tr($0.words) }) }
    } + [
      ListColumn("said", "Said before") { row in .list(said(row).map { MatchText.sentence($0, today: today) }) }
    ]
  }

  private func writePlaces(for key: RecordKey, _ store: Store) throws {
    let found = try store.answer(MatchesForPerson(key.id, limit: list.limit ?? 100))
    let columns: [ListColumn<PlaceMatch>] = [
      ListColumn("kind", "What") { .choice(code: $0.key.kind.rawValue, label: $0.key.kind.type.title) },
      ListColumn("id", "Identifier") { .text($0.key.id.text) }, ListColumn("place", "Place") { Listing.Cell($0.title) },
      ListColumn("employer", "Employer") { Listing.Cell($0.employerName) },
      ListColumn("town", "Town") { Listing.Cell($0.town) },
    ]
    var people = ShownPeople()
    people.add(key.id)
    let veil = list.names.veil(people, store)
    let reasons = Self.reasons({ (row: PlaceMatch) in row.match }, { $0.said }, store.session.today)
    var listing = Listing(columns + reasons, found.places)
    listing.rows = listing.rows.map { $0.map { $0.covered(by: veil) } }
    try list.write(listing)
  }

  private func writePeople(for key: RecordKey, _ store: Store) throws {
    let (scope, shown) = (everyone ? Scope.everyone : .mine, all ? MatchPeople.everyone : .withWish)
    let hidesNames = list.names.areHidden(store)
    let columns: [ListColumn<PersonMatch>] = [
      ListColumn("id", "Identifier") { .text($0.id.text) },
      ListColumn("name", "Name") { Listing.Cell($0.name.shown(initialsOnly: hidesNames)) },
      ListColumn("since", "Since") { Listing.Cell($0.phaseSince?.iso) },
    ]
    let rows = try Pages.rows(atMost: list.limit, key: \.key) { page throws(StoreError) in
      try store.answer(MatchesForPlace(key, scope: scope, people: shown, page: page))
    }
    let reasons = Self.reasons({ (row: PersonMatch) in row.match }, { $0.said }, store.session.today)
    try list.write(Listing(columns + reasons, rows, hidesNames: hidesNames) { [$0.name] })
  }
}
