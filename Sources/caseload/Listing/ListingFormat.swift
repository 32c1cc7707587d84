import ArgumentParser
import Cells
import Domain
import Exchange
import Screens
import Terminal

enum ListingFormat: String, CaseIterable, ExpressibleByArgument { case table, json, csv }

extension Listing {
  func text(as format: ListingFormat) -> String {
    switch format {
    case .table: table
    case .json: json
    case .csv: csv
    }
  }

  /// Columns as wide as what stands in them, at most so many cells; longer text is cut.
  private static let widest = 48

  private var table: String {
    let width = TerminalSession.characterWidth
    let lines = [columns.map { tr($0.label) }] + rows.map { $0.map(shown) }
    let widths = columns.indices.map { column in min(Self.widest, lines.map { width.of($0[column]) }.max() ?? 0) }
    return lines.map { cells in
      let padded = zip(cells, widths).map { TextLayout.pad($0, to: $1, width: width) }
      return trimmed(padded.joined(separator: "  ")) + "\n"
    }.joined()
  }

  private func shown(_ cell: Cell) -> String {
    switch cell {
    case .choice(_, let label): tr(label)
    case .moment(_, let local): local.iso
    case .unknown, .text, .number, .flag, .list: cell.line
    }
  }

  private func trimmed(_ line: String) -> String {
    var end = line.endIndex
    while end > line.startIndex, line[line.index(before: end)] == " " { end = line.index(before: end) }
    return String(line[..<end])
  }

  private var csv: String { ([columns.map(\.key)] + rows.map { $0.map(\.line) }).map { CSVText.line($0) }.joined() }

  private var json: String {
    JSONText.lines(
      rows.map { JSONText.object(zip(columns, $0).map { ($0.key, $1.json) }, isSpaced: true) }, indent: "  ") + "\n"
  }
}
