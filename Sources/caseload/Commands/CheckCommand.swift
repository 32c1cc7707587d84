import ArgumentParser
import Domain
import Screens

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
    let problems = try store.maintain(quick ? .quickCheck : .check).problems
    guard problems.isEmpty else { throw Failure.damaged(problems) }
    try Output.write(tr("The store is sound.") + "\n")
  }
}
