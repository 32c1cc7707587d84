import Cells
import Domain
import Exchange
import Store
import Testing

@testable import Screens

/// Drives the screens by keys over a real store, without a terminal, and reads what they show.
struct Walk {
  let store: Store
  fileprivate(set) var app: App
  private var folder: TemporaryFolder?

  /// Sunday 22 November 2026, nine in the morning.
  static let today = Day(iso: "2026-11-22") ?? Day(number: 0)

  static func clock(_ today: Day = Walk.today) -> Clock {
    let morning = Instant(milliseconds: Int64(today.number) * 86_400_000 + 9 * 3_600_000)
    return Clock(now: { morning }, today: { today })
  }

  /// On an empty store: the first run.
  static func onEmptyStore(_ size: Size = Size(columns: 80, rows: 24)) throws -> Walk {
    try Walk(Store.temporary(options: StoreOptions(login: "kari", clock: clock(), isThrowaway: true)), size)
  }

  /// On a copy of the demo caseload, as Kari Nordmann.
  static func onDemo(_ size: Size = Size(columns: 80, rows: 24), at entry: Int = Menu.applicants) throws -> Walk {
    let folder = try TemporaryFolder()
    var walk = try Walk(open(try DemoStore.copy(into: folder)), size, at: entry)
    walk.folder = folder
    return walk
  }

  /// Another window on a store file, as the same or another person.
  static func open(_ path: String, login: String = "kari", clock: Clock = clock()) throws -> Store {
    try Store.open(at: path, options: StoreOptions(login: login, clock: clock, isThrowaway: true))
  }

  /// - Parameter entry: the screen of the menu to begin on; most walks begin on the list of applicants.
  init(
    _ store: Store, _ size: Size = Size(columns: 80, rows: 24), initialsOnly: Bool = false,
    at entry: Int = Menu.applicants
  ) throws {
    self.store = store
    app = App(store: store, size: size, width: .builtIn, initialsOnly: initialsOnly)
    app.start(at: entry)
  }

  /// Presses keys in walk notation.
  @discardableResult
  mutating func press(_ script: String, _ location: SourceLocation = #_sourceLocation) -> Walk {
    guard let keys = Key.parse(script) else {
      Issue.record("not keys: \(script)", sourceLocation: location)
      return self
    }
    for key in keys {
      app.press(key)
      app.work()
      checkCursor(after: key, location)
    }
    return self
  }

  /// What the idle turn does with the looks of this window.
  mutating func noteAccesses() { app.noteAccesses() }

  mutating func resize(_ size: Size) { app.resize(size) }

  /// The line drops.
  mutating func keepDrafts() { app.keepDrafts() }

  /// What the run loop does when nobody presses a key.
  mutating func keepDueDrafts() { app.keepDueDrafts() }

  var text: String { app.view().text }
  var styles: String { app.view().styleText }
  var message: String { app.message }
  var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

  /// Expects texts on the screen; shows the screen when one is missing.
  func expect(_ wanted: String..., at location: SourceLocation = #_sourceLocation) {
    for text in wanted where !self.text.contains(text) {
      Issue.record("\"\(text)\" is not on the screen:\n\(self.text)", sourceLocation: location)
    }
  }

  func expectNot(_ unwanted: String..., at location: SourceLocation = #_sourceLocation) {
    for text in unwanted where self.text.contains(text) {
      Issue.record("\"\(text)\" is on the screen:\n\(self.text)", sourceLocation: location)
    }
  }

  /// The real cursor is always somewhere in sight.
  private func checkCursor(after key: Key, _ location: SourceLocation) {
    guard !app.isFinished else { return }
    let grid = app.view()
    let isInside = grid.cursor.map { grid.bounds.contains($0) } ?? false
    if !isInside { Issue.record("no cursor after \(key.notation):\n\(grid.text)", sourceLocation: location) }
  }
}

extension Walk {
  /// As if a command had opened it.
  mutating func app(open screen: any Screen) { app.perform(.open(screen)) }
  /// As if the palette had chosen it.
  mutating func run(_ choice: PaletteChoice) { app.run(choice) }
}

/// A place that is written down is read as the same place.
func expectFoundAgain(_ screens: [any Screen], sourceLocation: SourceLocation = #_sourceLocation) {
  let routes = screens.compactMap(\.route)
  #expect(routes.count == screens.count, sourceLocation: sourceLocation)
  #expect(Route.places(Route.written(routes)).map(\.route) == routes, sourceLocation: sourceLocation)
}
