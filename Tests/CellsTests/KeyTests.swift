import Cells
import Testing

@Suite struct KeyTests {
  private static let everyKind: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .wordLeft, .wordRight, .control(" "), .control("s"), .function(1), .function(12),
      .paste("two words\nand \\ more > \"quoted\""),
    ] + "aZ å?<>\"\\:\u{1F600}".map { .character($0) }

  @Test("The notation of a key leads back to the key", arguments: everyKind)
  func roundTrip(key: Key) {
    #expect(!key.notation.isEmpty)
    #expect(!key.title.isEmpty)
    #expect(Key.parse(key.notation) == [key])
  }

  @Test("A script of all keys leads back to the keys")
  func wholeScript() {
    let script = Self.everyKind.map(\.notation).joined(separator: " ")
    #expect(Key.parse(script) == Self.everyKind)
  }

  @Test(
    "Scripts",
    arguments: [
      ("n <down> <enter>", [.character("n"), .down, .enter]),
      (#""a b\"c\n""#, [.character("a"), .character(" "), .character("b"), .character("\""), .character("c"), .enter]),
      ("ab\t<c-s>\n<space>", [.character("a"), .character("b"), .control("s"), .character(" ")]),
      ("<paste:a b>", [.paste("a b")]), ("< a>", [.character("<"), .character("a"), .character(">")]), ("", []),
    ] as [(String, [Key])])
  func scripts(script: String, keys: [Key]) {
    #expect(Key.parse(script) == keys)
  }

  @Test("Scripts that mean nothing", arguments: ["<nothing>", "<f13>", "<f0>", "<c-å>", "\"no end", "<paste:no end"])
  func refused(script: String) {
    #expect(Key.parse(script) == nil)
  }

  @Test(
    "Titles",
    arguments: [
      (.enter, "Enter"), (.escape, "Esc"), (.control("s"), "Ctrl-S"), (.backTab, "Shift-Tab"), (.pageDown, "PgDn"),
      (.function(1), "F1"), (.character("n"), "n"), (.character(" "), "Space"), (.wordLeft, "Ctrl-Left"),
      (.control(" "), "Ctrl-Space"),
    ] as [(Key, String)])
  func titles(key: Key, title: String) {
    #expect(key.title == title)
  }
}
