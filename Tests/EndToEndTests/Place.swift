import Foundation
import PseudoTerminal

/// A home folder of its own for one test, removed at the end.
final class Home {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "caseload-home-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Everything the program sees of its surroundings.
  var environment: [String: String] {
    ["HOME": folder.path, "LANG": "C.UTF-8", "TERM": "xterm-256color", "TZ": "UTC", "PATH": "/usr/bin:/bin"]
  }

  var store: String { folder.path + "/.local/share/caseload/caseload.db" }
}
