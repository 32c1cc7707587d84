import ArgumentParser
import Domain
import Glibc
import Screens
import Store

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say whether the store is sound; changes nothing.",
    discussion: """
      The full check reads everything: the structure of the file, what points at what, the chain of the journal, every \
      record against what the journal tells, every list against the records. With --quick only what takes a moment.
      """)

  @Flag(help: "Only the structure of the file, references, settings and the end of the journal.")
  var quick = false

  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let store = try place.open(changesNothing: true)
    let report = try quick ? store.maintain(.quickCheck) : store.check(telling: LongCommand.teller(about: [store.path]))
    let problems = report.problems
    guard problems.isEmpty else { throw Failure.damaged(problems) }
    try Output.write(tr("The store is sound.") + "\n")
  }
}

/// What takes a minute and more in a large store says what it is doing, to somebody who waits at a terminal.
enum LongCommand {
  /// Less is done in some seconds.
  private static let large = 50_000_000

  /// - Parameter files: the largest of them decides.
  static func teller(about files: [String]) -> (Words) -> Void {
    // Not in what a script keeps: it says nothing of how the command ends.
    guard isatty(2) == 1, files.contains(where: { size(of: $0) > large }) else { return { _ in } }
    return { Output.complain(tr($0)) }
  }

  private static func size(of file: String) -> Int {
    var facts = stat()
    return stat(file, &facts) == 0 ? Int(facts.st_size) : 0
  }
}
