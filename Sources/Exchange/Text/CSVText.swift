/// Writes CSV (RFC 4180) that a spreadsheet takes for text, never for a formula.
package enum CSVText {
  package static func line(_ cells: [String], separator: String = ",") -> String {
    cells.map(cell).joined(separator: separator) + "\r\n"
  }

  /// In quotes when something in it could part cells or would be lost.
  private static func cell(_ text: String) -> String {
    let safe = FormulaGuard.guarded(text)
    let scalars = safe.unicodeScalars
    guard scalars.contains(where: parting.contains) || scalars.first == " " || scalars.last == " " else { return safe }
    // By scalar: a quotation mark that carries a combining mark ends a cell all the same.
    let doubled = scalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
    return "\"" + String(String.UnicodeScalarView(doubled)) + "\""
  }

  private static let parting: Set<Unicode.Scalar> = ["\"", ";", ",", "\n", "\r", "\t"]
}
