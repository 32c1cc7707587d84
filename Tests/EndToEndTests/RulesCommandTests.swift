import Domain
import Foundation
import ProgramRunner
import Store
import Testing

/// The due rules on the command line.
@Suite struct RulesCommandTests {
  private func rows(_ home: Home) throws -> [[String: Any]] {
    let json = try home.run("rules", "--format", "json").output
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
  }

  @Test("The table is shown without a store, in every format")
  func withoutAStore() throws {
    let home = try Home()
    let rows = try rows(home)
    #expect(rows.count == DueEntry.all.count)
    #expect(rows.first?["rule"] as? String == "first_meeting")
    #expect(rows.first?["days"] as? Int == 14)
    #expect(rows.first?["due"] as? String == "within 14 days")
    #expect(rows.first { $0["rule"] as? String == "permission" }?["applies"] as? Bool == false)
    #expect(rows.first { $0["rule"] as? String == "permission" }?["waits_for"] as? String == "permissions to share")
    let window = rows.first { $0["rule"] as? String == "disclosure_talk.window" }
    #expect(window?["days"] as? Int == 14)
    #expect(window?["due"] as? String == "14 days")
    let csv = try home.run("rules", "list", "--format", "csv").output
    #expect(csv.hasPrefix("rule,label,days,applies,starts,due,met_by,pauses,waits_for,source,verified,set_here,"))
    #expect(try home.run("rules").output.contains("first_employer_contact"))
    let missing = try home.run("rules", "--store", home.path("none.db"))
    #expect(missing.code == 4)
  }

  @Test("A file is taken as one step, and people's dates follow at once")
  func take() throws {
    let home = try Home()
    try home.answerFirstRun()
    let sheet = try home.write("First name,Surname,First meeting\nOla,Hansen,2026-11-09\n", to: "list.csv")
    #expect(try home.run("import", "applicants", sheet, "--me", "none").code >= 0)
    let file = try home.write(#"{"version": 1, "rules": [{"rule": "outreach", "days": 5}]}"#, to: "rules.json")
    let dry = try home.run("rules", "take", file, "--dry-run")
    #expect(dry.code == 0, "\(dry.errors)")
    #expect(dry.output == "outreach: 5 days, up to now 21\nThis was a dry run: nothing was written.\n")
    #expect(try rows(home).first { $0["rule"] as? String == "outreach" }?["days"] as? Int == 21)
    let done = try home.run("rules", "take", file)
    #expect(done.output == "outreach: 5 days, up to now 21\nWritten as one step; u in the screens takes it back.\n")
    #expect(try rows(home).first { $0["rule"] as? String == "outreach" }?["days"] as? Int == 5)
    #expect(try home.run("rules", "take", file).output == "Nothing in the file is new, so nothing was written.\n")
    #expect(try home.run("check").code == 0)
  }

  @Test("A file that is not understood changes nothing: one sentence, exit code 2")
  func refused() throws {
    let home = try Home()
    try home.answerFirstRun()
    let good = #"{"rule": "outreach", "days": 5}"#
    let file = try home.write(
      #"{"version": 1, "rules": [\#(good), {"rule": "readiness", "days": 5}]}"#, to: "rules.json")
    let result = try home.run("rules", "take", file)
    #expect(result.code == 2)
    #expect(result.errors == "caseload: There is no due rule \"readiness\"; caseload rules lists them.\n")
    #expect(try rows(home).allSatisfy { $0["set_here"] as? Bool == false })
    #expect(try home.run("rules", "take", home.path("none.json")).code == 2)
  }
}
