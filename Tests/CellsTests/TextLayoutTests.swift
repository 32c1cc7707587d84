import Cells
import Testing

@Suite struct TextLayoutTests {
  private let width = CharacterWidth.builtIn

  @Test(
    "A cut is marked",
    arguments: [
      ("Kárášjohka", 10, "Kárášjohka"), ("Kárášjohka", 9, "Kárášjo.."), ("abc", 2, ".."), ("abc", 1, "."),
      ("abc", 0, ""), ("abc  ", 3, "abc"), ("abc  ", 4, "abc"), ("abc d ", 4, "ab.."), ("太郎太郎", 7, "太郎.."), ("太郎太郎", 5, "太.."),
    ])
  func truncate(text: String, columns: Int, result: String) {
    #expect(TextLayout.truncate(text, to: columns, width: width) == result)
  }

  @Test("Padded text takes exactly its columns", arguments: ["", "Åse", "太郎太郎", "a long text that is cut"])
  func pad(text: String) {
    for columns in 0...12 {
      #expect(width.of(TextLayout.pad(text, to: columns, width: width)) == columns)
    }
  }

  @Test(
    "Folding",
    arguments: [
      ("one two three", 8, ["one two ", "three"]), ("abcdefgh", 3, ["abc", "def", "gh"]), ("", 5, [""]),
      ("a\nb\n", 5, ["a", "b", ""]), ("aaa bbb", 3, ["aaa ", "bbb"]), ("太郎太", 3, ["太", "郎", "太"]),
      ("ab    cd", 3, ["ab    ", "cd"]),
    ])
  func wrap(text: String, columns: Int, lines: [String]) {
    #expect(TextLayout.wrap(text, columns: columns, width: width).map(\.text) == lines)
  }

  @Test("Every place in a text is shown once, and the place shown leads back to it")
  func mapping() {
    let text = "Møte på kontoret i Kárášjohka\n\nog så 太郎 ringer tilbake   i morgen\n"
    for columns in 1...30 {
      let lines = TextLayout.wrap(text, columns: columns, width: width)
      #expect(lines.allSatisfy { $0.text.trimmingEnd.count <= 1 || width.of($0.text.trimmingEnd) <= columns })
      for offset in 0...text.count {
        let point = lines.position(of: offset, columns: columns, width: width)
        guard point.column < columns else { continue }
        #expect(lines.offset(at: point, width: width) == offset, "offset \(offset) in \(columns) columns")
      }
    }
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
