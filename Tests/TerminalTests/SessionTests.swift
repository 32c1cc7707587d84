import Cells
import PseudoTerminal
import Testing

@Suite struct SessionTests {
  private static let hangup: Int32 = 1
  private static let interrupt: Int32 = 2
  private static let terminate: Int32 = 15

  @Test(
    "An unknown terminal type falls back, and says so",
    arguments: [
      ("putty-256color", "using"), ("nonsense", "using xterm"), (nil, "using xterm"), ("xterm", "Ready  80x24"),
      ("xterm-256color", "Ready  80x24"), ("vt100", "Ready  80x24"), ("nonsense-256color", "using xterm"),
    ] as [(String?, String)])
  func ladder(term: String?, shown: String) throws {
    let terminal = try Echo.start(term: term)
    try terminal.wait(for: shown)
    terminal.send("\u{11}")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test("A dumb terminal is refused without an escape byte")
  func dumb() throws {
    let terminal = try Echo.start(term: "dumb")
    try terminal.wait(for: "refused: dumbTerminal")
    #expect(try terminal.waitForExit() == 0)
    #expect(!terminal.output.contains(0x1B))
  }

  @Test("A pipe is refused")
  func pipe() throws {
    let terminal = try VirtualTerminal(
      program: "/bin/sh", arguments: ["-c", "\(Echo.program) keys | cat"], environment: ["TERM": "xterm"])
    try terminal.wait(for: "refused: notATerminal")
  }

  @Test(
    "The terminal is given back at the end: modes, screen, cursor, paste brackets",
    arguments: ["xterm-256color", "linux", "screen", "vt100"])
  func restored(term: String) throws {
    let terminal = try Echo.start(term: term)
    let before = try Self.modesAtStart()
    try terminal.wait(for: "Ready")
    #expect(terminal.modes != before)
    terminal.send("\u{11}")
    #expect(try terminal.waitForExit() == 0)
    Self.expectRestored(terminal, modes: before)
  }

  @Test("HUP, TERM and INT end the program cleanly within a second", arguments: [hangup, terminate, interrupt])
  func signals(number: Int32) throws {
    let terminal = try Echo.start()
    try terminal.wait(for: "Ready")
    terminal.signal(number)
    #expect(try terminal.waitForExit(seconds: 5) == 0)
    Self.expectRestored(terminal, modes: try Self.modesAtStart())
  }

  @Test("A closed terminal ends the program, also when HUP does not reach it", arguments: [true, false])
  func closed(ignoresHangup: Bool) throws {
    let shell = ignoresHangup ? "trap '' HUP; exec \(Echo.program) keys" : "exec \(Echo.program) keys"
    let terminal = try VirtualTerminal(
      program: "/bin/sh", arguments: ["-c", shell], environment: ["TERM": "xterm"])
    try terminal.wait(for: "Ready")
    terminal.hangUp()
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try terminal.waitForExit(seconds: 5) == 0)
    #expect(clock.now - start < .seconds(1))
  }

  @Test("A trap gives the terminal back and still reports its signal")
  func trap() throws {
    let terminal = try Echo.start("trap")
    try terminal.wait(for: "Ready")
    let before = try Self.modesAtStart()
    try terminal.press("!")
    let status = try terminal.waitForExit()
    #expect(status == 128 + 4 || status == 128 + 5)
    Self.expectRestored(terminal, modes: before)
  }

  @Test("Stopped and continued, from outside and by the program's own wish", arguments: [true, false])
  func stopAndContinue(fromOutside: Bool) throws {
    // A stop signal does nothing to a process without a shell above it, so a shell starts the program as a job.
    let script = "set -m; \(Echo.program) stop; echo STOPPED; fg >/dev/null; echo ENDED"
    let terminal = try VirtualTerminal(
      program: "/bin/bash", arguments: ["-c", script], environment: ["TERM": "xterm-256color"])
    try terminal.wait(for: "Ready")
    terminal.mark()
    if fromOutside {
      try Self.stopChild(of: terminal)
    } else {
      terminal.send("\u{1A}")
    }
    try terminal.wait(for: "the shell and then the screen again") {
      $0.outputSinceMark.contains("STOPPED") && $0.screen.contains("Ready")
    }
    #expect(terminal.outputSinceMark.contains("\u{1B}[?2004l"))
    #expect(!terminal.screen.contains("STOPPED"))
    #expect(!terminal.outputText.contains("\u{1B}]"))
    terminal.send("x")
    try terminal.wait(for: "the key typed afterwards") { $0.row(1).hasSuffix("x") }
    terminal.send("\u{11}")
    try terminal.wait(for: "ENDED")
  }

  @Test("A storm of sizes ends in the right layout")
  func resizeStorm() throws {
    let terminal = try Echo.start()
    try terminal.wait(for: "Ready")
    for step in 0..<1000 {
      terminal.resize(to: Size(columns: 1 + step * 37 % 300, rows: 1 + step * 11 % 100))
      if step % 50 == 0 { try terminal.press("k") }
    }
    terminal.resize(to: Size(columns: 100, rows: 30))
    try terminal.wait(for: "100x30") { $0.row(0).contains("100x30") && $0.row(1).hasPrefix("20 keys:") }
    terminal.send("\u{11}")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test("Files are private, and descriptors 0 to 2 are taken, before anything is opened")
  func process() throws {
    let terminal = try VirtualTerminal(
      program: "/bin/sh", arguments: ["-c", "exec \(Echo.program) process 2>&-"], environment: ["TERM": "xterm"])
    try terminal.wait(for: "umask 077, lowest free 3")
  }

  private static func modesAtStart() throws -> [UInt8] {
    let plain = try VirtualTerminal(program: "/bin/cat", environment: [:])
    return plain.modes
  }

  private static func expectRestored(_ terminal: VirtualTerminal, modes: [UInt8]) {
    #expect(terminal.modes == modes)
    #expect(terminal.isCursorVisible)
    #expect(!terminal.isOnAlternateScreen)
    #expect(terminal.outputText.contains("\u{1B}[?2004l"))
    #expect(!terminal.screen.contains("Bjørnstad"), "nothing is left on the screen:\n\(terminal.screen)")
  }

  private static func stopChild(of terminal: VirtualTerminal) throws {
    // Only the one child of the shell that this test started.
    let killer = try VirtualTerminal(
      program: "/bin/sh",
      arguments: ["-c", "kill -TSTP $(cat /proc/\(terminal.process)/task/\(terminal.process)/children); echo sent"],
      environment: ["PATH": "/usr/bin:/bin"])
    try killer.wait(for: "sent")
  }
}
