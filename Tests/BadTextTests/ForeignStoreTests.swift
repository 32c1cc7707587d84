import Domain
import Exchange
import Foundation
import GRDB
import ProgramRunner
import TestKinds
import Testing

@testable import Store

/// A store into which another program has written past the doors: the outputs have a filter of their own.
@Suite struct ForeignStoreTests {
  /// Every escape sequence and every invisible sign, as they came.
  private static let raw =
    BadText.canary + "\u{1B}]0;x\u{7}\u{1B}[2J\u{9B}6n\u{9D}0;t\u{9C}\u{7F}\u{202E}abc\u{2066}d\u{2069}\u{200B}\u{FEFF}"
    + "\u{E0041}\u{61C}\u{2028}e\u{2029}f"

  @Test("What was written behind the doors' back leaves no output as it is", .long)
  func outputsAtLength() throws {
    let home = try BadHome(texts: [BadText("a name", BadText.canary)])
    try Self.spoil(home.bad.store)
    for command in ["applicants", "employers", "contacts"] {
      for format in ["table", "json", "csv"] {
        let shown = try home.home.run(command, "--format", format)
        #expect(shown.code == 0 && shown.output.contains(BadText.canary))
        OutputCheck.expectClean(shown.output + shown.errors, "\(command) \(format)", allowing: ["\r"])
      }
    }
    for (place, kind) in RecordKind.allCases.enumerated() {
      for command in ["show", "history"] {
        let format = ["table", "json", "csv"][place % 3]
        let shown = try home.home.run(command, home.bad.first(kind).text, "--format", format)
        OutputCheck.expectClean(shown.output + shown.errors, "\(command) \(kind) \(format)", allowing: ["\r"])
      }
    }
  }

  @Test("Nor printed pages")
  func pages() throws {
    let bad = try BadStore([BadText("a name", BadText.canary)])
    try Self.spoil(bad.store)
    let pages = [
      try CaseloadListPage.text(bad.store, ListView(.everyone), initialsOnly: false) { $0.english },
      try FaceSheetPage.text(bad.store, applicant: bad.first(.applicant), initialsOnly: false) { $0.english },
    ]
    for page in pages {
      #expect(page.contains(BadText.canary))
      OutputCheck.expectClean(page, "a page", allowing: ["\u{0C}"])
    }
  }

  /// Puts the raw text into every text field of every table.
  private static func spoil(_ store: Store) throws {
    try store.queue.inDatabase { db in
      for type in RecordKind.allCases.map(\.type) {
        let columns = type.fields.filter(\.isSearched).map { "\"\($0.name)\" = ?" }
        guard !columns.isEmpty, type.kind != .settings, type.kind != .colleague else { continue }
        try db.execute(
          sql: "UPDATE \"\(type.kind.rawValue)\" SET \(columns.joined(separator: ", "))",
          arguments: StatementArguments(columns.map { _ in raw }))
      }
    }
  }
}
