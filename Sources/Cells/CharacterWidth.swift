/// How many cells text takes on the terminal.
///
/// The widths of single scalars come from outside (`wcwidth` of the running C library in the program), because the
/// terminal and curses count by such a table and Swift's own Unicode data is often newer than theirs.
package struct CharacterWidth: Sendable {
  private let scalarWidth: @Sendable (Unicode.Scalar) -> Int

  /// - Parameter scalarWidth: -1 for a scalar of unknown width, 0 for a mark drawn onto the one before, 1 or 2 cells.
  package init(_ scalarWidth: @escaping @Sendable (Unicode.Scalar) -> Int) { self.scalarWidth = scalarWidth }

  /// The cells that `character` takes as it is shown, replacements included (see ``forEachGlyph(of:_:)``).
  package func of(_ character: Character) -> Int {
    var cells = 0
    forEachGlyph(of: character) { cells += $1 }
    return cells
  }

  /// The cells that `text` takes as it is shown on one line.
  package func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  func role(of scalar: Unicode.Scalar) -> ScalarRole {
    let value = scalar.value
    if (0x20..<0x7F).contains(value) { return .spacing(1) }
    if ScalarRole.standIn(for: scalar) != scalar { return .spacing(1) }
    if value < 0xA0 { return .refused }
    if ScalarRole.variationSelectors.contains(where: { $0.contains(value) }) { return .dropped }
    if ScalarRole.refusedRanges.contains(where: { $0.contains(value) }) { return .refused }
    switch scalarWidth(scalar) {
    case 0: return .mark
    case 1: return .spacing(1)
    case 2: return .spacing(2)
    default: return .refused
    }
  }

  /// Widths from Swift's own Unicode tables, for code that runs without a terminal.
  package static let builtIn = CharacterWidth(cells)

  /// What a scalar takes on paper, by the same tables: -1 for what cannot be shown.
  package static func cells(_ scalar: Unicode.Scalar) -> Int {
    if wideRanges.contains(where: { $0.contains(scalar.value) }) { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return -1
    default: return 1
    }
  }

  /// East Asian Width W and F, and the emoji that go with them (UAX #11), coarse where a whole block is wide.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x23E9...0x23EC, 0x2614...0x2615, 0x2E80...0x303E, 0x3041...0x33FF,
    0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
    0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
