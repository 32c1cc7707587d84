package import Cells
import CPseudoTerminal

/// A program under test in a pseudo-terminal, looked at through a terminal emulator.
///
/// Nothing here sleeps: every wait ends when the fact waited for is there, or fails with the screen in its message.
package final class VirtualTerminal {
  package enum Failure: Error, CustomStringConvertible {
    case cannotStart(String)
    case unknownKeys(String)
    case timeout(waitingFor: String, screen: String)

    package var description: String {
      switch self {
      case .cannotStart(let program): "cannot start \(program)"
      case .unknownKeys(let script): "unknown keys in \(script)"
      case .timeout(let fact, let screen): "waited in vain for \(fact); the screen:\n\(screen)"
      }
    }
  }

  package let process: Int32
  package private(set) var size: Size
  /// Everything that the program has sent.
  package private(set) var output: [UInt8] = []
  let emulator: OpaquePointer
  private var master: Int32
  private var marked = 0
  private var status: Int32?
  private var cpuAtTheEnd = 0
  private var hasToldOfBrackets = false

  /// - Parameters:
  ///   - environment: the whole environment of the program; nothing is inherited.
  ///   - blocking: the number of a signal that is not to reach the program.
  package init(
    program: String, arguments: [String] = [], environment: [String: String] = ["TERM": "xterm-256color"],
    size: Size = Size(columns: 80, rows: 24), blocking: Int32 = 0
  ) throws {
    var master: Int32 = -1
    let process = CStrings.with([program] + arguments, environment.map { "\($0.key)=\($0.value)" }) {
      pseudo_terminal_start(program, $0, $1, Int32(size.rows), Int32(size.columns), blocking, &master)
    }
    guard process > 0, let emulator = emulator_new(Int32(size.rows), Int32(size.columns)) else {
      throw Failure.cannotStart(program)
    }
    self.process = process
    self.master = master
    self.emulator = emulator
    self.size = size
  }

  deinit {
    hangUp()
    if status == nil {
      pseudo_terminal_signal(process, 9)
      var ignored: Int32 = 0
      var time = 0
      let watch = pseudo_terminal_watch(process)
      // Readable once the process is gone, so that it can be reaped.
      if watch >= 0 {
        var byte: CChar = 0
        _ = pseudo_terminal_read(watch, &byte, 1, 10_000)
        pseudo_terminal_close(watch)
      }
      _ = pseudo_terminal_ended(process, &ignored, &time)
    }
    emulator_free(emulator)
  }

  /// The path of a program of this package, which lies beside the running tests.
  package static func builtProgram(_ name: String) -> String {
    var path = [CChar](repeating: 0, count: 4096)
    let length = pseudo_terminal_own_path(&path, path.count)
    let own = String(decoding: path.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    let folder = own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return "\(folder)/\(name)"
  }
}

// MARK: To the program

extension VirtualTerminal {
  /// Presses the keys of a script in walk notation.
  package func press(_ script: String) throws {
    guard let keys = Key.parse(script) else { throw Failure.unknownKeys(script) }
    for key in keys { press(key) }
  }

  /// Presses a key as xterm would in application mode; Esc as `CSI 27 u`, which needs no delay to tell it from the
  /// start of another key.
  package func press(_ key: Key) {
    // An empty paste shows the program that this terminal brackets pastes: it takes quick keys for keys then.
    if !hasToldOfBrackets { send("\u{1B}[200~\u{1B}[201~") }
    hasToldOfBrackets = true
    send(KeyBytes.bytes(of: key))
  }

  package func send(_ text: String) {
    send(Array(text.utf8))
  }

  package func send(_ bytes: [UInt8]) {
    let characters = bytes.map(CChar.init(bitPattern:))
    _ = pseudo_terminal_write(master, characters, characters.count)
  }

  package func resize(to size: Size) {
    self.size = size
    emulator_resize(emulator, Int32(size.rows), Int32(size.columns))
    pseudo_terminal_resize(master, Int32(size.rows), Int32(size.columns))
  }

  package func signal(_ number: Int32) {
    _ = pseudo_terminal_signal(process, number)
  }

  /// Kills the program after a time, whatever it and the caller do meanwhile.
  package func kill(after delay: Duration) {
    let (seconds, attoseconds) = delay.components
    _ = pseudo_terminal_kill_after(process, Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000))
  }

  /// Closes the terminal, as a dropped link does.
  package func hangUp() {
    if master >= 0 { pseudo_terminal_close(master) }
    master = -1
  }
}

// MARK: From the program

