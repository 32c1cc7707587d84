import Foundation
import ProgramRunner
import Testing

/// `caseload jobSearch` beside the screen it is the twin of.
@Suite struct JobSearchCommandTests {
  @Test("The same rows as the screen, with who acts next; a name as initials where that is asked for")
  func twin() throws {
    let home = try Home()
    try home.answerFirstRun()
    let terminal = try home.openList()
    try terminal.press("+ Ola <tab> Hansen <c-s>")
    try terminal.wait(for: "Saved: new applicant")
    try terminal.press(": \"job search of\" <enter>")
    try terminal.wait(for: "Nothing is under way yet.")
    try terminal.press("+ a")
    try terminal.wait(for: "New application")
    try terminal.press("\"Hotell Nordlys\" <enter> renholder <tab> <tab> <tab> 2026-01-05 <c-s>")
    try terminal.wait(for: "Saved: new application")
    try terminal.press("q q q")
    _ = try terminal.waitForExit()
    let json = try home.run("job-search", "--format", "json").output
    let rows = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(rows.count == 1)
    #expect(rows.first?["stage"] as? String == "applied")
    #expect(rows.first?["waiting_for"] as? String == "employer")
    #expect(rows.first?["title"] as? String == "renholder")
    #expect(rows.first?["employer"] as? String == "Hotell Nordlys")
    #expect(rows.first?["since"] as? String == "2026-01-05")
    let hidden = try home.run("job-search", "--initials", "--everyone").output
    #expect(hidden.contains("O. H.") && !hidden.contains("Hansen"))
  }
}
