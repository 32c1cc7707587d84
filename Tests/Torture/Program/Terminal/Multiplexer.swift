import Cells
import Foundation
import Glibc
import PseudoTerminal

/// tmux or GNU screen with a session of its own, and in it a shell that runs the program and compares the terminal
/// before and after.
struct Multiplexer: Sendable {
  let name: String
  private let path: String
  /// The keys that have it paint everything anew.
  let redraw: String
  private let start: @Sendable (String) -> [String]
  private let attach: @Sendable (String) -> [String]
  private let end: @Sendable (String) -> [String]

  static let all = [
    Multiplexer(
      name: "tmux", path: "/usr/bin/tmux", redraw: "\u{02}r",
      start: { ["-S", "\($0)/socket", "-f", "/dev/null", "new-session", "sh \($0)/inside"] },
      attach: { ["-S", "\($0)/socket", "attach-session"] }, end: { ["-S", "\($0)/socket", "kill-server"] }),
    Multiplexer(
      name: "screen", path: "/usr/bin/screen", redraw: "\u{01}l",
      start: { ["-U", "-c", "/dev/null", "-S", "torture", "sh", "\($0)/inside"] },
      attach: { _ in ["-U", "-c", "/dev/null", "-d", "-r", "torture"] },
      end: { _ in ["-c", "/dev/null", "-S", "torture", "-X", "quit"] }),
  ]

  var isInstalled: Bool { access(path, X_OK) == 0 }

  /// Runs a program in a new session.
  func open(_ folder: String, _ stage: Stage, store: String) throws -> VirtualTerminal {
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let script = """
      stty -g >\(folder)/before
      sh -c 'echo $$ >\(folder)/process; exec "$0" "$@"' '\(stage.program)' --store '\(store)'
      code=$?
      stty -g >\(folder)/after
      echo "ENDED $code"
      read line
      """
    try script.write(toFile: folder + "/inside", atomically: true, encoding: .utf8)
    return try run(start(folder), folder, stage)
  }

  /// A new terminal on the session that stands.
  func attach(_ folder: String, _ stage: Stage) throws -> VirtualTerminal { try run(attach(folder), folder, stage) }

  /// Ends the session and everything in it.
  func end(_ folder: String, _ stage: Stage) throws {
    let terminal = try run(end(folder), folder, stage)
    _ = try terminal.waitForExit(seconds: 10)
  }

  private func run(_ arguments: [String], _ folder: String, _ stage: Stage) throws -> VirtualTerminal {
    let environment = stage.place.environment().merging(["SCREENDIR": folder]) { $1 }
    return try VirtualTerminal(
      program: path, arguments: arguments, environment: environment, size: Size(columns: 80, rows: 25))
  }
}

/// One screen of the program inside a multiplexer, and what happens there.
struct MultiplexerCase {
  enum Event: String, CaseIterable {
    case term = "SIGTERM"
    case trap = "SIGTRAP"
    case reattached = "line dropped and session attached again"
    case sessionEnded = "session ended"
    case resized = "window resized"
  }

  let multiplexer: Multiplexer
  let walk: ScreenWalk
  let event: Event
  let stage: Stage

  var name: String { "\(walk.screen) in \(multiplexer.name), \(event.rawValue)" }
  private var folder: String { "\(stage.place.folder)/\(multiplexer.name)" }

  func run() throws -> [String] {
    let store = try stage.store(walk.start)
    let terminal = try multiplexer.open(folder, stage, store: store)
    defer { try? multiplexer.end(folder, stage) }
    try stage.walk(walk, terminal, store: store)
    guard let process = Int32(text("process")), let watch = ProcessWatch(process) else { return ["no process"] }
    switch event {
    case .term: return try end(terminal, watch, SIGTERM, code: 0)
    case .trap: return try end(terminal, watch, SIGTRAP, code: 128 + Int(SIGTRAP))
    case .reattached: return try attachAgain(terminal, watch)
    case .sessionEnded:
      try multiplexer.end(folder, stage)
      var problems = watch.ends(within: 1) ? [] : ["it stands a second after its session ended"]
      if let typed = walk.typed, try !stage.isKept(typed, in: store) { problems.append("the text is in no draft") }
      return problems
    case .resized: return try resize(terminal, watch)
    }
  }

  private func end(_ terminal: VirtualTerminal, _ watch: ProcessWatch, _ signal: Int32, code: Int) throws -> [String] {
    kill(watch.process, signal)
    var problems = watch.ends(within: 1) ? [] : ["it stands a second after the signal"]
    try terminal.wait(for: "the shell", seconds: 10) { $0.screen.contains("ENDED") }
    if !terminal.screen.contains("ENDED \(code)") { problems.append("its status is not \(code):\n\(terminal.screen)") }
    if text("before").isEmpty || text("before") != text("after") { problems.append("stty differs afterwards") }
    if !terminal.isCursorVisible { problems.append("the cursor is hidden") }
    if terminal.screen.contains("help") { problems.append("something is left on the screen:\n\(terminal.screen)") }
    return problems
  }

  private func attachAgain(_ terminal: VirtualTerminal, _ watch: ProcessWatch) throws -> [String] {
    try showAnew(terminal, watch)
    let before = rows(terminal)
    terminal.hangUp()
    _ = try terminal.waitForExit(seconds: 10)
    let again = try multiplexer.attach(folder, stage)
    var problems: [String] = []
    if again.watch(seconds: 10, until: { rows($0) == before }) != .seen {
      problems.append("attached again it shows\n\(rows(again))\nand showed\n\(before)")
    }
    problems += try end(again, watch, SIGTERM, code: 0)
    return problems
  }

  private func resize(_ terminal: VirtualTerminal, _ watch: ProcessWatch) throws -> [String] {
    try showAnew(terminal, watch)
    let before = rows(terminal)
    for (columns, rows) in [(1, 2), (300, 100), (40, 12), (81, 1), (80, 25)] {
      terminal.resize(to: Size(columns: columns, rows: rows))
      terminal.waitForQuiet(milliseconds: 30)
    }
    var problems: [String] = []
    if terminal.watch(seconds: 10, until: { rows($0) == before }) != .seen {
      problems.append("after many sizes it shows\n\(rows(terminal))\nand showed\n\(before)")
    }
    problems += try end(terminal, watch, SIGTERM, code: 0)
    return problems
  }

  /// The emulator does not delete letters outside the scrolling region, as xterm does and tmux expects: what is compared
  /// must not rest on it.
  private func showAnew(_ terminal: VirtualTerminal, _ watch: ProcessWatch) throws {
    let painters = Processes.andAbove(watch.process) + [terminal.process]
    try terminal.waitForWholeFrame(of: painters)
    let seen = terminal.output.count
    terminal.send(multiplexer.redraw)
    try terminal.wait(for: "a new picture", seconds: 20) { $0.output.count > seen }
    try terminal.waitForWholeFrame(of: painters)
  }

  /// Without the last row, which may be the multiplexer's.
  private func rows(_ terminal: VirtualTerminal) -> String {
    (0..<(terminal.size.rows - 1)).map(terminal.row).joined(separator: "\n")
  }

  private func text(_ name: String) -> String {
    ((try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? "")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
