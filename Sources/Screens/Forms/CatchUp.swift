import Domain
import Store

/// The day of the contact that was logged last in this window, while that was not the day itself: whoever logs
/// yesterday's contacts does not write yesterday each time.
struct CatchUp: Sendable {
  private var day: Day?
  private var loggedOn: Day?

  /// Notes what was saved.
  mutating func note(_ set: ChangeSet, on today: Day) {
    for case .create(let record) in set.changes where record.kind.isContact {
      day = record.day
      loggedOn = today
    }
  }

  /// The day for the next contact; nil means today.
  func day(on today: Day) -> Day? {
    guard loggedOn == today, let day, day < today else { return nil }
    return day
  }
}
