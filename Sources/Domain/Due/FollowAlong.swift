/// The blocks of the follow-along schedule of one job, in order (ips-domain.md V12): the days after the start, the weeks
/// of the first month, and then a month of so many days after the other for as long as it is wanted.
struct FollowAlong: Sequence {
  struct Block: Hashable, Sendable {
    let rule: DueRuleID
    /// The days within which one meeting is due.
    let first: Day
    let last: Day
    /// The week or the month of the job, from 1.
    let number: Int
  }

  static let weeks = 4
  /// No job is followed for longer than this many blocks.
  static let most = 1_000

  private let start: Day
  private let month: Int
  private let after: Int

  /// - Parameters:
  ///   - month: days of a month of follow-along.
  ///   - after: days after the start within which the first meeting is due; it also serves the first week.
  init(_ start: Day, month: Int, after: Int) {
    (self.start, self.month, self.after) = (start, Swift.max(1, month), after)
  }

  /// The block at a place in the schedule, from 0.
  func block(_ index: Int) -> Block {
    switch index {
    case 0: return Block(rule: .afterStart, first: start, last: start.adding(days: after), number: 1)
    case ..<Self.weeks:
      let first = start.adding(days: 7 * index)
      return Block(rule: .firstMonth, first: first, last: first.adding(days: 6), number: index + 1)
    default:
      let first = start.adding(days: 7 * Self.weeks + month * (index - Self.weeks))
      return Block(
        rule: .followAlong, first: first, last: first.adding(days: month - 1), number: index - Self.weeks + 2)
    }
  }

  func makeIterator() -> AnyIterator<Block> {
    AnyIterator((0..<Self.most).lazy.map(block).makeIterator())
  }
}
