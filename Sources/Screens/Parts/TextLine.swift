package import Cells
import Domain

/// One line of text under the cursor.
package struct TextLine: Hashable, Codable, Sendable {
  package private(set) var text: String
  /// Characters before the cursor.
  package private(set) var cursor: Int

  package init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  /// - Parameter cursor: characters before the cursor; kept within the text.
  package init(_ text: String, cursor: Int) {
    self.text = text
    self.cursor = min(max(0, cursor), text.count)
  }

  package mutating func set(_ text: String) { self = TextLine(text) }

  /// A key of one-line editing; false when the key is not one.
  package mutating func press(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(TextFilter.line(text))
    case .backspace: erase(before: 1)
    case .delete: erase(after: 1)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = text.count
    case .wordLeft: cursor = Self.wordStart(Array(text), before: cursor)
    case .wordRight: cursor = Self.wordEnd(Array(text), after: cursor)
    case .control("u"): set("")
    case .control("w"): erase(before: cursor - Self.wordStart(Array(text), before: cursor))
    case .enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .function, .control: return false
    }
    return true
  }

  private mutating func insert(_ addition: String) {
    let index = text.index(text.startIndex, offsetBy: cursor)
    text.insert(contentsOf: addition, at: index)
    // Counted again: a combining mark joins the character before it.
    cursor = text.distance(from: text.startIndex, to: text.index(index, offsetBy: 0)) + addition.count
    cursor = min(cursor, text.count)
  }

  private mutating func erase(before count: Int) {
    let start = max(0, cursor - count)
    remove(start..<cursor)
    cursor = start
  }

  private mutating func erase(after count: Int) { remove(cursor..<min(text.count, cursor + count)) }

  private mutating func remove(_ range: Range<Int>) {
    let from = text.index(text.startIndex, offsetBy: range.lowerBound)
    text.removeSubrange(from..<text.index(from, offsetBy: range.count))
  }

  static func wordStart(_ characters: [Character], before cursor: Int) -> Int {
    var index = cursor
    while index > 0, !characters[index - 1].isLetter, !characters[index - 1].isNumber { index -= 1 }
    while index > 0, characters[index - 1].isLetter || characters[index - 1].isNumber { index -= 1 }
    return index
  }

  static func wordEnd(_ characters: [Character], after cursor: Int) -> Int {
    var index = cursor
    while index < characters.count, !characters[index].isLetter, !characters[index].isNumber { index += 1 }
    while index < characters.count, characters[index].isLetter || characters[index].isNumber { index += 1 }
    return index
  }
}

extension Frame {
  /// Draws a line being edited, scrolled so that the cursor is in view, and puts the real cursor there.
  package mutating func textLine(_ line: TextLine, column: Int, row: Int, limit: Int, style: Style, hasFocus: Bool) {
    let room = max(1, min(limit, columns - column))
    let characters = Array(line.text)
    var first = 0
    while width.of(String(characters[first..<line.cursor])) >= room, first < line.cursor { first += 1 }
    if !hasFocus { first = 0 }
    let used = writeOpenly(
      hasFocus ? Self.fitting(characters[first...], room, width) : line.text, column: column, row: row, style: style,
      limit: room)
    // A field must be seen where it is empty: underlined blanks mark its extent while it has the focus.
    if hasFocus {
      write(String(repeating: " ", count: max(0, room - used)), column: column + used, row: row, style: style)
      setCursor(column: column + width.of(String(characters[first..<line.cursor])), row: row)
    }
  }

  private static func fitting(_ characters: ArraySlice<Character>, _ room: Int, _ width: CharacterWidth) -> String {
    var used = 0
    return String(
      characters.prefix {
        used += width.of($0); return used <= room
      })
  }
}
