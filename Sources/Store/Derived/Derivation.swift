import Domain
import GRDB

/// Keeps the derived tables in step with the records a commit touched. Everything here can be made again from the
/// record tables (`rebuild`), and a check proves the two equal.
struct Derivation {
  let db: Database
  let session: Session

  func update(_ touched: [TouchedRecord]) throws {
    if touched.contains(where: { $0.changesOrder }) { return try rebuild() }
    let search = SearchIndex(db: db)
    for record in touched {
      if record.after.kind == .employerContact { try link(record) }
      try search.update(record)
    }
    try PersonTable(db: db, session: session).derive(Set(touched.flatMap(\.people)).sorted())
    try EmployerTable(db: db, session: session).derive(Set(touched.flatMap(\.employers)).sorted())
    try WorkTraits(db: db).derive(touched)
    let colleagues = try touched.flatMap { try $0.colleagues + owner(ofMoved: $0.after) }
    try DueTable(db: db, session: session).derive(colleagues: Set(colleagues).sorted())
    if touched.contains(where: \.changesClocks) { try deriveLater() }
    // A large import leaves the word index in many pieces, and the next small save would have to join them.
    if touched.count > 5_000 { try db.execute(sql: "INSERT INTO search_text (search_text) VALUES ('optimize')") }
  }

  /// Whose promise or appointment was moved, where it is about no person and no employer.
  private func owner(ofMoved record: StoredRecord) throws -> [Identifier] {
    guard record.kind == .postponement, record.applicantID == nil, record.employerID == nil,
      let subject = Identifier(text: Postponement(record).subject)
    else { return [] }
    return try TouchedRecord.ofColleagues.compactMap { try db.record($0, subject)?.colleagueID }
  }

  /// Makes every derived table again from the records.
  func rebuild() throws {
    for table in [
      "person_summary", "employer_summary", "employer_contact_applicant", "name_token", "search_row", "due_item",
    ] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
    try db.execute(sql: "INSERT INTO search_text (search_text) VALUES ('delete-all')")
    let search = SearchIndex(db: db)
    for kind in RecordKind.allCases {
      try eachStanding(kind) { record in
        let touched = TouchedRecord(before: nil, after: record)
        if kind == .employerContact { try link(touched) }
        try search.update(touched)
      }
    }
    try PersonTable(db: db, session: session).derive(identifiers(.applicant))
    try EmployerTable(db: db, session: session).derive(identifiers(.employer))
    try WorkTraits(db: db).rebuild()
    try DueTable(db: db, session: session).derive(colleagues: identifiers(.colleague))
  }

  /// After a change of rules or colleagues everybody's dates have to be worked out again: those of people not now, but
  /// step by step in the idle turns that follow (`refresh`). Employers and colleagues have few.
  private func deriveLater() throws {
    try db.run(
      "UPDATE person_summary SET changes_on = ?1 WHERE changes_on IS NULL OR changes_on > ?1", [session.today.number])
    let due = DueTable(db: db, session: session)
    for id in try due.employersWithDates() { try due.replace(about: id, with: try due.rows(ofEmployer: id)) }
    try due.derive(colleagues: identifiers(.colleague))
  }

  /// People derived again in one step: short enough that no key waits for it.
  private static let together = 200

  /// People whose summary changes by itself on or before today, or whose clocks have changed: some of them, those first
  /// that have waited longest; and everything seen by a colleague who has stopped working here.
  /// - Returns: how many were derived; 0 when none is left.
  func refresh() throws -> Int {
    let people: [Identifier] = try db.rows(
      """
      SELECT id FROM person_summary INDEXED BY person_changing WHERE changes_on <= ? ORDER BY changes_on
      LIMIT \(Self.together)
      """, [session.today.number]
    ) { try $0.identifier(0) }
    try PersonTable(db: db, session: session).derive(people)
    return try people.count + (people.count < Self.together ? refreshViewers(Self.together - people.count) : 0)
  }

