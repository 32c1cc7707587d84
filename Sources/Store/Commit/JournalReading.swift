import Domain
import GRDB

extension Journal {
  /// The changes of one set, in the order in which they were done.
  func rows(of set: Int64) throws -> [JournalRow] {
    try db.rows(
      "SELECT \(JournalRow.columns) FROM change AS c WHERE c.set_number = ? ORDER BY c.ordinal", [set], JournalRow.init
    ).compactMap { $0 }
  }

  /// The records that other people have made since a set, with their makers.
  func creations(after set: Int64, notBy login: String) throws -> [(key: RecordKey, by: String)] {
    try db.rows(
      """
      SELECT c.kind, c.record_id, \(Self.author)
      FROM change_set AS s CROSS JOIN change AS c ON c.set_number = s.number LEFT JOIN staff ON staff.id = s.staff_id
      WHERE s.number > ? AND s.login <> ? AND c.verb = 'create'
      """, [set, login]
    ) { row in try RecordKind(rawValue: row[0]).map { (RecordKey($0, try row.identifier(1)), row[2] as String) } }
    .compactMap { $0 }
  }

  /// A conflict with the name of the person who changed the field last, and when.
  func conflict(_ key: RecordKey, _ field: String, seen: Value, now: Value, wanted: Value) throws -> Conflict {
    let isWhole = field == Conflict.withdrawn
    let last: (by: String, at: Instant)? = try db.first(
      """
      SELECT \(Self.author), s.wall_ms
      FROM change AS c JOIN change_set AS s ON s.number = c.set_number LEFT JOIN staff ON staff.id = s.staff_id
      WHERE c.kind = ?1 AND c.record_id = ?2 AND (c.field IS ?3 OR c.verb = 'create')
      ORDER BY c.set_number DESC, c.ordinal DESC LIMIT 1
      """, [key.kind.rawValue, key.id.blob, isWhole ? nil : field]
    ) { ($0[0], Instant(milliseconds: $0[1])) }
    return Conflict(
      kind: key.kind, id: key.id, field: field, seen: seen, now: now, wanted: wanted, by: last?.by, at: last?.at)
  }

  /// The name of the colleague who did a set, else the login name.
  static let author = "coalesce(staff.name, s.login)"
}
