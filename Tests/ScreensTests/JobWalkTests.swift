import Cells
import Domain
import Screens
import Store
import Testing

/// A job from its start over new hours to its end, by keys, with what each leaves in the store.
@Suite struct JobWalkTests {
  private let office: DayOffice
  private let person: Applicant
  private let kiosk: Employer

  init() throws {
    let office = try DayOffice()
    self.office = office
    person = try office.person("Ola", "Hansen")
    kiosk = try office.add(Employer.self) { $0.name = "Kiosken" }
    let id = person.id
    try office.add(Disclosure.self) {
      ($0.applicantID, $0.approach, $0.openness) = (id, .mayAlone, .agreedWords)
      ($0.permittedWords, $0.audience, $0.decidedOn) = (
        "needs a quiet start", .anyEmployer, DayOffice.day("2026-11-11")
      )
    }
  }

  /// On the Work pane of the person.
  private func work(columns: Int = 80, rows: Int = 24) throws -> Walk {
    var walk = try office.walk(columns: columns, rows: rows)
    walk.app(open: ApplicantScreen(person.id, pane: .work))
    return walk
  }

  private func job(_ start: String, _ fill: (inout Job) -> Void = { _ in }) throws -> Job {
    try office.add(Job.self) {
      ($0.applicantID, $0.employerID, $0.title) = (person.id, kiosk.id, "shop assistant")
      ($0.startedOn, $0.typeOfJob) = (DayOffice.day(start), .competitive)
      $0.hoursWeek = Hundredths(hundredths: 1_600)
      fill(&$0)
    }
  }

  // MARK: Start

