import Domain
import Testing

@testable import Store

struct SearchTests {
  private func names(_ office: Office, _ text: String, _ kinds: [RecordKind] = [.applicant], _ limit: Int = 9) throws
    -> [String]
  {
    try office.store.answer(NameSearch(text, kinds: kinds, limit: limit)).map(\.title)
  }

  @Test(
    "names are found without their accents and special letters",
    arguments: [
      ("Åse Bjørnstad", "ase"), ("Åse Bjørnstad", "bjorn"), ("Ærlend", "aerl"), ("Đorđe", "dord"), ("Eŋge", "eng"),
      ("Nguyễn Thị", "nguyen th"), ("Zoë", "ZOE"), ("Øystein", "øyst"), ("Åse Bjørnstad", "bjørnstad å"),
    ])
  func folding(name: String, typed: String) throws {
    let office = try Office()
    try office.applicant(name)
    try office.applicant("Somebody", "Else")
    #expect(try names(office, typed) == [name])
  }

  @Test func theBeginningOfANameComesBeforeALaterWord() throws {
    let office = try Office()
    for (first, last) in [("Per", "Olsen"), ("Ola", "Hansen"), ("Ola", "Berg"), ("Karolina", "Lie")] {
      try office.applicant(first, last)
    }
    #expect(try names(office, "ol") == ["Ola Berg", "Ola Hansen", "Per Olsen"])
    #expect(try names(office, "") == ["Karolina Lie", "Ola Berg", "Ola Hansen", "Per Olsen"])
    #expect(try names(office, "", [.applicant], 2).count == 2)
  }

  @Test func severalKindsAndPeopleAtAnEmployer() throws {
    let office = try Office()
    let rema = try office.add(Employer.self) { $0.name = "Rema" }
    let coop = try office.add(Employer.self) { $0.name = "Coop" }
    for (employer, name) in [(rema, "Kari Vik"), (coop, "Karl Moe"), (rema, "Åse Karlsen")] {
      try office.add(EmployerPerson.self) {
        $0.employerID = employer.id
        $0.name = name
        $0.role = "manager"
      }
    }
    #expect(
      try names(office, "kar", [.colleague, .employerPerson]) == [
        "Kari Nordmann", "Kari Vik", "Karl Moe", "Åse Karlsen",
      ])
    let here = try office.store.answer(NameSearch("kar", kinds: [.employerPerson], employer: rema.id, limit: 9))
    #expect(here.map(\.title) == ["Kari Vik", "Åse Karlsen"])
    #expect(here.first?.detail == "Rema, manager")
  }

  @Test func aWithdrawnOrRenamedPersonIsNotFoundByTheOldName() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    _ = try office.change(ola) { $0.firstName = "Olav" }
    #expect(try names(office, "olav") == ["Olav"])
    _ = try office.store.commit(ChangeSet("Away", [.withdraw(.applicant, ola.id, reason: "x")]))
    #expect(try names(office, "ola").isEmpty)
    #expect(try office.store.answer(Find("olav", limit: 9)).isEmpty)
  }

  @Test func wordsAreFoundNewestFirstWithTheirPlace() throws {
    let office = try Office()
    let ola = try office.person("Ola", "Hansen")
    for (day, text) in [
      ("2026-11-01", "Likes gardening"), ("2026-11-20", "Asked about the gården in the valley"),
      ("2026-10-01", "garden"),
    ] {
      try office.add(Note.self) {
        $0.applicantID = ola.id
        $0.text = text
        $0.notedOn = .of(day)
      }
    }
    let hits = try office.store.answer(Find("gar", limit: 9))
    #expect(hits.map(\.day) == [.of("2026-11-20"), .of("2026-11-01"), .of("2026-10-01")])
    let first = try #require(hits.first)
    #expect(first.title == "Ola Hansen" && first.applicantID == ola.id && first.field == "Text" && first.kind == .note)
    #expect(first.excerpt == "Asked about the gården in the valley")
    #expect(try office.store.answer(Find("gar val", limit: 9)).count == 1)
    #expect(try office.store.answer(Find("o", limit: 9)).map(\.title) == ["Ola Hansen"])
  }

  @Test func aRecordThatIsRedatedMovesInTheOrder() throws {
    let office = try Office()
    let ola = try office.person("Ola")
    func note(_ day: String, _ text: String) throws -> Note {
      try office.add(Note.self) {
        $0.applicantID = ola.id
        $0.text = text
        $0.notedOn = .of(day)
      }
    }
    _ = try note("2026-11-01", "bus one")
    let second = try note("2026-10-01", "bus two")
    #expect(try office.store.answer(Find("bus", limit: 9)).map(\.excerpt) == ["bus one", "bus two"])
    _ = try office.change(second) { $0.notedOn = .of("2026-11-05") }
    #expect(try office.store.answer(Find("bus", limit: 9)).map(\.excerpt) == ["bus two", "bus one"])
  }

  @Test(
    "what is typed is never a query language",
    arguments: ["\"", "a\" OR *", "NEAR(a b)", "+47 (91)", "--", "a*b", "'", "{x}", "^a", "日本"])
  func oddInput(text: String) throws {
    let office = try Office()
    try office.applicant("Ola")
    _ = try office.store.answer(Find(text, limit: 9))
    _ = try office.store.answer(NameSearch(text, kinds: [.applicant, .employer], limit: 9))
  }

  @Test func anExcerptShowsTheWordAndItsNeighbours() {
    #expect(WordFinder.excerpt("one two three four five six seven", ["fi"]) == ".. two three four five six seven")
    #expect(WordFinder.excerpt("nothing", ["x"]) == nil)
    let long = "start " + String(repeating: "word ", count: 40)
    #expect((WordFinder.excerpt(long, ["start"]) ?? "").count <= 64)
  }
}
