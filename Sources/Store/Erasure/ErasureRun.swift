import Domain
import GRDB

/// Erases people inside a transaction: their records, and what the journal, drafts, lists and looks say of them.
struct ErasureRun {
  let db: Database
  let session: Session
  let scope: ErasureScope

  /// Which erasure, when and why; an older copy gets back the ones it has forgotten.
  struct Reasons {
    let id: Identifier
    let day: Day
    let words: String
  }

  /// - Returns: the tombstones, for the list outside the store.
  func run(_ reasons: Reasons) throws -> [ErasureList.Entry] {
    let names = try NamesEver(db: db).of(scope.people)
    let erasures = try journal(reasons)
    for (id, keys) in erasures { try Tombstones(db: db).add(keys, of: id) }
    try emptyJournal(names)
    try forgetPlaces()
    try deleteRows()
    try derive()
    try db.run("INSERT OR REPLACE INTO store_info (name, value) VALUES ('\(Cleaning.mark)', 1)")
    return erasures.flatMap { id, keys in keys.map { ErasureList.Entry(key: $0, erasure: id, day: reasons.day) } }
  }

  // MARK: What stays, by the way of every commit

  private func journal(_ reasons: Reasons) throws -> [(Identifier, [RecordKey])] {
    let keys = scope.keys
    let parts = stride(from: 0, to: max(1, keys.count), by: Erasure.limit).map {
      Array(keys[$0..<min($0 + Erasure.limit, keys.count)])
    }
    var random = SystemRandomNumberGenerator()
    let erasures = parts.enumerated().map { index, keys in
      (index == 0 ? reasons.id : Identifier(at: session.clock.now(), using: &random), keys)
    }
    let changes = erasures.map { Change.create(record(reasons, $0.0, $0.1)) } + (try remaining())
    _ = try CommitRun(db: db, session: session).run(
      ChangeSet("everything about one person erased", changes), as: .erasure)
    return erasures
  }

  private func record(_ reasons: Reasons, _ id: Identifier, _ keys: [RecordKey]) -> StoredRecord {
    var erasure = Erasure(id: id)
    erasure.person = scope.people.sorted().map(\.text).joined(separator: " ")
    erasure.erasedOn = reasons.day
    erasure.colleagueID = session.actor?.id
    erasure.reason = reasons.words
    erasure.records = Erasure.text(of: keys.map { ($0.kind, $0.id) })
    return erasure.stored
  }

  /// Changes to records that stay: contacts without the person, and references to what goes.
  private func remaining() throws -> [Change] {
    scope.shared.flatMap(withoutPeople) + scope.alone.map { .create(Self.counted($0)) } + (try loosened())
  }

  private func withoutPeople(_ contact: StoredRecord) -> [Change] {
    let rest = contact[\EmployerContact.applicantIDs].filter { !scope.people.contains($0) }
    var changes = Self.set(contact, EmployerContact.name(of: \.applicantIDs), to: .records(rest))
    let preferences = contact[\EmployerContact.jobPreferenceIDs]
    let kept = preferences.filter { !scope.keys.contains(RecordKey(.jobPreference, $0)) }
    if kept != preferences {
      changes += Self.set(
        contact, EmployerContact.name(of: \.jobPreferenceIDs), to: kept.isEmpty ? .none : .records(kept))
    }
    return changes
  }

  /// A removed record is brought back for the change and removed again.
  private static func set(_ record: StoredRecord, _ field: String, to new: Value) -> [Change] {
    let change = Change.set(record.kind, record.id, field: field, old: record.value(named: field) ?? .none, new: new)
    guard let reason = record.removed else { return [change] }
    return [
      .revive(record.kind, record.id, reason: reason), change, .withdraw(record.kind, record.id, reason: reason),
    ]
  }

  /// What a colleague did at an employer, without whom it was for and without words. Its identifier is new and of the
  /// same moment, so that "the last contact" stays the last one.
  static func counted(_ contact: StoredRecord) -> StoredRecord {
    var random = SystemRandomNumberGenerator()
    let made = Instant(milliseconds: Int64(contact.id.high >> 16))
    var kept = contact.kind.type.blank(Identifier(at: made, using: &random))
    for field in countedFields { kept[named: field] = contact[named: field] }
    return kept
  }

  private static let countedFields = [
    "employer_id", "person_id", "mode", "happened_on", "hiring_authority", "visit_stage", "made_by", "competitive_job",
    "planned", "colleague_id", "purpose",
  ]

