/// The follow-along schedule of one job, block by block, with what became of each: a visit in the week before
/// the start, one within days after it, weekly in the first month, then once a month for as long as it is wanted.
public struct SupportSchedule: Sendable {
  public enum State: Hashable, Sendable {
    case met(Day)
    /// The days are over and nobody met the person; the next meeting makes it good.
    case over
    case open
    case toCome
  }

  public struct Block: Hashable, Sendable {
    public let rule: DueRuleID
    /// The days within which one meeting is due.
    public let first: Day
    public let last: Day
    /// The week or the month of the job, from 1; 0 before the start.
    public let number: Int
    public let state: State
  }

  public let blocks: [Block]

  /// - Parameters:
  ///   - contacts: all the person's contacts; a meeting may serve two jobs.
  ///   - until: the last day to look at; blocks end with the job.
  public init(_ job: Job, _ contacts: [ContactFact], _ terms: DueTerms, on day: Day, until: Day) {
    guard let start = job.startedOn else {
      blocks = []
      return
    }
    let meetings = contacts.filter(\.isMeeting).sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    let opens = start.adding(days: -terms.days(.beforeStart))
    // One visit on the very day of the start does not serve both; at work it is the one after the start.
    let before = meetings.first { meeting in
      let isAtWork = meeting.place == .workplace || meeting.place == .employer
      return opens <= meeting.day && meeting.day <= start && !(meeting.day == start && isAtWork)
    }
    let later = meetings.filter { $0.id != before?.id }.map(\.day)
    let last = min(until, job.endedOn ?? until)
    var all = [Self.block(.beforeStart, opens, start, 0, before?.day, day)]
    for block in FollowAlong(start, terms) {
      guard block.first <= last else { break }
      let end = min(block.last, job.endedOn ?? block.last)
      let met = later.first { block.first <= $0 && $0 <= end }
      all.append(Self.block(block.rule, block.first, end, block.number, met, day))
    }
    blocks = all
  }

  private static func block(
    _ rule: DueRuleID, _ first: Day, _ last: Day, _ number: Int, _ met: Day?, _ day: Day
  ) -> Block {
    let state: State = met.map { .met($0) } ?? (last < day ? .over : first <= day ? .open : .toCome)
    return Block(rule: rule, first: first, last: last, number: number, state: state)
  }
}
