import Cells
import Foundation
import ProgramRunner
import PseudoTerminal
import Testing

/// The built program in a terminal: what it refuses, what it sends, how it leaves.
@Suite struct ScreenTests {
  @Test("A dumb terminal gets one sentence and 2, and no store is made")
  func dumb() throws {
    let home = try Home()
    let terminal = try home.open(setting: ["TERM": "dumb"])
    #expect(try terminal.waitForExit() == 2)
    #expect(terminal.screen.contains("caseload: This terminal (TERM=dumb) cannot show screens."))
    #expect(!terminal.output.contains(0x1B))
    #expect(!FileManager.default.fileExists(atPath: home.path(".local")))
  }

  @Test(
    "Without colour nothing is coloured, and everything is still there",
    arguments: [
      (["demo"], ["NO_COLOR": "1"]), (["demo", "--no-color"], [:]), (["demo"], ["TERM": "vt100"]),
    ])
  func noColor(arguments: [String], setting: [String: String]) throws {
    let home = try Home()
    let terminal = try VirtualTerminal(
      program: Program.path, arguments: arguments, environment: home.environment.merging(setting) { $1 })
    try terminal.wait(for: "Today")
    try terminal.wait(for: "? help")
    for row in 0..<24 {
      for column in 0..<80 {
        let look = terminal.look(at: Point(column: column, row: row))
        #expect(look.foreground == -1 && look.background == -1, "colour at row \(row), column \(column)")
      }
    }
    try terminal.press("q")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test("The cells of the demo in colour differ from plain ones")
  func color() throws {
    let terminal = try Home().open("demo", "--today", "2026-11-22")
    try terminal.wait(for: "? help")
    let looks = (0..<24).flatMap { row in (0..<80).map { terminal.look(at: Point(column: $0, row: row)) } }
    #expect(looks.contains { $0.foreground != -1 })
  }

  @Test("Few bytes a key: one row down, one page, one letter, many keys at once, nothing when idle")
  func bytes() throws {
    let terminal = try Home().open("demo", "--today", "2026-11-22")
    try terminal.wait(for: "? help")
    terminal.waitForQuiet()
    #expect(try Self.bytes(terminal, "<down>") <= 90)
    #expect(try Self.bytes(terminal, "<down>") <= 90)
    #expect(try Self.bytes(terminal, "<pgdn>") <= 1600)
    #expect(try Self.bytes(terminal, "<pgup>") <= 1600)
    terminal.mark()
    terminal.send(String(repeating: "\u{1B}OB", count: 50))
    terminal.waitForQuiet()
    #expect(terminal.bytesSinceMark <= 2000)
    terminal.mark()
    terminal.waitForQuiet(milliseconds: 1500)
    #expect(terminal.bytesSinceMark == 0, "idle")
    try terminal.press("a")
    try terminal.wait(for: "Ctrl-S save")
    terminal.waitForQuiet()
    #expect(try Self.bytes(terminal, "c") <= 40)
    #expect(try Self.bytes(terminal, "a") <= 40)
  }

  private static func bytes(_ terminal: VirtualTerminal, _ keys: String) throws -> Int {
    terminal.mark()
    try terminal.press(keys)
    terminal.waitForQuiet(milliseconds: 120)
    return terminal.bytesSinceMark
  }

  @Test("A dropped line loses nothing that was typed")
  func droppedLine() throws {
    let home = try Home()
    try home.answerFirstRun()
    let first = try home.openList()
    try first.wait(for: "applicants: 0")
    try first.press("+ Ola <tab> Hansen")
    try first.wait(for: "Hansen")
    first.hangUp()
    _ = try first.waitForExit(seconds: 10)
    let second = try home.open()
    try second.wait(for: "You have a draft applicant from ")
    try second.press("<enter>")
    try second.wait(for: "Hansen")
    try second.press("<c-s>")
    try second.wait(for: "Saved: new applicant: Ola Hansen.")
    try second.press("q")
    #expect(try second.waitForExit() == 0)
    #expect(try home.run("applicants", "--format", "csv").output.contains(",Ola Hansen,"))
  }

  @Test("It lives at any size, and is whole again afterwards")
  func sizes() throws {
    let terminal = try Home().open("demo", "--today", "2026-11-22")
    try terminal.wait(for: "? help")
    for (columns, rows) in [(1, 1), (300, 100), (40, 12), (1, 24), (80, 1), (80, 24)] {
      terminal.resize(to: Size(columns: columns, rows: rows))
      try terminal.press("<down>")
      terminal.waitForQuiet()
    }
    try terminal.wait(for: "? help")
    try terminal.press("q")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test("The demo leaves nothing behind")
  func demoIsThrownAway() throws {
    let home = try Home()
    let folder = home.path("tmp")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let terminal = try home.open("demo", setting: ["TMPDIR": folder])
    try terminal.wait(for: "? help")
    #expect(try !FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    try terminal.press("q")
    #expect(try terminal.waitForExit() == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: home.path(".local")))
  }
}
