package import Domain
import GRDB

/// What a restore would change, told by days and numbers of people: names would not help to decide and may stand on
/// somebody's screen.
package struct RestorePreview: Hashable, Codable, Sendable {
  /// Changes of one day (UTC, as they are stored).
  package struct DayOfChanges: Hashable, Codable, Sendable {
    package let day: Day
    package let changes: Int
    /// How many different applicants they were about.
    package let people: Int
  }

  package let copy: BackupContent
  /// Nil when there is no store, or it cannot be read.
  package let present: BackupContent?
  /// What the present store holds and the copy does not, by day; the newest last.
  package let gone: [DayOfChanges]
  /// What the copy holds and the present store does not: the two went different ways.
  package let returning: [DayOfChanges]

  /// How many different applicants the changes that would be gone were about.
  package let gonePeople: Int

  package var goneChanges: Int { gone.reduce(0) { $0 + $1.changes } }

  /// - Parameter store: path of the present store.
  package init(of source: RestoreSource, over store: String) throws(StoreError) {
    copy = source.content
    guard let present = try? BackupContent.read(store) else {
      self.present = nil
      (gone, returning, gonePeople) = ([], [], 0)
      return
    }
    self.present = present
    do {
      let now = try Connection.openToRead(store)
      let then = try Connection.openToRead(source.path)
      let common = try now.inDatabase { now in
        try then.inDatabase { then in try Self.lastCommon(now, then, upTo: min(present.changes, source.content.changes))
        }
      }
      gone = try now.inDatabase { try Self.days($0, after: common) }
      gonePeople = try now.inDatabase { try Self.people($0, after: common) }
      returning = try then.inDatabase { try Self.days($0, after: common) }
    } catch {
      throw StoreError(error, path: store)
    }
  }

  /// Number of the last set that both journals have. Each hash rests on all before it, so the place where the two part
  /// is found by halving.
  private static func lastCommon(_ one: Database, _ other: Database, upTo end: Int64) throws -> Int64 {
    let sql = "SELECT hash FROM change_set WHERE number = ?"
    var (same, differs) = (Int64(0), end + 1)
    while differs - same > 1 {
      let middle = same + (differs - same) / 2
      let hashes = try [one, other].map { try Row.fetchOne($0, sql: sql, arguments: [middle])?.bytes(0) }
      if hashes[0] != nil, hashes[0] == hashes[1] { same = middle } else { differs = middle }
    }
    return same
  }

  private static func days(_ db: Database, after set: Int64) throws -> [DayOfChanges] {
    let people = try peopleByDay(db, after: set)
    return try Row.fetchAll(
      db,
      sql: """
        SELECT \(day), count(DISTINCT s.number) FROM change_set AS s
        WHERE s.number > ? GROUP BY 1 ORDER BY 1
        """, arguments: [set]
    ).map { row in
      let number: Int32 = row[0]
      return DayOfChanges(day: Day(number: number), changes: row[1], people: people[number] ?? 0)
    }
  }

  /// Days since 1970; rounded down, also before.
  private static let day = "CAST(floor(s.wall_ms / 86400000.0) AS INTEGER)"

  private static func peopleByDay(_ db: Database, after set: Int64) throws -> [Int32: Int] {
    try Dictionary(
      uniqueKeysWithValues: Row.fetchAll(
        db, sql: "SELECT day, count(DISTINCT person) FROM (\(changedPeople)) WHERE person IS NOT NULL GROUP BY day",
        arguments: StatementArguments(ways.map { _ in set })
      ).map { ($0[0], $0[1]) })
  }

  private static func people(_ db: Database, after set: Int64) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(DISTINCT person) FROM (\(changedPeople))",
      arguments: StatementArguments(ways.map { _ in set })) ?? 0
  }

  private static let changedPeople = ways.joined(separator: " UNION ALL ")

  /// How a change is about somebody: it is of the person's own record, of one that belongs to them, or of an employer
  /// contact made for them.
  private static let ways =
    [
      "SELECT \(day) AS day, c.record_id AS person \(changes("")) AND c.kind = 'applicant'",
      """
      SELECT \(day), l.applicant_id \(changes("JOIN employer_contact_applicant AS l ON l.contact_id = c.record_id"))
        AND c.kind = 'employer_contact'
      """,
    ]
    + RecordKind.allCases.filter { $0.type.field("applicant_id") != nil }.map { kind in
      """
      SELECT \(day), r.applicant_id \(changes("JOIN \"\(kind.rawValue)\" AS r ON r.id = c.record_id"))
        AND c.kind = '\(kind.rawValue)'
      """
    }

  private static func changes(_ join: String) -> String {
    "FROM change_set AS s JOIN change AS c ON c.set_number = s.number \(join) WHERE s.number > ?"
  }
}
