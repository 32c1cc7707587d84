import Domain
import GRDB

/// Keeps what search walks: the beginnings of names, and the words of every field.
///
/// The number of a record in the word index begins with its day, so that newest first is simply the highest number
/// first. The index keeps no text of its own: a row is taken out by the same text that put it in.
struct SearchIndex {
  let db: Database

  static func looksInto(_ kind: RecordKind) -> Bool { kind.type.isSearched }

  /// Whether a standing record has exactly the rows that it should have; its words are compared as a whole elsewhere.
  func isRight(_ record: StoredRecord) throws -> Bool {
    guard Self.looksInto(record.kind) else { return true }
    let tokens = try db.rows("SELECT kind, place, token FROM name_token WHERE id = ?", [record.id.blob]) { row in
      "\(row[0] as DatabaseValue) \(row[1] as DatabaseValue) \(row[2] as DatabaseValue)"
    }
    let wanted = Self.tokens(of: record).map { token in
      "\(record.kind.rawValue.databaseValue) \(token.place.databaseValue) \(token.text.databaseValue)"
    }
    guard Set(tokens) == Set(wanted) else { return false }
    let rows = try db.rows("SELECT number >> 32, kind FROM search_row WHERE id = ?", [record.id.blob]) { row in
      (row[0] as DatabaseValue) == (Self.dayNumber(record) >> 32).databaseValue
        && (row[1] as DatabaseValue) == record.kind.rawValue.databaseValue
    }
    return rows == (Self.words(of: record).isEmpty ? [] : [true])
  }

  /// Days since 1900 in the upper bits; records of one day, and those without, are numbered as they come.
  private static func dayNumber(_ record: StoredRecord) -> Int64 {
    Int64((record.day?.number ?? firstDay) - firstDay) << 32
  }

  func update(_ record: TouchedRecord) throws {
    guard Self.looksInto(record.after.kind) else { return }
    try updateNames(record)
    try updateWords(record)
  }

  private func updateNames(_ record: TouchedRecord) throws {
    let (old, new) = (record.standingBefore.map(Self.tokens) ?? [], record.standingAfter.map(Self.tokens) ?? [])
    guard old != new else { return }
    if !old.isEmpty { try db.run("DELETE FROM name_token WHERE id = ?", [record.after.id.blob]) }
    for token in new {
      try db.run(
        "INSERT OR IGNORE INTO name_token (kind, place, token, id) VALUES (?, ?, ?, ?)",
        [record.after.kind.rawValue, token.place, token.text, record.after.id.blob])
    }
  }

  struct Token: Equatable {
    /// 0 for the beginning of a name, 1 for the beginning of a later word.
    let place: Int
    let text: String
  }

  /// What a name is found by: the folded name from each of its words on.
  static func tokens(of record: StoredRecord) -> [Token] {
    record.names.flatMap { name -> [Token] in
      let words = Folding.fold(name).split(separator: " ")
      return words.indices.map { Token(place: $0 == 0 ? 0 : 1, text: words[$0...].joined(separator: " ")) }
    }
  }

  private func updateWords(_ record: TouchedRecord) throws {
    let (old, new) = (record.standingBefore.map(Self.words) ?? "", record.standingAfter.map(Self.words) ?? "")
    let moved = record.standingBefore?.day != record.standingAfter?.day
    guard old != new || (moved && !new.isEmpty) else { return }
    if !old.isEmpty { try remove(record.after.id, old) }
    if !new.isEmpty { try insert(record.after, new) }
  }

  /// All texts of a record that a person typed, folded.
  static func words(of record: StoredRecord) -> String {
    var words = ""
    for (info, value) in zip(RecordTable.of(record.kind).fields, record.values) where info.isFound {
      guard let text = value.text else { continue }
      words += words.isEmpty ? Folding.fold(text) : " " + Folding.fold(text)
    }
    return words
  }

  private func remove(_ id: Identifier, _ words: String) throws {
    let number: Int64? = try db.first("SELECT number FROM search_row WHERE id = ?", [id.blob]) { $0[0] }
    guard let number else { return }
    try db.run("INSERT INTO search_text (search_text, rowid, body) VALUES ('delete', ?, ?)", [number, words])
    try db.run("DELETE FROM search_row WHERE number = ?", [number])
  }

  private func insert(_ record: StoredRecord, _ words: String) throws {
    let day = Self.dayNumber(record)
    let number: Int64? = try db.first(
      "SELECT number FROM search_row WHERE number BETWEEN ? AND ? ORDER BY number DESC LIMIT 1",
      [day, day + Int64(UInt32.max)]
    ) { $0[0] }
    let next = (number ?? day) + 1
    try db.run(
      "INSERT INTO search_row (number, kind, id) VALUES (?, ?, ?)", [next, record.kind.rawValue, record.id.blob])
    try db.run("INSERT INTO search_text (rowid, body) VALUES (?, ?)", [next, words])
  }

  /// 1899-12-31, the day before the first that can be written.
  private static let firstDay: Int32 = -25_568
}

extension FieldInfo {
  /// Whether search looks into the field: what a person wrote, not what the program keeps.
  var isFound: Bool { isSearched && role == .entered }
}
