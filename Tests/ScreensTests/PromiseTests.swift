import Cells
import Domain
import Store
import Testing

@testable import Screens

/// Promises in both directions, through keys.
@Suite struct PromiseTests {
  private let office: ReviewOffice

  init() throws { office = try ReviewOffice() }

  private func promise(
    _ what: String, _ party: Party = .us, due: Int? = nil, about person: Identifier? = nil,
    employer: Identifier? = nil, name: String = ""
  ) throws -> Identifier {
    try office.add(Promise.self) {
      ($0.what, $0.byParty, $0.byName, $0.dueOn) = (what, party, name, due.map { Walk.today.adding(days: $0) })
      ($0.applicantID, $0.employerID, $0.colleagueID) = (person, employer, office.me)
    }.id
  }

  private func stored(_ id: Identifier) throws -> Promise {
    Promise(try #require(try office.store.answer(OneRecord(.promise, id))))
  }

  private func onList(_ size: Size = Size(columns: 80, rows: 24), initials: Bool = false) throws -> Walk {
    var walk = try Walk(office.store, size, initialsOnly: initials)
    walk.press(#": "show promises" <enter>"#)
    return walk
  }

  @Test func aPromiseAboutThePersonTakesFewKeys() throws {
    let ada = try office.person("Ada")
    var walk = try Walk(office.store)
    walk.press(#"<enter> <tab> + p"#).expect("New promise: Ada Berg")
    walk.press(#"1 <tab> "call the bank" <tab> "fri" <c-s>"#).expect("Saved: new promise: Ada Berg", "[Work]")
    let all = try office.store.answer(RecordsOf(.promise, where: "applicant_id", is: ada)).map(Promise.init)
    let made = try #require(all.first)
    #expect(made.byParty == .us && made.what == "call the bank")
    #expect(made.dueOn == Day(iso: "2026-11-27"))
    #expect(made.madeOn == Walk.today)
    #expect(made.colleagueID == office.me)
    #expect(made.toParty == nil && made.outcome == nil)
    walk.expect("promise", "we: call the bank", "Fri 27 Nov")
  }

  /// Nobody is taken to have promised until somebody says who.
  @Test func whoPromisedIsAsked() throws {
    var walk = try Walk(office.store)
    walk.press(#": "new promise" <enter>"#).expect("New promise", "> Who promised it")
    walk.press(#"<tab> "call" <c-s>"#)
    #expect(try office.store.answer(PromiseList(scope: .everyone, page: PageRequest(limit: 9))).rows.isEmpty)
    walk.press("<up> 3 <c-s>")
    let row = try #require(
      try office.store.answer(PromiseList(scope: .mine, page: PageRequest(limit: 9))).rows.first)
    #expect(row.promise.byParty == .employer && row.applicant == nil)
  }

  @Test func anEmployersPromiseStandsWithTheEmployer() throws {
    let rema = try office.add(Employer.self) { $0.name = "Rema Storgata" }.id
    var walk = try Walk(office.store)
    walk.press("3 <enter> + r").expect("New promise: Rema Storgata")
    walk.press(#"3 <tab> "a work trial" <tab> "+1w" <c-s>"#).expect("promise", "the employer: a work trial")
    let all = try office.store.answer(RecordsOf(.promise, where: "employer_id", is: rema))
    #expect(all.count == 1)
    walk.press("d").expect("What became of \"a work trial\"?")
    walk.press("<esc> <enter>").expect("Promise", "a work trial")
    walk.press("d b").expect("Saved: promise did not happen: a work trial", "did not happen")
    #expect(Promise(try #require(try office.store.answer(OneRecord(.promise, all[0].id)))).outcome == .didNotHappen)
  }

  @Test func theListHasBothDirectionsByTheirDays() throws {
    let ada = try office.person("Ada")
    _ = try promise("no day yet", .clinician)
    _ = try promise("ring back", .employer, due: 3, name: "Anne")
    _ = try promise("call the bank", due: -2, about: ada)
    var walk = try onList()
    walk.expect("Promises: mine", "! 20 Nov", "2 days late", "we: call the bank", "Ada Berg")
    walk.expect("the employer (Anne): ring", "in 3 days", "no date")
    let rows = walk.lines.filter { $0.contains(": ") && !$0.hasPrefix("Promises") }
    #expect(rows.prefix(3).map { $0.contains("bank") } == [true, false, false])
    walk.press("f u").expect("we owe", "call the bank")
    walk.expectNot("ring back")
    walk.press("f o").expect("others owe", "ring back")
    walk.expectNot("call the bank")
    walk.press("f s").expect("No promise is in this list. f changes the filter.")
    walk.press("f c f m").expect("Promises: everyone's", "call the bank")
    walk.press("f x").expect("The filter is as it was.")
    walk.press("<enter>").expect("[Work]", "we: call the bank")
  }

  @Test(arguments: [("k", PromiseOutcome.kept), ("b", .didNotHappen), ("r", .noLongerNeeded)])
  func oneKeySaysWhatBecameOfIt(key: String, outcome: PromiseOutcome) throws {
    let id = try promise("call the bank", due: -2)
    var walk = try onList()
    walk.press("d " + key).expect("Saved: promise", "No promise is open.")
    #expect(try stored(id).outcome == outcome)
    #expect(try stored(id).closedOn == Walk.today)
    walk.press("f s").expect("closed", "22 Nov", "call the bank")
    walk.press("u").expect("No promise is in this list.")
    #expect(try stored(id).isOpen)
  }

  @Test func aFewWordsMayBeSaidAndTheMindBeChanged() throws {
    let id = try promise("call the bank", due: -2)
    var walk = try onList()
    walk.press("d w").expect("What became of the promise", "we: call the bank")
    walk.press(#"k <tab> "they were kind" <c-s>"#)
    #expect(try stored(id).outcome == .kept)
    #expect(try stored(id).closedWords == "they were kind")
    #expect(try stored(id).closedOn == Walk.today)
    walk.press("f s").expect("kept: they")
    walk.press("d").expectNot("k kept")
    walk.expect("open again")
    walk.press("b")
    #expect(try stored(id).outcome == .didNotHappen)
    walk.press("d o")
    #expect(try stored(id).isOpen && stored(id).closedOn == nil && stored(id).closedWords.isEmpty)
    #expect(try office.store.answer(History(.promise, id)).count > 4)
  }

  /// A day on which it was settled asks for what became of it.
  @Test func aSettledDayAloneIsRefused() throws {
    let id = try promise("call the bank")
    var walk = try onList()
    walk.press("d w <c-s>").expect("Say what became of the promise.")
    #expect(try stored(id).isOpen)
  }

  @Test func emptyAndSmallAndWithInitials() throws {
    var walk = try onList()
    walk.expect("No promise is open. + writes one down")
    walk.press("d").expect("No promise is in this list.")
    let ada = try office.person("Ada", "Berg")
    _ = try promise("call Ada at home", due: 0, about: ada)
    let small = try onList(Size(columns: 40, rows: 12), initials: true)
    small.expect("Promises: mine", "at home")
    small.expectNot("Ada")
  }

  @Test func aContactIsLoggedFromThePromise() throws {
    let ada = try office.person("Ada")
    _ = try promise("call the bank", due: 0, about: ada)
    _ = try promise("send the plan", due: 1)
    var walk = try onList()
    walk.press("n").expect("Log which contact?")
    walk.press("<esc> <down> n").expect("This promise is about no person and no employer.")
    walk.press("<enter>").expect("Promise", "send the plan")
  }
}
