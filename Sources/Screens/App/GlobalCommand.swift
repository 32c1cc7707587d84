package import Cells
package import Domain

/// A command that works on every screen unless the screen has its own for the key.
package struct GlobalCommand: Sendable {
  enum Action: Sendable {
    case outcome(@Sendable () -> Outcome)
    case help, palette, find, blank, back, backOrLeave, repeatMessage
  }

  package let title: Words
  package let keys: [Key]
  /// Whether it also works while text is typed or a pop-up is open.
  let everywhere: Bool
  let action: Action

  func works(in screen: any Screen) -> Bool { everywhere || !screen.takesText }

  private init(_ title: Words, _ keys: Key..., everywhere: Bool = false, does action: Action) {
    self.init(title, keys: keys, everywhere: everywhere, does: action)
  }

  private init(_ title: Words, keys: [Key], everywhere: Bool, does action: Action) {
    self.title = title
    self.keys = keys
    self.everywhere = everywhere
    self.action = action
  }

  /// The one key table of the program, as far as it is the same everywhere.
  package static let all: [GlobalCommand] =
    screens + [
      GlobalCommand("Go back", .escape, .backspace, does: .back),
      GlobalCommand("Go back, and on a main screen leave the program", .character("q"), does: .backOrLeave),
      GlobalCommand("Show the keys of this screen", .character("?"), .function(1), everywhere: true, does: .help),
      GlobalCommand(
        "Find a command by its name", .character(":"), .function(2), .control("p"), everywhere: true, does: .palette),
      GlobalCommand("Find anything", .character("/"), does: .find),
      GlobalCommand("Undo the last change", .character("u"), .control("z"), does: .outcome { .undo(confirmed: false) }),
      GlobalCommand("Redo what was undone", .character("U"), .control("y"), does: .outcome { .redo(confirmed: false) }),
      GlobalCommand("Show names as initials, or in full", .character("i"), does: .outcome { .toggleInitials }),
      GlobalCommand("Blank the screen until a key is pressed", .character("b"), does: .blank),
      GlobalCommand("Lock the screen until the login password is typed", does: .outcome { .lock }),
      GlobalCommand(
        "Stay here; q leaves the program", .control("c"), does: .outcome { .say("Press q to go back or leave.") }),
      GlobalCommand("Say the last message again", does: .repeatMessage),
      GlobalCommand("New appointment", does: .outcome { .form(.add(.appointment, [:])) }),
    ] + opened + [
      GlobalCommand("New promise", does: .outcome { .form(.add(.promise, [:])) }),
      GlobalCommand("New job lead", does: .outcome { .open(JobSearchActions.newLead()) }),
      GlobalCommand("Change the settings", does: .outcome { .form(.change(.settings, Settings.only)) }),
      GlobalCommand("Go to the shell (type fg to come back)", does: .outcome { .suspend }),
      GlobalCommand("Leave the program", does: .outcome { .quit }),
    ]

  private static let screens: [GlobalCommand] = Menu.entries.indices.map { index in
    let entry = Menu.entries[index]
    return GlobalCommand(entry.title, .character(entry.digit), does: .outcome { .menu(index) })
  }

  private static let opened: [GlobalCommand] = Registry.all.compactMap { screen in
    screen.everywhere.map { opener in
      GlobalCommand(opener.title, keys: opener.keys, everywhere: false, does: .outcome { .open(opener.open()) })
    }
  }
}
