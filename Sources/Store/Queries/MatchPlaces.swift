package import Domain
import GRDB

/// An employer or a job lead beside a person, and why.
package struct PlaceMatch: Hashable, Codable, Sendable {
  package let key: RecordKey
  /// The name of the employer, or the title of the job lead.
  package let title: String
  package let employerID: Identifier?
  /// "" for a job lead whose employer is not known.
  package let employerName: String
  package let town: String
  package let match: Match
  /// What the person said when it was put to them before, newest first.
  package let said: [SuggestionSaid]
}

/// Known employers and open job leads that may fit one person: those with a kind of work or an industry that is wanted, those
/// the person asked for or was asked about, and those in the person's town.
package struct MatchesForPerson: Query {
  package var applicant: Identifier
  package var limit: Int

  package init(_ applicant: Identifier, limit: Int = 100) { (self.applicant, self.limit) = (applicant, limit) }

  package struct Answer: Hashable, Codable, Sendable {
    /// What must be met first, then by the reasons that are met, then by name; where no contact is wanted comes last.
    package let places: [PlaceMatch]
    /// Places that share something with the preferences and are not among them.
    package let others: Int
    /// What holds for the person at every place, such as who may speak to employers.
    package let everywhere: [MatchReason]
  }

  /// So many are looked at whole: first those that share most of what is wanted.
  static let lookedAt = 250

  static let traitSQL = "SELECT id FROM work_trait WHERE trait = ? AND kind = ?"
  static let leadsSQL = """
    SELECT id FROM job_lead INDEXED BY job_lead_by_employer_id
    WHERE employer_id = ? AND (state IS NULL OR state = 'open') AND removed IS NULL
    """

  package func answer(from reader: Reader) throws -> Answer {
    let reading = MatchReading(db: reader.db, today: reader.session.today)
    let person = try reading.person(applicant)
    let suggestions = try reading.suggestions(to: applicant)
    let candidates = try candidates(person, suggestions, reader.db)
    var everywhere: [MatchReason] = []
    let found = try candidates.prefix(Self.lookedAt).compactMap { key -> PlaceMatch? in
      guard let known = try reading.place(key) else { return nil }
      let match = Match(person, known.place)
      if everywhere.isEmpty { everywhere = match.unknown.filter { $0.topic == .approach } }
      return PlaceMatch(
        key: key, title: known.title, employerID: known.place.employerID, employerName: known.employer?.name ?? "",
        town: known.place.town, match: match.without(.approach),
        said: suggestions.filter { $0.isAbout(key) }.map(SuggestionSaid.init))
    }
    let places = Array(Self.inOrder(found, reader.session.settings.language).prefix(limit))
    return Answer(places: places, others: candidates.count - places.count, everywhere: everywhere)
  }

  private static func inOrder(_ places: [PlaceMatch], _ language: Language?) -> [PlaceMatch] {
    places.map { (place: $0, name: SortKey.of($0.title, language)) }.sorted { one, other in
      Match.isBefore(one.place.match, other.place.match)
        ?? ((one.name, one.place.key.id) < (other.name, other.place.key.id))
    }.map(\.place)
  }

  /// What the index of traits and the person's own records lead to, those first that share most with what is wanted.
  func candidates(_ person: MatchPerson, _ suggestions: [Suggestion], _ db: Database) throws -> [RecordKey] {
    var shared: [RecordKey: Int] = [:]
    for trait in person.wantedTraits { try count(trait.code, trait.strength == .must ? 10 : 3, in: &shared, db) }
    let town = Folding.fold(person.town)
    if !town.isEmpty { try count(town, 1, in: &shared, db) }
    for employer in person.wantedEmployers {
      shared[RecordKey(.employer, employer), default: 0] += 10
      for lead in try db.rows(Self.leadsSQL, [employer.blob], { try $0.identifier(0) }) {
        shared[RecordKey(.jobLead, lead), default: 0] += 10
      }
    }
    for suggestion in suggestions {
      let key =
        suggestion.jobLeadID.map { RecordKey(.jobLead, $0) } ?? suggestion.employerID.map { RecordKey(.employer, $0) }
      if let key { shared[key, default: 0] += 10 }
    }
    return shared.sorted { ($1.value, $0.key.id) < ($0.value, $1.key.id) }.map(\.key)
  }

  private func count(_ trait: String, _ more: Int, in shared: inout [RecordKey: Int], _ db: Database) throws {
    for kind in [RecordKind.employer, .jobLead] {
      for id in try db.rows(Self.traitSQL, [trait, kind.rawValue], { try $0.identifier(0) }) {
        shared[RecordKey(kind, id), default: 0] += more
      }
    }
  }
}
