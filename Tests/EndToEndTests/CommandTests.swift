import Foundation
import ProgramRunner
import Testing

/// The commands without a terminal: exit codes, one sentence for what is wrong, nothing half done.
@Suite struct CommandTests {
  @Test(
    "What is not understood is one sentence, and 2",
    arguments: [
      (["--fool"], "Unknown option '--fool'"),
      (["fly"], "fly"),
      (["applicants", "--format", "xml"], "table"),
      (["applicants", "--limit", "0"], "--limit takes a number from 1 up."),
      (["show"], "Missing expected argument"),
      (["walk", "<foo>"], "The keys cannot be read"),
      (["walk", "", "--size", "big"], "is not a size"),
      (["walk", "", "--today", "22.11."], "is not a day"),
      (["import", "applicants", "no-such-file.csv"], "cannot be read: No such file"),
      (["import", "applicants", "/"], "cannot be read: Is a directory"),
      (["import", "pets", "x.csv"], "applicants"),
      (["import", "applicants", "x.csv", "--today", "2026-11-22"], "--today works with --dry-run only"),
      (["applicants", "--today", "2026-11-22"], "--today works with demo, walk and import --dry-run only"),
      (["import", "applicants", "x.csv", "--map", "Name"], "is not a column and its meaning"),
      (["import", "applicants", "x.csv", "--create", "pets"], "cannot be made by an import"),
      ([], "The screens need a terminal."),
    ])
  func usage(arguments: [String], sentence: String) throws {
    let result = try Program.run(arguments, environment: try Home().environment)
    #expect(result.code == 2)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("caseload: "))
    #expect(result.errors.contains(sentence), "\(result.errors)")
    #expect(result.errors.count { $0 == "\n" } == 1)
  }

  @Test(
    "A command makes no store by mistake",
    arguments: [
      ["today"], ["applicants"], ["employers"], ["contacts"], ["check"], ["history", "C0101"], ["show", "C0101"],
      ["backup", "copy.db"],
    ])
  func missingStore(arguments: [String]) throws {
    let home = try Home()
    let result = try Program.run(arguments, environment: home.environment)
    #expect(result.code == 4)
    #expect(result.errors.contains("There is no store at \(home.store). Run caseload once to make it"))
    #expect(!FileManager.default.fileExists(atPath: home.path(".local")))
  }

  @Test("Help and version are asked for, not mistakes")
  func help() throws {
    // Built by hand there is no commit to name; `VersionTests` has the others.
    let version = try Program.run(["--version"]).output
    #expect(version.hasPrefix("caseload ") && version.hasSuffix("\n") && version.count > 12)
    for arguments in [["--help"], ["help", "import"], ["show", "--help"]] {
      let result = try Program.run(arguments)
      #expect(result.code == 0)
      #expect(result.output.contains("USAGE: caseload"))
      #expect(result.errors == "")
    }
  }

  @Test("A store that others may read is refused, and so is one that is none")
  func refusedStores() throws {
    let home = try Home()
    try home.answerFirstRun()
    #expect(try home.run("check").code == 0)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: home.store)
    let open = try home.run("applicants")
    #expect(open.code == 4)
    #expect(open.errors.hasPrefix("caseload: "))
    let named = try home.run("--store", home.store, "applicants")
    #expect(named.errors == open.errors)
    let text = try home.write(String(repeating: "not a store\n", count: 1000), to: "notes.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: text)
    let foreign = try home.run("applicants", "--store", text)
    #expect(foreign.code == 4 || foreign.code == 5)
    #expect(try String(contentsOfFile: text, encoding: .utf8).hasPrefix("not a store"))
  }

  @Test("A backup is never written over a file")
  func backup() throws {
    let home = try Home()
    try home.answerFirstRun()
    let first = try home.run("backup", home.path("copy.db"))
    #expect(first.code == 0, "\(first.errors)")
    #expect(first.output.contains("The copy is made and checked"))
    let again = try home.run("backup", home.path("copy.db"))
    #expect(again.code != 0)
    #expect(again.errors.hasPrefix("caseload: "))
    #expect(try home.run("check", "--store", home.path("copy.db")).output == "The store is sound.\n")
  }

  @Test("Output that cannot be written is said, not lost")
  func fullDisk() throws {
    let home = try Home()
    try home.answerFirstRun()
    let result = try Program.run(
      "/bin/sh", ["-c", "'\(Program.path)' employers > /dev/full"], environment: home.environment)
    #expect(result.code == 4)
    #expect(result.errors == "caseload: The output could not be written: No space left on device.\n")
  }
}
