import Domain
import Exchange
import Foundation
import FuzzProperties
import GRDB
import ProgramRunner
import TestKinds
import Testing

@testable import Store

/// The commands of the built program over bad texts: what they write to standard output, standard error and files.
@Suite struct CommandTests {
  private static let formats = ["table", "json", "csv"]

  @Test("Lists in every format: one row a record, and nothing in it steers a terminal", .long)
  func listsAtLength() throws {
    let home = try BadHome()
    for (command, kind) in [
      ("applicants", RecordKind.applicant), ("employers", .employer), ("contacts", .employerContact),
    ] {
      for format in Self.formats {
        let shown = try home.home.run(command, "--format", format)
        try expectClean(shown, "\(command) \(format)", format)
        let kinds = command == "contacts" ? [kind, .personContact] : [kind]
        let rows = try kinds.map { try home.bad.store.answer(EveryRecord($0)).count }.reduce(0, +)
        try Self.expectRows(rows, shown.output, format, command)
      }
    }
  }

  @Test("Every kind of record, shown and with its history", .long)
  func recordsAtLength() throws {
    let home = try BadHome()
    for (place, kind) in RecordKind.allCases.enumerated() {
      let all = home.bad.made[kind] ?? []
      let format = Self.formats[place % 3]
      for index in stride(from: Effort.offset(place, of: 40), to: all.count, by: Effort.isLong ? 1 : 50) {
        let id = all[index].id.text
        for command in ["show", "history"] {
          try expectClean(try home.home.run(command, id, "--format", format), "\(command) \(kind) \(format)", format)
        }
      }
    }
  }

  @Test("Exports, backup and check: no name in a file name or a sentence")
  func files() throws {
    let home = try BadHome()
    for content in ["applicants", "employers", "contacts", "jobs", "everything"] {
      let path = home.home.path("out-\(content)")
      let done = try home.home.run("export", content, path)
      #expect(done.code == 0, "\(done.errors)")
      expectNoCanary(done, "export")
      // The byte order mark at the start is how spreadsheet programs know UTF-8.
      let written = try Data(contentsOf: URL(filePath: path))
      let mark = Data([0xEF, 0xBB, 0xBF])
      OutputCheck.expectClean(
        written.starts(with: mark) ? written.dropFirst(3) : written, "export \(content)", allowing: ["\r"])
      expectNoCanary(try home.home.run("export", content, path), "export over a file")
    }
    for command in [["backup", home.home.path("copy")], ["backup", home.home.path("copy")], ["check"]] {
      expectNoCanary(try Program.run(command, environment: home.home.environment), command[0])
    }
  }

  @Test("A sheet that was exported is read again row by row", arguments: SheetKind.allCases)
  func exportsAreReadAgain(kind: SheetKind) throws {
    let bad = try BadStore.copy()
    let sheet = try Exporter.csv(kind, bad.store)
    var parser = RecordParser(Array(sheet.utf8).dropFirst(3).map { $0 }, delimiter: .comma)
    var rows: [SheetRow] = []
    while let row = parser.next() { rows.append(row) }
    #expect(parser.problems.isEmpty, "\(parser.problems)")
    #expect(Set(rows.map(\.cells.count)).count == 1)
    #expect(rows.count > BadText.all.count / 2)
  }

  @Test("Printed pages: clean, and no line wider than the paper")
  func pages() throws {
    let bad = try BadStore.copy()
    let list = try CaseloadListPage.text(bad.store, ListView(.everyone), initialsOnly: false) { $0.english }
    OutputCheck.expectClean(list, "the list page", allowing: ["\u{0C}"])
    for (index, person) in (bad.made[.applicant] ?? []).enumerated() {
      let page = try FaceSheetPage.text(bad.store, applicant: person.id, initialsOnly: false) { $0.english }
      OutputCheck.expectClean(page, "the face sheet of \(BadText.all[index].name)", allowing: ["\u{0C}"])
    }
    let lines = list.split { $0 == "\n" || $0 == "\u{0C}" }
    for line in lines {
      let letters = line.unicodeScalars.count {
        ![.nonspacingMark, .enclosingMark, .format].contains($0.properties.generalCategory)
      }
      #expect(letters <= 80, "\(line)")
    }
    let people = lines.count { $0.contains(" 20") || $0.contains("Zqv") }
    #expect(people >= BadText.all.count / 2, "\(people) of \(BadText.all.count) people on \(lines.count) lines")
  }

