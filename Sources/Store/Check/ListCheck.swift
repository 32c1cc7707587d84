import Domain
import Foundation
import GRDB

/// Whether the derived tables say what a rebuild would say. Nothing is rebuilt: each row is worked out again and compared
/// with the one that is there, some hundred at a time.
struct ListCheck {
  let db: Database
  let session: Session
  /// Records compared in one slice.
  private static let together = 500

  func problems() throws -> [Words] {
    var words = try WordCheck(db: db)
    var wrong = try people() + employers() + strays()
    for kind in RecordKind.allCases {
      wrong += try each(kind) { record in
        try words.add(record)
        if kind == .employerContact, try !linksAreRight(record) { return false }
        return try SearchIndex(db: db).isRight(record) && WorkTraits(db: db).isRight(record)
      }
    }
    wrong += try words.problems()
    return .unlessZero(
      wrong, "The lists do not show what the records say (rows found: {1}). They can be made again from the records.")
  }

  private func people() throws -> Int {
    let table = PersonTable(db: db, session: session)
    let due = DueTable(db: db, session: session)
    return try each(.applicant) { record in
      guard let derived = try table.derived(record.id) else { return false }
      if try db.holds(PersonTable.matching, derived.row), try due.holds(derived.due, about: record.id) { return true }
      // What changes by itself today is derived again in the next idle turn of the screens: until then it is old, not
      // wrong.
      return try db.holds(
        "SELECT 1 FROM person_summary WHERE id = ? AND changes_on <= ?", [record.id.blob, session.today.number])
        || due.isSeenByWhoHasStopped(about: record.id)
    }
  }

  private func employers() throws -> Int {
    let table = EmployerTable(db: db, session: session)
    let due = DueTable(db: db, session: session)
    return try each(.employer) { record in
      guard let row = try table.row(record.id) else { return false }
      return try db.holds(EmployerTable.matching, row)
        && isRight(due, about: record.id, try due.rows(ofEmployer: record.id))
    } + each(.colleague) { try isRight(due, about: $0.id, try due.rows(ofColleague: $0.id)) }
  }

  private func isRight(_ due: DueTable, about id: Identifier, _ rows: [StatementArguments]) throws -> Bool {
    try due.holds(rows, about: id) || due.isSeenByWhoHasStopped(about: id)
  }

  private func linksAreRight(_ contact: StoredRecord) throws -> Bool {
    let wanted = Set(contact[\EmployerContact.applicantIDs].map(\.blob))
    let there = try db.rows(
      "SELECT applicant_id, day FROM employer_contact_applicant WHERE contact_id = ?", [contact.id.blob]
    ) { (id: $0[0] as DatabaseValue, day: $0[1] as DatabaseValue) }
    return Set(there.map(\.id)) == wanted && there.allSatisfy { $0.day == (contact.day?.iso ?? "").databaseValue }
  }

  /// Rows of the lists about records that do not stand.
  private func strays() throws -> Int {
    var count = 0
    for (list, column, kind, condition) in [
      ("person_summary", "id", RecordKind.applicant, "1"), ("employer_summary", "id", .employer, "1"),
      ("employer_contact_applicant", "contact_id", .employerContact, "1"),
      ("due_item", "about_id", .applicant, "l.about_kind = 'applicant'"),
      ("due_item", "about_id", .employer, "l.about_kind = 'employer'"),
      ("due_item", "about_id", .colleague, "l.about_kind = 'colleague'"),
    ]
      + WorkTraits.kinds.map({ kind in ("work_trait", "id", kind, "l.kind = '\(kind.rawValue)'") })
      + RecordKind.allCases.flatMap({ kind in
        ["name_token", "search_row"].map { ($0, "id", kind, "l.kind = '\(kind.rawValue)'") }
      })
    {
      let sql = """
        SELECT count(*) FROM "\(list)" AS l LEFT JOIN "\(kind.rawValue)" AS r ON r.id = l."\(column)"
        WHERE \(condition) AND (r.id IS NULL OR r.removed IS NOT NULL)
        """
      count += try Int.fetchOne(db, sql: sql) ?? 0
    }
    return count
  }

  /// Asks about every standing record of a kind.
  /// - Returns: of how many the answer was no.
  private func each(_ kind: RecordKind, _ isRight: (StoredRecord) throws -> Bool) throws -> Int {
    var wrong = 0
    try db.eachStanding(kind, together: Self.together) { if try !isRight($0) { wrong += 1 } }
    return wrong
  }
}

extension Database {
  func holds(_ sql: String, _ arguments: StatementArguments) throws -> Bool {
    try first(sql, arguments) { _ in true } ?? false
  }

  /// Where the next slice begins. On a damaged file an index may give what lies before the place it was asked from: going
  /// on from there would never end.
  func goingOn(_ from: DatabaseValue, to next: DatabaseValue?) throws -> DatabaseValue? {
    guard let next else { return nil }
    let bytes = [from, next].map { Data.fromDatabaseValue($0).map(Array.init) ?? [] }
    guard bytes[0].lexicographicallyPrecedes(bytes[1]) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return next
  }

  /// Every standing record of a kind in the order of identifiers, so many in one slice.
  func eachStanding(_ kind: RecordKind, together: Int, _ body: (StoredRecord) throws -> Void) throws {
    let table = RecordTable.of(kind)
    let sql = table.select + " WHERE removed IS NULL AND id > ? ORDER BY id LIMIT \(together)"
    var last: DatabaseValue? = [UInt8]().blob
    while let from = last {
      last = try slice {
        let records = try rows(sql, [from], table.record)
        for record in records { try body(record) }
        return try records.count == together ? goingOn(from, to: records.last?.id.blob) : nil
      }
    }
  }
}
