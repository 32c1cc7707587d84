import ArgumentParser
import Store

/// The way through the argument parser: all starts but the plain ones.
enum CommandLineRun {
  /// - Returns: the exit code.
  static func run(_ arguments: [String]) -> Int32 {
    do {
      var command = try CaseloadCommand.parseAsRoot(storeLast(arguments))
      try command.run()
      return ExitStatus.done.rawValue
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      return tell(error)
    }
  }

  /// `caseload --store FILE applicants` means the same as `caseload applicants --store FILE`.
  private static func storeLast(_ arguments: [String]) -> [String] {
    guard arguments.count > 2, arguments[0] == "--store", !arguments[2].hasPrefix("-") else { return arguments }
    return Array(arguments.dropFirst(2) + arguments.prefix(2))
  }

  /// Help and version are no errors; what the parser did not understand is one sentence.
  private static func tell(_ error: any Error) -> Int32 {
    let code = CaseloadCommand.exitCode(for: error)
    if code == .success {
      do {
        try Output.write(CaseloadCommand.fullMessage(for: error) + "\n")
        return ExitStatus.done.rawValue
      } catch {
        return ErrorText.tell(error)
      }
    }
    guard code == .validationFailure else { return ErrorText.tell(error) }
    let said = CaseloadCommand.message(for: error).split(whereSeparator: \.isNewline).joined(separator: " ")
    if said.contains("'--today'"), said.hasPrefix("Unknown option") {
      return ErrorText.tell(
        Failure.usage("--today works with demo, walk and import --dry-run only: everything else needs the real date."))
    }
    Output.complain(said + (".?!".contains(said.last ?? ".") ? "" : ".") + " See caseload --help.")
    return ExitStatus.usage.rawValue
  }
}
