import Foundation
import ProgramRunner
import Testing

/// `caseload jobs` and what `caseload show` works out, on a job that was recorded by keys.
@Suite struct JobsCommandTests {
  private func home() throws -> Home {
    let home = try Home()
    try home.answerFirstRun()
    let terminal = try home.openList()
    try terminal.press("+ Ola <tab> Hansen <c-s>")
    try terminal.wait(for: "Saved: new applicant")
    try terminal.press("<enter> <tab>")
    try terminal.wait(for: "[Work]")
    try terminal.press("+ j <tab> \"cook\" <tab> 2.2.2026 <tab> o <tab> \"16\" <c-s>")
    try terminal.wait(for: "one key each")
    try terminal.press("<esc> <esc> q")
    _ = try terminal.waitForExit()
    return home
  }

  private func rows(_ result: Program.Result) throws -> [[String: Any]] {
    try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
  }

  @Test("Group, hours, milestones and what is missing, under stable keys, with filters")
  func jobs() throws {
    let home = try home()
    let row = try #require(try rows(home.run("jobs", "--format", "json")).first)
    #expect(row["title"] as? String == "cook")
    #expect(row["group"] as? String == "competitive")
    #expect(row["hours_week"] as? String == "16")
    #expect(row["milestone_four_hours"] is NSNull)
    #expect(row["milestone_90_days"] as? String ?? "" != "no")
    #expect((row["missing"] as? [String])?.count == 6)
    #expect(try rows(home.run("jobs", "--open", "--group", "competitive", "--format", "json")).count == 1)
    #expect(try rows(home.run("jobs", "--group", "education", "--format", "json")).isEmpty)
    #expect(try home.run("jobs", "--initials").output.contains("O. H."))
    #expect(try home.run("jobs", "--group", "nonsense").code == 2)
  }

  @Test("The milestones of a person stand below the records")
  func show() throws {
    let home = try home()
    let csv = try home.run("applicants", "--format", "csv").output.split(separator: "\r\n").map(String.init)
    let id = try #require(csv.last?.split(separator: ",").first.map(String.init))
    let table = try home.run("show", id).output
    #expect(table.contains("Milestones, worked out"))
    #expect(table.contains("first four paid hours: not written down"))
    let json = try home.run("show", id, "--format", "json").output
    #expect(json.contains("\"kind\": \"milestone\", \"milestone\": \"13_of_16_weeks\", \"job\": null"))
  }
}
