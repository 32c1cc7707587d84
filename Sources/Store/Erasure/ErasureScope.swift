import Domain
import GRDB

/// Everything that belongs to a person, and what of other people's records speaks of them by their identifier.
struct ErasureScope {
  /// The person, and the entries that were merged into theirs.
  private(set) var people: Set<Identifier>
  /// Records that go, removed ones too.
  private(set) var erased: [RecordKey: StoredRecord] = [:]
  /// Employer contacts made for several people: they stay without this one.
  private(set) var shared: [StoredRecord] = []
  /// Employer contacts made for this person alone, not removed: one without the person and without its words takes
  /// the place of each, so that what a colleague did is still counted.
  private(set) var alone: [StoredRecord] = []
  private let db: Database

  /// - Parameters:
  ///   - listed: records that were erased with these people before; in an older copy they may belong to others.
  init(_ db: Database, people seeds: [Identifier], listed: [RecordKey] = []) throws {
    self.db = db
    people = try Self.withMergedEntries(seeds, db)
    try addOwned()
    try addContacts()
    let kept = Set(shared.map(\.id))
    for key in listed where !kept.contains(key.id) { if let record = try db.record(key.kind, key.id) { add(record) } }
    try addCellsToCheck()
    try addImportedRows()
  }

  var keys: [RecordKey] { erased.keys.sorted { ($0.kind.rawValue, $0.id) < ($1.kind.rawValue, $1.id) } }

  private mutating func add(_ record: StoredRecord) { erased[RecordKey(record.kind, record.id)] = record }

  /// Entries of the same person that were removed because they were merged into this one.
  static func withMergedEntries(_ seeds: [Identifier], _ db: Database) throws -> Set<Identifier> {
    var people = Set(seeds)
    var waiting = seeds
    while let person = waiting.popLast() {
      for other in try merged(into: person, db) where people.insert(other).inserted { waiting.append(other) }
    }
    return people
  }

  private static func merged(into person: Identifier, _ db: Database) throws -> [Identifier] {
    try db.rows(
      """
      SELECT DISTINCT w.record_id
      FROM change_set AS s JOIN change AS w ON w.device = s.device AND w.set_number = s.number AND w.kind = 'applicant' AND w.verb = 'withdraw'
      JOIN applicant AS a ON a.id = w.record_id AND a.removed IS NOT NULL
      WHERE s.act = 'merge' AND w.record_id <> ?1 AND EXISTS (
        SELECT 1 FROM change AS c WHERE c.device = s.device AND c.set_number = s.number AND (
          (c.kind = 'applicant' AND c.record_id = ?1) OR (c.field = 'applicant_id' AND c.new = ?1)
          OR (c.field = 'applicant_ids' AND instr(c.new, ?1) > 0)))
      """, [person.blob]
    ) { try $0.identifier(0) }
  }

  /// Kinds that belong to one person, with the field that says to whom.
  static var owned: [(kind: RecordKind, field: String)] {
    RecordKind.allCases.compactMap { kind in
      guard case .one(let place) = kind.type.applicant else { return nil }
      return (kind, kind.type.fields[place].name)
    }
  }

  private mutating func addOwned() throws {
    for person in people {
      if let record = try db.record(.applicant, person) { add(record) }
      for (kind, field) in Self.owned {
        let table = RecordTable.of(kind)
        for record in try db.rows(table.select + " WHERE \(field) = ?", [person.blob], table.record) { add(record) }
      }
    }
  }

  private mutating func addContacts() throws {
    let table = RecordTable.of(.employerContact)
    var seen: Set<Identifier> = []
    for person in people {
      for contact in try db.rows(table.select + " WHERE instr(applicant_ids, ?) > 0", [person.blob], table.record) {
        // A match that is no identifier begins in the middle of one.
        guard contact[\EmployerContact.applicantIDs].contains(person), seen.insert(contact.id).inserted else {
          continue
        }
        if contact[\EmployerContact.applicantIDs].contains(where: { !people.contains($0) }) {
          shared.append(contact)
        } else {
          add(contact)
          if contact.removed == nil { alone.append(contact) }
        }
      }
    }
  }

  /// Cells of sheets about a record that goes.
  private mutating func addCellsToCheck() throws {
    let table = RecordTable.of(.toCheck)
    for key in Array(erased.keys) {
      let about = try db.rows(table.select + " WHERE about_id = ?", [key.id.text], table.record)
      for cell in about { add(cell) }
    }
  }

  /// Rows of sheets that became a record that goes or that was made for the person: their cells hold the name.
  private mutating func addImportedRows() throws {
    let gone = Set(erased.keys.map(\.id) + shared.map(\.id))
    let table = RecordTable.of(.importedRow)
    let rows = try Row.fetchCursor(db, sql: table.select)
    var found: [StoredRecord] = []
    while let row = try rows.next() {
      let record = try table.record(row)
      if Identifier.all(in: record[\ImportedRow.records]).contains(where: gone.contains) { found.append(record) }
    }
    for record in found { add(record) }
  }
}

extension Identifier {
  /// Every identifier that stands in a text.
  static func all(in text: String) -> [Identifier] {
    text.utf8.split {
      !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0
        || $0 == UInt8(ascii: "-"))
    }
    .filter { $0.count == 36 }.compactMap { String($0).flatMap(Identifier.init(text:)) }
  }
}
