import Domain
import GRDB

/// Who sees what is due about a person: their specialist and whoever covers for them, or nobody yet.
struct Viewers {
  let own: Identifier?
  let covers: [Identifier]
  let working: Set<Identifier>

  /// Who sees an item; the first of them leads in lists of everybody's.
  func of(_ item: DueItem) -> [Identifier?] {
    if let named = item.colleagueID, named != own, working.contains(named) { return [named] }
    let all = ([own].compactMap { $0 } + covers).filter(working.contains)
    return all.isEmpty ? [nil] : all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// What is due, as rows with absolute dates: one for each colleague who sees it.
struct DueTable {
  let db: Database
  let session: Session

  /// The sort value of the first moment of a day; times of the day come after it.
  static func sort(_ day: Day) -> Int64 { Int64(day.number) * 2_000 }

  static let nobody = [UInt8](repeating: 0, count: 16).blob

  static let columns = """
    id, viewer_id, is_first, about_kind, about_id, rule, subject_kind, subject_id, sort, opens_on, due_on, lapses_on, since,
    number, text, at_time, party, colleague_id, moved_to, moved_because
    """
  private static let places = PersonTable.numberedPlaces(20)
  private static let insert = "INSERT INTO due_item (\(columns)) VALUES (\(places))"
  private static let matching = "SELECT 1 FROM due_item WHERE id = ?1 AND (\(columns)) IS (\(places))"

  func replace(about id: Identifier, with rows: [StatementArguments]) throws {
    try db.run("DELETE FROM due_item WHERE about_id = ?", [id.blob])
    for row in rows { try db.run(Self.insert, row) }
  }

  /// Whether the table has exactly these rows.
  func holds(_ rows: [StatementArguments], about id: Identifier) throws -> Bool {
    let count: Int = try db.first("SELECT count(*) FROM due_item WHERE about_id = ?", [id.blob]) { $0[0] } ?? 0
    return try count == rows.count && rows.allSatisfy { try db.holds(Self.matching, $0) }
  }

  func derive(colleagues: [Identifier]) throws {
    for id in colleagues { try replace(about: id, with: try rows(ofColleague: id)) }
  }

  /// What belongs to a colleague and is about no person and no employer; nothing for one whose record was removed.
  func rows(ofColleague id: Identifier) throws -> [StatementArguments] {
    guard let record = try db.record(.colleague, id), record.removed == nil else { return [] }
    let dated = try CaseReader(db: db).dated(ofColleague: id)
    return rows(
      DueRules.items(of: dated, try terms()), about: .colleague, id,
      seenBy: Viewers(own: id, covers: [], working: try workingColleagues()))
  }

  /// What is due with an employer and is about no person.
  func rows(ofEmployer id: Identifier) throws -> [StatementArguments] {
    let owner = try db.record(.employer, id)?[\Employer.leadContactID]
    var dated = try CaseReader(db: db).dated("employer_id", id)
    // What is also about a person is seen with the person.
    dated.steps.removeAll { $0.applicantID != nil }
    dated.notes.removeAll { $0.applicantID != nil }
    dated.promises.removeAll { $0.applicantID != nil }
    dated.appointments.removeAll { $0.applicantID != nil }
    return rows(
      DueRules.items(of: dated, try terms()), about: .employer, id,
      seenBy: Viewers(own: owner, covers: [], working: try workingColleagues()))
  }

  func rows(
    _ items: [DueItem], about kind: RecordKind, _ id: Identifier, seenBy viewers: Viewers
  ) -> [StatementArguments] {
    var taken = Set<Identifier>()
    return items.flatMap { item in
      viewers.of(item).enumerated().map { place, viewer in
        var key = Self.key(item, id, viewer)
        while !taken.insert(key).inserted { key = Identifier(high: key.high, low: key.low &+ 1) }
        return row(key, item, kind, id, viewer: viewer, isFirst: place == 0)
      }
    }
  }

  private func row(
    _ key: Identifier, _ item: DueItem, _ kind: RecordKind, _ about: Identifier, viewer: Identifier?, isFirst: Bool
  ) -> StatementArguments {
    let time = TimeOfDay(item.atTime).map { Int64($0.minutes) } ?? 1_999
    return [
      key.blob, viewer?.blob ?? Self.nobody, isFirst ? 1 : 0, kind.rawValue, about.blob,
      item.rule.rawValue, item.subjectKind.rawValue, item.subject.blob, Self.sort(item.shownOn) + time,
      item.opensOn.number, item.dueOn.number, PersonTable.key(item.lapsesOn, PersonTable.never), item.since?.number,
      item.number, item.text, item.atTime, item.party?.rawValue, item.colleagueID?.blob, item.movedTo?.number,
      item.movedBecause,
    ]
  }

  /// Always the same for the same item and viewer. Rows of one moment stand in this order: people and employers by their
  /// making (the bits in which identifiers of one millisecond differ), the rows of one by the place of their rule.
  private static func key(_ item: DueItem, _ about: Identifier, _ viewer: Identifier?) -> Identifier {
    let parts = [item.rule.rawValue, item.subject.text, item.dueOn.iso, about.text, viewer?.text ?? ""]
    let digest = JournalDigest.of(Array(parts.joined(separator: " ").utf8)).prefix(4).reduce(0) { $0 << 8 | UInt64($1) }
    let made = about.low & ~(1 << IdentifierGenerator.stepBits - 1)
    return Identifier(high: about.high, low: made | UInt64(item.rule.place) << 32 | digest)
  }

  func terms() throws -> DueTerms {
    let table = RecordTable.of(.ruleSetting)
    let settings = try db.rows(table.select + " WHERE removed IS NULL", [], table.record)
    return DueTerms(country: session.settings.country, settings: settings.map(RuleSetting.init))
  }

  /// Colleagues who stand and have not stopped working here.
  func workingColleagues() throws -> Set<Identifier> {
    Set(
      try db.rows(
        "SELECT id FROM colleague WHERE removed IS NULL AND (active_to IS NULL OR active_to >= ?)", [session.today.iso]
      ) { try $0.identifier(0) })
  }

  /// Standing employers with something open that says a day.
  func employersWithDates() throws -> [Identifier] {
    try db.rows(
      """
      SELECT id FROM employer WHERE removed IS NULL AND id IN (
        SELECT employer_id FROM next_step WHERE due_on IS NOT NULL AND done_on IS NULL AND removed IS NULL
        UNION SELECT employer_id FROM note WHERE deadline_on IS NOT NULL AND done_on IS NULL AND removed IS NULL
        UNION SELECT employer_id FROM promise WHERE outcome IS NULL AND removed IS NULL
        UNION SELECT employer_id FROM appointment WHERE outcome IS NULL AND removed IS NULL) ORDER BY id
      """
    ) { try $0.identifier(0) }
  }

  /// Some of those about whom something is seen by a colleague whose last day has passed.
  func seenByWhoHasStopped(_ most: Int) throws -> [RecordKey] {
    try db.rows(
      """
      SELECT DISTINCT d.about_kind, d.about_id
      FROM colleague AS s CROSS JOIN due_item AS d INDEXED BY due_by_viewer ON d.viewer_id = s.id
      WHERE s.active_to < ? LIMIT \(most)
      """, [session.today.iso]
    ) { row in
      guard let kind = RecordKind(rawValue: row[0]) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      return RecordKey(kind, try row.identifier(1))
    }
  }

  /// Whether something about a record is seen by a colleague whose last day has passed: it is derived again in the next
  /// idle turn.
  func isSeenByWhoHasStopped(about id: Identifier) throws -> Bool {
    try db.holds(
      """
      SELECT 1 FROM due_item AS d INDEXED BY due_about CROSS JOIN colleague AS s ON s.id = d.viewer_id
      WHERE d.about_id = ? AND s.active_to < ?
      """, [id.blob, session.today.iso])
  }

  /// Reads `columns` of a row, the first of which stands at `start`.
  static func item(_ row: Row, from start: Int) throws -> DueItem {
    let (rule, kind, party): (String?, String?, String?) = (row[start + 5], row[start + 6], row[start + 16])
    let lapses: Int64 = row[start + 11]
    guard let rule = rule.flatMap(DueRuleID.init), let kind = kind.flatMap(RecordKind.init),
      let opens = row.day(start + 9), let due = row.day(start + 10)
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    var item = DueItem(
      rule, kind, try row.identifier(start + 7), opensOn: opens, dueOn: due,
      lapsesOn: lapses < PersonTable.never ? Day(number: Int32(clamping: lapses)) : nil, since: row.day(start + 12),
      number: row[start + 13], text: row[start + 14], atTime: row[start + 15], party: party.flatMap(Party.init),
      colleagueID: row.identifierIfKnown(start + 17))
    item.movedTo = row.day(start + 18)
    item.movedBecause = row[start + 19]
    return item
  }
}