  @Test(
    "Arguments of bad text: refused in one clean sentence that names nobody in the store", .long,
    arguments: BadText.all.indices)
  func argumentsAtLength(index: Int) throws {
    guard index % 14 == Effort.offset(0, of: 14) || Effort.isLong else { return }
    let home = try Home()
    let text = BadText.all[index].text.replacing("\u{0}", with: "")
    for arguments in [
      ["show", text], ["history", "--format", text, "x"], ["--store", text, "applicants"], ["walk", "<no> " + text],
      ["walk", "q", "--size", text], ["import", "applicants", text], ["import", text, "x"], ["export", text, "x"],
      [text],
      ["import", "applicants", home.path("none"), "--map", text], ["demo", "--today", text], ["--" + text],
    ] {
      let done = try Program.run(arguments, environment: home.environment)
      #expect(done.code != 0, "\(arguments[0]) took \(BadText.all[index].name)")
      OutputCheck.expectClean(done.output + done.errors, "\(arguments[0]) \(BadText.all[index].name)")
      // A line of its own would be taken for another message.
      let lines = done.errors.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == 2 && lines[0].hasPrefix("caseload: "), "\(arguments): \(done.errors)")
    }
  }

  @Test("The environment of bad text is no way in either")
  func environment() throws {
    let home = try Home()
    for (name, text) in [
      ("TERM", BadText.all[1].text), ("LANG", BadText.all[2].text), ("CASELOAD_STORE", BadText.all[3].text),
    ] {
      for arguments in [[], ["applicants"]] {
        let done = try Program.run(arguments, environment: home.environment.merging([name: text]) { $1 })
        OutputCheck.expectClean(done.output + done.errors, "\(name) \(arguments)")
      }
    }
  }

  // MARK: What is expected

  private func expectClean(_ done: Program.Result, _ place: String, _ format: String) throws {
    #expect(done.code == 0 && done.errors.isEmpty, "\(place): \(done.errors)")
    OutputCheck.expectClean(done.output, place, allowing: format == "csv" ? ["\r"] : [])
    #expect(done.output.contains(BadText.canary) || place.contains("settings") || done.output.count < 400, "\(place)")
  }

  private func expectNoCanary(_ done: Program.Result, _ place: String) {
    #expect(
      !(done.output + done.errors).contains(BadText.canary), "\(place) names somebody: \(done.output + done.errors)")
    OutputCheck.expectClean(done.output + done.errors, place)
  }

  private static func expectRows(_ rows: Int, _ output: String, _ format: String, _ command: String) throws {
    switch format {
    case "json":
      let read = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]]
      #expect(read?.count == rows, "\(command) json")
    case "csv":
      var parser = RecordParser(Array(output.utf8), delimiter: .comma)
      var found: [SheetRow] = []
      while let row = parser.next() { found.append(row) }
      #expect(parser.problems.isEmpty, "\(command) csv: \(parser.problems)")
      #expect(found.count == rows + 1, "\(command) csv: \(found.count) rows of \(rows)")
      #expect(Set(found.map(\.cells.count)).count == 1, "\(command) csv: rows of different length")
      for cell in found.dropFirst().flatMap(\.cells) {
        #expect(!"=+-@\t\r".unicodeScalars.contains(cell.unicodeScalars.first ?? " ") || Self.isNumber(cell), "\(cell)")
      }
    default:
      #expect(output.utf8.count { $0 == 0x0A } == rows + 1, "\(command) table")
    }
  }

  private static func isNumber(_ cell: String) -> Bool {
    cell.unicodeScalars.dropFirst().allSatisfy { ("0"..."9").contains($0) || " .,()-".unicodeScalars.contains($0) }
  }
}
