import Domain
import Testing

@testable import Store

/// Matches through the doors, beside a slow matcher that looks at everything.
@Suite struct MatchStoreTests {
  private static let kinds: [KindOfWork] = [.cleaners, .sales, .kitchenHelp, .drivers]
  private static let sectors: [Industry] = [.hospitality, .trade]
  private static let towns = ["", "Alta", "ALTA", "Vadsø"]

  private func searching(_ office: Office, _ first: String, since: String, colleague: Identifier? = nil) throws
    -> Applicant
  {
    let person = try office.person(first, colleague: colleague)
    try office.add(Status.self) {
      ($0.applicantID, $0.status, $0.fromOn) = (person.id, .search, .of(since))
    }
    return person
  }

  private func preference(_ office: Office, _ person: Applicant, _ fill: (inout JobPreference) -> Void) throws
    -> JobPreference
  {
    try office.add(JobPreference.self) {
      ($0.applicantID, $0.stance, $0.about, $0.words) = (person.id, .wanted, .kindOfWork, "zzz")
      fill(&$0)
    }
  }

  // MARK: The oracle

  /// A store with everything at random, some of it removed, ended and closed.
  private func randomOffice(_ seed: UInt64) throws -> (Office, [Applicant]) {
    let office = try Office()
    var random = SplitMix64(seed: seed)
    var employers: [Employer] = []
    for number in 0..<14 {
      let (kind, sector) = (random.one(of: Self.kinds), random.chance(50) ? random.one(of: Self.sectors) : nil)
      let (town, branch) = (random.one(of: Self.towns), random.one(of: ["hotell", "xyz", ""]))
      employers.append(
        try office.add(Employer.self) {
          ($0.name, $0.town, $0.branch, $0.industry) = ("Employer \(number)", town, branch, sector)
          $0.kindsOfWork = number % 3 == 0 ? [] : [kind]
          $0.doNotContact = number == 5 ? .yes : nil
        })
    }
    for number in 0..<14 {
      let (employer, kind) = (random.one(of: employers), random.one(of: Self.kinds))
      let state = random.one(of: [JobLeadState.open, .filled, .open, nil])
      let town = random.one(of: Self.towns)
      try office.add(JobLead.self) {
        ($0.title, $0.employerID, $0.state) = (number % 4 == 0 ? "Renholder" : "Job \(number)", employer.id, state)
        ($0.kindOfWork, $0.town) = (number % 2 == 0 ? nil : kind, town)
      }
    }
    let people = try (0..<8).map { try somebody($0, office, employers, &random) }
    let gone = random.one(of: employers)
    _ = try office.store.commit(ChangeSet("Away", [.withdraw(.employer, gone.id, reason: "closed")]))
    return (office, people)
  }

  private func somebody(
    _ number: Int, _ office: Office, _ employers: [Employer], _ random: inout SplitMix64
  ) throws -> Applicant {
    var person = try searching(office, "Person \(number)", since: "2026-0\(1 + random.number(0...8))-01")
    let town = random.one(of: Self.towns)
    if !town.isEmpty { person = try office.change(person) { $0.town = town } }
    for _ in 0..<random.number(0...4) {
      let (stance, about) = (random.one(of: Stance.allCases), random.one(of: [PreferenceTopic.kindOfWork, .employer]))
      let (kind, sector) = (random.one(of: Self.kinds), random.one(of: Self.sectors))
      let (employer, over) = (random.one(of: employers).id, random.chance(20))
      let words = random.one(of: ["hotell", "renholder", "zzz"])
      _ = try preference(office, person) {
        ($0.stance, $0.about, $0.words) = (stance, about, words)
        if about == .kindOfWork, words == "zzz" { $0.kindOfWork = kind }
        if about == .employer, words == "zzz" { $0.industry = sector }
        if about == .employer, words == "renholder" { $0.employerID = employer }
        if over { $0.untilOn = .of("2026-11-01") }
      }
    }
    return person
  }

