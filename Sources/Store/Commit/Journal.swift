import Domain
import GRDB

enum JournalRole: String { case edit, undo, redo }

/// Who did a set of changes, and under which title.
struct JournalHeader {
  let session: Session
  let title: Words
  let role: JournalRole
  /// The set that an undo takes back or a redo does again.
  let undoes: Int64?
}

/// The journal: every set of changes ever done, chained by hashes over salted digests. It is only added to.
struct Journal {
  let db: Database

  /// The newest set of this file: what the next one goes on from.
  private struct Head {
    var number: Int64 = 0
    var time: Int64 = 0
    var logical: Int64 = 0
    var hash = [UInt8](repeating: 0, count: 32)
  }

  /// Adds a set and its changes.
  /// - Returns: its number.
  func append(_ changes: [Change], _ header: JournalHeader) throws -> Int64 {
    let head = try head()
    let number = head.number + 1
    let stamp = HybridTime(wall: header.session.clock.now().milliseconds, after: (head.time, head.logical))
    var hash = JournalDigest.of(head.hash + JournalDigest.bytes(stamp.time) + JournalDigest.bytes(stamp.logical))
    try appendRows(changes, number, &hash)
    try appendSet(number, header, stamp, previous: head.hash, hash: hash)
    return number
  }

  private func head() throws -> Head {
    let sql = "SELECT number, time_ms, logical, hash FROM change_set ORDER BY number DESC LIMIT 1"
    return try db.first(sql) { Head(number: $0[0], time: $0[1], logical: $0[2], hash: $0.bytes(3)) } ?? Head()
  }

  private func appendSet(
    _ number: Int64, _ header: JournalHeader, _ stamp: HybridTime, previous: [UInt8], hash: [UInt8]
  ) throws {
    let schema = try Int64.fetchOne(db, sql: "PRAGMA user_version")
    try db.run(
      """
      INSERT INTO change_set (number, device, window, sequence, time_ms, logical, wall_ms, schema, staff_id, login,
        title_key, title_arguments, role, undoes, previous_hash, hash)
      VALUES (?1, (SELECT value FROM store_info WHERE name = 'device'), ?2, ?1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11,
        ?12, ?13, ?14)
      """,
      [
        number, header.session.window.blob, stamp.time, stamp.logical, stamp.wall, schema,
        header.session.actor?.id.blob,
        header.session.login, header.title.key, JournalText.array(header.title.arguments), header.role.rawValue,
        header.undoes, previous.blob, hash.blob,
      ])
  }

  private func appendRows(_ changes: [Change], _ number: Int64, _ hash: inout [UInt8]) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO change (set_number, ordinal, verb, kind, record_id, field, old, new, salt, digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (ordinal, change) in changes.enumerated() {
      let row = JournalRow(change)
      let salt = JournalDigest.salt()
      let digest = JournalDigest.of(salt + row.bytes)
      hash = JournalDigest.of(hash + digest)
      try statement.execute(arguments: [
        number, ordinal, row.verb.rawValue, row.kind.rawValue, row.id.blob, row.field, row.old, row.new, salt.blob,
        digest.blob,
      ])
    }
  }
}

/// A hybrid logical clock: never behind what was written before, and ordered even when the wall clock steps back.
struct HybridTime {
  let wall: Int64
  let time: Int64
  let logical: Int64

  init(wall: Int64, after last: (time: Int64, logical: Int64)) {
    self.wall = wall
    time = max(wall, last.time)
    logical = wall > last.time ? 0 : last.logical + 1
  }
}
