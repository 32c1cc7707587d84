import Domain
import GRDB

/// A town as somebody wrote it, with how many people and employers are there.
package struct TownRow: Hashable, Codable, Sendable {
  /// Folded: towns that are written alike but for case and accents are one.
  package let key: String
  /// As one of the records writes it.
  package let name: String
  /// Applicants who have not left the service.
  package let people: Int
  /// How many of them are on the caseload of whoever asks.
  package let mine: Int
  package let employers: Int
}

/// Every town that a record names, in the order of the alphabet.
package struct TownList: Query {
  package init() {}

  package func answer(from reader: Reader) throws -> [TownRow] {
    let me = reader.session.actor?.id.blob ?? .null
    let people = try Towns.counts(Towns.peopleSQL, [me], .applicant, reader.db)
    let employers = try Towns.counts(Towns.employersSQL, [], .employer, reader.db)
    return Set(people.keys).union(employers.keys).sorted().map { key in
      TownRow(
        key: key, name: employers[key]?.name ?? people[key]?.name ?? key, people: people[key]?.count ?? 0,
        mine: people[key]?.mine ?? 0, employers: employers[key]?.count ?? 0)
    }
  }
}

enum Towns {
  /// What two spellings of one town have in common.
  static func key(_ town: String) -> String { Folding.fold(town) }

  static let peopleSQL = """
    SELECT town_key, count(*), min(id), sum(colleague_id = ?) FROM person_summary INDEXED BY person_by_town
    WHERE (flags & 1) = 0 AND town_key <> '' GROUP BY town_key
    """
  static let employersSQL = """
    SELECT town_key, count(*), min(id), 0 FROM employer_summary INDEXED BY employer_by_town
    WHERE town_key <> '' GROUP BY town_key
    """

  struct Count {
    let name: String
    let count: Int
    let mine: Int
  }

  private static func town(of record: StoredRecord) -> String {
    record.kind == .employer ? record[\Employer.town] : record[\Applicant.town]
  }

  static func counts(
    _ sql: String, _ arguments: StatementArguments, _ kind: RecordKind, _ db: Database
  ) throws -> [String: Count] {
    let rows = try db.rows(sql, arguments) { row in
      (key: row[0] as String, id: try row.identifier(2), count: row[1] as Int, mine: row[3] as Int? ?? 0)
    }
    return try Dictionary(
      rows.map { row in
        let name = try db.record(kind, row.id).map(town) ?? row.key
        return (row.key, Count(name: name, count: row.count, mine: row.mine))
      }
    ) { first, _ in first }
  }
}