  @Test(arguments: 1...6) func theIndexFindsWhatASlowMatcherFinds(seed: Int) throws {
    let (office, people) = try randomOffice(UInt64(seed))
    let places = try everyPlace(office)
    for person in people {
      let facts = try office.sql { try MatchReading(db: $0, today: .of("2026-11-22")).person(person.id) }
      let wanted = places.filter { Self.isWorthALook(facts, $0.place) || Self.isSameTown(facts, $0.place) }
      let answer = try office.store.answer(MatchesForPerson(person.id))
      #expect(Set(answer.places.map(\.key)) == Set(wanted.map(\.key)), "\(person.firstName)")
      #expect(answer.others == 0)
      for place in answer.places {
        let known = try #require(places.first { $0.key == place.key })
        #expect(place.match == Match(facts, known.place).without(.approach))
      }
    }
    for place in places {
      let wanting = try people.filter { person in
        let facts = try office.sql { try MatchReading(db: $0, today: .of("2026-11-22")).person(person.id) }
        return Self.isWorthALook(facts, place.place)
      }
      let rows = try office.store.answer(MatchesForPlace(place.key, scope: .everyone, page: PageRequest(limit: 50)))
        .rows
      #expect(Set(rows.map(\.id)) == Set(wanting.map(\.id)), "\(place.title)")
      let count = try office.store.answer(MatchPeopleCount(place.key, scope: .everyone))
      #expect((count.withWish, count.everyone.number) == (wanting.count, people.count))
    }
    #expect(try office.store.maintain(.check).problems == [])
  }

  /// Written without the index and without its traits.
  private static func isWorthALook(_ person: MatchPerson, _ place: MatchPlace) -> Bool {
    person.preferences.contains { preference in
      guard preference.stance == .wanted else { return false }
      return preference.soughtKindOfWork.map(place.kindsOfWork.contains) == true
        || (preference.soughtIndustry != nil && preference.soughtIndustry == place.industry)
        || (preference.employerID != nil && preference.employerID == place.employerID)
    }
  }

  private static func isSameTown(_ person: MatchPerson, _ place: MatchPlace) -> Bool {
    !person.town.isEmpty && Folding.fold(person.town) == Folding.fold(place.town)
  }

  private func everyPlace(_ office: Office) throws -> [MatchReading.Known] {
    try office.sql { db in
      try [RecordKind.employer, .jobLead].flatMap { kind in
        try db.rows("SELECT id FROM \"\(kind.rawValue)\"") { try $0.identifier(0) }.compactMap {
          try MatchReading(db: db, today: .of("2026-11-22")).place(RecordKey(kind, $0))
        }
      }
    }
  }

  // MARK: Order and pages

  @Test func peopleStandByTheDayTheySearchSinceAndPagesAreTheWhole() throws {
    let office = try Office()
    let bakery = try office.add(Employer.self) { ($0.name, $0.kindsOfWork) = ("Bakery", [.sales]) }
    let other = try office.add(Colleague.self) { $0.name = "Bo" }
    for (number, since) in ["2026-03-01", "2026-01-01", "2026-02-01", "2026-02-01", "2026-04-01"].enumerated() {
      let person = try searching(office, "P\(number)", since: since, colleague: number == 4 ? other.id : nil)
      // The preference that is met by most stands last by its day.
      if number != 2 { _ = try preference(office, person) { $0.kindOfWork = .sales } }
    }
    let key = RecordKey(.employer, bakery.id)
    func names(_ scope: Scope, _ shown: MatchPeople, _ page: PageRequest = PageRequest(limit: 50)) throws -> [String] {
      try office.store.answer(MatchesForPlace(key, scope: scope, people: shown, page: page)).rows.map(\.name.first)
    }
    #expect(try names(.everyone, .withWish) == ["P1", "P3", "P0", "P4"])
    #expect(try names(.everyone, .everyone) == ["P1", "P2", "P3", "P0", "P4"])
    #expect(try names(.mine, .everyone) == ["P1", "P2", "P3", "P0"])
    #expect(try names(.mine, .withWish) == ["P1", "P3", "P0"])
    for shown in MatchPeople.allCases {
      let whole = try office.store.answer(
        MatchesForPlace(key, scope: .everyone, people: shown, page: PageRequest(limit: 50))
      ).rows
      for limit in 1...3 {
        var (found, anchor): ([PersonMatch], Anchor) = ([], .start)
        while true {
          let page = try office.store.answer(
            MatchesForPlace(key, scope: .everyone, people: shown, page: PageRequest(anchor, limit: limit)))
          found += page.rows
          guard page.hasAfter, let last = page.rows.last else { break }
          anchor = .after(last.key)
        }
        #expect(found == whole)
      }
      let last = try #require(whole.last)
      let before = try office.store.answer(
        MatchesForPlace(key, scope: .everyone, people: shown, page: PageRequest(.before(last.key), limit: 2)))
      #expect(before.rows == Array(whole.dropLast().suffix(2)))
      #expect(before.hasBefore && before.hasAfter)
      let at = try office.store.answer(
        MatchesForPlace(key, scope: .everyone, people: shown, page: PageRequest(.at(last.key), limit: 2)))
      #expect(at.rows == [last])
    }
  }

