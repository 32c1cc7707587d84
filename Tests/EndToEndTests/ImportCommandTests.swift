import Foundation
import ProgramRunner
import Testing

/// The import without a terminal: nothing is asked, so what a person must decide is refused with its option.
@Suite struct ImportCommandTests {
  @Test("What only a person can decide names the option that decides it, and writes nothing")
  func decisions() throws {
    let home = try Home()
    try home.answerFirstRun()
    let refused = try home.run("import", "applicants", Samples.tracker)
    #expect(refused.code == 2)
    #expect(refused.errors.contains("--me with one of S. Patel, K. Byrne"))
    #expect(refused.errors.contains("--create all"))
    #expect(try home.run("applicants", "--format", "json").output == "[]\n")
  }

  @Test("A dry run says everything and writes nothing, even before there is a store")
  func dryRun() throws {
    let home = try Home()
    let result = try home.run(
      "import", "applicants", Samples.norwegian, "--dry-run", "--create", "all", "--today", "2026-11-22")
    #expect(result.code == 1, "\(result.errors)")
    #expect(result.output.contains("The text is read as Windows-1252"))
    #expect(result.output.contains("Rows: new 12, changed 0"))
    #expect(result.output.contains("This was a dry run: nothing was written."))
    #expect(!FileManager.default.fileExists(atPath: home.path(".local")))
  }

  @Test("The same file again changes nothing")
  func again() throws {
    let home = try Home()
    try home.answerFirstRun()
    let first = try home.run("import", "employers", Samples.employers, "--me", "K. Byrne", "--create", "all")
    #expect(first.code == 1, "\(first.errors)")
    #expect(first.output.contains("Written as one step"))
    let rows = try home.run("employers", "--format", "json").output
    let second = try home.run("import", "employers", Samples.employers, "--me", "K. Byrne", "--create", "all")
    #expect(second.output.contains("Nothing in the file is new"), "\(second.output)\(second.errors)")
    #expect(try home.run("employers", "--format", "json").output == rows)
  }

  @Test("Nothing that steers a terminal gets out again, in any format", arguments: ["table", "csv", "json"])
  func injection(format: String) throws {
    let home = try Home()
    try home.answerFirstRun()
    let file = try home.write(
      "First name,Last name\nEve\u{200B},\u{202E}Mallory\u{9B}31m\n=cmd|' /C calc'!A0,Formula\n", to: "bad.csv")
    let result = try home.run("import", "applicants", file)
    let listed = try home.run("applicants", "--format", format)
    #expect(listed.output.contains("Mallory"), "\(result.errors)")
    for text in [result.output, result.errors, listed.output] {
      #expect(
        !text.unicodeScalars.contains {
          $0.value < 0x20 && $0 != "\n" && $0 != "\r" || (0x7F...0x9F).contains($0.value)
        })
      #expect(!text.unicodeScalars.contains("\u{202E}"))
    }
    if format == "csv" { #expect(!listed.output.contains(",=cmd")) }
  }

  @Test("A file with escape sequences is no text, and nothing of it comes in")
  func escapes() throws {
    let home = try Home()
    try home.answerFirstRun()
    let file = try home.write("First name,Last name\nEve\u{1B}]0;owned\u{07},Mallory\n", to: "escapes.csv")
    let result = try home.run("import", "applicants", file)
    #expect(result.code == 2)
    #expect(
      result.errors == "caseload: The file is not text. Open it in the program that made it and save it as CSV.\n")
    #expect(try home.run("applicants", "--format", "json").output == "[]\n")
  }

  @Test("JSON is one array of all rows with the keys that are promised")
  func json() throws {
    let home = try Home()
    try home.answerFirstRun()
    _ = try home.run("import", "applicants", Samples.norwegian, "--create", "all")
    let rows = try Self.rows(home.run("applicants", "--format", "json").output)
    #expect(rows.count == 12)
    let keys: Set = [
      "id", "name", "mark", "phase", "other_phases", "phase_since", "last_contact_on", "next_step", "next_on",
      "colleague",
      "next_rule", "waiting_for", "waiting_until", "note", "note_until", "meeting_on",
    ]
    for row in rows { #expect(Set(row.keys) == keys) }
    let first = try #require(rows.first?["id"] as? String)
    let shown = try Self.rows(home.run("show", first, "--format", "json").output)
    #expect(shown.first?["id"] as? String == first)
    #expect(shown.first?["kind"] as? String == "applicant")
    let history = try Self.rows(home.run("history", first, "--format", "json").output)
    #expect(history.first?["verb"] as? String == "create")
    #expect(try home.run("show", "nobody").code == 1)
  }

  @Test(
    "What is exported comes in again unchanged, and is never written over a file",
    arguments: [
      "applicants", "employers", "contacts", "jobs", "everything",
    ])
  func export(content: String) throws {
    let home = try Home()
    try home.answerFirstRun()
    for (kind, file) in [
      ("employers", Samples.employers), ("applicants", Samples.tracker), ("contacts", Samples.contacts),
    ] {
      _ = try home.run("import", kind, file, "--me", "K. Byrne", "--create", "all")
    }
    let file = home.path("out")
    let first = try home.run("export", content, file)
    #expect(first.code == 0, "\(first.errors)")
    let rights = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    let again = try home.run("export", content, file)
    #expect(again.code == 1)
    #expect(again.errors.contains("is there already; choose another name."))
    if content == "everything" {
      let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: file))) as? [String: Any]
      #expect(json?["program"] as? String == "caseload")
    } else {
      let back = try home.run("import", content, file, "--create", "none", "--me", "none")
      #expect(back.output.contains("Nothing in the file is new"), "\(back.output)\(back.errors)")
    }
  }

  private static func rows(_ text: String) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }
}

/// The untidy spreadsheets that the tests of the import know byte for byte.
enum Samples {
  static let tracker = path("tracker-uk.csv")
  static let employers = path("employers-uk.csv")
  static let contacts = path("employer-contacts-uk.csv")
  static let norwegian = path("oppfolging-no.csv")

  private static func path(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ExchangeTests/Sheets/Samples/\(name)").path
  }
}
