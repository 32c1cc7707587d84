import ArgumentParser
import Domain
import Screens
import Store

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Make a verified copy of the whole store.",
    discussion: """
      Without a file the copy goes into the folder "backups" beside the store, where the program also puts one a day: \
      14 daily, 8 weekly and 12 monthly copies are kept, and those made by hand stay until you remove them. With a file \
      recipients.txt beside the store (one public key of age a line) every copy is encrypted to them by the program age.
      """)

  @Argument(help: ArgumentHelp("The file to make; it must not be there yet.", valueName: "file"))
  var file: String?

  @Option(
    help: ArgumentHelp("Encrypt the copy to these: a file with one public key of age a line.", valueName: "file"))
  var recipients: String?

  @Option(
    help: ArgumentHelp("Open the encrypted copy again with this file of keys and compare it.", valueName: "file"))
  var identity: [String] = []

  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let store = try place.open()
    let chosen = try recipients.map { try Recipients(reading: $0) } ?? Recipients.beside(store: store.path)
    let keys = BackupKeys(recipients: chosen, identities: identity)
    let made = try file.map { try store.backUp(to: .file($0), keys: keys) } ?? store.backUpByHand(keys: keys)
    for words in lines(made, chosen) { try Output.write(tr(words) + "\n") }
  }

  private func lines(_ made: BackupMade, _ recipients: Recipients?) -> [Words] {
    var lines = [Words("The copy is made and checked: {1} rows.", String(made.rows))]
    if file == nil { lines.append(Words("It is {1}, and stays there until you remove it.", made.file)) }
    if let recipients {
      lines.append(Words("It is encrypted; keys that open it: {1}.", String(recipients.count)))
    } else {
      lines.append("This copy is not encrypted: anybody who can read the file can read it.")
    }
    return lines
  }
}
