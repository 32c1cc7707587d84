import Cells
import Testing

@Suite struct GridTests {
  private let width = CharacterWidth.builtIn

  private func grid(_ columns: Int, _ rows: Int) -> Grid {
    Grid(size: Size(columns: columns, rows: rows), width: width)
  }

  @Test(
    "Names of every script keep the columns in line",
    arguments: [
      "Åse Bjørnstad", "Kárášjohka Šaŋŋá", "Nguyễn Thị Bích Ngọc", "محمد علي", "山田太郎", "Đorđe Čuovža", "김민준",
    ])
  func columnsLineUp(name: String) {
    var grid = grid(40, 1)
    let cells = grid.write(name, at: Point(column: 2, row: 0))
    grid.write("|", at: Point(column: 30, row: 0))
    #expect(cells == width.of(name))
    #expect(grid[Point(column: 30, row: 0)].glyph == "|")
    let before = String(grid.row(0).dropLast())
    #expect(width.of(before) == 30)
  }

  @Test(
    "Widths",
    arguments: [
      ("abc", 3), ("åøæ", 3), ("ễ", 1), ("e\u{302}\u{303}", 1), ("太郎", 4), ("한", 2), ("م", 1), ("", 0),
    ])
  func widths(text: String, cells: Int) {
    #expect(width.of(text) == cells)
  }

  @Test(
    "What must not reach a terminal is shown as a question mark",
    arguments: [
      ("a\u{1B}[2Jb", "a?[2Jb"), ("a\u{202E}b", "a?b"), ("a\u{200B}b", "a?b"), ("a\u{9B}31mb", "a?31mb"),
      ("a\u{FEFF}b", "a?b"), ("a\tb", "a b"), ("a\r\nb", "a?b"), ("a\u{7F}b", "a?b"), ("a\u{2066}b", "a?b"),
      ("x\u{E0041}\u{E0042}y", "x?y"), ("soft\u{AD}hyphen", "soft-hyphen"), ("no\u{A0}break", "no break"),
      ("private \u{E000}", "private ?"), ("\u{301}alone", " \u{301}alone"), ("\u{2764}\u{FE0F}", "\u{2764}"),
    ])
  func filter(text: String, shown: String) {
    var grid = grid(40, 1)
    let cells = grid.write(text, at: Point(column: 0, row: 0))
    #expect(grid.row(0) == shown)
    #expect(cells == width.of(text))
  }

  @Test("A family of emoji is shown as its members, a hand without its colour")
  func joinedEmoji() {
    var grid = grid(40, 2)
    #expect(grid.write("👩\u{200D}👩\u{200D}👧", at: Point(column: 0, row: 0)) == 6)
    #expect(grid.row(0) == "👩👩👧")
    #expect(grid.write("👍\u{1F3FD}", at: Point(column: 0, row: 1)) == 2)
    #expect(grid.row(1) == "👍")
  }

  @Test("At most four marks stay on a letter")
  func markFlood() {
    var grid = grid(4, 1)
    grid.write("a" + String(repeating: "\u{301}", count: 200) + "b", at: Point(column: 0, row: 0))
    #expect(grid[Point(column: 0, row: 0)].glyph.unicodeScalars.count == 5)
    #expect(grid[Point(column: 1, row: 0)].glyph == "b")
  }

  @Test("Writing is clipped at the edges and at the limit, and never splits a wide character")
  func clipping() {
    var grid = grid(6, 2)
    #expect(grid.write("abcdefgh", at: Point(column: 2, row: 0)) == 4)
    #expect(grid.write("太郎太郎", at: Point(column: 1, row: 1), limit: 3) == 2)
    #expect(grid.write("x", at: Point(column: 0, row: 9)) == 0)
    #expect(grid.write("x", at: Point(column: 6, row: 0)) == 0)
    #expect(grid.write("abc", at: Point(column: 0, row: 0), limit: 0) == 0)
    #expect(grid.write("abc", at: Point(column: -1, row: 0)) == 3)
    #expect(grid.text == "bcabcd\n 太")
  }

  @Test("Half a wide character that was written over becomes a blank")
  func overwriting() {
    var grid = grid(6, 1)
    grid.write("太郎", at: Point(column: 0, row: 0))
    grid.write("x", at: Point(column: 1, row: 0))
    grid.write("y", at: Point(column: 2, row: 0))
    #expect(grid.text == " xy")
  }

  @Test("Text and styles of a whole grid")
  func layers() {
    var grid = grid(8, 2)
    grid.write("> Åse", at: Point(column: 0, row: 0), style: .focused)
    grid.write("F1", at: Point(column: 0, row: 1), style: .hintKey)
    grid.fill(Rect(column: 6, row: 0, columns: 9, rows: 9), style: .field)
    #expect(grid.text == "> Åse\nF1")
    #expect(grid.styleText == "FFFFF.__\nkk....__")
    #expect(Set(Style.allCases.map(\.letter)).count == Style.allCases.count)
  }

  @Test("A full frame is composed in far less than a frame's time")
  func speed() {
    let clock = ContinuousClock()
    let time = clock.measure {
      for _ in 0..<20 {
        var grid = Grid(size: Size(columns: 132, rows: 43), width: width)
        for row in 0..<43 {
          grid.write("> Kárášjohka Šaŋŋá", at: Point(column: 0, row: row), style: .focused)
          grid.write(String(repeating: "text ", count: 21), at: Point(column: 26, row: row))
        }
      }
    }
    // A debug build on a busy machine; the benchmark holds the release build to its millisecond.
    #expect(time / 20 < .milliseconds(50), "\(time / 20) for a frame")
  }
}
