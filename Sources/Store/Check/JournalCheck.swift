import Domain
import GRDB

/// Whether every entry of the journal follows from the one before it by its hash, and every change fits its digest: for
/// each device by itself. What was erased by law has lost its values and its salt: there only the digest is left, and it
/// must stand.
struct JournalCheck {
  let db: Database
  var names = StoredNames.present
  /// Sets read in one slice.
  private static let together: Int64 = 200

  /// - Parameter last: only so many of the newest entries of each device; all of them without it.
  func problems(inLast last: Int64? = nil) throws -> [Words] {
    var broken = 0
    for device in try devices() {
      var link = try link(of: device, before: last.map { max(0, device.newest - $0) } ?? 0)
      while link.number < device.newest {
        broken += try db.slice { try follow(&link, device, upTo: min(device.newest, link.number + Self.together)) }
      }
    }
    return .unlessZero(broken, "The journal is not as the program wrote it (entries found: {1}).")
  }

  private struct Device {
    let number: Int64
    let id: [UInt8]
    /// The number of its newest set.
    let newest: Int64
  }

  private struct Link {
    var number: Int64
    var hash: [UInt8]
  }

  private func devices() throws -> [Device] {
    try db.rows(
      "SELECT number, id, (SELECT max(s.number) FROM change_set AS s WHERE s.device = d.number) FROM device AS d"
    ) { row in
      Device(
        number: Int64.fromDatabaseValue(row[0]) ?? 0, id: row.knownBytes(1) ?? [],
        newest: Int64.fromDatabaseValue(row[2]) ?? 0)
    }
  }

  /// Where a device begins, it goes on from what its store was a copy of.
  private func link(of device: Device, before number: Int64) throws -> Link {
    let hash =
      try number > 0
      ? self.hash("WHERE device = ? AND number = ?", [device.number, number])
      : self.hash(
        "WHERE (device, number) = (SELECT from_device, from_number FROM device AS d WHERE d.number = ?)",
        [device.number])
    return Link(number: number, hash: hash ?? JournalDigest.none)
  }

  private func hash(_ which: String, _ arguments: StatementArguments) throws -> [UInt8]? {
    try db.first("SELECT hash FROM change_set " + which, arguments) { $0.knownBytes(0) }.flatMap { $0 }
  }

  /// How many entries are broken, missing ones included. After a broken one, what it says of itself is gone on from: so
  /// one that was changed counts as one.
  private func follow(_ link: inout Link, _ device: Device, upTo end: Int64) throws -> Int {
    let sets = try db.rows(
      """
      SELECT number, time_ms, logical, schema, previous_hash, hash FROM change_set
      WHERE device = ? AND number > ? AND number <= ? ORDER BY number
      """, [device.number, link.number, end]
    ) { $0.copy() }
    guard !sets.isEmpty else { return try pass(&link, device) }
    var broken = Int(end - link.number) - sets.count
    for set in sets {
      let hash = set.knownBytes(5)
      if try hash == nil || expectedHash(of: set, by: device, after: link.hash) != hash { broken += 1 }
      link.hash = hash ?? []
    }
    link.number = end
    return max(0, broken)
  }

  /// Over numbers that nobody has, in one step: a damaged number may be further away than anybody can count.
  private func pass(_ link: inout Link, _ device: Device) throws -> Int {
    let next = try db.first(
      "SELECT min(number) FROM change_set WHERE device = ? AND number > ?", [device.number, link.number]
    ) { Int64.fromDatabaseValue($0[0]) }
    let (from, to) = (link.number, (next ?? nil).map { $0 - 1 } ?? .max)
    link.number = to
    return Int(clamping: to - from)
  }

  /// nil when the entry cannot be right.
  private func expectedHash(of set: Row, by device: Device, after previous: [UInt8]) throws -> [UInt8]? {
    let numbers = (0..<4).compactMap { Int64.fromDatabaseValue(set[$0]) }
    guard numbers.count == 4, set.knownBytes(4) == previous else { return nil }
    let (number, schema) = (numbers[0], numbers[3])
    var link = JournalLink(
      device: device.id, number: number, time: numbers[1], logical: numbers[2], schema: schema, previous)
    let digests = try db.rows(
      """
      SELECT \(JournalRow.columns), c.salt, c.digest FROM change AS c WHERE c.device = ? AND c.set_number = ?
      ORDER BY c.ordinal
      """, [device.number, number]
    ) { try digest(of: $0, writtenIn: schema) }
    for digest in digests {
      guard let digest else { return nil }
      link.add(digest)
    }
    return link.hash
  }

  /// The digest of a change, when the change is what was written.
  private func digest(of row: Row, writtenIn schema: Int64) throws -> [UInt8]? {
    guard let salt = row.knownBytes(6), let digest = row.knownBytes(7) else { return nil }
    if salt.allSatisfy({ $0 == 0 }) { return try isErased(row) ? digest : nil }
    var bytes = salt
    for column in 0..<6 { JournalDigest.append(asWritten(column, of: row, in: schema), to: &bytes) }
    return JournalDigest.of(bytes) == digest ? digest : nil
  }

  /// A digest covers the names that a kind and a field had when the change was made.
  private func asWritten(_ column: Int, of row: Row, in schema: Int64) -> DatabaseValue {
    guard schema < StoredNames.firstSchema, column == 1 || column == 3, let name = String.fromDatabaseValue(row[column])
    else { return row[column] }
    let kind = String.fromDatabaseValue(row[1]) ?? ""
    return (column == 1 ? names.oldKind(name) : names.oldField(name, of: kind)).databaseValue
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
