import Cells
import Domain
import Store
import Testing

@testable import Screens

/// Every way out of a place where text is typed: nothing is lost by it, whichever key is hit.
@Suite struct DraftLeavingTests {
  private func texts(_ walk: Walk) throws -> [String] {
    try walk.store.answer(DraftList()).filter(\.isText).map {
      DraftPayload($0.payload).answers.map(\.text).joined(separator: "|")
    }
  }

  private func typed(_ script: String = #"a "ring the centre""#) throws -> Walk {
    var walk = try Walk.onDemo()
    walk.press(script)
    return walk
  }

  /// Global commands by the palette, over a form: those that leave keep the text first.
  @Test(arguments: [
    "\"applicants\" <enter>", "\"employers\" <enter>", "\"contacts\" <enter>", "\"leave the program\" <enter>",
    "\"go to the shell\" <enter>",
  ]) func thePaletteLeavesNothingBehind(choice: String) throws {
    var walk = try typed()
    walk.press("<f2> \(choice)")
    #expect(try texts(walk) == ["ring the centre"])
    if !walk.app.isFinished, walk.app.request == nil { #expect(walk.message == "Your text is kept as a draft.") }
  }

  @Test(arguments: ["\"go back\" <enter>", "\"go back, and\" <enter>"]) func goBackInThePaletteAsksLikeEsc(
    choice: String
  ) throws {
    var walk = try typed()
    walk.press("<f2> \(choice)")
    walk.expect("You have typed something that is not saved", "ring the centre")
  }

  /// Every global command over a form, and then the same form again: the text is in sight or kept.
  @Test(arguments: GlobalCommand.all.indices) func noGlobalCommandLosesText(index: Int) throws {
    var walk = try typed()
    walk.run(.global(index))
    walk.keepDrafts()
    #expect(try texts(walk) == ["ring the centre"], "\(GlobalCommand.all[index].title.english)")
  }

  /// Keys that mean something elsewhere are letters here, or ask.
  @Test func keysOfTheMenuAreText() throws {
    var walk = try typed(#"a "q 1 2 3 : / ? u U i b p""#)
    walk.expect("q 1 2 3 : / ? u U i b p")
    walk.press("<c-c>")
    walk.expect("You have typed something that is not saved")
    walk.press("<esc>")
    walk.expectNot("You have typed something that is not saved")
    walk.press("<c-z> <c-y> <f1> <esc> <f2> <esc>")
    walk.expect("q 1 2 3 : / ? u U i b p")
  }

  @Test func resizingLosesNothing() throws {
    var walk = try typed()
    for size in [(1, 1), (300, 100), (40, 12), (19, 5), (80, 24)] {
      walk.resize(Size(columns: size.0, rows: size.1))
      walk.press("x")
    }
    walk.expect("ring the centrexxxxx")
  }

  @Test func anOpenConflictLosesNothing() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    walk.press(#"e <tab> <tab> <tab> <tab> <c-u> "222""#)
    let other = try Walk.open(desk.path)
    let person = try #require(try other.answer(NameSearch("Aino Joki", kinds: [.applicant], limit: 1)).first)
    let phone = try #require(try other.answer(OneRecord(.applicant, person.id)))["phone"]
    _ = try other.commit(
      ChangeSet("phone", [.set(.applicant, person.id, field: "phone", old: phone, new: .text("111"))]))
    walk.press("<c-s>")
    walk.expect("Not saved")
    walk.keepDrafts()
    #expect(try texts(walk) == ["222"])
    for key in ["<esc>", "q", "<enter>"] {
      walk.press("<c-s> \(key)")
      walk.expect("222", "Change an applicant")
    }
    walk.press("<c-s> <c-c> <esc>")
    walk.expect("222")
  }

  @Test func lettersInAPickerAreNotLostBySavingOrByAKill() throws {
    var walk = try typed(#"n e "Zebra Kaf""#)
    walk.press("<c-s>")
    #expect(walk.message == "These letters are no answer yet: Enter takes the marked line, Esc clears them.")
    walk.expect("Zebra Kaf")
    walk.keepDrafts()
    var back = try Walk(walk.store)
    back.press("<enter>")
    back.expect("Zebra Kaf", "Add new: Zebra Kaf")
    back.press("<enter> <c-s>")
    #expect(try walk.store.answer(NameSearch("Zebra", kinds: [.employer], limit: 1)).count == 1)
  }

  // MARK: Text outside of forms

  @Test func aReasonForWithdrawingIsKeptAndGoesOnWhereItWas() throws {
    var walk = try typed(#"- "moved to anoter town" <left> <left> <left> <left> <left> <left> <left>"#)
    walk.press("<esc>")
    walk.expect("You have typed something that is not saved")
    walk.press("k")
    var back = try Walk(walk.store)
    back.expect("You have a draft reason for removing for Aino Joki from 09:00.")
    back.press("<enter> h")
    back.expect(#"Why remove "Aino Joki"?"#, "moved to another town", "[Wants]")
    back.press("<enter>")
    back.expect("Saved: removed: Aino Joki.")
    #expect(try texts(back).isEmpty)
  }

  @Test func aReasonThatIsRefusedStaysInSight() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    walk.press(#"- "moved away""#)
    let other = try Walk.open(desk.path)
    let person = try #require(try other.answer(NameSearch("Aino Joki", kinds: [.applicant], limit: 1)).first)
    _ = try other.commit(ChangeSet("first", [.withdraw(.applicant, person.id, reason: "twice")]))
    walk.press("<enter>")
    walk.expect("moved away", "Why remove")
  }

  @Test func movingAStepIsKeptAndGoesOnWhereItWas() throws {
    var walk = try typed(#"a "ring the centre" <tab> "fri" <c-s> s s "+1w" <tab> "they asked for more tme""#)
    walk.press("<left> <left>")
    walk.keepDrafts()
    var back = try Walk(walk.store)
    back.expect("You have a draft move to another day for Aino Joki")
    back.press("<enter> i")
    back.expect("they asked for more time", "+1w")
    back.press("<c-s>")
    back.expect("Saved: moved to")
    #expect(try texts(back).isEmpty)
  }

  @Test func aDiscardIsTwoKeysAndOnlyOfThisForm() throws {
    var walk = try typed(#"a "one" <esc> k <down> a "two" <esc> d"#)
    #expect(try texts(walk) == ["one"])
    walk.press("a")
    walk.expectNot("two")
  }

  // MARK: Two windows

  @Test func twoWindowsWithTheSameFormNeverOverwriteEachOther() throws {
    let desk = try DraftTests.Desk()
    var one = try desk.window()
    var two = try desk.window()
    one.press(#"a "from the first" <tab>"#)
    two.press(#"a "from the second" <tab>"#)
    one.keepDueDrafts()
    two.keepDueDrafts()
    one.press(#"<s-tab> " window" <tab>"#)
    two.press(#"<s-tab> " window" <tab>"#)
    one.keepDueDrafts()
    two.keepDueDrafts()
    #expect(Set(try texts(one)) == ["from the first window", "from the second window"])
    one.press("<c-s>")
    one.expect("Saved: next step planned")
    #expect(try texts(one) == ["from the second window"])
    two.press("<esc> d")
    #expect(try texts(one).isEmpty)
  }

  @Test func aDraftTakenUpTwiceIsTwoDraftsOnceBothGoOn() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    walk.press(#"a "ring" <esc> k"#)
    var one = try desk.window()
    one.press("<enter>")
    var two = try desk.window()
    two.press("<enter>")
    one.press(#"" the centre" <tab>"#)
    one.keepDueDrafts()
    #expect(try texts(walk) == ["ring the centre"])
    two.press(#"" the team" <tab>"#)
    two.keepDueDrafts()
    #expect(Set(try texts(walk)) == ["ring the centre", "ring the team"])
    // The first window saves: what the second typed is nobody else's to discard.
    one.press("<c-s>")
    #expect(try texts(walk) == ["ring the team"])
  }

  @Test func aListThatIsOldDiscardsNothingThatWasTypedSince() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    walk.press(#"a "ring" <esc> k"#)
    var one = try desk.window()
    one.press("d")
    walk.press(#"a " the centre" <tab>"#)
    walk.keepDueDrafts()
    one.press("y")
    #expect(one.message == "This draft was typed on in another window, so it stays.")
    #expect(try texts(walk) == ["ring the centre"])
  }

  @Test func theSameFormTwiceInOneWindowKeepsBothTexts() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    walk.press(#"a "below" <f2>"#)
    walk.keepDueDrafts()
    walk.press(#""find any" <enter> "aino jo" <enter> a " above" <tab>"#)
    walk.keepDueDrafts()
    walk.press(#"<esc> k"#)
    // Back to the form below, which goes on from what it had.
    walk.press(#"<esc> "!" <tab>"#)
    walk.keepDueDrafts()
    #expect(Set(try texts(walk)) == ["below above", "below!"])
  }
}
