import CStore
import Domain
import GRDB
import Glibc

/// The log of who looked at whose record: only added to, each line chained to the one before it by its hash. It cannot
/// see a look past the program: whoever may read the file may read it with other programs.
struct AccessLog {
  let db: Database

  private static let noHash = [UInt8](repeating: 0, count: 32)

  /// What a line says apart from the typed words.
  private struct Line {
    let number: Int64
    let time: Int64
    let login: String
    let colleague: DatabaseValue
    let role: String?
    let applicant: DatabaseValue
    let what: String
    let reason: String
    let host: String

    init(
      number: Int64, time: Int64, login: String, colleague: DatabaseValue, role: String?, applicant: DatabaseValue,
      what: String, reason: String, host: String
    ) {
      (self.number, self.time, self.login, self.colleague, self.role) = (number, time, login, colleague, role)
      (self.applicant, self.what, self.reason, self.host) = (applicant, what, reason, host)
    }

    /// Reads a row of `columns`; it may get another number.
    init(_ row: Row, number: Int64) {
      self.init(
        number: number, time: row[1], login: row[2], colleague: row[3], role: row[4], applicant: row[5], what: row[6],
        reason: row[7], host: row[8])
    }

    func hash(after previous: [UInt8], wordsDigest: [UInt8]) -> [UInt8] {
      var bytes = previous + wordsDigest
      let parts: [DatabaseValue] = [
        number.databaseValue, time.databaseValue, login.databaseValue, colleague, role.databaseValue, applicant,
        what.databaseValue, reason.databaseValue, host.databaseValue,
      ]
      for part in parts { JournalDigest.append(part, to: &bytes) }
      return JournalDigest.of(bytes)
    }
  }

  func add(_ looks: [PendingAccess], _ session: Session) throws {
    var (number, previous) = try head()
    let host = Self.host
    for look in looks {
      number += 1
      previous = try insert(look, number, after: previous, session, host)
    }
  }

  /// - Returns: the hash of the new line.
  private func insert(
    _ look: PendingAccess, _ number: Int64, after previous: [UInt8], _ session: Session, _ host: String
  ) throws -> [UInt8] {
    let reason = try look.reason ?? reason(for: look.applicant, session)
    let line = Line(
      number: number, time: look.at.milliseconds, login: session.login, colleague: session.actor?.id.blob ?? .null,
      role: session.actor?.role?.rawValue, applicant: look.applicant.blob, what: look.what.rawValue,
      reason: reason.rawValue, host: host)
    let words = TextDoor.line(look.words)
    let said = words.isEmpty ? nil : words
    let salt = JournalDigest.salt()
    return try insert(line, after: previous, words: said, salt, Self.digest(of: said, salt))
  }

  private func insert(
    _ line: Line, after previous: [UInt8], words: String?, _ salt: [UInt8], _ wordsDigest: [UInt8]
  ) throws -> [UInt8] {
    let hash = line.hash(after: previous, wordsDigest: wordsDigest)
    try db.run(
      """
      INSERT INTO main.access (number, time_ms, login, colleague_id, role, applicant_id, what, reason, words, host, salt,
        words_digest, previous_hash, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        line.number, line.time, line.login, line.colleague, line.role, line.applicant, line.what, line.reason, words,
        line.host, salt.blob, wordsDigest.blob, previous.blob, hash.blob,
      ])
    return hash
  }

  /// Takes over what another log has behind a line that both have, chained anew behind this log's own lines; where the
  /// two have not parted, the lines come out the same.
  /// - Parameter schema: the name by which the other file is attached.
  func carry(from schema: String, after common: Int64) throws {
    var (number, previous) = try head()
    let rows = try Row.fetchAll(
      db, sql: "SELECT \(Self.columns) FROM \(schema).access WHERE number > ? ORDER BY number", arguments: [common])
    for row in rows {
      number += 1
      previous = try insert(
        Line(row, number: number), after: previous, words: row[9], row.bytes(10), row.bytes(11))
    }
  }

  private func head() throws -> (number: Int64, hash: [UInt8]) {
    try db.first("SELECT number, hash FROM main.access ORDER BY number DESC LIMIT 1") { ($0[0], $0.bytes(1)) }
      ?? (0, Self.noHash)
  }

  /// What `Line` reads, then the words with what covers them.
  private static let columns =
    "number, time_ms, login, colleague_id, role, applicant_id, what, reason, host, words, salt, words_digest"

  private static func digest(of words: String?, _ salt: [UInt8]) -> [UInt8] {
    var bytes = salt
    JournalDigest.append(words.databaseValue, to: &bytes)
    return JournalDigest.of(bytes)
  }

  /// Why this person looks at somebody, from the assignments of today and their own role.
  func reason(for applicant: Identifier, _ session: Session) throws -> AccessReason {
    let table = RecordTable.of(.assignment)
    let today = session.today
    let current = try db.rows(
      table.select + " WHERE applicant_id = ? AND removed IS NULL", [applicant.blob], table.record
    ).map(Assignment.init).filter { ($0.fromOn ?? today) <= today && today <= ($0.untilOn ?? today) }
    let mine = current.filter { $0.colleagueID == session.actor?.id }
    if mine.contains(where: { $0.role != .cover }) { return .ownCaseload }
    if !mine.isEmpty { return .cover }
    if current.isEmpty { return .nobodys }
    switch session.actor?.role {
    case .supervisor: return .supervision
    case .administrator: return .administration
    case .specialist, nil: return .other
    }
  }

  /// Whether every line follows from the one before it by its hash, and the typed words fit their digest. Words of an
  /// erased person are gone; their line stays.
  func isUnbroken() throws -> Bool {
    var (previous, expected) = (Self.noHash, Int64(1))
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(Self.columns), previous_hash, hash,
          EXISTS (SELECT 1 FROM tombstone WHERE kind = 'applicant' AND record_id = access.applicant_id)
        FROM access ORDER BY number
        """)
    while let row = try rows.next() {
      let line = Line(row, number: row[0])
      let wordsDigest = row.bytes(11)
      let isErased = row[14] as Bool && row.bytes(10) == [UInt8](repeating: 0, count: 16) && row[9] as String? == nil
      guard line.number == expected, row.bytes(12) == previous,
        isErased || Self.digest(of: row[9], row.bytes(10)) == wordsDigest,
        line.hash(after: previous, wordsDigest: wordsDigest) == row.bytes(13)
      else { return false }
      previous = row.bytes(13)
      expected += 1
    }
    return true
  }

  private static var host: String {
    var bytes = [CChar](repeating: 0, count: 256)
    guard gethostname(&bytes, bytes.count - 1) == 0 else { return "" }
    return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

extension Store {
  /// Notes looks at records, in one transaction.
  package func note(_ looks: [PendingAccess]) throws(StoreError) {
    guard !looks.isEmpty else { return }
    try writing { db, session, _ in try AccessLog(db: db).add(looks, session) }
  }
}
