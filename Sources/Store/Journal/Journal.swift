import Domain
import GRDB

/// What a set in the journal is: what whoever made it says it is for, or what the store did by itself.
enum JournalAct: String {
  case plain, merge, undo, redo, erasure
  case imported = "import"

  init(_ purpose: ChangeSet.Purpose) {
    switch purpose {
    case .plain: self = .plain
    case .merge: self = .merge
    case .imported: self = .imported
    }
  }
}

/// Names a set of changes in this file: the device that wrote it, by its number in this file, and its number there.
package struct SetNumber: Hashable, Codable, Sendable {
  package let device: Int64
  package let number: Int64
}

/// Who did a set of changes, and under which title.
struct JournalHeader {
  let session: Session
  let title: Words
  let act: JournalAct
  /// The set that an undo takes back or a redo does again.
  let undoes: SetNumber?
}

/// The journal: every set of changes ever done, chained by hashes over salted digests, each device by itself. It is only
/// added to.
struct Journal {
  let db: Database

  /// The newest set of this file, or of one of its devices.
  private struct Head {
    let place: SetNumber
    let time: Int64
    let logical: Int64
    let hash: [UInt8]
  }

  /// Adds a set and its changes.
  /// - Returns: its number.
  func append(_ changes: [Change], _ header: JournalHeader) throws -> SetNumber {
    let last = try newest()
    let (device, id) = try thisDevice(goingOnFrom: last?.place)
    let own = try newest(of: device)
    let place = SetNumber(device: device, number: (own?.place.number ?? 0) + 1)
    let stamp = HybridTime(
      wall: header.session.clock.now().milliseconds, after: last.map { ($0.time, $0.logical) } ?? (0, 0))
    let previous = (own ?? last)?.hash ?? JournalDigest.none
    var link = JournalLink(
      device: id, number: place.number, time: stamp.time, logical: stamp.logical, schema: try schema(), previous)
    try appendRows(changes, place, &link)
    try appendSet(place, header, stamp, link)
    return place
  }

  private func schema() throws -> Int64 { try Int64.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }

  /// The device of this store. One that has written nothing yet goes on from the newest set there is: a store that came
  /// back from a copy is another device.
  private func thisDevice(goingOnFrom newest: SetNumber?) throws -> (number: Int64, id: [UInt8]) {
    let sql = """
      SELECT d.number, i.value FROM store_info AS i LEFT JOIN device AS d ON d.id = i.value WHERE i.name = 'device'
      """
    let known: (number: Int64?, id: [UInt8])? = try db.first(sql) { ($0[0], $0.bytes(1)) }
    guard let known else { throw StoreError.damaged("The store has lost what tells it from its copies.") }
    if let number = known.number { return (number, known.id) }
    try db.run(
      "INSERT INTO device (id, from_device, from_number) VALUES (?, ?, ?)",
      [known.id.blob, newest?.device, newest?.number])
    return (db.lastInsertedRowID, known.id)
  }

  private func newest() throws -> Head? {
    try head("INDEXED BY change_set_by_time ORDER BY time_ms DESC, logical DESC, device DESC LIMIT 1", [])
  }

  private func newest(of device: Int64) throws -> Head? {
    try head("WHERE device = ? ORDER BY number DESC LIMIT 1", [device])
  }

  private func head(_ which: String, _ arguments: StatementArguments) throws -> Head? {
    try db.first("SELECT device, number, time_ms, logical, hash FROM change_set " + which, arguments) {
      Head(place: SetNumber(device: $0[0], number: $0[1]), time: $0[2], logical: $0[3], hash: $0.bytes(4))
    }
  }

  private func appendSet(_ place: SetNumber, _ header: JournalHeader, _ stamp: HybridTime, _ link: JournalLink) throws {
    try db.run(
      """
      INSERT INTO change_set (device, number, window, time_ms, logical, wall_ms, schema, colleague_id, login, act,
        title_key, title_arguments, undoes_device, undoes_number, previous_hash, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        place.device, place.number, header.session.window.blob, stamp.time, stamp.logical, stamp.wall, link.schema,
        header.session.actor?.id.blob, header.session.login, header.act.rawValue, header.title.key,
        JournalText.array(header.title.arguments), header.undoes?.device, header.undoes?.number, link.previous.blob,
        link.hash.blob,
      ])
  }

  private func appendRows(_ changes: [Change], _ place: SetNumber, _ link: inout JournalLink) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO change (device, set_number, ordinal, verb, kind, record_id, field, old, new, salt, digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (ordinal, change) in changes.enumerated() {
      let row = JournalRow(change)
      let salt = JournalDigest.salt()
      let digest = JournalDigest.of(salt + row.bytes)
      link.add(digest)
      try statement.execute(arguments: [
        place.device, place.number, ordinal, row.verb.rawValue, row.kind.rawValue, row.id.blob, row.field, row.old,
        row.new, salt.blob, digest.blob,
      ])
    }
  }
}

/// One link of the chain: a set's hash, from the one before it, its place and moment, and the digests of its changes.
struct JournalLink {
  let schema: Int64
  let previous: [UInt8]
  private(set) var hash: [UInt8]

  init(device: [UInt8], number: Int64, time: Int64, logical: Int64, schema: Int64, _ previous: [UInt8]) {
    self.schema = schema
    self.previous = previous
    // Before each device had numbers of its own, the place was not in the hash.
    let place = schema < Self.placed ? [] : device + JournalDigest.bytes(number)
    hash = JournalDigest.of(previous + place + JournalDigest.bytes(time) + JournalDigest.bytes(logical))
  }

  private static let placed: Int64 = 5

  mutating func add(_ digest: [UInt8]) { hash = JournalDigest.of(hash + digest) }
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
