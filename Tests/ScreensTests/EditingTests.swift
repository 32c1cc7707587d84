import Cells
import Testing

@testable import Screens

/// The editors of one line and of a note, key by key.
@Suite struct EditingTests {
  private func note(_ text: String, _ script: String, columns: Int = 20) throws -> NoteArea {
    var note = NoteArea(text)
    for key in try #require(Key.parse(script)) { _ = note.press(key, columns: columns, width: .builtIn) }
    return note
  }

  private func line(_ text: String, _ script: String) throws -> TextLine {
    var line = TextLine(text)
    for key in try #require(Key.parse(script)) { _ = line.press(key) }
    return line
  }

  @Test(arguments: [
    ("", #""Åse Ærø""#, "Åse Ærø", 7),
    ("abc", "<left> x", "abxc", 3),
    ("abc", "<home> x <end> y", "xabcy", 5),
    ("one two three", "<c-left> <c-left> X", "one Xtwo three", 5),
    ("one two three", "<home> <c-right> X", "oneX two three", 4),
    ("one two", "<c-w>", "one ", 4),
    ("one two", "<c-u>", "", 0),
    ("abc", "<bs> <bs> <home> <del>", "", 0),
    ("", #"<paste:two\nlines>"#, "two lines", 9),
  ]) func oneLine(text: String, script: String, expected: String, cursor: Int) throws {
    let line = try line(text, script)
    #expect(line.text == expected)
    #expect(line.cursor == cursor)
  }

  @Test func aCombiningMarkJoinsTheLetterBeforeIt() throws {
    var line = TextLine("e")
    _ = line.press(.character("\u{301}"))
    #expect(line.text == "e\u{301}")
    #expect(line.cursor == 1)
  }

  @Test func controlsInAPasteNeverArrive() throws {
    var line = TextLine()
    _ = line.press(.paste("a\u{1B}[31mb\u{202E}c\u{7}"))
    #expect(!line.text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    var note = NoteArea()
    _ = note.press(.paste("a\u{1B}]52;c;x\u{7}\nb"), columns: 20, width: .builtIn)
    #expect(!note.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func enterIsANewLineAndArrowsFollowTheFoldedLines() throws {
    let note = try note("", #""one" <enter> "two" <up> <home> X <down> <end> Y"#)
    #expect(note.text == "Xone\ntwoY")
    let folded = try self.note("aaaa bbbb cccc", "<up> <home> X", columns: 10)
    #expect(folded.text == "Xaaaa bbbb cccc")
  }

  @Test func upAndDownLeaveTheNoteAtItsEdges() throws {
    var note = NoteArea("one\ntwo")
    let keys: [Key] = [.up, .up, .down, .down]
    let taken = keys.map { note.press($0, columns: 20, width: .builtIn) }
    #expect(taken == [true, false, true, false])
  }

  @Test func undoTakesBackAWordAndRedoBringsItAgain() throws {
    #expect(try note("", #""one two" <c-z>"#).text == "one ")
    #expect(try note("", #""one two" <c-z> <c-z> <c-z>"#).text == "")
    #expect(try note("", #""one two" <c-z> <c-y>"#).text == "one two")
    #expect(try note("keep", #"<c-w> <c-z>"#).text == "keep")
  }

  @Test func aNoteOfTenThousandCharactersStaysEditable() throws {
    var note = NoteArea(String(repeating: "word ", count: 2000))
    _ = note.press(.home, columns: 50, width: .builtIn)
    for _ in 0..<5 { _ = note.press(.pageUp, columns: 50, width: .builtIn) }
    _ = note.press(.character("X"), columns: 50, width: .builtIn)
    #expect(note.text.count == 10_001)
    note.arrange(columns: 50, rows: 5, width: .builtIn)
    #expect(note.top > 0)
  }
}
