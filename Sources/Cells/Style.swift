/// What a cell means. The terminal decides what it looks like; a meaning is never carried by style alone,
/// the text beside it says the same (`>`, `*`, "overdue"), for people who see no colour or hear the screen.
package enum Style: UInt8, CaseIterable, Sendable {
  case plain, heading, focused, selected, dim, label, field, fieldFocused
  case warning, error, good, status, hint, hintKey, title

  /// One letter for a style, as golden screens show it.
  package var letter: Character { Self.letters[Int(rawValue)] }

  private static let letters: [Character] = [
    ".", "H", "F", "S", "d", "l", "_", "E", "w", "e", "g", "s", "h", "k", "T",
  ]
}
