import ProgramRunner
import Testing

/// Pages written from the tables of the program are as the tables are now.
@Suite struct GeneratedPageTests {
  @Test("The screen in the README is the one the demo opens on")
  func readme() throws {
    let screen = try Repository.text("Tests/ScreensTests/Snapshots/today-80x24.txt")
    let lines = screen.components(separatedBy: "-- styles --")[0].split(separator: "\n").filter {
      !$0.allSatisfy(\.isWhitespace)
    }
    let readme = try Repository.text("README.md")
    #expect(lines.count > 10 && readme.contains(lines.map { "    " + $0 }.joined(separator: "\n")))
  }

  @Test("Generated pages are up to date", arguments: ["keys", "data-model", "command-line", "due-rules"])
  func page(name: String) throws {
    let made = try Program.run(["docs", name])
    #expect(made.code == 0, "\(made.errors)")
    #expect(try Recorded.difference("docs/\(name).md", made.output) == nil)
  }

  @Test("Every screen is in the registry, from which the page of keys and the sweeps are made")
  func screens() throws {
    let registry = try Repository.source("Sources/Screens/App/Registry.swift")
    let isScreen = try ScreenDeclarations.inSources()
    #expect(isScreen.count > 60)
    for (name, path) in isScreen {
      #expect(registry.tokens.contains { $0.spelling == name }, "\(name) in \(path)")
    }
  }
}

/// Structs that conform to `Screen`, or to a protocol that refines it.
enum ScreenDeclarations {
  static func inSources() throws -> [(name: String, path: String)] {
    let sources = try Repository.files("swift", in: "Sources/Screens").map { ($0, try Repository.source($0).tokens) }
    var protocols: Set<String> = ["Screen"]
    var before = 0
    while protocols.count > before {
      before = protocols.count
      for (_, tokens) in sources { protocols.formUnion(names("protocol", of: protocols, tokens)) }
    }
    return sources.flatMap { path, tokens in names("struct", of: protocols, tokens).map { ($0, path) } }
  }

  /// The names of declarations whose list after the colon has one of the protocols.
  private static func names(_ keyword: String, of protocols: Set<String>, _ tokens: [SwiftSource.Token]) -> [String] {
    tokens.indices.dropLast(2).compactMap { index -> String? in
      guard tokens[index].is(keyword), tokens[index + 2].is(":") else { return nil }
      let list = tokens[(index + 3)...].prefix { !$0.is("{") && !$0.is("where") }
      return list.contains { protocols.contains(String($0.spelling)) } ? String(tokens[index + 1].spelling) : nil
    }
  }
}
