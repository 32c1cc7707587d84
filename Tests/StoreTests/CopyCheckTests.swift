import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// A copy counts only when it was compared with the store: each comparison sees something that the others do not.
struct CopyCheckTests {
  /// A copy of an office's store whose pages are copied, and which is still to be counted and checked.
  private func copied(_ office: Office) throws -> (run: BackupRun, part: String) {
    let file = BackupShelf(store: office.store.path).folder + "/copy-5.db"
    let run = try BackupRun(
      of: office.store.path, to: .shelf(.byHand(at: Instant(milliseconds: 5))), keys: BackupKeys(recipients: nil),
      least: 0)
    for _ in 0..<2 { _ = try office.store.work(on: run, isWanted: { false }) }
    return (run, file + PartFile.suffix)
  }

  private func expectThrownAway(_ run: BackupRun, _ office: Office) throws {
    let folder = BackupShelf(store: office.store.path).folder
    #expect(
      throws: StoreError.damaged(
        Words("The copy {1} is not the same as the store, so it was thrown away.", folder + "/copy-5.db"))
    ) { try office.sql { try run.finish($0) } }
    #expect(FolderNames.of(folder).isEmpty)
  }

  @Test func aSoundCopyWithARowLessIsThrownAway() throws {
    let office = try Office()
    try office.person("Ola")
    let (run, part) = try copied(office)
    let copy = try SQLiteConnection.open(part)
    try copy.inDatabase { try $0.execute(sql: "DELETE FROM name_token WHERE place = 0") }
    #expect(try copy.inDatabase { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
    try copy.close()
    try expectThrownAway(run, office)
  }

  @Test func aCopyWithEveryRowAndAnIndexThatSaysOtherwiseIsThrownAway() throws {
    let office = try Office()
    try office.person("Ola")
    let pages = try FileCopy(office).pages(of: "colleague_by_login")
    let (run, part) = try copied(office)
    var bytes = try Data(contentsOf: URL(filePath: part))
    let rows = try SQLiteConnection.openToRead(part).inDatabase(RowCount.all)
    for page in pages {
      while let place = bytes.range(of: Data("kari".utf8), in: page) {
        bytes.replaceSubrange(place, with: Data("karj".utf8))
      }
    }
    // In place: the copy is known by its open file.
    let file = try FileHandle(forWritingTo: URL(filePath: part))
    try file.write(contentsOf: bytes)
    try file.close()
    #expect(try SQLiteConnection.openToRead(part).inDatabase(RowCount.all) == rows)
    try expectThrownAway(run, office)
  }

  @Test func whatWasTakenAwayOnceDoesNotTakeTheNextOneAlong() throws {
    let office = try Office()
    let file = FileRefusals.folder(of: office.store.path) + "/copy-7.db"
    var first: PartFile? = try PartFile(for: file, isOurs: true)
    first?.remove()
    let second = try PartFile(for: file, isOurs: true)
    first?.remove()
    first = nil
    #expect(Facts(second.path) != nil)
    try second.finish()
    #expect(Facts(file) != nil && Facts(file + PartFile.suffix) == nil)
  }

  @Test func theFolderOfCopiesIsMadeOnceAndIsNotInTheWayLater() throws {
    let office = try Office()
    let shelf = BackupShelf(store: office.store.path)
    try shelf.prepare()
    try shelf.prepare()
    #expect(Facts(shelf.folder)?.mode == 0o040700)
  }
}
