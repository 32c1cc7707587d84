import Glibc

/// What a run did, and what it found.
struct Report {
  var title = ""
  private(set) var counts: [(name: String, count: Int)] = []
  private(set) var lines: [String] = []
  private(set) var findings: [String] = []

  mutating func count(_ name: String, _ more: Int = 1) {
    if let index = counts.firstIndex(where: { $0.name == name }) {
      counts[index].count += more
    } else {
      counts.append((name, more))
    }
  }

  subscript(_ name: String) -> Int { counts.first { $0.name == name }?.count ?? 0 }

  mutating func say(_ line: String) { lines.append(line) }

  /// A finding is also told at once, for the run may go on for hours.
  mutating func find(_ text: String) {
    findings.append(text)
    let line = Array("FOUND: \(text)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }

  var text: String {
    ([title] + counts.map { "  \($0.name): \($0.count)" } + lines.map { "  " + $0 }
      + [findings.isEmpty ? "  nothing found" : "  FOUND: \(findings.count)"] + findings)
      .joined(separator: "\n")
  }
}
