import ArgumentParser
import Domain
import Screens

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say whether the store is sound; changes nothing.")

  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let problems = try place.open().maintain(.check).problems
    guard problems.isEmpty else { throw Failure.damaged(problems) }
    try Output.write(tr("The store is sound.") + "\n")
  }
}
