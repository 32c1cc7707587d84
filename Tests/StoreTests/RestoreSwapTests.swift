import Domain
import Foundation
import Testing

@testable import Store

/// The last step of a restore, where the old file goes and the new one comes.
struct RestoreSwapTests {
  /// A folder with an old file, its journal and a new one that is ready.
  private final class Place {
    let folder: String
    var path: String { folder + "/store.db" }

    init() throws {
      folder = NSTemporaryDirectory() + "caseload-swap-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
      for (name, text) in [("store.db", "old"), ("store.db-journal", "journal")] {
        try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func part() throws -> PartFile {
      let part = try PartFile(for: folder + "/new.db", isOurs: true)
      try Data("new".utf8).write(to: URL(filePath: part.path))
      return part
    }

    func text(_ name: String) -> String? { try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) }
    var names: [String] { FolderNames.of(folder) }
  }

  @Test func theOldFileAndItsJournalKeepTheirBytesUnderTheirNewName() throws {
    let place = try Place()
    try FileSwap.replace(place.path, by: place.part(), keeping: place.folder + "/kept.db")
    #expect(place.text("store.db") == "new" && place.text("kept.db") == "old")
    #expect(place.text("kept.db-journal") == "journal")
    #expect(place.names == ["kept.db", "kept.db-journal", "store.db"])
  }

  @Test func whereTheOldFileCannotBeKeptNothingIsReplacedAndItHasItsJournalAgain() throws {
    let place = try Place()
    // A folder is in the way of its new name.
    let kept = place.folder + "/kept.db"
    try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: false)
    #expect(throws: StoreError.unavailable(Words("{1} could not be written: {2}.", kept, "Is a directory"))) {
      try FileSwap.replace(place.path, by: place.part(), keeping: kept)
    }
    #expect(place.text("store.db") == "old" && place.text("store.db-journal") == "journal")
    #expect(place.names == ["kept.db", "store.db", "store.db-journal"])
  }

  @Test func aReplacementThatFailsHalfWayLeavesTheStoreOpenToOthers() throws {
    let office = try Office()
    let made = try office.store.backUpByHand()
    let (path, away) = (office.store.path, office.store.path + ".away")
    // The store is locked already when it turns out that its header cannot be read.
    rename(path, away)
    close(open(path, O_CREAT | O_WRONLY, 0o600))
    let error = #expect(throws: StoreError.self) {
      _ = try PageSwap.replace(office.store, by: made.file, ifStill: PageSwap.counter(of: away))
    }
    guard case .unavailable(let words) = error else { throw try #require(error) }
    #expect(words.key == "{1} cannot be read: {2}." && words.arguments.first == .text(path))
    rename(away, path)
    let other = try SQLiteConnection.open(path)
    try other.inDatabase { db in
      try db.execute(sql: "PRAGMA busy_timeout = 20")
      try db.execute(sql: "UPDATE store_info SET value = value")
    }
    try office.applicant("Ola")
  }

  @Test func anOpenWindowKnowsItsPersonAsTheCopyDoes() throws {
    let office = try Office()
    let kari = try #require(office.store.session.actor)
    let made = try office.store.backUpByHand()
    _ = try office.change(kari) { $0.name = "Kari Later" }
    #expect(office.store.session.actor?.name == "Kari Later")
    let window = office.store.session.window
    _ = try office.restore().run(office.source(made), live: office.store)
    #expect(office.store.session.actor == kari)
    #expect(office.store.session.window == window)
  }

  @Test func aRestoreSaysWhatItDoesInThisOrder() throws {
    let office = try Office()
    try office.person("Ola")
    let made = try office.store.backUpByHand()
    var told: [String] = []
    var restore = office.restore()
    restore.tell = { told.append($0.english) }
    _ = try restore.run(office.source(made), live: office.store)
    #expect(
      told == [
        "Keeping the present store as a copy ..", "Reading the file ..", "Following what points at what ..",
        "Reading the file ..", "Reading the journal ..", "Comparing the records with the journal ..",
        "Reading the access log ..", "Reading what was erased ..", "Comparing the lists with the records ..",
        "Putting it in the place of the present store ..",
      ])
    var checked: [String] = []
    _ = try office.store.check(telling: { checked.append($0.english) })
    #expect(checked.first == "Reading the file .." && checked.contains("Comparing the lists with the records .."))
  }
}
