import Foundation
import ProgramRunner
import TestKinds
import Testing

/// The recipes of docs/contributing.md are carried out on a copy, so that they cannot go stale.
@Suite struct RecipeTests {
  @Test("A recipe names every file that it takes, and no more than it says", arguments: Recipe.all)
  func names(recipe: Recipe) {
    #expect(!recipe.section.isEmpty, "docs/contributing.md has no section \"... a \(recipe.name)\"")
    #expect(recipe.cost == recipe.files.count)
    for file in recipe.files {
      let folder = file.split(separator: "/").dropLast().joined(separator: "/")
      #expect(
        recipe.section.contains("`\(file)`") || recipe.section.contains("`\(folder)`"), "\(file) is not in the recipe")
    }
  }

  @Test("A recipe can be carried out on the sources as they are", arguments: Recipe.all)
  func applies(recipe: Recipe) throws {
    let done = try Program.run(
      "/usr/bin/git", ["-C", Repository.root.path, "apply", "--check", recipe.path], environment: [:])
    #expect(done.code == 0, "\(done.errors)")
  }

  @Test("Pages for engineers name files that are there", arguments: ["contributing", "security"])
  func files(page: String) throws {
    let parts = try Repository.text("docs/\(page).md").split(separator: "`", omittingEmptySubsequences: false)
    // Between backticks are those with an odd number.
    let names = parts.indices.filter { !$0.isMultiple(of: 2) }.map { String(parts[$0]) }
    let paths = names.filter { $0.hasSuffix(".swift") && $0.contains("/") && !$0.contains("*") }
    #expect(!paths.isEmpty)
    for path in paths {
      let places = ["", "Sources/", "Tests/"].map { Repository.root.appending(path: $0 + path).path }
      #expect(places.contains(where: FileManager.default.fileExists), "docs/\(page).md names \(path)")
    }
  }

  @Test("All recipes together build, and the program shows what they add", .long)
  func allAtLength() throws {
    let copy = try Self.copy()
    defer { try? FileManager.default.removeItem(at: copy) }
    let environment = ProcessInfo.processInfo.environment
    for recipe in Recipe.all {
      let done = try Program.run("/usr/bin/git", ["-C", copy.path, "apply", recipe.path], environment: [:])
      try #require(done.code == 0, "\(recipe.name): \(done.errors)")
    }
    let built = try Program.run(
      "/usr/bin/env", ["swift", "build", "--package-path", copy.path, "--product", "caseload"],
      environment: environment)
    try #require(built.code == 0, "\(built.output)\(built.errors)")
    for recipe in Recipe.all {
      for (arguments, text) in recipe.shows {
        let shown = try Program.run(
          copy.path + "/.build/debug/caseload", arguments, environment: ["LANG": "C.UTF-8", "TZ": "UTC"])
        #expect(shown.code == 0 && shown.output.contains(text), "\(arguments): \(shown.output)\(shown.errors)")
      }
    }
  }

  /// The sources with the libraries that were fetched for them already.
  private static func copy() throws -> URL {
    let copy = FileManager.default.temporaryDirectory.appending(path: "caseload-recipes-\(UUID().uuidString)")
    let build = copy.appending(path: ".build")
    try FileManager.default.createDirectory(at: build, withIntermediateDirectories: true)
    let own = ["Package.swift", "Package.resolved", "Sources", "Tests", "data"]
    let fetched = ["checkouts", "repositories", "artifacts", "workspace-state.json"].map { ".build/" + $0 }
    for name in own + fetched {
      let from = Repository.root.appending(path: name)
      guard FileManager.default.fileExists(atPath: from.path) else { continue }
      try FileManager.default.copyItem(at: from, to: copy.appending(path: name))
    }
    return copy
  }
}
