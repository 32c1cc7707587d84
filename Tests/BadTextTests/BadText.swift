/// One naughty text: of our own making, each with a name for the report. Every text holds ``canary``, so that what is
/// kept of it can be found again.
struct BadText: Sendable {
  let name: String
  let text: String

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  /// A word that stands in no other text of the program.
  static let canary = "Zqvanari"

  /// What fits into one line of a form. The two long ones come beside them, where length is what is tried.
  static let all: [BadText] =
    escapes + controls + invisible + marks + scripts + programs + shapes

  static let long: [BadText] = [
    BadText("a note of 100,000 letters", canary + String(repeating: "å", count: 100_000 - canary.count)),
    BadText("a note of 100,000 lines", canary + String(repeating: "\n", count: 100_000)),
    BadText("a note of 100,000 emoji", canary + String(repeating: "👩‍👩‍👧 ", count: 20_000)),
    BadText("a word of 5,000 letters", canary + String(repeating: "w", count: 5_000)),
    BadText("a megabyte", canary + String(repeating: "x\u{301}y ", count: 250_000)),
    BadText("a flood of marks", canary + "e" + String(repeating: "\u{301}", count: 50_000)),
  ]

  /// Text of scalars that a literal may not hold.
  private static func scalars(_ codes: some Sequence<UInt32>) -> String {
    String(String.UnicodeScalarView(codes.compactMap { Unicode.Scalar($0) }))
  }
  private static func scalars(_ codes: UInt32...) -> String { scalars(codes) }

  /// Sequences that a terminal would obey.
  private static let escapes: [BadText] = [
    BadText("OSC 52 clipboard", "\u{1B}]52;c;WnF2\u{07}\(canary)"),
    BadText("OSC 52 asks", "\(canary)\u{1B}]52;c;?\u{1B}\\"),
    BadText("OSC 0 title", "\u{1B}]0;\(canary)\u{07}"),
    BadText("OSC 2 title", "\u{1B}]2;\(canary)\u{1B}\\x"),
    BadText("OSC 8 link", "\u{1B}]8;;http://x.example/\u{1B}\\\(canary)\u{1B}]8;;\u{1B}\\"),
    BadText("OSC never ended", "\u{1B}]0;\(canary)"),
    BadText("clear and home", "\(canary)\u{1B}[2J\u{1B}[1;1Hx"),
    BadText("cursor moves", "\(canary)\u{1B}[10A\u{1B}[99C\u{1B}[s\u{1B}[u"),
    BadText("asks for the cursor", "\(canary)\u{1B}[6n\u{1B}[c\u{1B}[>c"),
    BadText("DECRQSS", "\u{1B}P$qm\u{1B}\\\(canary)"),
    BadText("DCS", "\u{1B}P1;2|\(canary)\u{1B}\\"),
    BadText("APC", "\u{1B}_G\(canary)\u{1B}\\"),
    BadText("PM", "\u{1B}^\(canary)\u{1B}\\"),
    BadText("SOS", "\u{1B}X\(canary)\u{1B}\\"),
    BadText("8-bit CSI", "\u{9B}31m\(canary)\u{9B}6n"),
    BadText("8-bit OSC", "\u{9D}0;\(canary)\u{9C}"),
    BadText("8-bit DCS, SOS, PM, APC", "\u{90}q\u{98}x\u{9E}y\u{9F}z\(canary)\u{9C}"),
    BadText("reset and charset", "\u{1B}c\u{1B}(0\(canary)\u{1B}#8\u{0E}\u{0F}"),
    BadText("bracketed paste ends", "\(canary)\u{1B}[201~q"),
    BadText("alternate screen", "\u{1B}[?1049l\(canary)\u{1B}[?25l"),
  ]

  private static let controls: [BadText] = [
    BadText("every C0", scalars(1..<32) + canary),
    BadText("NUL", "\(canary)\u{0}x"),
    BadText("DEL and backspaces", "x\u{7F}\u{8}\u{8}\(canary)"),
    BadText("every C1", canary + scalars(0x80..<0xA0)),
    BadText("lone return", "over\rwritten\r\(canary)"),
    BadText("kinds of line ends", "\(canary)\r\na\n\rb\u{85}c\u{0B}d\u{0C}e\u{2028}f\u{2029}g"),
    BadText("bell", "\u{7}\(canary)\u{7}"),
  ]

  private static let invisible: [BadText] = [
    BadText("bidi override", "\(canary)\u{202E}txt.exe\u{202C}"),
    BadText("every bidi control", "\u{61C}\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\(canary)"),
    BadText("bidi isolates", "\u{2066}\u{2067}\u{2068}\(canary)\u{2069}"),
    BadText("zero width space", "Zq\u{200B}x\u{200B}\(canary)"),
    BadText("joiners", "\(canary)a\u{200D}b\u{200C}c\u{2060}d"),
    BadText("byte order mark", "\u{FEFF}\(canary)\u{FEFF}"),
    BadText("tag characters", "\(canary)\u{E0001}\u{E0041}\u{E0042}\u{E007F}"),
    BadText("annotation marks", "\u{FFF9}\(canary)\u{FFFA}x\u{FFFB}"),
    BadText("soft hyphens", "\(canary)a\u{AD}b\u{AD}"),
    BadText("variation selectors", "\(canary)x\u{FE0F}\u{FE0E}\u{E0100}"),
    BadText("odd spaces", "\u{A0}\u{2003}\(canary)\u{3000}\u{205F}x\u{A0}"),
  ]

