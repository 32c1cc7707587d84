import Domain
import GRDB
import Testing

@testable import Store

/// Who may erase whom, and when.
struct ErasureRuleTests {
  private func left(_ office: Office, _ day: String?) throws -> Applicant {
    let person = try office.applicant("Ola", "Hansen")
    try office.add(ServicePeriod.self) {
      $0.applicantID = person.id
      $0.leftOn = day.map { Day.of($0) }
    }
    return person
  }

  private func keep(_ office: Office, years: Int64) throws {
    try office.set(office.store.session.settings.stored, "retention_years", .number(years))
  }

  @Test func whileADutyToKeepAppliesItIsRefusedWithTheDay() throws {
    let office = try Office()
    try keep(office, years: 10)
    let ola = try left(office, "2020-11-22")
    let error = #expect(throws: StoreError.self) { try office.erase(ola.id) }
    #expect(
      error == .refused(Words("These records must be kept until the end of {1}; nothing was erased.", "2030-11-22")))
    #expect(try office.stored(ola) != nil)
    office.time.day = .of("2030-11-23")
    #expect(try office.store.answer(ErasurePreview(ola.id))?.retention == .over(since: .of("2030-11-23")))
    try office.erase(ola.id, confirming: false)
    #expect(try office.all(.erasure).map { $0["reason"] } == [.text("Asked for it")])
  }

  @Test func somebodyInServiceIsNotErased() throws {
    let office = try Office()
    let ola = try left(office, nil)
    let sentence: Words =
      "Nobody has written down that this person left. Give the day of leaving first, or remove an entry made by mistake; nothing was erased."
    #expect(#expect(throws: StoreError.self) { try office.erase(ola.id) } == .refused(sentence))
    // An entry that was made by mistake is removed first.
    _ = try office.store.commit(ChangeSet("W", [.withdraw(.applicant, ola.id, reason: "mistake")]))
    try office.erase(ola.id)
    #expect(try office.stored(ola) == nil)
  }

  @Test func whereNobodyHasSaidHowLongItMustBeConfirmed() throws {
    let office = try Office()
    let ola = try left(office, "2020-11-22")
    let unconfirmed = #expect(throws: StoreError.self) { try office.erase(ola.id, confirming: false) }
    #expect(unconfirmed == .refused("Confirm first that no duty to keep these records applies."))
    let silent = #expect(throws: StoreError.self) { try office.erase(ola.id, why: " ") }
    #expect(silent == .refused("Say why the person is erased: it is all that will be known."))
    try office.erase(ola.id)
    let gone = #expect(throws: StoreError.self) { try office.erase(ola.id) }
    #expect(gone == .refused("This person is not in the store any more."))
  }

  @Test func aSpecialistAmongColleaguesMayNotErase() throws {
    let office = try Office()
    let ola = try left(office, "2020-11-22")
    let colleague = try office.colleague("per", "Per")
    let refused = #expect(throws: StoreError.self) { try office.erase(ola.id) }
    #expect(
      refused
        == .notPermitted(
          "Only a supervisor or an administrator may erase a person. Ask one of them; nothing was erased."))
    let nobody = #expect(throws: StoreError.self) {
      _ = try office.colleague("stranger").maintain(.erase(ErasureOrder(person: ola.id, reason: "x")))
    }
    #expect(nobody == refused)
    let person = try #require(colleague.session.actor)
    _ = try colleague.commit(
      ChangeSet("Role", [.set(.colleague, person.id, field: "role", old: .none, new: .text("supervisor"))]))
    _ = try colleague.maintain(.erase(ErasureOrder(person: ola.id, reason: "x", confirmsNoDuty: true)))
    #expect(try office.stored(ola) == nil)
  }

  @Test func theListOfThoseWhoseTimeIsOverGoesByDatesAlone() throws {
    let office = try Office()
    let long = try left(office, "2009-11-22")
    let just = try left(office, "2016-11-21")
    _ = try left(office, "2016-11-22")
    let back = try left(office, "2001-01-01")
    try office.add(ServicePeriod.self) { $0.applicantID = back.id }
    #expect(try office.store.answer(RetentionList(limit: 10)) == [])
    try keep(office, years: 10)
    let rows = try office.store.answer(RetentionList(limit: 10))
    #expect(rows.map(\.id) == [long.id, just.id])
    #expect(rows.map(\.overSince) == [.of("2019-11-23"), .of("2026-11-22")])
    #expect(rows.map(\.leftOn) == [.of("2009-11-22"), .of("2016-11-21")])
  }
}
