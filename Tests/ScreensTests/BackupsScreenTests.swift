import Cells
import Domain
import Glibc
import Store
import Testing

@testable import Screens

/// The screen of copies: what there is, a new one, what a restore would do, and the restore.
@Suite struct BackupsScreenTests {
  private func opened(_ size: Size = Size(columns: 80, rows: 24)) throws -> Walk {
    var walk = try Walk.onDemo(size)
    walk.press(#"<f2> "backups" <enter>"#)
    return walk
  }

  /// Every contact of the demo caseload, with applicants and with employers.
  private func contacts(_ walk: Walk) throws -> Int {
    try [.personContact, .employerContact].reduce(0) { try $0 + walk.store.answer(EveryRecord($1)).count }
  }

  @Test func aCopyIsMadeAndListed() throws {
    var walk = try opened()
    walk.expect("There is no copy yet. + makes one.", "Copies are not encrypted: anybody who can read the files")
    walk.press("<enter>")
    #expect(walk.message == "There is no copy yet.")
    walk.press("+")
    walk.expect("> Made by hand", "36", " \(try contacts(walk)) ", "Kari Nordmann", "The copy is made and checked: ")
    #expect(walk.app.stack.last is BackupsScreen)
    walk.press("<enter> r")
    walk.expect("Nothing would be lost, and")
  }

  @Test func aRestoreSaysWhatWouldBeLostAsksAndBringsTheStoreBack() throws {
    var walk = try opened()
    let contacts = try contacts(walk)
    walk.press("+ <esc> + \"Zacharias\" <c-s>")
    walk.expect("Saved: new applicant: Zacharias")
    walk.press(#"<f2> "backups" <enter> <enter>"#)
    walk.expect(
      "holds 36 people and \(contacts) contacts.", "What was changed since then would be gone:", "changes 1, people 1")
    walk.press("r")
    walk.expect("Changes that would be gone: 1", "The present store is kept.")
    walk.press("<enter>")
    #expect(try walk.store.answer(NameSearch("Zacharias", kinds: [.applicant], limit: 1)).count == 1)
    walk.press("r y")
    walk.expect("Restored: 36 people and \(contacts) contacts.", "before-restore-")
    #expect(try walk.store.answer(NameSearch("Zacharias", kinds: [.applicant], limit: 1)).isEmpty)
    walk.press("<enter>")
    walk.expect("Today - Kari Nordmann")
    walk.press("2")
    walk.expectNot("Zacharias")
    walk.press(#"<f2> "backups" <enter>"#)
    walk.expect("Before a restore", "Made by hand")
  }

  @Test func anEncryptedCopyAsksForTheKey() throws {
    var walk = try opened()
    walk.press("+")
    let shelf = BackupShelf(store: walk.store.path)
    let path = try #require(shelf.newest?.path)
    rename(path, path + ".age")
    walk.press("<esc> <f2> \"backups\" <enter>")
    walk.expect("> Made by hand", "encrypted")
    walk.press("<enter>")
    walk.expect("This copy is encrypted. Which file holds your key?")
  }

  @Test func aCopyThatWentAwayIsSaidAndNothingIsRestored() throws {
    var walk = try opened()
    walk.press("+")
    let path = try #require(BackupShelf(store: walk.store.path).newest?.path)
    walk.press("<enter>")
    walk.expect("holds 36 people")
    unlink(path)
    walk.press("r y")
    walk.expect("Nothing was restored.", "There is no copy")
    walk.press("<enter>")
    walk.expect("Today - Kari Nordmann")
    walk.press(#"<f2> "backups" <enter> +"#)
    let again = try #require(BackupShelf(store: walk.store.path).newest?.path)
    unlink(again)
    walk.press("<enter>")
    walk.expect("This copy could not be read.")
    #expect(walk.message.hasPrefix("There is no copy"))
    walk.press("r")
    #expect(walk.message == "This copy could not be read.")
  }

  @Test func whatCannotBeRestoredSaysWhy() throws {
    var walk = try opened(Size(columns: 132, rows: 43))
    walk.press("+ +")
    let shelf = BackupShelf(store: walk.store.path)
    let entries = shelf.entries
    // One from a newer program: the schema number stands at byte 60 of the file.
    let file = Glibc.open(entries[0].path, O_RDWR)
    pwrite(file, [0, 0, 0, 99] as [UInt8], 4, 60)
    close(file)
    close(Glibc.open(shelf.folder + "/damaged-5.db", O_CREAT | O_WRONLY, 0o600))
    let copy = Glibc.open(shelf.folder + "/copy-5.db", O_CREAT | O_WRONLY, 0o600)
    _ = write(copy, "nothing", 7)
    close(copy)
    walk.press("<esc> <f2> \"backups\" <enter>")
    walk.expect("needs a newer Caseload", "Damaged store", "cannot be restored", "cannot be read")
    for _ in 0..<5 where !(walk.lines.contains { $0.hasPrefix("> Damaged") }) { walk.press("<down>") }
    walk.press("<enter>")
    #expect(walk.message == "This is a damaged store that was moved aside, not a copy. Choose another.")
    walk.press("<home>")
    for _ in 0..<5 where !(walk.lines.contains { $0.hasPrefix(">") && $0.contains("cannot be read") }) {
      walk.press("<down>")
    }
    walk.press("<enter>")
    #expect(walk.message.contains("is not a copy of a store of Caseload"))
    #expect(BackupWords.remark(.encrypted)?.english == "encrypted: needs your key (--identity FILE)")
    #expect(BackupWords.remark(.damaged)?.english == "damaged, moved aside: cannot be restored")
  }

  @Test func thePreviewCountsEarlierDaysTogether() throws {
    let time = Time()
    let store = try Store.temporary(
      options: StoreOptions(login: "kari", clock: Clock(now: { time.now }, today: { Walk.today })))
    let empty = try RestoreSource(store.backUpByHand().file, of: store.path)
    #expect(try preview(empty, store).contains("Nothing was ever changed in it."))
    for number in 0..<12 {
      time.now = Instant(milliseconds: time.now.milliseconds + 86_400_000)
      var colleague = Colleague(id: store.newIdentifier())
      colleague.name = "Colleague \(number)"
      _ = try store.commit(ChangeSet("Add", [.create(colleague.stored)]))
    }
    let lines = try preview(empty, store)
    #expect(lines.contains("  on earlier days: changes 4"))
    #expect(lines.count { $0.hasSuffix("changes 1, people 0") } == 8)
  }

  private func preview(_ source: RestoreSource, _ store: Store) throws -> [String] {
    RestoreWords.preview(try RestorePreview(of: source, over: store.path), of: "copy", local: store.session.clock.local)
      .map(\.english)
  }

  private final class Time: @unchecked Sendable {
    var now = Instant(milliseconds: 1_795_341_600_000)
  }
}
