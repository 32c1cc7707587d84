package import Domain
import Store

/// One line about a job, and what Enter does on it.
package struct JobRow: ListRow {
  enum Target: Sendable {
    case record(RecordKey)
    case job(Identifier)
    case form(FormPurpose)
    case say(Words)
  }

  package let id: Identifier
  let section: Words
  let lead: Words
  let text: String
  let isWarning: Bool
  let target: Target?

  private init(
    _ id: Identifier, _ section: Words, _ lead: Words, _ text: String, isWarning: Bool = false, _ target: Target?
  ) {
    (self.id, self.section, self.lead, self.text) = (id, section, lead, text)
    (self.isWarning, self.target) = (isWarning, target)
  }

  /// A line before it has its place, by which the cursor finds it again after a change elsewhere.
  struct Draft: Sendable {
    let lead: Words
    let text: String
    var isWarning = false
    var target: Target?
  }

  static func rows(_ sections: [(Words, [Draft])]) -> [JobRow] {
    sections.enumerated().flatMap { number, section in
      section.1.enumerated().map { index, row in
        JobRow(
          Identifier(high: UInt64(number) + 1, low: UInt64(index)), section.0, row.lead, row.text,
          isWarning: row.isWarning, row.target)
      }
    }
  }
}

/// All that the page of a job shows, read from the store.
struct JobFacts: Sendable {
  let record: StoredRecord
  let job: Job
  let person: PersonRef?
  let employer: String
  let changes: [HoursChange]
  let allChanges: [HoursChange]
  let allJobs: [Job]
  let schedule: SupportSchedule
  let due: [DueRow]
  let plans: [StoredRecord]
  let advice: [BenefitsAdvice]
  let benefits: [FormNotice]
  let preferences: [StoredRecord]
  let told: [StoredRecord]
  let courses: [StoredRecord]

  init(_ id: Identifier, _ store: Store, _ desk: Desk) throws(StoreError) {
    guard let record = try store.answer(OneRecord(.job, id)), let owner = record.applicantID else {
      throw .refused("This record is not there any more.")
    }
    func all(_ kind: RecordKind) throws(StoreError) -> [StoredRecord] {
      try kind.records(about: .applicant(owner), store)
    }
    let job = Job(record)
    (self.record, self.job) = (record, job)
    person = try store.answer(OneRecord(.applicant, owner)).map(Applicant.init).map {
      PersonRef(id: $0.id, name: $0.name, mark: $0.mark)
    }
    employer =
      try store.answer(Labels([job.employerID].compactMap { $0 }.map { RecordKey(.employer, $0) })).first?
      .label ?? ""
    allChanges = try all(.hoursChange).map(HoursChange.init)
    changes = allChanges.filter { $0.jobID == id }.sorted {
      ($0.fromOn?.number ?? 0, $0.id) < ($1.fromOn?.number ?? 0, $1.id)
    }
    allJobs = try all(.job).map(Job.init)
    schedule = SupportSchedule(
      job, try all(.personContact).compactMap(Self.contact), try OfficeRules(store).terms, on: desk.today,
      until: desk.today.adding(days: Self.daysAhead))
    due = try store.answer(DueAbout(owner)).filter { $0.item.subject == id }
    plans = try all(.supportPlan).filter { $0[\SupportPlan.jobID] == id || $0[\SupportPlan.jobID] == nil }
    advice = try all(.benefitsAdvice).map(BenefitsAdvice.init)
    benefits = try BenefitClock.notices(for: owner, store, desk)
    preferences = try all(.jobPreference).filter { job.jobPreferenceIDs.contains($0.id) }
    told = try all(.disclosure).filter {
      $0[\Disclosure.untilOn] == nil && ($0.employerID == nil || $0.employerID == job.employerID)
    }
    courses = try all(.education).filter { Education($0).isGoingOn(on: desk.today) }
  }

  /// How far ahead the schedule is shown: two months.
  private static let daysAhead = 62

  private static func contact(_ record: StoredRecord) -> ContactFact? {
    let contact = PersonContact(record)
    return contact.happenedOn.map {
      ContactFact(
        id: contact.id, day: $0, mode: contact.mode, place: contact.place, isAttempt: contact.attemptedOnly == .yes,
        purposes: contact.purposes, with: contact.withWhom, nextOn: contact.nextOn)
    }
  }
}
