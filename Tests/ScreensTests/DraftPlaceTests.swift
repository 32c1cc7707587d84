import Cells
import Domain
import Store
import Testing

@testable import Screens

/// Found again: the same person, form, field and cursor; by whom it is about, by a list, and after whatever happened
/// meanwhile.
@Suite struct DraftPlaceTests {
  private func cursor(_ walk: Walk) -> Point? { walk.app.view().cursor }

  /// Types into a form, is killed (nothing but what is kept is left), and comes back.
  private func comeBack(_ walk: Walk, _ desk: DraftTests.Desk) throws -> Walk {
    var walk = walk
    walk.keepDrafts()
    return try desk.window()
  }

  @Test func theStartOffersItAndItOpensOnThePersonTheFieldAndTheCursor() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    // From the pane Work, in a note that is scrolled.
    walk.press(#"<enter> <tab> n o "first line" <enter> "two" <enter> <enter> <enter> "five" <enter> "six words more""#)
    walk.press("<c-left> <left> <left>")
    let place = cursor(walk)
    var back = try comeBack(walk, desk)
    back.expect(
      "-- Drafts", "You have a draft note for Aino Joki from 09:00.", "Enter continue", "d discard", "Esc later")
    back.press("<enter>")
    back.expect("six words more", "New note: Aino Joki")
    #expect(cursor(back)?.column == place?.column)
    #expect(back.app.stack.map { $0.route } == walk.app.stack.map { $0.route }, "the person's pane lies below")
    back.press("X")
    back.expect("six wordXs more")
    back.press("<c-s>")
    back.expect("Saved: new note: Aino Joki.", "[Work]")
    #expect(try desk.drafts(back).isEmpty)
  }

  @Test(arguments: [
    // A line in the middle, a date half typed, a choice, several choices, letters in a picker.
    (#"a "ring the centre" <left> <left> <left>"#, "Z", "ring the cenZtre"),
    (#"a "x" <tab> "2026-11""#, "-27", "Fri 27 Nov 2026, in 5 days"),
    ("n s i", "<right>", "phone"),
    ("n e havne", "<enter>", "Hotell Havnegården"),
  ]) func theCursorStandsWhereItStood(script: String, next: String, expected: String) throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    walk.press(script)
    let place = cursor(walk)
    let focus = walk.lines.first { $0.hasPrefix(">") }
    var back = try comeBack(walk, desk)
    back.press("<enter>")
    #expect(back.lines.first { $0.hasPrefix(">") } == focus)
    #expect(cursor(back)?.column == place?.column)
    back.press(next)
    back.expect(expected)
  }

  @Test func severalChoicesComeBackOnTheMarkedOne() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    walk.press("n s <tab> <tab> <tab> <tab> <tab> <tab> <tab> 1 3 <right>")
    let foot = walk.lines.first { $0.contains(">4") }
    #expect(foot != nil)
    var back = try comeBack(walk, desk)
    back.press("<enter>")
    #expect(back.lines.contains { $0 == foot })
  }

