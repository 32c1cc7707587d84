import Domain
import GRDB

/// Whether a store is sound. It never repairs: what it tries, it takes back.
struct StoreCheck {
  let db: Database
  let session: Session

  func problems() throws -> [Words] {
    var problems: [Words] = []
    if try String.fetchOne(db, sql: "PRAGMA integrity_check") != "ok" {
      problems.append("The file is damaged. Do not work on in it: restore the newest backup.")
    }
    if try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") != nil {
      problems.append("Some records point at records that are not there.")
    }
    if try !Journal(db: db).isUnbroken() {
      problems.append("The journal has been changed from outside the program.")
    }
    if try !derivedTablesAreRight() {
      problems.append("The lists do not show what the records say. They can be made again.")
    }
    return problems
  }

  private func derivedTablesAreRight() throws -> Bool {
    var isRight = false
    try db.inTransaction(.immediate) {
      // What the first idle turn of a new day would derive again is not wrong yet.
      _ = try Derivation(db: db, session: session).refresh()
      let before = try DerivedContent.read(db)
      try Derivation(db: db, session: session).rebuild()
      isRight = try DerivedContent.read(db) == before
      return .rollback
    }
    return isRight
  }
}

/// Everything the derived tables say, to compare.
struct DerivedContent: Equatable {
  let tables: [String: [Row]]

  static func read(_ db: Database) throws -> DerivedContent {
    let queries = [
      "person_summary": "SELECT * FROM person_summary ORDER BY id",
      "employer_summary": "SELECT * FROM employer_summary ORDER BY id",
      "links": "SELECT * FROM employer_contact_applicant ORDER BY applicant_id, day, contact_id",
      "names": "SELECT * FROM name_token ORDER BY kind, place, token, id",
      // The number within a day depends on the order of writing.
      "words": "SELECT number >> 32, kind, id FROM search_row ORDER BY id",
    ]
    return DerivedContent(tables: try queries.mapValues { try Row.fetchAll(db, sql: $0) })
  }
}

extension Journal {
  /// Whether every set follows from the one before it by its hash, and every change fits its digest.
  func isUnbroken() throws -> Bool {
    var previous = [UInt8](repeating: 0, count: 32)
    let sets = try Row.fetchCursor(
      db, sql: "SELECT number, time_ms, logical, previous_hash, hash FROM change_set ORDER BY number")
    while let set = try sets.next() {
      guard set.bytes(3) == previous else { return false }
      var hash = JournalDigest.of(previous + JournalDigest.bytes(set[1]) + JournalDigest.bytes(set[2]))
      guard try addDigests(of: set[0], to: &hash), hash == set.bytes(4) else { return false }
      previous = hash
    }
    return true
  }

  private func addDigests(of set: Int64, to hash: inout [UInt8]) throws -> Bool {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT \(JournalRow.columns), c.salt, c.digest FROM change AS c WHERE c.set_number = ? ORDER BY c.ordinal"
      ),
      arguments: [set])
    while let row = try rows.next() {
      let digest = row.bytes(7)
      if let content = JournalRow(row), JournalDigest.of(row.bytes(6) + content.bytes) != digest { return false }
      hash = JournalDigest.of(hash + digest)
    }
    return true
  }
}
