import Domain
import GRDB

/// Whether the word index holds the words of the records, no more and no fewer. The index keeps no text, so the two are
/// compared by a sum over every word and the number of its record: the order does not matter, and memory stays flat.
struct WordCheck {
  let db: Database
  private static let together = 500

  /// - Returns: 1 when the index is wrong, else 0. Left unsaid when other programs saved all the while.
  func problems() throws -> Int {
    try openVocabulary()
    defer { try? dropVocabulary() }
    for _ in 0..<3 {
      let version = try Connection.pragma(db, "data_version")
      if try expected() == found() { return 0 }
      if try Connection.pragma(db, "data_version") == version { return 1 }
    }
    return 0
  }

  /// The table of words is a temporary one, in memory.
  private func openVocabulary() throws {
    try writingTemporary(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.checked_word USING fts5vocab('main', 'search_text', 'instance')")
  }

  private func dropVocabulary() throws { try writingTemporary("DROP TABLE IF EXISTS temp.checked_word") }

  /// A connection that may not write the file may not make temporary tables either.
  private func writingTemporary(_ sql: String) throws {
    let before = try Connection.pragma(db, "query_only") ?? "0"
    try db.execute(sql: "PRAGMA query_only = OFF")
    defer { try? db.execute(sql: "PRAGMA query_only = \(before)") }
    try db.execute(sql: sql)
  }

  private func found() throws -> UInt64 {
    let words = try Row.fetchCursor(db, sql: "SELECT CAST(term AS BLOB), doc FROM temp.checked_word")
    var sum: UInt64 = 0
    while let row = try words.next() {
      sum &+= Self.mix(row.knownBytes(0) ?? [], Int64.fromDatabaseValue(row[1]) ?? 0)
    }
    return sum
  }

  private func expected() throws -> UInt64 {
    // As the table of words is declared.
    let tokenizer = try db.makeTokenizer(.unicode61(diacritics: .keep))
    var sum: UInt64 = 0
    for kind in RecordKind.allCases where SearchIndex.looksInto(kind) {
      try db.eachStanding(kind, together: Self.together) { record in
        let words = SearchIndex.words(of: record)
        guard !words.isEmpty else { return }
        let number = try db.first("SELECT number FROM search_row WHERE id = ?", [record.id.blob]) {
          Int64.fromDatabaseValue($0[0]) ?? 0
        }
        for token in Set(try tokenizer.tokenize(document: words).map(\.token)) {
          sum &+= Self.mix(Array(token.utf8), number ?? 0)
        }
      }
    }
    return sum
  }

  /// FNV-1a over the word, then over the number.
  private static func mix(_ word: [UInt8], _ number: Int64) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for shift in stride(from: 0, to: 64, by: 8) {
      hash = (hash ^ UInt64(truncatingIfNeeded: number >> Int64(shift)) & 0xFF) &* 0x100_0000_01B3
    }
    return hash
  }
}
