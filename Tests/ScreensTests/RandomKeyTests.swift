import Cells
import Domain
import Foundation
import Store
import Testing

@testable import Screens

/// Whatever is pressed, in whatever order and at whatever size: the program stands, the cursor is in sight, and the
/// store is whole. CASELOAD_FUZZ_KEYS=50000 runs longer; the seed is in the failure.
@Suite struct RandomKeyTests {
  private static let keys: [Key] =
    [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .enter, .escape, .escape, .tab, .tab,
      .backTab,
      .backspace, .delete, .wordLeft, .wordRight, .function(1), .function(2), .function(5), .control("s"),
      .control("z"),
      .control("y"), .control("u"), .control("w"), .control(" "), .control("c"), .control("p"),
      .paste("Åse\nBjørnstad \u{1B}[31m"), .paste(String(repeating: "ord ", count: 300)),
    ] + "abcdefghijklmnopqrstuvwxyzæøå0123456789 .,+-*?:/UÅ\"'".map { .character($0) }

  @Test(arguments: [1, 2, 3] as [UInt64]) func anyKeysInAnyOrder(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let folder = try TemporaryFolder()
    let store = try Walk.open(try DemoStore.copy(into: folder))
    var walk = try Walk(store)
    let count = ProcessInfo.processInfo.environment["CASELOAD_FUZZ_KEYS"].flatMap(Int.init) ?? 400
    for step in 0..<count {
      if step % 97 == 0 {
        walk.resize(
          Size(columns: Int.random(in: 1...200, using: &random), rows: Int.random(in: 1...60, using: &random)))
      }
      let key = Self.keys.randomElement(using: &random) ?? .escape
      walk.press(writesFiles(walk) ? "<esc>" : key.notation)
      if walk.app.isFinished { walk = try Walk(store) }
    }
    let report = try store.maintain(.check)
    #expect(report.problems.isEmpty, "seed \(seed): \(report)")
  }
}

/// A test must not leave files about: the screens that write one are left at once.
private func writesFiles(_ walk: Walk) -> Bool {
  walk.app.stack.last is PrintScreen || walk.app.stack.last is ExportScreen
}
