import Screens
import Testing

@testable import torture_program

@Suite struct ScreenListTests {
  /// A screen that is opened from something in sight is added to the walks, or this fails.
  @Test("Every screen is walked to")
  func complete() throws {
    let screens = Set(Registry.all.map { String(describing: $0) })
    #expect(screens.count > 20)
    #expect(screens.subtracting(ScreenWalk.screens).isEmpty, "no walk leads to these")
    #expect(ScreenWalk.screens.subtracting(screens).isEmpty, "these are no screens")
  }
}
