import Cells
import Domain
import Store
import Testing

@testable import Screens

/// The one key table: every command has its key or its palette name, and keys that mean nothing do nothing.
@Suite struct KeyTableTests {
  @Test func unknownKeysSaySoOnceAndChangeNothing() throws {
    var walk = try Walk.onDemo()
    let before = walk.lines.dropLast(2)
    walk.press("z")
    #expect(walk.message == "z does nothing here. ? shows the keys.")
    #expect(walk.lines.dropLast(2) == before)
  }

  @Test func aPasteIntoAListDoesNothing() throws {
    var walk = try Walk.onDemo()
    let before = walk.lines.dropLast(2)
    walk.press(#"<paste:delete q u d\n>"#)
    walk.expect("Pasted text was not used")
    #expect(walk.lines.dropLast(2) == before)
  }

  /// 10,000 random keys of a person who hits the keyboard: no writing command is completed without its form or answer.
  @Test func randomKeysInListsNeverWrite() throws {
    var walk = try Walk.onDemo()
    var random = SystemRandomNumberGenerator()
    let keys: [Key] =
      [.up, .down, .pageUp, .pageDown, .home, .end, .enter, .escape, .tab, .backTab]
      + "fovgxcklj".map { .character($0) }
    let people = try walk.store.answer(ApplicantCount(scope: .everyone))
    let undo = try walk.store.answer(UndoPeek())
    for _ in 0..<2000 {
      let key = keys.randomElement(using: &random) ?? .up
      walk.press(key.notation)
      if walk.app.isFinished { walk = try Walk(walk.store) }
    }
    #expect(try walk.store.answer(ApplicantCount(scope: .everyone)) == people)
    #expect(try walk.store.answer(UndoPeek()) == undo)
  }

  @Test func everyScreenKeyIsUniqueInItsTable() {
    func check<S: Screen>(_ type: S.Type) {
      let keys = S.commands.flatMap(\.keys)
      let twice = Dictionary(grouping: keys, by: { $0 }).filter { $0.value.count > 1 }.map(\.key.title)
      #expect(twice.isEmpty, "\(type): \(twice)")
    }
    check(ApplicantListScreen.self)
    check(ApplicantScreen.self)
    check(EmployerListScreen.self)
    check(EmployerScreen.self)
    check(ContactsScreen.self)
    check(ContactWeeksScreen.self)
    check(WeekContactsScreen.self)
    check(DisclosureScreen.self)
    check(RecordScreen.self)
    check(FormScreen.self)
    check(FindScreen.self)
    check(ColleaguesScreen.self)
    check(DueScreen.self)
    check(TodayScreen.self)
    check(PassOnScreen.self)
    check(ReassignScreen.self)
    check(MergeScreen.self)
    check(MergedScreen.self)
    check(PossibleDuplicatesScreen.self)
    check(PrintScreen.self)
    check(CalendarScreen.self)
    check(MoveAppointmentScreen.self)
    check(TownScreen.self)
    check(TravelScreen.self)
    check(MatchScreen.self)
    check(MatchPeopleScreen.self)
    check(PromisesScreen.self)
    check(JobScreen.self)
    check(JobSearchScreen.self)
    check(JobLeadsScreen.self)
    check(JobLeadScreen.self)
    check(ReviewScreen.self)
    check(CareerProfileScreen.self)
    check(StillTrueScreen.self)
    check(PreferencesOnScreen.self)
  }

  /// Keys that terminals, tmux or screen take for themselves are never ours (platform 1.2).
  @Test func noCommandUsesAReservedKey() {
    let reserved: [Key] = [.control("b"), .control("a"), .function(10), .function(11), .control("q")]
    let all =
      ApplicantListScreen.commands.flatMap(\.keys) + ApplicantScreen.commands.flatMap(\.keys)
      + FormScreen.commands.flatMap(\.keys) + GlobalCommand.all.flatMap(\.keys)
    #expect(all.allSatisfy { !reserved.contains($0) })
    let vi: [Key] = "jkhlgG".map { .character($0) }
    #expect(ApplicantListScreen.commands.flatMap(\.keys).allSatisfy { !vi.contains($0) })
  }

  @Test func theHintLineFitsAndEndsInHelp() throws {
    for columns in [80, 60, 40] {
      let walk = try Walk.onDemo(Size(columns: columns, rows: 24))
      let hints = walk.lines.last ?? ""
      #expect(hints.count <= columns)
      #expect(hints.hasSuffix("? help"))
    }
  }

  @Test func aCommandThatCannotRunStaysInThePaletteAndSaysWhy() throws {
    var walk = try Walk.onEmptyStore()
    walk.press(#""Kari" <c-s> g : "log a contact""#)
    walk.expect("No person is chosen.")
  }

  @Test func initialsHideNamesAndStayOnAfterARestart() throws {
    var walk = try Walk.onDemo()
    walk.press("i")
    walk.expect("> A. J.")
    walk.expectNot("Aino Joki")
    #expect(try walk.store.answer(DraftList()).contains { $0.key == App.initialsKey })
    walk.press("i")
    walk.expect("> Aino Joki")
    #expect(try !walk.store.answer(DraftList()).contains { $0.key == App.initialsKey })
  }

  @Test func noTitleOfAChangeSpellsANameWhileNamesAreInitials() throws {
    var walk = try Walk.onDemo()
    walk.press(#"i + "Zacharias" <tab> "Zwingli" <c-s>"#)
    walk.expect("Saved: new applicant: ...  u undo")
    walk.expectNot("Zacharias")
    walk.press("u")
    walk.expect("Undone: new applicant: ...  U redo")
    walk.expectNot("Zacharias")
  }

  @Test func theScreenBlanksAndComesBackWithAnyKey() throws {
    var walk = try Walk.onDemo()
    walk.press("b")
    #expect(walk.text.allSatisfy { $0 == "\n" })
    walk.press("q")
    walk.expect("> Aino Joki")
  }

  @Test func severalPeopleAreMarkedAfterAQuestionInOneStepOfUndo() throws {
    var walk = try Walk.onDemo()
    walk.press("<space> <space> m *")
    walk.expect("For 2 people: Aino, ")
    walk.press("<enter>")
    #expect(try walk.store.answer(UndoPeek()).undo?.key.hasPrefix("mark set") != true)
    walk.press("m * y")
    walk.expect("Saved: mark set: Aino, ")
    let marked = try walk.store.answer(
      ApplicantList(scope: .mine, order: .name, filters: [], page: PageRequest(anchor: .start, limit: 2))
    ).rows
    #expect(marked.allSatisfy { $0.mark == .star })
    walk.press("u")
    let unmarked = try walk.store.answer(
      ApplicantList(scope: .mine, order: .name, filters: [], page: PageRequest(anchor: .start, limit: 2))
    ).rows
    #expect(unmarked.allSatisfy { $0.mark == nil })
  }

  @Test func aPersonIsHandedToAColleagueAndBothStayInTheRecord() throws {
    var walk = try Walk.onDemo()
    let person = try #require(try walk.store.answer(NameSearch("Aino Joki", kinds: [.applicant], limit: 1)).first)
    walk.press("t <enter>")
    walk.expect("Sean Murphy becomes the specialist of")
    walk.expectNot("> Aino Joki")
    let assignments = try walk.store.answer(RecordsOf(.assignment, where: "applicant_id", is: person.id)).map(
      Assignment.init)
    #expect(assignments.contains { $0.untilOn == Walk.today })
    #expect(assignments.contains { $0.untilOn == nil && $0.fromOn == Walk.today })
  }
}
