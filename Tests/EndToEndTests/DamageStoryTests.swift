import Foundation
import GRDB
import ProgramRunner
import PseudoTerminal
import Testing

/// A damaged store in the built program: what is said, that it can still be read, and that nothing is written.
@Suite struct DamageStoryTests {
  /// A home with one applicant, and the offset of the pages that hold a text in the file.
  private static func home() throws -> Home {
    let home = try Home()
    try home.answerFirstRun()
    let terminal = try home.openList()
    try terminal.wait(for: "Nobody is on your caseload yet")
    try terminal.press("+ Ola <tab> Nordlys <c-s>")
    try terminal.wait(for: "Saved: ")
    for _ in 0..<3 { try terminal.press("q") }
    _ = try terminal.waitForExit()
    return home
  }

  private static func change(_ home: Home, _ edit: (inout Data) -> Void) throws {
    let place = URL(filePath: home.store)
    var bytes = try Data(contentsOf: place)
    edit(&bytes)
    // In place: a new file would have another mode.
    let handle = try FileHandle(forWritingTo: place)
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: bytes)
    try handle.close()
  }

  @Test("Of a file that cannot be read at all one sentence is said, with the way out, and 5")
  func unreadable() throws {
    let home = try Self.home()
    try Self.change(home) { bytes in for index in 0..<100 { bytes[index] = 0 } }
    let damaged = try Data(contentsOf: URL(filePath: home.store))
    for command in ["applicants", "check", "export", "history"] {
      let result = try Program.run(
        [command] + (command == "export" ? ["applicants", home.path("x.csv")] : command == "history" ? ["C1"] : []),
        environment: home.environment)
      #expect(result.code == 5, "\(command): \(result.errors)")
      #expect(
        result.errors.hasSuffix("is damaged and cannot be read. Restore a backup: caseload restore.\n"),
        "\(result.errors)")
      #expect(result.errors.count { $0 == "\n" } == 1)
    }
    let terminal = try home.open()
    #expect(try terminal.waitForExit() == 5)
    #expect(!terminal.isOnAlternateScreen)
    #expect(String(decoding: terminal.output, as: UTF8.self).contains("Restore a backup: caseload restore."))
    #expect(try Data(contentsOf: URL(filePath: home.store)) == damaged)
  }

  @Test("The light check finds it, it stays in sight, reading goes on and nothing is saved")
  func readOnly() throws {
    let home = try Self.home()
    // The text of the settings' index does not matter to any list: only a check can find it.
    let page = try Self.page(of: "undo_step_by_login", home)
    try Self.change(home) { bytes in for index in page { bytes[index] = 0xFF } }
    let damaged = try Data(contentsOf: URL(filePath: home.store))
    let terminal = try home.open()
    try terminal.wait(for: "The file is damaged and can only be read. Restore a backup: caseload restore.")
    try terminal.wait(for: "READ ONLY (damaged): Backups in :")
    try terminal.press("2 <enter>")
    try terminal.wait(for: "[Wants]")
    #expect(terminal.screen.contains("READ ONLY (damaged): Backups in :"))
    try terminal.press("m <enter>")
    try terminal.wait(for: "The file is damaged, so nothing was saved. Restore a backup: caseload restore.")
    // What is typed stays on the screen when it can be kept nowhere.
    try terminal.press("+ w k <down> \"horses\"")
    try terminal.wait(for: "horses")
    try terminal.press("<c-s>")
    try terminal.wait(for: "nothing was saved")
    // Enter would keep the draft and leave: it cannot, so nobody leaves.
    try terminal.press("<esc>")
    try terminal.wait(for: "Enter")
    try terminal.press("<enter>")
    try terminal.wait(for: "Your text could not be kept, so it stays open")
    #expect(terminal.screen.contains("horses"))
    terminal.hangUp()
    _ = try terminal.waitForExit(seconds: 10)
    #expect(try Data(contentsOf: URL(filePath: home.store)) == damaged)

    let check = try home.run("check")
    #expect(check.code == 5)
    #expect(check.errors.contains("damaged"), "\(check.errors)")
    #expect(try home.run("check", "--quick").code == 5)
    let list = try home.run("applicants", "--format", "csv")
    #expect(list.code == 0)
    #expect(list.output.contains("Ola Nordlys"))
    #expect(try Data(contentsOf: URL(filePath: home.store)) == damaged)
    // An export is noted in the access log: a command does not look for damage before it writes.
    #expect(try home.run("export", "applicants", home.path("out.csv")).code == 0)
    #expect(try String(contentsOfFile: home.path("out.csv"), encoding: .utf8).contains("Nordlys"))
    #expect(try home.run("doctor").output.contains("The quick check has found something wrong"))
  }

  @Test("A sound store says so, quickly and fully, and keeps every byte")
  func sound() throws {
    let home = try Self.home()
    let before = try Data(contentsOf: URL(filePath: home.store))
    for arguments in [["check"], ["check", "--quick"]] {
      let result = try Program.run(arguments, environment: home.environment)
      #expect(result.output == "The store is sound.\n")
      #expect(result.code == 0)
    }
    #expect(try Data(contentsOf: URL(filePath: home.store)) == before)
  }

  /// The bytes of the first page of a table or an index.
  private static func page(of name: String, _ home: Home) throws -> Range<Int> {
    let file = try DatabaseQueue(path: home.store)
    let root = try file.read { db in
      try Int.fetchOne(db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = ?", arguments: [name])
    }
    let number = try #require(root)
    return (number - 1) * 4096..<number * 4096
  }
}
