import CCurses
package import Cells

/// The terminal, owned from `init` to `deinit`. It is given back on every way out: `deinit`, `exit`, signals, traps.
///
/// Everything happens on the caller's thread, inside the calls; nothing is queried from the terminal and nothing is
/// painted that was not shown, so an idle session sends no byte.
package struct TerminalSession: ~Copyable {
  package struct Options: Sendable {
    /// False for `--no-color`; NO_COLOR in the environment and terminals without 8 colours count without it.
    package var wantsColor: Bool
    /// How long a lone ESC waits for the rest of a key. ESCDELAY in the environment wins.
    package var escapeDelayMilliseconds: Int

    package init(wantsColor: Bool = true, escapeDelayMilliseconds: Int = 100) {
      self.wantsColor = wantsColor
      self.escapeDelayMilliseconds = escapeDelayMilliseconds
    }
  }

  package enum Event: Equatable {
    case key(Key)
    /// The size changed or the screen was used by others: show a frame of this size.
    case resize(Size)
    /// The link is gone or the process was asked to end: keep drafts and return within a second. Comes again each time.
    case hangUp
    /// The time to wait is over.
    case idle
  }

  private let input: TerminalInput
  private let presenter = Presenter()

  /// The terminal type that is used because TERM is unknown here; nil when TERM itself is. To be told once.
  package let substitutedType: String?

  /// Takes over the terminal. Call ``prepareLocale()`` before, at the start of the process.
  package init(_ options: Options = Options()) throws(TerminalError) {
    let asked = Self.environmentType
    switch ccurses_open(options.wantsColor ? 1 : 0) {
    case Int32(ccurses_opened.rawValue): break
    case Int32(ccurses_dumb.rawValue): throw .dumbTerminal
    case Int32(ccurses_not_a_terminal.rawValue): throw .notATerminal
    default: throw .unknownTerminal(asked ?? "")
    }
    let used = String(cString: ccurses_terminal_type())
    substitutedType = used == asked ? nil : used
    let delay = ccurses_escape_delay(Int32(clamping: options.escapeDelayMilliseconds))
    input = TerminalInput(escapeDelay: .milliseconds(Int(delay)))
  }

  deinit { ccurses_close() }

  package var size: Size { TerminalInput.size }

  /// Whether styles are told apart without colour.
  package var isMonochrome: Bool { ccurses_is_monochrome() != 0 }

  /// Sends what differs from the frame shown before, in one write, and puts the cursor where the grid has it.
  package borrowing func show(_ grid: Grid) { presenter.show(grid) }

  /// Waits for the next thing to happen.
  /// - Parameter waitingMilliseconds: how long at most, 0 for not at all; nil waits for ever.
  package borrowing func next(waitingMilliseconds: Int?) -> Event {
    let event = input.next(waiting: waitingMilliseconds.map { .milliseconds($0) })
    if case .resize = event { presenter.forget() }
    return event
  }

  /// Gives the terminal to another program until that ends. Show a frame afterwards.
  /// - Parameters:
  ///   - arguments: without its name.
  ///   - environment: the whole of it, as `NAME=value`.
  ///   - folder: where it runs.
  /// - Returns: its exit code, or nil when it could not be started.
  package borrowing func lend(
    to program: String, arguments: [String], environment: [String], in folder: String
  ) -> Int32? {
    let code = CStringList.with([program] + arguments) { arguments in
      CStringList.with(environment) { ccurses_lend(program, arguments, $0, folder) }
    }
    presenter.forget()
    return code < 0 ? nil : code
  }

  /// Takes everything off the screen at once.
  package borrowing func erase() { presenter.erase() }

  /// Waits for a secret to be typed: its letters go into `line` and nowhere else, and nothing is shown of them.
  package borrowing func nextSecret(into line: SecretLine) -> SecretEvent {
    let event = input.nextSecret(into: line)
    if case .resize = event { presenter.forget() }
    return event
  }

  /// A key can be read without waiting: press it before painting.
  package var hasWaitingKey: Bool { input.hasWaitingKey }

  /// Whether a key or a signal waits: what is done meanwhile should end. Takes nothing and can be asked at any time.
  package static var isWanted: Bool { ccurses_is_wanted() != 0 }

  /// Goes to the shell, as Ctrl-Z does in other programs; returns when the person comes back with `fg`. Show a frame
  /// afterwards.
  package borrowing func suspend() {
    ccurses_suspend(1)
    presenter.forget()
  }
}

// MARK: The process and its locale

extension TerminalSession {
  /// Call first in the program, before any file is opened: descriptors 0 to 2 are then taken, and files are created
  /// for this user only.
  package static func prepareProcess() { ccurses_prepare_process() }

  /// Takes the locale from the environment, with C.UTF-8 for what this machine lacks.
  /// - Returns: false when not even that exists, so that only ASCII can be shown.
  @discardableResult
  package static func prepareLocale() -> Bool {
    ccurses_prepare_locale() != 0
  }

  /// The widths by which curses and the C library count. Right only after ``prepareLocale()``.
  package static var characterWidth: CharacterWidth { CharacterWidth { Int(ccurses_width($0.value)) } }

  private static var environmentType: String? { ccurses_environment_type().map { String(cString: $0) } }
}
