import Domain
import GRDB

extension Journal {
  /// Joins each change `c` with its set `s` and the device `d` of that.
  static let setOfChange = """
    CROSS JOIN change_set AS s ON s.device = c.device AND s.number = c.set_number
    CROSS JOIN device AS d ON d.number = s.device
    """

  /// The order of everything that was ever done, whichever device did it.
  static let order = "s.time_ms, s.logical, d.id, c.ordinal"
  static let newestFirst = "s.time_ms DESC, s.logical DESC, d.id DESC, c.ordinal DESC"

  /// The changes of one set, in the order in which they were done.
  func rows(of set: SetNumber) throws -> [JournalRow] {
    try db.rows(
      "SELECT \(JournalRow.columns) FROM change AS c WHERE c.device = ? AND c.set_number = ? ORDER BY c.ordinal",
      [set.device, set.number]
    ) { try JournalRow($0) }
  }

  /// The records that other people have made since a set, with their makers.
  func creations(after set: SetNumber, notBy login: String) throws -> [(key: RecordKey, by: String)] {
    try db.rows(
      """
      SELECT c.kind, c.record_id, \(Self.author)
      FROM change_set AS s INDEXED BY change_set_by_time
      CROSS JOIN change AS c ON c.device = s.device AND c.set_number = s.number
      LEFT JOIN colleague ON colleague.id = s.colleague_id
      WHERE (s.time_ms, s.logical) >
          (SELECT o.time_ms, o.logical FROM change_set AS o WHERE o.device = ? AND o.number = ?)
        AND s.login <> ? AND c.verb = 'create'
      """, [set.device, set.number, login]
    ) { row in (RecordKey(try StoredNames.present.kind(row[0]), try row.identifier(1)), row[2] as String) }
  }

  /// A conflict with the name of the person who changed the field last, and when.
  func conflict(_ key: RecordKey, _ field: String, seen: Value, now: Value, wanted: Value) throws -> Conflict {
    let isWhole = field == Conflict.removed
    let last: (by: String, at: Instant)? = try db.first(
      """
      SELECT \(Self.author), s.wall_ms
      FROM change AS c \(Self.setOfChange) LEFT JOIN colleague ON colleague.id = s.colleague_id
      WHERE c.kind = ?1 AND c.record_id = ?2 AND (c.field IS ?3 OR c.verb = 'create')
      ORDER BY \(Self.newestFirst) LIMIT 1
      """, [key.kind.rawValue, key.id.blob, isWhole ? nil : field]
    ) { ($0[0], Instant(milliseconds: $0[1])) }
    return Conflict(
      kind: key.kind, id: key.id, field: field, seen: seen, now: now, wanted: wanted, by: last?.by, at: last?.at)
  }

  /// The name of the colleague who did a set, else the login name.
  static let author = "coalesce(colleague.name, s.login)"
}
