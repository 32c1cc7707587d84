package import Domain
import GRDB

package struct KindCount: Hashable, Codable, Sendable {
  package let kind: RecordKind
  package let count: Int
}

/// What erasing a person would do; nil for somebody who is not in the store.
package struct ErasurePreview: Query {
  package var person: Identifier
  package init(_ person: Identifier) { self.person = person }

  package struct Effect: Hashable, Codable, Sendable {
    package let name: PersonName
    package let retention: Retention
    /// Why it may not be done, as the store would refuse it; nil when it may.
    package let refusal: Words?
    package let records: [KindCount]
    /// Entries of the same person that were merged into this one.
    package let mergedEntries: Int
    /// Unfinished texts of everybody.
    package let drafts: Int
    /// Employer contacts that stay without the person: made for others too, or counted without words.
    package let contactsKept: Int
    package let terms: MentionTerms
    package let mentions: [Mention]
  }

  package func answer(from reader: Reader) throws -> Effect? {
    let db = reader.db
    guard let record = try db.record(.applicant, person) else { return nil }
    let scope = try ErasureScope(db, people: [person])
    let gate = ErasureGate(db: db, session: reader.session)
    let retention = try gate.retention(record, scope.people)
    let counts = Dictionary(grouping: scope.keys, by: \.kind).mapValues(\.count)
    let terms = try NamesEver(db: db).of(scope.people)
    return Effect(
      name: Applicant(record).name, retention: retention, refusal: try gate.right() ?? ErasureGate.words(of: retention),
      records: RecordKind.allCases.compactMap { kind in counts[kind].map { KindCount(kind: kind, count: $0) } },
      mergedEntries: scope.people.count - 1, drafts: try ErasureDrafts(db: db).about(scope).count,
      contactsKept: scope.shared.count + scope.alone.count, terms: terms,
      mentions: try MentionFinder(db: db, terms: terms).find(outside: Set(scope.erased.keys)))
  }
}

/// Somebody whose time to be kept is over.
package struct RetentionRow: Hashable, Codable, Sendable {
  package let id: Identifier
  package let name: PersonName
  package let leftOn: Day
  package let overSince: Day
}

/// People whose records need not be kept any longer, by dates alone, longest first; nobody where the office has not
/// said for how many years.
package struct RetentionList: Query {
  package var limit: Int
  package init(limit: Int) { self.limit = limit }

  package func answer(from reader: Reader) throws -> [RetentionRow] {
    guard let years = reader.session.settings.retentionYears else { return [] }
    let last = reader.session.today.adding(months: -12 * years)
    let candidates = try reader.rows(
      """
      SELECT DISTINCT applicant_id FROM service_period WHERE removed IS NULL AND left_on <= ? ORDER BY left_on, applicant_id
      """, [last.iso]
    ) { try $0.identifier(0) }
    var rows: [RetentionRow] = []
    for id in candidates where rows.count < limit { if let row = try row(id, years, reader) { rows.append(row) } }
    return rows.sorted { ($0.overSince, $0.id) < ($1.overSince, $1.id) }
  }

  private func row(_ id: Identifier, _ years: Int, _ reader: Reader) throws -> RetentionRow? {
    guard let record = try reader.db.record(.applicant, id) else { return nil }
    let table = RecordTable.of(.servicePeriod)
    let servicePeriods = try reader.rows(
      table.select + " WHERE applicant_id = ? AND removed IS NULL", [id.blob], table.record
    ).map(ServicePeriod.init)
    let retention = Retention.of(
      servicePeriods, isRemoved: record.removed != nil, years: years, on: reader.session.today)
    guard case .over(let since) = retention, let left = servicePeriods.compactMap(\.leftOn).max() else { return nil }
    return RetentionRow(id: id, name: Applicant(record).name, leftOn: left, overSince: since)
  }
}
