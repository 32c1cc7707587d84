import ArgumentParser
import Cells
import Domain
import Exchange
import Screens
import Terminal

enum ListingFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv
}

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
    let widths = columns.indices.map { column in
      min(Self.widest, lines.map { width.of($0[column]) }.max() ?? 0)
    }
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

  private var csv: String {
    ([columns.map(\.key)] + rows.map { $0.map(\.line) })
      .map { $0.map(CSVCell.written).joined(separator: ",") + "\r\n" }.joined()
  }

  private var json: String {
    JSONText.array(rows.map { JSONText.object(zip(columns, $0).map { ($0.key, $1) }) })
  }
}

/// Cells of CSV that a spreadsheet takes for text, never for a formula.
enum CSVCell {
  static func written(_ text: String) -> String {
    let safe = FormulaGuard.guarded(text)
    guard safe.utf8.contains(where: quoted.contains) else { return safe }
    // By scalars: with an accent on it, a quotation mark is another character to Swift, but not to a spreadsheet.
    let parts = safe.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false).map { String($0) }
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }

  private static let quoted: Set<UInt8> = Set("\",;\r\n".utf8)
}

/// JSON without a library, so that keys keep their order.
enum JSONText {
  /// One element a line.
  static func array(_ elements: [String]) -> String {
    elements.isEmpty ? "[]\n" : "[\n  " + elements.joined(separator: ",\n  ") + "\n]\n"
  }

  static func object(_ members: [(key: String, value: Listing.Cell)]) -> String {
    let written = members.map { string($0.key) + ": " + value($0.value) }
    return "{" + written.joined(separator: ", ") + "}"
  }

  static func value(_ cell: Listing.Cell) -> String {
    switch cell {
    case .unknown: "null"
    case .text(let text), .choice(let text, _): string(text)
    case .number(let number): String(number)
    case .moment(let instant, _): string(instant.iso)
    case .flag(let flag): flag ? "true" : "false"
    case .list(let texts): "[" + texts.map(string).joined(separator: ", ") + "]"
    }
  }

  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        // What the filter takes out of a text is no error in JSON, but must not reach a terminal as it is.
        if isHarmless(scalar) { result.unicodeScalars.append(scalar) } else { result += escaped(scalar) }
      }
    }
    return result + "\""
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    (0x20..<0x7F).contains(scalar.value) || TextFilter.note("a\(scalar)").unicodeScalars.last == scalar
  }

  /// A scalar beyond the first plane is two units of UTF-16, as JSON wants it.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
