import Cells
import PseudoTerminal
import Testing

@Suite struct OutputTests {
  /// The bytes that a script of keys makes the program send.
  private func bytes(_ terminal: VirtualTerminal, _ script: String) throws -> Int {
    terminal.waitForQuiet()
    terminal.mark()
    try terminal.press(script)
    try terminal.wait(for: "an answer") { $0.bytesSinceMark > 0 }
    terminal.waitForQuiet()
    return terminal.bytesSinceMark
  }

  @Test("A slow link is spared: bytes of the usual steps (xterm-256color, 80x24)")
  func budgets() throws {
    let list = try Echo.start("list")
    try list.wait(for: "Applicants")
    list.waitForQuiet()
    let first = list.output.count
    let down = try bytes(list, "<down>")
    #expect(list.cursor == Point(column: 0, row: 3))
    let page = try bytes(list, "<pgdn>")
    for _ in 0..<17 { _ = try bytes(list, "<down>") }
    #expect(list.cursor == Point(column: 0, row: 20))
    let scroll = try bytes(list, "<down>")
    #expect(list.cursor == Point(column: 0, row: 20))
    let field = try Echo.start("field")
    try field.wait(for: "Name")
    let letter = try bytes(field, "a")
    let second = try bytes(field, "å")
    print("bytes: first frame \(first), down \(down), scroll \(scroll), page \(page), letter \(letter), next \(second)")
    #expect(first <= 2200)
    #expect(down <= 90)
    #expect(scroll <= 200)
    #expect(page <= 1600)
    #expect(letter <= 40 && second <= 40)
  }

  @Test("A frame is one write, so that it travels in few packets and is never seen half painted")
  func oneWrite() throws {
    let list = try Echo.start("list")
    try list.wait(for: "Applicants")
    _ = try bytes(list, "<down>")
    for step in ["<pgdn>", "<end>", "<up>"] {
      let before = list.writeCalls
      _ = try bytes(list, step)
      #expect(list.writeCalls - before <= 1, "\(step)")
    }
  }

  @Test("The whole walk through a list leaves the screen and the cursor right")
  func longWalk() throws {
    let list = try Echo.start("list")
    try list.wait(for: "Applicants")
    for step in ["<end>", "<home>", "<pgdn> <pgdn> <up> <up>", "<end> <pgup>"] {
      try list.press(step)
      list.waitForQuiet()
      let rows = (2..<21).filter { list.row($0).hasPrefix("> ") }
      #expect(rows == [list.cursor.row], "\(step)\n\(list.screen)")
      let numbers = (2..<21).compactMap { row in
        list.row(row).dropFirst(2).prefix(24).split(separator: " ").last.flatMap { Int($0) }
      }
      #expect(numbers == Array((numbers.first ?? 0)..<(numbers.first ?? 0) + 19), "\(step)\n\(list.screen)")
    }
  }

  @Test("An idle program sends nothing, asks nothing, sets no title and uses no time")
  func idle() throws {
    let terminal = try Echo.start("list")
    try terminal.wait(for: "Applicants")
    terminal.waitForQuiet()
    terminal.mark()
    let before = terminal.cpuMilliseconds
    terminal.waitForQuiet(milliseconds: 500)
    #expect(terminal.bytesSinceMark == 0)
    #expect(terminal.cpuMilliseconds - before <= 2)
    #expect(terminal.titlesSet == 0)
    #expect(terminal.bytesOfAnswers == 0)
    #expect(!terminal.outputText.contains("\u{1B}]"))
  }

  @Test(
    "Every style can be told from plain text where it says something; without colour too",
    arguments: ["xterm-256color", "vt100", "no color"])
  func styles(kind: String) throws {
    let terminal = try Echo.start(
      "styles", term: kind == "no color" ? "xterm" : kind, environment: kind == "no color" ? ["NO_COLOR": "1"] : [:])
    try terminal.wait(for: "end")
    let looks = Dictionary(
      uniqueKeysWithValues: Style.allCases.map { ($0, terminal.look(at: Point(column: 0, row: Int($0.rawValue)))) })
    for style in [Style.heading, .focused, .selected, .field, .fieldFocused, .warning, .error, .good, .status, .title] {
      #expect(looks[style] != looks[.plain], "\(style)")
    }
    #expect(looks[.focused] != looks[.selected])
    #expect(looks[.field] != looks[.fieldFocused])
    let isColored = looks.values.contains { $0.background != -1 || $0.foreground != -1 }
    #expect(isColored == (kind == "xterm-256color"))
  }

  @Test("Text of doubtful width moves no column, and nothing hostile gets out")
  func doubtfulWidths() throws {
    let terminal = try Echo.start("doubt")
    for step in 0..<4 {
      try terminal.wait(for: "drawn \(step)")
      terminal.waitForQuiet()
      for row in 0..<6 {
        let point = Point(column: 30, row: row + step % 2)
        #expect(terminal.text(at: point) == "|", "row \(row), step \(step)\n\(terminal.screen)")
      }
      #expect(terminal.screen.contains("שלום"))
      #expect(terminal.screen.contains("?evil?[2J"))
      try terminal.press("x")
    }
    for hostile in ["\u{202E}", "\u{200D}", "evil\u{1B}"] { #expect(!terminal.outputText.contains(hostile)) }
    #expect(terminal.cursor == Point(column: 0, row: 10))
  }
}
