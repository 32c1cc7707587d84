package import Domain
import GRDB

/// A suggestion or an application with what its row says: whose it is, where, what it is about, and how far it has come.
package struct JobSearchRow: Hashable, Codable, Sendable {
  package let record: StoredRecord
  package let step: JobSearchStep
  package let applicant: NamedApplicant?
  package let employerID: Identifier?
  /// "" when no employer is known.
  package let employer: String
  /// The job title, of the application or else of the job lead; "" when neither says one.
  package let title: String
  /// The job lead it is about, if it is about one.
  package let leadRecord: StoredRecord?

  package var lead: JobLead? { leadRecord.map(JobLead.init) }
  package var id: Identifier { record.id }
}

/// The way to a job of one person, or of everybody for whom one job lead is meant: the earlier stage first, in each the
/// nearest day first.
package struct JobSearchOf: Query {
  /// An applicant or a job lead.
  package var about: RecordKey
  package init(_ about: RecordKey) { self.about = about }

  package func answer(from reader: Reader) throws -> [JobSearchRow] {
    let field = about.kind == .jobLead ? "job_lead_id" : "applicant_id"
    let found = try [RecordKind.suggestion, .application].flatMap {
      try RecordsOf($0, where: field, is: about.id).answer(from: reader)
    }
    return try JobSearchRows(reader).rows(found)
  }
}

/// The ways to a job of many people at once. "Mine" are those on my caseload, whoever has written the records down.
package struct JobSearchList: Query {
  package var scope: Scope
  /// Those that are settled too.
  package var isWhole: Bool

  package init(scope: Scope, isWhole: Bool = false) {
    self.scope = scope
    self.isWhole = isWhole
  }

  package func answer(from reader: Reader) throws -> [JobSearchRow] {
    let colleagues = scope.colleague(reader.session)
    if scope != .everyone, colleagues == nil { return [] }
    let found = try [RecordKind.suggestion, .application].flatMap { kind in
      try reader.rows(
        Self.sql(kind, isOfOne: scope != .everyone), colleagues.map { [$0.blob] } ?? [], RecordTable.of(kind).record)
    }
    return try JobSearchRows(reader).rows(found).filter { isWhole || $0.step.stage.isOpen }
  }

  /// The people first: the records of each stand together in an index.
  static func sql(_ kind: RecordKind, isOfOne: Bool) -> String {
    let people = isOfOne ? "person_mine_by_name" : "person_by_name"
    return """
      SELECT \(RecordTable.of(kind).fieldList("a."))
      FROM person_summary AS p INDEXED BY \(people)
      CROSS JOIN "\(kind.rawValue)" AS a INDEXED BY \(kind.rawValue)_by_applicant_id ON a.applicant_id = p.id
      WHERE (p.flags & 1) = 0\(isOfOne ? " AND p.colleague_id = ?" : "") AND a.removed IS NULL
      """
  }
}

/// From records to rows; each job lead, employer and person is read once.
struct JobSearchRows {
  private let reader: Reader
  private let names: Names

  init(_ reader: Reader) {
    self.reader = reader
    names = Names(db: reader.db)
  }

  func rows(_ found: [StoredRecord]) throws -> [JobSearchRow] {
    let leads = try known(found.compactMap(\.jobLeadID)) { try reader.db.record(.jobLead, $0) }
    let people = try known(found.compactMap(\.applicantID)) { try names.applicant($0) }
    let ids = found.compactMap { $0.employerID } + leads.values.compactMap { $0.employerID }
    let employers = Dictionary(
      try Set(ids).map { ($0, try names.label(.employer, $0) ?? "") }, uniquingKeysWith: { first, _ in first })
    return try Self.withoutFollowed(found).map { record in
      let stored = record.jobLeadID.flatMap { leads[$0] }
      let lead = stored.map(JobLead.init)
      let employer = record.employerID ?? lead?.employerID
      return JobSearchRow(
        record: record, step: try step(record, lead), applicant: record.applicantID.flatMap { people[$0] },
        employerID: employer, employer: employer.flatMap { employers[$0] } ?? "",
        title: record.kind == .application && !record.label.isEmpty ? record.label : lead?.title ?? "",
        leadRecord: stored
      )
    }.sorted(by: Self.precedes)
  }

  private func known<T>(_ ids: [Identifier], _ read: (Identifier) throws -> T?) throws -> [Identifier: T] {
    var known: [Identifier: T] = [:]
    for id in Set(ids) { known[id] = try read(id) }
    return known
  }

  private func step(_ record: StoredRecord, _ lead: JobLead?) throws -> JobSearchStep {
    if record.kind == .suggestion { return JobSearchStep(Suggestion(record), lead: lead) }
    let application = Application(record)
    let job =
      application.result == .offer
      ? try RecordsOf(\Job.applicationID, is: record.id).answer(from: reader).first.map(Job.init) : nil
    return JobSearchStep(application, lead: lead, job: job)
  }

  /// A suggestion that became an application is seen as the application alone.
  private static func withoutFollowed(_ found: [StoredRecord]) -> [StoredRecord] {
    struct Aim: Hashable {
      let person: Identifier?
      let aim: Identifier
    }
    var applied: Set<Aim> = []
    for record in found where record.kind == .application {
      for aim in [record.jobLeadID, record.employerID].compactMap({ $0 }) {
        applied.insert(Aim(person: record.applicantID, aim: aim))
      }
    }
    return found.filter { record in
      guard record.kind == .suggestion else { return true }
      let aim = record.jobLeadID ?? record.employerID
      return !(aim.map { applied.contains(Aim(person: record.applicantID, aim: $0)) } ?? false)
    }
  }

  /// By dates alone.
  private static func precedes(_ one: JobSearchRow, _ other: JobSearchRow) -> Bool {
    func key(_ row: JobSearchRow) -> (Int, Int32, Int32, Identifier) {
      let (stage, since) = (row.step.stage, row.step.since?.number)
      // What is settled stands there newest first.
      return (stage.place, row.step.nextOn?.number ?? .max, stage.isOpen ? since ?? .max : -(since ?? 0), row.id)
    }
    return key(one) < key(other)
  }
}

extension StoredRecord {
  /// The opening a suggestion or an application is for.
  fileprivate var jobLeadID: Identifier? {
    kind == .application ? self[\Application.jobLeadID] : kind == .suggestion ? self[\Suggestion.jobLeadID] : nil
  }
}
