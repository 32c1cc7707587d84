/// The clocks of a job: before it, while it lasts, and after it (V12, V3, V1).
extension Clocks {
  func aboutJob(_ job: Job) -> [DueItem] {
    // The caller gives only work with a start.
    guard let start = job.startedOn else { return [] }
    return [
      beforeStart(job, start), followAlong(job, start), jobEnded(job), benefitsBeforeStart(job, start),
      benefitsAtChange(job), supportPlan(job, start),
    ].compactMap { $0 }
  }

  /// Days on which benefits advice was offered, or talked about.
  private var benefitsOffers: [Day] {
    facts.advice.compactMap(\.offeredOn)
      + facts.contacts.filter { $0.purposes.contains(.benefits) && $0.isReached }.map(\.day)
  }

  /// Advice again when hours or pay change: an offer within the days either side serves (V1); the oldest change that has
  /// none is due.
  private func benefitsAtChange(_ job: Job) -> DueItem? {
    let days = terms.days(.benefitsAtChange)
    let open = facts.hoursChanges.filter { change in
      guard change.jobID == job.id, let from = change.fromOn, inThisEpisode(from),
        job.endedOn.map({ $0 >= day }) ?? true
      else { return false }
      return !benefitsOffers.contains { $0 >= from.adding(days: -days) }
    }
    guard let change = open.min(by: { ($0.fromOn, $0.id) < ($1.fromOn, $1.id) }), let from = change.fromOn else {
      return nil
    }
    return DueItem(
      .benefitsAtChange, .hoursChange, change.id, opensOn: from.adding(days: -days), dueOn: from.adding(days: days),
      lapsesOn: job.endedOn, since: from, text: job.title)
  }

  /// Every supported job has a plan; a plan has its day to look at it again.
  private func supportPlan(_ job: Job, _ start: Day) -> DueItem? {
    guard follows(job), inThisEpisode(start), job.endedOn.map({ $0 > day }) ?? true else { return nil }
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
  private func beforeStart(_ job: Job, _ start: Day) -> DueItem? {
    let opens = start.adding(days: -terms.days(.beforeStart))
    guard follows(job), inThisEpisode(start), !meetings.contains(where: { opens <= $0 && $0 <= start }) else {
      return nil
    }
    return DueItem(
      .beforeStart, .job, job.id, opensOn: opens, dueOn: start, lapsesOn: start, since: start, text: job.title)
  }

  /// The schedule of a job: within 3 days after the start, weekly in the first month, then once in every 30 days. What is
  /// due is the first block after the last one that was met: a missed one is made good by the next meeting, and one
  /// meeting may serve two jobs.
  private func followAlong(_ job: Job, _ start: Day) -> DueItem? {
    guard follows(job) else { return nil }
    let isLost = isOnlyVisitBefore(start)
    let last = meetings.filter { $0 > start || $0 == start && !isLost }.max()
    let schedule = FollowAlong(start, month: terms.days(.followAlong), after: terms.days(.afterStart))
    let next = schedule.first {
      terms.applies($0.rule) && $0.first >= followedFrom(start) && (last ?? Day(number: .min)) < $0.first
    }
    guard let next, !(next.rule == .followAlong && status(.stepDown) != nil) else { return nil }
    return item(job, start, next)
  }

  /// The day from which support for a job counts: a job that was there before the person came is followed from the first
  /// meeting on.
  private func followedFrom(_ start: Day) -> Day { max(start, episode?.entryOn ?? begun ?? start) }

  /// Whether a meeting on the day of the start can only be the visit before it, and so does not serve the days after:
  /// there was no earlier visit, no second meeting that day, and it was not at work (V12: one visit does not serve both).
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

  /// Within 3 days of learning that a job ended, or will; an attempt counts.
  private func jobEnded(_ job: Job) -> DueItem? {
    guard let end = job.endedOn, inThisEpisode(end) else { return nil }
    let learned = job.endLearnedOn ?? end
    let isReached = facts.contacts.contains { ($0.isReached || $0.isAttempt) && $0.day >= learned }
    guard !isReached, !(lastContact.map { $0 >= learned } ?? false) else { return nil }
    return DueItem(
      .jobEnded, .job, job.id, opensOn: learned, dueOn: learned.adding(days: terms.days(.jobEnded)), since: end,
      text: job.title)
  }

  /// Benefits advice is offered before a job starts (V1); the offer counts, not whether it is taken. A talk before the
  /// job before this one was about that job.
  private func benefitsBeforeStart(_ job: Job, _ start: Day) -> DueItem? {
    guard inThisEpisode(start) else { return nil }
    let earlier = work.compactMap(\.startedOn).filter { $0 < start }.max()?.adding(days: 1)
    let opens = [earlier, begun].compactMap { $0 }.max() ?? start
    guard !benefitsOffers.contains(where: { opens <= $0 && $0 <= start }) else { return nil }
    return DueItem(
      .benefitsBeforeStart, .job, job.id, opensOn: opens, dueOn: start, lapsesOn: start, since: start, text: job.title)
  }

  // MARK: After a job, once for a person

  /// An ended job opens a new search: it is offered within 30 days. Who has another job, wants none, has begun to search
  /// or asked for a pause needs no offer.
  var newSearch: DueItem? {
    let ended = work.filter { $0.endedOn.map { $0 <= day && inThisEpisode($0) } ?? false }
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
    .filter { _, on, _ in on <= day && inThisEpisode(on) && !(revised.map { $0 >= on } ?? false) }
    guard !isPaused, let (job, event, isEnd) = events.min(by: { ($0.1, $0.0.id) < ($1.1, $1.0.id) }) else { return nil }
    return DueItem(
      .profileRevision, .job, job.id, opensOn: event, dueOn: event.adding(days: terms.days(.profileRevision)),
      since: event, number: isEnd, text: job.title)
  }
}
