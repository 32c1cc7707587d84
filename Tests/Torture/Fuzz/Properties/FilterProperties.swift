import Domain

/// The text filter: nothing forbidden stays, nothing else goes, and a second pass changes nothing.
enum FilterProperties {
  static func check(_ bytes: [UInt8]) throws(BrokenProperty) {
    let text = String(decoding: bytes, as: UTF8.self)
    let line = TextFilter.line(text)
    let note = TextFilter.note(text)
    try checkDoor(line, again: TextFilter.line(line), oneLine: true, limit: TextFilter.lineLimit)
    try checkDoor(note, again: TextFilter.note(note), oneLine: false, limit: TextFilter.noteLimit)
    let edges = [line.unicodeScalars.first, line.unicodeScalars.last]
    try require(!edges.contains { $0?.properties.isWhitespace == true }, "a line has no blanks at its ends", line)
    // What the note's door let through must pass the line's door as the text itself does: drafts and imports go
    // through both.
    if note.unicodeScalars.count < TextFilter.noteLimit {
      try require(same(TextFilter.line(note), line), "the line of a note is the line of its text", text)
    }
    try checkNothingElseIsLost(text, note)
  }

  private static func checkDoor(
    _ clean: String, again: String, oneLine: Bool, limit: Int
  ) throws(BrokenProperty) {
    try require(ForbiddenScalars.first(in: clean, oneLine: oneLine) == nil, "nothing forbidden stays", clean)
    try require(same(clean, again), "a second pass changes nothing", clean)
    try require(clean.unicodeScalars.count <= limit, "the limit holds", String(clean.unicodeScalars.count))
    try require(
      ForbiddenScalars.longestRunOfMarks(in: clean) <= TextFilter.marksPerBase, "floods of marks are cut", clean)
  }

  /// A note without floods and within its limit keeps every scalar that no rule takes away, in its place.
  private static func checkNothingElseIsLost(_ text: String, _ note: String) throws(BrokenProperty) {
    guard text.unicodeScalars.count <= TextFilter.noteLimit,
      !text.unicodeScalars.contains(where: \.properties.isDefaultIgnorableCodePoint)
    else { return }
    var wanted = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if scalar == "\n", previous == "\r" { continue }
      switch scalar {
      case "\n", "\r", "\u{2028}", "\u{2029}": wanted.append("\n")
      case _ where ForbiddenScalars.contains(scalar) || alsoDropped.contains(where: { $0.contains(scalar.value) }):
        break
      default: wanted.append(scalar)
      }
    }
    // Where marks stand together after something between them is gone, some of them go as well.
    guard ForbiddenScalars.longestRunOfMarks(in: String(wanted)) <= TextFilter.marksPerBase else { return }
    try require(same(String(wanted), note), "only what a rule names is taken away", text)
  }

  /// Taken away beyond what `ForbiddenScalars` asks: invisible operators, annotation marks, beams of musical notes.
  private static let alsoDropped: [ClosedRange<UInt32>] = [
    0x2060...0x206F, 0xFFF9...0xFFFB, 0x1D173...0x1D17A, 0xE0080...0xE00FF,
  ]

  private static func same(_ one: String, _ other: String) -> Bool {
    one.unicodeScalars.elementsEqual(other.unicodeScalars)
  }
}
