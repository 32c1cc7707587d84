import Cells
import PseudoTerminal
import Testing

@Suite struct InputTests {
  @Test(
    "Every client's bytes are one key each, whatever TERM says",
    arguments: ["xterm", "xterm-256color", "linux", "screen", "tmux-256color", "vt100"])
  func everySequence(term: String) throws {
    let terminal = try Echo.start(term: term)
    try terminal.wait(for: "Ready")
    var count = 0
    for sample in KeySamples.all {
      // The letter behind shows that nothing of the sequence was left over to be taken for letters.
      terminal.send(sample.bytes)
      terminal.send("~")
      count += 2
      try terminal.wait(for: "\(sample.client) \(sample.key.notation)") {
        $0.row(1).hasPrefix("\(count) keys:") && $0.row(1).hasSuffix("\(sample.key.notation) ~")
      }
    }
    terminal.send("\u{11}")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test("Keys of a terminal that is like no other come from terminfo")
  func terminfoKeys() throws {
    let terminal = try Echo.start(term: "sun")
    try terminal.wait(for: "0 keys:")
    terminal.send("\u{1B}[214z~\u{1B}[224z~")
    // The emulator does not know how this terminal clears its screen, so the line holds older text as well.
    try terminal.wait(for: "<home> ~ <f1> ~")
    #expect(terminal.row(1).hasPrefix("4 keys:"))
  }

  @Test("Esc alone acts soon; ESC [ A in two pieces stays one key")
  func escape() throws {
    let terminal = try Echo.start()
    try terminal.wait(for: "Ready")
    let clock = ContinuousClock()
    let start = clock.now
    terminal.send("\u{1B}")
    try terminal.wait(for: "1 keys:   <esc>")
    let time = clock.now - start
    #expect(time >= .milliseconds(90), "\(time)")
    // 150 ms are asked of the program on a quiet machine; here other tests run beside it.
    #expect(time < .milliseconds(600), "\(time)")
    terminal.send("\u{1B}")
    terminal.waitForQuiet(milliseconds: 40)
    terminal.send("[A")
    try terminal.wait(for: "2 keys:   <esc> <up>")
  }

  @Test("ESCDELAY of the environment wins")
  func escapeDelay() throws {
    let terminal = try Echo.start(environment: ["ESCDELAY": "400"])
    try terminal.wait(for: "Ready")
    let clock = ContinuousClock()
    let start = clock.now
    terminal.send("\u{1B}")
    try terminal.wait(for: "<esc>")
    #expect(clock.now - start >= .milliseconds(390))
  }

  @Test(
    "Nordic, Sámi and other letters show and can be typed",
    arguments: [
      ["LC_CTYPE": "UTF-8"], ["LANG": "nb_NO.UTF-8"], ["LC_ALL": "se_NO.UTF-8"], [:], ["LANG": "C.UTF-8"],
      ["LANG": "C"],
    ])
  func locales(environment: [String: String]) throws {
    let terminal = try Echo.start("field", environment: environment)
    try terminal.wait(for: "Name")
    try terminal.press("\"Åse Bjørnstad, Kárášjohka, Šaŋŋá\"")
    try terminal.wait(for: "Åse Bjørnstad, Kárášjohka, Šaŋŋá")
    #expect(terminal.cursor == Point(column: 42, row: 2))
  }

  @Test("A paste is one key, with brackets and, when it comes at once, without")
  func paste() throws {
    let terminal = try Echo.start()
    try terminal.wait(for: "Ready")
    terminal.send("delete q u d\r")
    try terminal.wait(for: "1 keys:   <paste:delete q u d\\n>")
    terminal.send("\u{1B}[200~two\rlines\u{1B}[201~")
    try terminal.wait(for: "2 keys:   <paste:delete q u d\\n> <paste:two\\nlines>")
    #expect(terminal.outputText.contains("\u{1B}[?2004h"))
  }

  @Test("Ctrl-C, Ctrl-Z and Ctrl-S are keys and stop nothing")
  func controlKeys() throws {
    let terminal = try Echo.start("field")
    try terminal.wait(for: "Name")
    try terminal.press("<c-s> a <c-c> b <c-q>")
    #expect(try terminal.waitForExit() == 0)
  }
}

extension VirtualTerminal {
  var outputText: String { String(decoding: output, as: UTF8.self) }
}
