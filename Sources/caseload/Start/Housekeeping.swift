import Domain
import Screens
import Store
import Terminal

/// What the program does for itself when nobody waits: one short chore a turn, and a waiting key always comes first.
struct Housekeeping {
  /// One line a chore, in this order. A chore answers whether it is finished; if not, its next slice follows.
  enum Chore: CaseIterable {
    /// Lists and due dates that say something else today than yesterday.
    case refreshDerived
    /// What an erasure has left to do, and who came back with an older copy.
    case finishErasures
    /// A clock that stands before what was saved last.
    case clock
    /// Whether the file is sound.
    case lightCheck
    /// A verified copy of the day, if something has changed since the last one.
    case dailyBackup
  }

  /// Whether a key or a signal waits: every slice ends then.
  private let isWanted: () -> Bool
  private var day: Day?
  private var left: [Chore] = []
  private var check = LightCheck()
  private var watch = ClockWatch()
  private var backup: BackupRun?
  /// The chore waits for something that goes on beside the program.
  private var isWaiting = false
  /// Working out the dates was refused: not tried again before the next day.
  private var gaveUpDates = false

  init(isWanted: @escaping () -> Bool = { TerminalSession.isWanted }) { self.isWanted = isWanted }

  /// Whether something waits to be done.
  func isDue(for app: App) -> Bool {
    !left.isEmpty || day != app.store.session.today || notesAccesses(of: app) || hasOldDates(app.store)
  }

  /// A change of rules or colleagues since: everybody's dates are worked out again.
  private func hasOldDates(_ store: Store) -> Bool { store.hasOldDates && !gaveUpDates && store.damage == nil }

  /// In a damaged file nothing is noted: what waits must not keep the program awake.
  private func notesAccesses(of app: App) -> Bool { app.hasAccesses && app.store.damage == nil }

  /// Looks at the clock, as before each wait: a jump is said at the next paint.
  mutating func lookAtClock(_ app: inout App) {
    if let words = watch.look(wall: app.store.session.clock.now()) { app.say(words) }
  }

  /// How long to wait for a key before the next turn, in milliseconds; nil as long as it takes.
  func patience(for app: App) -> Int? {
    guard isDue(for: app) else { return nil }
    return isWaiting ? 50 : 0
  }

  /// Does the next chore, or a slice of it.
  mutating func turn(on app: inout App) {
    if day != app.store.session.today {
      day = app.store.session.today
      (left, check) = (Chore.allCases, LightCheck())
      gaveUpDates = false
    }
    if hasOldDates(app.store), !left.contains(.refreshDerived) { left.insert(.refreshDerived, at: 0) }
    // In a damaged file nothing is kept in order any more: it is only read.
    if app.store.damage != nil { left = [] } else if app.hasAccesses { return app.noteAccesses() }
    guard let chore = left.first else { return }
    do {
      if try does(chore, app: &app) { left.removeFirst() }
    } catch {
      // Said once; the next start tries again.
      if left.removeFirst() == .refreshDerived { gaveUpDates = true }
      backup = nil
      isWaiting = false
      if let sentence = error.sentences.first { app.say(sentence) }
    }
  }

  private mutating func does(_ chore: Chore, app: inout App) throws(StoreError) -> Bool {
    switch chore {
    case .refreshDerived:
      // A slice at a time: after a change of rules there may be thousands.
      let isDone = try app.store.maintain(.refreshDerived).count == 0
      if !isDone { app.reload() }
      return isDone
    case .finishErasures:
      let report = try app.store.maintain(.finishErasures)
      if report.count > 0 {
        app.reload()
        app.say(
          Words(
            "People who were erased had come back with an older copy; they are erased again: {1}.", String(report.count)
          ))
      } else if let problem = report.problems.first {
        app.say(problem)
      }
      return true
    case .clock:
      let newest = try app.store.answer(NewestChange())
      if let words = ClockWatch.behind(app.store.session.clock.now(), newest: newest) { app.say(words) }
      return true
    case .lightCheck:
      let isFinished = try check.slice(of: app.store, until: isWanted)
      if let damage = app.store.damage { app.say(damage) }
      return isFinished
    case .dailyBackup: return try backUp(app.store)
    }
  }

  private mutating func backUp(_ store: Store) throws(StoreError) -> Bool {
    if backup == nil { backup = try store.dailyBackup() }
    guard let run = backup else { return true }
    switch try store.work(on: run, isWanted: isWanted) {
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
