import ArgumentParser
import Domain
import Exchange
import Screens
import Store

struct ExportCommand: ParsableCommand {
  /// What can be taken out.
  enum Content: String, CaseIterable, ExpressibleByArgument {
    case applicants, employers, contacts, jobs, everything

    /// The kind of sheet; nil for everything, which no sheet can hold.
    var kind: ImportKind? { ImportKind(rawValue: rawValue) }
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write records to a new file that only you can read.",
    discussion: """
      Applicants, employers, contacts and jobs are written as CSV, which a spreadsheet program opens and caseload \
      import reads again; everything is written as JSON. With --encrypt or --recipients the program age encrypts the \
      file, and age opens it again: age --decrypt --identity KEYFILE FILE.
      """)

  @Argument(help: "applicants, employers, contacts, jobs or everything.")
  var content: Content

  @Argument(help: ArgumentHelp("The file to make; it must not be there yet.", valueName: "file"))
  var file: String

  @Flag(help: "Encrypt the file to the recipients in recipients.txt beside the store.")
  var encrypt = false

  @Option(
    help: ArgumentHelp("Encrypt the file to these: a file with one public key of age a line.", valueName: "file"))
  var recipients: String?

  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let store = try place.open()
    let text = try content.kind.map { try Exporter.csv($0, store) } ?? Exporter.json(store)
    if let recipients = try wantedRecipients(store) {
      try Exporter.write(text, to: file, for: recipients)
      return try Output.write(
        tr(Words("Written and encrypted: {1}. Keys that open it: {2}.", file, String(recipients.count))) + "\n")
    }
    try Exporter.write(text, to: file)
    try Output.write(tr(Words("Written: {1}. Only you can read it; it holds what people told you.", file)) + "\n")
    try Output.write(tr("It is not encrypted: anybody who can read the file can read it.") + "\n")
  }

  private func wantedRecipients(_ store: Store) throws -> Recipients? {
    if let recipients { return try Recipients(reading: recipients) }
    guard encrypt else { return nil }
    if let recipients = try Recipients.beside(store: store.path) { return recipients }
    throw Failure.refused(
      Words(
        "There is no {1}, so nothing was written. Put one public key of age on each line of it, or give --recipients FILE.",
        Recipients.path(besideStore: store.path)))
  }
}
