package import Domain
import GRDB

/// Something that `/` found.
package struct Hit: Hashable, Codable, Sendable {
  package let kind: RecordKind
  package let id: Identifier
  package let applicantID: Identifier?
  package let employerID: Identifier?
  /// Whose record it is: the name of the person, the employer or the record itself.
  package let title: String
  /// The field in which it was found; nil for a name.
  package let field: Words?
  /// The words around what was found; "" for a name.
  package let excerpt: String
  package let day: Day?
}

/// Finds anything: names from the first letter, from the second letter every text of every record, newest first.
package struct Find: Query {
  package var text: String
  package var limit: Int

  package init(_ text: String, limit: Int) {
    self.text = text
    self.limit = limit
  }

  package func answer(from reader: Reader) throws -> [Hit] {
    let wanted = Folding.fold(text)
    guard !wanted.isEmpty else { return [] }
    let names = try nameHits(reader)
    guard wanted.count > 1, names.count < limit else { return names }
    let seen = Set(names.map { RecordKey($0.kind, $0.id) })
    let words = try WordFinder(db: reader.db, wanted: wanted).hits(limit: limit)
      .filter { !seen.contains(RecordKey($0.kind, $0.id)) }
    return Array((names + words).prefix(limit))
  }

  private func nameHits(_ reader: Reader) throws -> [Hit] {
    let found = try NameSearch(text, kinds: [.applicant, .employer, .employerPerson, .colleague, .team], limit: limit)
      .answer(from: reader)
    return try found.map { hit in
      let employer = try hit.kind == .employerPerson ? reader.db.record(hit.kind, hit.id)?.employerID : nil
      return Hit(
        kind: hit.kind, id: hit.id, applicantID: hit.kind == .applicant ? hit.id : nil,
        employerID: hit.kind == .employer ? hit.id : employer, title: hit.title, field: nil, excerpt: "", day: nil)
    }
  }
}

/// Walks the index of words, newest record first.
struct WordFinder {
  let db: Database
  /// Folded.
  let wanted: String

  static let sql = """
    SELECT r.kind, r.id FROM search_text CROSS JOIN search_row AS r ON r.number = search_text.rowid
    WHERE search_text MATCH ? ORDER BY search_text.rowid DESC LIMIT ?
    """

  func hits(limit: Int) throws -> [Hit] {
    let words = Self.words(in: wanted)
    guard !words.isEmpty else { return [] }
    // Letters and figures only, so that nothing in a word means anything to the index; "*" asks for beginnings.
    let pattern = words.map { "\"\($0)\"*" }.joined(separator: " ")
    let keys: [RecordKey] = try db.rows(Self.sql, [pattern, limit]) { row in
      RecordKind(rawValue: row[0]).flatMap { kind in row.identifierIfKnown(1).map { RecordKey(kind, $0) } }
    }.compactMap { $0 }
    return try keys.compactMap { try hit($0, words) }
  }

  /// The words of a text as the index cuts them.
  static func words(in text: String) -> [String] { text.unicodeScalars.split { !isLetter($0) }.map { String($0) } }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }

  private func hit(_ key: RecordKey, _ words: [String]) throws -> Hit? {
    guard let record = try db.record(key.kind, key.id), record.removed == nil else { return nil }
    let fields = zip(key.kind.type.fields, record.values)
    for (info, value) in fields where info.isFound {
      guard let text = value.text, let excerpt = Self.excerpt(text, words) else { continue }
      let owner = try owner(record)
      return Hit(
        kind: key.kind, id: key.id, applicantID: owner.applicant, employerID: owner.employer, title: owner.name,
        field: info.label, excerpt: excerpt, day: record.day)
    }
    return nil
  }

  private func owner(_ record: StoredRecord) throws -> (applicant: Identifier?, employer: Identifier?, name: String) {
    let applicant = record.applicantID
    let employer = record.kind == .employer ? record.id : record.employerID
    let names = Names(db: db)
    let name = try names.label(.applicant, applicant) ?? names.label(.employer, employer) ?? record.label
    return (applicant, employer, name)
  }

  /// The words around the first one that begins like a wanted word, at most about 60 letters; nil if there is none.
  static func excerpt(_ text: String, _ wanted: [String]) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    let place = words.firstIndex { word in
      Self.words(in: Folding.fold(String(word))).contains { begin in wanted.contains { begin.hasPrefix($0) } }
    }
    guard let place else { return nil }
    let start = max(0, place - 3)
    var excerpt = start > 0 ? ".. " : ""
    for index in start..<words.count {
      if index > place, excerpt.count + words[index].count > 60 { return excerpt + ".." }
      excerpt += words[index] + " "
    }
    return String(excerpt.dropLast())
  }
}
