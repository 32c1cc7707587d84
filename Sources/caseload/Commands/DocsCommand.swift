import ArgumentParser

/// The generated pages of the documentation; `make docs` writes them and the tests compare them.
struct DocsCommand: ParsableCommand {
  enum Page: String, CaseIterable, ExpressibleByArgument {
    case keys
    case dataModel = "data-model"
    case commandLine = "command-line"
    case dueRules = "due-rules"
  }

  static let configuration = CommandConfiguration(
    commandName: "docs", abstract: "Print a generated page of the documentation.", shouldDisplay: false)

  @Argument(help: "keys, data-model, command-line or due-rules.")
  var page: Page

  func run() throws {
    switch page {
    case .keys: try Output.write(KeysPage.text)
    case .dataModel: try Output.write(DataModelPage.text)
    case .commandLine: try Output.write(CommandLinePage.text)
    case .dueRules: try Output.write(DueRulesPage.text)
    }
  }
}
