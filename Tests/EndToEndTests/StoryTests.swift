import Foundation
import ProgramRunner
import PseudoTerminal
import Testing

/// The first day of a new user, as issue and manual tell it: an empty store, the questions, the spreadsheets that they
/// have, one preference, one employer contact, one follow-up visit; then they leave, come back, and all of it is there.
@Suite struct StoryTests {
  @Test("A new user's first day")
  func firstDay() throws {
    let home = try Home()
    try home.answerFirstRun()
    try bringInSheets(home)

    let day = try home.openList()
    try day.wait(for: "Grace Okafor")
    try record(day)
    try leave(day)

    let next = try home.openList()
    try next.wait(for: "Grace Okafor")
    try next.press("/ \"okaf\" <enter>")
    try next.wait(for: "works with boats")
    try next.press("4")
    try next.wait(for: "may visit the y")
    try leave(next)
    try readBack(home)
  }

  /// Through the screens, as the welcome offers it: each sheet is chosen, looked over and written as one step.
  private func bringInSheets(_ home: Home) throws {
    let terminal = try home.openList()
    try terminal.wait(for: "Nobody is on your caseload yet")
    for (file, rows) in [
      (Samples.employers, 12), (Samples.tracker, 23), (Samples.contacts, 59), (Samples.norwegian, 12),
    ] {
      try bringIn(file, rows: rows, terminal)
    }
    try terminal.press(": \"cells to check\" <enter>")
    try terminal.wait(for: "To check")
    try leave(terminal)
  }

  private func bringIn(_ file: String, rows: Int, _ terminal: VirtualTerminal) throws {
    try terminal.press(": \"import a sp\" <enter>")
    try terminal.wait(for: "Type a path or choose")
    try terminal.press("\"\(file)\" <enter>")
    try terminal.wait(for: "Import now")
    if terminal.screen.contains("Which name is you") {
      // Enter on "Import now" leads to what must be answered first.
      try terminal.press("<enter> <enter>")
      try terminal.wait(for: "Which name in the sheet is you?")
      try terminal.press("\"K. B\" <enter>")
    }
    try terminal.wait(for: "new \(rows)")
    try terminal.press("<c-s>")
    try terminal.wait(for: "Saved: Import of")
    try terminal.press("q")
  }
  /// With the keys of the hint lines.
  private func record(_ terminal: VirtualTerminal) throws {
    try terminal.press("/ \"okaf\" <enter>")
    try terminal.wait(for: "[Wants]")
    try terminal.press("+ w")
    try terminal.wait(for: "New job preference")
    try terminal.press("k <tab> \"works with boats\" <tab> m <c-s>")
    try terminal.wait(for: "Saved: ")
    try terminal.wait(for: "works with boats")

    try terminal.press("n e")
    try terminal.wait(for: "Log an employer contact")
    // Her preferences, where not to go and what may be said stand above the form.
    try terminal.wait(for: "works with boats")
    try terminal.wait(for: "no-go employers: Quayside Hotel")
    try terminal.press("Oak <enter> <tab> i <tab> <tab> <tab> <tab> \"may visit the yard\" <c-s>")
    try terminal.wait(for: "Saved: ")

    try terminal.press("n s")
    try terminal.wait(for: "Log a contact with the person")
    try terminal.press("i <c-s>")
    try terminal.wait(for: "Saved: ")
  }

  private func leave(_ terminal: VirtualTerminal) throws {
    for _ in 0..<4 { try terminal.press("q") }
    #expect(try terminal.waitForExit() == 0)
    #expect(!terminal.isOnAlternateScreen)
    #expect(terminal.isCursorVisible)
    #expect(terminal.titlesSet == 0)
  }

  private func readBack(_ home: Home) throws {
    #expect(try home.run("check").code == 0)
    let shown = try home.run("show", "C0123", "--format", "csv")
    #expect(shown.output.contains(",words,works with boats"), "\(shown.errors)")
    #expect(shown.output.contains("person_contact,"))
    let contacts = try home.run("contacts", "--mine", "--limit", "2", "--format", "csv").output
    #expect(
      contacts.contains(",face_to_face,Oak Lane Nursery,Grace Okafor,Kari Byrne,may visit the yard"), "\(contacts)")
    #expect(contacts.contains(",person_contact,"))
  }
}
