import ArgumentParser
import Cells
import Domain
import Screens
import Terminal

struct WalkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "walk", abstract: "Print the screen after some keys on the demo caseload.",
    discussion: """
      Keys are parted by blanks: n, <enter>, <down>, <c-s>, <f1>; "text in quotes" is typed letter by letter. \
      An empty text shows the first screen.
      """)

  @Argument(help: ArgumentHelp("The keys to press, as one argument.", valueName: "keys"))
  var keys: String

  @OptionGroup var date: TodayOption

  @Option(help: "The size of the screen in columns and rows.")
  var size = "80x24"

  @Flag(help: "Print the style of every cell below the screen, one letter each.")
  var styles = false

  @Flag(help: "Show names as initials.")
  var initials = false

  func run() throws {
    guard let pressed = Key.parse(keys) else {
      throw Failure.usage(
        Words("The keys cannot be read: \"{1}\". Write them like n <down> <enter> \"some text\" <c-s>.", keys))
    }
    let clock = try date.day().map(Clock.standing) ?? .local
    let store = try DemoStore.make(clock)
    Translations.open(for: store.session.settings.language)
    var app = App(store: store, size: try readSize(), width: TerminalSession.characterWidth, initialsOnly: initials)
    app.start()
    for key in pressed where !app.isFinished {
      app.press(key)
      app.work()
    }
    let grid = app.view()
    try Output.write(grid.text + "\n" + (styles ? "\n" + grid.styleText + "\n" : ""))
  }

  private func readSize() throws -> Size {
    let parts = size.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1], (1...500).contains(columns),
      (1...200).contains(rows)
    else { throw Failure.usage(Words("\"{1}\" is not a size. Write columns and rows like 80x24.", size)) }
    return Size(columns: columns, rows: rows)
  }
}
