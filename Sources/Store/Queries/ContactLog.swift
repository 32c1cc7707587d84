package import Domain
import GRDB

package struct NamedApplicant: Hashable, Codable, Sendable {
  package let id: Identifier
  package let name: PersonName
}

package struct ContactLogRow: Hashable, Codable, Sendable {
  package let key: PageKey
  package let id: Identifier
  /// `employerContact` or `personContact`.
  package let kind: RecordKind
  package let day: Day?
  package let record: StoredRecord
  /// Whom it was about or for; empty for a contact on behalf of nobody.
  package let applicants: [NamedApplicant]
  package let employer: String?
  package let colleague: String?
}

/// Every contact, with employers and with people, newest first. "Mine" are those that I made.
package struct ContactLog: Query {
  package var scope: Scope
  package var page: PageRequest

  package init(scope: Scope, page: PageRequest) {
    self.scope = scope
    self.page = page
  }

  package func answer(from reader: Reader) throws -> Page<ContactLogRow> {
    guard let colleague = reader.session.colleague(in: scope) else { return .none }
    let walks = Self.walks(of: colleague)
    let names = Names(db: reader.db)
    let found = try page.page(key: \.key) { try DatedRecord.merge(walks, reader.db, $0).map(Found.init) }
    return try found.map { try Self.row($0, names) }
  }

  /// `page` reads a row too many, so names are looked up afterwards.
  private struct Found: Codable, Sendable {
    let key: PageKey
    let record: StoredRecord
    init(_ found: DatedRecord) {
      key = found.key
      record = found.record
    }
  }

  static func walks(of colleague: Session.Whose) -> [(RecordKind, IndexWalk)] {
    [RecordKind.employerContact, .personContact].map { kind in
      switch colleague {
      case .everyone: (kind, .newestFirst(kind, index: "\(kind.rawValue)_by_day", by: nil, nil))
      case .one(let id): (kind, .newestFirst(kind, index: "\(kind.rawValue)_by_colleague_id", by: "colleague_id", id))
      }
    }
  }

  private static func row(_ found: Found, _ names: Names) throws -> ContactLogRow {
    let record = found.record
    let people = record.applicantIDs
    return ContactLogRow(
      key: found.key, id: record.id, kind: record.kind, day: record.day, record: record,
      applicants: try people.compactMap(names.applicant), employer: try names.label(.employer, record.employerID),
      colleague: try names.label(.colleague, record.colleagueID))
  }
}

extension Session {
  enum Whose: Equatable {
    case everyone
    case one(Identifier)

    var id: Identifier? { if case .one(let id) = self { id } else { nil } }
  }

  /// Whom a scope means; nil for "mine" before anybody has said who they are.
  func colleague(in scope: Scope) -> Whose? {
    switch scope {
    case .everyone: .everyone
    case .colleague(let id): .one(id)
    case .mine: actor.map { .one($0.id) }
    }
  }
}

/// Names of the records that rows of a list point at.
struct Names {
  let db: Database

  func applicant(_ id: Identifier) throws -> NamedApplicant? {
    try db.record(.applicant, id).map { NamedApplicant(id: id, name: Applicant($0).name) }
  }

  func label(_ kind: RecordKind, _ id: Identifier?) throws -> String? {
    guard let id else { return nil }
    return try db.record(kind, id)?.label
  }
}

/// How many contacts were made in the week (Monday to Sunday) that has a day.
package struct WeekCounts: Query {
  package var day: Day
  package var scope: Scope

  package init(containing day: Day, scope: Scope) {
    self.day = day
    self.scope = scope
  }

  package struct Answer: Hashable, Codable, Sendable {
    /// In whatever way, whether they count for the target (`ContactWeek`) or not.
    package let employerContacts: Int
    /// Contacts in which the person was reached.
    package let personContacts: Int
  }

  package func answer(from reader: Reader) throws -> Answer {
    guard let colleague = reader.session.colleague(in: scope) else {
      return Answer(employerContacts: 0, personContacts: 0)
    }
    let count = { (kind: RecordKind, condition: String) in
      let (sql, arguments) = Self.sql(kind, condition, colleague, day)
      return try reader.first(sql, arguments) { $0[0] as Int } ?? 0
    }
    return Answer(
      employerContacts: try count(.employerContact, ""),
      personContacts: try count(.personContact, " AND attempted_only IS NOT 'yes'"))
  }

  static func sql(
    _ kind: RecordKind, _ condition: String, _ colleague: Session.Whose, _ day: Day
  ) -> (String, StatementArguments) {
    let own = colleague.id.map { ("_by_colleague_id", " AND colleague_id = ?", [$0.blob]) } ?? ("_by_day", "", [])
    let week = [day.startOfWeek.iso.databaseValue, day.startOfWeek.adding(days: 6).iso.databaseValue]
    let sql = """
      SELECT count(*) FROM \(kind.rawValue) INDEXED BY \(kind.rawValue)\(own.0)
      WHERE happened_on BETWEEN ? AND ? AND removed IS NULL\(condition)\(own.1)
      """
    return (sql, StatementArguments(week + own.2))
  }
}
