package import Domain
import GRDB

/// A promise with the names of whom it is about and who of us keeps an eye on it.
package struct PromiseRow: Hashable, Codable, Sendable {
  package let key: PageKey
  package let id: Identifier
  package let record: StoredRecord
  package let applicant: NamedApplicant?
  /// "" when it is about no employer.
  package let employer: String
  /// "" when nobody of us is named.
  package let colleague: String

  package var promise: Promise { Promise(record) }
}

/// Who has promised.
package enum PromiseOwer: String, CaseIterable, Codable, Sendable { case us, others }

/// Promises in both directions: open ones in the order of their days, those without a day last; or settled ones, the last
/// first. "Mine" are those that I keep an eye on.
package struct PromiseList: Query {
  package var scope: Scope
  package var isSettled: Bool
  /// nil: whoever has promised.
  package var ower: PromiseOwer?
  package var page: PageRequest

  package init(scope: Scope, isSettled: Bool = false, ower: PromiseOwer? = nil, page: PageRequest) {
    self.scope = scope
    self.isSettled = isSettled
    self.ower = ower
    self.page = page
  }

  package func answer(from reader: Reader) throws -> Page<PromiseRow> {
    guard let walk = walk(reader.session) else { return .none }
    let table = RecordTable.of(.promise)
    // `page` reads a row too many, so names are looked up afterwards.
    let found = try page.page(key: \.key) { stretch in
      try walk.rows(reader.db, stretch) { key, row in Found(key: key, record: try table.record(row, from: 2)) }
    }
    let names = Names(db: reader.db)
    return try found.map { try Self.row($0, names) }
  }

  private struct Found: Codable, Sendable {
    let key: PageKey
    let record: StoredRecord
  }

  private static func row(_ found: Found, _ names: Names) throws -> PromiseRow {
    let record = found.record
    return PromiseRow(
      key: found.key, id: record.id, record: record, applicant: try record.applicantID.flatMap(names.applicant),
      employer: try names.label(.employer, record.employerID) ?? "",
      colleague: try names.label(.colleague, record.colleagueID) ?? "")
  }

  /// nil when the scope is "mine" and nobody has answered yet who "me" is.
  func walk(_ session: Session) -> IndexWalk? {
    let state = isSettled ? "closed" : "open"
    var walk = IndexWalk(
      columns: RecordTable.of(.promise).fieldList(""), table: "promise INDEXED BY promise_\(state)",
      conditions: ["outcome IS \(isSettled ? "NOT NULL" : "NULL")", "removed IS NULL"],
      sort: .expression(isSettled ? "coalesce(\"closed_on\", '')" : "coalesce(\"due_on\", '9999')"),
      isDescending: isSettled)
    switch ower {
    case .us: walk.conditions.append("by_party = 'us'")
    case .others: walk.conditions.append("by_party <> 'us'")
    case nil: break
    }
    guard scope != .everyone else { return walk }
    guard let colleague = scope.colleague(session) else { return nil }
    walk.table = "promise INDEXED BY promise_mine_\(state)"
    walk.conditions.append("colleague_id = ?")
    walk.arguments.append(colleague.blob)
    return walk
  }
}
