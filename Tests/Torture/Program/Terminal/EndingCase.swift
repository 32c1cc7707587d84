import Cells
import Foundation
import Glibc
import PseudoTerminal

/// One screen, one thing that happens to it, one type of terminal.
struct EndingCase {
  let walk: ScreenWalk
  let ending: Ending
  let term: String
  /// The size at the end; the way there is walked at 80 by 24.
  let size: Size
  let stage: Stage

  var name: String { "\(walk.screen), \(ending.name), TERM=\(term), \(size.columns)x\(size.rows)" }

  static let walkSize = Size(columns: 80, rows: 24)
  /// What a program may still burn of the processor after its line is gone.
  private static let mostMilliseconds = 300

  /// - Returns: what is wrong, a sentence each.
  func run() throws -> [String] {
    switch ending {
    case .stopAndContinue: return try stopUnderAShell()
    case .freezeAndThaw: return try freeze()
    case .hangUp, .endOfInput, .hup, .term, .int, .quit, .illegal, .trap, .fault, .abort, .bus, .arithmetic:
      return try end()
    }
  }

  // MARK: The end of the program

  private func end() throws -> [String] {
    let store = try stage.store(walk.start)
    let terminal = try stage.open(store, term: term, size: Self.walkSize, blocking: ending.blocked)
    try stage.walk(walk, terminal, store: store)
    try takeSize(terminal, terminal.process)
    let cpu = terminal.cpuMilliseconds
    let clock = ContinuousClock()
    let start = clock.now
    if let signal = ending.signal { terminal.signal(signal) } else { terminal.hangUp() }
    let status = try terminal.waitForExit(seconds: 10)
    let time = clock.now - start
    var problems: [String] = []
    if time > .seconds(1) { problems.append("it took \(time) to end") }
    let burnt = terminal.cpuMilliseconds - cpu
    if burnt > Self.mostMilliseconds { problems.append("it used \(burnt) ms of the processor after the end") }
    let expected = ending.isTrap ? 128 + Int(ending.signal ?? 0) : 0
    if status != expected { problems.append("its status is \(status) and not \(expected)") }
    if ending.signal != nil { problems += Restored.problems(terminal) }
    if ending.keepsDrafts, let typed = walk.typed, try !stage.isKept(typed, in: store) {
      problems.append("the text of the form is in no draft")
    }
    return problems
  }

  private func takeSize(_ terminal: VirtualTerminal, _ program: Int32) throws {
    if size != Self.walkSize { terminal.resize(to: size) }
    try terminal.waitForWholeFrame(of: [program])
  }

  // MARK: A stop that is no end

  private static let shell = "set -m; \"$0\" \"$@\"; echo STOPPED; read line; fg >/dev/null; echo ENDED $?"

  /// A stop signal does nothing to a process without a shell above it, so a shell runs the program as a job.
  private func stopUnderAShell() throws -> [String] {
    let store = try stage.store(walk.start)
    let terminal = try VirtualTerminal(
      program: "/bin/bash", arguments: ["-c", Self.shell, stage.program, "--store", store],
      environment: stage.place.environment(term), size: Self.walkSize)
    try stage.walk(walk, terminal, store: store)
    guard let process = Processes.child(of: terminal.process) else { return ["the shell has no child"] }
    try takeSize(terminal, process)
    let before = terminal.screen
    kill(process, SIGTSTP)
    try terminal.wait(for: "the shell", seconds: 10) { $0.outputSinceMark.contains("STOPPED") }
    var problems = Restored.problems(terminal, besides: ["STOPPED", "Stopped"])
    terminal.send("\n")
    let sight = terminal.watch(seconds: 5) { $0.screen == before }
    if sight != .seen {
      problems.append("after the stop the screen is not what it was:\n\(terminal.screen)\nwas\n\(before)")
    }
    kill(process, SIGTERM)
    try terminal.wait(for: "the end", seconds: 10) { $0.outputSinceMark.contains("ENDED") }
    if !terminal.outputSinceMark.contains("ENDED 0") { problems.append("it did not leave with 0") }
    return problems
  }

  private func freeze() throws -> [String] {
    let store = try stage.store(walk.start)
    let terminal = try stage.open(store, term: term, size: Self.walkSize)
    try stage.walk(walk, terminal, store: store)
    try takeSize(terminal, terminal.process)
    let before = terminal.screen
    terminal.signal(SIGSTOP)
    // Meanwhile somebody else writes all over the terminal.
    terminal.scribble("\u{1B}[2J\u{1B}[Hsomething else\r\n")
    terminal.signal(SIGCONT)
    var problems: [String] = []
    if terminal.watch(seconds: 5, until: { $0.screen == before }) != .seen {
      problems.append("after the stop the screen is not what it was:\n\(terminal.screen)\nwas\n\(before)")
    }
    terminal.signal(SIGTERM)
    let status = try terminal.waitForExit(seconds: 10)
    if status != 0 { problems.append("it did not leave with 0 but \(status)") }
    return problems + Restored.problems(terminal)
  }
}

/// Whether the terminal is as it was before the program.
enum Restored {
  /// - Parameter besides: words of lines that may stand on the screen.
  static func problems(_ terminal: VirtualTerminal, besides: [String] = []) -> [String] {
    var problems: [String] = []
    if terminal.modes != modesAtStart { problems.append("the modes of the terminal (stty) are not what they were") }
    if !terminal.isCursorVisible { problems.append("the cursor is hidden") }
    if terminal.isOnAlternateScreen { problems.append("the terminal is on its alternate screen") }
    let left = terminal.screen.split(separator: "\n").filter { line in !besides.contains { line.contains($0) } }
    // On a narrow terminal the shell's own lines are folded.
    if !left.isEmpty, besides.isEmpty || terminal.size.columns >= 60 {
      problems.append("something is left on the screen:\n\(left.joined(separator: "\n"))")
    }
    if bracketsAreOn(terminal.output) { problems.append("pastes are still bracketed") }
    if terminal.titlesSet > 0 { problems.append("the title of the window was set") }
    return problems
  }

  private static let modesAtStart: [UInt8] = {
    let plain = try? VirtualTerminal(program: "/bin/cat", environment: [:])
    return plain?.modes ?? []
  }()

  private static func bracketsAreOn(_ output: [UInt8]) -> Bool {
    let text = String(decoding: output, as: UTF8.self)
    guard let on = text.range(of: "\u{1B}[?2004h", options: .backwards) else { return false }
    return text.range(of: "\u{1B}[?2004l", range: on.upperBound..<text.endIndex) == nil
  }
}
