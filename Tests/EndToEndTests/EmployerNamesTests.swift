import Domain
import Foundation
import ProgramRunner
import Store
import TestKinds
import Testing

/// No applicant is named where an employer is shown or goes out: their name stands in every field of
/// every record about an employer, and nowhere in what the program writes.
@Suite struct EmployerNamesTests {
  private struct World {
    let home: Home
    let rema: Employer
    let store: Store
  }

  private static let names = ["Zacharias", "Zwingli", "Ottokar", "Quastenflosser"]

  private func world() throws -> World {
    let home = try Home()
    try home.answerFirstRun()
    let login = getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "\(getuid())"
    let clock = Clock(
      now: { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) },
      today: { Day(number: Int32(Date().timeIntervalSince1970 / 86_400)) })
    let store = try Store.open(at: home.store, options: StoreOptions(login: login, clock: clock))
    var linked = Applicant(id: store.newIdentifier())
    (linked.firstName, linked.lastName) = ("Zacharias", "Zwingli")
    // Has to do with no employer by any record, and is named in full in a text all the same.
    var unlinked = Applicant(id: store.newIdentifier())
    (unlinked.firstName, unlinked.lastName) = ("Ottokar", "Quastenflosser")
    var rema = Employer(id: store.newIdentifier())
    (rema.name, rema.town) = ("Rema Storgata", "Bodø")
    _ = try store.commit(
      ChangeSet("Add", [.create(linked.stored), .create(unlinked.stored), .create(rema.stored)]))
    let words = "with Zacharias, Zwingli's boss; Ottokar Quastenflosser too"
    var changes: [Change] = []
    for kind in RecordKind.allCases {
      // A moved date has no words of its own.
      guard kind != .postponement, let link = kind.type.fields.first(where: { $0.kind.referenced == .employer }) else {
        continue
      }
      var record = kind.type.blank(store.newIdentifier())
      for info in kind.type.fields { record[info.name] = value(info, words, linked.id, store) }
      record[link.name] = .record(rema.id)
      if kind == .employerPerson { record["name"] = .text("Anne Berg") }
      if kind == .jobLead { record["state"] = .none }
      if kind == .connection { record["applicant_id"] = .none }
      if [.nextStep, .note, .promise].contains(kind) { record["applicant_id"] = .none }
      if ["outcome", "done_on", "closed_on"].contains(where: { kind.type.field($0) != nil }) {
        for field in ["outcome", "done_on", "closed_on"] { record[field] = .none }
      }
      changes.append(.create(record))
    }
    for field in ["branch", "first_known", "needs", "qualities", "hours_offered", "do_not_contact_reason", "about"] {
      changes.append(.set(.employer, rema.id, field: field, old: .none, new: .text(words)))
    }
    _ = try store.commit(ChangeSet("Add", changes))
    return World(home: home, rema: rema, store: store)
  }

  /// The name in every text, the person in every reference.
  private func value(_ info: FieldInfo, _ words: String, _ person: Identifier, _ store: Store) -> Value {
    switch info.kind {
    case .line, .note: ["about_kind", "about_id", "subject", "rule"].contains(info.name) ? .none : .text(words)
    case .reference(.applicant): .record(person)
    case .references(.applicant): .records([person])
    case .reference(.colleague): store.session.actor.map { .record($0.id) } ?? .none
    case .choice(let list): info.required || info.name == "type_of_job" ? .text(list.options[0].code) : .none
    case .day: info.required || info.name == "due_on" ? .day(store.session.today) : .none
    case .time, .number, .hundredths, .choices, .reference, .references: .none
    }
  }

  private func expectNobody(in text: String, _ what: String) {
    for name in Self.names { #expect(!text.contains(name), "\(what): \(text)") }
  }

  @Test func noCommandNamesAnApplicantBesideAnEmployer() throws {
    let world = try world()
    for format in ["table", "json", "csv"] {
      let shown = try world.home.run("show", world.rema.id.text, "--format", format)
      #expect(shown.output.contains("Rema Storgata") && shown.output.contains("Anne Berg"), "\(shown.errors)")
      expectNobody(in: shown.output, "show \(format)")
      let list = try world.home.run("employers", "--format", format)
      #expect(list.output.contains("Rema Storgata"), "\(list.errors)")
      expectNobody(in: list.output, "employers \(format)")
    }
    for content in ["employers", "people"] {
      let file = world.home.path("out-\(content)")
      let result = try world.home.run("export", content, file)
      #expect(result.code == 0, "\(result.errors)")
      let text = try String(contentsOfFile: file, encoding: .utf8)
      #expect(text.contains("Rema Storgata"))
      expectNobody(in: text.replacingOccurrences(of: "\r\n ", with: ""), "export \(content)")
      #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test func peopleComeInFromACardFile() throws {
    let world = try world()
    let cards = """
      BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo Lie\r\nORG:Rema Storgata\r\nTEL:1\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:No Place\r
      END:VCARD\r\n
      """
    let file = try world.home.write(cards, to: "people.vcf")
    let dry = try world.home.run("import", "people", file, "--dry-run")
    #expect(dry.code == 1, "\(dry.errors)")
    #expect(dry.output.contains("New: Bo Lie, Rema Storgata") && dry.output.contains("This was a dry run"))
    #expect(
      dry.output.contains("Not taken: No Place (line 7): the card does not say where the person works (ORG)."),
      "\(dry.output)")
    #expect(try world.store.answer(EveryRecord(.employerPerson)).count == 1)
    #expect(try world.home.run("import", "people", file).output.contains("Written as one step"))
    #expect(try world.store.answer(EveryRecord(.employerPerson)).count == 2)
    #expect(try world.home.run("import", "people", file).output.contains("Nothing in the file is new"))
    let bad = try world.home.run("import", "people", file, "--me", "none")
    #expect(bad.code == 2)
    #expect(bad.errors.contains("Of the decisions only --create-employers works with people."))
    let broken = try world.home.run("import", "people", try world.home.write("a,b", to: "a.csv"))
    #expect(
      (broken.code, broken.errors) == (2, "caseload: There is no vCard in this file: it has no line BEGIN:VCARD.\n"))
  }
}
