import Domain
import Exchange
import Foundation
import Store
import Testing

/// Everything about one person: nothing left out, nothing of others unmarked.
@Suite struct PersonFileTests {
  private struct Case {
    let office: Office
    let ola: Identifier
    let per: Identifier
  }

  private func add<R: Domain.Record>(_ office: Office, _ type: R.Type, _ fill: (inout R) -> Void) throws -> R {
    var record = R(id: office.store.newIdentifier())
    fill(&record)
    _ = try office.store.commit(ChangeSet(Words("new: {1}", "Per Larsen"), [.create(record.stored)]))
    return record
  }

  private func make() throws -> Case {
    let office = try Office()
    let ola = try add(office, Applicant.self) { ($0.firstName, $0.lastName) = ("Ola", "Hansen") }
    let per = try add(office, Applicant.self) { ($0.firstName, $0.lastName) = ("Per", "Larsen") }
    let employer = try add(office, Employer.self) { $0.name = "Rema" }
    let boss = try add(office, EmployerPerson.self) { ($0.employerID, $0.name) = (employer.id, "Berit Boss") }
    _ = try add(office, EmployerContact.self) {
      $0.employerID = employer.id
      $0.personID = boss.id
      $0.happenedOn = Day(iso: "2026-11-01")
      $0.applicantIDs = [ola.id, per.id]
      $0.result = "Spoke of both"
      $0.disclosed = DisclosureUsed.none
      $0.colleagueID = office.me
    }
    _ = try add(office, ContactPerson.self) {
      $0.applicantID = ola.id
      $0.name = "Sister Anna"
      $0.mayContact = .yes
    }
    _ = try add(office, ServicePeriod.self) {
      $0.applicantID = ola.id
      $0.referralSource = "Team North"
    }
    let note = try add(office, Note.self) { ($0.applicantID, $0.text) = (ola.id, "First words") }
    var changed = note
    changed.text = "Second words"
    _ = try office.store.commit(ChangeSet("Change", note.changes(to: changed)))
    let gone = try add(office, Note.self) { ($0.applicantID, $0.text) = (ola.id, "Removed words") }
    _ = try office.store.commit(ChangeSet("W", [.withdraw(.note, gone.id, reason: "twice")]))
    try office.store.note([PendingAccess(.opened, of: ola.id, at: office.store.session.clock.now())])
    return Case(office: office, ola: ola.id, per: per.id)
  }

  @Test func thePageHoldsEverythingAndMarksWhatIsAboutOthers() throws {
    let made = try make()
    let text = try PersonFile(made.office.store, applicant: made.ola).page { $0.english }
    let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for wanted in [
      "First name: Ola", "Removed: twice", "Text: Removed words", "Text: First words -> Second words",
      "Name: Sister Anna [about another person: check before handing out]", "Person seen: Berit Boss [about another",
      "By: Sunita Patel [a colleague]", "On behalf of: this person, another applicant",
      "What happened: Spoke of both [written for several people: check before handing out]",
      "Rema; Said about health: nothing", "Referred by Team North", "Written down on 2026-11-18 by Sunita Patel",
      "Nobody has said for how many years records are kept.", "The person is in service.",
      "opened; Sunita Patel, employment specialist; nobody is assigned", "can read it without a trace here",
      "Permissions to share with others are not kept by this program yet.",
    ] { #expect(plain.contains(wanted), "\(wanted)") }
    #expect(!plain.contains("Larsen") && !plain.contains(made.per.text))
  }

  @Test func theFileForProgramsIsJSONWithLabelsAndMarks() throws {
    let made = try make()
    let json = try PersonFile(made.office.store, applicant: made.ola).json
    let file = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(file["person"] as? String == made.ola.text)
    let records = try #require(file["records"] as? [[String: Any]])
    #expect(
      Set(records.compactMap { $0["kind"] as? String }) == [
        "applicant", "service_period", "contact_person", "note", "employer_contact",
      ])
    let contact = try #require(records.first { $0["kind"] as? String == "employer_contact" })
    let fields = try #require(contact["fields"] as? [String: [String: Any]])
    #expect(fields["result"]?["about_others"] as? String == "several_people")
    #expect(fields["mode"]?["value"] is NSNull)
    #expect(fields["applicant_ids"]?["value"] as? String == "this person, another applicant")
    #expect((file["access-log"] as? [[String: Any]])?.first?["reason"] as? String == "nobodys")
    let changes = try #require(file["changes"] as? [[String: Any]])
    #expect(changes.contains { $0["before"] as? String == "First words" && $0["after"] as? String == "Second words" })
    #expect(!json.contains("Larsen") && !json.contains(made.per.text))
  }

  /// Every kind of record that can belong to a person is in the file, whatever is added later.
  @Test(arguments: RecordKind.allCases.filter { $0.type.field("applicant_id") != nil })
  func everyKind(kind: RecordKind) throws {
    let made = try make()
    let employer = try add(made.office, Employer.self) { $0.name = "Coop" }
    let job = try add(made.office, Job.self) { ($0.applicantID, $0.startedOn) = (made.ola, sampleToday) }
    var record = kind.type.blank(made.office.store.newIdentifier())
    record["applicant_id"] = .record(made.ola)
    if kind == .connection || kind == .suggestion { record["employer_id"] = .record(employer.id) }
    if kind == .hoursChange { (record["job_id"], record["hours_week"]) = (.record(job.id), .number(1_500)) }
    for info in kind.type.fields {
      switch info.kind {
      case .time: record[info.name] = .text("09:30")
      case .line, .note: record[info.name] = .text("Canary \(info.name)")
      case .day where info.required: record[info.name] = .day(sampleToday)
      case .choice(let list) where info.required: record[info.name] = .text(list.options[0].code)
      case .reference where !record[info.name].isEmpty, .hundredths where !record[info.name].isEmpty: break
      case .reference(.colleague): record[info.name] = .record(made.office.me)
      case .day, .choice, .choices, .number, .hundredths, .reference, .references: break
      }
    }
    _ = try made.office.store.commit(ChangeSet("Add", [.create(record)]))
    let json = try PersonFile(made.office.store, applicant: made.ola).json
    for info in kind.type.fields where info.isSearched { #expect(json.contains("\"Canary \(info.name)\"")) }
  }

  @Test func nobodyHasNoFile() throws {
    let office = try Office()
    let error = #expect(throws: StoreError.self) { _ = try PersonFile(office.store, applicant: office.me) }
    #expect(error == .refused("This person is not in the store any more."))
  }

  @Test func aPageWithoutLooksSaysSo() throws {
    let made = try make()
    let text = try AccessLogPage.text(made.office.store, applicant: made.per) { $0.english }
    #expect(text.contains("Nobody has opened this record since the access log began."))
  }
}
