package import Cells
package import Foundation
package import PseudoTerminal

/// A home folder of its own for one test, removed at the end.
package final class Home {
  package let folder: URL

  package init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "caseload-home-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Everything the program sees of its surroundings.
  package var environment: [String: String] {
    ["HOME": folder.path, "LANG": "C.UTF-8", "TERM": "xterm-256color", "TZ": "UTC", "PATH": "/usr/bin:/bin"]
  }

  package var store: String { folder.path + "/.local/share/caseload/caseload.db" }

  package func path(_ name: String) -> String { folder.appending(path: name).path }

  /// Writes a file for the program to read.
  package func write(_ text: String, to name: String) throws -> String {
    try text.write(toFile: path(name), atomically: true, encoding: .utf8)
    return path(name)
  }

  /// A command, without a terminal.
  package func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, environment: environment)
  }

  /// The program in a terminal.
  package func open(
    _ arguments: String..., setting: [String: String] = [:], size: Size = Size(columns: 80, rows: 24)
  ) throws -> VirtualTerminal {
    try VirtualTerminal(
      program: Program.path, arguments: arguments, environment: environment.merging(setting) { $1 }, size: size)
  }

  /// The program in a terminal, on the list of applicants.
  package func openList(
    setting: [String: String] = [:], size: Size = Size(columns: 80, rows: 24)
  ) throws -> VirtualTerminal {
    let terminal = try open(setting: setting, size: size)
    try terminal.wait(for: "? help")
    try terminal.press("2")
    try terminal.wait(for: "Applicants")
    return terminal
  }

  /// Answers the questions of the first run and leaves.
  package func answerFirstRun(name: String = "Kari Byrne") throws {
    let terminal = try open()
    try terminal.wait(for: "a few questions first")
    try terminal.press("\"\(name)\" <tab> <tab> e <tab> 80 <tab> u <tab> \"IPS Harbour\" <tab> d <tab> e <tab> 6 <c-s>")
    try terminal.wait(for: "Your caseload is empty")
    try terminal.press("q")
    _ = try terminal.waitForExit()
  }
}
