/// One thing a person did at the keyboard, whatever bytes the terminal made of it.
package enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  /// Ctrl-Left and Ctrl-Right.
  case wordLeft, wordRight
  /// F1 to F12.
  case function(Int)
  /// A letter in lower case held with Ctrl, or a blank for Ctrl-Space. Never h, i, j, m or `[`: terminals send
  /// Backspace, Tab, Enter, Enter and Esc for those.
  case control(Character)
  /// Pasted text, or a burst of keys too quick to be typed; line ends are `\n`.
  case paste(String)
}

extension Key {
  /// The keys that have a name of their own: the name in walk notation and the name people read.
  static let named: [(key: Key, notation: String, title: String)] = [
    (.enter, "enter", "Enter"), (.escape, "esc", "Esc"), (.tab, "tab", "Tab"), (.backTab, "s-tab", "Shift-Tab"),
    (.backspace, "bs", "Backspace"), (.delete, "del", "Del"), (.up, "up", "Up"), (.down, "down", "Down"),
    (.left, "left", "Left"), (.right, "right", "Right"), (.home, "home", "Home"), (.end, "end", "End"),
    (.pageUp, "pgup", "PgUp"), (.pageDown, "pgdn", "PgDn"), (.wordLeft, "c-left", "Ctrl-Left"),
    (.wordRight, "c-right", "Ctrl-Right"), (.character(" "), "space", "Space"),
    (.control(" "), "c-space", "Ctrl-Space"),
  ]

  /// The key as people read it in hints and help: "Enter", "Ctrl-S", "Shift-Tab", "PgDn", "F1", "n".
  package var title: String {
    if let entry = Self.named.first(where: { $0.key == self }) { return entry.title }
    switch self {
    case .character(let character): return String(character)
    case .function(let number): return "F\(number)"
    case .control(let letter): return "Ctrl-\(letter.uppercased())"
    case .paste: return "Paste"
    case .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .wordLeft, .wordRight:
      return ""  // All of these have an entry in `named`; a test walks them.
    }
  }
}