extension VirtualTerminal {
  /// Reads until a text is on the screen.
  package func wait(for text: String, seconds: Double = 30) throws {
    try wait(for: "\"\(text)\"", seconds: seconds) { $0.screen.contains(text) }
  }

  /// Reads until a fact about the screen holds.
  package func wait(for fact: String, seconds: Double = 30, until holds: (VirtualTerminal) -> Bool) throws {
    let clock = ContinuousClock()
    let deadline = clock.now.advanced(by: .seconds(seconds))
    while !holds(self) {
      let isOver = clock.now >= deadline || !read(milliseconds: 100)
      if isOver && !holds(self) { throw Failure.timeout(waitingFor: fact, screen: screen) }
      if isOver { return }
    }
  }

  /// Shows bytes that are not the program's, as when something else writes to the terminal.
  package func scribble(_ text: String) {
    let bytes = text.utf8.map(CChar.init(bitPattern:))
    emulator_feed(emulator, bytes, bytes.count)
  }

  /// What came of waiting for a fact.
  package enum Sight { case seen, gone, timeout }

  /// Reads until a fact holds, the program has closed its side, or the time is over. What the program sent before it
  /// ended has been taken in then.
  package func watch(seconds: Double = 30, until holds: (VirtualTerminal) -> Bool) -> Sight {
    let clock = ContinuousClock()
    let deadline = clock.now.advanced(by: .seconds(seconds))
    while !holds(self) {
      let left = clock.now.duration(to: deadline)
      if left <= .zero { return .timeout }
      guard read(milliseconds: left < .milliseconds(100) ? 1 : 100) else { return holds(self) ? .seen : .gone }
    }
    return .seen
  }

  /// Reads until nothing has come for a while: to count the bytes of a frame to its last one.
  package func waitForQuiet(milliseconds: Int32 = 80) {
    var before = -1
    while before != output.count {
      before = output.count
      if !read(milliseconds: milliseconds) { return }
    }
  }

  /// Reads until the program has ended.
  /// - Returns: its exit code, or 128 plus the signal that ended it.
  package func waitForExit(seconds: Double = 30) throws -> Int {
    let clock = ContinuousClock()
    let deadline = clock.now.advanced(by: .seconds(seconds))
    let watch = pseudo_terminal_watch(process)
    defer { pseudo_terminal_close(watch) }
    while status == nil {
      var ended: Int32 = 0
      if pseudo_terminal_ended(process, &ended, &cpuAtTheEnd) != 0 {
        status = ended
      } else if clock.now >= deadline {
        throw Failure.timeout(waitingFor: "the end of the program", screen: screen)
      } else if master < 0 || !read(milliseconds: 20) {
        var byte: CChar = 0
        _ = pseudo_terminal_read(watch, &byte, 1, 20)
      }
    }
    if master >= 0 { waitForQuiet(milliseconds: 0) }
    return Int(status ?? 0)
  }

  /// From here on ``bytesSinceMark`` counts.
  package func mark() { marked = output.count }
  package var bytesSinceMark: Int { output.count - marked }
  package var outputSinceMark: String { String(decoding: output[marked...], as: UTF8.self) }

  /// How often the program has called write so far; -1 where the kernel does not count.
  package var writeCalls: Int { pseudo_terminal_write_calls(process) }

  /// CPU time of the program so far, or in all once it has ended.
  package var cpuMilliseconds: Int { status == nil ? pseudo_terminal_cpu_milliseconds(process) : cpuAtTheEnd }

  /// The modes of the terminal, to compare (what `stty -a` shows).
  package var modes: [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = pseudo_terminal_modes(master, &bytes, bytes.count)
    return Array(bytes.prefix(count))
  }

  /// - Returns: false when the other side is closed.
  private func read(milliseconds: Int32) -> Bool {
    var buffer = [CChar](repeating: 0, count: 65536)
    let count = pseudo_terminal_read(master, &buffer, buffer.count, milliseconds)
    if count > 0 {
      emulator_feed(emulator, buffer, count)
      output += buffer.prefix(count).map(UInt8.init(bitPattern:))
    }
    return count >= 0
  }
}

/// Waits for the end of a process that is no child of this one.
package final class ProcessWatch {
  package let process: Int32
  private let watch: Int32

  /// nil when there is no such process.
  package init?(_ process: Int32) {
    self.process = process
    watch = pseudo_terminal_watch(process)
    if watch < 0 { return nil }
  }

  deinit { pseudo_terminal_close(watch) }

  package func ends(within seconds: Double) -> Bool {
    pseudo_terminal_is_readable(watch, Int32(seconds * 1000)) != 0
  }
}
