import Domain
import Exchange
import Foundation
import Store
import Testing

/// The sheets of the demo: every column known, nothing that a spreadsheet runs, no applicant where none may stand.
@Suite struct ExportedSheetTests {
  private func demo() throws -> Store {
    let day = try #require(Day(iso: "2026-11-22"))
    let now = Instant(milliseconds: Int64(day.number) * 86_400_000 + 36_000_000)
    let store = try Store.temporary(options: StoreOptions(login: "kari", clock: Clock(now: { now }, today: { day })))
    try DemoCaseload.fill(store)
    return store
  }

  private func rows(_ sheet: ExportedSheet, _ store: Store) throws -> [[String: Any]] {
    let text = try sheet.text(store, asJSON: true)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }

  @Test func everySheetHasItsRowsUnderStableKeys() throws {
    let store = try demo()
    let kinds: [ExportedSheet: RecordKind] = [
      .applicants: .applicant, .employers: .employer, .contacts: .employerContact, .jobs: .job,
      .preferences: .jobPreference,
      .leads: .jobLead, .applications: .application,
    ]
    for sheet in ExportedSheet.allCases {
      let rows = try rows(sheet, store)
      #expect(try rows.count == store.answer(AllRecords(kinds[sheet] ?? .team)).count, "\(sheet)")
      #expect(Set(rows.map { Set($0.keys) }).count == 1, "\(sheet)")
      let csv = try sheet.text(store, asJSON: false)
      #expect(csv.hasPrefix("\u{FEFF}") && csv.contains("Caseload ID"))
      #expect(csv.split(separator: "\r\n").count == rows.count + 1)
    }
  }

  @Test func everyColumnOfTheNewSheetsSaysSomethingInTheDemo() throws {
    let store = try demo()
    for sheet in [ExportedSheet.preferences, .leads, .applications] {
      let rows = try rows(sheet, store)
      for key in rows.first.map({ Array($0.keys) }) ?? []
      where key != "rank" && key != "held_until" && key != "industry" {
        #expect(rows.contains { $0[key] is String }, "\(sheet).\(key)")
      }
    }
  }

  @Test func jobsCarryTheKindOfWorkItsCodeTheGroupAndTheHoursNow() throws {
    let rows = try rows(.jobs, demo())
    #expect(rows.contains { $0["kind_of_work"] as? String == "isco_91" && $0["isco_code"] as? String == "91" })
    #expect(Set(rows.compactMap { $0["job_group"] as? String }) == Set(JobReport.allCases.map(\.rawValue)))
    #expect(rows.contains { $0["hours_now"] is String && $0["hours_from"] is String })
    #expect(rows.contains { $0["scheme"] as? String == "no_varig_lonnstilskudd" })
  }

  /// A name that stands wherever an applicant may stand is in no sheet about employers.
  @Test func noApplicantIsNamedOnASheetOfEmployersOrOpenings() throws {
    let store = try demo()
    let person = try #require(try store.answer(AllRecords(.applicant)).first)
    let canary = "Zzcanary"
    var changes = [Change.set(.applicant, person.id, field: "last_name", old: person["last_name"], new: .text(canary))]
    let employer = try #require(try store.answer(AllRecords(.employer)).first)
    var note = Note(id: store.newIdentifier())
    (note.applicantID, note.employerID, note.text) = (person.id, employer.id, "About " + canary)
    var step = NextStep(id: store.newIdentifier())
    (step.applicantID, step.employerID, step.what) = (person.id, employer.id, "For " + canary)
    var connection = Connection(id: store.newIdentifier())
    (connection.applicantID, connection.employerID, connection.relation, connection.words) = (
      person.id, employer.id, .knows, canary
    )
    let name = (person["first_name"].text ?? "") + " " + canary
    var lead = JobLead(id: store.newIdentifier())
    (lead.employerID, lead.title, lead.tasks) = (employer.id, "Cook", "They ask for " + name)
    changes += [.create(note.stored), .create(step.stored), .create(connection.stored), .create(lead.stored)]
    changes.append(.set(.employer, employer.id, field: "about", old: employer["about"], new: .text("Knows " + name)))
    _ = try store.commit(ChangeSet("Canary", changes))
    for sheet in [ExportedSheet.employers, .leads] {
      for asJSON in [true, false] { #expect(!(try sheet.text(store, asJSON: asJSON)).contains(canary), "\(sheet)") }
    }
    #expect(try ExportedSheet.preferences.text(store, asJSON: false).contains(canary))
  }

  @Test func whatLooksLikeAFormulaIsText() throws {
    let store = try demo()
    var lead = JobLead(id: store.newIdentifier())
    lead.title = "=1+1"
    _ = try store.commit(ChangeSet("Formula", [.create(lead.stored)]))
    #expect(try ExportedSheet.leads.text(store, asJSON: false).contains("\n'=1+1;"))
    #expect(try ExportedSheet.leads.text(store, asJSON: true).contains("\"=1+1\""))
  }

  @Test(arguments: SheetKind.allCases)
  func theDemoComesInAgainUnchanged(kind: SheetKind) throws {
    let store = try demo()
    var options = ImportOptions(kind: kind)
    options.me = .nobody
    options.create = Set(ProposalKind.allCases)
    let text = try Exporter.csv(kind, store)
    let plan = try Importer.plan(Array(text.utf8), fileName: "demo.csv", options: options, store: store)
    #expect(plan.changes.isEmpty, "\(plan.report.map(\.english))")
    #expect(plan.map.unmapped.isEmpty && plan.map.doubts.isEmpty)
  }
}
