/// Fitting text into columns.
package enum TextLayout {
  /// What stands for text that was cut off.
  package static let cutMark = ".."

  /// Text that takes at most `columns` cells; a cut is marked with `..`.
  package static func truncate(_ text: String, to columns: Int, width: CharacterWidth) -> String {
    if columns <= 0 { return "" }
    if width.of(text) <= columns { return text }
    // A blank at a fold may stand beyond the edge; without it nothing is missing.
    var solid = text[...]
    while solid.last == " " { solid.removeLast() }
    if solid.endIndex != text.endIndex, width.of(String(solid)) <= columns { return String(solid) }
    if columns <= cutMark.count { return String(cutMark.prefix(columns)) }
    return fitting(text, in: columns - cutMark.count, width: width) + cutMark
  }

  /// Text that takes exactly `columns` cells: cut like ``truncate(_:to:width:)`` or filled up with blanks.
  package static func pad(_ text: String, to columns: Int, width: CharacterWidth) -> String {
    let shown = truncate(text, to: columns, width: width)
    return shown + String(repeating: " ", count: max(0, columns - width.of(shown)))
  }

  /// Folds text into lines of at most `columns` cells, after blanks where it can, inside a word where it must.
  ///
  /// Blanks at a fold belong to the line before it, even where they no longer fit on it.
  /// - Returns: at least one line; the lines in order cover every character apart from the line feeds.
  package static func wrap(_ text: String, columns: Int, width: CharacterWidth) -> [WrappedLine] {
    wrap(Array(text), columns: columns, width: width)
  }

  /// The same for an editor that keeps its text as characters.
  package static func wrap(_ text: [Character], columns: Int, width: CharacterWidth) -> [WrappedLine] {
    var lines: [WrappedLine] = []
    var start = 0
    for index in text.indices where text[index].isNewline {
      fold(text, start..<index, columns: columns, width: width, into: &lines)
      start = index + 1
    }
    fold(text, start..<text.count, columns: columns, width: width, into: &lines)
    return lines
  }

  private static func fold(
    _ text: [Character], _ paragraph: Range<Int>, columns: Int, width: CharacterWidth, into lines: inout [WrappedLine]
  ) {
    var start = paragraph.lowerBound
    var breakPoint = start
    var used = 0
    for index in paragraph {
      let isBlank = text[index] == " "
      let cells = width.of(text[index])
      if used + cells > columns, !isBlank, index > start {
        let end = breakPoint > start ? breakPoint : index
        lines.append(WrappedLine(text, start..<end))
        used = width.of(String(text[end..<index]))
        start = end
      }
      used += cells
      if isBlank { breakPoint = index + 1 }
    }
    lines.append(WrappedLine(text, start..<paragraph.upperBound))
  }

  private static func fitting(_ text: String, in columns: Int, width: CharacterWidth) -> String {
    var used = 0
    return String(
      text.prefix { character in
        used += width.of(character)
        return used <= columns
      })
  }
}

/// A line of folded text that knows which characters of the source it shows.
package struct WrappedLine: Hashable, Sendable {
  package let text: String
  /// Offsets in characters of the source; the line feed that ended the line is not in it.
  package let source: Range<Int>

  init(_ characters: [Character], _ source: Range<Int>) {
    self.source = source
    text = String(characters[source])
  }
}

extension Array where Element == WrappedLine {
  /// Where the character at `offset` of the source is shown: a column and the index of its line. At a fold that is
  /// the start of the later line; blanks hanging over the edge all count as the edge.
  package func position(of offset: Int, columns: Int, width: CharacterWidth) -> Point {
    let line = lastIndex { $0.source.lowerBound <= offset } ?? 0
    guard line < count else { return Point(column: 0, row: 0) }
    let before = self[line].text.prefix(Swift.max(0, offset - self[line].source.lowerBound))
    return Point(column: Swift.min(columns, width.of(String(before))), row: line)
  }

  /// The offset of the character shown at or before a column of a line: where Up, Down, Home and End lead.
  package func offset(at point: Point, width: CharacterWidth) -> Int {
    guard !isEmpty else { return 0 }
    let index = Swift.min(Swift.max(0, point.row), count - 1)
    let line = self[index]
    var used = 0
    var offset = line.source.lowerBound
    for character in line.text {
      used += width.of(character)
      if used > point.column { break }
      offset += 1
    }
    // The end of a folded line is the start of the next one, so the last place on it is before its last character.
    let isFolded = index + 1 < count && self[index + 1].source.lowerBound == line.source.upperBound
    return isFolded ? Swift.max(line.source.lowerBound, Swift.min(offset, line.source.upperBound - 1)) : offset
  }
}
