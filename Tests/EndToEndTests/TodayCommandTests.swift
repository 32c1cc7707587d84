import Foundation
import ProgramRunner
import Testing

/// `caseload today` beside the screen it is the twin of.
@Suite struct TodayCommandTests {
  private func home() throws -> Home {
    let home = try Home()
    try home.answerFirstRun()
    let terminal = try home.openList()
    try terminal.press("+ Ola <tab> Hansen <c-s>")
    try terminal.wait(for: "Saved: new applicant")
    for (what, day) in [("buy boots", "today"), ("visit the yard", "+3d"), ("far away", "+30d")] {
      try terminal.press("a \"\(what)\" <tab> \"\(day)\" <c-s>")
      try terminal.wait(for: "Saved: next step planned")
    }
    try terminal.press("1")
    try terminal.wait(for: "NEXT 7 DAYS")
    for text in ["buy boots", "visit the yard", "Ola Hansen"] { #expect(terminal.screen.contains(text)) }
    #expect(!terminal.screen.contains("far away"))
    try terminal.press("q")
    _ = try terminal.waitForExit()
    return home
  }

  @Test("The same rows as the screen, in the same order, under stable keys")
  func twin() throws {
    let home = try home()
    let csv = try home.run("today", "--format", "csv").output.split(separator: "\r\n").map(String.init)
    #expect(csv.first == "about,name,rule,reason,due_on,shown_on,days_late,settles")
    #expect(csv.count == 3)
    #expect(csv[1].contains(",Ola Hansen,next_step,buy boots,"))
    #expect(csv[2].contains(",Ola Hansen,next_step,visit the yard,"))
    let json = try home.run("today", "--format", "json").output
    let rows = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(rows.count == 2)
    #expect(rows[0]["days_late"] as? Int == 0)
    #expect(rows[0]["settles"] as? String == "tick it")
    #expect(try home.run("today", "--everyone", "--initials", "--format", "csv").output.contains(",O. H.,next_step,"))
    #expect(try !home.run("today", "--initials").output.contains("Hansen"))
  }

  @Test("A day on which nothing is due is an empty list")
  func empty() throws {
    let home = try Home()
    try home.answerFirstRun()
    let result = try home.run("today", "--format", "json")
    #expect(result.code == 0)
    #expect(result.output == "[]\n")
  }
}
