import Domain
import Glibc
import Store
import Testing

@testable import Screens

/// The screen of copies: what there is, a new one, what a restore would do, and the restore.
@Suite struct BackupsScreenTests {
  private func opened() throws -> Walk {
    var walk = try Walk.onDemo()
    walk.press(#"<f2> "backups" <enter>"#)
    return walk
  }

  @Test func aCopyIsMadeAndListed() throws {
    var walk = try opened()
    walk.expect("There is no copy yet. + makes one.", "Copies are not encrypted: anybody who can read the files")
    walk.press("<enter>")
    #expect(walk.message == "There is no copy yet.")
    walk.press("+")
    walk.expect("> Made by hand", "36", "727", "Kari Nordmann", "The copy is made and checked: ")
    #expect(walk.app.stack.last?.route == .backups)
  }

  @Test func aRestoreSaysWhatWouldBeLostAsksAndBringsTheStoreBack() throws {
    var walk = try opened()
    walk.press("+ <esc> + \"Zacharias\" <c-s>")
    walk.expect("Saved: new applicant: Zacharias")
    walk.press(#"<f2> "backups" <enter> <enter>"#)
    walk.expect("holds 36 people and 727 contacts.", "What was changed since then would be gone:", "changes 1, people 1")
    walk.press("r")
    walk.expect("Changes that would be gone: 1", "The present store is kept.")
    walk.press("<enter>")
    #expect(try walk.store.answer(NameSearch("Zacharias", kinds: [.applicant], limit: 1)).count == 1)
    walk.press("r y")
    walk.expect("Restored: 36 people and 727 contacts.", "before-restore-")
    #expect(try walk.store.answer(NameSearch("Zacharias", kinds: [.applicant], limit: 1)).isEmpty)
    walk.press("<enter>")
    walk.expect("applicants")
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
    walk.expect("encrypted: needs your key")
    walk.press("<enter>")
    walk.expect("This copy is encrypted. Which file holds your key?")
  }
}
