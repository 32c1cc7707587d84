import Domain
import Testing

@testable import Store

/// Towns, and who and what is there on a day.
struct TravelTests {
  private static let thursday = Day.of("2026-11-26")

  private func there(_ office: Office, _ town: String, _ scope: Scope = .mine) throws -> TravelDay.Answer {
    try office.store.answer(TravelDay(town: town, day: Self.thursday, scope: scope))
  }

  private func live(_ person: Applicant, in town: String, _ office: Office) throws {
    _ = try office.change(person) { $0.town = town }
  }

  @Test func townsAreCountedHoweverTheyAreWritten() throws {
    let office = try Office()
    let other = try office.add(Colleague.self) { $0.name = "Mette" }
    try live(office.person("Anna"), in: "Bodø", office)
    try live(office.person("Bo"), in: "BODO ", office)
    try live(office.person("Cato", colleague: other.id), in: "bodø", office)
    let left = try office.person("Dag")
    try live(left, in: "Bodø", office)
    try office.person("Eli")
    let servicePeriod = try #require(
      try office.store.answer(RecordsOf(.servicePeriod, where: "applicant_id", is: left.id)).first.map(
        ServicePeriod.init))
    _ = try office.change(servicePeriod) { $0.leftOn = .of("2026-11-01") }
    try office.add(Employer.self) {
      $0.name = "Rema"
      $0.town = "Bodø"
    }
    try office.add(Employer.self) {
      $0.name = "Kiwi"
      $0.town = "Alta"
    }
    let towns = try office.store.answer(TownList())
    #expect(towns.map(\.name) == ["Alta", "Bodø"])
    #expect(towns.map(\.people) == [0, 3])
    #expect(towns.map(\.mine) == [0, 2])
    #expect(towns.map(\.employers) == [1, 1])
    #expect(try there(office, "bodö").people.map(\.name.first) == ["Anna", "Bo"])
    #expect(try there(office, "Bodø", .everyone).people.map(\.name.first) == ["Anna", "Bo", "Cato"])
    #expect(try there(office, "Bodø").employers.map(\.name) == ["Rema"])
    #expect(try there(office, "Rana").town == nil)
    #expect(try there(office, "").town == nil)
    #expect(try office.store.maintain(.check).problems == [])
  }

  @Test func whoCoversSeesThePersonToo() throws {
    let office = try Office()
    let other = try office.add(Colleague.self) { $0.name = "Mette" }
    let person = try office.person("Anna", colleague: other.id)
    try live(person, in: "Bodø", office)
    #expect(try there(office, "Bodø").people.isEmpty)
    try office.add(Assignment.self) {
      $0.applicantID = person.id
      $0.colleagueID = office.me
      $0.role = .cover
    }
    try office.add(NextStep.self) {
      $0.applicantID = person.id
      $0.what = "call"
      $0.dueOn = Self.thursday
    }
    #expect(try there(office, "Bodø").people.map(\.name.first) == ["Anna"])
  }

  @Test func whatIsDueUntilAWeekAfterTheDay() throws {
    let office = try Office()
    let person = try office.person("Anna")
    try live(person, in: "Bodø", office)
    for (what, day) in [("late", "2026-11-02"), ("then", "2026-11-26"), ("soon", "2026-12-03"), ("far", "2026-12-04")] {
      try office.add(NextStep.self) {
        $0.applicantID = person.id
        $0.what = what
        $0.dueOn = .of(day)
      }
    }
    for (what, day) in [("dated", "2026-11-25"), ("open", nil), ("far promise", "2027-01-01")] as [(String, String?)] {
      try office.add(Promise.self) {
        $0.what = what
        $0.byParty = .us
        $0.applicantID = person.id
        $0.dueOn = day.map { .of($0) }
      }
    }
    let kept = try office.add(Promise.self) {
      $0.what = "kept"
      $0.byParty = .us
      $0.applicantID = person.id
      $0.outcome = .kept
      $0.closedOn = .of("2026-11-20")
    }
    for (rank, words) in [(2, "mornings"), (1, "animals")] {
      try office.add(JobPreference.self) {
        $0.applicantID = person.id
        $0.stance = .wanted
        $0.about = .kindOfWork
        $0.words = words
        $0.rank = rank
      }
    }
    let there = try #require(try there(office, "Bodø").people.first)
    let steps = there.due.filter { $0.item.rule == .nextStep || $0.item.rule == .promise }.map(\.item.text)
    #expect(steps == ["late", "dated", "then", "soon"])
    #expect(Set(there.promises.map(\.label)) == ["open", "far promise"])
    #expect(!there.promises.contains { $0.id == kept.id })
    #expect(there.preferences.compactMap { $0["words"].text } == ["animals", "mornings"])
  }

  @Test func anEmployerIsThereWithoutApplicants() throws {
    let office = try Office()
    let person = try office.person("Anna")
    let firm = try office.add(Employer.self) {
      $0.name = "Rema"
      $0.town = "Bodø"
      $0.travelMinutes = 35
      $0.stage = .learn
      $0.doNotContact = .yes
      $0.doNotContactReason = "until spring"
      $0.visitedBeforeOn = .of("2026-10-01")
    }
    for (what, applicant) in [("bring the folder", nil), ("ask for Anna", person.id)] as [(String, Identifier?)] {
      try office.add(NextStep.self) {
        $0.employerID = firm.id
        $0.applicantID = applicant
        $0.what = what
        $0.dueOn = Self.thursday
      }
      try office.add(Promise.self) {
        $0.what = what
        $0.byParty = .employer
        $0.employerID = firm.id
        $0.applicantID = applicant
      }
    }
    let there = try #require(try there(office, "Bodø").employers.first)
    #expect(there.due.map(\.item.text) == ["bring the folder"])
    #expect(there.promises.map(\.label) == ["bring the folder"])
    #expect(there.travelMinutes == 35)
    #expect(there.doNotContact && there.doNotContactReason == "until spring")
    #expect(there.lastVisitOn == .of("2026-10-01"))
  }
}
