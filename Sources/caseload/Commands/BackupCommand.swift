import ArgumentParser
import Domain
import Screens

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Write a verified copy of the whole store to a new file.")

  @Argument(help: ArgumentHelp("The file to make; it must not be there yet.", valueName: "file"))
  var file: String

  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let report = try place.open().maintain(.backup(to: file))
    try Output.write(tr(Words("The copy is made and checked: {1} rows.", String(report.count))) + "\n")
  }
}
