/// The case of one person as the due rules see it: what holds today, and since when. The rules are functions of it, each
/// beside its row; all dates are absolute.
struct Clocks {
  let facts: CaseFacts
  let terms: DueTerms
  let day: Day
  /// The period the person is in; clocks of an earlier one have ended with it.
  let servicePeriod: ServicePeriod?

  init(_ facts: CaseFacts, _ terms: DueTerms, _ day: Day) {
    self.facts = facts
    self.terms = terms
    self.day = day
    servicePeriod = PersonSummary.latest(facts.servicePeriods)
  }

  /// Whether the person is with the service: nothing is due for one who has left.
  var isOpen: Bool { servicePeriod.map { $0.leftOn.map { day < $0 } ?? true } ?? false }

  /// What is needed to say anything here.
  static let facts: Set<CaseFact> = [.servicePeriods, .statuses, .jobs, .contacts, .employerContacts]

  // MARK: What holds

  func status(_ kind: StatusKind) -> Status? {
    statuses.filter {
      $0.status == kind && ($0.fromOn.map { $0 <= day } ?? true) && ($0.untilOn.map { day < $0 } ?? true)
    }
    .max { ($0.fromOn, $0.id) < ($1.fromOn, $1.id) }
  }

  /// The statuses of this period, whether they hold or not.
  var statuses: [Status] {
    facts.statuses.filter { $0.servicePeriodID == nil || $0.servicePeriodID == servicePeriod?.id }
  }

  var isPaused: Bool { status(.pause) != nil }

  /// Since when this period runs: what was before does not count for it. Contacts between referral and first meeting do.
  var begun: Day? {
    [servicePeriod?.referredOn, servicePeriod?.acceptedOn, servicePeriod?.firstMeetingOn].compactMap { $0 }.min()
  }

  func inThisPeriod(_ event: Day) -> Bool { begun.map { event >= $0 } ?? true }

  var lastContact: Day? { facts.lastContactOn }

  /// Jobs that are work, whenever they are: practice, sheltered places, volunteering and courses start no clock.
  var work: [Job] { facts.jobs.filter { $0.isWork && $0.startedOn != nil } }

  var isWorking: Bool { work.contains { $0.isWork(on: day) } }

  /// What is due about each job that is work, given its start.
  func aboutWork(_ find: (Job, Day) -> DueItem?) -> [DueItem?] {
    work.map { job in job.startedOn.flatMap { find(job, $0) } }
  }
}
