import Cells
import PseudoTerminal
import Testing

/// What the harnesses rest on: the emulated terminal itself stands everything that is sent to it.
@Suite struct EmulatorTests {
  @Test("A letter of two columns where there is only one", arguments: [1, 2])
  func wideLetter(columns: Int) throws {
    let terminal = try VirtualTerminal(program: "/bin/cat", size: Size(columns: columns, rows: 4))
    terminal.scribble("\u{1B}[H孝a孝")
    #expect(terminal.cursor.column < columns)
    terminal.resize(to: Size(columns: 20, rows: 4))
    terminal.resize(to: Size(columns: columns, rows: 4))
    terminal.scribble("\u{1B}[H孝a孝")
    #expect(terminal.cursor.column < columns)
  }
}
