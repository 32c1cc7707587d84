import Cells
import Foundation
import GRDB
import ProgramRunner
import PseudoTerminal
import Testing

/// Unfinished text and the built program: killed without a warning, hung up, ended, idle. The facts waited for are rows
/// of the draft table.
@Suite struct DraftTests {
  private func office() throws -> Home {
    let home = try Home()
    try home.answerFirstRun()
    let terminal = try home.openList()
    try terminal.wait(for: "applicants: 0")
    try terminal.press("+ Ola <tab> Hansen <c-s>")
    try terminal.wait(for: "Saved: new applicant: Ola Hansen.")
    try terminal.press("q")
    _ = try terminal.waitForExit()
    return home
  }

  /// What the draft table holds now; "" when there is no draft.
  private func kept(_ home: Home) throws -> String {
    var reading = Configuration()
    // Not a read-only connection: SQLite could not take back what a killed program had only half saved.
    reading.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = ON") }
    reading.busyMode = .timeout(5)
    return try DatabaseQueue(path: home.store, configuration: reading).read {
      try String.fetchOne($0, sql: "SELECT payload FROM draft WHERE key LIKE 'form:%'") ?? ""
    }
  }

  private func noteOpen(_ home: Home, size: Size = Size(columns: 80, rows: 24)) throws -> VirtualTerminal {
    let terminal = try home.openList(size: size)
    try terminal.wait(for: "Ola Hansen")
    try terminal.press("<enter>")
    try terminal.wait(for: "[Wants]")
    try terminal.press("n o")
    try terminal.wait(for: "New note: Ola Hansen")
    return terminal
  }

  @Test("Killed without a warning: it goes on with the same person, field and cursor")
  func killed() throws {
    let home = try office()
    let first = try noteOpen(home)
    try first.press(#""He likes boats, and mornngs" <left> <left> <left>"#)
    try first.wait(for: "the draft is in the store") { _ in (try? kept(home).contains("mornngs\t")) == true }
    let place = first.cursor
    first.signal(9)
    _ = try first.waitForExit()
    let second = try home.open()
    try second.wait(for: "You have a draft note for Ola Hansen from ")
    try second.press("<enter>")
    try second.wait(for: "New note: Ola Hansen")
    #expect(second.cursor.column == place.column)
    try second.press("i <c-s>")
    try second.wait(for: "Saved: new note: Ola Hansen.")
    // The person's screen lies below.
    try second.wait(for: "[Wants]")
    #expect(try kept(home).isEmpty)
  }

  @Test("Typed on without a pause: at most fifty characters are gone at any kill")
  func killedWhileTyping() throws {
    let home = try office()
    let first = try noteOpen(home)
    let text = String(repeating: "boats and mornings, ", count: 15)
    try first.press("\"\(text)\"")
    try first.wait(
      for: "all is shown", until: { $0.screen.filter { $0 == "b" }.count >= 15 || $0.screen.contains("gs,") })
    let shown = first.screen.components(separatedBy: "boats").count - 1
    first.signal(9)
    _ = try first.waitForExit()
    let safe = try kept(home).components(separatedBy: "boats").count - 1
    #expect(shown - safe <= 3, "\(shown) words were shown, \(safe) are kept")
  }

  @Test("Hung up or asked to end at once: kept to the last letter, gone within a second, no CPU", arguments: [1, 15])
  func ended(signal: Int32) throws {
    let home = try office()
    let terminal = try noteOpen(home)
    try terminal.press(#""He likes boats""#)
    try terminal.wait(for: "boats")
    terminal.signal(signal)
    _ = try terminal.waitForExit(seconds: 10)
    #expect(try kept(home).contains("He likes boats"))
  }

  @Test("Keeping sends no byte, and an idle form with a kept draft sends none and uses no CPU")
  func quiet() throws {
    let home = try office()
    let terminal = try noteOpen(home)
    try terminal.press("boats")
    try terminal.wait(for: "boats")
    terminal.waitForQuiet()
    terminal.mark()
    try terminal.wait(for: "the draft is in the store") { _ in (try? kept(home).contains("boats")) == true }
    terminal.waitForQuiet()
    #expect(terminal.bytesSinceMark == 0)
    let before = terminal.cpuMilliseconds
    terminal.waitForQuiet(milliseconds: 3000)
    #expect(terminal.cpuMilliseconds - before <= 10)
    #expect(terminal.bytesSinceMark == 0)
  }

  @Test(
    "The terminals of the field: the offer is whole on each",
    arguments: [
      ("xterm-256color", 80, 24), ("vt100", 80, 24), ("xterm-256color", 40, 12), ("xterm-256color", 132, 43),
    ])
  func offer(type: String, columns: Int, rows: Int) throws {
    let home = try office()
    let first = try noteOpen(home)
    try first.press(#""He likes boats""#)
    try first.wait(for: "boats")
    first.hangUp()
    _ = try first.waitForExit(seconds: 10)
    let second = try home.open(setting: ["TERM": type], size: Size(columns: columns, rows: rows))
    try second.wait(for: "You have a draft note for Ola Hansen")
    #expect(second.screen.contains(".\n") || second.screen.contains(". "), "the sentence is whole")
    try second.wait(for: "Enter continue")
    try second.press("<enter>")
    try second.wait(for: "New note: Ola Hansen")
    try second.wait(for: "He likes boats")
  }
}
