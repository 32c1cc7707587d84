import Cells
import Domain
import Exchange
import Foundation
@testable import Screens
import Store
import Testing

/// From the file to the settled cell, by keys.
@Suite struct ImportWalkTests {
  private struct Desk {
    var app: App
    var text: String { app.view().text }

    init(_ screen: any Screen) throws {
      let store = try Store.temporary(options: StoreOptions(login: "kari", clock: Walk.clock(), isThrowaway: true))
      var kari = Colleague(id: store.newIdentifier())
      kari.name = "Kari Nordmann"
      kari.login = "kari"
      _ = try store.commit(ChangeSet("Set up", [.create(kari.stored), .create(Settings().stored)]))
      app = App(store: store, size: Size(columns: 80, rows: 24), width: .builtIn)
      app.start()
      app.perform(.open(screen))
    }

    mutating func press(_ script: String, _ location: SourceLocation = #_sourceLocation) {
      guard let keys = Key.parse(script) else {
        Issue.record("not keys: \(script)", sourceLocation: location)
        return
      }
      for key in keys { app.press(key) }
    }

    func expect(_ wanted: String..., at location: SourceLocation = #_sourceLocation) {
      for text in wanted where !self.text.contains(text) {
        Issue.record("\"\(text)\" is not on the screen:\n\(self.text)", sourceLocation: location)
      }
    }

    func all(_ kind: RecordKind) throws -> [StoredRecord] { try app.store.answer(EveryRecord(kind)) }
  }

