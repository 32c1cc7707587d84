package import Domain
import GRDB

/// What to look for where a person may be named: every name they ever had here, and their numbers.
package struct MentionTerms: Hashable, Codable, Sendable {
  /// Folded words, one list a name.
  let names: [[String]]
  /// Telephone, e-mail and reference, folded into words.
  let numbers: [[String]]

  package var isEmpty: Bool { names.isEmpty && numbers.isEmpty }

  static func words(_ text: String) -> [String] { WordFinder.words(in: Folding.fold(text)) }

  /// Whether a text names the person.
  func isNamed(in text: String) -> Bool {
    let words = Self.words(text)
    return names.contains { Self.holds(words, $0) }
  }

  func isFound(in text: String) -> Bool {
    let words = Self.words(text)
    return (names + numbers).contains { Self.holds(words, $0) }
  }

  private static func holds(_ words: [String], _ phrase: [String]) -> Bool {
    guard words.count >= phrase.count else { return false }
    return (0...words.count - phrase.count).contains { words[$0..<$0 + phrase.count].elementsEqual(phrase) }
  }
}

/// The names that people have and had.
struct NamesEver {
  let db: Database

  private static let names = Applicant.names(of: [\.firstName, \.lastName, \.knownAs])
  private static let numbers = Applicant.names(of: [\.phone, \.email, \.reference])

  func of(_ people: Set<Identifier>) throws -> MentionTerms {
    var records: [StoredRecord] = []
    for person in people {
      if let record = try db.record(.applicant, person) { records.append(record) }
      records += try earlier(person)
    }
    return MentionTerms(names: terms(Self.names, records, least: 2), numbers: terms(Self.numbers, records, least: 4))
  }

  /// What the journal knows of a person's fields, one value a record.
  private func earlier(_ person: Identifier) throws -> [StoredRecord] {
    try db.rows(
      "SELECT \(JournalRow.columns) FROM change AS c WHERE c.kind = 'applicant' AND c.record_id = ?", [person.blob]
    ) { try JournalRow($0).change() }.compactMap { $0 }.flatMap { change -> [StoredRecord] in
      switch change {
      case .create(let record): return [record]
      case .set(let kind, let id, let field, let old, let new):
        return [old, new].map { value in
          var record = kind.type.blank(id)
          record.set(value, named: field)
          return record
        }
      case .withdraw, .revive: return []
      }
    }
  }

  /// - Parameter least: letters that a term must have to be looked for at all.
  private func terms(_ fields: [String], _ records: [StoredRecord], least: Int) -> [[String]] {
    let texts = Set(records.flatMap { record in fields.compactMap { record.value(named: $0)?.text } })
    return Set(texts.map(MentionTerms.words)).filter { $0.reduce(0) { $0 + $1.count } >= least }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }
}

/// A text of somebody else's record in which the person may be named. Only a person can tell whether they are.
package struct Mention: Hashable, Codable, Sendable {
  package let kind: RecordKind
  package let id: Identifier
  package let day: Day?
  package let field: Words
  package let isRemoved: Bool
}

/// Where somebody may be named outside their own records.
package struct Mentions: Query {
  package var terms: MentionTerms
  /// The person whose own records do not count; nil once they are erased.
  package var person: Identifier?

  package init(_ terms: MentionTerms, outside person: Identifier?) {
    self.terms = terms
    self.person = person
  }

  package func answer(from reader: Reader) throws -> [Mention] {
    let scope = try person.map { try ErasureScope(reader.db, people: [$0]) }
    return try MentionFinder(db: reader.db, terms: terms).find(outside: Set((scope?.erased ?? [:]).keys))
  }
}

struct MentionFinder {
  let db: Database
  let terms: MentionTerms

  func find(outside own: Set<RecordKey>) throws -> [Mention] {
    guard !terms.isEmpty else { return [] }
    let found = try standing() + removed() + cellsOfSheets()
    var seen: Set<RecordKey> = []
    return found.filter { record in
      let key = RecordKey(record.kind, record.id)
      return !own.contains(key) && seen.insert(key).inserted
    }.compactMap(mention).sorted { ($0.day?.number ?? .min, $0.id) > ($1.day?.number ?? .min, $1.id) }
  }

  private func mention(_ record: StoredRecord) -> Mention? {
    for (info, value) in zip(record.kind.type.fields, record.values) {
      guard info.isSearched, let text = value.text, terms.isFound(in: text) else { continue }
      return Mention(
        kind: record.kind, id: record.id, day: record.day, field: info.label, isRemoved: record.removed != nil)
    }
    return nil
  }

  /// By the word index, which holds the words of every standing record.
  private func standing() throws -> [StoredRecord] {
    let pattern = (terms.names + terms.numbers).map { phrase in
      "(" + phrase.map { "\"\($0)\"" }.joined(separator: " AND ") + ")"
    }.joined(separator: " OR ")
    let keys: [RecordKey] = try db.rows(
      """
      SELECT r.kind, r.id FROM search_text JOIN search_row AS r ON r.number = search_text.rowid
      WHERE search_text MATCH ? ORDER BY search_text.rowid DESC
      """, [pattern]
    ) { row in try RecordKind(rawValue: row[0]).map { RecordKey($0, try row.identifier(1)) } }.compactMap { $0 }
    return try keys.compactMap { try db.record($0.kind, $0.id) }
  }

  private func removed() throws -> [StoredRecord] {
    try RecordKind.allCases.flatMap { kind in
      let table = RecordTable.of(kind)
      return try db.rows(table.select + " WHERE removed IS NOT NULL", [], table.record)
    }
  }

  /// Rows of sheets are in no index; they are looked through one by one.
  private func cellsOfSheets() throws -> [StoredRecord] {
    let table = RecordTable.of(.importedRow)
    var found: [StoredRecord] = []
    let rows = try Row.fetchCursor(db, sql: table.select + " WHERE removed IS NULL")
    while let row = try rows.next() {
      let record = try table.record(row)
      if terms.isFound(in: (record[\ImportedRow.key]) + " " + (record[\ImportedRow.cells])) { found.append(record) }
    }
    return found
  }
}
