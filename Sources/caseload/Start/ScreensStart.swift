import Cells
import Domain
import Screens
import Store
import Terminal

/// How the screens are opened, whether from the short path or by way of the argument parser.
struct ScreensStart {
  var store: String?
  var wantsColor = true
  var initialsOnly = false

  init(store: String? = nil, wantsColor: Bool = true, initialsOnly: Bool = false) {
    self.store = store
    self.wantsColor = wantsColor
    self.initialsOnly = initialsOnly
  }

  /// The starts that need no argument parser: nothing at all, or only `--store FILE`; nil for all others.
  init?(plain arguments: [String]) {
    switch (arguments.count, arguments.first) {
    case (0, _): self.init()
    case (2, "--store") where !arguments[1].isEmpty && !arguments[1].hasPrefix("-"): self.init(store: arguments[1])
    default: return nil
    }
  }

  /// Runs until the person leaves.
  /// - Returns: the exit code.
  func run() -> Int32 {
    do {
      let path = StorePlace.path(store)
      // The terminal first: where it is refused, no store shall have been made.
      try Self.show(
        OpenScreens(wantsColor: wantsColor, initialsOnly: initialsOnly, views: StorePlace.views) {
          () throws(StoreError) in try Store.open(at: path, options: StoreOptions(login: Login.name, clock: .local))
        })
      return ExitStatus.done.rawValue
    } catch {
      return ErrorText.tell(error)
    }
  }

  /// Takes over the terminal and shows the screens; says at the end what is to be said.
  static func show(_ screens: OpenScreens) throws {
    if let last = try screens.run() { Output.complain(tr(last)) }
  }
}
