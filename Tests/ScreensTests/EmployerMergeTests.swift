import Cells
import Domain
import Store
import Testing

@testable import Screens

/// Two entries of one employer, or of one person there, become one, in one step of undo; whoever still has the old one open
/// is told and loses nothing.
@Suite struct EmployerMergeTests {
  /// Two employers; every kind of record that can points at the second.
  private func world() throws -> (office: DayOffice, kept: Employer, gone: Employer) {
    let office = try DayOffice()
    let kept = try office.add(Employer.self) { ($0.name, $0.town) = ("Rema 1000", "Tromsø") }
    let gone = try office.add(Employer.self) {
      ($0.name, $0.phone, $0.town, $0.needs) = ("Rema 1000 AS", "77001122", "Tromso", "bakers")
    }
    return (office, kept, gone)
  }

  private func pointing(_ kind: RecordKind, at id: Identifier, _ store: Store) throws -> [String] {
    try RecordKind.allCases.flatMap { other in
      try other.type.fields.filter { $0.kind.referenced == kind }.flatMap { info in
        try store.answer(RecordsPointingAt(other, by: info.name, at: id)).map {
          "\(other.rawValue) \(info.name) \($0.id)"
        }
      }
    }.sorted()
  }

  /// A record of every kind that points at the employer, one of them removed.
  private func fill(_ office: DayOffice, _ gone: Employer) throws {
    let ola = try office.person("Ola", "Hansen")
    for kind in RecordKind.allCases {
      guard let link = kind.type.fields.first(where: { $0.kind.referenced == .employer }) else { continue }
      var record = kind.type.blank(office.store.newIdentifier())
      for info in kind.type.fields {
        switch info.kind {
        case .reference(.applicant): record[info.name] = .record(ola.id)
        case .references(.applicant): record[info.name] = .records([ola.id])
        case .line where info.required, .note where info.required: record[info.name] = .text("words")
        case .choice(let list) where info.required: record[info.name] = .text(list.options[0].code)
        case .day where info.required: record[info.name] = .day(DayOffice.day("2026-11-01"))
        default: break
        }
      }
      record[link.name] = .record(gone.id)
      if kind == .disclosure { record["permitted_words"] = .text("needs breaks") }
      // The same loop makes the person's no-go employer of it.
      if kind == .employerContact { record["guard_reason"] = .text("they rang us") }
      _ = try office.store.commit(ChangeSet("Add", [.create(record)]))
    }
    let note = try office.add(Note.self) { ($0.employerID, $0.text) = (gone.id, "old") }
    _ = try office.store.commit(ChangeSet("gone", [.withdraw(.note, note.id, reason: "wrong")]))
  }

