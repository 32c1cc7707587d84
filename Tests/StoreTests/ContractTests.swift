import Domain
import Testing

@testable import Store

/// Contracts of one person at the store's door: each refusal is one sentence, and nothing of the set is written.
struct ContractTests {
  private let office: Office
  private let person: Applicant
  private let kiosk: Employer
  private let first: Job

  init() throws {
    office = try Office()
    let (office, person) = (office, try office.person("Ola"))
    self.person = person
    let kiosk = try office.add(Employer.self) { $0.name = "Kiosk" }
    self.kiosk = kiosk
    first = try office.add(Job.self) {
      ($0.applicantID, $0.employerID, $0.title) = (person.id, kiosk.id, "shop assistant")
      ($0.startedOn, $0.hoursWeek) = (.of("2026-03-01"), Hundredths(hundredths: 2_000))
    }
  }

  /// What the door says to a change; "" when it was taken.
  private func said(_ body: () throws -> Void) throws -> String {
    do {
      try body()
      return ""
    } catch let error as StoreError {
      guard case .invalid(let problems) = error else { throw error }
      return problems.map { "\($0.field): \($0.words.english)" }.joined(separator: " | ")
    }
  }

  private func adding(_ start: String, _ end: String = "", hours: Int64? = nil, at employer: Identifier? = nil) throws
    -> String
  {
    try said {
      try office.add(Job.self) {
        ($0.applicantID, $0.employerID) = (person.id, employer ?? kiosk.id)
        ($0.startedOn, $0.endedOn) = (Day(iso: start), Day(iso: end))
        $0.hoursWeek = hours.map { Hundredths(hundredths: $0) }
      }
    }
  }

  private func changing(_ from: String, hours: Int64 = 1_000, of owner: Identifier? = nil) throws -> String {
    try said {
      try office.add(HoursChange.self) {
        ($0.applicantID, $0.jobID) = (owner ?? person.id, first.id)
        ($0.fromOn, $0.hoursWeek) = (Day(iso: from), Hundredths(hundredths: hours))
      }
    }
  }

  private static let stillGoingOn =
    "started_on: The person has a job with this employer since 2026-03-01: end that first, or change its hours instead."