  /// Whether `refresh` would find something.
  var hasOldDates: Bool {
    get throws {
      try db.holds(
        "SELECT 1 FROM person_summary INDEXED BY person_changing WHERE changes_on <= ? LIMIT 1", [session.today.number])
    }
  }

  /// What is seen by colleagues whose last day has passed goes to who is left.
  private func refreshViewers(_ most: Int) throws -> Int {
    let due = DueTable(db: db, session: session)
    let stranded = try due.seenByWhoHasStopped(most)
    try PersonTable(db: db, session: session).derive(stranded.filter { $0.kind == .applicant }.map(\.id))
    for key in stranded where key.kind == .employer {
      try due.replace(about: key.id, with: try due.rows(ofEmployer: key.id))
    }
    try due.derive(colleagues: stranded.filter { $0.kind == .colleague }.map(\.id))
    return stranded.count
  }

  private func identifiers(_ kind: RecordKind) throws -> [Identifier] {
    try db.rows("SELECT id FROM \"\(kind.rawValue)\" WHERE removed IS NULL ORDER BY id") { try $0.identifier(0) }
  }

  private func eachStanding(_ kind: RecordKind, _ body: (StoredRecord) throws -> Void) throws {
    let table = RecordTable.of(kind)
    let cursor = try Row.fetchCursor(db, sql: table.select + " WHERE removed IS NULL ORDER BY id")
    while let row = try cursor.next() { try body(try table.record(row)) }
  }

  /// The people an employer contact was made for, each with its day, so that a person's contacts are one walk.
  private func link(_ record: TouchedRecord) throws {
    if record.before != nil {
      try db.run("DELETE FROM employer_contact_applicant WHERE contact_id = ?", [record.after.id.blob])
    }
    guard let contact = record.standingAfter else { return }
    for person in Set(contact.applicantIDs) {
      try db.run(
        "INSERT INTO employer_contact_applicant (applicant_id, day, contact_id) VALUES (?, ?, ?)",
        [person.blob, contact.day?.iso ?? "", contact.id.blob])
    }
  }
}

extension TouchedRecord {
  /// The applicants whose summary or dates rest on this record.
  var people: [Identifier] { Self.people.contains(after.kind) ? states.flatMap(\.applicantIDs) : [] }

  /// The employers whose summary or dates rest on this record.
  var employers: [Identifier] { Self.employers.contains(after.kind) ? states.compactMap(\.employerID) : [] }

  /// The colleagues to whom something belongs that is about no person and no employer.
  var colleagues: [Identifier] { Self.colleagues.contains(after.kind) ? states.compactMap(\.colleagueID) : [] }

  private var states: [StoredRecord] { [before, after].compactMap { $0 } }

  // Which kinds: as the facts say that the due rules and the summaries name.
  private static let people = Set(CaseReader.facts.map(\.kind)).union([.applicant])
  private static let employers = Set(CaseReader.facts.filter(\.isDated).map(\.kind)).union(
    RecordKind.allCases.filter(\.type.isInEmployerSummary))
  private static let colleagues = ofColleagues.union([.colleague])
  fileprivate static let ofColleagues = Set(CaseReader.facts.filter(\.isOfColleagues).map(\.kind))

  /// What everybody's dates rest on: the rules of the office, and which colleagues work here.
  var changesClocks: Bool {
    guard let fields = after.kind.type.clockFields else { return false }
    // A new one with none of the fields filled in has changed nothing yet.
    guard let before else { return fields.isEmpty || fields.contains { !after.values[$0].isEmpty } }
    return fields.isEmpty || before.removed != after.removed
      || fields.contains { before.values[$0] != after.values[$0] }
  }

  /// The language decides the order of names everywhere.
  var changesOrder: Bool { after.kind == .settings && before?[\Settings.language] != after[\Settings.language] }
}
