/// What one Unicode scalar does on a terminal.
enum ScalarRole: Equatable {
  /// Starts a group of 1 or 2 cells.
  case spacing(Int)
  /// Is drawn onto the group before it.
  case mark
  /// Shows nothing of its own and would only make terminals disagree about the width; left out.
  case dropped
  /// Must not reach a terminal, or has no known width: shown as `?`.
  case refused

  /// They ask for another picture of the same sign, which some terminals then draw in two cells, some in one.
  static let variationSelectors: [ClosedRange<UInt32>] = [0xFE00...0xFE0F, 0xE0100...0xE01EF]

  /// Zero-width space and marks of writing direction, line and paragraph separators, byte order mark, annotations,
  /// tags: text that hides or reorders other text (Unicode TR #36).
  static let refusedRanges: [ClosedRange<UInt32>] = [
    0x061C...0x061C, 0x200B...0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF...0xFEFF,
    0xFFF9...0xFFFB, 0xE0000...0xE00FF,
  ]

  static let zeroWidthJoiner: Unicode.Scalar = "\u{200D}"
  static let skinTones: ClosedRange<UInt32> = 0x1F3FB...0x1F3FF
  static let mostMarks = 4

  /// Signs that look like another one, or like nothing, on different terminals.
  static func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0xA0: " "
    case 0xAD: "-"
    default: scalar
    }
  }
}

extension CharacterWidth {
  /// Takes a character apart into what the grid stores: groups of one spacing scalar and its marks.
  ///
  /// Terminals and curses advance scalar by scalar, so a family joined from three emoji is shown as three emoji side
  /// by side: everybody agrees on that width. At most 4 marks stay on a base (more have crashed terminals).
  /// - Parameter body: one group and its 1 or 2 cells.
  package func forEachGlyph(of character: Character, _ body: (_ glyph: Character, _ cells: Int) -> Void) {
    let scalars = character.unicodeScalars
    if scalars.count == 1, let only = scalars.first, case .spacing(let cells) = role(of: only) {
      let shown = ScalarRole.standIn(for: only)
      body(shown == only ? character : Character(shown), cells)
      return
    }
    var group = GlyphGroup()
    for scalar in scalars { group.add(scalar, role: role(of: scalar), body) }
    group.finish(body)
  }
}

/// The group being collected while a character is taken apart.
private struct GlyphGroup {
  private var scalars = String.UnicodeScalarView()
  private var cells = 0
  private var marks = 0
  private var isReplacement = false

  mutating func add(_ scalar: Unicode.Scalar, role: ScalarRole, _ body: (Character, Int) -> Void) {
    switch role {
    case .dropped: break
    case .refused: startReplacement(body)
    case .mark: addMark(scalar, body)
    case .spacing(let width):
      // After a base it is the colour of the hand before it, not a sign of its own.
      if cells > 0, ScalarRole.skinTones.contains(scalar.value) { return }
      start(with: ScalarRole.standIn(for: scalar), cells: width, body)
    }
  }

  mutating func finish(_ body: (Character, Int) -> Void) {
    guard cells > 0 else { return }
    body(Character(String(scalars)), cells)
    self = GlyphGroup()
  }

  private mutating func start(with scalar: Unicode.Scalar, cells width: Int, _ body: (Character, Int) -> Void) {
    finish(body)
    scalars.append(scalar)
    cells = width
  }

  private mutating func startReplacement(_ body: (Character, Int) -> Void) {
    if isReplacement { return }
    start(with: "?", cells: 1, body)
    isReplacement = true
  }

  private mutating func addMark(_ scalar: Unicode.Scalar, _ body: (Character, Int) -> Void) {
    if cells == 0 {
      // A mark with nothing under it would be drawn onto the neighbour cell.
      if scalar.properties.generalCategory == .format { return startReplacement(body) }
      start(with: " ", cells: 1, body)
    }
    if isReplacement || marks == ScalarRole.mostMarks { return }
    if scalar == ScalarRole.zeroWidthJoiner && cells == 2 { return }
    scalars.append(scalar)
    marks += 1
  }
}
