package import Domain

/// The character between two cells.
package enum Delimiter: String, CaseIterable, Sendable, Codable {
  case comma, semicolon, tab, pipe

  var byte: UInt8 {
    switch self {
    case .comma: 0x2C
    case .semicolon: 0x3B
    case .tab: 0x09
    case .pipe: 0x7C
    }
  }

  package var sentence: Words {
    switch self {
    case .comma: "The cells are separated by commas."
    case .semicolon: "The cells are separated by semicolons."
    case .tab: "The cells are separated by tabs."
    case .pipe: "The cells are separated by upright bars."
    }
  }
}

/// Finds the separator by reading the start of the file with each candidate.
enum DelimiterGuess {
  private static let sampleSize = 60

  /// How well a candidate explains the sample: known headings first, because a text column full of commas
  /// can be as regular as the real separator.
  private struct Fit: Comparable {
    let knownHeadings: Int
    let evenRows: Int
    let columns: Int

    static func < (left: Fit, right: Fit) -> Bool {
      (left.knownHeadings, left.evenRows, left.columns) < (right.knownHeadings, right.evenRows, right.columns)
    }
  }

  /// `bytes` are UTF-8. Comma when nothing separates anything.
  static func guess(_ bytes: [UInt8]) -> Delimiter {
    var best = (delimiter: Delimiter.comma, fit: Fit(knownHeadings: 0, evenRows: 0, columns: 1))
    for delimiter in Delimiter.allCases {
      let fit = fit(of: delimiter, in: bytes)
      if fit.columns > 1, fit > best.fit { best = (delimiter, fit) }
    }
    return best.delimiter
  }

  private static func fit(of delimiter: Delimiter, in bytes: [UInt8]) -> Fit {
    var parser = RecordParser(bytes, delimiter: delimiter)
    var rows: [SheetRow] = []
    while rows.count < sampleSize, let row = parser.next() { if !row.isBlank { rows.append(row) } }
    guard !rows.isEmpty else { return Fit(knownHeadings: 0, evenRows: 0, columns: 0) }
    let heading = HeadingRow.find(in: rows)
    let columns = rows[heading.index].cells.count
    let even = rows.count { $0.cells.count == columns }
    return Fit(knownHeadings: heading.known, evenRows: even, columns: columns)
  }

  /// Spreadsheet programs may write `sep=;` as a first line of its own. Returns the separator and where the
  /// next line starts.
  static func declared(in bytes: [UInt8]) -> (delimiter: Delimiter, next: Int)? {
    guard bytes.count > 5, String(decoding: bytes[0..<4], as: UTF8.self).lowercased() == "sep=" else { return nil }
    guard let delimiter = Delimiter.allCases.first(where: { $0.byte == bytes[4] }) else { return nil }
    if bytes[5] == 0x0A { return (delimiter, 6) }
    guard bytes[5] == 0x0D else { return nil }
    return (delimiter, bytes.count > 6 && bytes[6] == 0x0A ? 7 : 6)
  }
}