  @Test func twoContractsWithOneEmployerAtATime() throws {
    #expect(try adding("2026-05-01") == Self.stillGoingOn)
    #expect(try adding("2026-01-01", "2026-04-01") == Self.stillGoingOn)
    #expect(try adding("2026-01-01", "2026-03-01") == "")
    let ended = try office.change(first) { $0.endedOn = .of("2026-06-30") }
    #expect(
      try adding("2026-05-01") == "started_on: The person has a job with this employer from 2026-03-01 to 2026-06-30.")
    // One contract follows the other.
    #expect(try adding(ended.endedOn?.iso ?? "") == "")
  }

  @Test func anotherEmployerAnotherPersonOrNoEmployerMayBe() throws {
    let other = try office.add(Employer.self) { $0.name = "Bakery" }
    #expect(try adding("2026-05-01", at: other.id) == "")
    let neighbour = try office.person("Kari")
    try office.add(Job.self) {
      ($0.applicantID, $0.employerID, $0.startedOn) = (neighbour.id, kiosk.id, .of("2026-05-01"))
    }
    try office.add(Job.self) { ($0.applicantID, $0.startedOn) = (person.id, .of("2026-05-01")) }
    // A course and volunteering bind nobody.
    try office.add(Job.self) {
      ($0.applicantID, $0.employerID, $0.startedOn) = (person.id, kiosk.id, .of("2026-05-01"))
      $0.typeOfJob = .volunteering
    }
  }

  @Test func aJobFromBeforeTheReferralIsFine() throws {
    let other = try office.add(Employer.self) { $0.name = "Bakery" }
    #expect(try adding("1998-05-01", at: other.id) == "")
  }

  @Test func noMoreHoursThanAWeekHas() throws {
    let other = try office.add(Employer.self) { $0.name = "Bakery" }
    let third = try office.add(Employer.self) { $0.name = "Farm" }
    #expect(try adding("2026-03-01", hours: 8_000, at: other.id) == "")
    #expect(
      try adding("2026-04-01", hours: 8_000, at: third.id)
        == "hours_week: All jobs together come to 180 hours a week on 2026-04-01, but a week has 168.")
    // More than is usual is only asked about, and 168 is a whole week.
    #expect(try adding("2026-04-01", hours: 6_800, at: third.id) == "")
    #expect(
      try changing("2026-09-01", hours: 2_100)
        == "hours_week: All jobs together come to 169 hours a week on 2026-09-01, but a week has 168.")
  }

  @Test func hoursChangeWithinTheJob() throws {
    #expect(try changing("2026-02-28") == "from_on: The job began only on 2026-03-01.")
    #expect(try changing("2026-03-01") == "")
    _ = try office.change(first) { $0.endedOn = .of("2026-06-30") }
    #expect(try changing("2026-07-01") == "from_on: The job ended on 2026-06-30.")
    #expect(try changing("2026-06-30") == "")
  }

  @Test func hoursOfAnothersJob() throws {
    let neighbour = try office.person("Kari")
    #expect(try changing("2026-04-01", of: neighbour.id) == "job_id: This is a job of another person.")
  }

  @Test func daysOfAJobHoldItsChanges() throws {
    #expect(try changing("2026-05-01") == "")
    #expect(
      try said { _ = try office.change(first) { $0.startedOn = .of("2026-05-02") } }
        == "started_on: Its hours or pay were changed on 2026-05-01, before this start: correct that first.")
    #expect(
      try said { _ = try office.change(first) { $0.endedOn = .of("2026-04-30") } }
        == "ended_on: Its hours or pay were changed on 2026-05-01, after this end: correct that first.")
    #expect(try said { _ = try office.change(first) { $0.endedOn = .of("2026-05-01") } } == "")
  }

  /// What stood before a rule was made can still be corrected elsewhere.
  @Test func onlyWhatIsTouchedIsAsked() throws {
    let other = try office.add(Employer.self) { $0.name = "Bakery" }
    let second = try office.add(Job.self) {
      ($0.applicantID, $0.employerID, $0.startedOn) = (person.id, other.id, .of("2026-05-01"))
    }
    try office.sql { db in
      try db.run("UPDATE job SET employer_id = ? WHERE id = ?", [kiosk.id.blob, second.id.blob])
    }
    let stored = Job(try #require(try office.stored(second)))
    #expect(try said { _ = try office.change(stored) { $0.title = "baker" } } == "")
    #expect(
      try said { _ = try office.change(stored) { $0.startedOn = .of("2026-05-02") } } == Self.stillGoingOn)
  }

  @Test func endingOneAndBeginningAnotherIsOneSet() throws {
    var next = Job(id: office.store.newIdentifier())
    (next.applicantID, next.employerID, next.startedOn) = (person.id, kiosk.id, .of("2026-06-01"))
    let end = Change.set(.job, first.id, field: "ended_on", old: .none, new: .day(.of("2026-05-31")))
    _ = try office.store.commit(ChangeSet("Follows", [.create(next.stored), end]))
    #expect(try office.stored(next) != nil)
  }

  @Test func whileACourseGoesOnThePersonIsStudying() throws {
    try office.add(Education.self) {
      ($0.applicantID, $0.course, $0.startedOn) = (person.id, "welding", .of("2026-08-01"))
    }
    let summary = try #require(try office.store.answer(PersonSummaryOf(person.id)))
    #expect(summary.phase == DatedPhase(.working, since: .of("2026-03-01")))
    #expect(summary.otherPhases == 1 && summary.isWorking)
    _ = try office.change(first) { ($0.typeOfJob, $0.endedOn) = (.workPlacement, .of("2026-07-01")) }
    let after = try #require(try office.store.answer(PersonSummaryOf(person.id)))
    #expect(after.phase == DatedPhase(.studying, since: .of("2026-08-01")))
    #expect(!after.isWorking)
  }
}
