import Cells
import Domain
import Screens
import Store
import Terminal

/// Key in, frame out, and housekeeping when nobody waits.
struct RunLoop {
  private var app: App
  private var housekeeping = Housekeeping()
  private var isGone = false

  init(_ app: App) {
    self.app = app
  }

  /// Runs until the person leaves or the line is gone.
  mutating func run(on session: borrowing TerminalSession) {
    app.start()
    tellOfSubstitute(session)
    while !app.isFinished && !isGone {
      housekeeping.lookAtClock(&app)
      session.show(app.view())
      if app.hasWork {
        app.work()
        continue
      }
      // After the paint: a key does not wait for its draft. Painted again, because a keep may not have succeeded.
      if app.draftWait == 0 {
        app.keepDueDrafts()
        continue
      }
      // Everything that waits is taken in before one paint, so that a slow link never lags behind the keys (N16).
      repeat {
        take(session.next(waitingMilliseconds: housekeeping.isDue(for: app) ? 0 : app.draftWait))
      } while !app.isFinished && !isGone && !app.wantsSuspend && session.hasWaitingKey
      if app.wantsSuspend { suspend(session) }
    }
    app.noteLooks()
  }

  private mutating func take(_ event: TerminalSession.Event) {
    switch event {
    case .key(let key): app.press(key)
    case .resize(let size): app.resize(size)
    case .idle: housekeeping.turn(on: &app)
    case .hangUp: leave()
    }
  }

  private mutating func suspend(_ session: borrowing TerminalSession) {
    app.noteLooks()
    session.suspend()
    app.resumed()
    app.resize(session.size)
  }

  /// The line is gone: what is typed and not saved is kept, and the store is closed.
  private mutating func leave() {
    isGone = true
    app.keepDrafts()
  }

  private mutating func tellOfSubstitute(_ session: borrowing TerminalSession) {
    guard let type = session.substitutedType else { return }
    app.say(Words("This computer does not know your type of terminal; {1} is used instead.", type))
  }
}
