import Cells
import Domain
import Exchange
import Screens
import Store
import Terminal

/// The screens on one terminal: open, locked, open again.
struct OpenScreens {
  var wantsColor = true
  var initialsOnly = false
  /// Whether the screen locks when nobody presses a key for the minutes of the settings.
  var locksWhenIdle = true
  /// Where the saved views are kept; nil: beside the store.
  var views: SavedViews?
  /// How the store is opened; again after each lock.
  let open: () throws(StoreError) -> Store

  init(
    wantsColor: Bool, initialsOnly: Bool, locksWhenIdle: Bool = true, views: SavedViews? = nil,
    lead open: @escaping () throws(StoreError) -> Store
  ) {
    self.wantsColor = wantsColor
    self.initialsOnly = initialsOnly
    self.locksWhenIdle = locksWhenIdle
    self.views = views
    self.open = open
  }

  /// Takes over the terminal and runs until the person leaves.
  /// - Returns: what is to be said when the terminal is given back.
  func run() throws -> Words? {
    let session = try TerminalSession(TerminalSession.Options(wantsColor: wantsColor))
    var place = AppPlace([])
    var greeting: Words?
    while true {
      switch try turn(on: session, at: place, greeting) {
      case .left, .gone: return nil
      case .locked(let left, let minutes):
        place = left
        switch ScreenLock().run(on: session) {
        case .unlocked(let words): greeting = words
        case .left, .gone: return nil
        case .cannotUnlock: return Self.farewell(after: minutes)
        }
      }
    }
  }

  /// All that was read lives in here: at the end the app is gone and the store closed.
  private func turn(
    on session: borrowing TerminalSession, at place: AppPlace, _ greeting: Words?
  ) throws -> RunLoop.Ending {
    let store = try open()
    Translations.open(for: store.session.settings.language)
    var app = App(
      store: store, size: session.size, width: TerminalSession.characterWidth,
      initialsOnly: initialsOnly || App.wantsInitials(store), views: views)
    app.start(at: place, paintsFirst: true)
    if let greeting { app.say(greeting) }
    var loop = RunLoop(app, locksWhenIdle: locksWhenIdle)
    return loop.run(on: session)
  }

  private static func farewell(after minutes: Int) -> Words {
    Words(
      "Nobody pressed a key for {1} minutes, and this login has no password that could unlock the screen, so the program has ended. What was typed is kept: start caseload again to go on.",
      String(minutes))
  }
}