  private static let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "ExchangeTests/Sheets/Samples").path

  private func opened(_ file: String) throws -> Desk {
    var desk = try Desk(ImportFileScreen())
    desk.app.press(.paste(Self.samples + "/" + file))
    desk.press("<enter>")
    return desk
  }

  @Test func theFileIsFoundByItsFirstLetters() throws {
    var desk = try Desk(ImportFileScreen())
    desk.app.press(.paste(Self.samples + "/tra"))
    desk.expect("> tracker-uk.csv")
    desk.press("<enter>")
    desk.expect("Import: tracker-uk.csv", "24 rows", "! Import now")
  }

  @Test func folderAboveAndWrongNamesAreAnswered() throws {
    var desk = try Desk(ImportFileScreen())
    desk.app.press(.paste(Self.samples + "/nothing-like-this"))
    desk.expect("No folder or file begins like this.")
    desk.press("<enter>")
    desk.expect("This file cannot be read: No such file or directory.")
  }

  @Test func theTrackerComesInAfterOneAnswerAndUndoesAsOne() throws {
    var desk = try opened("tracker-uk.csv")
    desk.press("<enter>")
    desk.expect("Which name in the sheet is you: S. Patel, K. Byrne?")
    // Enter on "Import now" led to the line that waits for an answer.
    desk.press("<enter>")
    desk.expect("Which name in the sheet is you?", "none of them")
    desk.press("<enter> <c-s>")
    desk.expect("Saved: Import of tracker-uk.csv.  u undo", "To check", "tracker-uk.csv, line 2")
    #expect(try desk.all(.applicant).count == 23)
    #expect(try desk.all(.assignment).count { $0["colleague_id"].record == desk.app.store.session.actor?.id } > 10)
    desk.press("u")
    #expect(try desk.all(.applicant).isEmpty)
  }

  @Test func aNewNameCanBeLeftOutAndAColumnGivenAnotherMeaning() throws {
    var desk = try opened("oppfolging-no.csv")
    desk.expect("Løkås Gård: will be made")
    desk.press("<down> <down> <down> <down> <down> \" \"")
    desk.expect("Løkås Gård: is left out")
    desk.press("<end>")
    desk.expect("Column \"Merknad\"", "notes")
    desk.press("<enter> leave <enter>")
    desk.expect("Column \"Merknad\"", "left out")
    desk.press("<c-s>")
    #expect(try desk.all(.note).isEmpty)
    #expect(try desk.all(.employer).map(\.label) == ["Bodø Fiskemottak AS"])
    #expect(try desk.all(.headingMap).count == 1)
  }

  @Test func aFileThatIsNoSheetSaysWhy() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/photo.csv"
    try Data([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0]).write(to: URL(filePath: path))
    var desk = try Desk(ImportFileScreen())
    desk.app.press(.paste(path))
    desk.press("<enter>")
    desk.expect("Say what the sheet is about.")
    desk.press("<down> <enter> <enter>")
    desk.expect("The file is not text.")
    desk.press("<c-s>")
    desk.expect("Nothing can be imported from this file as it is read now.")
  }

  @Test func aCellIsSettledAndComesBackWithUndo() throws {
    var desk = try opened("oppfolging-no.csv")
    desk.press("<c-s>")
    desk.expect("To check", "Åse Bjørnstad", "Avsluttet", "oppfolging-no.csv, line 2", "Left, but the day")
    desk.press("d")
    desk.expect("Saved: checked: Avsluttet", "Ola Hansen")
    desk.press("u")
    desk.expect("Avsluttet")
    desk.press("<home> <enter>")
    desk.expect("Left on")
  }

  @Test func anExportIsWrittenOnce() throws {
    let folder = try TemporaryFolder()
    var desk = try opened("oppfolging-no.csv")
    desk.press("<c-s>")
    desk.app.perform(.replace(ExportScreen()))
    desk.expect("caseload-list-2026-11-22.csv")
    desk.press("<c-u>")
    desk.app.press(.paste(folder.path + "/people.csv"))
    desk.press("<enter>")
    desk.expect("only you can read it")
    #expect(try String(contentsOfFile: folder.path + "/people.csv", encoding: .utf8).contains("Bjørnstad"))
    desk.press("<enter>")
    desk.expect("already; choose another name.")
  }

  @Test(arguments: ["preferences", "leads", "applications"])
  func everySheetIsOffered(sheet: String) throws {
    let folder = try TemporaryFolder()
    var desk = try opened("oppfolging-no.csv")
    desk.press("<c-s>")
    desk.app.perform(.replace(ExportScreen()))
    for _ in 0..<9 where !desk.text.contains("> \(sheet), as CSV") { desk.press("<down>") }
    desk.expect("> \(sheet), as CSV for a spreadsheet", "\(sheet)-2026-11-22.csv")
    desk.press("<c-u>")
    desk.app.press(.paste(folder.path + "/sheet.csv"))
    desk.press("<enter>")
    desk.expect("only you can read it")
    #expect(FileManager.default.fileExists(atPath: folder.path + "/sheet.csv"))
  }

  /// A public key made for this test; nobody has the key that opens what it closes.
  private static let key = "age10f3t2ua47sajqv6642juzfjpk959tgqy07kzfjqlh6ntr7sp8dsq25nu2c"

  @Test func anExportIsEncryptedWhereThereAreKeys() throws {
    let folder = try TemporaryFolder()
    var desk = try opened("oppfolging-no.csv")
    desk.press("<c-s>")
    let keys = Recipients.path(besideStore: desk.app.store.path)
    try Self.key.write(toFile: keys, atomically: false, encoding: .utf8)
    desk.app.perform(.replace(ExportScreen()))
    desk.expect("caseload-list-2026-11-22.csv.age", "It will be encrypted. Keys that open it: 1.")
    desk.press("<tab>")
    desk.expect("It will not be encrypted")
    #expect(!desk.text.contains(".csv.age"))
    desk.press("<tab> <c-u>")
    desk.app.press(.paste(folder.path + "/people.csv.age"))
    desk.press("<enter>")
    // The path of the folder decides where the sentence is folded.
    let said = desk.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("Written and encrypted") && said.contains("Keys that open it: 1."))
    let written = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/people.csv.age"))
    #expect(written.starts(with: Data("age-encryption.org/v1".utf8)))
    #expect(written.range(of: Data("rnstad".utf8)) == nil)
    desk.press("<enter>")
    #expect(desk.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("exists already"))
  }
}
