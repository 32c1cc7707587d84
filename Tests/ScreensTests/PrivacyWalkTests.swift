import Cells
import Domain
import Foundation
import Screens
import Store
import Testing

/// Erasing somebody, who has looked, and reasons to look, by keys.
struct PrivacyWalkTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try DemoStore.copy(into: folder)
  }

  private func walk(_ login: String = "kari") throws -> Walk { try Walk(Walk.open(path, login: login)) }

  private func person(_ store: Store, _ name: String) throws -> Identifier {
    try #require(try store.answer(NameSearch(name, kinds: [.applicant], limit: 1)).first).id
  }

  /// The person left on a day, and nothing is known of the days before.
  private func leave(_ store: Store, _ person: Identifier, on day: String) throws {
    for servicePeriod in try store.answer(RecordsOf(.servicePeriod, where: "applicant_id", is: person)) {
      var left = ServicePeriod(id: servicePeriod.id)
      left.applicantID = person
      left.leftOn = Day(iso: day)
      _ = try store.commit(ChangeSet("Left", servicePeriod.changes(to: left.stored)))
    }
  }

  private func set(_ store: Store, _ field: String, _ value: Value) throws {
    let old = store.session.settings.stored[field]
    _ = try store.commit(ChangeSet("Settings", [.set(.settings, Settings.only, field: field, old: old, new: value)]))
  }

  // MARK: Erasing

  @Test func aSpecialistAmongColleaguesIsToldWhoMayErase() throws {
    var walk = try walk()
    walk.press(#"<enter> : "erase everything" <enter>"#)
    walk.expect(
      "Erase everything about this person", "This cannot be undone", "Goes: Applicant 1, Period with the service 1")
    walk.expect("Only a supervisor or an administrator may erase a person.")
    walk.press("<enter>")
    #expect(walk.message.hasPrefix("Only a supervisor or an administrator"))
    walk.press("<esc>")
    walk.expect("[Wants]")
  }

  @Test func somebodyIsErasedForAReasonAndATypedWord() throws {
    let store = try Walk.open(path, login: "ingrid")
    let aino = try person(store, "Aino Joki")
    try leave(store, aino, on: "2020-01-01")
    var walk = try Walk(store)
    walk.press(#"/ "Aino Joki" <enter> : "erase everything" <enter>"#)
    walk.expect("Nobody has said for how many years records are kept. Norway: until")
    walk.press("<enter> <enter> <enter>")
    #expect(walk.message == "Say why the person is erased: it is all that will be known.")
    walk.press(#""asked for it" <enter> "no" <enter> "erase" <enter>"#)
    #expect(walk.message == "Type yes if no duty to keep these records applies.")
    walk.press(#"<c-u> "YES" <enter> <c-u> "eras" <enter>"#)
    #expect(walk.message == "Type the word erase; nothing was erased.")
    #expect(try store.answer(OneRecord(.applicant, aino)) != nil)
    walk.press(#""e" <enter>"#)
    walk.expect("Erased for good. Records: ")
    walk.expectNot("Aino")
    #expect(try store.answer(OneRecord(.applicant, aino)) == nil)
    let erasure = Erasure(try #require(try store.answer(AllRecords(.erasure)).first))
    #expect(erasure.reason == "asked for it (It was confirmed that no duty to keep applies.)")
    walk.press("<c-t>")
    walk.expect("Texts that may name the person")
    walk.press("<esc> <enter>")
    walk.expect("Today - Ingrid Solberg")
    walk.press("u y")
    #expect(try store.answer(OneRecord(.applicant, aino)) == nil)
  }

  @Test func aDutyToKeepIsSaidWithItsDay() throws {
    let store = try Walk.open(path, login: "ingrid")
    try leave(store, try person(store, "Aino Joki"), on: "2020-01-01")
    try set(store, "retention_years", .number(10))
    var walk = try Walk(store)
    walk.press(#"/ "Aino Joki" <enter> : "erase everything" <enter>"#)
    walk.expect("These records must be kept until the end of 2030-01-01; nothing was erased.")
    walk.press(#""x" <enter>"#)
    #expect(try store.answer(AllRecords(.erasure)).isEmpty)
  }

  @Test func peopleWhoseTimeIsOverAreListedAndOpenedOneByOne() throws {
    let store = try Walk.open(path, login: "ingrid")
    try leave(store, try person(store, "Aino Joki"), on: "2010-01-01")
    var walk = try Walk(store)
    walk.press(#": "time to be kept" <enter>"#)
    walk.expect("No list can be made before the settings say", "Not", "verified: ask whoever answers")
    try set(store, "retention_years", .number(10))
    walk.press(#"<esc> : "time to be kept" <enter>"#)
    walk.expect("The office keeps records for 10 years", "> Aino Joki", "1 Jan 2010", "2 Jan 2020")
    walk.press("i")
    walk.expect("> A. J.")
    walk.press("<enter>")
    walk.expect("Need not be kept since Thu 2 Jan 2020.", "Why? Kept with the date", "To erase for good")
    walk.expectNot("no duty", "Aino")
  }

  @Test func textsOfOthersThatMayNameThePersonOpen() throws {
    let store = try Walk.open(path, login: "ingrid")
    let per = try person(store, "Per Larsen")
    var note = Note(id: store.newIdentifier())
    note.applicantID = per
    note.text = "Came together with Aino"
    _ = try store.commit(ChangeSet("Note", [.create(note.stored)]))
    try leave(store, try person(store, "Aino Joki"), on: "2020-01-01")
    var walk = try Walk(store)
    walk.press(#"/ "Aino Joki" <enter> : "erase everything" <enter>"#)
    walk.expect("Texts of other records that may name the person: 1. They stay; Ctrl-T lists")
    walk.press("<c-t>")
    walk.expect("> Note", "texts: 1")
    walk.press("<enter>")
    walk.expect("Came together with Aino")
  }

  // MARK: Looks

  @Test func openingSomebodyIsNotedOnceADayInTheIdleTurn() throws {
    var walk = try walk()
    #expect(!walk.app.hasAccesses)
    walk.press("<enter> <tab> <esc> <enter>")
    #expect(walk.app.hasAccesses)
    let aino = try person(walk.store, "Aino Joki")
    #expect(try walk.store.answer(AccessLogOf(at: aino)).isEmpty)
    walk.noteAccesses()
    #expect(!walk.app.hasAccesses)
    walk.press("<esc> <enter>")
    walk.noteAccesses()
    let looks = try walk.store.answer(AccessLogOf(at: aino))
    #expect(looks.map(\.what) == [.opened])
    #expect(looks.map(\.reason) == [.ownCaseload])
    walk.press(#": "access log" <enter>"#)
    walk.expect(
      "Access log: who has opened this record: Aino Joki", "Kari Nordmann", "opened", "own caseload", "unseen")
    walk.press("p")
    walk.expect("opened; Kari Nordmann, employment specialist;")
  }

  @Test func aRecordOfSomebodyOpenedFromAnywhereIsALook() throws {
    var walk = try walk()
    walk.press("4 <enter>")
    #expect(walk.app.hasAccesses)
    var list = try self.walk()
    list.press("e")
    #expect(list.app.hasAccesses)
    var new = try self.walk()
    new.press("+")
    #expect(!new.app.hasAccesses)
  }

  @Test func whatIsPrintedOrWrittenIsNotedEachTime() throws {
    var walk = try walk()
    let aino = try person(walk.store, "Aino Joki")
    for name in ["a", "b"] {
      walk.press(#"<enter> p <c-u> "\#(folder.path)/\#(name).txt" <enter> <esc>"#)
    }
    walk.press(#"<enter> : "as a file" <enter> <tab>"#)
    #expect(walk.message == "This page is for the person: names stay in full.")
    walk.press(#"<c-u> "\#(folder.path)/c.txt" <enter>"#)
    walk.noteAccesses()
    #expect(try walk.store.answer(AccessLogOf(at: aino)).map(\.what) == [.exported, .printed, .printed, .opened])
    walk.press(#"<esc> p <c-u> "\#(folder.path)/d.txt" <enter>"#)
    walk.noteAccesses()
    #expect(try walk.store.answer(AccessLogOf(at: aino)).first?.what == .printed)
  }

  @Test func theOfficeMayAskWhySomebodyOnAnotherCaseloadIsOpened() throws {
    let store = try Walk.open(path, login: "sean")
    try set(store, "asks_why_opened", .text("yes"))
    let aino = try person(store, "Aino Joki")
    var walk = try Walk(store)
    walk.press(#"/ "Aino Joki" <enter>"#)
    walk.expect("Why do you open this record?", "> I cover for the colleague")
    walk.expectNot("Lyngen", "[Wants]")
    walk.press("<esc>")
    walk.expectNot("[Wants]")
    walk.noteAccesses()
    #expect(try store.answer(AccessLogOf(at: aino)).isEmpty)
    walk.press(#"/ "Aino Joki" <enter> <down> <down> <enter>"#)
    #expect(walk.message == "Write a few words: they are kept in the access log.")
    walk.press(#""she rang us" <enter>"#)
    walk.expect("[Wants]")
    walk.press(#"<esc> / "Aino Joki" <enter>"#)
    walk.expect("[Wants]")
    walk.noteAccesses()
    let looks = try store.answer(AccessLogOf(at: aino))
    #expect(looks.map(\.words) == ["she rang us"])
    #expect(looks.map(\.reason) == [.other])
    walk.press("2 <enter>")
    walk.expect("[Wants]")
  }
}
