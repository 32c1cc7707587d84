import Domain
import Store
import Testing

@testable import Exchange

/// People of employers out to a vCard file and in again.
@Suite struct PeopleFileTests {
  private struct World {
    let office: Office
    let rema: Employer
    let anne: EmployerPerson
  }

  private func world() throws -> World {
    let office = try Office()
    var rema = Employer(id: office.store.newIdentifier())
    (rema.name, rema.town) = ("Rema 1000 AS", "Tromsø")
    var anne = EmployerPerson(id: office.store.newIdentifier())
    (anne.employerID, anne.name, anne.role, anne.phone) = (rema.id, "Anne Berg", "manager", "77001122")
    (anne.bestTime, anne.note) = ("after two", "talks about her divorce")
    _ = try office.store.commit(ChangeSet("Add", [.create(rema.stored), .create(anne.stored)]))
    return World(office: office, rema: rema, anne: anne)
  }

  private func plan(_ world: World, _ text: String, creates: Bool = false) throws -> PeopleImport {
    try PeopleImport(Array(text.utf8), createsEmployers: creates, world.office.store)
  }

  private func why(_ line: PeopleImport.Line) -> PeopleImport.Refusal? {
    if case .refused(_, _, let why) = line { why } else { nil }
  }

  private func card(_ lines: String...) -> String {
    (["BEGIN:VCARD", "VERSION:4.0"] + lines + ["END:VCARD"]).map { $0 + "\r\n" }.joined()
  }

  @Test func whatGoesOutComesInAgainUnchanged() throws {
    let world = try world()
    let out = try PeopleExport(world.office.store)
    #expect(out.count == 1)
    #expect(out.text.contains("ORG:Rema 1000 AS\r\n") && out.text.contains("NOTE:after two\r\n"))
    #expect(out.text.contains("UID:urn:uuid:\(world.anne.id.text)\r\n"))
    #expect(!out.text.contains("divorce"))
    let plan = try plan(world, out.text)
    #expect(plan.isEmpty && plan.unchanged == 1 && plan.exit == .done && plan.lines.isEmpty)
  }

  @Test func aCardFindsItsPersonByIdentifierElseByEmployerAndName() throws {
    let world = try world()
    let byID = try plan(world, card("UID:urn:uuid:\(world.anne.id.text)", "FN:Anne B. Hansen", "EMAIL:a@b.example"))
    #expect(
      byID.changes == [
        .set(.employerPerson, world.anne.id, field: "email", old: .none, new: .text("a@b.example"))
      ])
    #expect(byID.lines.first == .differs("Anne Berg", "Name", here: "Anne Berg", inFile: "Anne B. Hansen"))
    #expect(byID.exit == .inPart, "what is not taken is named")
    let byName = try plan(world, card("FN:ANNE BERG", "ORG:rema 1000", "TITLE:boss", "NOTE:nice", "TEL:1", "TEL:2"))
    #expect(byName.changes.isEmpty, "nothing that stands is overwritten")
    #expect(
      byName.lines == [
        .differs("Anne Berg", "Role", here: "manager", inFile: "boss"),
        .differs("Anne Berg", "Phone", here: "77001122", inFile: "1"),
        .differs("Anne Berg", "Note", here: "talks about her divorce", inFile: "nice"),
        .leftOut("ANNE BERG", ["2"]),
      ])
  }

  @Test func newPeopleComeInAsOneStepOfUndo() throws {
    let world = try world()
    let text =
      card("FN:Bo Lie", "ORG:REMA 1000 A/S", "TITLE:cook", "EMAIL:bo@x.example") + card("FN:Bo Lie", "ORG:Rema 1000")
    let plan = try plan(world, text)
    #expect(plan.lines.first == .new("Bo Lie", employer: "Rema 1000 AS"))
    #expect(plan.lines.last == .refused("Bo Lie", line: 8, .twice))
    _ = try world.office.store.commit(plan.changeSet("people.vcf"))
    let bo = try #require(try world.office.all(.employerPerson).map(EmployerPerson.init).first { $0.name == "Bo Lie" })
    #expect((bo.employerID, bo.role, bo.email) == (world.rema.id, "cook", "bo@x.example"))
    #expect(try world.office.store.undo(confirmed: true) == .done(Words("Import of {1}", "people.vcf")))
    #expect(try world.office.all(.employerPerson).count == 1)
  }

  @Test func whoCannotComeInIsNamedWithTheReason() throws {
    let world = try world()
    var other = Employer(id: world.office.store.newIdentifier())
    (other.name, other.town) = ("Rema 1000", "Bodø")
    _ = try world.office.store.commit(ChangeSet("Add", [.create(other.stored)]))
    _ = try world.office.store.commit(
      ChangeSet("gone", [.withdraw(.employerPerson, world.anne.id, reason: "left")]))
    let text =
      card("FN:No Place") + card("ORG:Coop") + card("FN:New Place", "ORG:Coop") + card("FN:Two", "ORG:Rema 1000 A/S")
      + card("FN:Gone", "UID:urn:uuid:\(world.anne.id.text)")
    let refused = try plan(world, text)
    #expect(
      refused.lines.compactMap(why) == [
        .noEmployer, .noName, .unknownEmployer("Coop"), .severalEmployers("Rema 1000 A/S"), .removed,
      ])
    #expect(refused.isEmpty && refused.exit == .inPart)
    let report = refused.report { $0.english }.map(\.english)
    #expect(report.first == "Not taken: No Place (line 1): the card does not say where the person works (ORG).")
    let made = try plan(world, card("FN:New Place", "ORG:Coop"), creates: true)
    #expect(made.changes.map(\.kind) == [.employer, .employerPerson] && made.exit == .done)
  }

  @Test func aPersonWhoWasMergedIsTheOneWhoStands() throws {
    let world = try world()
    var other = EmployerPerson(id: world.office.store.newIdentifier())
    (other.employerID, other.name) = (world.rema.id, "Anne K. Berg")
    _ = try world.office.store.commit(
      ChangeSet(
        "merge",
        [
          .create(other.stored), .withdraw(.employerPerson, world.anne.id, reason: Merging.reason(into: other.id)),
        ]))
    let plan = try plan(world, card("FN:Anne Berg", "UID:urn:uuid:\(world.anne.id.text)", "TEL:1"))
    #expect(plan.changes == [.set(.employerPerson, other.id, field: "phone", old: .none, new: .text("1"))])
  }
}
