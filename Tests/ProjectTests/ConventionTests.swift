import Domain
import Foundation
import ProgramRunner
import Testing

/// What every file keeps to, so that nobody has to look for it in a review.
@Suite struct ConventionTests {
  static let ours = (try? Repository.files("swift", in: "Sources", "Tests")) ?? []

  @Test("The top level holds exactly what docs/architecture.md names")
  func topLevel() throws {
    let allowed: Set<String> = [
      "Package.swift", "Sources", "Tests", "data", "docs", "README.md", "Makefile", "LICENSE",
    ]
    let ignored: Set<String> = ["Package.resolved"]
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path)
    let others = Set(names).filter { !$0.hasPrefix(".") }.subtracting(allowed).subtracting(ignored)
    #expect(others.isEmpty, "these do not belong at the top: \(others.sorted())")
  }

  @Test("No file is longer than 400 lines")
  func lengths() throws {
    #expect(!Self.ours.isEmpty)
    for path in Self.ours {
      let count = try Repository.source(path).lines.count
      #expect(count <= 401, "\(path) has \(count) lines")
    }
  }

  /// A key is a folder below Sources, the value what only that folder may import.
  private static let reserved = [
    "GRDB": "Sources/Store/", "CTables": "Sources/Domain/Reference/", "CCurses": "Sources/Terminal/",
    "ArgumentParser": "Sources/caseload/",
  ]
  /// Folders that must start quickly or know nothing of files: no Foundation there.
  private static let plain = ["Sources/Domain/", "Sources/Cells/", "Sources/Terminal/", "Sources/Screens/"]

  @Test("A number of days stands in the row of its due rule and nowhere in its function")
  func dueNumbers() throws {
    let files = try Repository.files("swift", in: "Sources/Domain/Due")
    #expect(!files.isEmpty)
    for path in files {
      let source = try Repository.text(path)
      for function in source.components(separatedBy: "\nextension Clocks {").dropFirst() {
        let lines = function.components(separatedBy: "\n}")[0].split(separator: "\n")
        for line in lines where !line.contains("///") && !line.contains("static let") {
          let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "$" && $0 != "_" }
          #expect(!words.contains { Int($0) ?? 0 > 1 }, "\(path): \(line)")
        }
      }
    }
  }

  @Test("Every table of data is compiled in")
  func tables() throws {
    let files = try Repository.files("tsv", in: "data").map { String($0.dropFirst("data/".count)) }
    #expect(!files.isEmpty && Compiled.paths.sorted() == files)
  }

  @Test("Libraries stay in their rooms")
  func imports() throws {
    for path in Self.ours where path.hasPrefix("Sources/") {
      for module in try Repository.source(path).imports {
        if let room = Self.reserved[module] { #expect(path.hasPrefix(room), "\(path) imports \(module)") }
        if module.hasPrefix("Foundation") {
          #expect(!Self.plain.contains { path.hasPrefix($0) }, "\(path) imports \(module)")
        }
        // The tables of data/, and a lock of the standard library.
        let isAllowed = path.hasPrefix("Sources/Domain/Reference/") && ["CTables", "Synchronization"].contains(module)
        if !isAllowed, path.hasPrefix("Sources/Domain/") || path.hasPrefix("Sources/Cells/") {
          Issue.record("\(path) imports \(module); this folder imports nothing")
        }
      }
    }
  }

  @Test("curses.h is included in one place")
  func curses() throws {
    for path in try Repository.files("h", in: "Sources") + Repository.files("c", in: "Sources") {
      let text = try Repository.text(path)
      let includes = text.contains("curses.h>") || text.contains("term.h>")
      #expect(
        !includes || (path.hasPrefix("Sources/CCurses/") && path.hasSuffix(".c") || path.hasSuffix("internal.h")),
        "\(path) includes curses")
    }
  }

  @Test("What can trap says why it does not")
  func traps() throws {
    for path in Self.ours {
      let source = try Repository.source(path)
      for line in Traps.lines(in: source) where !source.isExplained(line) {
        Issue.record("\(path):\(line) can trap and has no comment that says why it holds")
      }
    }
  }

  @Test("Nothing is left to do in a comment, and nothing sleeps in a test")
  func leftovers() throws {
    // Put together here, so that this file is not found.
    let words = ["TO" + "DO", "FIX" + "ME", "XX" + "X:"]
    for path in Self.ours {
      let source = try Repository.source(path)
      for (index, line) in source.lines.enumerated() where words.contains(where: { line.contains($0) }) {
        Issue.record("\(path):\(index + 1) is unfinished")
      }
      let sleepers = source.tokens.filter { ["sleep", "usleep", "nanosleep"].contains($0.spelling) }
      #expect(!path.hasPrefix("Tests/") || sleepers.isEmpty, "\(path) sleeps")
    }
  }

  @Test("There is one way from words to what is read")
  func oneTranslation() throws {
    let definitions = try Self.ours.filter { path in
      let tokens = try Repository.source(path).tokens
      return tokens.indices.dropFirst().contains { tokens[$0 - 1].is("func") && tokens[$0].is("tr") }
    }
    #expect(definitions == ["Sources/Screens/Words/Tr.swift"])
  }

  @Test("Long tests have names by which make test-long finds them")
  func longTests() throws {
    for path in Self.ours where path.hasPrefix("Tests/") && !path.hasPrefix("Tests/TestKinds/") {
      let tokens = try Repository.source(path).tokens
      let marks = tokens.indices.dropFirst(2).filter { index in
        tokens[index].is("long") && tokens[index - 1].is(".") && [",", "("].contains(tokens[index - 2].spelling)
      }
      let marked = marks.compactMap { mark in
        tokens[mark...].firstIndex { ["func", "struct", "class"].contains($0.spelling) }.map { tokens[$0 + 1].spelling }
      }
      let named = tokens.indices.dropFirst().filter { index in
        tokens[index].spelling.hasSuffix("AtLength")
          && ["func", "struct", "class"].contains(tokens[index - 1].spelling)
      }.map { tokens[$0].spelling }
      #expect(marked == named, "\(path)")
    }
  }

  @Test("Words stand in words as words: none is made a text of one language within a sentence")
  func wholeSentences() throws {
    for path in Self.ours where path.hasPrefix("Sources/") {
      let tokens = try Repository.source(path).tokens
      for index in tokens.indices.dropFirst() where tokens[index].is("(") && tokens[index - 1].is("Words") {
        guard let close = tokens.close(of: index, "(", ")") else { continue }
        for place in index + 1..<close {
          let isEnglish = tokens[place].is("english") && tokens[place - 1].is(".")
          let isTranslated = tokens[place].is("tr") && tokens[place + 1].is("(")
          #expect(!isEnglish && !isTranslated, "\(path):\(tokens[place].line)")
        }
      }
    }
  }

  @Test("make alone lists what can be made, a line each")
  func makeTargets() throws {
    let listed = try Program.run(
      "/usr/bin/make", ["-s", "-C", Repository.root.path], environment: ["PATH": "/usr/bin:/bin"])
    #expect(listed.code == 0)
    let targets = listed.output.split(separator: "\n").compactMap { $0.split(separator: " ").dropFirst().first }
    #expect(
      targets == [
        "help", "run", "test", "test-long", "test-times", "build", "release", "demo", "bench", "torture", "docs",
        "format", "lint", "clean",
      ])
  }

  @Test("No regex literals: each costs ten milliseconds when the program starts")
  func regexes() throws {
    for path in Self.ours where path.hasPrefix("Sources/") {
      let tokens = try Repository.source(path).tokens
      #expect(!tokens.contains { $0.is("Regex") || $0.is("NSRegularExpression") }, "\(path) uses regular expressions")
    }
  }
}

/// Force unwraps, `try!` and `as!`.
enum Traps {
  static func lines(in source: SwiftSource) -> [Int] {
    let tokens = source.tokens
    return tokens.indices.dropFirst().filter { index in
      guard tokens[index].is("!"), isAfter(tokens[index - 1], tokens[index]) else { return false }
      return !(index + 1 < tokens.count && tokens[index + 1].is("=") && touch(tokens[index], tokens[index + 1]))
    }.map { tokens[$0].line }
  }

  private static func isAfter(_ before: SwiftSource.Token, _ mark: SwiftSource.Token) -> Bool {
    guard touch(before, mark) else { return false }
    return before.kind == .word || before.kind == .number || ")]}?".contains(before.spelling)
  }

  private static func touch(_ one: SwiftSource.Token, _ other: SwiftSource.Token) -> Bool {
    one.spelling.endIndex == other.spelling.startIndex
  }
}

extension SwiftSource {
  /// A comment on the line or on one of the two above it.
  func isExplained(_ line: Int) -> Bool { (line - 2...line).contains { commented.contains($0) } }
}
