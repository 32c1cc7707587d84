import Cells
import PseudoTerminal

/// The echo program in a terminal.
enum Echo {
  static let program = VirtualTerminal.builtProgram("TerminalEcho")

  static func start(
    _ mode: String = "keys", term: String? = "xterm-256color", environment: [String: String] = [:],
    size: Size = Size(columns: 80, rows: 24)
  ) throws -> VirtualTerminal {
    var all = environment
    all["TERM"] = term
    return try VirtualTerminal(program: program, arguments: [mode], environment: all, size: size)
  }
}
