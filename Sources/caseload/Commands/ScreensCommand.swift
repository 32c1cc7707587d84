import ArgumentParser

struct ScreensCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screens", abstract: "Open the screens; the same as caseload without a command.")

  @OptionGroup var place: StoreOptionGroup
  @OptionGroup var look: LookOptions

  func run() throws {
    let code = ScreensStart(store: place.store, wantsColor: !look.noColor, initialsOnly: look.initials).run()
    if code != 0 { throw ExitCode(code) }
  }
}
