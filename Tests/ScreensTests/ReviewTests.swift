import Cells
import Domain
import Store
import Testing

@testable import Screens

/// The walk-through of a day, through its keys.
@Suite struct ReviewTests {
  private let office: ReviewOffice

  init() throws { office = try ReviewOffice() }

  private func onReview(_ size: Size = Size(columns: 80, rows: 24), initials: Bool = false) throws -> Walk {
    var walk = try Walk(office.store, size, initialsOnly: initials, at: Menu.first)
    walk.press("w")
    return walk
  }

  @Test func everyWayToDecideLeadsToTheNextPersonAndTheDayIsStamped() throws {
    let ada = try office.person("Ada", due: [-3])
    let bo = try office.person("Bo", due: [-1])
    try office.add(Promise.self) {
      ($0.what, $0.byParty, $0.dueOn, $0.applicantID) = ("call the bank", .us, Walk.today, bo)
      $0.colleagueID = office.me
    }
    let cy = try office.person("Cy", due: [0])
    let di = try office.person("Di")
    var walk = try onReview()
    walk.expect("Review 1 of 4: Ada Berg", "ring Ada", "Thu 19 Nov", "3 days late", "To do: tick it")
    walk.press("d").expect("Review 2 of 4: Bo Berg", "we promised: call the bank", "Saved: done: ring Ada")
    walk.press("d").expect("Review 2 of 4: Bo Berg")
    walk.press("d k").expect("Review 3 of 4: Cy Berg")
    walk.press(#"s "fri" <tab> "waits for the bus" <c-s>"#).expect("Review 4 of 4: Di Berg", "no next step is planned")
    walk.press(".").expect("Everyone seen: 4.", "Left for later: 1.")
    walk.press("<enter>").expect("Today", "review of the day: 4 seen, 1 left for later")
    #expect(try [ada, bo, cy, di].map(office.steps) == [[.done], [.done], [.postponed], [.nothingNeeded]])
    #expect(try office.stamps.map(\.people) == [4])
    #expect(try office.stamps.map(\.leftOver) == [1])
    #expect(try office.stamps.map(\.onDay) == [Walk.today])
    walk.expect("Review done 09:00, 1 left for later")
    walk.press("w").expect("Everyone seen: 4.", "Finished before: 09:00.")
    walk.press("<enter>")
    #expect(try office.stamps.count == 1)
  }

  @Test func undoTakesADecisionBackAndReturnsToThePerson() throws {
    let ada = try office.person("Ada", due: [-3])
    let bo = try office.person("Bo", due: [-1])
    var walk = try onReview()
    walk.press("d .").expect("Everyone seen: 2.")
    walk.press("u").expect("Review 2 of 2: Bo Berg", "Undone: nothing needed: Bo.")
    #expect(try office.steps(bo) == [])
    walk.press("u").expect("Review 1 of 2: Ada Berg", "ring Ada")
    #expect(try office.steps(ada) == [])
    walk.press("U").expect("Review 2 of 2: Bo Berg")
    #expect(try office.steps(ada) == [.done])
  }

  @Test func itGoesOnInAnotherWindow() throws {
    for (name, day) in [("Ada", -3), ("Bo", -2), ("Cy", -1)] { try office.person(name, due: [day]) }
    var walk = try onReview()
    walk.press("d .")
    var other = try Walk(office.otherWindow(), at: Menu.first)
    other.press("w").expect("Review 3 of 3: Cy Berg")
    other.press(".").expect("Everyone seen: 3.")
    // What the other window decided is taken in with the next key.
    walk.press("<down>").expect("Everyone seen: 3.")
  }

  @Test func oneCanGoThroughWithoutDeciding() throws {
    for (name, day) in [("Ada", -3), ("Bo", -2), ("Cy", -1)] { try office.person(name, due: [day]) }
    var walk = try onReview()
    walk.press(">").expect("Review 2 of 3: Bo Berg")
    walk.press("d").expect("Review 3 of 3: Cy Berg")
    walk.press(".").expect("Review 3 of 3: Ada Berg")
    walk.press("<").expect("Review 2 of 3: Cy Berg", "Seen today: seen, nothing needed")
    walk.press("<pgup>").expect("Review 1 of 3: Bo Berg", "Seen today: done")
    walk.press("<pgup>").expect("Review 1 of 3: Bo Berg", "This is the first one.")
    walk.press("> > d").expect("Everyone seen: 3.")
    walk.press("<").expect("Review 3 of 3: Ada Berg")
  }

  @Test func theWholeRecordOpensAndComesBackToTheSamePlace() throws {
    try office.person("Ada", due: [-3])
    try office.person("Bo", due: [-2])
    var walk = try onReview()
    walk.press("> <enter>").expect("[Work]", "ring Bo")
    walk.press("<esc>").expect("Review 2 of 2: Bo Berg")
  }

  /// What is logged there by another way counts too, in the same step of undo.
  @Test func aContactLoggedWithoutTheRowIsADecision() throws {
    let di = try office.person("Di")
    try office.person("Bo", due: [0])
    var walk = try onReview()
    walk.press(">").expect("Review 2 of 2: Di Berg")
    walk.press(#"n s "i" <c-s>"#)
    #expect(try office.steps(di) == [.done])
    walk.expect("Review 2 of 2: Bo Berg")
    // Whoever is taken back comes before everyone who is still to be seen.
    walk.press("u").expect("Review 1 of 2: Di Berg", "Undone: contact with the person: Di Berg.")
    #expect(try office.steps(di) == [])
    #expect(try office.store.answer(RecordsOf(.personContact, where: "applicant_id", is: di)).isEmpty)
  }

  @Test func aMarkIsNoDecision() throws {
    let di = try office.person("Di")
    var walk = try onReview()
    walk.press("m *").expect("Review 1 of 1: Di Berg", "* keep an eye on")
    #expect(try office.steps(di) == [])
  }

  @Test func whoIsErasedOrHandedOnMeanwhileDoesNotStandInTheWay() throws {
    let bo = try office.person("Bo", due: [-3])
    try office.add(ServicePeriod.self) {
      ($0.applicantID, $0.referredOn, $0.leftOn) = (bo, Walk.today.adding(days: -90), Walk.today.adding(days: -9))
    }
    let cy = try office.person("Cy", due: [-2])
    try office.person("Di", due: [-1])
    let ola = try office.add(Colleague.self) { $0.name = "Ola Berg" }
    var walk = try onReview()
    walk.expect("Review 1 of 3: Bo Berg")
    let other = try office.otherWindow()
    _ = try other.maintain(.erase(ErasureOrder(person: bo, reason: "Asked for it", confirmsNoDuty: true)))
    walk.press(".").expect("Review 1 of 2: Cy Berg")
    let assignment = try #require(try other.answer(RecordsOf(.assignment, where: "applicant_id", is: cy)).first)
    let step = try #require(try other.answer(RecordsOf(.nextStep, where: "applicant_id", is: cy)).first)
    _ = try other.commit(
      ChangeSet(
        "Hand over",
        [
          .set(.assignment, assignment.id, field: "colleague_id", old: .record(office.me), new: .record(ola.id)),
          .set(.nextStep, step.id, field: "colleague_id", old: .record(office.me), new: .record(ola.id)),
        ]))
    walk.press("<down>").expect("Review 1 of 1: Di Berg")
    walk.press("d").expect("Everyone seen: 1.")
  }

  @Test func aFormThatWasKilledComesBackOverTheReview() throws {
    let ada = try office.person("Ada", due: [-3])
    try office.add(ServicePeriod.self) { ($0.applicantID, $0.referredOn) = (ada, Walk.today.adding(days: -20)) }
    let step = try #require(try office.store.answer(RecordsOf(.nextStep, where: "applicant_id", is: ada)).first)
    _ = try office.store.commit(
      ChangeSet("Done", [.set(.nextStep, step.id, field: "done_on", old: .none, new: .day(Walk.today))]))
    let bo = try office.person("Bo", due: [-1])
    var walk = try onReview()
    walk.expect("Ada Berg", "day 20 since the referral, no meeting yet", "To do: meet in person")
    walk.press(#"d <tab> <tab> <tab> "café""#)
    walk.keepDrafts()
    var again = try Walk(office.otherWindow(), at: Menu.first)
    again.expect("Drafts")
    again.press("<enter>").expect("café", "what you typed")
    again.press("<c-s>").expect("Review 2 of 2: Bo Berg")
    #expect(try office.steps(ada) == [.done])
    #expect(try office.steps(bo) == [])
  }

  @Test func itWorksOnASmallScreenAndWithInitials() throws {
    let ada = try office.person("Ada", due: [-3, -2, -1, 0])
    try office.add(Disclosure.self) {
      ($0.applicantID, $0.openness, $0.audience, $0.permittedWords) = (ada, .open, .anyEmployer, "needs breaks")
    }
    var walk = try onReview(Size(columns: 40, rows: 12), initials: true)
    walk.expect("Review 1 of 1: A. B.", "3 days late")
    walk.expectNot("Ada", "Berg")
    walk.press("<down> <down> <down>").expect("today")
    var wide = try onReview()
    wide.expect("may say:", "needs breaks")
    wide.press("<down> d").expect("Review 1 of 1: Ada Berg")
  }

  @Test func theEndCanBeReadOnASmallScreen() throws {
    try office.person("Ada", due: [0])
    var walk = try onReview(Size(columns: 40, rows: 12))
    walk.press(".").expect("Everyone seen: 1.", "Enter finishes", "goes back to the last one.")
  }

  @Test func withNobodyToLookAtItSaysSo() throws {
    var walk = try onReview()
    walk.expect("Nobody needs a look today.")
    walk.press("d").expect("Everyone is seen.")
    walk.press(". s > < <enter>").expect("Today")
    #expect(try office.stamps.isEmpty)
  }

  @Test func allThatIsDueIsMovedAtOnce() throws {
    let ada = try office.person("Ada", due: [-3, 0, 4])
    var walk = try onReview()
    walk.press("s").expect("-- Move 2 rows to another day")
    walk.press(#""fri" <tab> "on holiday" <c-s>"#).expect("Everyone seen: 1.", "Left for later: 1.")
    #expect(try office.steps(ada) == [.postponed])
    walk.press("u").expect("Review 1 of 1: Ada Berg", "3 days late", "today")
  }

  @Test func nothingToMoveIsSaid() throws {
    try office.person("Di")
    var walk = try onReview()
    walk.press("s").expect("Nothing is due today: a plans a next step, . goes on.")
    walk.press("d").expect("Nothing is due here: a plans a next step, . goes on.")
  }

  /// What is handed to a colleague is theirs from then on.
  @Test func aRowIsHandedOn() throws {
    let ada = try office.person("Ada", due: [-3])
    try office.person("Bo", due: [-1])
    try office.add(Colleague.self) { $0.name = "Ola Berg" }
    var walk = try onReview()
    // Another colleague is proposed, not whoever hands over.
    walk.press("t").expect("> Ola Berg")
    walk.press("<enter>").expect("Review 2 of 2: Bo Berg", "passed on to Ola Berg")
    #expect(try office.steps(ada) == [.done])
  }
}
