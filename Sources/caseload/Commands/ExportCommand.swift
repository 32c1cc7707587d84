import ArgumentParser
import Domain
import Exchange
import Screens

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
      import reads again; everything is written as JSON.
      """)

  @Argument(help: "applicants, employers, contacts, jobs or everything.")
  var content: Content

  @Argument(help: ArgumentHelp("The file to make; it must not be there yet.", valueName: "file"))
  var file: String

  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let store = try place.open()
    let text = try content.kind.map { try Exporter.csv($0, store) } ?? Exporter.json(store)
    try Exporter.write(text, to: file)
    try Output.write(tr(Words("Written: {1}. Only you can read it; it holds what people told you.", file)) + "\n")
  }
}
