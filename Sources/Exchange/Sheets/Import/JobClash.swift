import Domain
import Store

/// Contracts that cannot stand beside the person's others: their cells are left to check, so that the rest of the sheet
/// comes in. The store would refuse all of it.
struct JobClash {
  private var jobs: [Identifier: [Job]] = [:]
  private var changes: [Identifier: [HoursChange]] = [:]

  init(_ jobs: [StoredRecord], _ changes: [StoredRecord]) {
    for record in jobs { note(Job(record)) }
    for record in changes {
      if let person = record.applicantID { self.changes[person, default: []].append(HoursChange(record)) }
    }
  }

  private mutating func note(_ job: Job) {
    if let person = job.applicantID { jobs[person, default: []].append(job) }
  }

  /// - Parameters:
  ///   - person: whom the row is about, if that stands in no cell of the job.
  ///   - id: what the job would be called, so that rows further down meet it.
  mutating func sort(_ reading: inout RowReading, person: Identifier?, id: Identifier) {
    guard let part = reading["job"] else { return }
    var job = Job(part.record(id))
    job.applicantID = job.applicantID ?? person
    guard let owner = job.applicantID else { return }
    let others = jobs[owner] ?? []
    if others.contains(where: { other in part.values.allSatisfy { other.stored.value(of: $0) == $0.value } }) { return }
    if let problem = Contracts.problems(of: job, among: others, changes[owner] ?? []).first {
      leave(part, problem.words, &reading)
      reading.parts.removeAll { $0.name == "hours" }
      if reading.parts.isEmpty { reading.openQuestions.append(problem.words) }
      return
    }
    sortHours(of: job, &reading, others)
    note(job)
  }

  private func sortHours(of job: Job, _ reading: inout RowReading, _ others: [Job]) {
    guard let part = reading["hours"] else { return }
    var change = HoursChange(part.record(job.id))
    (change.jobID, change.applicantID) = (job.id, job.applicantID)
    guard let problem = Contracts.problems(of: change, in: job, among: others + [job], [change]).first else { return }
    leave(part, problem.words, &reading)
  }

  private func leave(_ part: RowPart, _ reason: Words, _ reading: inout RowReading) {
    reading.parts.removeAll { $0.name == part.name }
    let doubted = Set(reading.doubts.map(\.column))
    for value in part.values {
      guard let column = value.columns.first, !doubted.contains(column) else { continue }
      reading.doubts.append(
        CellDoubt(column: column, part: part.name, field: value.field, reason: reason, besides: Array(part.columns)))
    }
  }
}
