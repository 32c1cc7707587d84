import Domain
import GRDB

/// Whether every entry of the journal follows from the one before it by its hash, and every change fits its digest.
/// What was erased by law has lost its values and its salt: there only the digest is left, and it must stand.
struct JournalCheck {
  let db: Database
  /// Sets read in one slice.
  private static let together: Int64 = 200

  /// - Parameter last: only so many of the newest entries; all of them without it.
  func problems(inLast last: Int64? = nil) throws -> [Words] {
    let newest = try db.first("SELECT max(number) FROM change_set") { Int64.fromDatabaseValue($0[0]) ?? 0 } ?? 0
    var link = try link(before: last.map { max(0, newest - $0) } ?? 0)
    var broken = 0
    while link.number < newest {
      broken += try db.slice { try follow(&link, upTo: min(newest, link.number + Self.together)) }
    }
    return .unlessZero(broken, "The journal is not as the program wrote it (entries found: {1}).")
  }

  private struct Link {
    var number: Int64
    var hash: [UInt8]
  }

  private func link(before number: Int64) throws -> Link {
    let hash = try db.first("SELECT hash FROM change_set WHERE number = ?", [number]) { $0.knownBytes(0) }
    return Link(number: number, hash: (hash ?? nil) ?? [UInt8](repeating: 0, count: 32))
  }

  /// How many entries are broken, missing ones included. After a broken one, what it says of itself is gone on from: so
  /// one that was changed counts as one.
  private func follow(_ link: inout Link, upTo end: Int64) throws -> Int {
    let sets = try db.rows(
      """
      SELECT number, time_ms, logical, previous_hash, hash FROM change_set WHERE number > ? AND number <= ?
      ORDER BY number
      """, [link.number, end]
    ) { $0.copy() }
    guard !sets.isEmpty else { return try pass(&link) }
    var broken = Int(end - link.number) - sets.count
    for set in sets {
      let hash = set.knownBytes(4)
      if try hash == nil || expectedHash(of: set, after: link.hash) != hash { broken += 1 }
      link.hash = hash ?? []
    }
    link.number = end
    return max(0, broken)
  }

  /// Over numbers that nobody has, in one step: a damaged number may be further away than anybody can count.
  private func pass(_ link: inout Link) throws -> Int {
    let next = try db.first("SELECT min(number) FROM change_set WHERE number > ?", [link.number]) {
      Int64.fromDatabaseValue($0[0])
    }
    let (from, to) = (link.number, (next ?? nil).map { $0 - 1 } ?? .max)
    link.number = to
    return Int(clamping: to - from)
  }

  /// nil when the entry cannot be right.
  private func expectedHash(of set: Row, after previous: [UInt8]) throws -> [UInt8]? {
    guard let number = Int64.fromDatabaseValue(set[0]), let time = Int64.fromDatabaseValue(set[1]),
      let logical = Int64.fromDatabaseValue(set[2]), set.knownBytes(3) == previous
    else { return nil }
    var hash = JournalDigest.of(previous + JournalDigest.bytes(time) + JournalDigest.bytes(logical))
    let changes = try db.rows(
      "SELECT \(JournalRow.columns), c.salt, c.digest FROM change AS c WHERE c.set_number = ? ORDER BY c.ordinal",
      [number]
    ) { try digest(of: $0) }
    for digest in changes {
      guard let digest else { return nil }
      hash = JournalDigest.of(hash + digest)
    }
    return hash
  }

  /// The digest of a change, when the change is what was written.
  private func digest(of row: Row) throws -> [UInt8]? {
    guard let salt = row.knownBytes(6), let digest = row.knownBytes(7) else { return nil }
    if salt.allSatisfy({ $0 == 0 }) { return try isErased(row) ? digest : nil }
    var bytes = salt
    for column in 0..<6 { JournalDigest.append(row[column], to: &bytes) }
    return JournalDigest.of(bytes) == digest ? digest : nil
  }

  /// Whether an erasure has emptied the row: no row that was ever written has neither an old nor a new value.
  private func isErased(_ row: Row) throws -> Bool {
    guard (row[4] as DatabaseValue).isNull, (row[5] as DatabaseValue).isNull else { return false }
    return try db.first(
      "SELECT 1 FROM tombstone WHERE kind = ? AND record_id = ?", [row[1] as DatabaseValue, row[2] as DatabaseValue]
    ) { _ in true } ?? false
  }
}

extension Row {
  /// The bytes in a column, nil when something else is in it.
  func knownBytes(_ index: Int) -> [UInt8]? {
    guard case .blob(let data) = (self[index] as DatabaseValue).storage else { return nil }
    return Array(data)
  }
}
