import Foundation
import ProgramRunner
import Testing

/// `caseload leads` and `caseload export leads` on the built program.
@Suite struct LeadsCommandTests {
  @Test("An identifier that is none is said in one sentence; an empty list has its headings")
  func emptyAndWrong() throws {
    let home = try Home()
    try home.answerFirstRun()
    let csv = try home.run("leads", "--format", "csv").output
    #expect(
      csv.split(separator: "\r\n").map(String.init) == [
        "id,title,employer,town,kind_of_work,isco,hours_least,hours_most,state,acts,found_on,closes_on,source,colleague,"
          + "employer_id"
      ])
    let json = try home.run("leads", "--format", "json").output
    #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: String]] == [])
    let wrong = try home.run("leads", "--employer", "Rema")
    #expect(wrong.code == 2)
    #expect(wrong.errors.contains("\"Rema\" is not an identifier. caseload employers lists them."))
    let format = try home.run("export", "everything", "x.json", "--format", "csv")
    #expect(format.code == 2)
    #expect(format.errors.contains("--format is csv or json for a sheet, and text or json for person"))
  }
}
