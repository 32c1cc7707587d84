/// A spreadsheet runs a cell that begins like a formula. A leading apostrophe makes it text; telephone numbers and
/// negative numbers need none and would be spoiled by one.
package enum FormulaGuard {
  // By scalar: an equals sign that carries a combining mark is still one to a spreadsheet.
  private static let starts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]

  package static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    // A text that already begins like a guarded one gets a second sign, so that taking one off gives it back.
    if isGuarded(text) { return "'" + text }
    return starts.contains(first) && !isNumber(text) ? "'" + text : text
  }

  package static func stripped(_ text: String) -> String {
    isGuarded(text) ? String(text.unicodeScalars.dropFirst()) : text
  }

  private static func isGuarded(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard scalars.first == "'", let second = scalars.dropFirst().first else { return false }
    return starts.contains(second) || second == "'"
  }

  /// `+47 400 00 000`, `-3.5`: a sign, then only figures and what parts them.
  private static func isNumber(_ text: String) -> Bool {
    guard let first = text.first, first == "+" || first == "-" else { return false }
    let rest = text.dropFirst()
    return rest.first?.isNumber == true && rest.allSatisfy { $0.isASCII && ($0.isNumber || " .,()-".contains($0)) }
      && !rest.dropFirst().contains("-")
  }
}
