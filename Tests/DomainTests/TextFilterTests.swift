import Domain
import Testing

@Suite struct TextFilterTests {
  /// What a terminal would obey, and what may be left of them: plain characters that no terminal obeys.
  private static let payloads: [(String, String)] = [
    ("\u{1B}]52;c;cm0gLXJm\u{07}x", "]52;c;cm0gLXJmx"),  // clipboard
    ("\u{1B}]0;title\u{1B}\\", "]0;title\\"),  // window title
    ("\u{1B}]2;title\u{07}", "]2;title"),
    ("\u{1B}]8;;http://x\u{1B}\\link\u{1B}]8;;\u{1B}\\", "]8;;http://x\\link]8;;\\"),  // link
    ("a\u{1B}[2J\u{1B}[1;1Hb", "a[2J[1;1Hb"),  // clear, cursor home
    ("\u{1B}[6n", "[6n"),  // asks for the cursor
    ("\u{1B}P$qm\u{1B}\\", "P$qm\\"),  // DECRQSS
    ("\u{1B}_apc\u{1B}\\", "_apc\\"),
    ("\u{9B}31mred", "31mred"),  // 8-bit forms
    ("\u{9D}0;t\u{9C}", "0;t"),
    ("\u{90}dcs", "dcs"),
    ("\u{1B}]0;never ended", "]0;never ended"),
    ("a\u{08}\u{08}b\u{7F}c\u{00}d", "abcd"),
    ("abc\u{202E}fed\u{202C}", "abcfed"),  // shown in reverse
    ("\u{200E}\u{200F}\u{061C}\u{202A}\u{202B}\u{202D}x\u{2066}\u{2067}\u{2068}\u{2069}", "x"),
    ("a\u{200B}b\u{FEFF}c\u{2060}d", "abcd"),
    ("x\u{E0041}\u{E007F}\u{E0001}y", "xy"),  // tags
    ("a\u{FFF9}b\u{FFFA}c\u{FFFB}", "abc"),
  ]

  @Test(arguments: payloads)
  func payloadsAreHarmless(payload: String, left: String) {
    #expect(TextFilter.line(payload) == left)
    #expect(TextFilter.note(payload) == left)
  }

  @Test func everyForbiddenScalarGoesAndEveryOtherStays() throws {
    let forbidden: [ClosedRange<UInt32>] = [
      0...0x1F, 0x7F...0x9F, 0x2028...0x2029, 0x61C...0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069,
      0x200B...0x200B, 0xFEFF...0xFEFF, 0xE0000...0xE007F,
    ]
    for range in forbidden {
      for code in range {
        let scalar = try #require(Unicode.Scalar(code))
        #expect(!TextFilter.line("a\(scalar)b").unicodeScalars.contains(scalar))
        let staysInNotes = code == 0x09 || code == 0x0A
        #expect(TextFilter.note("a\(scalar)b").unicodeScalars.contains(scalar) == staysInNotes)
      }
    }
    // Letters of every script people here may write, joiners, emoji, soft hyphen.
    for text in [
      "Kárášjohka Šaŋŋá", "ÆØÅ æøå", "Nguyễn Thị", "Łódź", "عائشة", "דנה", "नमस्ते", "สวัสดี", "王小明", "김", "👩‍👩‍👧 🏳️‍🌈",
      "a\u{AD}b", "می‌خواهم",
    ] {
      #expect(TextFilter.line(text) == text)
      #expect(TextFilter.note(text) == text)
    }
  }

  @Test(arguments: [
    ("  a  ", "a"), ("a\nb", "a b"), ("a\r\nb", "a b"), ("a\n\n\tb", "a b"), ("\n a\tb \n", "a b"),
    ("a\rb", "a b"),
    ("a\u{2028}b\u{2029}c", "a b c"), ("\u{A0}a\u{A0}", "a"), ("a  b", "a  b"), ("", ""), (" \n ", ""),
  ])
  func linesHaveNoBreaksAndNoSpaceAround(text: String, line: String) {
    #expect(TextFilter.line(text) == line)
  }

  @Test(arguments: [
    ("a\nb\tc", "a\nb\tc"), ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\r\r\nb", "a\n\nb"),
    ("a\u{2028}b\u{2029}c", "a\nb\nc"),
    ("  a\n", "  a\n"), ("a\u{0B}b\u{0C}c", "abc"),
  ])
  func notesKeepTheirLines(text: String, note: String) {
    #expect(TextFilter.note(text).unicodeScalars.elementsEqual(note.unicodeScalars))
  }

  @Test func floodsOfMarksAreCut() {
    let marks = String(repeating: "\u{0301}", count: 100)
    #expect(TextFilter.line("e\(marks)f\(marks)").unicodeScalars.count == 10)
    #expect(TextFilter.line("e\u{301}\u{302}\u{303}\u{304}").unicodeScalars.count == 5)
    // A joiner between marks does not start the count again.
    let joined = String(repeating: "\u{0301}\u{200D}", count: 100)
    #expect(TextFilter.line("e\(joined)").unicodeScalars.count == 5)
    #expect(TextFilter.note(marks).unicodeScalars.count == 4)
  }

  @Test func longTextsEndAtAWholeCharacter() {
    #expect(TextFilter.line(String(repeating: "a", count: 2_000)).count == 1_000)
    #expect(TextFilter.note(String(repeating: "å", count: 100_001)).count == 100_000)
    let cutInTwo = String(repeating: "a", count: 999) + "e\u{301}" + "b"
    #expect(TextFilter.line(cutInTwo) == String(repeating: "a", count: 999))
    #expect(TextFilter.line(String(repeating: "a", count: 998) + "  b") == String(repeating: "a", count: 998))
    let oneGiant = String(repeating: "👩\u{200D}", count: 2_000)
    #expect(TextFilter.line(oneGiant).unicodeScalars.count == 1_000)
  }

  /// The filter sits at several doors; passing the second must change nothing.
  @Test func twiceIsTheSameAsOnce() {
    let pieces = [
      "a", " ", "\n", "\r", "\t", "\u{301}", "\u{200D}", "\u{200B}", "\u{1B}", "é", "👩", "\u{2028}", "\u{AD}",
      "\u{E0041}", "न", "्",
    ]
    var random = SplitMix64(seed: 11)
    for _ in 0..<3_000 {
      let length = Int.random(in: 0..<24, using: &random)
      let text = (0..<length).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      for filter in [TextFilter.line, TextFilter.note] {
        let once = filter(text)
        #expect(filter(once).unicodeScalars.elementsEqual(once.unicodeScalars))
      }
    }
  }
}
