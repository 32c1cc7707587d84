import Foundation
import ProgramRunner
import Testing

/// `caseload match` beside the screens it is the twin of.
@Suite struct MatchCommandTests {
  private func home() throws -> Home {
    let home = try Home()
    try home.answerFirstRun()
    let terminal = try home.openList()
    try terminal.press("+ Ola <tab> Hansen <c-s>")
    try terminal.wait(for: "Saved: new applicant")
    try terminal.press("3 + \"Baker Nord\" <c-s>")
    try terminal.wait(for: "Saved: new employer")
    try terminal.press("<esc> <esc> q")
    _ = try terminal.waitForExit()
    return home
  }

  private func identifier(_ home: Home, _ list: String) throws -> String {
    let csv = try home.run(list, "--format", "csv").output.split(separator: "\r\n").map(String.init)
    return csv.dropFirst().first?.split(separator: ",").first.map(String.init) ?? ""
  }

  @Test("Stable keys, both ways; nobody is a list without rows")
  func twin() throws {
    let home = try home()
    let (person, employer) = (try identifier(home, "applicants"), try identifier(home, "employers"))
    let places = try home.run("match", "--for", person, "--format", "csv")
    #expect(places.code == 0)
    #expect(places.output == "kind,id,place,employer,town,for,against,unknown,said\r\n")
    let people = try home.run("match", "--employer", employer, "--all", "--everyone", "--format", "csv")
    #expect(people.code == 0)
    #expect(people.output.hasPrefix("id,name,since,for,against,unknown,said"))
    #expect(try home.run("match", "--employer", employer, "--format", "json").output == "[]\n")
  }

  @Test("What is asked wrongly is refused with a sentence")
  func refusals() throws {
    let home = try home()
    let employer = try identifier(home, "employers")
    #expect(try home.run("match").code == 2)
    #expect(try home.run("match", "--for", employer, "--employer", employer).code == 2)
    let wrong = try home.run("match", "--for", employer)
    #expect(wrong.code == 2)
    #expect(wrong.errors.contains("\"\(employer)\" is not the identifier of such a record: Applicant."))
  }
}
