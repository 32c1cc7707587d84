/// The blocks of the follow-along schedule of one job, in order: the days after the start, the weeks
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

  static let week = 7
  /// No job is followed for longer than this many blocks.
  static let most = 1_000

  private let start: Day
  private let weeks: Int
  private let month: Int
  private let after: Int

  /// The first meeting, due within days after the start, also serves the first week.
  init(_ start: Day, _ terms: DueTerms) {
    (self.start, weeks, after) = (start, terms.firstWeeks / Self.week, terms.days(.afterStart))
    month = Swift.max(1, terms.days(.followAlong))
  }

  /// The block at a place in the schedule, from 0.
  func block(_ index: Int) -> Block {
    switch index {
    case 0: return Block(rule: .afterStart, first: start, last: start.adding(days: after), number: 1)
    case ..<weeks:
      let first = start.adding(days: Self.week * index)
      return Block(rule: .firstMonth, first: first, last: first.adding(days: Self.week - 1), number: index + 1)
    default:
      let first = start.adding(days: Self.week * weeks + month * (index - weeks))
      return Block(rule: .followAlong, first: first, last: first.adding(days: month - 1), number: index - weeks + 2)
    }
  }

  func makeIterator() -> AnyIterator<Block> { AnyIterator((0..<Self.most).lazy.map(block).makeIterator()) }
}
