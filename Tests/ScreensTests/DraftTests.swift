import Cells
import Domain
import GRDB
import Store
import Testing

@testable import Screens

/// What is typed and not saved is kept: when, how much can be lost at most, and how little is written.
@Suite struct DraftTests {
  /// A store of the demo whose time stands until a test moves it.
  final class Desk {
    let time = DraftTime()
    let folder: TemporaryFolder
    let path: String

    init() throws {
      folder = try TemporaryFolder()
      path = try DemoStore.copy(into: folder)
    }

    func window(login: String = "kari") throws -> Walk {
      try Walk(try Walk.open(path, login: login, clock: time.clock))
    }

    func drafts(_ walk: Walk) throws -> [Draft] { try walk.store.answer(DraftList()) }
  }

  /// What is kept of the only draft, as a new window would show it.
  private func kept(_ walk: Walk) throws -> String {
    try walk.store.answer(DraftList()).first.map { DraftPayload($0.payload).answers.map(\.text).joined() } ?? ""
  }

  @Test func twoSecondsWithoutAKeyKeepWhatIsTyped() throws {
    let desk = try Desk()
    var walk = try desk.window()
    walk.press(#"a "ring""#)
    #expect(walk.app.draftWait == 2000)
    desk.time.pass(1999)
    walk.keepDueDrafts()
    #expect(try desk.drafts(walk).isEmpty)
    desk.time.pass(1)
    #expect(walk.app.draftWait == 0)
    walk.keepDueDrafts()
    #expect(try kept(walk) == "ring")
    #expect(walk.app.draftWait == nil, "kept: nothing is due, an idle program waits for ever")
    #expect(walk.message.isEmpty)
  }

  @Test func aClockThatIsSetBackKeepsRatherThanWaits() throws {
    let desk = try Desk()
    var walk = try desk.window()
    walk.press(#"a "ring""#)
    desk.time.pass(-3_600_000)
    #expect(walk.app.draftWait == 0)
  }

  /// However somebody types: at a kill at any moment at most fifty characters and five seconds are gone.
  @Test(arguments: [20, 90, 400, 1500, 1990] as [Int64]) func noMoreIsEverLost(millisecondsAKey: Int64) throws {
    let desk = try Desk()
    var walk = try desk.window()
    walk.press("a")
    var typed = ""
    var whole: [(at: Int64, count: Int)] = [(0, 0)]
    for index in 0..<220 {
      let letter = "abcdefghij "[index % 11]
      walk.press(letter == " " ? "<space>" : String(letter))
      typed.append(letter)
      // The run loop: paint, then what is due; then the next key, or the wait is over first.
      if walk.app.draftWait == 0 { walk.keepDueDrafts() }
      if let wait = walk.app.draftWait, Int64(wait) <= millisecondsAKey {
        desk.time.pass(Int64(wait))
        walk.keepDueDrafts()
        desk.time.pass(millisecondsAKey - Int64(wait))
      } else {
        desk.time.pass(millisecondsAKey)
      }
      whole.append((desk.time.passed, typed.count))
      let safe = try kept(walk).count
      #expect(typed.count - safe <= 50)
      let longAgo = whole.last { desk.time.passed - $0.at >= 5000 }?.count ?? 0
      #expect(safe >= longAgo, "after \(index) keys")
    }
  }

  @Test func aPasteIsKeptBeforeItIsShown() throws {
    let desk = try Desk()
    var walk = try desk.window()
    walk.press("a <paste:\(String(repeating: "words", count: 10))>")
    #expect(try kept(walk).count == 50)
  }

  @Test func aKeyNeverWaitsForADraftThatCanFollowThePaint() throws {
    let desk = try Desk()
    var walk = try desk.window()
    walk.press("a \"\(String(repeating: "x", count: 40))\"")
    #expect(try desk.drafts(walk).isEmpty)
    #expect(walk.app.draftWait == 0, "due as soon as it is painted")
    walk.press("\"\(String(repeating: "x", count: 10))\"")
    #expect(try kept(walk).count == 50, "keys that came all at once are kept without a paint")
  }

  @Test func leavingTheFieldKeeps() throws {
    let desk = try Desk()
    var walk = try desk.window()
    walk.press(#"a "ring" <tab>"#)
    #expect(walk.app.draftWait == 0)
    walk.keepDueDrafts()
    #expect(try kept(walk) == "ring")
  }

  @Test(arguments: ["<f1>", "<f2>"]) func anotherScreenOverItKeeps(key: String) throws {
    let desk = try Desk()
    var walk = try desk.window()
    walk.press("a \"ring\" \(key)")
    #expect(walk.app.draftWait == 0)
    walk.keepDueDrafts()
    #expect(try kept(walk) == "ring")
  }

  @Test func nothingIsWrittenWhenNothingHasChanged() throws {
    let desk = try Desk()
    var walk = try desk.window()
    let other = try Walk.open(desk.path)
    _ = other.changedElsewhere()
    walk.press(#"a "ring""#)
    desk.time.pass(2000)
    walk.keepDueDrafts()
    #expect(other.changedElsewhere())
    // Through the fields and back, and a letter typed and taken out again.
    walk.press("<tab> <s-tab>")
    walk.keepDueDrafts()
    walk.press("x <bs>")
    desk.time.pass(2000)
    walk.keepDueDrafts()
    walk.keepDrafts()
    #expect(!other.changedElsewhere())
    #expect(walk.app.draftWait == nil)
  }

  @Test func aMovedCursorAloneIsKeptAtAPauseAndKeepsTheTimeOfTheText() throws {
    let desk = try Desk()
    var walk = try desk.window()
    walk.press(#"a "ring" <tab>"#)
    walk.keepDueDrafts()
    let before = try #require(try desk.drafts(walk).first)
    walk.press("<s-tab> <left>")
    walk.keepDueDrafts()
    #expect(try desk.drafts(walk) == [before], "not at once")
    desk.time.pass(2000)
    walk.keepDueDrafts()
    let after = try #require(try desk.drafts(walk).first)
    #expect(after.payload != before.payload)
    #expect(after.keptAt == before.keptAt)
    #expect(DraftPayload(after.payload).place?.cursor == 3)
  }

  @Test func anUntouchedFormKeepsNone() throws {
    let desk = try Desk()
    var walk = try desk.window()
    walk.press("n e <tab> <tab> <down> <up>")
    desk.time.pass(2000)
    walk.keepDueDrafts()
    walk.keepDrafts()
    #expect(try desk.drafts(walk).isEmpty)
    #expect(walk.app.draftWait == nil)
  }

  @Test func aDraftTypedBackToNothingIsDiscarded() throws {
    let desk = try Desk()
    var walk = try desk.window()
    walk.press(#"a "x""#)
    desk.time.pass(2000)
    walk.keepDueDrafts()
    #expect(try desk.drafts(walk).count == 1)
    walk.press("<bs>")
    desk.time.pass(2000)
    walk.keepDueDrafts()
    #expect(try desk.drafts(walk).isEmpty)
    walk.press("x <tab>")
    walk.keepDueDrafts()
    walk.press("<s-tab> <bs> <esc>")
    walk.expect("> Aino Joki")
    #expect(try desk.drafts(walk).isEmpty, "left clean before the next keep")
  }

  @Test func savingTakesTheDraftAwayInTheSameTransaction() throws {
    let desk = try Desk()
    var walk = try desk.window()
    walk.press(#"a "ring the job centre" <tab>"#)
    walk.keepDueDrafts()
    try SQLiteBehind.run(
      desk.path, "CREATE TRIGGER no_discard BEFORE DELETE ON draft BEGIN SELECT RAISE(ABORT, 'no'); END")
    walk.press("<c-s>")
    #expect(!walk.message.hasPrefix("Saved"))
    #expect(try walk.store.answer(UndoPeek()).undo?.key.hasPrefix("next step") != true, "neither, or both")
    try SQLiteBehind.run(desk.path, "DROP TRIGGER no_discard")
    walk.press("<c-s>")
    walk.expect("Saved: next step planned")
    #expect(try desk.drafts(walk).isEmpty)
  }

  @Test func aKeepThatDoesNotSucceedIsSaidOnceAndTriedAgain() throws {
    let desk = try Desk()
    var walk = try desk.window()
    try SQLiteBehind.run(
      desk.path, "CREATE TRIGGER full BEFORE INSERT ON draft BEGIN SELECT RAISE(ABORT, 'full'); END")
    walk.press(#"a "ring""#)
    desk.time.pass(2000)
    walk.keepDueDrafts()
    walk.expect("Not kept as a draft yet: the disk is full, busy or read-only. Trying again.")
    walk.press(#"" the job centre, and then wait a day or two at the""#)
    #expect(walk.message.isEmpty, "typing goes on")
    #expect(walk.app.draftWait == 5000, "and tries no more than every five seconds")
    desk.time.pass(5000)
    walk.keepDueDrafts()
    #expect(walk.message.isEmpty, "said once")
    // What would lose the text is refused as long as it cannot be kept.
    walk.press("<f2> \"leave the pro\" <enter>")
    walk.expect("Your text could not be kept, so it stays open: save it, or Esc and d.", "job centre, and then")
    walk.press("<f2> \"employers\" <enter>")
    walk.expect("Your text could not be kept", "job centre, and then")
    walk.press("<esc> k")
    walk.expect("Your text could not be kept", "job centre, and then")
    try SQLiteBehind.run(desk.path, "DROP TRIGGER full")
    desk.time.pass(5000)
    walk.keepDueDrafts()
    #expect(try kept(walk).hasPrefix("ring the job centre"))
  }

  @Test func anotherProgramThatKeepsTheStoreBusyHoldsNobodyUp() throws {
    let desk = try Desk()
    var walk = try desk.window()
    var held = Configuration()
    held.allowsUnsafeTransactions = true
    let busy = try DatabaseQueue(path: desk.path, configuration: held)
    walk.press(#"a "ring""#)
    desk.time.pass(2000)
    try busy.inDatabase { try $0.execute(sql: "BEGIN EXCLUSIVE") }
    walk.keepDueDrafts()
    walk.expect("Not kept as a draft yet")
    try busy.inDatabase { try $0.execute(sql: "COMMIT") }
    desk.time.pass(5000)
    walk.keepDueDrafts()
    #expect(try kept(walk) == "ring")
  }
}

/// A time that only a test moves.
final class DraftTime: @unchecked Sendable {
  private let start = Walk.clock().now().milliseconds
  private(set) var passed: Int64 = 0
  func pass(_ milliseconds: Int64) { passed += milliseconds }
  var clock: Clock {
    Clock(now: { Instant(milliseconds: self.start + self.passed) }, today: { Walk.today })
  }
}

/// Changes a store file behind the program's back, to make it refuse.
enum SQLiteBehind {
  static func run(_ path: String, _ sql: String) throws {
    try DatabaseQueue(path: path).inDatabase { try $0.execute(sql: sql) }
  }
}

extension String {
  fileprivate subscript(_ index: Int) -> Character { self[self.index(startIndex, offsetBy: index)] }
}
