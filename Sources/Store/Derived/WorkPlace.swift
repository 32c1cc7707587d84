import Domain
import GRDB

/// A place of work as it is stored: an employer, or an open job lead with the employer it is at.
struct WorkPlace {
  let title: String
  let employer: Employer?
  let place: MatchPlace

  /// nil for what does not stand, for a job lead that is closed, and for what is no place.
  init?(_ key: RecordKey, _ db: Database) throws {
    guard let record = try db.record(key.kind, key.id), record.removed == nil else { return nil }
    if key.kind == .employer {
      let employer = Employer(record)
      (title, self.employer, place) = (employer.name, employer, MatchPlace(employer))
    } else {
      guard key.kind == .jobLead, JobLead(record).isOpen else { return nil }
      let lead = JobLead(record)
      employer = try lead.employerID.flatMap { try db.record(.employer, $0) }.map(Employer.init)
      (title, place) = (lead.title, MatchPlace(lead, at: employer))
    }
  }
}
