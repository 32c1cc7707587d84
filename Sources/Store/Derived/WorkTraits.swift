import Domain
import GRDB

/// By which kinds of work, industries and towns people, employers and job leads are found for a match, so that no match reads
/// a whole table. Of people only those they want; of job leads only the ones that are open.
struct WorkTraits {
  let db: Database

  static let kinds: [RecordKind] = [.applicant, .employer, .jobLead]

  /// Derives again what these records have a part in.
  func derive(_ touched: [TouchedRecord]) throws {
    var keys: [RecordKey] = []
    for record in touched { keys += try Self.keys(record, db) }
    try derive(Set(keys))
  }

  private static func keys(_ record: TouchedRecord, _ db: Database) throws -> [RecordKey] {
    let kind = record.after.kind
    guard kind.type.isWorkTrait, kind != .applicant || record.before != nil else { return [] }
    // What an applicant wants stands in records of its own; a place stands for itself.
    let people = [record.before, record.after].compactMap { $0?.applicantID }.map { RecordKey(.applicant, $0) }
    let own = people.isEmpty ? [RecordKey(kind, record.after.id)] : people
    return try own + (kind == .employer ? leads(at: record, db).map { RecordKey(.jobLead, $0) } : [])
  }

  /// A job lead has the industry of its employer, and the town where it says none itself.
  private static func leads(at record: TouchedRecord, _ db: Database) throws -> [Identifier] {
    guard record.before != nil else { return [] }
    return try db.rows("SELECT id FROM job_lead WHERE employer_id = ?", [record.after.id.blob]) { try $0.identifier(0) }
  }

  func derive(_ keys: Set<RecordKey>) throws {
    for key in keys.sorted(by: { $0.id < $1.id }) {
      try db.run("DELETE FROM work_trait WHERE id = ?", [key.id.blob])
      for trait in try traits(of: key).sorted() {
        try db.run(
          "INSERT INTO work_trait (trait, kind, id) VALUES (?, ?, ?)", [trait, key.kind.rawValue, key.id.blob])
      }
    }
  }

  func rebuild() throws {
    try db.execute(sql: "DELETE FROM work_trait")
    for kind in Self.kinds {
      let ids = try db.rows("SELECT id FROM \"\(kind.rawValue)\" WHERE removed IS NULL ORDER BY id") {
        try $0.identifier(0)
      }
      try derive(Set(ids.map { RecordKey(kind, $0) }))
    }
  }

  /// Whether a standing record has exactly the rows that it should have.
  func isRight(_ record: StoredRecord) throws -> Bool {
    guard Self.kinds.contains(record.kind) else { return true }
    let rows = try db.rows("SELECT kind, trait FROM work_trait WHERE id = ?", [record.id.blob]) { row in
      (String.fromDatabaseValue(row[0]) ?? "") + " " + (String.fromDatabaseValue(row[1]) ?? "")
    }
    let wanted = try traits(of: RecordKey(record.kind, record.id))
    return rows.count == wanted.count && Set(rows) == Set(wanted.map { record.kind.rawValue + " " + $0 })
  }

  /// None for a record that does not stand, and for a job lead that is closed.
  private func traits(of key: RecordKey) throws -> Set<String> {
    if let place = try WorkPlace(key, db) { return place.place.traits }
    guard key.kind == .applicant, let person = try db.record(.applicant, key.id), person.removed == nil else {
      return []
    }
    return try wanted(by: key.id)
  }

  /// Preferences that were not ended hold; which of them is not begun yet only matters to the match itself.
  private func wanted(by applicant: Identifier) throws -> Set<String> {
    let preferences = try db.rows(MatchReading.preferencesSQL, [applicant.blob], RecordTable.of(.jobPreference).record)
    let person = MatchPerson(preferences: preferences.map(JobPreference.init), on: Day(number: .max))
    return Set(person.wantedTraits.map(\.code))
  }
}
