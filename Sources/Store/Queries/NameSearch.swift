package import Domain
import GRDB

package struct NameHit: Hashable, Codable, Sendable {
  package let kind: RecordKind
  package let id: Identifier
  package let title: String
  /// What tells two of the same name apart: a town, an employer, a role.
  package let detail: String

  package init(kind: RecordKind, id: Identifier, title: String, detail: String = "") {
    self.kind = kind
    self.id = id
    self.title = title
    self.detail = detail
  }
}

/// Names by what has been typed of them: those that begin so first, then those of which a later word does.
package struct NameSearch: Query {
  package var text: String
  /// Of `applicant`, `employer`, `employerPerson`, `colleague`, `team`.
  package var kinds: [RecordKind]
  /// Only people at this employer.
  package var employer: Identifier?
  package var limit: Int

  package init(_ text: String, kinds: [RecordKind], employer: Identifier? = nil, limit: Int) {
    self.text = text
    self.kinds = kinds
    self.employer = employer
    self.limit = limit
  }

  package func answer(from reader: Reader) throws -> [NameHit] {
    if let employer { return try peopleAt(employer, reader) }
    let finder = NameFinder(db: reader.db)
    let found = try kinds.map { kind in (kind, try finder.identifiers(Folding.fold(text), kind, limit: limit)) }
    let ranked = [0, 1].flatMap { rank in
      found.flatMap { kind, hits in hits.filter { $0.rank == rank }.map { RecordKey(kind, $0.id) } }
    }
    return try ranked.prefix(limit).compactMap { try finder.hit($0) }
  }

  /// An employer has few people, so they are compared one by one.
  private func peopleAt(_ employer: Identifier, _ reader: Reader) throws -> [NameHit] {
    let finder = NameFinder(db: reader.db)
    let wanted = Folding.fold(text)
    let people = try RecordsOf(\EmployerPerson.employerID, is: employer).answer(from: reader)
    let ranked = people.compactMap { person -> (rank: Int, name: String, id: Identifier)? in
      let tokens = SearchIndex.tokens(of: person).filter { $0.text.hasPrefix(wanted) }
      return tokens.map(\.place).min().map { ($0, Folding.fold(person.label), person.id) }
    }
    return try ranked.sorted { ($0.rank, $0.name, $0.id) < ($1.rank, $1.name, $1.id) }.prefix(limit).compactMap {
      try finder.hit(RecordKey(.employerPerson, $0.id))
    }
  }
}

/// Walks the index of name beginnings.
struct NameFinder {
  let db: Database

  struct Found {
    let rank: Int
    let id: Identifier
  }

  /// How many names that begin with the first word are looked at for the other words.
  private static let mostCandidates = 2_000

  /// - Parameter wanted: folded text; "" finds every name.
  func identifiers(_ wanted: String, _ kind: RecordKind, limit: Int) throws -> [Found] {
    var seen = Set<Identifier>()
    var found: [Found] = []
    for place in wanted.isEmpty ? [0] : [0, 1] where found.count < limit {
      let hits = try walk(wanted, kind, place, limit: limit * 2)
      found += hits.filter { seen.insert($0.id).inserted }.map { Found(rank: place, id: $0.id) }
    }
    if found.count < limit, wanted.contains(" ") {
      found += try inAnyOrder(wanted, kind).filter { seen.insert($0).inserted }.map { Found(rank: 1, id: $0) }
    }
    return Array(found.prefix(limit))
  }

  static let sql = """
    SELECT token, id FROM name_token
    WHERE kind = ? AND place = ? AND token >= ? AND token < ? ORDER BY token, id LIMIT ?
    """

  private func walk(
    _ wanted: String, _ kind: RecordKind, _ place: Int, limit: Int
  ) throws -> [(token: String, id: Identifier)] {
    // U+10FFFF is no letter: it comes after every continuation of the text.
    try db.rows(Self.sql, [kind.rawValue, place, wanted, wanted + "\u{10FFFF}", limit]) {
      ($0[0], try $0.identifier(1))
    }
  }

  /// "hansen ola": every word begins some word of the name.
  private func inAnyOrder(_ wanted: String, _ kind: RecordKind) throws -> [Identifier] {
    let words = wanted.split(separator: " ").map(String.init)
    guard let first = words.max(by: { $0.count < $1.count }) else { return [] }
    let candidates = try [0, 1].flatMap { try walk(first, kind, $0, limit: Self.mostCandidates) }.map(\.id)
    return try candidates.filter { id in
      guard let record = try db.record(kind, id) else { return false }
      let tokens = SearchIndex.tokens(of: record)
      return words.allSatisfy { word in tokens.contains { $0.text.hasPrefix(word) } }
    }
  }

  func hit(_ key: RecordKey) throws -> NameHit? {
    guard let record = try db.record(key.kind, key.id) else { return nil }
    return NameHit(kind: key.kind, id: key.id, title: record.label, detail: try detail(record))
  }

  private func detail(_ record: StoredRecord) throws -> String {
    let employer = try Names(db: db).label(.employer, record.employerID.flatMap { $0 == record.id ? nil : $0 })
    return [employer ?? "", record.beside].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
