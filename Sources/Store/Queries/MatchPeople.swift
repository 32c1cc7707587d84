package import Domain
import GRDB

/// A person who searches beside an employer or a job lead, and why.
package struct PersonMatch: Hashable, Codable, Sendable {
  /// By the day since when, then by identifier: never by how well anything fits.
  package let key: PageKey
  package let id: Identifier
  package let name: PersonName
  package let mark: Mark?
  package let phaseSince: Day?
  package let colleagueID: Identifier?
  package let match: Match
  package let said: [SuggestionSaid]
}

/// Which people who search are looked at for a place.
package enum MatchPeople: String, CaseIterable, Codable, Sendable {
  /// Those with a preference for such work, such an industry or this employer, and those who were asked about it.
  case withWish = "with_preference"
  case everyone
}

/// People who search, for an employer or a job lead: who is longest in the present phase comes first.
package struct MatchesForPlace: Query {
  package var place: RecordKey
  package var scope: Scope
  package var people: MatchPeople
  package var page: PageRequest

  package init(_ place: RecordKey, scope: Scope, people: MatchPeople = .withWish, page: PageRequest) {
    (self.place, self.scope, self.people, self.page) = (place, scope, people, page)
  }

  package func answer(from reader: Reader) throws -> Page<PersonMatch> {
    let reading = MatchReading(db: reader.db, today: reader.session.today)
    guard let known = try reading.place(place) else { return .none }
    let rows: Page<Searching>
    switch people {
    case .everyone:
      guard let walk = ApplicantWalk(scope, .phaseSince, [.searching], reader.session)?.walk else { return .none }
      var own = walk
      own.columns = Searching.columns
      rows = try page.page(key: \.key) { try own.rows(reader.db, $0, Searching.init) }
    case .withWish:
      let wanting = try PeopleWithPreference(db: reader.db, session: reader.session, scope: scope).people(for: known)
      rows = page.page(key: \.key) { Self.stretch($0, of: wanting) }
    }
    return try rows.map { try row($0, known, reading) }
  }

  private func row(_ person: Searching, _ known: MatchReading.Known, _ reading: MatchReading) throws -> PersonMatch {
    PersonMatch(
      key: person.key, id: person.id, name: person.name, mark: person.mark, phaseSince: person.since,
      colleagueID: person.colleagueID, match: Match(try reading.person(person.id), known.place),
      said: try reading.suggestions(to: person.id).filter { $0.isAbout(place) }.map(SuggestionSaid.init))
  }

  /// As a walk along an index would read them.
  private static func stretch(_ stretch: Stretch, of people: [Searching]) -> [Searching] {
    let ordered = stretch.isForward ? people : people.reversed()
    guard let from = stretch.from.map({ ($0.number ?? .min, $0.id) }) else {
      return Array(ordered.prefix(stretch.limit))
    }
    let rest = ordered.drop { person in
      let place = (person.key.number ?? .min, person.id)
      if place == from { return !stretch.isInclusive }
      return stretch.isForward ? place < from : place > from
    }
    return Array(rest.prefix(stretch.limit))
  }
}

/// How many people who search are in sight for a place, so that nobody is left out unsaid.
package struct MatchPeopleCount: Query {
  package var place: RecordKey
  package var scope: Scope

  package init(_ place: RecordKey, scope: Scope) { (self.place, self.scope) = (place, scope) }

  package struct Answer: Hashable, Codable, Sendable {
    package let withWish: Int
    /// Everyone who searches, those with a preference among them; counting stops at 1,000.
    package let everyone: Count
  }

  package func answer(from reader: Reader) throws -> Answer {
    let reading = MatchReading(db: reader.db, today: reader.session.today)
    let known = try reading.place(place)
    let wanting = try known.map {
      try PeopleWithPreference(db: reader.db, session: reader.session, scope: scope).people(for: $0).count
    }
    return Answer(
      withWish: wanting ?? 0, everyone: try ApplicantCount(scope: scope, filters: [.searching]).answer(from: reader))
  }
}

/// A person who searches, as the list of people has them.
struct Searching: Hashable, Codable, Sendable {
  let key: PageKey
  let id: Identifier
  let name: PersonName
  let mark: Mark?
  let since: Day?
  let colleagueID: Identifier?

  static let columns = "first_name, last_name, known_as, mark, phase_since, colleague_id"

  init(_ key: PageKey, _ row: Row) {
    let mark: String? = row[5]
    (self.key, id) = (key, key.id)
    name = PersonName(first: row[2], last: row[3], knownAs: row[4])
    self.mark = mark.flatMap(Mark.init)
    (since, colleagueID) = (row.day(6), row.identifierIfKnown(7))
  }
}

/// Finds the people who preference for a place, from the preferences and not from the people.
struct PeopleWithPreference {
  let db: Database
  let session: Session
  let scope: Scope

  static let employerSQL = """
    SELECT applicant_id FROM job_preference INDEXED BY job_preference_by_employer_id
    WHERE employer_id = ? AND stance = 'wanted' AND until_on IS NULL AND removed IS NULL
    """
  static let personSQL = """
    SELECT phase_key, id, \(Searching.columns) FROM person_summary
    WHERE id = ? AND (flags & \(ApplicantFilter.left.bit ?? 0)) = 0 AND (flags & \(ApplicantFilter.searching.bit ?? 0)) <> 0
    """

  static func askedSQL(_ kind: RecordKind) -> String {
    """
    SELECT applicant_id FROM suggestion INDEXED BY suggestion_by_\(kind.rawValue)_id
    WHERE \(kind.rawValue)_id = ? AND removed IS NULL
    """
  }

  /// Those who search, by the day since when.
  func people(for known: MatchReading.Known) throws -> [Searching] {
    guard let whose = session.colleague(in: scope) else { return [] }
    return try identifiers(known).compactMap { id in
      try db.first(Self.personSQL, [id.blob]) { row in
        Searching(PageKey(number: row[0], id: try row.identifier(1)), row)
      }
    }
    .filter { whose.id == nil || $0.colleagueID == whose.id }
    .sorted { ($0.key.number ?? .min, $0.id) < ($1.key.number ?? .min, $1.id) }
  }

  private func identifiers(_ known: MatchReading.Known) throws -> Set<Identifier> {
    var found: Set<Identifier> = []
    func add(_ sql: String, _ arguments: StatementArguments) throws {
      for id in try db.rows(sql, arguments, { try $0.identifier(0) }) { found.insert(id) }
    }
    for trait in known.place.soughtTraits {
      try add(MatchesForPerson.traitSQL, [trait, RecordKind.applicant.rawValue])
    }
    if let employer = known.place.employerID { try add(Self.employerSQL, [employer.blob]) }
    try add(Self.askedSQL(known.key.kind), [known.key.id.blob])
    return found
  }
}