  @Test func aStartShowsTheClockThePermittedWordsAndTheVerdict() throws {
    try office.add(Benefit.self) {
      ($0.applicantID, $0.name, $0.endsOn) = (person.id, "AAP", DayOffice.day("2026-12-31"))
    }
    var walk = try work(columns: 132, rows: 43)
    walk.press("+ j")
    walk.expect(
      "needs a quiet start", "Benefits: AAP: ends Thu 31 Dec 2026, in 39 days", "Benefits advice: not offered yet",
      "Counts as: nothing yet: the type of job is unknown")
    walk.press(#""Kios" <enter> "cook" <tab> mon <tab> o <tab>"#)
    walk.expect(
      "Counts as: competitive work: an ordinary paid job that anyone may apply for", "none of the six questions")
    walk.press("<tab> <tab> <tab> <tab> y <tab>")
    walk.expect("not known: open to anyone, kept for some people or not")
  }

  @Test func afterAStartWhatBelongsToItIsOneKeyEach() throws {
    var walk = try work()
    walk.press(#"+ j "Kios" <enter> "cook" <tab> mon <tab> o <tab> "16" <c-s>"#)
    walk.expect(
      "Saved: new job", "benefits advice was offered", "the support plan", "answer what is missing",
      "Meet: before Mon 23 Nov, again by Thu 26 Nov", "Missing: Pay")
    walk.press("b <c-s>")
    let advice = try #require(try office.of(BenefitsAdvice.self, person).first)
    let job = try #require(try office.of(Job.self, person).first)
    #expect(advice.jobID == job.id && advice.offeredOn == Walk.today)
    walk.expect("benefits advice was offered  done")
    #expect(try office.due(.benefitsBeforeStart, person) == nil)
    walk.press("s <c-s>")
    #expect(try office.of(SupportPlan.self, person).first?.jobID == job.id)
    walk.expect("the support plan  done")
    walk.press("<enter>")
    walk.expect("Job: Ola Hansen", "cook, Kiosken", "competitive work (ordinary job (competitive))")
  }

  @Test func whatIsLeftStandsOnToday() throws {
    var walk = try work()
    walk.press(#"+ j "Kios" <enter> "cook" <tab> mon <tab> o <tab> "16" <c-s> <esc>"#)
    #expect(try office.due(.benefitsBeforeStart, person) != nil)
    #expect(try office.due(.supportPlan, person) != nil)
    #expect(try office.due(.beforeStart, person) != nil)
    walk.expect("[Work]", "cook, Kiosken")
    walk.press("u")
    #expect(try office.of(Job.self, person).isEmpty)
  }

  @Test func aBasisAgainstAnAnswerIsRefusedAtItsField() throws {
    let made = try job("2026-08-03") { $0.paidAsUsual = nil }
    var walk = try work(columns: 132, rows: 60)
    walk.app(open: FormScreen(.change(.job, made.id)))
    for _ in 0..<8 { walk.press("<tab>") }
    walk.press("n <c-s>")
    walk.expect("No ordinary job: the employer does not pay the usual rate.")
    #expect(try office.stored(Job.self, made.id).paidAsUsual == nil)
  }

  @Test func schemesAreThoseOfTheCountry() throws {
    var settings = Settings()
    settings.country = .denmark
    _ = try office.store.commit(ChangeSet("Settings", [.create(settings.stored)]))
    let made = try job("2026-08-03") { ($0.typeOfJob, $0.scheme) = (.wageSubsidy, .swedenNewStart) }
    var walk = try work(columns: 132, rows: 60)
    walk.app(open: FormScreen(.change(.job, made.id)))
    for _ in 0..<7 { walk.press("<tab>") }
    walk.expect("løntilskud", "nystartsjobb")
    walk.expectNot("varig")
  }

  // MARK: Hours

  @Test func newHoursAskForBenefitsAdvice() throws {
    let made = try job("2026-08-03")
    var walk = try work()
    walk.go(to: "shop assistant")
    walk.press("<enter>")
    walk.expect("Job: Ola Hansen", "since Mon 3 Aug (111 d), 16 h a week")
    walk.press(#"+ h "today" <tab> "65" <tab>"#)
    walk.expect("Now: 16 h a week", "all jobs together come to 65 a week on Sun 22 Nov 2026: is that right?")
    walk.press("<c-s>")
    walk.expect("65 h a week", "from then")
    #expect(try office.of(HoursChange.self, person).first?.jobID == made.id)
    #expect(try office.due(.benefitsAtChange, person) != nil)
  }

  // MARK: The page

  @Test func thePageShowsMilestonesScheduleAndWhatIsMissing() throws {
    let made = try job("2026-08-24")
    try office.add(PersonContact.self) {
      ($0.applicantID, $0.jobID, $0.mode) = (person.id, made.id, .faceToFace)
      $0.happenedOn = DayOffice.day("2026-11-02")
    }
    try office.add(Education.self) {
      ($0.applicantID, $0.course, $0.startedOn) = (person.id, "welding", DayOffice.day("2026-09-01"))
    }
    var walk = try office.walk(columns: 132, rows: 60)
    walk.app(open: JobScreen(made.id))
    walk.expect(
      "How it counts", "Milestones, worked out", "unknown: not written down", "reached Sun 22 Nov 2026",
      "expected Mon 22 Feb 2027", "week 4", "month 3", "met Mon 2 Nov", "not agreed yet", "welding", "employer knows")
    walk.go(to: "90 days")
    walk.press("<enter>")
    #expect(walk.message.hasPrefix("Still in this job 90 days after its start. Supervisors' sheet"))
    #expect(walk.message.hasSuffix(" Verified."))
    walk.press("o")
    walk.expect("[Work]", "course, going on", "milestone")
  }

  @Test func unpaidPracticeIsNeverWork() throws {
    let made = try job("2026-08-24") { $0.typeOfJob = .workPlacement }
    var walk = try office.walk(columns: 132, rows: 60)
    walk.app(open: JobScreen(made.id))
    walk.expect(
      "unpaid or sheltered: unpaid, to try out or to train", "this is not counted as work, so nothing is worked out")
    walk.expectNot("week 2")
  }

  // MARK: The end

  private func end(_ walk: inout Walk) {
    walk.press(
      #""20.11" <tab> <tab> p <tab> <tab> <tab> "the smell" <tab> "nights" <tab> "days" <tab> "not in kitchens""#)
  }

  @Test func anEndOpensTheNextSearchInOneStepOfUndo() throws {
    let made = try job("2026-08-03")
    let profile = try office.add(CareerProfile.self) {
      ($0.applicantID, $0.startedOn) = (person.id, DayOffice.day("2026-11-12"))
    }
    var walk = try work(columns: 132, rows: 43)
    walk.press("+ x")
    walk.expect("A job ended: five short questions", "Saving also notes:", "get in touch within 3 days")
    end(&walk)
    walk.press("<tab>")
    walk.expect("job search from Fri 20 Nov 2026; the career profile is revised today")
    walk.press("<c-s>")
    walk.expect("Saved: job ended")
    let ended = try office.stored(Job.self, made.id)
    #expect(ended.endedOn == DayOffice.day("2026-11-20") && ended.endLearnedOn == Walk.today)
    #expect(ended.endedBy == .person && ended.learned == "not in kitchens" && ended.wouldHaveHelped == "days")
    let search = try #require(try office.of(Status.self, person).first)
    #expect(search.status == .search && search.fromOn == DayOffice.day("2026-11-20"))
    #expect(search.servicePeriodID != nil)
    #expect(try office.stored(CareerProfile.self, profile.id).revisedOn == Walk.today)
    #expect(try office.due(.jobEnded, person)?.dueOn == DayOffice.day("2026-11-25"))
    #expect(try office.due(.newSearch, person) == nil)
    walk.press("<esc> u")
    #expect(try office.stored(Job.self, made.id).endedOn == nil)
    #expect(try office.of(Status.self, person).isEmpty)
    #expect(try office.stored(CareerProfile.self, profile.id).revisedOn == nil)
  }

  @Test("no search where none is wanted or needed", arguments: ["none", "another", "pause", "searching"])
  func noSearch(why: String) throws {
    let made = try job("2026-08-03") { $0.wantsAnother = why == "none" ? .no : nil }
    let bakery = try office.add(Employer.self) { $0.name = "Bakery" }
    if why == "another" { _ = try job("2026-09-01") { $0.employerID = bakery.id } }
    if why == "pause" || why == "searching" {
      try office.add(Status.self) {
        ($0.applicantID, $0.status) = (person.id, why == "pause" ? .pause : .search)
        $0.fromOn = DayOffice.day("2026-11-01")
      }
    }
    let before = try office.of(Status.self, person).count
    var walk = try work()
    walk.app(open: FormScreen(.endJob(made.id)))
    walk.press(#""20.11" <c-s>"#)
    #expect(try office.stored(Job.self, made.id).endedOn == DayOffice.day("2026-11-20"))
    #expect(try office.of(Status.self, person).count == before)
  }

  @Test func theLastDayIsRequired() throws {
    let made = try job("2026-08-03")
    var walk = try work()
    walk.app(open: FormScreen(.endJob(made.id)))
    walk.press("<c-s>")
    walk.expect("This is required.")
    #expect(try office.stored(Job.self, made.id).endedOn == nil)
  }

  @Test func ofSeveralJobsOneIsChosen() throws {
    let bakery = try office.add(Employer.self) { $0.name = "Bakery" }
    _ = try job("2026-08-03")
    let second = try job("2026-09-01") { ($0.employerID, $0.title) = (bakery.id, "baker") }
    var walk = try work()
    walk.go(to: "baker")
    walk.press(#"+ x "20.11" <c-s>"#)
    #expect(try office.stored(Job.self, second.id).endedOn == DayOffice.day("2026-11-20"))
  }

  @Test func aJobThatHasEndedIsNotEndedAgain() throws {
    let made = try job("2026-08-03") { $0.endedOn = DayOffice.day("2026-11-01") }
    var walk = try work()
    walk.app(open: FormScreen(.endJob(made.id)))
    #expect(walk.message == "This job has ended already: change it with e.")
  }

  // MARK: Around

  @Test func benefitsAndAdviceStandAround() throws {
    var walk = try office.walk(columns: 132, rows: 43)
    walk.app(open: ApplicantScreen(person.id, pane: .around))
    walk.press(#"+ b "AAP" <tab> <tab> "31.12" <c-s>"#)
    walk.expect("AAP: ends Thu 31 Dec 2026, in 39 days")
    walk.press(#"+ a "today" <c-s>"#)
    walk.expect("benefits advice", "not given yet")
  }
}