  @Test func aRepeatedContactComesBackWithAllThatItRepeats() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    walk.press(#"n e havne <enter> <tab> i <c-s>"#)
    walk.expect("Saved")
    walk.press(#"<down> n r <tab> <tab> <tab> <tab> <tab> <tab> "they have a place""#)
    walk.expect("they have a place", "Hotell Havnegården")
    var back = try comeBack(walk, desk)
    // Another contact is the last one by now.
    var other = try desk.window()
    other.press("<esc> n s i <c-s>")
    other.expect("Saved")
    back.press("<enter>")
    back.expect("they have a place", "Hotell Havnegården", "Log an employer contact")
  }

  @Test func theDayIsSaidWhenItIsNotToday() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    desk.time.pass(-2 * 86_400_000)
    walk.press(#"a "ring""#)
    walk.keepDrafts()
    desk.time.pass(2 * 86_400_000)
    try desk.window().expect("You have a draft next step for Aino Joki from Fri 20 Nov 09:00.")
  }

  @Test func initialsHideTheNameAndTheWords() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    walk.press(#"i a "ring Aino" <esc> k"#)
    let back = try Walk(walk.store, initialsOnly: true)
    back.expect("You have a draft next step for A. J. from 09:00.")
    back.expectNot("Aino")
  }

  @Test func aDraftAboutNobodySaysNobody() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    walk.press(#"+ "Nils""#)
    var back = try comeBack(walk, desk)
    back.expect("You have a draft applicant from 09:00.")
    back.press("<enter>")
    back.expect("New applicant", "Nils")
  }

  @Test func severalDraftsAreAListNewestFirst() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    walk.press(#"a "older" <esc> k"#)
    desk.time.pass(60_000)
    walk.press(#"<down> a "newer" <esc> k"#)
    var back = try desk.window()
    back.expect("-- You have 2 drafts")
    let rows = back.lines.filter { $0.contains("next step  ") && $0.contains(":") }
    #expect(rows.map { $0.contains("newer") } == [true, false], "\(back.text)")
    back.press("<down> <enter>")
    back.expect("> What", "older")
  }

  @Test func escLeavesItForLaterAndTheListIsFoundByItsName() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    walk.press(#"a "ring" <esc> k"#)
    var back = try desk.window()
    back.press("<esc>")
    back.expectNot("You have a draft")
    back.press(#": "drafts" <enter>"#)
    back.expect("Drafts", "next step", "Aino Joki", "ring")
    back.press("<enter>")
    back.expect("Plan a next step: Aino Joki", "ring")
    back.press(#"<c-s> : "drafts" <enter>"#)
    back.expect("You have no drafts: everything you typed is saved.")
    back.press("<enter>")
    #expect(back.message == "You have no drafts: everything you typed is saved.")
  }

  @Test func discardingAsksAndNoIsTheDefault() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    walk.press(#"a "ring" <esc> k"#)
    var back = try desk.window()
    back.press("d")
    back.expect("Discard this draft for good? No undo brings it back.")
    back.press("<enter>")
    #expect(try desk.drafts(back).count == 1)
    back.press("d y")
    #expect(back.message == "The draft is discarded.")
    #expect(try desk.drafts(back).isEmpty)
  }

  @Test func thePersonsScreenSaysItAndOneKeyGoesOn() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    walk.press("<enter>")
    walk.expectNot("go on with draft")
    walk.press("c")
    #expect(walk.message == "You have no draft about this person.")
    walk.press(#"a "ring" <esc> k"#)
    walk.expect("! Your draft next step from 09:00; c goes on.", "c go on with draft")
    walk.press("c")
    walk.expect("Plan a next step: Aino Joki", "ring")
    #expect(walk.app.stack.count == 3, "the person is not opened twice")
    desk.time.pass(60_000)
    walk.press(#"<esc> k n o "more" <esc> k"#)
    walk.expect("! You have 2 drafts; c shows them.")
    walk.press("c <down> <enter>")
    walk.expect("ring")
  }

  @Test func draftsAreSeenByTheirWriterOnly() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    walk.press(#"<enter> a "ring" <esc> k"#)
    var colleague = Colleague(id: walk.store.newIdentifier())
    colleague.name = "Mette"
    colleague.login = "mette"
    _ = try walk.store.commit(ChangeSet("colleague", [.create(colleague.stored)]))
    var mette = try desk.window(login: "mette")
    mette.expectNot("You have a draft")
    mette.press(#"/ "aino jo" <enter>"#)
    mette.expect("Aino Joki")
    mette.expectNot("Your draft")
    #expect(try desk.drafts(mette).isEmpty)
  }

  @Test func anUndoNeverTouchesADraft() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    walk.press(#"a "saved" <c-s> <down> a "kept" <esc> k"#)
    let before = try desk.drafts(walk)
    walk.press("u U u")
    #expect(try desk.drafts(walk) == before)
  }

  // MARK: What happened meanwhile

  @Test func aValueChangedMeanwhileIsAConflictAtSave() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    walk.press(#"e <tab> <tab> <tab> <tab> <c-u> "222" <esc> k"#)
    let other = try Walk.open(desk.path)
    let person = try #require(try other.answer(NameSearch("Aino Joki", kinds: [.applicant], limit: 1)).first)
    let phone = try #require(try other.answer(OneRecord(.applicant, person.id)))["phone"]
    _ = try other.commit(
      ChangeSet("phone", [.set(.applicant, person.id, field: "phone", old: phone, new: .text("111"))]))
    var back = try desk.window()
    back.press("<enter> <c-s>")
    back.expect("Not saved", "stands there now: 111", "you wrote: 222")
    back.press("k <c-s>")
    #expect(try other.answer(OneRecord(.applicant, person.id))?["phone"] == .text("222"))
    #expect(try desk.drafts(back).isEmpty)
  }

  @Test func theTextOfAPersonWhoIsWithdrawnIsStillRead() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    walk.press(#"a "ring the centre" <esc> k - "moved away" <enter>"#)
    walk.expect("Saved: removed")
    var back = try desk.window()
    back.press("<enter>")
    back.expect(
      "This person's entry was removed or is not there any more. The text can still be",
      "read and copied here.",
      "ring the centre"
    )
    back.press("<esc> u y")
    back.press(#": "drafts" <enter> <enter>"#)
    back.expect("Plan a next step: Aino Joki", "ring the centre")
  }

  @Test func theTextOfARecordThatIsGoneIsStillRead() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    walk.press(#"a "ring the centre" <c-s> s e <tab> <tab> <tab> "whoever answers""#)
    walk.keepDrafts()
    let draft = try #require(try desk.drafts(walk).first)
    guard case .change(let kind, let id)? = (Route.places(draft.place).last as? FormScreen)?.purpose else {
      Issue.record("not a change: \(draft.place)")
      return
    }
    _ = try Walk.open(desk.path).commit(ChangeSet("gone", [.withdraw(kind, id, reason: "twice")]))
    var back = try desk.window()
    back.press("<enter>")
    back.expect(
      "The record it belongs to is removed, done or not there any more. The text can", "still be read and copied")
    back.press("<enter> : \"drafts\" <enter> r")
    back.expect("Typed on Sun 22 Nov 2026 09:00.")
    back.press("d y")
    #expect(try desk.drafts(back).isEmpty)
    back.press("d")
    #expect(back.message == "It is discarded already.")
  }

  @Test func aDisclosureThatWasReplacedMeanwhileIsNotReplacedAgain() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    let person = try #require(try walk.store.answer(NameSearch("Aino Joki", kinds: [.applicant], limit: 1)).first)
    let choice = try #require(
      try walk.store.answer(RecordsOf(.disclosure, where: "applicant_id", is: person.id)).first {
        $0["until_on"].isEmpty
      })
    walk.app(open: FormScreen(.change(.disclosure, choice.id)))
    walk.go(toField: "Exact words")
    walk.press("\"x\"")
    walk.keepDrafts()
    #expect(try desk.drafts(walk).count == 1)
    _ = try Walk.open(desk.path).commit(
      ChangeSet(
        "replaced", [.set(.disclosure, choice.id, field: "until_on", old: .none, new: .day(Walk.today))]))
    var back = try desk.window()
    back.press("<enter>")
    back.expect("The record it belongs to was replaced by a newer one.")
  }

  @Test func whatThisVersionHasNoFieldForStaysInSightAndIsNotLostBySaving() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    walk.press(#"a "ring the centre""#)
    walk.keepDrafts()
    let draft = try #require(try desk.drafts(walk).first)
    var payload = DraftPayload(draft.payload)
    payload.answers.append(.init(part: "next_step", name: "hopes", text: "a field of another version"))
    try walk.store.keep(
      Draft(
        key: draft.key, title: draft.title, payload: payload.text + "\nmood\tcheerful", keptAt: draft.keptAt,
        about: draft.about, place: draft.place))
    var back = try desk.window()
    back.press("<enter>")
    back.expect(
      "In the draft, without a field here: a field of another version", "In the draft, without a field here: cheerful",
      "ring the centre")
    back.press("! <tab>")
    back.keepDueDrafts()
    let again = DraftPayload(try #require(try desk.drafts(back).first).payload)
    #expect(again.answers.map(\.text) == ["ring the centre!", "a field of another version", "cheerful"])
    back.press("<c-s>")
    back.expect("Saved: next step planned")
    back.press(#": "drafts" <enter> <enter>"#)
    back.expect(
      "The form it was typed in cannot be opened by this version.", "a field of another version", "cheerful")
  }

  @Test func aDraftOfTheFirstSchemaIsTakenUpByTheForm() throws {
    let desk = try DraftTests.Desk()
    var walk = try desk.window()
    let person = try #require(try walk.store.answer(NameSearch("Aino Joki", kinds: [.applicant], limit: 1)).first)
    try walk.store.keep(
      Draft(
        key: "form:add next_step \(person.id.text)", title: "Plan a next step", payload: "0\tring the centre\t",
        keptAt: walk.store.session.clock.now()))
    walk.press("a")
    walk.expect("ring the centre", "what you typed on")
  }
}

extension DraftPlaceTests {
  @Test func payloadsAndPlacesAreReadAsTheyWereWritten() {
    let hard = "tab\tline\n\\n back\\slash \u{301}mark\n\u{301}\r\nend\n"
    var payload = DraftPayload()
    payload.answers = [
      .init(part: "job:2", name: "a", text: hard, codes: "x,y", seen: ValueCode.text(.text(hard))),
      .init(part: "", name: "b", text: "", seen: ""),
    ]
    payload.place = .init(part: "job:2", name: "a", cursor: 7, noteTop: 3, top: 2)
    #expect(DraftPayload(payload.text) == payload)
    var bare = payload
    bare.place = nil
    #expect(DraftPayload.content(of: payload.text) == bare.text[...])
    #expect(DraftPayload.content(of: bare.text) == bare.text[...])
    let id = Identifier(high: 1, low: 2)
    let values: [Value] = [
      .none, .text(hard), .number(-5), .day(Walk.today), .record(id), .records([id, id]), .codes(["a", "b"]),
    ]
    for value in values { #expect(ValueCode.value(ValueCode.text(value)) == value) }
    let key = DueKey(.outreach, subject: RecordKey(.servicePeriod, id), about: RecordKey(.applicant, id))
    expectFoundAgain([
      ApplicantListScreen(), ApplicantScreen(id, pane: .timeline), EmployerListScreen(), EmployerScreen(id),
      ContactsScreen(), CellsToCheckScreen(), RecordScreen(.job, id),
      FormScreen(.add(.note, ["applicant_id": .record(id), "text": .text(hard)])), FormScreen(.change(.job, id)),
      FormScreen(.again(id)), FormScreen(.firstRun), PersonActions.withdrawal(.note, id), TodayScreen(),
      PostponeScreen([key, key]), FormScreen(.settle(key)), PromisesScreen(), ReviewScreen(), ReviewScreen(at: id),
      JobScreen(id), FormScreen(.endJob(id)), FormScreen(.addForEach(.note, [id], ["text": .text(hard)])),
      JobSearchScreen(), JobSearchScreen(id), JobLeadsScreen(), JobLeadsScreen(at: id), JobLeadScreen(id),
    ])
    // What an earlier version wrote names a next step and nothing else.
    let step = DueKey(step: id, about: RecordKey(.nextStep, id))
    #expect(Route.places("snooze\t\(id.text)").map(\.route) == [PostponeScreen([step]).route])
    #expect(Route.places("lounge\t5\napplicant\tx\nform\tadd\n").isEmpty)
  }

  /// The drafts of older stores name their places like this, for ever.
  @Test func placesThatWereWrittenBeforeAreRead() {
    let id = Identifier(high: 1, low: 2)
    let stay = [
      "applicant\t\(id.text)\t3", "still-true\t\(id.text)", "contact weeks\teveryone",
      "week contacts\t2026-03-01\tmine",
      "calendar\t2026-03-01\tweek\teveryone", "travel\tMo i Rana\t2026-03-01\teveryone", "record\tjob\t\(id.text)",
      "form\tchange\tjob\t\(id.text)", "withdraw\tnote\t\(id.text)", "move\t\(id.text)",
      "capture\tapplicant\t\(id.text)", "absences\t\(id.text)", "review",
    ]
    let renamed = [
      "profile\t\(id.text)": "career-profile\t\(id.text)", "pipeline": "job-search", "settle": "to-check",
      "wishes-on\t\(id.text)\t2026-03-01": "preferences-on\t\(id.text)\t2026-03-01",
      "openings\t\(id.text)": "leads\t\(id.text)", "opening\t\(id.text)": "lead\t\(id.text)",
      "match people\tlead\t\(id.text)\tmine\teveryone": "match people\tjob_lead\t\(id.text)\tmine\teveryone",
      "record\tsupport_contact\t\(id.text)": "record\tperson_contact\t\(id.text)",
      "form\tadd\tstatus\tepisode_id\tr:\(id.text)": "form\tadd\tstatus\tservice_period_id\tr:\(id.text)",
    ]
    for (was, now) in stay.map({ ($0, $0) }) + renamed.map({ ($0.key, $0.value) }) {
      #expect(Route.written(Route.places(was).compactMap(\.route)) == now)
    }
  }

  /// What was typed into fields and choices of another name is there again.
  @Test func answersThatWereWrittenBeforeAreRead() {
    let payload = DraftPayload(
      "said\tepisode\tleft_because\t\tgraduated\t\nsaid\tjob:2\tsupervisor\tPål\t\t\nat\tepisode\traised_on\t3\t0\t0")
    #expect(payload.answers.map(\.part) == ["service_period", "job:2"])
    #expect(payload.answers.map(\.name) == ["left_because", "line_manager"])
    #expect(payload.answers.map(\.codes) == ["moved_on", ""])
    #expect(payload.place?.name == "first_mentioned_on")
  }
}
