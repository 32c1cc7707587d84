package import Cells
import Domain

/// Several lines of text under the cursor: soft wrap, paste, word moves, its own undo and redo.
package struct NoteArea: Sendable {
  private var characters: [Character]
  package private(set) var cursor: Int
  /// First visible line.
  package private(set) var top = 0
  private var undone: [Snapshot] = []
  private var done: [Snapshot] = []
  private var isTyping = false
  /// The column Up and Down keep to, in cells.
  private var goalColumn: Int?

  private struct Snapshot {
    let characters: [Character]
    let cursor: Int
  }

  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  /// A note as it was left: where the cursor stood and which line was the first in sight.
  package init(_ text: String, cursor: Int, top: Int) {
    self.init(text)
    self.cursor = min(max(0, cursor), characters.count)
    self.top = max(0, top)
  }

  package var text: String { String(characters) }

  /// A key of editing; false when the key is not one. Enter is a new line here.
  package mutating func press(_ key: Key, columns: Int, width: CharacterWidth) -> Bool {
    let isMove = [.up, .down].contains(key)
    if !isMove { goalColumn = nil }
    switch key {
    case .character(let character): insert(String(character), typing: character != " ")
    case .enter: insert("\n", typing: false)
    case .paste(let text): insert(TextFilter.note(text), typing: false)
    case .backspace: remove(max(0, cursor - 1)..<cursor)
    case .delete: remove(cursor..<min(characters.count, cursor + 1))
    case .control("w"): remove(TextLine.wordStart(characters, before: cursor)..<cursor)
    case .left: place(cursor - 1)
    case .right: place(cursor + 1)
    case .wordLeft: place(TextLine.wordStart(characters, before: cursor))
    case .wordRight: place(TextLine.wordEnd(characters, after: cursor))
    case .control("z"): restore(from: \.done, to: \.undone)
    case .control("y"): restore(from: \.undone, to: \.done)
    case .up: return moveLines(-1, columns, width)
    case .down: return moveLines(1, columns, width)
    case .pageUp: _ = moveLines(-10, columns, width)
    case .pageDown: _ = moveLines(10, columns, width)
    case .home: moveInLine(toEnd: false, columns, width)
    case .end: moveInLine(toEnd: true, columns, width)
    case .escape, .tab, .backTab, .function, .control: return false
    }
    return true
  }

  private mutating func remember(typing: Bool) {
    if !(typing && isTyping) { done.append(Snapshot(characters: characters, cursor: cursor)) }
    if done.count > 200 { done.removeFirst() }
    undone = []
    isTyping = typing
  }

  private mutating func insert(_ addition: String, typing: Bool) {
    remember(typing: typing)
    let before = characters[..<cursor]
    // A combining mark joins the character before it, so the two are put together as text.
    let joined = Array(String(before.suffix(1)) + addition)
    characters.replaceSubrange(before.suffix(1).startIndex..<cursor, with: joined)
    cursor = before.count - before.suffix(1).count + joined.count
  }

  private mutating func remove(_ range: Range<Int>) {
    if range.isEmpty { return }
    remember(typing: false)
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private mutating func place(_ index: Int) {
    cursor = min(max(0, index), characters.count)
    isTyping = false
  }

  private mutating func restore(
    from: WritableKeyPath<NoteArea, [Snapshot]>, to: WritableKeyPath<NoteArea, [Snapshot]>
  ) {
    guard let snapshot = self[keyPath: from].popLast() else { return }
    self[keyPath: to].append(Snapshot(characters: characters, cursor: cursor))
    characters = snapshot.characters
    cursor = snapshot.cursor
    isTyping = false
  }

  /// False at the first and the last line, so that Up and Down leave the note there.
  private mutating func moveLines(_ step: Int, _ columns: Int, _ width: CharacterWidth) -> Bool {
    let lines = TextLayout.wrap(characters, columns: columns, width: width)
    let now = lines.position(of: cursor, columns: columns, width: width)
    let goal = min(max(0, now.row + step), lines.count - 1)
    if goal == now.row { return abs(step) > 1 }
    let column = goalColumn ?? now.column
    goalColumn = column
    place(lines.offset(at: Point(column: column, row: goal), width: width))
    return true
  }

  private mutating func moveInLine(toEnd: Bool, _ columns: Int, _ width: CharacterWidth) {
    let lines = TextLayout.wrap(characters, columns: columns, width: width)
    let row = lines.position(of: cursor, columns: columns, width: width).row
    place(lines.offset(at: Point(column: toEnd ? Int.max : 0, row: row), width: width))
  }

  package mutating func arrange(columns: Int, rows: Int, width: CharacterWidth) {
    let lines = TextLayout.wrap(characters, columns: columns, width: width)
    let row = lines.position(of: cursor, columns: columns, width: width).row
    if row < top { top = row }
    if row >= top + rows { top = row - rows + 1 }
    top = max(0, min(top, lines.count - 1))
  }

  /// Draws the note; the real cursor goes to the insertion point.
  package func draw(on frame: inout Frame, hasFocus: Bool) {
    let lines = TextLayout.wrap(characters, columns: frame.columns, width: frame.width)
    for row in 0..<frame.rows {
      let index = top + row
      let used =
        lines.indices.contains(index)
        ? frame.writeOpenly(lines[index].text, row: row, style: hasFocus ? .fieldFocused : .field) : 0
      if hasFocus {
        frame.write(String(repeating: " ", count: frame.columns - used), column: used, row: row, style: .fieldFocused)
      }
    }
    if hasFocus {
      let place = lines.position(of: cursor, columns: frame.columns, width: frame.width)
      frame.setCursor(column: place.column, row: place.row - top)
    }
  }
}
