import Cells
import Domain
import Store
import Testing

@testable import Screens

/// Connections are seen before contact, and a no-go employer also where it is known by name only.
@Suite struct EmployerConnectionTests {
  private struct World {
    let office: DayOffice
    let rema: Employer
    let anne: EmployerPerson
    let ola: Applicant
  }

  private func world() throws -> World {
    let office = try DayOffice()
    let rema = try office.add(Employer.self) { ($0.name, $0.town) = ("Rema 1000 AS", "Tromsø") }
    let anne = try office.add(EmployerPerson.self) { ($0.employerID, $0.name) = (rema.id, "Anne Berg") }
    return World(office: office, rema: rema, anne: anne, ola: try office.person("Ola", "Hansen"))
  }

  private func notices(_ world: World, _ fill: (inout EmployerContact) -> Void = { _ in }) throws -> [String] {
    var contact = EmployerContact(id: world.office.store.newIdentifier())
    (contact.employerID, contact.applicantIDs) = (world.rema.id, [world.ola.id])
    fill(&contact)
    let walk = try world.office.walk()
    return try EmployerConnections.lines(for: contact.stored, world.office.store, walk.app.desk).map {
      $0.label.english + " " + $0.text
    }
  }

  @Test func tiesOfTheApplicantAndOfTheColleagueAreSaid() throws {
    let world = try world()
    #expect(try notices(world).isEmpty)
    try world.office.add(Connection.self) {
      ($0.employerID, $0.personID, $0.applicantID) = (world.rema.id, world.anne.id, world.ola.id)
      $0.relation = .neighbour
    }
    try world.office.add(Connection.self) {
      ($0.employerID, $0.personID, $0.colleagueID) = (world.rema.id, world.anne.id, world.office.me)
      ($0.relation, $0.words) = (.relative, "my cousin")
    }
    // A colleague's who does not make the contact, and one that is over.
    try world.office.add(Connection.self) {
      ($0.employerID, $0.colleagueID, $0.relation) = (world.rema.id, world.office.colleague, .knows)
    }
    try world.office.add(Connection.self) {
      ($0.employerID, $0.applicantID, $0.relation) = (world.rema.id, world.ola.id, .knows)
      $0.untilOn = DayOffice.day("2026-01-01")
    }
    #expect(
      try notices(world) == [
        "Connection: Ola and Anne Berg: neighbours", "Connection: Kari Nordmann and Anne Berg: relatives, my cousin",
      ])
    #expect(
      try notices(world) { $0.colleagueID = world.office.colleague } == [
        "Connection: Ola and Anne Berg: neighbours", "Connection: Bo Lind and somebody there: know each other",
      ])
  }

  @Test func aTieIsSeenInTheFormBeforeAnythingIsSaved() throws {
    let world = try world()
    try world.office.add(Connection.self) {
      ($0.employerID, $0.colleagueID, $0.relation) = (world.rema.id, world.office.me, .relative)
    }
    var walk = try world.office.walk()
    walk.press("3 n")
    walk.expect("Connection: Kari Nordmann and somebody there: relatives")
  }

  @Test func aNoGoEmployerKnownByNameOnlyStopsWhoChoosesIt() throws {
    let world = try world()
    try world.office.add(NoGoEmployer.self) {
      ($0.applicantID, $0.name, $0.reason) = (world.ola.id, "REMA 1000 Tromso", "ex-wife works there")
    }
    #expect(try notices(world) == ["STOP, no-go employer of Ola: REMA 1000 Tromso (ex-wife works there)"])
    let other = try world.office.add(Employer.self) { $0.name = "Coop" }
    #expect(try notices(world) { $0.employerID = other.id }.isEmpty)
  }

  @Test func aTieOfAnApplicantIsWrittenDownAroundThemAndShownThereOnly() throws {
    let world = try world()
    var walk = try world.office.walk()
    walk.press("2 <enter> <tab> <tab> + t")
    walk.expect("Employer", "What kind of connection")
    walk.expectNot("Colleague")
    walk.press(#""rema" <enter> <down> 3 <tab> "since school" <c-s>"#)
    let connection = try #require(try world.office.store.answer(EveryRecord(.connection)).map(Connection.init).first)
    #expect(
      (connection.applicantID, connection.employerID, connection.colleagueID) == (world.ola.id, world.rema.id, nil))
    #expect(connection.relation == .neighbour)
    walk.expect("connection", "Rema 1000 AS", "neighbours, since school")
    walk.press("3 <enter>")
    walk.expectNot("since school", "neighbours", "Hansen")
  }
}
