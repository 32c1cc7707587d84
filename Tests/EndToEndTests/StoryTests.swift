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

    let day = try home.open()
    try day.wait(for: "Grace Okafor")
    try record(day)
    try leave(day)

    let next = try home.open()
    try next.wait(for: "Grace Okafor")
    try next.press("/ \"okaf\" <enter>")
    try next.wait(for: "works with boats")
    try next.press("4")
    try next.wait(for: "may visit the y")
    try leave(next)
    try readBack(home)
  }

  private func bringInSheets(_ home: Home) throws {
    let sheets = [
      ("employers", Samples.employers, 12), ("applicants", Samples.tracker, 23),
      ("contacts", Samples.contacts, 59), ("applicants", Samples.norwegian, 12),
    ]
    for (kind, file, rows) in sheets {
      // The Norwegian sheet names no specialists.
      let me = file == Samples.norwegian ? [] : ["--me", "K. Byrne"]
      let result = try Program.run(["import", kind, file, "--create", "all"] + me, environment: home.environment)
      #expect(result.code == 1, "\(result.errors)")
      #expect(result.output.contains("Written as one step"))
      #expect(result.output.contains("Rows: new \(rows)"), "\(file): \(result.output.prefix(1500))")
    }
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
    // Her wishes, where not to go and what may be said stand above the form.
    try terminal.wait(for: "works with boats")
    try terminal.wait(for: "no-go employers: Quayside Hotel")
    try terminal.press("Oak <enter> <tab> i <tab> <tab> <tab> <tab> <tab> \"may visit the yard\" <c-s>")
    try terminal.wait(for: "Saved: ")

    try terminal.press("n s")
    try terminal.wait(for: "Log a support contact")
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
    #expect(shown.output.contains("support_contact,"))
    let contacts = try home.run("contacts", "--mine", "--limit", "2", "--format", "csv").output
    #expect(
      contacts.contains(",face_to_face,Oak Lane Nursery,Grace Okafor,Kari Byrne,may visit the yard"), "\(contacts)")
    #expect(contacts.contains(",support_contact,"))
  }
}
