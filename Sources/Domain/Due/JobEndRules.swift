/// What is due after a job has ended, or has changed what the career profile says.
extension DueRule {
  static let jobEnded = DueRule(
    .jobEnded, "contact after a job ended",
    starts: "we learn that a job has ended, or will", due: "within {1} days", days: 3,
    settles: "get in touch; a try counts", by: .form(.personContact([.engagement], meeting: nil)), pauses: nil,
    facts: [.servicePeriods, .jobs, .contacts, .employerContacts],
    source: unlimitedSupport,
    dates: .counted { clocks in clocks.work.map(clocks.jobEnded) },
    reason: { _, days in days < 0 ? "a job is about to end: get in touch" : "a job ended: get in touch" })

  static let newSearch = DueRule(
    .newSearch, "offer of a new search",
    starts: "a job ends", due: "within {1} days", days: 30,
    settles: "offer a new search and write down when",
    by: .form(
      .field(
        Job.name(of: \.newSearchOfferedOn), with: Job.names(of: [\.wantsAnother, \.learned]))),
    pauses: "another job; the person wants none; a pause at the person's own wish; a search that has begun",
    facts: [.servicePeriods, .statuses, .jobs],
    source: .notRead("IPS fidelity: zero exclusion. From memory, to be verified."), dates: .counted { [$0.newSearch] },
    reason: { _, days in
      switch days {
      case 0: "a job ended today: offer a new search"
      case 1: "a job ended yesterday: offer a new search"
      default: Words("a job ended {1} days ago: offer a new search", String(days))
      }
    })

  static let profileRevision = DueRule(
    .profileRevision, "career profile to revise",
    starts: "a job starts or ends", due: "within {1} days", days: 30,
    settles: "revise the career profile", by: .form(.careerProfile), pauses: "a pause at the person's own wish",
    facts: [.servicePeriods, .statuses, .jobs, .profile],
    source: .notRead("IPS: the profile is never finished. The number of days is a convention of this program."),
    dates: .counted { [$0.profileRevision] },
    reason: { item, _ in
      item.number == 1 ? "a job ended: revise the career profile" : "a job began: revise the career profile"
    })
}

extension Clocks {
  /// Soon after learning that a job ended, or will; an attempt counts.
  func jobEnded(_ job: Job) -> DueItem? {
    guard let end = job.endedOn, inThisPeriod(end) else { return nil }
    let learned = job.endLearnedOn ?? end
    let isReached = facts.contacts.contains { ($0.isReached || $0.isAttempt) && $0.day >= learned }
    guard !isReached, !(lastContact.map { $0 >= learned } ?? false) else { return nil }
    return DueItem(
      .jobEnded, .job, job.id, opensOn: learned, dueOn: learned.adding(days: terms.days(.jobEnded)), since: end,
      text: job.title)
  }

  /// An ended job opens a new search: it is offered once. Who has another job, wants none, has begun to search
  /// or asked for a pause needs no offer.
  var newSearch: DueItem? {
    let ended = work.filter { $0.endedOn.map { $0 <= day && inThisPeriod($0) } ?? false }
    guard !isPaused, !work.contains(where: { $0.endedOn.map { $0 > day } ?? true }),
      let job = ended.max(by: { ($0.endedOn, $0.id) < ($1.endedOn, $1.id) }), let end = job.endedOn,
      job.newSearchOfferedOn == nil, job.wantsAnother != .no,
      !statuses.contains(where: { $0.status == .search && $0.fromOn.map { $0 >= end } ?? false })
    else { return nil }
    return DueItem(
      .newSearch, .job, job.id, opensOn: end, dueOn: end.adding(days: terms.days(.newSearch)), since: end,
      text: job.title)
  }

  /// The career profile is revised when a job starts or ends: the oldest start or end that has no revision after it. One
  /// revision serves them all.
  var profileRevision: DueItem? {
    let revised = [facts.profile?.revisedOn, facts.profile?.startedOn].compactMap { $0 }.max()
    let events = work.flatMap { job in
      [(job, job.startedOn, 0), (job, job.endedOn, 1)].compactMap { job, on, end in on.map { (job, $0, end) } }
    }
    .filter { _, on, _ in on <= day && inThisPeriod(on) && !(revised.map { $0 >= on } ?? false) }
    guard !isPaused, let (job, event, isEnd) = events.min(by: { ($0.1, $0.0.id) < ($1.1, $1.0.id) }) else { return nil }
    return DueItem(
      .profileRevision, .job, job.id, opensOn: event, dueOn: event.adding(days: terms.days(.profileRevision)),
      since: event, number: isEnd, text: job.title)
  }
}
