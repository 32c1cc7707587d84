/// What must never be kept or leave the program, written down here and not from the filter's own table:
/// a proof must not share the mistake it looks for.
package enum ForbiddenScalars {
  /// C0 (tab and line feed are judged apart), DEL, C1, line and paragraph separators, bidi controls, zero-width
  /// space, byte order mark, tag characters.
  package static let ranges: [ClosedRange<UInt32>] = [
    0x00...0x08, 0x0B...0x1F, 0x7F...0x9F, 0x2028...0x2029, 0x061C...0x061C, 0x200E...0x200F, 0x202A...0x202E,
    0x2066...0x2069, 0x200B...0x200B, 0xFEFF...0xFEFF, 0xE0000...0xE007F,
  ]

  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    (0x20..<0x7F).contains(scalar.value) ? false : ranges.contains { $0.contains(scalar.value) }
  }

  /// The first forbidden scalar of a text. Where a text is one line, tabs and line feeds are forbidden too.
  package static func first(in text: String, oneLine: Bool = false) -> Unicode.Scalar? {
    text.unicodeScalars.first { contains($0) || oneLine && ($0 == "\n" || $0 == "\t") }
  }

  /// The most combining marks that follow one another in a text.
  package static func longestRunOfMarks(in text: String) -> Int {
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: run += 1
      default: run = 0
      }
      longest = max(longest, run)
    }
    return longest
  }
}
