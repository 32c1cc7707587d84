import Foundation
import PseudoTerminal

// A frame that is compared with another has to be whole. That nothing came for a few milliseconds does not say so on a
// busy computer: who paints may only be waiting for the processor.

extension VirtualTerminal {
  /// Reads until everybody who paints here sleeps and has nothing more to say. A size, a key or a signal wakes them at
  /// once, so what was sent before this is dealt with.
  /// - Parameter painters: the processes; those that run inside a multiplexer and it.
  func waitForWholeFrame(of painters: [Int32]) throws {
    try wait(for: "a whole frame", seconds: 20) { terminal in
      guard painters.allSatisfy(Processes.isAsleep) else { return false }
      let seen = terminal.output.count
      terminal.waitForQuiet(milliseconds: 20)
      return terminal.output.count == seen && painters.allSatisfy(Processes.isAsleep)
    }
  }
}

/// Processes that this run did not start itself but that belong to it.
enum Processes {
  /// The first child of a process.
  static func child(of process: Int32) -> Int32? {
    let path = "/proc/\(process)/task/\(process)/children"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    return text.split(separator: " ").first.flatMap { Int32($0) }
  }

  /// A process and those above it that are not this run itself: shells and the server of a multiplexer.
  static func andAbove(_ process: Int32) -> [Int32] {
    guard process > 1, process != getpid(), let above = status(process).flatMap({ Int32($0[1]) }) else { return [] }
    return [process] + andAbove(above)
  }

  /// Waiting for something; a process that waits for the processor or the disk is not asleep. One that has ended paints
  /// nothing more.
  static func isAsleep(_ process: Int32) -> Bool { status(process).map { $0[0] == "S" || $0[0] == "Z" } ?? true }

  /// What stands in the status of a process behind its name: its state, the process above it and more; nil for none.
  private static func status(_ process: Int32) -> [Substring]? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let end = text.lastIndex(of: ")")
    else { return nil }
    return text[text.index(after: end)...].split(separator: " ")
  }
}
