import Foundation
import Testing

/// Comments cite what a reader can look up: a study, a scale, a law, a standard, or a page of this repository.
@Suite struct CitationTests {
  @Test("Comments cite nothing that is not in the repository")
  func citations() throws {
    let pages = Set(try FileManager.default.contentsOfDirectory(atPath: Repository.root.path + "/docs"))
    let paths =
      try Repository.files("swift", in: "Sources", "Tests") + Repository.files("c", in: "Sources", "Tests")
      + Repository.files("h", in: "Sources", "Tests")
    for path in paths {
      for (index, line) in try Repository.source(path).lines.enumerated() {
        let unknown = Citations.unknown(in: line, pages: pages.union(["README.md"]))
        #expect(unknown.isEmpty, "\(path):\(index + 1) cites \(unknown)")
      }
    }
  }

  @Test("Codes of requirements and pages elsewhere are citations; keys, weeks and control characters are not")
  func found() {
    func unknown(_ line: String) -> [String] { Citations.unknown(in: line[...], pages: ["manual.md"]) }
    #expect(unknown("/// As it must be (" + "U14 to U16, platform Q3).") == ["U14", "U16", "Q3"])
    #expect(unknown("// See product" + ".md and docs/manual.md.") == ["product" + ".md"])
    #expect(unknown("/// F1 to F12, C0, `W47` and \"N18\"; RFC 9636, 3.3.1; ISO 3166").isEmpty)
    #expect(unknown("let a = \"platform (" + "N18)\"").isEmpty)
  }
}

enum Citations {
  private static let known: Set<String> = Set((1...12).map { "F\($0)" } + ["C0", "C1"])

  /// What the comment on a line cites that is not here. What stands in quotes or backticks is an example.
  static func unknown(in line: Substring, pages: Set<String>) -> [String] {
    guard let comment = comment(in: line) else { return [] }
    let words = comment.split { !($0.isLetter || $0.isNumber || "./-_".contains($0)) }
    return words.map { String($0.drop { $0 == "." }) }.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
      .filter { word in
        if word.hasSuffix(".md") { return !pages.contains(String(word.split(separator: "/").last ?? "")) }
        return isCode(word) && !known.contains(word)
      }
  }

  /// A letter and one or two figures, as requirements are numbered.
  private static func isCode(_ word: String) -> Bool {
    guard let first = word.first, first.isASCII, first.isUppercase, 2...3 ~= word.count else { return false }
    return word.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }

  private static func comment(in line: Substring) -> String? {
    var quote: Character?
    var result: String?
    var before: Character?
    for character in line {
      if let open = quote {
        if character == open, before != "\\" { quote = nil }
      } else if character == "\"" || character == "`" {
        quote = character
      } else if result == nil, character == "/", before == "/" {
        result = ""
      } else {
        result?.append(character)
      }
      before = character
    }
    return result
  }
}
