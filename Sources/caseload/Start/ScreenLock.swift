import CPrivacy
import Cells
import Domain
import Screens
import Terminal

/// The locked screen. While it is shown nothing of the records is in the process: the app and its store are gone.
struct ScreenLock {
  enum Ending {
    /// The password was right; what is to be said of it on the screen.
    case unlocked(Words?)
    /// The person would rather end the program.
    case left
    case gone
    /// Nobody could unlock it, so it was not locked.
    case cannotUnlock
  }

  private let login = Login.name
  private let secret = SecretLine()

  /// Whether this login can prove who it is. Somebody with an SSH key only has no password to type. Of an account that
  /// /etc/passwd does not know (a directory's) nobody can say; there PAM is asked, and the lock offers to end the
  /// program, so that nobody is locked in.
  static var canUnlock: Bool {
    guard password_can_be_asked() != 0 else { return false }
    let status = UInt8(bitPattern: password_status(Login.name))
    return status == UInt8(ascii: "P") || status == UInt8(ascii: "?")
  }

  func run(on session: borrowing TerminalSession) -> Ending {
    guard Self.canUnlock else { return .cannotUnlock }
    var screen = LockedScreen(login: login, width: TerminalSession.characterWidth)
    session.erase()
    while true {
      session.show(screen.view(session.size))
      switch session.nextSecret(into: secret) {
      case .resize: continue
      case .hangUp: return .gone
      case .cleared: screen.say("What was typed is cleared.")
      case .entered where secret.isEmpty || secret.isOnly("q"):
        secret.wipe()
        if let ending = askToEnd(&screen, session) { return ending }
      case .entered:
        screen.say("The password is being checked.")
        session.show(screen.view(session.size))
        if let ending = check(&screen) { return ending }
      }
    }
  }

  private func askToEnd(_ screen: inout LockedScreen, _ session: borrowing TerminalSession) -> Ending? {
    screen.askToEnd()
    while true {
      session.show(screen.view(session.size))
      switch session.next(waitingMilliseconds: nil) {
      case .resize, .idle: continue
      case .hangUp: return .gone
      case .key(.character("y")): return .left
      case .key:
        screen.say(nil)
        return nil
      }
    }
  }

  private func check(_ screen: inout LockedScreen) -> Ending? {
    let (answer, reason) = ask()
    switch answer {
    case password_right: return .unlocked(nil)
    case password_has_run_out:
      return .unlocked(Words("Your password has to be changed soon, with passwd in the shell: {1}.", reason))
    case password_refused: screen.say(Words("The password is right, but this login may not be used now: {1}.", reason))
    case password_unknown: screen.say(Words("This computer could not check the password: {1}.", reason))
    default: screen.say(Words("That did not unlock the screen: {1}. Try again.", reason))
    }
    return nil
  }

  /// Asks PAM, and wipes the password.
  private func ask() -> (password_answer, String) {
    var words = [CChar](repeating: 0, count: 512)
    let answer = secret.use { password_check(login, $0, &words, words.count) }
    let reason = TextFilter.line(String(decoding: words.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    return (answer, reason.hasSuffix(".") ? String(reason.dropLast()) : reason)
  }
}
