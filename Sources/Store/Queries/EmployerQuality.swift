package import Domain
import GRDB

/// How employers are visited (IPS-25, quality of job development, from memory): how many were met twice as planned, how
/// many relationships stand at which stage, and after how many first visits a second was booked.
package struct EmployerQuality: Query {
  /// The months that are looked back.
  package static let months = 6

  package init() {}

  package struct Answer: Hashable, Codable, Sendable {
    /// Employers visited in person in these months.
    package let met: Int
    /// Of them those with two or more planned visits in these months.
    package let metTwice: Int
    /// Employers at each stage today, whenever they got there.
    package let stages: [VisitStage: Int]
    package let stageUnknown: Int
    /// First visits, to introduce oneself, in these months.
    package let firstVisits: Int
    /// Of them those after which a second was booked.
    package let secondBooked: Int
  }

  package func answer(from reader: Reader) throws -> Answer {
    let since = reader.session.today.adding(months: -Self.months).number
    func count(_ sql: String, _ arguments: StatementArguments) throws -> Int {
      try reader.first(sql, arguments) { $0[0] } ?? 0
    }
    var stages: [VisitStage: Int] = [:]
    for (key, stage) in VisitStage.allCases.enumerated() { stages[stage] = try count(Self.stageSQL, [key]) }
    let first = try reader.first(Self.firstSQL, [EmployerTable.Flag.secondBooked, since]) {
      (count: $0[0] as Int, booked: $0[1] as Int)
    }
    return Answer(
      met: try count(Self.metSQL, [since]), metTwice: try count(Self.metTwiceSQL, [since]), stages: stages,
      stageUnknown: try count(Self.stageSQL, [VisitStage.allCases.count]),
      firstVisits: first?.count ?? 0, secondBooked: first?.booked ?? 0)
  }

  static let metSQL = "SELECT count(*) FROM employer_summary INDEXED BY employer_by_visit WHERE visit_key >= ?"
  static let metTwiceSQL =
    "SELECT count(*) FROM employer_summary INDEXED BY employer_by_planned WHERE planned_key >= ?"
  static let stageSQL = "SELECT count(*) FROM employer_summary INDEXED BY employer_by_stage WHERE stage_key = ?"
  static let firstSQL = """
    SELECT count(*), ifnull(sum((flags & ?) <> 0), 0)
    FROM employer_summary INDEXED BY employer_by_first WHERE first_key >= ?
    """
}
