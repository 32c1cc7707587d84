import Domain
import GRDB

/// What stands at the head of Today beside the employer contacts, counted in one statement; each stops at 1,000.
package struct TodayCounts: Query {
  package struct Answer: Hashable, Codable, Sendable {
    package let people: Int
    package let working: Int
    /// Open promises this colleague keeps an eye on; everybody's where the scope says so.
    package let promises: Int
    /// Texts this login typed and did not save.
    package let drafts: Int
    /// Cells of a sheet nobody has settled yet.
    package let toCheck: Int

    static let none = Answer(people: 0, working: 0, promises: 0, drafts: 0, toCheck: 0)
  }

  package var scope: Scope
  package init(scope: Scope) { self.scope = scope }

  package func answer(from reader: Reader) throws -> Answer {
    guard let people = ApplicantWalk(scope, .name, [], reader.session)?.walk,
      let working = ApplicantWalk(scope, .name, [.inWork], reader.session)?.walk
    else { return .none }
    let promises = Self.promises(of: scope.colleague(reader.session))
    let parts = [people, working, promises].map { ($0.table, $0.conditions.joined(separator: " AND "), $0.arguments) }
    let all =
      parts + [
        ("draft", "login = ? AND key NOT LIKE '\(Draft.option)%'", [reader.session.login.databaseValue]),
        ("to_check INDEXED BY to_check_open", "checked_on IS NULL AND removed IS NULL", []),
      ]
    let counts = all.map { "(SELECT count(*) FROM (SELECT 1 FROM \($0.0) WHERE \($0.1) LIMIT \(Count.limit)))" }
    return try reader.first(
      "SELECT " + counts.joined(separator: ", "), StatementArguments(all.flatMap { $0.2 })
    ) { Answer(people: $0[0], working: $0[1], promises: $0[2], drafts: $0[3], toCheck: $0[4]) } ?? .none
  }

  private static func promises(of colleague: Identifier?) -> IndexWalk {
    var walk = IndexWalk(
      columns: "1", table: "promise INDEXED BY promise_open", conditions: ["outcome IS NULL", "removed IS NULL"],
      sort: .none)
    if let colleague {
      walk.table = "promise INDEXED BY promise_mine_open"
      walk.conditions.append("colleague_id = ?")
      walk.arguments.append(colleague.blob)
    }
    return walk
  }
}
