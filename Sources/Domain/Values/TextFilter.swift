/// Takes out of a text what could steer a terminal, hide or reorder what is read, or flood a line.
/// Used at every door in and at every output that is not drawn by ncurses.
/// Applying it twice changes nothing more. Composing to NFC is the caller's step.
public enum TextFilter {
  /// The longest line and note, in Unicode scalars, which is how SQLite's `length` counts.
  public static let lineLimit = 1_000
  public static let noteLimit = 100_000
  /// More marks than this on one letter are cut: floods of them have crashed terminals (CVE-2021-26937).
  public static let marksPerBase = 4

  /// For one-line fields: line breaks and tabs become one space, spaces at both ends go.
  public static func line(_ text: String) -> String {
    let clean = isPlain(text, breaksAllowed: false) ? text : filtered(text, breaksAllowed: false)
    let cut = shortened(trimmed(clean), to: lineLimit)
    return cut.utf8.count < clean.utf8.count ? trimmed(cut) : cut
  }

  /// For notes: line breaks (as LF) and tabs stay.
  public static func note(_ text: String) -> String {
    let clean = isPlain(text, breaksAllowed: true) ? text : filtered(text, breaksAllowed: true)
    return shortened(clean, to: noteLimit)
  }

  /// Nearly every text is printable ASCII and needs no work.
  private static func isPlain(_ text: String, breaksAllowed: Bool) -> Bool {
    text.utf8.allSatisfy { byte in 0x20...0x7E ~= byte || breaksAllowed && (byte == 0x0A || byte == 0x09) }
  }

  private static func filtered(_ text: String, breaksAllowed: Bool) -> String {
    var kept = String.UnicodeScalarView()
    var marks = 0
    var previousWasBreak = false
    var previousWasReturn = false
    for scalar in text.unicodeScalars {
      let secondHalfOfReturn = previousWasReturn && scalar == "\n"
      previousWasReturn = scalar == "\r"
      let kind = secondHalfOfReturn ? .dropped : kind(of: scalar)
      switch kind {
      case .dropped: continue
      case .space where breaksAllowed: kept.append(scalar == "\t" ? "\t" : "\n")
      case .space: if !previousWasBreak { kept.append(" ") }
      case .mark where marks >= marksPerBase: continue
      case .mark, .base: kept.append(scalar)
      }
      previousWasBreak = kind == .space
      marks = kind == .mark ? marks + 1 : 0
    }
    return String(kept)
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The longest beginning of at most `limit` scalars that does not cut a character in two.
  private static func shortened(_ text: String, to limit: Int) -> String {
    let scalars = text.unicodeScalars
    guard text.utf8.count > limit,
      let hardCut = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      hardCut < scalars.endIndex
    else { return text }
    var cut = hardCut
    while cut > scalars.startIndex, String.Index(cut, within: text) == nil { cut = scalars.index(before: cut) }
    // A single character longer than the limit: nothing sensible to keep whole.
    return String(scalars[..<(cut > scalars.startIndex ? cut : hardCut)])
  }
}

extension TextFilter {
  /// Whether a scalar may stand in a text as it is; breaks of lines may not, wherever one line is meant.
  public static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch kind(of: scalar) {
    case .base, .mark: true
    case .space, .dropped: false
    }
  }

  private enum Kind { case base, mark, space, dropped }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    let code = scalar.value
    if code < 0x300 && code >= 0xA0 && code != 0xAD || 0x20...0x7E ~= code { return .base }
    if breaks.contains(code) { return .space }
    if dropped.contains(where: { $0.contains(code) }) { return .dropped }
    // Joiners and soft hyphens are letters' company, not letters: they must not reset the count of marks.
    if scalar.properties.isDefaultIgnorableCodePoint { return .mark }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    default: return .base
    }
  }

  /// Return and the two separators also mean a line break where a text comes from elsewhere (terminals
  /// paste returns), so they are replaced by one rather than gluing two words together.
  private static let breaks: Set<UInt32> = [0x09, 0x0A, 0x0D, 0x2028, 0x2029]

  private static let dropped: [ClosedRange<UInt32>] = [
    0x00...0x1F, 0x7F...0x9F,  // C0, DEL, C1
    0x061C...0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069,  // bidi controls
    0x200B...0x200B, 0xFEFF...0xFEFF, 0x2060...0x2065,  // invisible spaces, joiners and operators
    0x206A...0x206F, 0xFFF9...0xFFFB,  // deprecated format controls, annotation marks
    0x1D173...0x1D17A, 0xE0000...0xE00FF,  // beams of musical notes, tag characters
  ]
}
