import Domain
import Screens
import Store

/// What the program does for itself when nobody waits: one short chore a turn, and a waiting key always comes first.
struct Housekeeping {
  /// One line a chore, in this order. A chore answers whether it is finished; if not, its next slice follows.
  enum Chore: CaseIterable {
    /// Lists and due dates that say something else today than yesterday.
    case refreshDerived
    /// A verified copy of the day, if something has changed since the last one.
    case dailyBackup
  }

  private var day: Day?
  private var left: [Chore] = []
  private var backup: BackupRun?
  /// The chore waits for something that goes on beside the program.
  private var isWaiting = false

  /// Whether something waits to be done.
  func isDue(for app: App) -> Bool { !left.isEmpty || day != app.store.session.today }

  /// How long to wait for a key before the next turn, in milliseconds; nil as long as it takes.
  func patience(for app: App) -> Int? {
    guard isDue(for: app) else { return nil }
    return isWaiting ? 50 : 0
  }

  /// Does the next chore, or a slice of it.
  /// - Parameter hasWaitingKey: asked during what takes longer.
  mutating func turn(on app: inout App, hasWaitingKey: () -> Bool) {
    if day != app.store.session.today {
      day = app.store.session.today
      left = Chore.allCases
    }
    guard let chore = left.first else { return }
    do {
      if try does(chore, &app, hasWaitingKey) { left.removeFirst() }
    } catch {
      // Said once; the next start tries again.
      left.removeFirst()
      backup = nil
      isWaiting = false
      if let sentence = error.sentences.first { app.say(sentence) }
    }
  }

  private mutating func does(
    _ chore: Chore, _ app: inout App, _ hasWaitingKey: () -> Bool
  ) throws(StoreError) -> Bool {
    switch chore {
    case .refreshDerived:
      if try app.store.maintain(.refreshDerived).count > 0 { app.reload() }
      return true
    case .dailyBackup: return try backUp(app.store, hasWaitingKey)
    }
  }

  private mutating func backUp(_ store: Store, _ hasWaitingKey: () -> Bool) throws(StoreError) -> Bool {
    if backup == nil { backup = try store.dailyBackup() }
    guard let run = backup else { return true }
    switch try store.work(on: run, isWanted: hasWaitingKey) {
    case .working:
      isWaiting = false
      return false
    case .waiting:
      isWaiting = true
      return false
    case .made:
      backup = nil
      isWaiting = false
      return true
    }
  }
}
