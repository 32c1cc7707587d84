import ArgumentParser

/// The built program against what happens to it from outside: killed at any moment, its terminal resized, closed, gone.
/// Nothing of it is replaced: it runs in a pseudo-terminal, and what it says is read off the emulated screen.
@main struct TortureProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "torture-program", abstract: "Kill the program, drop its line, resize it; see that nothing is lost.",
    subcommands: [KillCommand.self, TerminalCommand.self])
}

struct RunOptions: ParsableArguments {
  @Option(help: "Makes the run: the same seed presses the same keys.")
  var seed: UInt64 = 1
  @Option(help: "How long to go on.")
  var minutes: Double = 1
  @Option(help: "The program to torture.")
  var program: String
  @Option(help: "Where the stores are made; a folder of the system for temporary files by default.")
  var folder: String?
}

struct KillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kill", abstract: "kill -9 at random moments of a scripted day; what it called saved must be there.")

  @OptionGroup var options: RunOptions
  @Option(help: "Stop after so many kills.")
  var kills: Int?
  @Flag(help: "Also check that of half-typed text at most 50 characters or 5 seconds are missing from the draft.")
  var drafts = false

  func run() throws {
    var torture = KillRun(
      program: options.program, seed: options.seed, place: try Place(options.folder), checksDrafts: drafts)
    let report = try torture.run(for: .seconds(options.minutes * 60), kills: kills ?? .max)
    print(report.text)
    if !report.findings.isEmpty { throw ExitCode(1) }
  }
}

struct TerminalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terminal", abstract: "Sizes, hang-ups, signals and traps on every screen; the terminal comes back.")

  @OptionGroup var options: RunOptions
  @Option(help: "Only the screens whose name contains this.")
  var only: String = ""

  func run() throws {
    let torture = TerminalRun(
      program: options.program, seed: options.seed, place: try Place(options.folder), only: only)
    let report = try torture.run(for: .seconds(options.minutes * 60))
    print(report.text)
    if !report.findings.isEmpty { throw ExitCode(1) }
  }
}
