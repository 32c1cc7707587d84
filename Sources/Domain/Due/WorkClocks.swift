/// The clocks of a job: before it, while it lasts, and after it (V12, V3, V1).
extension Clocks {
  func aboutJob(_ job: Job) -> [DueItem] {
    guard job.isWork, let start = job.startedOn else { return [] }
    return [
      beforeStart(job, start), followAlong(job, start), jobEnded(job), newSearch(job), profileRevision(job, start),
      benefitsBeforeStart(job, start),
    ].compactMap { $0 }
  }

  /// Whether follow-along is given and wanted; what nobody has said counts as wanted.
  func follows(_ job: Job) -> Bool { job.supported != .no && job.wantsContact != .no }

  /// Days on which the person was met in person.
  private var meetings: [Day] { facts.contacts.filter(\.isMeeting).map(\.day) }

  /// A visit in the week before the start.
  private func beforeStart(_ job: Job, _ start: Day) -> DueItem? {
    let opens = start.adding(days: -terms.days(.beforeStart))
    guard follows(job), !meetings.contains(where: { opens <= $0 && $0 <= start }) else { return nil }
    return DueItem(
      .beforeStart, .job, job.id, opensOn: opens, dueOn: start, lapsesOn: start, since: start, text: job.title)
  }

  /// The schedule of a job: within 3 days after the start, weekly in the first month, then once in every 30 days. What is
  /// due is the first block after the last one that was met: a missed one is made good by the next meeting.
  private func followAlong(_ job: Job, _ start: Day) -> DueItem? {
    guard follows(job) else { return nil }
    let met = meetings.filter { start <= $0 }
    let blocks = FollowAlong.blocks(from: start, afterStart: terms.days(.afterStart), month: terms.days(.followAlong))
    // The visit before the start may have been on the day of the start itself; it does not serve twice.
    let served = met.filter { $0 > start || !isOnlyVisitBefore(start) }
    guard let last = served.max() else { return blocks.first.flatMap { item(job, start, $0) } }
    guard let next = blocks.first(where: { $0.first > last }) else { return later(job, start, after: last) }
    return item(job, start, next)
  }

  /// Whether the meeting on the day of the start is the only one that can be the visit before it, and there was but one.
  private func isOnlyVisitBefore(_ start: Day) -> Bool {
    let opens = start.adding(days: -terms.days(.beforeStart))
    let before = meetings.filter { opens <= $0 && $0 < start }
    let onStart = facts.contacts.filter { $0.isMeeting && $0.day == start }
    return before.isEmpty && onStart.count == 1 && onStart[0].place != .workplace && onStart[0].place != .employer
  }

  private func item(_ job: Job, _ start: Day, _ block: FollowAlong.Block) -> DueItem? {
    // Blocks end with the job.
    if let end = job.endedOn, end < block.first { return nil }
    return DueItem(
      block.rule, .job, job.id, opensOn: block.first, dueOn: min(block.last, job.endedOn ?? block.last),
      lapsesOn: job.endedOn, since: start, number: block.number, text: job.title)
  }

  /// After the year the schedule goes on for as long as it is wanted.
  private func later(_ job: Job, _ start: Day, after last: Day) -> DueItem? {
    item(job, start, FollowAlong.block(after: last, from: start, month: terms.days(.followAlong)))
  }

  /// Within 3 days of learning that a job ended; an attempt counts.
  private func jobEnded(_ job: Job) -> DueItem? {
    guard let end = job.endedOn, end <= day, inThisEpisode(end), let learned = job.endLearnedOn ?? job.endedOn,
      !facts.contacts.contains(where: { $0.day >= learned })
    else { return nil }
    return DueItem(
      .jobEnded, .job, job.id, opensOn: learned, dueOn: learned.adding(days: terms.days(.jobEnded)), since: end,
      text: job.title)
  }

  /// An ended job opens a new search: it is offered within 30 days. Who has another job, or wants none, needs no offer.
  private func newSearch(_ job: Job) -> DueItem? {
    guard let end = job.endedOn, end <= day, inThisEpisode(end), job.newSearchOfferedOn == nil, job.wantsAnother != .no,
      !facts.jobs.contains(where: { $0.id != job.id && $0.isWork && ($0.endedOn.map { $0 > end } ?? true) })
    else { return nil }
    return DueItem(
      .newSearch, .job, job.id, opensOn: end, dueOn: end.adding(days: terms.days(.newSearch)), since: end,
      text: job.title)
  }

  /// The career profile is revised when a job starts or ends: the newest of the two that has no revision after it.
  private func profileRevision(_ job: Job, _ start: Day) -> DueItem? {
    let events = [start, job.endedOn].compactMap { $0 }.filter { $0 <= day && inThisEpisode($0) }
    guard let event = events.max(), !(facts.profile?.revisedOn.map { $0 >= event } ?? false) else { return nil }
    return DueItem(
      .profileRevision, .job, job.id, opensOn: event, dueOn: event.adding(days: terms.days(.profileRevision)),
      since: event, number: event == job.endedOn ? 1 : 0, text: job.title)
  }

  /// Benefits advice is offered before a job starts (V1); the offer counts, not whether it is taken.
  private func benefitsBeforeStart(_ job: Job, _ start: Day) -> DueItem? {
    guard start > day, let begun,
      !facts.contacts.contains(where: { $0.purposes.contains(.benefits) && $0.day >= begun })
    else { return nil }
    return DueItem(
      .benefitsBeforeStart, .job, job.id, opensOn: start.adding(days: -60), dueOn: start, lapsesOn: start, since: start,
      text: job.title)
  }

  private func inThisEpisode(_ event: Day) -> Bool { begun.map { event >= $0 } ?? true }
}

/// The blocks of the follow-along schedule of one job (ips-domain.md V12).
enum FollowAlong {
  struct Block: Hashable, Sendable {
    let rule: DueRuleID
    /// The days within which one meeting is due.
    let first: Day
    let last: Day
    /// The week or the month of the job, from 1.
    let number: Int
  }

  static let weeks = 4
  static let monthsToAYear = 12

  static func blocks(from start: Day, afterStart: Int, month: Int) -> [Block] {
    let weekly = (1..<weeks).map {
      Block(rule: .firstMonth, first: start.adding(days: 7 * $0), last: start.adding(days: 7 * $0 + 6), number: $0 + 1)
    }
    return [Block(rule: .afterStart, first: start, last: start.adding(days: afterStart), number: 1)] + weekly
      + (0..<monthsToAYear).map { monthly(start, month, $0) }
  }

  /// The block after a day that lies behind the first year.
  static func block(after last: Day, from start: Day, month: Int) -> Block {
    let days = last.days(since: start) - 7 * weeks
    return monthly(start, month, max(0, days) / max(1, month) + 1)
  }

  private static func monthly(_ start: Day, _ month: Int, _ index: Int) -> Block {
    let first = start.adding(days: 7 * weeks + month * index)
    return Block(rule: .followAlong, first: first, last: first.adding(days: month - 1), number: index + 2)
  }
}
