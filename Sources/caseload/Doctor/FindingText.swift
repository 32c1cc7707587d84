import Cells
import Domain
import Screens
import Terminal

/// Findings as a table for people: what mends something stands below it, and lines are no wider than 80 cells.
enum FindingText {
  typealias Finding = (check: DoctorCheck, verdict: Verdict)

  static func of(_ findings: [Finding]) -> String {
    let width = TerminalSession.characterWidth
    let states = findings.map { width.of(tr($0.verdict.state.label)) }.max() ?? 0
    let titles = findings.map { width.of(tr($0.check.title)) }.max() ?? 0
    let margin = String(repeating: " ", count: states + titles + 4)
    return findings.map { finding in
      let head =
        TextLayout.pad(tr(finding.verdict.state.label), to: states, width: width) + "  "
        + TextLayout.pad(tr(finding.check.title), to: titles, width: width) + "  "
      let texts = [tr(finding.verdict.found)] + (finding.verdict.mend.map { ["> " + tr($0)] } ?? [])
      let lines = texts.flatMap { wrapped($0, to: 80 - width.of(margin), width) }
      return lines.enumerated().map { ($0 == 0 ? head : margin) + $1 + "\n" }.joined()
    }.joined()
  }

  private static func wrapped(_ text: String, to columns: Int, _ width: CharacterWidth) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, width.of(last) + 1 + width.of(String(word)) <= columns {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  static func listing(_ findings: [Finding]) -> Listing {
    var listing = Listing([
      ListingColumn("check", "Check"), ListingColumn("state", "State"), ListingColumn("found", "Found"),
      ListingColumn("mend", "What mends it"),
    ])
    listing.rows = findings.map {
      [
        .text($0.check.name), Listing.Cell(choice: $0.verdict.state), .text(tr($0.verdict.found)),
        Listing.Cell($0.verdict.mend.map(tr)),
      ]
    }
    return listing
  }
}
