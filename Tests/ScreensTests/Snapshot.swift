import Foundation
import Testing

/// Golden screens: text, and below it one letter a cell for the style. A screen without a golden one is recorded and
/// fails, so that nobody takes a recording for a pass; RECORD_SCREENS=1 records all again and fails too.
enum Snapshot {
  static func check(_ walk: Walk, _ name: String, at location: SourceLocation = #_sourceLocation) {
    let shown = walk.text + "\n\(divider)\n" + walk.styles + "\n"
    let file = folder.appendingPathComponent(name + ".txt")
    guard ProcessInfo.processInfo.environment["RECORD_SCREENS"] == nil,
      let golden = try? String(contentsOf: file, encoding: .utf8)
    else { return record(shown, file, location) }
    if golden != shown {
      Issue.record("\(name) differs from its golden screen:\n\(difference(golden, shown))", sourceLocation: location)
    }
  }

  private static let divider = "-- styles --"

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Snapshots")

  private static func record(_ shown: String, _ file: URL, _ location: SourceLocation) {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try shown.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file.lastPathComponent): look at it, then run again", sourceLocation: location)
    } catch {
      Issue.record("could not record \(file.path): \(error)", sourceLocation: location)
    }
  }

  private static func difference(_ golden: String, _ shown: String) -> String {
    let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let new = shown.split(separator: "\n", omittingEmptySubsequences: false)
    return (0..<max(old.count, new.count)).compactMap { index in
      let before = index < old.count ? String(old[index]) : ""
      let after = index < new.count ? String(new[index]) : ""
      return before == after ? nil : "\(index)- \(before)\n\(index)+ \(after)"
    }.joined(separator: "\n")
  }
}