  @Test func everythingMovesAndComesBack() throws {
    let (office, kept, gone) = try world()
    try fill(office, gone)
    let before = try pointing(.employer, at: gone.id, office.store)
    let whole = try office.store.answer(WholeStore())
    #expect(before.count > 12)
    var walk = try office.walk(columns: 100, rows: 43)
    walk.press(#"3 : "another entry" <enter> "rema 1000 as" <enter>"#)
    walk.expect(
      "Everything of \"Rema 1000 AS, Tromso\" moves to \"Rema 1000, Tromsø\"", "Employer contact: 1", "Note: 2",
      "Filled in: Phone, What they need", "Does not come along", "Name: Rema 1000 AS")
    walk.press("y")
    walk.expect("Saved: Rema 1000 AS, Tromso merged into Rema 1000, Tromsø.")
    #expect(try pointing(.employer, at: gone.id, office.store).isEmpty)
    #expect(try pointing(.employer, at: kept.id, office.store) == before)
    let stays = try office.stored(Employer.self, kept.id)
    #expect((stays.phone, stays.needs, stays.town) == ("77001122", "bakers", "Tromsø"))
    #expect(try office.store.answer(OneRecord(.employer, gone.id))?.removed == Merging.reason(into: kept.id))
    #expect(try office.store.answer(EveryRecord(.note)).count == 1, "the removed note stays removed")
    #expect(try office.store.maintain(.check).problems == [])
    walk.press("u")
    #expect(try office.store.answer(WholeStore()) == whole, "one step of undo")
    #expect(try office.store.maintain(.check).problems == [])
  }

  @Test func theOtherOneCanBeKeptInstead() throws {
    let (office, kept, gone) = try world()
    var walk = try office.walk()
    walk.press(#"3 : "another entry" <enter> "rema 1000 as" <enter> o"#)
    walk.expect("Everything of \"Rema 1000, Tromsø\" moves to \"Rema 1000 AS, Tromso\"")
    walk.press("y")
    #expect(try office.store.answer(OneRecord(.employer, kept.id))?.removed == Merging.reason(into: gone.id))
  }

  @Test func peopleThereAreMergedAtOneEmployerOnly() throws {
    let (office, kept, gone) = try world()
    func person(_ employer: Employer, _ name: String, _ email: String) throws -> EmployerPerson {
      try office.add(EmployerPerson.self) { ($0.employerID, $0.name, $0.email) = (employer.id, name, email) }
    }
    let anne = try person(kept, "Anne Berg", "")
    let same = try person(kept, "Anne K Berg", "anne@rema.example")
    _ = try person(gone, "Anne Other", "")
    let contact = try office.add(EmployerContact.self) {
      ($0.employerID, $0.personID, $0.happenedOn) = (kept.id, same.id, DayOffice.day("2026-11-01"))
    }
    var walk = try office.walk()
    walk.press(#"3 <enter>"#)
    walk.go(to: "Anne Berg")
    walk.press(#": "person with another" <enter> "anne other" <enter>"#)
    #expect(walk.message == "They work at two employers. Merge the employers first if these are one.")
    walk.press(#"<esc> : "person with another" <enter> "anne k" <enter>"#)
    walk.expect("Employer contact: 1", "Filled in: E-mail")
    walk.press("y")
    #expect(try office.stored(EmployerContact.self, contact.id).personID == anne.id)
    #expect(try office.stored(EmployerPerson.self, anne.id).email == "anne@rema.example")
    #expect(try office.store.answer(OneRecord(.employerPerson, same.id))?.removed == Merging.reason(into: anne.id))
  }

  private func merge(_ office: DayOffice, _ kept: Employer, _ gone: Employer, in window: Store? = nil) throws {
    let store = window ?? office.store
    _ = try store.commit(ChangeSet("merge", try MergePlan(.employer, keep: kept.id, other: gone.id, store).changes))
  }

  @Test func aFormWithTheMergedEmployerChosenGoesOnWithTheOther() throws {
    let (office, kept, gone) = try world()
    var walk = try office.walk()
    walk.press(#"3 <down> n"#)
    walk.expect("Rema 1000 AS")
    walk.go(toField: "What happened")
    walk.press(#""they liked it""#)
    try merge(office, kept, gone)
    walk.press("<c-s>")
    walk.expect(
      "Not saved: merged meanwhile", "\"Rema 1000 AS\" was merged into \"Rema 1000\". t takes \"Rema 1000\"",
      "Nothing you wrote is lost.")
    #expect(walk.message == "This was merged into \"Rema 1000\" meanwhile: choose that one, then save again.")
    #expect(try office.store.answer(EveryRecord(.employerContact)).isEmpty)
    walk.press("<esc>")
    walk.expect("they liked it")
    walk.press("<c-s> t")
    #expect(walk.message == "Look it over, then Ctrl-S saves.")
    walk.press("<c-s>")
    let contact = try #require(try office.store.answer(EveryRecord(.employerContact)).map(EmployerContact.init).first)
    #expect((contact.employerID, contact.result) == (kept.id, "they liked it"))
  }

  @Test func theFormOfTheMergedEmployerItselfGoesOnInTheOther() throws {
    let (office, kept, gone) = try world()
    var walk = try office.walk()
    walk.press(#"3 <down> e <tab> "groceries""#)
    try merge(office, kept, gone)
    walk.press("<c-s>")
    walk.expect("Not saved: merged meanwhile")
    #expect(walk.message == "This record was merged into another one meanwhile.")
    walk.press("t")
    walk.expect("Change an employer: Rema 1000", "groceries")
    walk.press("<c-s>")
    #expect(try office.stored(Employer.self, kept.id).branch == "groceries")
    #expect(try office.store.answer(OneRecord(.employer, gone.id))?["branch"].text == nil)
  }

  @Test func theScreenOfTheMergedEmployerLeadsToTheOther() throws {
    let (office, kept, gone) = try world()
    var walk = try office.walk()
    walk.press("3 <down> <enter>")
    try merge(office, kept, gone, in: Walk.open(office.store.path))
    walk.press("<home>")
    walk.expect("! Merged into \"Rema 1000\"")
    walk.press(#": "it was merged" <enter>"#)
    walk.expect("Rema 1000 - Kari Nordmann")
    walk.expectNot("! Merged into")
    walk.app(open: RecordScreen(.employer, gone.id))
    walk.expect("Removed: merged into \"Rema 1000\". r brings it back.")
    walk.app(open: RemovedScreen())
    walk.expect("merged into")
    walk.expectNot(kept.id.text)
  }

  @Test func whatIsWithdrawnIsNotMerged() throws {
    let (office, kept, gone) = try world()
    try merge(office, kept, gone)
    var walk = try office.walk()
    walk.app(open: MergeScreen(.employer, keep: kept.id, other: gone.id))
    #expect(walk.message == "One of the two is removed: bring it back first, or leave it.")
    walk.press("y")
    #expect(walk.message == "There is nothing to merge.")
  }
}

extension Walk {
  /// Moves through a form to the field with a label.
  mutating func go(toField label: String, _ location: SourceLocation = #_sourceLocation) {
    for _ in 0..<60 {
      if lines.contains(where: { $0.hasPrefix("> " + label) }) { return }
      press("<down>")
    }
    Issue.record("no field \"\(label)\":\n\(text)", sourceLocation: location)
  }
}
