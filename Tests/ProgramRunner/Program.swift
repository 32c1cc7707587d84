import Foundation
import PseudoTerminal

/// The built program, run without a terminal.
package enum Program {
  package struct Result {
    package let code: Int32
    package let output: String
    package let errors: String
  }

  package static var path: String { VirtualTerminal.builtProgram("caseload") }

  /// - Parameter environment: the whole environment; nothing is inherited.
  package static func run(
    _ arguments: [String], environment: [String: String] = ["LANG": "C.UTF-8", "TZ": "UTC"]
  ) throws -> Result {
    try run(path, arguments, environment: environment)
  }

  package static func run(
    _ program: String, _ arguments: [String], environment: [String: String]
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "caseload-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["out", "err"].map { folder.appending(path: $0) }
    for file in files { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: program)
    // A folder with nothing in it: what a file picker shows must not depend on where the tests run.
    let place = folder.appending(path: "empty")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    process.currentDirectoryURL = place
    process.arguments = arguments
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    // Files and not pipes: a pipe that nobody empties would stop a program that says much.
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus, output: try String(contentsOf: files[0], encoding: .utf8),
      errors: try String(contentsOf: files[1], encoding: .utf8))
  }
}
