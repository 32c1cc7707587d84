import Domain
import GRDB
import Testing

@testable import Store

/// Random days at an office, checked against what must always hold.
struct PropertyTests {
  @Test("replaying the journal into an empty store gives the same tables", arguments: 1...6 as ClosedRange<UInt64>)
  func replay(seed: UInt64) throws {
    let office = try Office()
    var day = RandomDay(office, seed: seed)
    try day.run(steps: 120)
    let copy = try Store.temporary(options: StoreOptions(login: "kari", clock: office.time.clock))
    try office.sql { db in
      let sets = try db.rows("SELECT device, number FROM change_set ORDER BY time_ms, logical") {
        SetNumber(device: $0[0], number: $0[1])
      }
      for set in sets {
        let changes = try Journal(db: db).rows(of: set).compactMap { try $0.change() }
        _ = try copy.commit(ChangeSet("Replay", changes))
      }
    }
    #expect(try Contents(copy) == Contents(office.store))
  }

  @Test("derived tables equal a rebuild, and the store is sound", arguments: 7...12 as ClosedRange<UInt64>)
  func derived(seed: UInt64) throws {
    let office = try Office(language: .norwegian)
    var day = RandomDay(office, seed: seed)
    try day.run(steps: 120)
    #expect(try office.store.maintain(.check).problems == [])
    // A rule of the office, a colleague who stopped: people follow step by step, and then nothing may be left.
    while try office.store.maintain(.refreshDerived).count > 0 {}
    let kept = try office.store.guarded { try DerivedContent.read($0) }
    let words = try Contents.words(office.store)
    _ = try office.store.maintain(.rebuildDerived)
    #expect(try Contents.words(office.store) == words)
    #expect(try office.store.guarded { try DerivedContent.read($0) } == kept)
  }

  @Test(
    "undoing everything leaves nothing standing, redoing everything brings it back",
    arguments: 13...16 as ClosedRange<UInt64>)
  func undoAll(seed: UInt64) throws {
    let office = try Office()
    var day = RandomDay(office, seed: seed, undoes: false)
    try day.run(steps: 60)
    let before = try Contents(office.store)
    var steps = 0
    while try office.store.undo(confirmed: false) != .nothing { steps += 1 }
    let standing = try RecordKind.allCases.flatMap { try office.store.answer(AllRecords($0)) }
    #expect(standing.map(\.kind) == [.colleague, .settings], "the first answers stay")
    for _ in 0..<steps { _ = try office.store.redo(confirmed: false) }
    #expect(try Contents(office.store) == before)
  }
}

/// The record tables and the derived tables of a store, to compare.
struct Contents: Equatable {
  let records: [String: [Row]]
  let derived: DerivedContent
  let words: [Row]

  init(_ store: Store) throws {
    // What waits for an idle turn is done first: it may wait at different moments.
    while try store.maintain(.refreshDerived).count > 0 {}
    records = try store.guarded { db in
      try Dictionary(
        uniqueKeysWithValues: RecordKind.allCases.map {
          ($0.rawValue, try Row.fetchAll(db, sql: "SELECT * FROM \"\($0.rawValue)\" ORDER BY id"))
        })
    }
    derived = try store.guarded { try DerivedContent.read($0) }
    words = try Self.words(store)
  }

  /// Every word of the index and in how many records it is.
  static func words(_ store: Store) throws -> [Row] {
    try store.guarded { db in
      try db.execute(
        sql: "CREATE VIRTUAL TABLE IF NOT EXISTS temp.word_count USING fts5vocab('main', 'search_text', 'row')")
      return try Row.fetchAll(db, sql: "SELECT term, doc FROM word_count ORDER BY term")
    }
  }
}

/// A day of random, valid work: new records of every kind, changed fields, withdrawals, undo and redo.
struct RandomDay {
  private let office: Office
  private var random: SplitMix64
  private var records: [RecordKey] = []
  private let undoes: Bool

  init(_ office: Office, seed: UInt64, undoes: Bool = true) {
    self.office = office
    self.undoes = undoes
    random = SplitMix64(seed: seed)
  }

  mutating func run(steps: Int) throws {
    for _ in 0..<steps {
      office.time.milliseconds += Int64.random(in: 0...90_000, using: &random)
      do {
        try step()
      } catch StoreError.refused, StoreError.invalid {
        // Rules may refuse what chance proposes; then nothing may have changed.
      }
    }
  }

  private mutating func step() throws {
    switch Int.random(in: 0..<10, using: &random) {
    case 0...4: try create()
    case 5...6: try edit()
    case 7: try withdraw()
    case 8 where undoes: _ = try office.store.undo(confirmed: true)
    default: if undoes { _ = try office.store.redo(confirmed: true) }
    }
  }

  private mutating func create() throws {
    let kinds = RecordKind.allCases.filter { $0 != .settings }
    let maker = RecordMaker(office.store)
    _ = try maker.full(kinds.randomElement(using: &random) ?? .note)
    _ = try office.store.commit(ChangeSet("Add", maker.changes))
    records += maker.changes.map { RecordKey($0.kind, $0.id) }
  }

  private mutating func edit() throws {
    guard let record = try standing() else { return }
    var new = record
    for info in record.kind.type.fields where Bool.random(using: &random) {
      let isCleared = !info.required && Bool.random(using: &random)
      switch info.kind {
      case .line where record.kind == .ruleSetting && info.name == "rule":
        new[info.name] = .text(DueRuleID.allCases.randomElement(using: &random)?.rawValue ?? "")
      case .line, .note:
        new[info.name] =
          isCleared ? .none : .text("\(["Åse", "Bø", "Đorđe", "run"].randomElement(using: &random) ?? "") \(info.name)")
      case .day:
        let day = Day.of("2026-11-22").adding(days: Int.random(in: -90...40, using: &random))
        new[info.name] = isCleared ? .none : .day(day)
      case .choice(let list):
        new[info.name] =
          isCleared ? .none : (list.options.randomElement(using: &random).map { .text($0.code) } ?? .none)
      case .time, .choices, .references, .number, .hundredths: if isCleared { new[info.name] = .none }
      case .reference(let kind): try move(&new, info.name, kind)
      }
    }
    _ = try office.store.commit(ChangeSet("Change", record.changes(to: new)))
  }

  /// Moves a record to another person, employer or colleague.
  private mutating func move(_ record: inout StoredRecord, _ field: String, _ kind: RecordKind) throws {
    guard let key = records.filter({ $0.kind == kind }).randomElement(using: &random),
      try office.store.answer(OneRecord(kind, key.id))?.removed == nil
    else { return }
    record[field] = .record(key.id)
  }

  private mutating func withdraw() throws {
    guard let record = try standing(), record.kind != .colleague else { return }
    _ = try office.store.commit(ChangeSet("Away", [.withdraw(record.kind, record.id, reason: "chance")]))
  }

  private mutating func standing() throws -> StoredRecord? {
    guard let key = records.randomElement(using: &random) else { return nil }
    return try office.store.answer(OneRecord(key.kind, key.id)).flatMap { $0.removed == nil ? $0 : nil }
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
      "due": "SELECT * FROM due_item ORDER BY id",
      // The number within a day depends on the order of writing.
      "words": "SELECT number >> 32, kind, id FROM search_row ORDER BY id",
    ]
    return DerivedContent(tables: try queries.mapValues { try Row.fetchAll(db, sql: $0) })
  }
}
