import Cells
import Foundation
import ProgramRunner
import PseudoTerminal
import Testing

/// `caseload doctor` as a person runs it: with a store, without one, with one that cannot be read, and never a name.
@Suite struct DoctorTests {
  /// The state that JSON gives for a check.
  private static func state(_ check: String, _ home: Home, _ more: String...) throws -> String {
    let result = try Program.run(["doctor", "--format", "json"] + more, environment: home.environment)
    let line = result.output.split(separator: "\n").first { $0.contains("\"check\": \"\(check)\"") } ?? ""
    return ["ok", "warn", "fail"].first { line.contains("\"state\": \"\($0)\"") } ?? "none: \(result.output)"
  }

  @Test("Without a store it works, and makes none")
  func noStore() throws {
    let home = try Home()
    let result = try home.run("doctor")
    #expect(result.code == 0, "\(result.output)\(result.errors)")
    #expect(result.output.contains("There is no store yet: the screens make one."))
    #expect(result.errors == "")
    #expect(!FileManager.default.fileExists(atPath: home.path(".local")))
    #expect(try home.run("doctor", "--format", "csv").output.hasPrefix("check,state,found,mend\r\n"))
  }

  @Test("A table of the office is named, and so is the line for which it is not used")
  func officeTables() throws {
    let home = try Home()
    let folder = home.path(".config/caseload/reference")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let head = "kinds\ten\tnb\tda\tsv\tchecked\n"
    try Data((head + "isco_95\tice cream seller\n").utf8).write(to: URL(filePath: folder + "/job-titles.tsv"))
    #expect(try home.run("doctor", "--format", "csv").output.contains("office_tables,ok,In use: job-titles.tsv."))
    try Data((head + "\n\tice cream seller\nice\n").utf8).write(to: URL(filePath: folder + "/job-titles.tsv"))
    let said = try home.run("doctor", "--format", "csv").output
    #expect(said.contains("job-titles.tsv, line 3: Nothing stands under"), "\(said)")
  }

  @Test("No backup is a FAIL, and FAIL is exit code 1")
  func store() throws {
    let home = try Home()
    try home.answerFirstRun()
    let before = try Data(contentsOf: URL(filePath: home.store))
    let result = try home.run("doctor")
    #expect(result.code == 1)
    #expect(result.output.contains("FAIL  Backup "), "\(result.output)")
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(result.output)")
    #expect(try Data(contentsOf: URL(filePath: home.store)) == before)
    let backups = (home.store as NSString).deletingLastPathComponent + "/backups"
    try FileManager.default.createDirectory(
      atPath: backups, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    try before.write(to: URL(filePath: backups + "/daily-2026-11-22.db"))
    #expect(try Self.state("backup", home) == "ok")
    #expect(try Self.state("backup_encryption", home) == "warn")
    #expect(try Self.state("store", home) == "ok")
    for (place, mode) in [(home.store, 0o644), (backups, 0o755)] {
      let old = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions] ?? 0
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: place)
      #expect(try Self.state("permissions", home) == "fail")
      try FileManager.default.setAttributes([.posixPermissions: old], ofItemAtPath: place)
    }
    #expect(try Self.state("permissions", home) == "ok")
    try FileManager.default.linkItem(atPath: home.store, toPath: home.path("second.db"))
    #expect(try Self.state("links", home) == "fail")
  }

  @Test("A store that cannot be read is said, not a reason to stop")
  func unreadable() throws {
    let home = try Home()
    try home.answerFirstRun()
    try Data(count: 40_000).write(to: URL(filePath: home.store))
    let result = try home.run("doctor")
    #expect(result.code == 1)
    #expect(result.output.contains("The store cannot be opened."))
    let text = try home.write("no store", to: "notes.txt")
    #expect(try Self.state("store", home, "--store", text) == "fail")
    #expect(try Self.state("store", home, "--store", "/nowhere/at/all.db") == "ok")
  }

  @Test("It may be pasted anywhere: no name, no login, no path, no computer", arguments: ["table", "json", "csv"])
  func canary(format: String) throws {
    let home = try Home()
    try home.answerFirstRun(name: "Canarya Zebrasdottir")
    var environment = home.environment
    // What others might put there, and where a name could slip through.
    for name in ["LANG", "LC_ALL", "TERM", "TZ", "TMUX", "STY", "EDITOR", "USER", "XDG_RUNTIME_DIR"] {
      environment[name] = "zebracanary"
    }
    let store = home.path("zebracanary.db")
    try FileManager.default.copyItem(atPath: home.store, toPath: store)
    for store in [home.store, store, home.path("zebracanary/none.db")] {
      let result = try Program.run(["doctor", "--format", format, "--store", store], environment: environment)
      let text = (result.output + result.errors).lowercased()
      #expect(result.output.count > 500)
      let host = ProcessInfo.processInfo.hostName.lowercased()
      for word in ["canary", "zebra", home.folder.path.lowercased(), NSUserName() + "/", "/home", "/tmp", "/root"]
        + (host.count > 3 ? [host] : [])
      {
        #expect(!text.contains(word), "\(word) in \(text)")
      }
    }
  }

  @Test(
    "In a terminal it says what it sees of it",
    arguments: [
      ("dumb", "TERM says dumb"), ("nonsense", "does not know the type"),
      ("xterm-256color", "100 columns and 30 rows."),
    ])
  func terminal(type: String, sentence: String) throws {
    let terminal = try Home().open("doctor", setting: ["TERM": type], size: Size(columns: 100, rows: 30))
    _ = try terminal.waitForExit()
    let text = String(decoding: terminal.output, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    #expect(text.contains(sentence), "\(text)")
  }

  @Test("Inside tmux and screen there is a hint")
  func multiplexers() throws {
    var environment = try Home().environment
    environment["TMUX"] = "/x,1,0"
    #expect(try Program.run(["doctor"], environment: environment).output.contains("set -s escape-time 20"))
    environment["TMUX"] = nil
    environment["STY"] = "1.x"
    #expect(try Program.run(["doctor"], environment: environment).output.contains("altscreen on"))
  }

  @Test("An ungenerated locale has a substitute, and an unknown time zone is said")
  func locale() throws {
    let home = try Home()
    var environment = home.environment
    environment["LANG"] = "nn_XX.UTF-8"
    environment["TZ"] = "Europe/Nowhere"
    let output = try Program.run(["doctor"], environment: environment).output
    #expect(output.contains("UTF-8, by a substitute"))
    #expect(output.contains("The time zone that TZ names is not known here"))
  }
}
