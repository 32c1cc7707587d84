import Domain
import GRDB

/// The look at the file after each start, in slices so short that a waiting key is not kept waiting: table by table, what
/// can be ended early ends when somebody waits and is begun again in the next quiet moment. Once a week indexes are compared
/// with their rows as well.
package struct LightCheck {
  private enum Step {
    /// Reads every page of a table and its indexes; measures how long that takes.
    case read(String)
    /// SQLite's own check of a table: its structure, and what its columns may hold.
    case structure(String)
    case references(String)
    case journal
    /// Notes when everything was last compared.
    case note
  }

  private var steps: [Step]?
  private var isThorough = false
  private var isSound = true

  /// Small tables are looked at together, until so much time has gone.
  private static let turn: Duration = .milliseconds(5)
  /// SQLite's own check cannot be ended early while it walks through a tree (before SQLite 3.41), so it is left to
  /// `caseload check` where reading the table took longer than this.
  private static let longestRead: Duration = .milliseconds(10)
  /// A file of more pages (200 MB) is read whole once a week, not at every start.
  private static let largePages = 50_000
  private static let week: Int64 = 7 * 86_400_000
  /// Name in `store_info`. Not in the journal: that a file was looked at is no change of what is in it.
  static let noted = "thorough_check_ms"

  package init() {}

  /// Does the next slice. Damage makes the store read-only.
  /// - Parameter isWanted: whether somebody waits; asked all the time.
  /// - Returns: whether everything has been looked at.
  package mutating func slice(of store: Store, until isWanted: @escaping () -> Bool) throws(StoreError) -> Bool {
    let begin = ContinuousClock.now
    while ContinuousClock.now - begin < Self.turn, !isWanted() {
      let now = store.session.clock.now().milliseconds
      var check = self
      let goesOn = try store.guarded { try check.step($0, now: now, until: isWanted) }
      self = check
      if !isSound { store.becomeReadOnly() }
      guard goesOn else { return false }
      if steps?.isEmpty ?? false || !isSound { return true }
    }
    return false
  }

  /// - Returns: false when it was ended early and is to be begun again.
  private mutating func step(_ db: Database, now: Int64, until isWanted: @escaping () -> Bool) throws -> Bool {
    guard let step = steps?.first else {
      try plan(db, now: now)
      return true
    }
    let begin = ContinuousClock.now
    guard let isRight = try db.givingWay(to: isWanted, { try isRight(step, db, now: now) }) else { return false }
    steps?.removeFirst()
    isSound = isSound && isRight
    if case .read(let table) = step, canBeEnded || ContinuousClock.now - begin < Self.longestRead {
      steps?.insert(.structure(table), at: 0)
    }
    return true
  }

  private var canBeEnded: Bool { SQLiteLibrary.version >= SQLiteLibrary.Version(3, 41, 0) }

  private mutating func plan(_ db: Database, now: Int64) throws {
    let last = try db.first("SELECT value FROM store_info WHERE name = ?", [Self.noted]) {
      Int64.fromDatabaseValue($0[0])
    }
    isThorough = last.flatMap { $0 }.map { abs(now - $0) > Self.week } ?? true
    if try !isThorough && isLarge(db) {
      steps = [.journal]
      return
    }
    let tables = try db.rows(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY rootpage"
    ) { String.fromDatabaseValue($0[0]) }.compactMap { $0 }
    steps = tables.flatMap { [.read($0), .references($0)] } + [.journal] + (isThorough ? [.note] : [])
  }

  private func isLarge(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0 > Self.largePages
  }

  private func isRight(_ step: Step, _ db: Database, now: Int64) throws -> Bool {
    switch step {
    case .read(let table):
      try PageReading(db: db).read(table)
      return true
    case .structure(let table):
      let pragma = isThorough ? "integrity_check" : "quick_check"
      return try FileCheck(db: db).structure("\(pragma)('\(table)')").isEmpty
    case .references(let table): return try db.count("PRAGMA foreign_key_check('\(table)')") == 0
    case .journal: return try JournalCheck(db: db).problems(inLast: 20).isEmpty
    case .note:
      try? db.run("INSERT OR REPLACE INTO store_info (name, value) VALUES (?, ?)", [Self.noted, now])
      return true
    }
  }
}

/// Reads every page of a table and of its indexes, by statements that can be ended early.
struct PageReading {
  let db: Database

  func read(_ table: String) throws {
    let columns = try db.rows("SELECT name FROM pragma_table_info(?)", [table]) { String.fromDatabaseValue($0[0]) }
    // Every column is asked for, so that long texts are read to their end.
    let all = columns.compactMap { $0 }.map { "coalesce(\"\($0)\", '')" }.joined(separator: " || ")
    try run("SELECT sum(\(all) = '') FROM \"\(table)\" NOT INDEXED")
    let indexes = try db.rows(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND rootpage > 0", [table]
    ) { (name: String.fromDatabaseValue($0[0]) ?? "", sql: String.fromDatabaseValue($0[1]) ?? "") }
    for index in indexes {
      // Of an index over some rows only, SQLite wants the condition repeated.
      let condition = Self.condition(in: index.sql)
      // Not count(*): SQLite then looks at no row, and may take another index.
      try run("SELECT sum(1) FROM \"\(table)\" INDEXED BY \"\(index.name)\"\(condition)")
    }
  }

  private func run(_ sql: String) throws {
    let rows = try Row.fetchCursor(db, sql: sql)
    while try rows.next() != nil {}
  }

  /// " WHERE ..." of an index's text, "" when it has none.
  private static func condition(in sql: String) -> String {
    let words = sql.split(whereSeparator: \.isWhitespace)
    guard let place = words.firstIndex(of: "WHERE") else { return "" }
    return " " + words[place...].joined(separator: " ")
  }
}
