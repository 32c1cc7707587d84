import ProgramRunner
import Testing

/// Pages written from the tables of the program are as the tables are now.
@Suite struct GeneratedPageTests {
  @Test("Generated pages are up to date", arguments: ["keys", "data-model", "command-line", "due-rules"])
  func page(name: String) throws {
    let made = try Program.run(["docs", name])
    #expect(made.code == 0, "\(made.errors)")
    #expect(try Recorded.difference("docs/\(name).md", made.output) == nil)
  }

  @Test("Every screen is on the page of keys")
  func screens() throws {
    let page = try Repository.source("Sources/caseload/Pages/KeysPage.swift")
    for path in try Repository.files("swift", in: "Sources/Screens") {
      let tokens = try Repository.source(path).tokens
      for index in tokens.indices.dropFirst(2)
      where tokens[index].is("Screen") && tokens[index - 1].is(":") && index > 2 && tokens[index - 3].is("struct") {
        let name = tokens[index - 2].spelling
        #expect(page.tokens.contains { $0.spelling == name }, "\(name) in \(path)")
      }
    }
  }
}
