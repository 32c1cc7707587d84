import ArgumentParser

/// The way through the argument parser: all starts but the plain ones.
enum CommandLineRun {
  /// - Returns: the exit code.
  static func run(_ arguments: [String]) -> Int32 {
    do {
      var command = try CaseloadCommand.parseAsRoot(arguments)
      try command.run()
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      return tell(error)
    }
  }

  /// Help and version are no errors; what the parser did not understand is one sentence and 2.
  private static func tell(_ error: any Error) -> Int32 {
    let code = CaseloadCommand.exitCode(for: error)
    if code == .success {
      do {
        try Output.write(CaseloadCommand.fullMessage(for: error) + "\n")
        return 0
      } catch {
        return ErrorText.tell(error)
      }
    }
    guard code == .validationFailure else { return ErrorText.tell(error) }
    let said = CaseloadCommand.message(for: error).split(whereSeparator: \.isNewline).joined(separator: " ")
    Output.complain(said + (".?!".contains(said.last ?? ".") ? "" : ".") + " See caseload --help.")
    return 2
  }
}
