package import Domain
import GRDB

/// What somebody said of a job lead or an employer that was put to them.
package struct SuggestionSaid: Hashable, Codable, Sendable {
  package let id: Identifier
  package let suggestedOn: Day?
  /// nil: no answer yet.
  package let answer: SuggestionAnswer?
  package let answeredOn: Day?
  package let words: String

  init(_ suggestion: Suggestion) {
    (id, suggestedOn) = (suggestion.id, suggestion.suggestedOn)
    (answer, answeredOn, words) = (suggestion.answer, suggestion.answeredOn, suggestion.words)
  }
}

/// Reads what a match compares: what a person wants, and what is known of a place.
struct MatchReading {
  let db: Database
  let today: Day

  static var preferencesSQL: String {
    RecordTable.of(.jobPreference).select
      + " INDEXED BY job_preference_by_applicant_id WHERE applicant_id = ? AND until_on IS NULL AND removed IS NULL"
  }

  static let profileSQL = """
    SELECT revised_on, driving_licence, car, travel_most FROM career_profile INDEXED BY career_profile_by_applicant_id
    WHERE applicant_id = ? AND removed IS NULL
    """
  static let townSQL = "SELECT town FROM applicant WHERE id = ?"

  static func ofPersonSQL(_ kind: RecordKind) -> String {
    RecordTable.of(kind).select
      + " INDEXED BY \(kind.rawValue)_by_applicant_id WHERE applicant_id = ? AND removed IS NULL"
  }

  static var connectionsOfColleaguesSQL: String {
    RecordTable.of(.connection).select
      + " INDEXED BY connection_by_employer_id WHERE employer_id = ? AND colleague_id IS NOT NULL AND applicant_id IS NULL AND removed IS NULL"
  }

  private func records<R: Domain.Record>(_ type: R.Type, _ sql: String, _ id: Identifier) throws -> [R] {
    try db.rows(sql, [id.blob], RecordTable.of(R.kind).record).map(R.init)
  }

  func person(_ id: Identifier) throws -> MatchPerson {
    var person = MatchPerson(
      preferences: try records(JobPreference.self, Self.preferencesSQL, id),
      noGo: try records(NoGoEmployer.self, Self.ofPersonSQL(.noGoEmployer), id),
      connections: try records(Connection.self, Self.ofPersonSQL(.connection), id),
      disclosures: try records(Disclosure.self, Self.ofPersonSQL(.disclosure), id), on: today)
    person.town = try db.first(Self.townSQL, [id.blob]) { $0[0] as String? ?? "" } ?? ""
    let profiles = try db.rows(Self.profileSQL, [id.blob]) { row in
      (revised: row[0] as String? ?? "", licence: row[1] as String?, car: row[2] as String?, most: row[3] as Int?)
    }
    let newest = profiles.max { $0.revised < $1.revised }
    person.drivingLicence = newest?.licence.flatMap(YesNo.init)
    person.car = newest?.car.flatMap(YesNo.init)
    person.travelMost = newest?.most
    return person
  }

  /// A place with the words that name it.
  struct Known {
    let key: RecordKey
    let title: String
    let employer: Employer?
    let place: MatchPlace
  }

  /// nil for what does not stand and for a job lead that is closed.
  func place(_ key: RecordKey) throws -> Known? {
    guard let found = try WorkPlace(key, db) else { return nil }
    return Known(
      key: key, title: found.title, employer: found.employer, place: try withConnections(found.place))
  }

  private func withConnections(_ place: MatchPlace) throws -> MatchPlace {
    guard let employer = place.employerID else { return place }
    var place = place
    place.colleagueConnections = try records(Connection.self, Self.connectionsOfColleaguesSQL, employer).filter {
      $0.untilOn.map { today < $0 } ?? true
    }
    return place
  }

  /// Everything that was ever put to a person, newest first.
  func suggestions(to person: Identifier) throws -> [Suggestion] {
    try records(Suggestion.self, Self.ofPersonSQL(.suggestion), person).sorted {
      ($0.suggestedOn?.number ?? .min, $0.id) > ($1.suggestedOn?.number ?? .min, $1.id)
    }
  }
}

extension Suggestion {
  /// Whether it was about this job lead, or this employer or one of its job leads.
  func isAbout(_ key: RecordKey) -> Bool { key.kind == .jobLead ? jobLeadID == key.id : employerID == key.id }
}
