import Foundation
import Testing

/// A recipe of docs/contributing.md, and the patch that carries it out.
struct Recipe: CustomTestStringConvertible, Sendable {
  /// As in the heading: "... a field".
  let name: String
  let section: String
  let patch: String

  var testDescription: String { name }

  private static let folder = "Tests/ProjectTests/Recipes"

  /// Every patch in the folder, in the order of the recipes on the page.
  static let all: [Recipe] = {
    let names = (try? Repository.files("patch", in: folder))?.map { String($0.dropFirst(folder.count + 1).dropLast(6)) }
    return (names ?? []).map { name in
      Recipe(
        name: name, section: section(name), patch: (try? Repository.text("\(folder)/\(name).patch")) ?? "")
    }
  }()

  private static func section(_ name: String) -> String {
    let page = (try? Repository.text("docs/contributing.md")) ?? ""
    let sections = page.components(separatedBy: "\n### ... ").dropFirst()
    let own = sections.first { $0.hasPrefix("a \(name)") || $0.hasPrefix("an \(name)") } ?? ""
    return own.components(separatedBy: "\n## ")[0]
  }

  var path: String { Repository.root.appending(path: "\(Self.folder)/\(name).patch").path }

  private var lines: [Substring] { patch.split(separator: "\n") }

  private func lines(after mark: String) -> [String] {
    lines.filter { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) }
  }

  /// The files it changes or adds.
  var files: [String] { lines(after: "+++ b/") }

  /// How many files it says that it costs.
  var cost: Int? { lines(after: "Costs: ").first.flatMap { Int($0.prefix { $0.isNumber }) } }

  /// Commands of the program, and what they show once it is carried out.
  var shows: [(arguments: [String], text: String)] {
    lines(after: "Shows: ").compactMap { line in
      guard let colon = line.range(of: ": ") else { return nil }
      return (line[..<colon.lowerBound].split(separator: " ").map(String.init), String(line[colon.upperBound...]))
    }
  }
}
