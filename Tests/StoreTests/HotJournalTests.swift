import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// A program that was killed in the middle of a save leaves pages half written and a journal with which they are taken
/// back. Whoever opens the file next sees it as it was before the save, even where they only want to read.
struct HotJournalTests {
  /// The folder of an office as a kill would leave it: copied while a save has written pages and is not done.
  private func killedWhileSaving(_ office: Office) throws -> FileCopy {
    var copy: FileCopy?
    try office.sql { db in
      // So few pages in memory that a transaction has to write before its end.
      try db.execute(sql: "PRAGMA cache_size = 5; PRAGMA cache_spill = 5")
      try db.inTransaction(.immediate) {
        for _ in 0..<60 {
          try db.execute(
            sql: "INSERT INTO applicant (id, first_name, about) VALUES (randomblob(16), 'Half', hex(randomblob(2000)))")
        }
        let made = try FileCopy(office)
        try FileManager.default.copyItem(atPath: office.store.path + "-journal", toPath: made.path + "-journal")
        copy = made
        return .rollback
      }
    }
    return try #require(copy)
  }

  @Test func whatWasHalfSavedIsTakenBackByWhoeverOnlyReads() throws {
    let office = try Office()
    try office.applicant("Ola")
    let killed = try killedWhileSaving(office)
    #expect(Facts(killed.path + "-journal").map { $0.size > 0 } == true, "there is something to take back")
    let content = try BackupContent.read(killed.path)
    #expect(content.people == 1 && content.changes == 2)
    #expect(try killed.open().maintain(.check).problems == [])
  }

  @Test func aPreviewOfARestoreKnowsThePresentStoreAllTheSame() throws {
    let office = try Office()
    let made = try office.store.backUpByHand()
    try office.applicant("Ola")
    let killed = try killedWhileSaving(office)
    let preview = try RestorePreview(of: office.source(made), over: killed.path)
    #expect(preview.present?.people == 1)
    #expect(preview.goneChanges == 1 && preview.gonePeople == 1)
  }

  @Test func aCopyThatIsOnlyReadStaysAsItIs() throws {
    let office = try Office()
    let made = try office.store.backUpByHand()
    let queue = try SQLiteConnection.openToRead(office.source(made).path)
    #expect(throws: DatabaseError.self) { try queue.inDatabase { try $0.execute(sql: "DELETE FROM draft") } }
  }
}
