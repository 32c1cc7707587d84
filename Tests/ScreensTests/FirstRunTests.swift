import Domain
import Store
import Testing

@Suite struct FirstRunTests {
  @Test func theQuestionsOfAnEmptyStoreAreAnsweredAndKept() throws {
    var walk = try Walk.onEmptyStore()
    walk.expect("Welcome to Caseload", "Name (required)", "kari")
    walk.press(#""Kari Nordmann" <tab> <tab> e <tab> 80 <tab> n <tab> "IPS Nord" <tab> d <tab> e <tab> 6 <c-s>"#)
    walk.expect("Your caseload is empty", "Bring in a spreadsheet")
    let actor = try #require(walk.store.session.actor)
    #expect(actor.name == "Kari Nordmann")
    #expect(actor.login == "kari")
    #expect(actor.role == .specialist)
    #expect(actor.ftePercent == 80)
    let settings = walk.store.session.settings
    #expect(settings.country == .norway)
    #expect(settings.serviceName == "IPS Nord")
    #expect(settings.dateOrder == .dayMonth)
    #expect(settings.language == .english)
    #expect(settings.weeklyTarget == 6)
  }

  @Test func aMissingNameIsAskedForBesideTheFieldAndNothingTypedIsLost() throws {
    var walk = try Walk.onEmptyStore()
    walk.press(#"<tab> <tab> e <tab> 80 <c-s>"#)
    walk.expect("! This is required.", "80", "employment specialist")
    #expect(walk.lines[1].hasPrefix("> Name"))
  }

  @Test func theFirstApplicantOpensTheCaseload() throws {
    var walk = try Walk.onEmptyStore()
    walk.press(#""Kari Nordmann" <c-s> p Ola <tab> Hansen <c-s>"#)
    walk.expect("> Ola Hansen", "Saved: new applicant: Ola Hansen.  u undo")
    walk.press("u")
    walk.expectNot("> Ola Hansen")
    walk.expect("Undone: new applicant: Ola Hansen.  U redo")
    walk.press("U")
    walk.expect("> Ola Hansen")
  }
}
