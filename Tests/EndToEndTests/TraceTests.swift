import Cells
import Foundation
import ProgramRunner
import PseudoTerminal
import Testing

/// What the built program leaves behind: on the screen, in the history of a terminal, in memory, in files.
@Suite struct TraceTests {
  private static let canary = "Zacharias"

  private func home() throws -> Home {
    let home = try Home()
    try home.answerFirstRun()
    let terminal = try home.openList()
    try terminal.wait(for: "applicants: 0")
    try terminal.press("+ \"\(Self.canary)\" <tab> \"Zwingli\" <c-s>")
    try terminal.wait(for: "Saved: new applicant")
    try terminal.press("q")
    _ = try terminal.waitForExit()
    return home
  }

  private enum Way: CaseIterable { case quit, terminated, trap, hangUpSignal }

  @Test(
    "No name is left on the screen, whatever the terminal, whichever way out",
    arguments: ["xterm-256color", "linux", "screen", "tmux-256color", "vt100"])
  func erased(type: String) throws {
    let home = try home()
    for way in Way.allCases {
      let terminal = try home.openList(setting: ["TERM": type])
      try terminal.wait(for: Self.canary)
      switch way {
      case .quit: try terminal.press("q")
      case .terminated: terminal.signal(SIGTERM)
      case .trap: terminal.signal(SIGSEGV)
      case .hangUpSignal: terminal.signal(SIGHUP)
      }
      _ = try terminal.waitForExit(seconds: 10)
      #expect(!terminal.screen.contains(Self.canary), "\(type), \(way):\n\(terminal.screen)")
      #expect(terminal.titlesSet == 0)
    }
  }

  @Test("GNU screen has nothing in its history, though it has no alternate screen")
  func history() throws {
    let home = try home()
    let folder = home.path("screens")
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let terminal = try VirtualTerminal(
      program: "/usr/bin/screen", arguments: ["-c", "/dev/null", "/bin/sh"],
      environment: home.environment.merging(["SCREENDIR": folder, "PS1": "ready> "]) { $1 })
    try terminal.wait(for: "ready>")
    terminal.send("\(Program.path)\r")
    try terminal.wait(for: "? help")
    terminal.send("2")
    try terminal.wait(for: Self.canary)
    terminal.send("b")
    try terminal.wait(for: "a blank screen") { !$0.screen.contains(Self.canary) }
    terminal.send("x")
    try terminal.wait(for: Self.canary)
    terminal.resize(to: Size(columns: 90, rows: 30))
    try terminal.wait(for: "? help")
    terminal.send("q")
    try terminal.wait(for: "ready>")
    let copy = home.path("history")
    terminal.send("\u{1}:hardcopy -h \(copy)\r")
    try terminal.wait(for: "the history") { _ in FileManager.default.fileExists(atPath: copy) }
    terminal.send("exit\r")
    _ = try terminal.waitForExit(seconds: 10)
    #expect(try !String(contentsOfFile: copy, encoding: .utf8).contains(Self.canary))
  }

  @Test("A blank screen stays blank, whatever happens behind it; the key that ends it is no command")
  func blank() throws {
    let home = try home()
    let terminal = try home.openList()
    try terminal.wait(for: Self.canary)
    try terminal.press("b")
    try terminal.wait(for: "a blank screen") { $0.screen.allSatisfy(\.isWhitespace) }
    let sheet = try home.write("Reference,First name\nX1,Zoroaster\n", to: "people.csv")
    #expect(try home.run("import", "applicants", sheet).code == 0)
    terminal.resize(to: Size(columns: 100, rows: 40))
    terminal.signal(SIGCONT)
    terminal.waitForQuiet(milliseconds: 300)
    #expect(terminal.screen.split(whereSeparator: \.isWhitespace).isEmpty)
    try terminal.press("q")
    try terminal.wait(for: Self.canary)
    try terminal.press("q")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test("Memory is closed to others, and a crash leaves no core")
  func memory() throws {
    let home = try home()
    let folder = home.path("crash")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let terminal = try VirtualTerminal(
      program: "/bin/sh", arguments: ["-c", "ulimit -c unlimited; cd \(folder); exec \(Program.path)"],
      environment: home.environment)
    try terminal.wait(for: "? help")
    try terminal.press("2")
    try terminal.wait(for: Self.canary)
    let limits = try String(contentsOfFile: "/proc/\(terminal.process)/limits", encoding: .utf8)
    let core = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
    #expect(core.split(separator: " ").filter { $0 == "0" }.count == 2, "\(core)")
    // Of a process that may be dumped this belongs to its user, of one that may not to root.
    let owner = try FileManager.default.attributesOfItem(atPath: "/proc/\(terminal.process)/environ")[.ownerAccountID]
    #expect(owner as? Int == 0)
    terminal.signal(SIGSEGV)
    #expect(try terminal.waitForExit() == 128 + Int(SIGSEGV))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test("Initials that were left on hold for the next start, and for the command line until it says otherwise")
  func initials() throws {
    let home = try home()
    let terminal = try home.openList()
    try terminal.wait(for: Self.canary)
    try terminal.press("i")
    try terminal.wait(for: "Z. Z.")
    try terminal.press("q")
    _ = try terminal.waitForExit()
    let next = try home.openList()
    try next.wait(for: "Z. Z.")
    #expect(!String(decoding: next.output, as: UTF8.self).contains(Self.canary))
    try next.press("q")
    _ = try next.waitForExit()
    let id = try #require(
      try home.run("applicants", "--format", "csv").output.split(separator: "\r\n").last?.prefix(36))
    for format in ["table", "json", "csv"] {
      for command in [["applicants"], ["contacts"], ["employers"], ["show", String(id)], ["history", String(id)]] {
        let result = try Program.run(command + ["--format", format], environment: home.environment)
        #expect(result.code == 0, "\(result.errors)")
        #expect(!result.output.contains(Self.canary) && !result.output.contains("Zwingli"), "\(result.output)")
      }
    }
    #expect(try home.run("applicants", "--no-initials").output.contains(Self.canary))
    let sheet = try home.write("Reference,First name,Referred\nX1,Zoroaster,31/11/2026\n", to: "people.csv")
    let preview = try home.run("import", "applicants", sheet, "--dry-run", "--date-order", "dmy")
    #expect(!preview.output.contains("Zoroaster"), "\(preview.output)")
  }
}