  @Test func whoDoesNotSearchIsNotShown() throws {
    let office = try Office()
    let bakery = try office.add(Employer.self) { ($0.name, $0.kindsOfWork) = ("Bakery", [.sales]) }
    let ola = try searching(office, "Ola", since: "2026-01-01")
    let here = try preference(office, ola) { $0.kindOfWork = .sales }
    let key = RecordKey(.employer, bakery.id)
    func count() throws -> Int {
      try office.store.answer(MatchesForPlace(key, scope: .everyone, page: PageRequest(limit: 9))).rows.count
    }
    #expect(try count() == 1)
    _ = try office.store.commit(
      ChangeSet("Wrong", [.withdraw(.jobPreference, here.id, reason: "wrong")]))
    #expect(try count() == 0)
    _ = try office.store.undo(confirmed: true)
    #expect(try count() == 1)
    let servicePeriod = try #require(
      try office.store.answer(RecordsOf(.servicePeriod, where: "applicant_id", is: ola.id)).first.map(
        ServicePeriod.init))
    _ = try office.change(servicePeriod) { $0.leftOn = .of("2026-11-20") }
    #expect(try count() == 0)
  }

  @Test func placesWhereNoContactIsWantedComeLast() throws {
    let office = try Office()
    let ola = try searching(office, "Ola", since: "2026-01-01")
    _ = try preference(office, ola) { $0.kindOfWork = .sales }
    var ids: [String: Identifier] = [:]
    for name in ["Closed shop", "B shop", "No-go shop", "a shop"] {
      ids[name] = try office.add(Employer.self) {
        ($0.name, $0.kindsOfWork) = (name, [.sales])
        $0.doNotContact = name == "Closed shop" ? .yes : nil
        // More speaks for it, and still it stands last.
        $0.settings = [.quiet]
      }.id
    }
    try office.add(NoGoEmployer.self) { ($0.applicantID, $0.employerID) = (ola.id, ids["No-go shop"]) }
    let places = try office.store.answer(MatchesForPerson(ola.id)).places
    #expect(places.map(\.title) == ["a shop", "B shop", "Closed shop", "No-go shop"])
    #expect(try office.store.answer(MatchesForPerson(ola.id, limit: 3)).others == 1)
  }

  @Test func whatWasSaidBeforeStandsBesideThePlace() throws {
    let office = try Office()
    let ola = try searching(office, "Ola", since: "2026-01-01")
    let bakery = try office.add(Employer.self) { $0.name = "Bakery" }
    let lead = try office.add(JobLead.self) { ($0.title, $0.employerID) = ("Baker's help", bakery.id) }
    try office.add(Suggestion.self) {
      ($0.applicantID, $0.jobLeadID, $0.employerID, $0.suggestedOn) = (ola.id, lead.id, bakery.id, .of("2026-03-01"))
      ($0.answer, $0.answeredOn, $0.words) = (.no, .of("2026-03-03"), "too noisy")
    }
    let places = try office.store.answer(MatchesForPerson(ola.id)).places
    #expect(places.map(\.title) == ["Baker's help"])
    #expect(places.first?.said.map(\.words) == ["too noisy"])
    for key in [RecordKey(.jobLead, lead.id), RecordKey(.employer, bakery.id)] {
      let rows = try office.store.answer(MatchesForPlace(key, scope: .mine, page: PageRequest(limit: 9))).rows
      #expect(rows.first?.said.map(\.answer) == [.no])
    }
    #expect(try office.store.answer(MatchesForPerson(ola.id)).everywhere.map(\.topic) == [.approach])
  }

  // MARK: The derived table

  @Test func openingsFollowTheirEmployer() throws {
    let office = try Office()
    let bakery = try office.add(Employer.self) { ($0.name, $0.town) = ("Bakery", "Alta") }
    let lead = try office.add(JobLead.self) { ($0.title, $0.employerID, $0.kindOfWork) = ("Xyz", bakery.id, .sales) }
    func traits() throws -> Set<String> {
      try office.sql { db in
        Set(try db.rows("SELECT trait FROM work_trait WHERE id = ?", [lead.id.blob]) { $0[0] as String })
      }
    }
    #expect(try traits() == ["isco_52", "alta"])
    _ = try office.change(bakery) { ($0.town, $0.industry) = ("Vadsø", .hospitality) }
    #expect(try traits() == ["isco_52", "vadso", "nace_i"])
    let filled = try office.change(lead) { $0.state = .filled }
    #expect(try traits() == [])
    _ = try office.change(filled) { $0.state = .open }
    #expect(try traits() == ["isco_52", "vadso", "nace_i"])
    #expect(try office.store.maintain(.check).problems == [])
  }

  @Test(arguments: [
    "DELETE FROM work_trait WHERE kind = 'job_lead'", "DELETE FROM work_trait WHERE kind = 'applicant'",
    "UPDATE work_trait SET trait = 'isco_93' WHERE kind = 'employer' AND trait LIKE 'isco%'",
    "INSERT INTO work_trait SELECT 'isco_93', kind, id FROM work_trait WHERE kind = 'applicant'",
    "INSERT INTO work_trait VALUES ('isco_93', 'employer', randomblob(16))",
  ]) func aCheckFindsWrongTraits(sql: String) throws {
    let office = try Office()
    let ola = try searching(office, "Ola", since: "2026-01-01")
    _ = try preference(office, ola) { $0.kindOfWork = .sales }
    let bakery = try office.add(Employer.self) { ($0.name, $0.kindsOfWork) = ("Bakery", [.sales]) }
    try office.add(JobLead.self) { ($0.title, $0.employerID, $0.kindOfWork) = ("Xyz", bakery.id, .sales) }
    #expect(try office.store.maintain(.check).problems == [])
    try office.sql { try $0.execute(sql: sql) }
    #expect(try office.store.maintain(.check).problems.count == 1)
    _ = try office.store.maintain(.rebuildDerived)
    #expect(try office.store.maintain(.check).problems == [])
  }

  @Test func anErasedPersonLeavesNoTrait() throws {
    let office = try Office()
    let ola = try searching(office, "Ola", since: "2026-01-01")
    _ = try preference(office, ola) { $0.kindOfWork = .sales }
    func count() throws -> Int {
      try office.sql {
        try $0.first("SELECT count(*) FROM work_trait WHERE id = ?", [ola.id.blob]) { $0[0] as Int } ?? 0
      }
    }
    #expect(try count() == 1)
    let servicePeriod = try #require(
      try office.store.answer(RecordsOf(.servicePeriod, where: "applicant_id", is: ola.id)).first.map(
        ServicePeriod.init))
    _ = try office.change(servicePeriod) { $0.leftOn = .of("2026-11-20") }
    try office.erase(ola.id)
    #expect(try count() == 0)
    #expect(try office.store.maintain(.check).problems == [])
  }

  @Test func anOpeningThatIsClosedOrUnknownShowsNobody() throws {
    let office = try Office()
    let lead = try office.add(JobLead.self) { ($0.title, $0.kindOfWork, $0.state) = ("Xyz", .sales, .filled) }
    let ola = try searching(office, "Ola", since: "2026-01-01")
    _ = try preference(office, ola) { $0.kindOfWork = .sales }
    let rows = try office.store.answer(
      MatchesForPlace(RecordKey(.jobLead, lead.id), scope: .everyone, people: .everyone, page: PageRequest(limit: 9))
    ).rows
    #expect(rows.isEmpty)
  }
}
