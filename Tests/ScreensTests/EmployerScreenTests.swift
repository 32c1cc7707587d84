import Cells
import Domain
import Store
import Testing

@testable import Screens

/// An employer and the list of employers: what stands there, what can be done, and that no applicant is named.
@Suite struct EmployerScreenTests {
  private func employer(_ office: DayOffice, _ name: String, _ fill: (inout Employer) -> Void = { _ in }) throws
    -> Employer
  {
    try office.add(Employer.self) {
      $0.name = name
      fill(&$0)
    }
  }

  private func stage(_ office: DayOffice, _ employer: Employer) throws -> VisitStage? {
    try office.stored(Employer.self, employer.id).stage
  }

  @Test func everythingKnownOfAnEmployerIsInSight() throws {
    let office = try DayOffice()
    let rema = try employer(office, "Rema 1000") {
      ($0.stage, $0.leadContactID, $0.needs, $0.waysOfHiring) = (
        .learn, office.me, "early bakers", "asks the colleagues"
      )
    }
    try office.add(EmployerPerson.self) {
      ($0.employerID, $0.name, $0.role) = (rema.id, "Anne Berg", "manager")
      ($0.hiringAuthority, $0.bestTime) = (.yes, "after two")
    }
    try office.add(JobLead.self) {
      ($0.employerID, $0.title, $0.closesOn) = (rema.id, "Baker's help", DayOffice.day("2026-12-01"))
    }
    try office.add(JobLead.self) { ($0.employerID, $0.title, $0.state) = (rema.id, "Driver", .filled) }
    try office.add(Connection.self) {
      ($0.employerID, $0.colleagueID, $0.relation, $0.words) = (rema.id, office.colleague, .relative, "her cousin")
    }
    let ola = try office.person("Ola", "Hansen")
    let jobs = [
      ("Baker", "2026-02-01", "2026-03-01"), ("baker", "2026-04-01", "2026-05-01"), ("Cleaner", "2026-06-01", nil),
    ]
    for (title, start, end) in jobs {
      try office.add(Job.self) {
        ($0.employerID, $0.applicantID, $0.title) = (rema.id, ola.id, title)
        ($0.startedOn, $0.endedOn) = (DayOffice.day(start), end.map(DayOffice.day))
      }
    }
    var walk = try office.walk(columns: 132, rows: 43)
    walk.press("3 <enter>")
    walk.expect(
      "2 learn", "Listen to what they do", "needs: early bakers", "finds people: asks the colleagues", "Kari Nordmann",
      "Anne Berg, manager", "can hire, best: after two", "Baker's help", "closes Tue 1 Dec", "Driver  - filled",
      "Bo Lind and somebody there: relatives, her cousin", "3: Baker (2), Cleaner", "working here now: 1")
    walk.expectNot("Hansen", "Ola")
  }

