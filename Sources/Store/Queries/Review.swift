package import Domain
import GRDB

/// Where the walk-through of a day stands for one colleague. Nothing of it is remembered but what was decided, so it goes on
/// after a dropped line, in another window, and for whoever covers.
package struct ReviewProgress: Hashable, Codable, Sendable {
  package struct Decision: Hashable, Codable, Sendable {
    package let applicant: Identifier
    package let result: ReviewResult
  }

  /// Everyone who was looked at today, in the order of the decisions.
  package var seen: [Decision]
  /// Who still needs a look: by the earliest day that is due, then those without any next step.
  package var left: [Identifier]
  /// What was decided today for people of whom something is still due.
  package var begun: [Decision]
  /// How many of those seen have something due still, or moved to another day.
  package var leftOver: Int
  /// The `day_review`, when the day was stamped as gone through.
  package var stampRecord: StoredRecord?

  package var stamp: DayReview? { stampRecord.map(DayReview.init) }

  /// Everyone, in the order in which they are gone through.
  package var everyone: [Identifier] { seen.map(\.applicant) + left }

  /// What was decided last today for a person.
  package func decision(about person: Identifier) -> ReviewResult? {
    (seen + begun).last { $0.applicant == person }?.result
  }
}

/// The walk-through of today: people of whom something is due by today, in the order of its days, and after them, once in a
/// week, people without any next step, those first whom nobody has reached for longest. Who was looked at counts as seen
/// when nothing is due any more, or when it was said that nothing is needed.
package struct ReviewState: Query {
  package init() {}

  /// For so long somebody without a next step is not shown again; a convention of this program.
  static let restDays = 7

  package func answer(from reader: Reader) throws -> ReviewProgress {
    var progress = ReviewProgress(seen: [], left: [], begun: [], leftOver: 0, stampRecord: nil)
    guard let me = reader.session.actor?.id else { return progress }
    let today = reader.session.today
    let due = try Self.due(me, reader)
    let decided = try Self.decided(me, today, reader)
    let settled = Set(due.filter { !$0.needsLook }.map(\.id))
    let open = due.filter(\.needsLook).map(\.id)
    let isOpen = Set(open)
    progress.begun = decided.filter { isOpen.contains($0.applicant) }
    progress.seen = decided.filter { !isOpen.contains($0.applicant) }
    let known = isOpen.union(progress.seen.map(\.applicant))
    progress.left = try open + Self.withoutPlan(me, today, reader).filter { !known.contains($0) }
    progress.leftOver = progress.seen.count { $0.result == .postponed || settled.contains($0.applicant) }
    progress.stampRecord = try Self.stamp(me, today, reader)
    return progress
  }

  // MARK: Reading

  private struct DuePerson {
    let id: Identifier
    /// Nobody has said today that nothing is needed.
    let needsLook: Bool
  }

  private static func due(_ me: Identifier, _ reader: Reader) throws -> [DuePerson] {
    let today = reader.session.today
    var found: Set<Identifier> = []
    return try reader.rows(
      dueSQL, [today.iso, me.blob, DueTable.sort(today.adding(days: 1)), today.number]
    ) { DuePerson(id: try $0.identifier(0), needsLook: !($0[1] as Bool)) }
    .filter { found.insert($0.id).inserted }
  }

  static let dueSQL = """
    SELECT about_id, EXISTS (
      SELECT 1 FROM review_step AS r INDEXED BY review_step_by_applicant_id
      WHERE r.applicant_id = d.about_id AND r.on_day = ? AND r.result = 'nothing_needed' AND r.removed IS NULL)
    FROM due_item AS d INDEXED BY due_by_viewer
    WHERE viewer_id = ? AND sort < ? AND lapses_on >= ? AND about_kind = 'applicant' ORDER BY sort, id
    """

  /// The last decision of today about each person who still stands.
  private static func decided(_ me: Identifier, _ today: Day, _ reader: Reader) throws -> [ReviewProgress.Decision] {
    let all = try reader.rows(decidedSQL, [me.blob, today.iso]) { row -> ReviewProgress.Decision? in
      let person = try row.identifier(0)
      return ReviewResult(rawValue: row[1]).map { ReviewProgress.Decision(applicant: person, result: $0) }
    }.compactMap { $0 }
    var later: Set<Identifier> = []
    return all.reversed().filter { later.insert($0.applicant).inserted }.reversed()
  }

  static let decidedSQL = """
    SELECT applicant_id, result FROM review_step INDEXED BY review_step_by_colleague_id
    WHERE colleague_id = ? AND on_day = ? AND removed IS NULL
      AND EXISTS (SELECT 1 FROM person_summary AS p WHERE p.id = applicant_id)
    ORDER BY id
    """

  private static func withoutPlan(_ me: Identifier, _ today: Day, _ reader: Reader) throws -> [Identifier] {
    try reader.rows(withoutPlanSQL, [me.blob, today.adding(days: -restDays).iso]) { row in
      (contact: row[1] as Int64, id: try row.identifier(0))
    }
    .sorted { ($0.contact, $0.id) < ($1.contact, $1.id) }.map(\.id)
  }

  /// A pause at the person's own wish has a day of its own; nobody has to plan more.
  static let withoutPlanSQL = """
    SELECT id, contact_key FROM person_summary INDEXED BY person_mine_no_next
    WHERE colleague_id = ? AND (flags & 1) = 0 AND (flags & 8) <> 0 AND phase <> 'pause' AND NOT EXISTS (
      SELECT 1 FROM review_step AS r INDEXED BY review_step_by_applicant_id
      WHERE r.applicant_id = person_summary.id AND r.on_day > ? AND r.removed IS NULL)
    """

  static func stamp(_ me: Identifier, _ today: Day, _ reader: Reader) throws -> StoredRecord? {
    try reader.first(stampSQL, [me.blob, today.iso], RecordTable.of(.dayReview).record)
  }

  static var stampSQL: String {
    RecordTable.of(.dayReview).select + """
       INDEXED BY day_review_by_colleague_id
      WHERE colleague_id = ? AND on_day = ? AND removed IS NULL ORDER BY id DESC LIMIT 1
      """
  }
}

