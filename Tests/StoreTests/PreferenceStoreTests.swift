import Domain
import Testing

@testable import Store

/// Preferences as they were on a day, and sensitive parts that are switched off.
struct PreferenceStoreTests {
  private func preference(_ office: Office, _ person: Applicant, _ words: String, _ from: String?, _ until: String?)
    throws
  {
    try office.add(JobPreference.self) {
      ($0.applicantID, $0.stance, $0.about, $0.words) = (person.id, .wanted, .other, words)
      ($0.notedOn, $0.untilOn) = (from.map { Day.of($0) }, until.map { Day.of($0) })
    }
  }

  @Test(arguments: [
    ("2025-12-31", ["always"]), ("2026-01-01", ["always", "first"]), ("2026-02-28", ["always", "first"]),
    ("2026-03-01", ["always", "second"]), ("2026-11-22", ["always", "second"]),
  ])
  func theVersionOfADay(day: String, words: [String]) throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    let per = try office.applicant("Per")
    try preference(office, ola, "always", nil, nil)
    try preference(office, ola, "first", "2026-01-01", "2026-03-01")
    try preference(office, ola, "second", "2026-03-01", nil)
    try preference(office, ola, "gone", "2026-01-01", nil)
    try preference(office, per, "somebody else's", "2020-01-01", nil)
    let gone = try #require(
      try office.store.answer(RecordsOf(.jobPreference, where: "applicant_id", is: ola.id)).first {
        $0["words"] == .text("gone")
      })
    _ = try office.store.commit(ChangeSet("W", [.withdraw(.jobPreference, gone.id, reason: "twice")]))
    let found = try office.store.answer(PreferencesOn(ola.id, on: .of(day))).compactMap { $0["words"].text }
    #expect(found.sorted() == words)
  }

  private func allow(_ office: Office, _ blocks: [SensitiveBlock]) throws {
    let old = office.store.session.settings
    var new = old
    new.sensitiveBlocks = blocks
    _ = try office.store.commit(ChangeSet("Settings", old.changes(to: new)))
  }

  @Test func aSensitivePartThatIsOffIsRefusedAndWhatWasThereStays() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    func note(_ block: SensitiveBlock) -> SensitiveNote {
      var note = SensitiveNote(id: office.store.newIdentifier())
      (note.applicantID, note.block, note.words) = (ola.id, block, "words")
      return note
    }
    let old = note(.legal)
    _ = try office.store.commit(ChangeSet("Add", [.create(old.stored)]))
    try allow(office, [.money])
    _ = try office.store.commit(ChangeSet("Add", [.create(note(.money).stored)]))
    let refused = try #require(throws: StoreError.self) {
      try office.store.commit(ChangeSet("Add", [.create(note(.legal).stored)]))
    }
    #expect(
      refused.sentences.map(\.english).contains {
        $0.hasSuffix("The settings do not allow this part of the profile to be written down; nothing was saved.")
      })
    // What was written down while it was allowed can still be corrected and removed.
    var corrected = old
    corrected.words = "other words"
    _ = try office.store.commit(ChangeSet("Change", old.changes(to: corrected)))
    _ = try office.store.commit(ChangeSet("W", [.withdraw(.sensitiveNote, old.id, reason: "over")]))
    #expect(try office.store.answer(RecordsOf(.sensitiveNote, where: "applicant_id", is: ola.id)).count == 1)
  }
}
