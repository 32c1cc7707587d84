import Domain
import GRDB

/// What waits beside what is due, counted in one statement for the head of Today; each stops at 1,000.
package struct TodayCounts: Query {
  package struct Answer: Hashable, Codable, Sendable {
    /// Open promises this colleague keeps an eye on; of everybody where the scope says so.
    package let promises: Int
    /// Texts this login typed and did not save.
    package let drafts: Int
    /// Cells of a sheet nobody has settled yet.
    package let toSettle: Int
  }

  package var scope: Scope
  package init(scope: Scope) { self.scope = scope }

  package func answer(from reader: Reader) throws -> Answer {
    let staff = scope.staff(reader.session)
    let isNobody = staff == nil && scope != .everyone
    let arguments: StatementArguments =
      scope == .everyone ? [reader.session.login] : [(staff ?? Identifier(high: 0, low: 0)).blob, reader.session.login]
    return try reader.first(Self.sql(ofOne: scope != .everyone), arguments) { row in
      Answer(promises: isNobody ? 0 : row[0], drafts: row[1], toSettle: row[2])
    } ?? Answer(promises: 0, drafts: 0, toSettle: 0)
  }

  private static func sql(ofOne isOne: Bool) -> String {
    let promises =
      isOne
      ? "promise INDEXED BY promise_by_staff_id WHERE staff_id = ? AND outcome IS NULL AND withdrawn IS NULL"
      : "promise INDEXED BY promise_open WHERE outcome IS NULL AND withdrawn IS NULL"
    return """
      SELECT (SELECT count(*) FROM (SELECT 1 FROM \(promises) LIMIT \(Count.limit))),
        (SELECT count(*) FROM (SELECT 1 FROM draft WHERE login = ? AND key NOT LIKE 'wish:%' LIMIT \(Count.limit))),
        (SELECT count(*) FROM
          (SELECT 1 FROM to_settle INDEXED BY to_settle_open WHERE settled_on IS NULL AND withdrawn IS NULL
           LIMIT \(Count.limit)))
      """
  }
}
