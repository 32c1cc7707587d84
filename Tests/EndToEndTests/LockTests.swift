import Cells
import Foundation
import ProgramRunner
import PseudoTerminal
import Testing

/// The locked screen of the built program, with PAM asked through libpam-wrapper.
@Suite struct LockTests {
  private static let password = "åpen sesam"

  @Test("Locked, nothing is shown and no file of the store is open; the right password leads back to the same place")
  func rightPassword() throws {
    let home = try LockHome(password: Self.password)
    let terminal = try home.openOnForm()
    try terminal.press("<c-p> \"lock the sc\" <enter>")
    try terminal.wait(for: "The screen is locked")
    #expect(!terminal.screen.contains("Zacharias"))
    #expect(terminal.screen.contains("Login: \(LockHome.login)"))
    #expect(try !home.openFiles(of: terminal.process).contains { $0.contains("caseload.db") })
    terminal.waitForQuiet()
    terminal.mark()
    terminal.send(Self.password)
    terminal.waitForQuiet()
    #expect(terminal.bytesSinceMark == 0, "a password is not shown")
    terminal.send("\r")
    try terminal.wait(for: "New applicant")
    try terminal.wait(for: "Zacharias")
    #expect(try home.openFiles(of: terminal.process).contains { $0.contains("caseload.db") })
    try terminal.press("<c-s>")
    try terminal.wait(for: "Saved: new applicant")
    #expect(terminal.titlesSet == 0)
  }

  @Test("Unlocked, the same row has the cursor, and undo goes on without a question")
  func goesOn() throws {
    let home = try LockHome(password: Self.password)
    let terminal = try home.openOnForm()
    try terminal.press("<c-s>")
    try terminal.wait(for: "Saved: new applicant")
    try terminal.press("+ \"Anna\" <c-s>")
    try terminal.wait(for: "applicants: 2")
    try terminal.press("+ \"Maja\" <c-s>")
    try terminal.wait(for: "applicants: 3")
    try terminal.press("<home> <down>")
    try terminal.wait(for: "> Maja")
    try terminal.press(": \"lock the sc\" <enter>")
    try terminal.wait(for: "The screen is locked")
    terminal.send(Self.password + "\r")
    try terminal.wait(for: "> Maja")
    try terminal.press("u")
    try terminal.wait(for: "Undone: new applicant: Maja")
  }

  @Test("A wrong password is said, and after it one may go on")
  func wrongPassword() throws {
    let home = try LockHome(password: Self.password)
    let terminal = try home.openLocked()
    terminal.send("wrong\r")
    try terminal.wait(for: "That did not unlock the screen: ")
    try terminal.wait(for: "Authentication failure. Try again.")
    terminal.send("half\u{1B}")
    try terminal.wait(for: "What was typed is cleared.")
    // A letter too many and of two bytes, an arrow key, a paste with its line end.
    terminal.send("\u{1B}[A\u{1B}[200~åpen\n\u{1B}[201~ sesamø\u{7F}\r")
    try terminal.wait(for: "? help")
  }

  @Test("Enter with nothing typed, or q, offers to end the program; any other key goes back")
  func ending() throws {
    let home = try LockHome(password: Self.password)
    let terminal = try home.openLocked()
    terminal.send("\r")
    try terminal.wait(for: "End the program? What you typed is kept.")
    terminal.send("n")
    try terminal.wait(for: "Password (it is not shown):")
    terminal.send("q\r")
    try terminal.wait(for: "End the program?")
    terminal.send("y")
    #expect(try terminal.waitForExit() == 0)
    #expect(!terminal.screen.contains("Zacharias"))
  }

  @Test("A hang-up while locked ends the program")
  func hangUp() throws {
    let home = try LockHome(password: Self.password)
    let terminal = try home.openLocked()
    terminal.hangUp()
    _ = try terminal.waitForExit(seconds: 10)
  }

  @Test(
    "What PAM says of the account is one sentence",
    arguments: [
      ("account required pam_debug.so acct=acct_expired", "The password is right, but this login may not be used now:"),
      ("account required pam_debug.so acct=new_authtok_reqd", "Your password has to be changed soon"),
      ("auth required pam_debug.so auth=authinfo_unavail", "This computer could not check the password:"),
    ])
  func accounts(line: String, sentence: String) throws {
    let home = try LockHome(password: Self.password, extra: line)
    let terminal = try home.openLocked()
    terminal.send(Self.password + "\r")
    try terminal.wait(for: sentence)
  }

  @Test("Who has no password is not locked in: asked for, it is refused", arguments: ["L", "NP"])
  func noPassword(status: String) throws {
    let home = try LockHome(password: Self.password, status: status)
    let terminal = try home.openOnForm()
    try terminal.press("<c-p> \"lock the sc\" <enter>")
    try terminal.wait(for: "This login has no password that could unlock the screen.")
    #expect(terminal.screen.contains("Zacharias"))
  }

  @Test("After ten minutes the screen locks by itself, and the key that comes late is not taken for a command")
  func idle() throws {
    let home = try LockHome(password: Self.password)
    let terminal = try home.openOnForm(clock: .controlled)
    terminal.waitForQuiet()
    try home.letPass("11m")
    terminal.send("q")
    try terminal.wait(for: "The screen is locked")
    #expect(!terminal.screen.contains("Zacharias"))
    // If it locked before the key came, the key is a letter of a password now.
    terminal.send("\u{15}" + Self.password + "\r")
    try terminal.wait(for: "Zacharias")
    #expect(!terminal.screen.contains("Zwingliq"))
  }

  @Test("It locks without any key, and sends nothing before or after")
  func idleTimer() throws {
    let home = try LockHome(password: Self.password)
    let terminal = try home.openOnForm(clock: .fast)
    try terminal.wait(for: "The screen is locked")
    terminal.waitForQuiet()
    terminal.mark()
    terminal.waitForQuiet(milliseconds: 1500)
    #expect(terminal.bytesSinceMark == 0)
  }

  @Test("Idle, with no password to come back with: the text is kept, the screen erased, the program ended")
  func idleWithoutPassword() throws {
    let home = try LockHome(password: Self.password, status: "L")
    let terminal = try home.openOnForm(clock: .fast)
    #expect(try terminal.waitForExit() == 0)
    try home.expectEnded(terminal)
  }

  @Test("The same on a computer without PAM")
  func noPAM() throws {
    let home = try LockHome(password: Self.password)
    let terminal = try home.openOnForm(clock: .fast, hasPAM: false)
    #expect(try terminal.waitForExit() == 0)
    try home.expectEnded(terminal)
  }
}
