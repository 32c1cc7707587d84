import Cells
import Domain
import Screens
import Store
import Terminal

/// Key in, frame out, and housekeeping when nobody waits.
struct RunLoop {
  /// Why the screens are no longer shown.
  enum Ending {
    /// The person has left the program.
    case left
    /// The line is gone, or the process was asked to end.
    case gone
    /// The screen is to be locked; where the person was, and after how many minutes without a key.
    case locked(place: AppPlace, afterMinutes: Int)
  }

  private var app: App
  private var housekeeping = Housekeeping()
  private var deadlines = Deadlines()
  private let clock = ContinuousClock()
  /// Whether it locks by itself: not where nobody's data is shown.
  private let locksWhenIdle: Bool
  private var ending: Ending?

  init(_ app: App, locksWhenIdle: Bool) {
    self.app = app
    self.locksWhenIdle = locksWhenIdle
  }

  /// Runs until the person leaves, the line is gone or the screen has to be locked.
  mutating func run(on session: borrowing TerminalSession) -> Ending {
    tellOfSubstitute(session)
    putOffLock()
    while ending == nil {
      housekeeping.lookAtClock(&app)
      session.show(app.view())
      if app.isUnfinished {
        app.finishLoading()
        continue
      }
      if app.hasWork {
        app.work()
        if app.isFinished { ending = .left }
        continue
      }
      // After the paint: a key does not wait for its draft. Painted again, because a keep may not have succeeded.
      if app.draftWait == 0 {
        app.keepDueDrafts()
        continue
      }
      // Everything that waits is taken in before one paint, so that a slow link never lags behind the keys.
      repeat {
        take(session.next(waitingMilliseconds: wait))
        runErrands()
      } while ending == nil && app.request == nil && session.hasWaitingKey
      if let request = app.takeRequest() { grant(request, session) }
      // Before anything is painted: somebody may have been away in the shell for hours.
      runErrands()
    }
    app.noteAccesses()
    return ending ?? .left
  }

  private var wait: Int? {
    [housekeeping.patience(for: app), deadlines.milliseconds(from: clock.now), app.draftWait].compactMap(\.self).min()
  }

  private mutating func take(_ event: TerminalSession.Event) {
    // First: a key that comes late (a laptop slept) must not be taken for a command.
    runErrands()
    guard ending == nil else { return }
    switch event {
    case .key(let key): press(key)
    case .resize(let size): app.resize(size)
    case .idle: if housekeeping.isDue(for: app) { housekeeping.turn(on: &app) }
    case .hangUp: leave()
    }
  }

  private mutating func press(_ key: Key) {
    app.press(key)
    putOffLock()
    if app.isFinished { ending = .left }
  }

  // MARK: Errands

  private mutating func runErrands() {
    while ending == nil, let errand = deadlines.takeDue(at: clock.now) {
      switch errand {
      case .lock: lock()
      }
    }
  }

  /// 0: the screen does not lock by itself.
  private var idleMinutes: Int {
    locksWhenIdle ? app.store.session.settings.idleLockMinutes ?? Settings.usualIdleLockMinutes : 0
  }

  private mutating func putOffLock() {
    let moment = clock.now.advanced(by: .seconds(idleMinutes * 60))
    deadlines.set(.lock, at: idleMinutes > 0 ? moment : nil)
  }

  private mutating func lock() {
    app.keepDrafts()
    ending = .locked(place: app.place, afterMinutes: idleMinutes)
  }

  /// Asked for, it is refused where nobody could unlock it: the person wants to come back, not to be thrown out.
  private mutating func lockIfPossible() {
    if ScreenLock.canUnlock { return lock() }
    app.say("This login has no password that could unlock the screen. b blanks it, q leaves.")
  }

  // MARK: What only the owner of the terminal can do

  private mutating func grant(_ request: App.Request, _ session: borrowing TerminalSession) {
    switch request {
    case .shell:
      app.noteAccesses()
      session.suspend()
      app.resize(session.size)
    case .lock: lockIfPossible()
    case .editor(let text): edit(text, session)
    }
  }

  /// The draft is kept first: whatever becomes of the editor, the note is there.
  private mutating func edit(_ text: String, _ session: borrowing TerminalSession) {
    app.keepDrafts()
    do {
      app.takeEdited(try NoteEditor.edit(text, on: session))
    } catch {
      app.say(error.words)
    }
    app.resize(session.size)
    putOffLock()
  }

  /// The line is gone: what is typed and not saved is kept, and the store is closed.
  private mutating func leave() {
    ending = .gone
    app.keepDrafts()
  }

  private mutating func tellOfSubstitute(_ session: borrowing TerminalSession) {
    guard let type = session.substitutedType else { return }
    app.say(Words("This computer does not know your type of terminal; {1} is used instead.", type))
  }
}
