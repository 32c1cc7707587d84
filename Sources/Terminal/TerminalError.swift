/// Why no terminal session could begin. The sentences for people are written where the words are.
package enum TerminalError: Error, Equatable {
  /// TERM is "dumb", or its entry cannot move the cursor: the plain mode has to serve.
  case dumbTerminal
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// Neither TERM nor anything on the ladder is known here; carries the value of TERM.
  case unknownTerminal(String)
}
