/// What is due before a job starts, while it lasts and after it.
extension DueRule {
  static let beforeStart = DueRule(
    .beforeStart, "visit before the start",
    starts: "a job is about to start", due: "in the {1} days before the start", days: 7,
    settles: "meet the person before the first day", by: followUp(.anywhere), pauses: unwanted,
    facts: [.servicePeriods, .jobs, .contacts],
    source: unlimitedSupport,
    dates: .counted { $0.aboutWork($0.beforeStart) },
    reason: { _, days in
      switch days {
      case 0: "starts work today: meet before"
      case -1: "starts work tomorrow: meet before"
      default: Words("starts work in {1} days: meet before", String(-days))
      }
    })

  static let afterStart = DueRule(
    .afterStart, "contact after the start",
    starts: "the first day of a job", due: "within {1} days", days: 3,
    settles: "meet the person", by: followUp(.atWork), pauses: unwanted,
    facts: [.servicePeriods, .jobs, .contacts],
    source: unlimitedSupport,
    dates: .counted { $0.followAlong(.afterStart) },
    reason: { _, days in
      switch days {
      case ..<0: "first contact after the start of work"
      case ..<FollowAlong.week: Words("first week at work, day {1}", String(days))
      default: Words("at work for {1} days, no contact yet", String(days))
      }
    })

  static let firstMonth = DueRule(
    .firstMonth, "weekly contact in the first month",
    starts: "the first four weeks of a job", due: "once in each week", days: nil, further: [.firstWeeks],
    settles: "meet the person", by: followUp(.atWork), pauses: unwanted,
    facts: [.servicePeriods, .jobs, .contacts],
    source: .read("IPS: weekly in person for at least a month."),
    dates: .counted { $0.followAlong(.firstMonth) },
    reason: { item, _ in Words("contact of week {1} at work", String(item.number ?? 1)) })

  static let followAlong = DueRule(
    .followAlong, "monthly contact",
    starts: "the fifth week of a job", due: "once in every {1} days, as long as it is wanted", days: 30,
    settles: "meet the person", by: followUp(.atWork),
    pauses: "the person wants no contact about the job; support was stepped down",
    facts: [.servicePeriods, .statuses, .jobs, .contacts], source: unlimitedSupport,
    dates: .counted { $0.followAlong(.followAlong) },
    reason: { item, _ in Words("contact of month {1} at work", String(item.number ?? 1)) })

  static let supportPlan = DueRule(
    .supportPlan, "support plan",
    starts: "a job starts, or the plan's day to look at it again comes", due: "within {1} days", days: 7,
    settles: "agree on the support plan", by: .form(.supportPlan),
    pauses: "the person gets no support in the job, or wants no contact about it",
    facts: [.servicePeriods, .jobs, .supportPlans],
    source: .notRead(
      "IPS fidelity: individualized follow-along; the number of days is a convention of this program."),
    dates: .counted { $0.aboutWork($0.supportPlan) },
    reason: { item, _ in
      item.subjectKind == .supportPlan ? "look at the support plan again" : "agree on a support plan"
    })

  private static func followUp(_ place: MeetingPlace) -> DueSettling {
    .form(.personContact([.followUp], meeting: place))
  }
  private static let unwanted: Words = "the person wants no contact about the job"
  static let unlimitedSupport = DueSource.notRead(
    "IPS fidelity: time-unlimited support. From memory, to be verified.")
}

extension DueNumber {
  static let firstWeeks = DueNumber(
    .firstMonth, "first_weeks", 28, "length of the first weeks",
    meaning: "days from the start of a job that are its first weeks; whole weeks count")
}

extension Clocks {
  /// Every supported job has a plan; a plan has its day to look at it again.
  func supportPlan(_ job: Job, _ start: Day) -> DueItem? {
    guard follows(job), inThisPeriod(start), job.endedOn.map({ $0 > day }) ?? true else { return nil }
    let plans = facts.supportPlans.filter { $0.jobID == job.id || $0.jobID == nil && facts.jobs.count == 1 }
    guard let plan = plans.max(by: { ($0.agreedOn, $0.id) < ($1.agreedOn, $1.id) }) else {
      return DueItem(
        .supportPlan, .job, job.id, opensOn: start, dueOn: start.adding(days: terms.days(.supportPlan)),
        lapsesOn: job.endedOn, since: start, text: job.title)
    }
    guard let review = plan.reviewOn else { return nil }
    return DueItem(
      .supportPlan, .supportPlan, plan.id, opensOn: review, dueOn: review, lapsesOn: job.endedOn, since: plan.agreedOn,
      text: job.title)
  }

  /// Whether follow-along is given and wanted; what nobody has said counts as wanted.
  private func follows(_ job: Job) -> Bool { job.supported != .no && job.wantsContact != .no }

  /// Days on which the person was met in person.
  private var meetings: [Day] { facts.contacts.filter(\.isMeeting).map(\.day) }

  /// A visit in the week before the start.
  func beforeStart(_ job: Job, _ start: Day) -> DueItem? {
    let opens = start.adding(days: -terms.days(.beforeStart))
    guard follows(job), inThisPeriod(start), !meetings.contains(where: { opens <= $0 && $0 <= start }) else {
      return nil
    }
    return DueItem(
      .beforeStart, .job, job.id, opensOn: opens, dueOn: start, lapsesOn: start, since: start, text: job.title)
  }

  /// The schedule of a job: soon after the start, weekly in the first month, then once a month. What is due is the first block after the last one that was met: a missed one is made good by the next meeting, and one
  /// meeting may serve two jobs.
  func followAlong(_ rule: DueRuleID) -> [DueItem?] {
    aboutWork { job, start in followAlong(job, start).flatMap { $0.rule == rule ? $0 : nil } }
  }

  private func followAlong(_ job: Job, _ start: Day) -> DueItem? {
    guard follows(job) else { return nil }
    let isLost = isOnlyVisitBefore(start)
    let last = meetings.filter { $0 > start || $0 == start && !isLost }.max()
    let schedule = FollowAlong(start, terms)
    let next = schedule.first {
      terms.applies($0.rule) && $0.first >= followedFrom(start) && (last ?? Day(number: .min)) < $0.first
    }
    guard let next, !(next.rule == .followAlong && status(.stepDown) != nil) else { return nil }
    return item(job, start, next)
  }

  /// The day from which support for a job counts: a job that was there before the person came is followed from the first
  /// meeting on.
  private func followedFrom(_ start: Day) -> Day { max(start, servicePeriod?.firstMeetingOn ?? begun ?? start) }

  /// Whether a meeting on the day of the start can only be the visit before it, and so does not serve the days after:
  /// there was no earlier visit, no second meeting that day, and it was not at work (one visit does not serve both).
  private func isOnlyVisitBefore(_ start: Day) -> Bool {
    let opens = start.adding(days: -terms.days(.beforeStart))
    guard terms.applies(.beforeStart), !meetings.contains(where: { opens <= $0 && $0 < start }) else { return false }
    let onStart = facts.contacts.filter { $0.isMeeting && $0.day == start }
    return onStart.count == 1 && onStart[0].place != .workplace && onStart[0].place != .employer
  }

  private func item(_ job: Job, _ start: Day, _ block: FollowAlong.Block) -> DueItem? {
    // Blocks end with the job.
    if let end = job.endedOn, end < block.first { return nil }
    return DueItem(
      block.rule, .job, job.id, opensOn: block.first, dueOn: min(block.last, job.endedOn ?? block.last),
      lapsesOn: job.endedOn, since: start, number: block.number, text: job.title)
  }
}
