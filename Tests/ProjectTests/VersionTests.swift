import Foundation
import ProgramRunner
import Testing

/// What `make version` writes for `caseload --version`, in a repository of its own.
@Suite struct VersionTests {
  private static let environment = [
    "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "a",
    "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org",
  ]

  @Test("The newest tag and the commit behind it; without a tag, unreleased; without a repository, that alone")
  func version() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "caseload-version-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appending(path: "Sources/CVersion")
    try FileManager.default.createDirectory(at: source, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Repository.root.appending(path: "Makefile"), to: folder.appending(path: "Makefile"))
    try Data().write(to: source.appending(path: "version.c"))

    @discardableResult func run(_ program: String, _ arguments: String...) throws -> String {
      let done = try Program.run("/usr/bin/" + program, ["-C", folder.path] + arguments, environment: Self.environment)
      try #require(done.code == 0, "\(program) \(arguments): \(done.errors)")
      return done.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    func made() throws -> String {
      try run("make", "-s", "version")
      return try String(contentsOf: source.appending(path: "commit.h"), encoding: .utf8)
    }
    func line(_ version: String) -> String { "#define CASELOAD_VERSION \"\(version)\"\n" }

    #expect(try made() == line("unreleased"))
    try run("git", "init", "-q")
    try Data("commit.h\n".utf8).write(to: source.appending(path: ".gitignore"))
    try run("git", "add", "-A")
    try run("git", "commit", "-qm", "one")
    let first = try run("git", "rev-parse", "--short=12", "HEAD")
    #expect(try made() == line("unreleased (\(first))"))
    try run("git", "tag", "v1.2.0")
    try run("git", "commit", "-q", "--allow-empty", "-m", "two")
    let second = try run("git", "rev-parse", "--short=12", "HEAD")
    #expect(try made() == line("1.2.0 (\(second))"))
    try Data("//\n".utf8).write(to: source.appending(path: "version.c"))
    #expect(try made() == line("1.2.0 (\(second), changed)"))
  }
}
