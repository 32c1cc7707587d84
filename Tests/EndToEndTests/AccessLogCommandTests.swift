import Foundation
import ProgramRunner
import Testing

/// Looks by commands, everything about one person, and looks that are noted when the program ends.
@Suite struct AccessLogCommandTests {
  private func home() throws -> (Home, id: String) {
    let home = try Home()
    try home.answerFirstRun()
    let sheet = try home.write("Reference,First name,Surname\nC1,Ola,Hansen\n", to: "list.csv")
    let done = try home.run("import", "applicants", sheet)
    #expect(done.code == 0, "\(done.errors)")
    let csv = try home.run("applicants", "--format", "json").output
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(csv.utf8)) as? [[String: Any]])
    return (home, try #require(rows.first?["id"] as? String))
  }

  private func looks(_ home: Home, _ id: String) throws -> [String] {
    let csv = try home.run("access-log", id, "--format", "csv").output
    return csv.split(whereSeparator: \.isNewline).dropFirst().map { String($0.split(separator: ",")[4]) }
  }

  @Test("What a command shows or writes of a person is noted")
  func commands() throws {
    let (home, id) = try home()
    #expect(try looks(home, id) == [])
    #expect(try home.run("show", id).code == 0)
    #expect(try home.run("history", "C1").code == 0)
    #expect(try looks(home, id) == ["opened", "opened"])
    let file = home.path("about.txt")
    let written = try home.run("export", "person", id, file)
    #expect(written.code == 0, "\(written.errors)")
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("First name: Ola"))
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
    #expect(try home.run("export", "person", "C1", home.path("about.json"), "--format", "json").code == 0)
    #expect(try home.run("export", "applicants", home.path("all.csv")).code == 0)
    #expect(try looks(home, id).filter { $0 == "exported" }.count == 3)
    let table = try home.run("access-log", "C1").output
    #expect(table.hasPrefix("When") && table.contains("written to a file"))
    let again = try home.run("export", "person", id, file)
    #expect(again.code == 1)
    #expect(again.errors == "caseload: \(file) is there already; choose another name.\n")
  }

  @Test(
    "What does not go together is said",
    arguments: [
      (["export", "person"], "Give the identifier of the person, and a file."),
      (["export", "person", "a", "b", "c"], "Give the identifier of the person, and a file."),
      (["export", "jobs", "a", "b"], "Give one file to make."),
      (
        ["export", "calendar", "a", "--format", "json"],
        "--format is csv or json for a sheet, and text or json for person"
      ),
    ])
  func usage(arguments: [String], sentence: String) throws {
    let result = try Program.run(arguments, environment: try Home().environment)
    #expect(result.code == 2)
    #expect(result.errors.contains(sentence), "\(result.errors)")
  }

  @Test("A colleague's identifier is not an applicant's")
  func wrongKind() throws {
    let (home, _) = try home()
    let text = try home.run("export", "everything", home.path("all.json"))
    #expect(text.code == 0)
    let all = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: home.path("all.json"))))
    let colleague = ((all as? [String: Any])?["records"] as? [String: Any])?["colleague"] as? [[String: Any]]
    let id = try #require(colleague?.first?["id"] as? String)
    for arguments in [["access-log", id], ["export", "person", id]] {
      let result = try Program.run(arguments, environment: home.environment)
      #expect(result.code == 1)
      #expect(result.errors == "caseload: This is not the identifier of an applicant.\n")
    }
  }

  @Test("Opening somebody on the screen is noted, and a line that drops loses no look")
  func screens() throws {
    let (home, id) = try home()
    let terminal = try home.openList()
    try terminal.wait(for: "Applicants")
    try terminal.press("/ \"Ola\" <enter>")
    try terminal.wait(for: "Timeline")
    terminal.hangUp()
    _ = try terminal.waitForExit()
    #expect(try looks(home, id) == ["opened"])
    // All keys at once, so that no idle turn comes between the job lead and the end.
    let hasty = try home.openList()
    try hasty.wait(for: "Applicants")
    hasty.send("/Ola\rqq")
    _ = try hasty.waitForExit()
    #expect(try looks(home, id) == ["opened", "opened"])
  }
}