/// The stamp of today, for the head of a screen that must not read more.
package struct ReviewStamp: Query {
  package init() {}

  package func answer(from reader: Reader) throws -> StoredRecord? {
    guard let me = reader.session.actor?.id else { return nil }
    return try ReviewState.stamp(me, reader.session.today, reader)
  }
}

/// What is due about one person for the colleague who asks, soonest first: what was passed on to somebody else is left out.
package struct MyDueAbout: Query {
  package var about: Identifier
  package init(_ about: Identifier) { self.about = about }

  package func answer(from reader: Reader) throws -> [DueRow] {
    guard let me = reader.session.actor?.id else { return [] }
    return try reader.rows(Self.sql, [about.blob, me.blob, reader.session.today.number]) { row in
      try DueRow.read(PageKey(number: row[0], id: try row.identifier(1)), row)
    }
  }

  static let sql = """
    SELECT sort, id, \(DueRow.columns) FROM due_item INDEXED BY due_about
    WHERE about_id = ? AND viewer_id = ? AND lapses_on >= ? ORDER BY sort, id
    """
}

/// The newest contact with a person.
package struct NewestContact: Query {
  package var applicant: Identifier
  package init(of applicant: Identifier) { self.applicant = applicant }

  package func answer(from reader: Reader) throws -> StoredRecord? {
    let walk = IndexWalk.newestFirst(
      .personContact, index: "person_contact_by_applicant_id", by: "applicant_id", applicant)
    return try walk.rows(reader.db, Stretch(isForward: true, limit: 1)) { _, row in
      try RecordTable.of(.personContact).record(row, from: 2)
    }.first
  }
}
