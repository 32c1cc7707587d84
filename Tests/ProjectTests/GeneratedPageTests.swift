import PseudoTerminal
import Testing

/// Pages written from the tables of the program are as the tables are now.
@Suite struct GeneratedPageTests {
  @Test("Generated pages are up to date", arguments: ["keys", "data-model", "command-line"])
  func page(name: String) throws {
    let made = try Program.run(["docs", name])
    #expect(made.code == 0, "\(made.errors)")
    #expect(try Recorded.difference("docs/\(name).md", made.output) == nil)
  }
}
