import Foundation
import ProgramRunner
import Testing

/// Saved views between the screens and the command line, in the folder of the configuration.
@Suite struct ViewCommandTests {
  private func home() throws -> Home {
    let home = try Home()
    try home.answerFirstRun()
    let sheet = try home.write("Reference,First name,Surname\nC1,Ola,Hansen\nC2,Mette,Holm\n", to: "people.csv")
    #expect(try home.run("import", "applicants", sheet).code == 0)
    return home
  }

  @Test func aViewSavedInTheScreensIsThereForTheCommandAndAtTheNextStart() throws {
    let home = try home()
    let terminal = try home.open()
    try terminal.wait(for: "Today")
    try terminal.press("2")
    try terminal.wait(for: "Applicants: mine")
    try terminal.press("f e")
    try terminal.wait(for: "Applicants: everyone's")
    try terminal.press("f k v")
    try terminal.wait(for: "Which view of the list?")
    try terminal.press(#"+ "Marked ones" <enter>"#)
    try terminal.wait(for: "The view is saved: Marked ones.")
    try terminal.press("<end> o")
    try terminal.wait(for: "The list opens with")
    try terminal.press("<esc> f k")
    try terminal.wait(for: "Ola Hansen")
    try terminal.press("<end> m *")
    try terminal.wait(for: "Saved: mark set")
    try terminal.press("q")
    _ = try terminal.waitForExit()

    let file = home.path(".config/caseload/views.json")
    let facts = try FileManager.default.attributesOfItem(atPath: file)
    #expect(facts[.posixPermissions] as? Int == 0o600)
    #expect(!(try String(contentsOfFile: file, encoding: .utf8)).contains("Ola"))

    let rows = try home.run("applicants", "--view", "Marked ones", "--format", "csv").output.split(separator: "\r\n")
    #expect(
      rows.first
        == "id,name,mark,phase,other_phases,phase_since,last_contact_on,next_step,next_on,colleague,next_rule,waiting_for,waiting_until,note,note_until,meeting_on"
    )
    #expect(rows.count == 2 && rows[1].contains("Ola Hansen"))
    let again = try home.open()
    try again.wait(for: "Today")
    try again.press("2")
    try again.wait(for: "Applicants: Marked ones")
    try again.press("q")
    _ = try again.waitForExit()
  }

  @Test func theTableHasTheColumnsOfTheView() throws {
    let home = try home()
    try put(#"{"version":1,"views":[{"name":"Short","scope":"everyone","columns":["name","next"]}]}"#, home)
    let table = try home.run("applicants", "--view", "Short")
    let headings = try #require(table.output.split(separator: "\n").first).split(separator: " ").joined(separator: " ")
    #expect(headings == "Identifier Name Next step On Next by rule")
    #expect(table.output.contains("Mette Holm") && table.errors.isEmpty)
    let json = try home.run("applicants", "--view", "Short", "--order", "last_contact", "--format", "json").output
    #expect(json.contains("\"meeting_on\": null") && json.contains("\"waiting_for\": null"))
    let built = try home.run("applicants", "--view", "unassigned", "--filter", "marked", "--format", "json")
    #expect(built.output == "[]\n")
  }

  @Test func whatIsWrongWithAViewIsOneSentence() throws {
    let home = try home()
    let missing = try home.run("applicants", "--view", "Gone")
    #expect(missing.code == 2 && missing.output.isEmpty)
    #expect(
      missing.errors
        == "caseload: There is no view \"Gone\". There are: my_caseload, needs_attention, in_work, searching, new_to_me, unassigned.\n"
    )
    try put(#"{"version":1,"views":[{"name":"Odd","scope":"everyone","filters":["tall"]}]}"#, home)
    let odd = try home.run("applicants", "--view", "Odd", "--format", "csv")
    #expect(odd.code == 0 && odd.output.contains("Ola Hansen"))
    #expect(odd.errors.hasPrefix("caseload: The view \"Odd\" has something this program does not know (filter tall)"))
    try put("{", home)
    let damaged = try home.run("applicants", "--view", "Odd")
    #expect(damaged.code == 2 && damaged.output.isEmpty && damaged.errors.split(separator: "\n").count == 1)
    #expect(damaged.errors.contains("cannot be understood (line 1)"))
    #expect(try home.run("applicants", "--filter", "tall").code == 2)
    // Without a view the file is not read.
    #expect(try home.run("applicants").code == 0)
  }

  private func put(_ text: String, _ home: Home) throws {
    try FileManager.default.createDirectory(
      atPath: home.path(".config/caseload"), withIntermediateDirectories: true)
    _ = try home.write(text, to: ".config/caseload/views.json")
  }
}
