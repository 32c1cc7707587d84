import Domain
import GRDB

/// How far the journal of a file goes, device by device, to see what another file has not. A copy may be of a schema
/// before devices had numbers of their own.
struct JournalExtent {
  private struct Device {
    /// As the file names it in its sets.
    let key: DatabaseValue
    let first: Int64
    let newest: Int64
  }

  private let db: Database
  private let schema: Int64
  private let devices: [[UInt8]: Device]
  /// Whether its tables are those that this program knows.
  private var isPresent: Bool { schema == Int64(Migration.newest) }

  init(_ db: Database) throws {
    self.db = db
    schema = try Int64.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let newest = "(SELECT max(s.number) FROM change_set AS s WHERE s.device = d.number)"
    let sql =
      schema >= 5
      ? "SELECT d.id, d.number, 1, \(newest) FROM device AS d"
      : "SELECT device, device, min(number), max(number) FROM change_set GROUP BY 1"
    let rows = try Row.fetchAll(db, sql: sql)
    devices = Dictionary(rows.map { ($0.bytes(0), Device(key: $0[1], first: $0[2], newest: $0[3])) }) { $1 }
  }

  /// The sets that the other journal has not.
  func beyond(_ other: JournalExtent) throws -> Stretch {
    Stretch(
      db: db, isPresent: isPresent,
      starts: try devices.map { id, device in
        (device.key, device.first + (try other.devices[id].map { try common(device, $0, other) } ?? 0))
      })
  }

  /// How many sets of a device both have. Each hash rests on all before it, so the place where the two part is found by
  /// halving.
  private func common(_ mine: Device, _ theirs: Device, _ other: JournalExtent) throws -> Int64 {
    var (same, differs) = (Int64(0), min(mine.newest - mine.first, theirs.newest - theirs.first) + 2)
    while differs - same > 1 {
      let middle = same + (differs - same) / 2
      let hash = try self.hash(middle, mine)
      if try hash != nil && hash == other.hash(middle, theirs) { same = middle } else { differs = middle }
    }
    return same
  }

  private func hash(_ place: Int64, _ device: Device) throws -> [UInt8]? {
    try Row.fetchOne(
      db, sql: "SELECT hash FROM change_set WHERE device = ? AND number = ?",
      arguments: [device.key, device.first + place - 1])?.bytes(0)
  }

  /// Sets of a file: of each device those from a number on.
  struct Stretch {
    let db: Database
    let isPresent: Bool
    let starts: [(device: DatabaseValue, number: Int64)]

    func days() throws -> [RestorePreview.DayOfChanges] {
      let people = try peopleByDay()
      return try rows("SELECT \(Self.day), count(*) FROM change_set AS s WHERE \(isMeant) GROUP BY 1 ORDER BY 1").map {
        row in
        let number: Int32 = row[0]
        return RestorePreview.DayOfChanges(day: Day(number: number), changes: row[1], people: people[number] ?? 0)
      }
    }

    func people() throws -> Int {
      try changedPeople.map { try rows("SELECT count(DISTINCT person) FROM (\($0))").first?[0] ?? 0 } ?? 0
    }

    private func peopleByDay() throws -> [Int32: Int] {
      guard let changedPeople else { return [:] }
      return try Dictionary(
        uniqueKeysWithValues: rows(
          "SELECT day, count(DISTINCT person) FROM (\(changedPeople)) WHERE person IS NOT NULL GROUP BY day"
        ).map { ($0[0], $0[1]) })
    }

    private func rows(_ sql: String) throws -> [Row] {
      let arguments = starts.flatMap { [$0.device, $0.number.databaseValue] }
      return starts.isEmpty ? [] : try Row.fetchAll(db, sql: sql, arguments: StatementArguments(arguments))
    }

    /// Arguments by number, because the condition may stand in a statement more than once.
    private var isMeant: String {
      let each = starts.indices.map { "(s.device = ?\(2 * $0 + 1) AND s.number >= ?\(2 * $0 + 2))" }
      return "(" + each.joined(separator: " OR ") + ")"
    }

    /// Days since 1970; rounded down, also before.
    private static let day = "CAST(floor(s.wall_ms / 86400000.0) AS INTEGER)"

    /// How a change is about somebody: it is of the person's own record, of one that belongs to them, or of an employer
    /// contact made for them. An older copy has not all the tables; there nobody is counted.
    private var changedPeople: String? {
      guard isPresent else { return nil }
      let owned = ErasureScope.owned.map { kind, field in
        ("r.\(field)", "JOIN \"\(kind.rawValue)\" AS r ON r.id = c.record_id", kind)
      }
      let others = [
        ("c.record_id", "", RecordKind.applicant),
        (
          "l.applicant_id", "JOIN employer_contact_applicant AS l ON l.contact_id = c.record_id",
          RecordKind.employerContact
        ),
      ]
      return (others + owned).map { person, join, kind in
        """
        SELECT \(Self.day) AS day, \(person) AS person
        FROM change_set AS s JOIN change AS c ON c.device = s.device AND c.set_number = s.number \(join)
        WHERE \(isMeant) AND c.kind = '\(kind.rawValue)'
        """
      }.joined(separator: " UNION ALL ")
    }
  }
}