  @Test func aRelationshipIsMovedByOneKeyAndTakenBack() throws {
    let office = try DayOffice()
    let rema = try employer(office, "Rema") { $0.stage = .introduce }
    var walk = try office.walk()
    walk.press(#"3 <enter> : "another stage" <enter>"#)
    walk.expect("Where does the relationship with Rema stand?")
    walk.press("3")
    walk.expect("Saved: stage of Rema: 3 propose", "Come back with a fit")
    #expect(try stage(office, rema) == .propose)
    walk.press(#": "another stage" <enter> 3"#)
    #expect(walk.message == "It stands there already.")
    walk.press(#": "another stage" <enter> o"#)
    #expect(try stage(office, rema) == .ongoing)
    walk.press(#": "another stage" <enter> u"#)
    #expect(try stage(office, rema) == nil)
    walk.press("u u")
    #expect(try stage(office, rema) == .propose)
  }

  @Test func plusOffersWhatBelongsToAnEmployer() throws {
    let office = try DayOffice()
    let rema = try employer(office, "Rema")
    var walk = try office.walk()
    walk.press(#"3 <enter> + t"#)
    walk.expect("Colleague", "With whom there", "Kari Nordmann")
    walk.expectNot("Applicant")
    walk.press(#"<down> 2 <c-s>"#)
    let connection = try #require(try office.store.answer(EveryRecord(.connection)).map(Connection.init).first)
    #expect(
      (connection.employerID, connection.colleagueID, connection.applicantID, connection.relation) == (
        rema.id, office.me, nil, .relative
      ))
    walk.press(#"+ o "Baker" <c-s>"#)
    walk.expect("lead", "Baker")
    #expect(try office.store.answer(EveryRecord(.jobLead)).map(JobLead.init).first?.employerID == rema.id)
    walk.press("+ p")
    walk.expect("Best time")
    walk.press("<esc> + r")
    walk.expect("Who promised it")
    walk.press("<esc> + n")
    walk.expect("New note")
  }

  @Test func theListIsFilteredByOneLetterAndSaysHowEmployersAreVisited() throws {
    let office = try DayOffice()
    let rema = try employer(office, "Rema") { $0.stage = .learn }
    _ = try employer(office, "Coop") { $0.stage = .ongoing }
    try office.add(JobLead.self) { ($0.employerID, $0.title) = (rema.id, "Baker") }
    for day in ["2026-10-01", "2026-11-01"] {
      try office.add(EmployerContact.self) {
        ($0.employerID, $0.mode, $0.planned) = (rema.id, .faceToFace, .yes)
        ($0.happenedOn, $0.visitStage) = (DayOffice.day(day), day == "2026-10-01" ? .introduce : .learn)
      }
    }
    var walk = try office.walk(columns: 132)
    walk.press("3")
    walk.expect(
      "In 6 months: twice visited as planned 1 of 1; second visit booked after 1 of 1",
      "From memory, to be verified. Stages 1-2-3-ongoing: 0 > 1 > 0 > 1; unknown 0", "Leads", "Hires")
    walk.press("f")
    #expect(walk.message == "m mine  d do not contact  n no next step  o job leads  1-4 stage  c clear")
    walk.press("o")
    walk.expect("Employers: open job leads", "Rema")
    walk.expectNot("Coop")
    walk.press("f c f 4")
    walk.expect("Coop")
    walk.expectNot("> Rema")
    walk.press("f 2")
    walk.expect("Employers: 2 learn", "Rema")
    walk.expectNot("Coop")
    walk.press("f 2")
    walk.expect("Rema", "Coop")
  }

  @Test func aNewEmployerThatIsThereAlreadyIsSaidAndOpened() throws {
    let office = try DayOffice()
    let rema = try employer(office, "Rema 1000, Storgata") { $0.town = "Tromsø" }
    try office.add(EmployerPerson.self) { ($0.employerID, $0.name) = (rema.id, "Anne Berg") }
    var walk = try office.walk()
    walk.press(#"3 + "Something" <tab> <c-o>"#)
    #expect(walk.message == "Nothing in the store looks like this one.")
    walk.press(#"<s-tab> <c-u> "rema 1000 storgata AS" <tab>"#)
    walk.expect("There is already: Rema 1000, Storgata (Tromsø)  Ctrl-O opens it.")
    walk.press("<c-o>")
    walk.expect("Anne Berg")
    walk.press("q")
    walk.expect("New employer", "rema 1000 storgata AS")
    walk.press("<esc> d <enter>")
    walk.press(#"+ p "anne BERG" <tab>"#)
    walk.expect("There is already: Anne Berg")
  }

  @Test func lookAlikesStandInPairs() throws {
    let office = try DayOffice()
    _ = try employer(office, "Rema 1000 AS")
    _ = try employer(office, "Coop")
    var walk = try office.walk()
    walk.press(#"3 : "possible dup" <enter>"#)
    walk.expect("No two employers look alike.")
    _ = try employer(office, "REMA 1000")
    walk.press(#"q : "possible dup" <enter>"#)
    walk.expect("> Rema 1000 AS", "REMA 1000")
    walk.press("<enter> y")
    walk.expect("Saved:", "No two employers look alike.")
  }
}
