import Domain
import GRDB

/// Whether the word index holds the words of the records, no more and no fewer. The index keeps no text, so the two are
/// compared by a sum over every word and the number of its record: the order does not matter, and memory stays flat.
///
/// Who reads every record anyway adds each of them, so that they are read once.
struct WordCheck {
  private let db: Database
  private let tokenizer: any FTS5Tokenizer
  private var version: String?
  private var sum: UInt64 = 0
  private static let together = 500

  init(db: Database) throws {
    self.db = db
    // As the table of words is declared.
    tokenizer = try db.makeTokenizer(.unicode61(diacritics: .keep))
    version = try SQLiteConnection.pragma(db, "data_version")
  }

  mutating func add(_ record: StoredRecord) throws {
    guard SearchIndex.looksInto(record.kind) else { return }
    let text = SearchIndex.words(of: record)
    guard !text.isEmpty else { return }
    let number = try db.first("SELECT number FROM search_row WHERE id = ?", [record.id.blob]) {
      Int64.fromDatabaseValue($0[0]) ?? 0
    }
    for word in try words(text) { sum &+= Self.mix(word, number ?? 0) }
  }

  /// - Returns: 1 when the index is wrong, else 0. Left unsaid when other programs saved all the while.
  mutating func problems() throws -> Int {
    try openVocabulary()
    defer { try? dropVocabulary() }
    for attempt in 0..<3 {
      if attempt > 0 { try addAll() }
      if try sum == found() { return 0 }
      if try SQLiteConnection.pragma(db, "data_version") == version { return 1 }
    }
    return 0
  }

  private mutating func addAll() throws {
    version = try SQLiteConnection.pragma(db, "data_version")
    sum = 0
    for kind in RecordKind.allCases { try db.eachStanding(kind, together: Self.together) { try add($0) } }
  }

  /// The table of words is a temporary one, in memory.
  private func openVocabulary() throws {
    try writingTemporary(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.checked_word USING fts5vocab('main', 'search_text', 'instance')")
  }

  private func dropVocabulary() throws { try writingTemporary("DROP TABLE IF EXISTS temp.checked_word") }

  /// A connection that may not write the file may not make temporary tables either.
  private func writingTemporary(_ sql: String) throws {
    let before = try SQLiteConnection.pragma(db, "query_only") ?? "0"
    try db.execute(sql: "PRAGMA query_only = OFF")
    defer { try? db.execute(sql: "PRAGMA query_only = \(before)") }
    try db.execute(sql: sql)
  }

  private func found() throws -> UInt64 {
    let words = try Row.fetchCursor(db, sql: "SELECT CAST(term AS BLOB), doc FROM temp.checked_word")
    var sum: UInt64 = 0
    while let row = try words.next() {
      let word = try row.withUnsafeData(atIndex: 0) { $0.map { $0.withUnsafeBytes(Self.hash) } }
      sum &+= Self.mix(word ?? Self.nothing, Int64.fromDatabaseValue(row[1]) ?? 0)
    }
    return sum
  }

  /// Each different word of a text, as its hash.
  private func words(_ text: String) throws -> Set<UInt64> {
    let text = Array(text.utf8)
    if text.allSatisfy(Self.isPlain) { return text.withUnsafeBytes(Self.asciiWords) }
    let tokens = try tokenizer.tokenize(document: String(decoding: text, as: UTF8.self))
    return Set(tokens.map { token in Array(token.token.utf8).withUnsafeBytes(Self.hash) })
  }

  /// In ASCII a word of `unicode61` is a run of letters and digits, and the text is folded already. Most texts are that,
  /// and asking SQLite for the words of each takes longer than everything else here.
  private static func asciiWords(_ text: UnsafeRawBufferPointer) -> Set<UInt64> {
    var words: Set<UInt64> = []
    var begin: Int?
    for place in 0...text.count {
      let isIn = place < text.count && isLetterOrDigit(text[place])
      if isIn, begin == nil { begin = place }
      if !isIn, let first = begin {
        words.insert(hash(UnsafeRawBufferPointer(rebasing: text[first..<place])))
        begin = nil
      }
    }
    return words
  }

  /// ASCII without capitals, as folded text is.
  private static func isPlain(_ byte: UInt8) -> Bool { byte < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte) }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
  }

  // FNV-1a over the word, then over the number.
  private static let nothing: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  private static func hash(_ word: UnsafeRawBufferPointer) -> UInt64 {
    var hash = nothing
    for byte in word { hash = (hash ^ UInt64(byte)) &* prime }
    return hash
  }

  private static func mix(_ word: UInt64, _ number: Int64) -> UInt64 {
    var hash = word
    for shift in stride(from: 0, to: 64, by: 8) {
      hash = (hash ^ UInt64(truncatingIfNeeded: number >> Int64(shift)) & 0xFF) &* prime
    }
    return hash
  }
}
