import Domain
import Exchange
import Store
import Testing

@Suite struct ImportSampleTests {
  @Test func everyUntidyCellOfTheTrackerIsUnderstoodOrListed() throws {
    let office = try Office()
    let plan = try office.bringIn(office.plan(.tracker))
    let atWork = "In work then; say whether that job was to be kept or changed."
    let noPhone = "This is not a telephone number."
    let listed = plan.toCheck.map { "\($0.line) \($0.column): \($0.original): \($0.reason.english)" }
    #expect(
      listed == [
        "2 Phone: no phone – text sister: \(noPhone)",
        "4 Employed at referral: Y: \(atWork)",
        "9 Phone: no phone – text sister: \(noPhone)",
        "11 Employed at referral: Y: \(atWork)",
        "15 Employed at referral: Y: \(atWork)",
        "16 Employed at referral: Y: \(atWork)",
        "17 Employed at referral: Y: \(atWork)",
        "19 Date of referral: 31/11/2026: This date does not exist: month 11 of 2026 has 30 days.",
        "20 Phone: no phone – text sister: \(noPhone)",
        "21 Phone: no phone – text sister: \(noPhone)",
        "24 First meeting: 13/02/2027: 2027-02-13 is in the future, but this has already happened.",
        "24 Employed at referral: Y: \(atWork)",
        "29 Phone: no phone – text sister: \(noPhone)",
      ])
    #expect(plan.rows.filter { $0.state == .refused }.map(\.line) == [18])
    #expect(RowState.allCases.map(plan.count) == [23, 0, 0, 0, 1])
    #expect(plan.exit == .inPart)
    #expect(try office.all(.applicant).count == 23)
    // The refused row is kept whole beside the cells.
    let kept = try office.all(.toCheck)
    #expect(kept.count == 14)
    let refused = try #require(kept.first { $0["field"].text == "reference" })
    #expect(refused["original"].text?.contains("Known as: Mazza") == true)
    #expect(refused["line"].number == 18)
  }

  @Test func whatTheTrackerSaysOfAPersonIsInTheRecords() throws {
    let office = try Office()
    try office.bringIn(office.plan(.tracker))
    let jose = try office.person("C0105")
    #expect(jose.label == "José da Silva Pereira")
    let servicePeriod = try #require(try office.of(jose, .servicePeriod).first)
    #expect(servicePeriod["referred_on"].day?.iso == "2026-11-09")
    #expect(servicePeriod["first_meeting_on"].day?.iso == "2026-11-17")
    #expect(servicePeriod["work_at_entry"].text == "out_of_work")
    let job = try #require(try office.of(jose, .job).first)
    #expect(job["title"].text == "Sales assistant")
    #expect(job["hours_week"].number == 1650)
    #expect(job["end_words"].text == "better job elsewhere")
    #expect(job["type_of_job"].isEmpty)
    let preferences = try office.of(jose, .jobPreference).map {
      "\($0["stance"].text ?? "") \($0["words"].text ?? "") \($0["most"].number ?? 0)"
    }
    #expect(
      preferences == [
        "wanted IT helpdesk, from home 2 days 0", "definitely_not bars 0", "wanted start 4 build up 0",
        "wanted 60 mins bus 60",
      ])
    #expect(try office.of(jose, .disclosure).map { $0["permitted_words"].text } == ["may need a quiet break"])
    let nogo = try #require(try office.of(office.person("C0102"), .noGoEmployer).first)
    let hotel = try #require(try office.all(.employer).first { $0.label == "Quayside Hotel" })
    #expect(nogo["why"].text == "former_employer")
    #expect(nogo["employer_id"].record == hotel.id)
    #expect(try office.of(office.person("C0101"), .assignment).map { $0["colleague_id"].record } == [office.me])
    #expect(
      try office.of(office.person("C0109"), .note).map { $0["text"].text } == [
        #"=HYPERLINK("http://example.org","see form")"#
      ])
    #expect(try office.person("C0123").label == "Grace Okafor")
    #expect(try office.of(office.person("C0115"), .jobPreference).first?["about"].text == "exploring")
  }

  @Test func theOtherSamplesComeInWithWhatTheyLeaveOpen() throws {
    let office = try Office()
    var plans: [Sample: ImportPlan] = [:]
    for sample in Sample.inOrder { plans[sample] = try office.bringIn(office.plan(sample)) }
    let employers = try #require(plans[.employers])
    #expect(RowState.allCases.map(employers.count) == [8, 4, 0, 0, 0])
    #expect(
      employers.toCheck.map { "\($0.line) \($0.column): \($0.original)" } == ["8 Role: manager", "10 Role: chef"])
    let contacts = try #require(plans[.contacts])
    #expect(RowState.allCases.map(contacts.count) == [59, 0, 0, 5, 0])
    #expect(contacts.rows.filter { $0.state == .doubtful }.map(\.line) == [4, 26, 54, 59, 68])
    #expect(Set(contacts.toCheck.map(\.original)) == ["C0112"])
    #expect(contacts.proposals.filter { $0.kind == .employers }.map(\.name) == ["New place by the station"])
    let norwegian = try #require(plans[.norwegian])
    #expect(
      norwegian.toCheck.map { "\($0.line) \($0.column): \($0.original)" } == [
        "2 Fase: Avsluttet", "3 Åpenhet: avtalte ord", "4 Stillingsprosent: 50 %", "7 Fase: Avsluttet",
        "8 Åpenhet: avtalte ord", "12 Stillingsprosent: 20 %",
      ])
    #expect(try office.all(.employerContact).count == 64)
    // Five cite the contested reference, one was made for nobody.
    #expect(try office.all(.employerContact).count { $0["applicant_ids"].isEmpty } == 5 + 1)
    #expect(try office.all(.applicant).count == 35)
    #expect(try office.all(.employer).count == 15)
  }

  @Test func mindsWhoMadeAContactAndWhoMayHire() throws {
    let office = try Office()
    try office.bringInSamples()
    let contacts = try office.all(.employerContact)
    #expect(contacts.contains { $0["made_by"].text == "applicant" && $0["mode"].text == "phone" })
    #expect(Set(contacts.map { $0["hiring_authority"].text ?? "unknown" }) == ["yes", "no", "unknown"])
    #expect(contacts.contains { $0["preference_in_mind"].text == "outdoors" })
    let noted = try office.all(.note).filter { !$0["employer_id"].isEmpty }
    #expect(noted.contains { $0["text"].text == "Do not approach until Jan" })
    #expect(try office.all(.employer).allSatisfy { $0["do_not_contact"].isEmpty })
  }
}
