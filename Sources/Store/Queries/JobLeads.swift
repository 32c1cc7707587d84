package import Domain
import GRDB

/// A job lead with how many people stand where on their way to it; nobody is named.
package struct JobLeadRow: Hashable, Codable, Sendable {
  package let key: PageKey
  package let record: StoredRecord
  /// "" when it is at no employer yet.
  package let employer: String
  /// How many suggestions and applications are at a stage; stages without any are left out.
  package let counts: [JobSearchStage: Int]

  package var lead: JobLead { JobLead(record) }
  package var id: Identifier { record.id }
}

/// Open job leads by the day they close, those without a day last; or all that were ever found, the newest first.
package struct JobLeadList: Query {
  /// nil: at whatever employer.
  package var employer: Identifier?
  /// Those that were filled or came to nothing too.
  package var isWhole: Bool
  package var page: PageRequest

  package init(at employer: Identifier? = nil, isWhole: Bool = false, page: PageRequest) {
    self.employer = employer
    self.isWhole = isWhole
    self.page = page
  }

  package func answer(from reader: Reader) throws -> Page<JobLeadRow> {
    let table = RecordTable.of(.jobLead)
    let found = try page.page(key: \.key) { stretch in
      try walk.rows(reader.db, stretch) { key, row in Found(key: key, record: try table.record(row, from: 2)) }
    }
    let names = Names(db: reader.db)
    return try found.map { found in
      JobLeadRow(
        key: found.key, record: found.record, employer: try names.label(.employer, found.record.employerID) ?? "",
        counts: try Self.counts(found.record.id, reader))
    }
  }

  private struct Found: Codable, Sendable {
    let key: PageKey
    let record: StoredRecord
  }

  private static func counts(_ lead: Identifier, _ reader: Reader) throws -> [JobSearchStage: Int] {
    let rows = try JobSearchOf(RecordKey(.jobLead, lead)).answer(from: reader)
    return Dictionary(rows.map { ($0.step.stage, 1) }, uniquingKeysWith: +)
  }

  var walk: IndexWalk {
    let columns = RecordTable.of(.jobLead).fieldList("")
    var walk: IndexWalk
    switch (employer, isWhole) {
    case (nil, false):
      walk = IndexWalk(
        columns: columns, table: "\"job_lead\" INDEXED BY job_lead_open",
        sort: .expression("coalesce(\"closes_on\", '9999')"))
    case (nil, true):
      walk = IndexWalk(
        columns: columns, table: "\"job_lead\" INDEXED BY job_lead_by_day",
        sort: .expression("coalesce(\"found_on\", '')"),
        isDescending: true)
    case (_, _):
      walk = IndexWalk(
        columns: columns, table: "\"job_lead\" INDEXED BY job_lead_by_employer_id",
        sort: .expression("coalesce(\"found_on\", '')"),
        isDescending: true)
    }
    walk.conditions = ["removed IS NULL"]
    if !isWhole { walk.conditions.append("(\"state\" IS NULL OR \"state\" = 'open')") }
    if let employer {
      walk.conditions.append("\"employer_id\" = ?")
      walk.arguments.append(employer.blob)
    }
    return walk
  }
}

/// How many applications went to an employer without a job lead of ours; nobody is named.
package struct ApplicationsWithoutLead: Query {
  package var employer: Identifier
  package init(at employer: Identifier) { self.employer = employer }

  package func answer(from reader: Reader) throws -> Int { try reader.first(Self.sql, [employer.blob]) { $0[0] } ?? 0 }

  static let sql = """
    SELECT count(*) FROM "application" INDEXED BY application_by_employer_id
    WHERE "employer_id" = ? AND "job_lead_id" IS NULL AND removed IS NULL
    """
}
