import Domain
import Foundation

/// Tidying of text that changes nothing a person would call a change.
package enum CellText {
  /// NFC, outer white space gone, inner runs of white space (line ends too) one space. For names and headings.
  package static func tidy(_ text: String) -> String {
    let parts = composed(text).unicodeScalars.split { $0.properties.isWhitespace }
    return parts.map(String.init).joined(separator: " ")
  }

  /// NFC and outer white space gone; line ends inside stay. For notes.
  package static func trim(_ text: String) -> String {
    let scalars = Array(composed(text).unicodeScalars)
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars[first...last])
    return String(result)
  }

  /// Folded words only, one space between: what synonyms are compared by. A few signs carry meaning and stay.
  static func comparable(_ text: String) -> String { Folding.fold(spellOut(text)) }

  /// Signs that folding would drop, as words.
  private static func spellOut(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { signs[$0] != nil }) else { return text }
    return text.unicodeScalars.reduce(into: "") { $0 += signs[$1] ?? String($1) }
  }

  private static let signs: [Unicode.Scalar: String] = [
    "%": " percent ", "#": " number ", "✓": " checkmark ", "✔": " checkmark ",
  ]

  /// A cell in which people say "nothing here": empty, or only dashes.
  static func saysNothing(_ tidied: String) -> Bool {
    tidied.unicodeScalars.allSatisfy { "-–—".unicodeScalars.contains($0) }
  }

  private static func composed(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
  }
}
