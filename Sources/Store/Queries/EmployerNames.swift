package import Domain
import GRDB

/// The applicants whose names may stand in what is written down about employers: whoever has to do with one of them by
/// any record, and whoever is named in full in the texts. An employer's record, list and exports name no applicant
/// (GDPR article 5: least data), whatever somebody typed there.
package struct ApplicantsNamedAt: Query {
  package var employers: [Identifier]
  /// The kinds of record that are asked; nil: every kind that points at both.
  package var kinds: Set<RecordKind>?
  package var texts: [String]

  package init(_ employers: [Identifier], kinds: Set<RecordKind>? = nil, texts: [String]) {
    self.employers = employers
    self.kinds = kinds
    self.texts = texts
  }

  package func answer(from reader: Reader) throws -> [PersonName] {
    var people = Set<Identifier>()
    for employer in employers { people.formUnion(try having(employer, reader)) }
    people.formUnion(try written(reader))
    return try people.sorted().compactMap { try reader.db.record(.applicant, $0) }.map { Applicant($0).name }
  }

  private func having(_ employer: Identifier, _ reader: Reader) throws -> [Identifier] {
    var people: [Identifier] = []
    for link in Self.links where kinds?.contains(link.kind) ?? true {
      let records = try RecordsOf(link.kind, where: link.employer, is: employer, includingRemoved: true)
        .answer(from: reader)
      for record in records { people += link.applicants.flatMap { record[named: $0].targets } }
    }
    return people
  }

  private struct Link {
    let kind: RecordKind
    let employer: String
    let applicants: [String]
  }

  /// Kinds that point at an employer and at applicants, by the field tables.
  private static let links: [Link] = RecordKind.allCases.flatMap { kind -> [Link] in
    let fields = kind.type.fields
    let applicants = fields.filter { $0.kind.referenced == .applicant }.map(\.name)
    if applicants.isEmpty { return [] }
    return fields.filter { if case .reference(.employer) = $0.kind { true } else { false } }
      .map { Link(kind: kind, employer: $0.name, applicants: applicants) }
  }

  // MARK: Whoever is named in full

  private static let longestName = 4
  static let sql = "SELECT id FROM name_token WHERE kind = 'applicant' AND place = 0 AND token = ? LIMIT 20"

  /// Only words that begin with a capital are looked up: a text has few of those one after the other.
  private func written(_ reader: Reader) throws -> [Identifier] {
    var names = Set<String>()
    for text in texts { names.formUnion(Self.possibleNames(in: text)) }
    return try names.sorted().flatMap { try reader.rows(Self.sql, [$0]) { try $0.identifier(0) } }
  }

  static func possibleNames(in text: String) -> Set<String> {
    var names = Set<String>()
    var run: [String] = []
    for word in text.split(whereSeparator: { $0.isWhitespace || ",;:()/\"".contains($0) }) {
      let folded = Folding.fold(String(word))
      guard word.first(where: \.isLetter)?.isUppercase ?? false, !folded.isEmpty else {
        run = []
        continue
      }
      run = Array((run + [folded]).suffix(longestName))
      for count in 2...longestName where count <= run.count {
        let name = run.suffix(count).joined(separator: " ")
        names.insert(name)
        // "Ola Hansens": with the s of a possessive.
        if name.hasSuffix("s") { names.insert(String(name.dropLast())) }
      }
    }
    return names
  }
}
