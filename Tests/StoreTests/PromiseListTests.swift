import Domain
import Testing

@testable import Store

/// Lists of promises: open ones by their days, settled ones behind, mine and everyone's.
struct PromiseListTests {
  private func promise(
    _ office: Office, _ what: String, _ party: Party = .us, due: String? = nil, settled: String? = nil,
    colleague: Identifier? = nil
  ) throws {
    try office.add(Promise.self) {
      ($0.what, $0.byParty, $0.dueOn, $0.colleagueID) = (what, party, due.map(Day.of), colleague ?? office.me)
      $0.closedOn = settled.map(Day.of)
      $0.outcome = settled == nil ? nil : .kept
    }
  }

  private func list(
    _ office: Office, _ scope: Scope = .mine, settled: Bool = false, _ ower: PromiseOwer? = nil,
    _ page: PageRequest = PageRequest(limit: 20)
  ) throws -> [String] {
    try office.store.answer(PromiseList(scope: scope, isSettled: settled, ower: ower, page: page)).rows
      .map(\.promise.what)
  }

  private func filled() throws -> Office {
    let office = try Office()
    let other = try office.add(Colleague.self) { $0.name = "Ola Berg" }
    try promise(office, "no day")
    try promise(office, "later", .employer, due: "2026-12-01")
    try promise(office, "sooner", due: "2026-11-20")
    try promise(office, "Ola's", .clinician, due: "2026-11-25", colleague: other.id)
    try promise(office, "kept first", due: "2026-11-01", settled: "2026-11-02")
    try promise(office, "kept last", .welfare, due: "2026-10-01", settled: "2026-11-03")
    return office
  }

  @Test func openOnesStandInTheOrderOfTheirDays() throws {
    let office = try filled()
    #expect(try list(office) == ["sooner", "later", "no day"])
    #expect(try list(office, .everyone) == ["sooner", "Ola's", "later", "no day"])
  }

  @Test func whoOwesIsAFilter() throws {
    let office = try filled()
    #expect(try list(office, .everyone, .us) == ["sooner", "no day"])
    #expect(try list(office, .everyone, .others) == ["Ola's", "later"])
    #expect(try list(office, .mine, .others) == ["later"])
  }

  @Test func settledOnesComeNewestFirst() throws {
    let office = try filled()
    #expect(try list(office, settled: true) == ["kept last", "kept first"])
    #expect(try list(office, .everyone, settled: true, .us) == ["kept first"])
  }

  @Test func pagesGoOnInBothDirections() throws {
    let office = try filled()
    let first = try office.store.answer(PromiseList(scope: .everyone, page: PageRequest(limit: 2)))
    #expect(first.hasAfter)
    let key = try #require(first.rows.last?.key)
    let next = PageRequest(.after(key), limit: 9)
    #expect(try list(office, .everyone, settled: false, nil, next) == ["later", "no day"])
    #expect(try list(office, .everyone, settled: false, nil, PageRequest(.before(key), limit: 9)) == ["sooner"])
    #expect(try list(office, .everyone, settled: false, nil, PageRequest(.end, limit: 1)) == ["no day"])
  }

  @Test func namesStandBesideAndTheWithdrawnAreLeftOut() throws {
    let office = try Office()
    let person = try office.person("Aino", "Joki")
    let employer = try office.add(Employer.self) { $0.name = "Rema Storgata" }
    let promise = try office.add(Promise.self) {
      ($0.what, $0.byParty, $0.applicantID, $0.employerID) = ("ring back", .employer, person.id, employer.id)
      $0.colleagueID = office.me
    }
    let row = try #require(try office.store.answer(PromiseList(scope: .mine, page: PageRequest(limit: 9))).rows.first)
    #expect(row.applicant?.name.full == "Aino Joki")
    #expect(row.employer == "Rema Storgata")
    #expect(row.colleague == "Kari Nordmann")
    _ = try office.store.commit(ChangeSet("Remove", [.withdraw(.promise, promise.id, reason: "a slip")]))
    #expect(try list(office, .everyone) == [])
  }

  /// A promise about nobody belongs to the colleague who keeps an eye on it: it is due for them.
  @Test func aPromiseAboutNobodyIsDueForTheColleague() throws {
    let office = try Office()
    try promise(office, "send the plan", due: "2026-11-20")
    let due = try office.store.answer(DueList(scope: .mine, through: .of("2026-11-22"), page: PageRequest(limit: 9)))
    #expect(due.rows.map(\.item.text) == ["send the plan"])
    #expect(due.rows.first?.about == office.me)
  }
}
