import Foundation
import ProgramRunner
import PseudoTerminal
import Testing

/// Copies of the store with the built program: one a day by itself, one at a command, and the way back.
@Suite struct BackupTests {
  private func shelf(_ home: Home) -> String { home.path(".local/share/caseload/backups") }

  private func copies(_ home: Home) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: shelf(home))) ?? []).sorted()
  }

  private func addPerson(_ name: String, _ home: Home) throws {
    let terminal = try home.openList()
    try terminal.wait(for: "applicants:")
    try terminal.press("+ \"\(name)\" <c-s>")
    try terminal.wait(for: "Saved:")
    try terminal.press("q")
    _ = try terminal.waitForExit()
  }

  private func key(_ home: Home) throws -> (identity: String, recipients: String) {
    let identity = home.path("key.txt")
    #expect(try Program.run("/usr/bin/age-keygen", ["-o", identity], environment: [:]).code == 0)
    let recipient = try Program.run("/usr/bin/age-keygen", ["-y", identity], environment: [:]).output
    return (identity, recipient)
  }

  @Test("The program makes a copy a day by itself, and only whole ones have a name")
  func daily() throws {
    let home = try Home()
    try home.answerFirstRun()
    try addPerson("Ola", home)
    try? FileManager.default.removeItem(atPath: shelf(home))
    let terminal = try home.openList()
    try terminal.wait(for: "applicants: 1")
    try terminal.wait(for: "the copy of the day") { _ in
      copies(home).contains { $0.hasPrefix("daily-") && $0.hasSuffix(".db") }
    }
    try terminal.press("q")
    #expect(try terminal.waitForExit() == 0)
    #expect(copies(home).count == 1)
    let listed = try home.run("restore", "--format", "csv")
    #expect(listed.output.contains("daily-") && listed.output.contains("Kari Byrne"), "\(listed.output)")
  }

  @Test("What cannot be copied is said once, in one sentence")
  func dailyThatFails() throws {
    let home = try Home()
    try home.answerFirstRun()
    _ = try home.write("nobody\n", to: ".local/share/caseload/recipients.txt")
    let terminal = try home.open()
    try terminal.wait(for: "Line 1 of")
    try terminal.press("<down>")
    try terminal.wait(for: "? help")
    terminal.waitForQuiet()
    #expect(!terminal.screen.contains("Line 1 of"))
    try terminal.press("q")
    _ = try terminal.waitForExit()
    #expect(copies(home).allSatisfy { !$0.hasSuffix(".db") })
  }

  @Test("A copy at a command says what it is not, and brings the store back")
  func commands() throws {
    let home = try Home()
    try home.answerFirstRun()
    #expect(try home.run("restore").output.contains("Copy"))
    let made = try home.run("backup")
    #expect(made.code == 0 && made.output.contains("stays there until you remove it."))
    #expect(made.output.contains("This copy is not encrypted: anybody who can read the file can read it."))
    let name = try #require(copies(home).first { $0.hasPrefix("copy-") })
    try addPerson("Ola", home)
    let asked = try home.run("restore", name)
    #expect(asked.code == 1 && asked.output.contains("changes 1, people 1"), "\(asked.output)")
    #expect(
      asked.errors
        == "caseload: Nothing was changed: nobody can be asked here. Add --yes to restore without being asked.\n")
    #expect(try home.run("applicants", "--format", "csv").output.contains("Ola"))
    let done = try home.run("restore", name, "--yes")
    #expect(done.code == 0 && done.output.contains("Restored: 0 people and 0 contacts."), "\(done.errors)")
    #expect(try !home.run("applicants", "--format", "csv").output.contains("Ola"))
    let kept = try #require(copies(home).first { $0.hasPrefix("before-restore-") })
    let back = try home.run("restore", kept, "--yes")
    #expect(back.code == 0 && back.output.contains("Changes that the present store does not have would come back:"))
    #expect(try home.run("applicants", "--format", "csv").output.contains("Ola"))
    #expect(try home.run("check").output == "The store is sound.\n")
  }

  @Test("At a terminal it asks, and anything but yes is no")
  func question() throws {
    let home = try Home()
    try home.answerFirstRun()
    _ = try home.run("backup")
    let name = try #require(copies(home).first { $0.hasPrefix("copy-") })
    for (answer, code) in [("", 1), ("y", 1), ("yes", 0)] {
      let terminal = try home.open("restore", name)
      try terminal.wait(for: "Type yes, or anything else")
      terminal.send(answer + "\r")
      let exit = try terminal.waitForExit()
      #expect(exit == code, "after \(answer): \(terminal.screen)")
    }
  }

  @Test("A window that is open meanwhile shows what came back, and saves on in it")
  func openWindow() throws {
    let home = try Home()
    try home.answerFirstRun()
    _ = try home.run("backup")
    let name = try #require(copies(home).first { $0.hasPrefix("copy-") })
    let terminal = try home.openList()
    try terminal.wait(for: "applicants: 0")
    try terminal.press("+ \"Ola\" <c-s>")
    try terminal.wait(for: "Saved:")
    let done = try home.run("restore", name, "--yes")
    #expect(done.code == 0, "\(done.errors)")
    try terminal.press("<esc> <down>")
    try terminal.wait(for: "applicants: 0")
    try terminal.press("+ \"Per\" <c-s>")
    try terminal.wait(for: "Saved: new applicant: Per")
    try terminal.press("<esc> q")
    _ = try terminal.waitForExit()
    let people = try home.run("applicants", "--format", "csv").output
    #expect(people.contains("Per") && !people.contains("Ola"))
    #expect(try home.run("check").output == "The store is sound.\n")
  }

  @Test("Without a store, and with a damaged one, restore works all the same")
  func lostStore() throws {
    let home = try Home()
    try home.answerFirstRun()
    try addPerson("Ola", home)
    _ = try home.run("backup")
    let name = try #require(copies(home).first { $0.hasPrefix("copy-") })
    try FileManager.default.removeItem(atPath: home.store)
    let missing = try home.run("restore", name, "--yes")
    #expect(missing.output.contains("No store can be read here now"), "\(missing.errors)")
    #expect(try home.run("applicants", "--format", "csv").output.contains("Ola"))
    try Data(repeating: 0x41, count: 9000).write(to: URL(filePath: home.store))
    #expect(try home.run("applicants").code == 5)
    let damaged = try home.run("restore", name, "--yes")
    #expect(damaged.code == 0 && damaged.output.contains("/backups/damaged-"), "\(damaged.errors)")
    #expect(damaged.output.contains("Unfinished texts and the access log of the damaged store could not be read"))
    #expect(try home.run("applicants", "--format", "csv").output.contains("Ola"))
  }

  @Test("With recipients everything that leaves is encrypted, and opened with the key")
  func encrypted() throws {
    let home = try Home()
    try home.answerFirstRun()
    try addPerson("Canary", home)
    let (identity, recipient) = try key(home)
    let plain = try home.run("export", "everything", home.path("open.json"))
    #expect(plain.output.contains("It is not encrypted: anybody who can read the file can read it."))
    let none = try home.run("export", "everything", home.path("x.age"), "--encrypt")
    #expect(none.code == 1 && none.errors.contains("recipients.txt, so nothing was written."))
    let given = try home.write(recipient, to: "given.txt")
    for arguments in [
      ["backup", home.path("one.age"), "--recipients", given, "--identity", identity],
      ["export", "applicants", home.path("two.age"), "--recipients", given],
    ] {
      let result = try Program.run(arguments, environment: home.environment)
      #expect(result.code == 0 && result.output.contains("encrypted"), "\(result.errors)")
    }
    _ = try home.write(recipient, to: ".local/share/caseload/recipients.txt")
    #expect(try home.run("export", "everything", home.path("three.age"), "--encrypt").code == 0)
    let made = try home.run("backup")
    #expect(made.output.contains("It is encrypted; keys that open it: 1."))
    let name = try #require(copies(home).first { $0.hasSuffix(".age") && $0.hasPrefix("copy-") })
    for file in ["one.age", "two.age", "three.age", ".local/share/caseload/backups/" + name] {
      let bytes = try Data(contentsOf: URL(filePath: home.path(file)))
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Canary"), "\(file)")
    }
    #expect(try home.run("restore").output.contains("encrypted: needs your key (--identity FILE)"))
    let opened = try home.run("restore", "--identity", identity, "--format", "csv").output
      .split(whereSeparator: \.isNewline)
    #expect(opened.contains { $0.hasPrefix(name) && $0.contains(",Kari Byrne,") }, "\(opened)")
    #expect(try home.run("restore", name).errors.contains("is encrypted. Give the file with your key"))
    try FileManager.default.removeItem(atPath: home.store)
    #expect(try home.run("restore", name, "--identity", identity, "--yes").code == 0)
    #expect(try home.run("applicants", "--format", "csv").output.contains("Canary"))
    let left = try FileManager.default.contentsOfDirectory(atPath: home.path(".local/share/caseload"))
    #expect(left.allSatisfy { !$0.contains(".part") }, "\(left)")
  }
}
