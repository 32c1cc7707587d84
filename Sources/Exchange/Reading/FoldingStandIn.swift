import Foundation

/// A stand-in for the `Folding` of Domain, to be deleted when that one is there: lower case, no accents,
/// Nordic and Sámi letters as their plain neighbours.
enum Folding {
  private static let letters: [Unicode.Scalar: String] = [
    "ø": "o", "æ": "ae", "đ": "d", "ð": "d", "ŋ": "n", "ŧ": "t", "ł": "l", "ß": "ss", "ı": "i",
    "þ": "th", "œ": "oe",
  ]

  static func fold(_ text: String) -> String {
    var result = ""
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if let plain = letters[scalar] {
        result += plain
      } else if scalar.properties.generalCategory != .nonspacingMark {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
