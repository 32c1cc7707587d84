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

  @Test(
    "Pages name files that are there",
    arguments: ["architecture", "contributing", "decisions", "performance", "reliability", "security"])
  func files(page: String) throws {
    let parts = try Repository.text("docs/\(page).md").split(separator: "`", omittingEmptySubsequences: false)
    // Between backticks are those with an odd number.
    let names = parts.indices.filter { !$0.isMultiple(of: 2) }.map { String(parts[$0]) }
    let kinds = [".swift", ".c", ".h", ".sql", ".tsv", ".txt"]
    // A name in capitals stands for any: `data/demo/KIND.tsv`.
    let paths = names.filter { name in
      kinds.contains(where: name.hasSuffix) && name.contains("/") && !name.contains("*") && !name.contains("KIND")
        && !name.contains(" ")
    }
    for path in paths {
      let places = ["", "Sources/", "Tests/"].map { Repository.root.appending(path: $0 + path).path }
      #expect(places.contains(where: FileManager.default.fileExists), "docs/\(page).md names \(path)")
    }
  }

  @Test("All recipes together build, and the program shows what they add", .long)
  func allAtLength() throws {
    let copy = try Self.copy()
    defer { try? FileManager.default.removeItem(at: copy) }
    // Recipes that change the same line are carried out one after the other.
    var waiting = Recipe.all
    while !waiting.isEmpty {
      let done = try waiting.filter { try Self.git(["apply", $0.path], in: copy) }
      try #require(!done.isEmpty, "\(waiting.map(\.name)) cannot be carried out")
      try Self.build(done, in: copy)
      for recipe in done.reversed() { try #require(try Self.git(["apply", "-R", recipe.path], in: copy)) }
      waiting.removeAll { recipe in done.contains { $0.name == recipe.name } }
    }
  }

  private static func git(_ arguments: [String], in copy: URL) throws -> Bool {
    try Program.run("/usr/bin/git", ["-C", copy.path] + arguments, environment: [:]).code == 0
  }

  private static func build(_ recipes: [Recipe], in copy: URL) throws {
    let environment = ProcessInfo.processInfo.environment
    let built = try Program.run(
      "/usr/bin/env", ["swift", "build", "--package-path", copy.path, "--product", "caseload"],
      environment: environment)
    try #require(built.code == 0, "\(built.output)\(built.errors)")
    for recipe in recipes {
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
