import Domain
import Foundation
import ProgramRunner
import TestKinds
import Testing

/// With a catalogue that puts every text in double brackets, a walk over the screens shows no chrome without them.
@Suite struct PseudoCatalogueTests {
  private static let walks = [
    "", "?", "<f2>", "f", "o", "v", "n", "m", "a", "s", "d", "t", "-", "e", "+", "<down> <down> n s", "n e", "n o",
    "<enter>", "<enter> <tab>", "<enter> <tab> <tab>", "<enter> <tab> <tab> <tab>", "<enter> <enter>", "<enter> ?",
    "<enter> +", "<enter> + w", "<enter> + w k <c-s>", "<enter> <tab> +", "<enter> <tab> + j", "<enter> <tab> <tab> +",
    "3", "3 ?", "3 f", "3 <enter>", "3 <enter> +", "3 +", "3 <enter> n", "4", "4 f", "4 ?", "4 <enter>",
    "/", "/ \"no\"", "p", "i", "u", "U", "x", "<f2> \"settings\" <enter>", "<f2> \"colleagues\" <enter>",
    "<f2> \"import\" <enter>", "<f2> \"settle\" <enter>", "<f2> \"export\" <enter>",
  ]

  @Test("No screen shows a text that did not come through the catalogue", .long)
  func walkAtLength() throws {
    let folder = try Self.catalogues()
    defer { try? FileManager.default.removeItem(at: folder) }
    let day = try #require(Day(iso: "2026-11-22"))
    let data = try ScreenWords.ofDemo(on: day).union(Self.namesOfFiles).union(Self.filesHere())
    for keys in Self.walks {
      let shown = try Program.run(
        ["walk", keys, "--today", day.iso, "--size", "200x50"],
        environment: ["LANG": "C.UTF-8", "TZ": "UTC", "CASELOAD_LOCALE": folder.path])
      #expect(shown.code == 0, "\(keys): \(shown.errors)")
      #expect(shown.output.contains("[["), "\(keys): nothing came through the catalogue:\n\(shown.output)")
      let words = ScreenWords.untranslated(on: shown.output, data: data)
      #expect(words.isEmpty, "after \(keys) not translated: \(words)")
    }
  }

  /// Proposed names of files, and the login of the demo.
  private static let namesOfFiles: Set<String> = ["demo", "caseload", "list", "txt", "csv", "json", "applicants"]

  /// The screen that looks for a spreadsheet lists the folder the walk runs in.
  private static func filesHere() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: ".").flatMap(ScreenWords.words)
  }

  private static func catalogues() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "caseload-locale-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let source = folder.appending(path: "pseudo.po")
    try Catalogue.pseudo(of: try CatalogueTests.sentences()).write(to: source, atomically: true, encoding: .utf8)
    // Whatever language the office has chosen.
    for language in ["en", "nb", "da", "sv"] {
      let place = folder.appending(path: "\(language)/LC_MESSAGES")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      let made = try Program.run(
        "/usr/bin/msgfmt", ["-o", place.appending(path: "caseload.mo").path, source.path], environment: [:])
      try #require(made.code == 0, "\(made.errors)")
    }
    return folder
  }
}
