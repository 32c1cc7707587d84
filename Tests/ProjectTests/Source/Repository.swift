import Foundation

/// The files of this package, as the tests find them beside themselves.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Paths from the root of all files with an extension below some folders, sorted.
  static func files(_ fileExtension: String, in folders: String...) throws -> [String] {
    try folders.flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
        .filter { $0.hasSuffix("." + fileExtension) }.map { folder + "/" + $0 }
    }.sorted()
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Ours, each cut into tokens once for all tests.
  private static let sources: [String: SwiftSource] = {
    let paths = (try? files("swift", in: "Sources", "Tests")) ?? []
    let read = paths.compactMap { path in (try? text(path)).map { (path, SwiftSource(path: path, text: $0)) } }
    return Dictionary(uniqueKeysWithValues: read)
  }()

  static func source(_ path: String) throws -> SwiftSource {
    try sources[path] ?? SwiftSource(path: path, text: text(path))
  }
}

/// A file that a test compares with what the program makes of its tables now.
enum Recorded {
  /// With CASELOAD_RECORD in the environment the file is written, and the test still fails, so that no run that wrote
  /// what it should have compared counts as passed.
  static func difference(_ path: String, _ now: String) throws -> String? {
    let file = Repository.root.appending(path: path)
    if ProcessInfo.processInfo.environment["CASELOAD_RECORD"] != nil {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try now.write(to: file, atomically: true, encoding: .utf8)
      return "recorded \(path)"
    }
    guard let before = try? String(contentsOf: file, encoding: .utf8) else { return "\(path) is not there" }
    return before == now ? nil : firstDifference(path, before, now)
  }

  private static func firstDifference(_ path: String, _ before: String, _ now: String) -> String {
    let old = before.split(separator: "\n", omittingEmptySubsequences: false)
    let new = now.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    return """
      \(path) is out of date from line \(line + 1) on (make docs writes pages, CASELOAD_RECORD=1 make test the others):
      - \(line < old.count ? old[line] : "end of file")
      + \(line < new.count ? new[line] : "end of file")
      """
  }
}