  private static let marks: [BadText] = [
    BadText("forty marks on a letter", "\(canary)e" + String(repeating: "\u{301}", count: 40) + "x"),
    BadText("every letter flooded", canary + "abc".map { "\($0)\u{300}\u{301}\u{302}\u{303}\u{304}\u{20DD}" }.joined()),
    BadText("marks at the start", "\u{301}\u{302}\(canary)"),
    BadText("a mark on a quotation mark", "\(canary)\"\u{301},\"\u{308}x"),
    BadText("a mark on a separator", "\(canary),\u{301};\u{308}\u{7C}\u{308}"),
    BadText("a mark on a backslash and a line end", "\(canary)\\\u{301}\n\u{301}x"),
    BadText("marks that are two", "\(canary)e\u{344}\u{344}\u{344}\u{344}"),
    BadText("not composed", "\(canary) A\u{30A}se Bj\u{F8}rn e\u{301}"),
    BadText("letters that composing takes apart", "\(canary)\u{958}\u{959}\u{FB1D}\u{1D160}"),
    BadText("Hangul pieces", "\(canary)\u{1112}\u{1161}\u{11AB}"),
  ]

  private static let scripts: [BadText] = [
    BadText("from right to left", "\(canary) عائشة (דנה) 12 ٣٤"),
    BadText("wide letters", "王小明\(canary)ﾃﾞｽ全角ＡＢ"),
    BadText("Indic and Thai", "नमस्ते \(canary) สวัสดี กำ"),
    BadText("joined emoji", "👩‍👩‍👧‍👦\(canary)🏳️‍🌈🇳🇴👍🏽"),
    BadText("new emoji", "\u{1FAE8}\u{1FADF}\(canary)\u{1F9FF}"),
    BadText("letters of doubtful width", "\(canary)·…“”±§ⅣⅫ①"),
    BadText("unassigned", "\(canary)\u{378}\u{E0FFF}\u{2FFFE}"),
    BadText("private use", "\u{E000}\u{F8FF}\(canary)\u{10FFFD}"),
    BadText("noncharacters", scalars(0xFFFE, 0xFFFF, 0xFDD0) + canary + scalars(0x10FFFF)),
    BadText("replacement sign", "\u{FFFD}\(canary)\u{FFFD}"),
    BadText("letters that join with what follows", "\(canary)\u{602}\u{110BD}x"),
  ]

  /// What a program behind this one might run, read or fill in.
  private static let programs: [BadText] = [
    BadText("SQL", "\(canary)'; DROP TABLE applicant; --"),
    BadText("a formula", "=HYPERLINK(\"http://x.example\";\"\(canary)\")"),
    BadText("a formula behind a mark", "=\u{301}1+1\(canary)"),
    BadText("other beginnings of formulas", "@SUM(\(canary))"),
    BadText("a command for a spreadsheet", "-2+3+cmd|' /C calc'!\(canary)"),
    BadText("an apostrophe first", "'=\(canary)"),
    BadText("printf", "%s%n%x%@ \(canary) %1$s %%"),
    BadText("placeholders", "{1} {2} {} {0} {999999999999} \(canary) {1"),
    BadText("a shell", "$(reboot) `id` \(canary) && ; | > /dev/null"),
    BadText("a path", "../../../../etc/passwd\(canary)"),
    BadText("a path with a nil", "/dev/stdin/\(canary)/.."),
    BadText("markup", "<script>alert('\(canary)')</script>&amp;&#27;"),
    BadText("JSON", "\"},{\"\(canary)\":null,\"x\":\"\\u001b"),
    BadText("a line of CSV", "\(canary)\",\"a\";\"b\r\n\"c\",=1"),
    BadText("an option", "--store=/dev/null \(canary)"),
    BadText("walk notation", "<enter> <c-s> \\\" \(canary) <paste:q>"),
  ]

  private static let shapes: [BadText] = [
    BadText("null", "null \(canary)"),
    BadText("not a number", "NaN \(canary) -0 1e999 0x7F"),
    BadText("quotes and backslashes", "\"\(canary)\" \\ \\\\ \\n \\0 ' '' `"),
    BadText("one long word", canary + String(repeating: "w", count: 900)),
    BadText("many words", canary + String(repeating: " a", count: 450)),
    BadText("blanks and tabs", "\t\t \(canary) \t x\t"),
    BadText("nothing but blanks before", String(repeating: " ", count: 500) + canary),
    BadText("dates", "31.02.2026 \(canary) 2026-02-30"),
    BadText("cut marks", "\(canary).. .. …"),
  ]
}