  /// References of other people's records to what goes, such as a contact about a job that was moved.
  private func loosened() throws -> [Change] {
    var changes: [Change] = []
    for key in scope.keys {
      for kind in RecordKind.allCases {
        for info in kind.type.fields where !info.required && info.name != "applicant_id" {
          guard case .reference(key.kind) = info.kind,
            let sql = RecordsOf(kind, where: info.name, is: key.id, includingRemoved: true).sql
          else { continue }
          for record in try db.rows(sql, [key.id.blob], RecordTable.of(kind).record)
          where scope.erased[RecordKey(record.kind, record.id)] == nil {
            changes += Self.set(record, info.name, to: .none)
          }
        }
      }
    }
    return changes
  }

  // MARK: What goes

  private func emptyJournal(_ names: MentionTerms) throws {
    for key in scope.keys {
      try db.run(
        "UPDATE change SET old = NULL, new = NULL, salt = zeroblob(16) WHERE kind = ? AND record_id = ?",
        [key.kind.rawValue, key.id.blob])
      let sets = "(SELECT device, set_number FROM change WHERE kind = ?1 AND record_id = ?2)"
      try db.run(
        """
        UPDATE change_set SET title_arguments = ?3 WHERE title_arguments NOT IN ('[]', ?3) AND (device, number) IN \(sets)
        """, [key.kind.rawValue, key.id.blob, Tombstones.blankTitle])
      try db.run(
        "DELETE FROM undo_step WHERE (device, set_number) IN \(sets)", [key.kind.rawValue, key.id.blob])
    }
    try emptyTitles(names)
    for person in scope.people {
      try db.run(
        "UPDATE access SET words = NULL, salt = zeroblob(16) WHERE applicant_id = ? AND words IS NOT NULL",
        [person.blob])
    }
  }

  /// Titles of changes to other records may name the person too, such as "moved to Ola Hansen".
  private func emptyTitles(_ names: MentionTerms) throws {
    let titles: [(SetNumber, String)] = try db.rows(
      "SELECT device, number, title_arguments FROM change_set WHERE title_arguments NOT IN ('[]', ?)",
      [Tombstones.blankTitle]
    ) { (SetNumber(device: $0[0], number: $0[1]), $0[2]) }
    for (set, text) in titles where JournalText.arguments(text).flatMap(\.texts).contains(where: names.isNamed(in:)) {
      try db.run(
        "UPDATE change_set SET title_arguments = ? WHERE device = ? AND number = ?",
        [Tombstones.blankTitle, set.device, set.number])
    }
  }

  /// Drafts, and what lists and search walk.
  private func forgetPlaces() throws {
    for draft in try ErasureDrafts(db: db).about(scope) {
      try db.run("DELETE FROM draft WHERE login = ? AND key = ?", [draft.login, draft.key])
    }
    let search = SearchIndex(db: db)
    for key in scope.keys {
      guard let record = scope.erased[key] else { continue }
      var gone = record
      gone.removed = Change.undoneReason
      try search.update(TouchedRecord(before: record, after: gone))
      if key.kind == .employerContact {
        try db.run("DELETE FROM employer_contact_applicant WHERE contact_id = ?", [key.id.blob])
      }
    }
  }

  private func deleteRows() throws {
    for key in scope.keys { try db.run("DELETE FROM \"\(key.kind.rawValue)\" WHERE id = ?", [key.id.blob]) }
  }

  private func derive() throws {
    let employers = Set(scope.erased.values.compactMap { $0.kind == .toCheck ? nil : $0.employerID })
    try PersonTable(db: db, session: session).derive(scope.people.sorted())
    try EmployerTable(db: db, session: session).derive(employers.sorted())
    try WorkTraits(db: db).derive(Set(scope.people.map { RecordKey(.applicant, $0) }))
    // Words that were taken out stay in old pieces of the word index until the pieces are joined.
    try db.execute(sql: "INSERT INTO search_text (search_text) VALUES ('optimize')")
  }
}

/// Unfinished text that speaks of a person.
struct ErasureDrafts {
  let db: Database

  /// Drafts of everybody that are about these people or name one of the records that go.
  func about(_ scope: ErasureScope) throws -> [(login: String, key: String)] {
    let gone = scope.people.union(scope.erased.keys.map(\.id))
    return try db.rows("SELECT login, key, title_arguments, payload, place, about FROM draft ORDER BY login, key") {
      row -> (login: String, key: String)? in
      let texts: [String] = [row[1], row[2], row[3], row[4]]
      let named = texts.flatMap(Identifier.all) + [row.identifierIfKnown(5)].compactMap { $0 }
      return named.contains(where: gone.contains) ? (row[0], row[1]) : nil
    }.compactMap { $0 }
  }
}
