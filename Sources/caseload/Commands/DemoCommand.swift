import ArgumentParser
import Domain
import Exchange
import Store

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Open the screens on a demo caseload, a throw-away copy.")

  @OptionGroup var look: LookOptions
  @OptionGroup var date: TodayOption

  func run() throws {
    let clock = try date.day().map(Clock.moved) ?? .local
    // Held while the screen is locked too: the caseload is made up, and closing it would throw it away.
    var made: Store?
    let screens = OpenScreens(
      wantsColor: !look.noColor, initialsOnly: look.initials, locksWhenIdle: false
    ) { () throws(StoreError) in
      if let made { return made }
      let store = try DemoStore.make(clock)
      made = store
      return store
    }
    try ScreensStart.show(screens)
  }
}

/// A store with the demo caseload that is gone when the program ends.
enum DemoStore {
  static func make(_ clock: Clock) throws(StoreError) -> Store {
    let store = try Store.temporary(options: StoreOptions(login: "demo", clock: clock, isThrowaway: true))
    try DemoCaseload.fill(store)
    store.beginWindow()
    return store
  }
}
