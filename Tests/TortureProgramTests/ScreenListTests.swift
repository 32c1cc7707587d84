import Foundation
import Testing

@testable import torture_program

@Suite struct ScreenListTests {
  /// A screen that is added to the program is added to the walks, or this fails.
  @Test("Every screen of the keys page is walked to")
  func complete() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appending(path: "Sources/caseload/Pages/KeysPage.swift"), encoding: .utf8)
    let start = try #require(page.range(of: "screens: [any Screen.Type] = ["))
    let list = page[start.upperBound...].prefix { $0 != "]" }
    let screens = Set(
      list.split(separator: ",").compactMap { entry in
        entry.split(separator: ".").first.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      }.filter { !$0.isEmpty })
    #expect(screens.count > 20)
    #expect(screens.subtracting(ScreenWalk.screens).isEmpty, "no walk leads to these")
    #expect(ScreenWalk.screens.subtracting(screens).isEmpty, "these are no screens")
  }
}
