import Domain
import Testing

@testable import Store

/// The ways to a job of a person, of a caseload and of a job lead.
@Suite struct JobSearchStoreTests {
  private func lead(_ office: Office, _ title: String, at employer: Employer? = nil, closes: String? = nil) throws
    -> JobLead
  {
    try office.add(JobLead.self) {
      ($0.title, $0.employerID, $0.closesOn) = (title, employer?.id, closes.map(Day.of))
      $0.foundOn = .of("2026-11-01")
    }
  }

  private func suggest(_ office: Office, _ person: Applicant, _ lead: JobLead?, at employer: Employer? = nil) throws
    -> Suggestion
  {
    try office.add(Suggestion.self) {
      ($0.applicantID, $0.jobLeadID, $0.employerID) = (person.id, lead?.id, employer?.id)
      $0.suggestedOn = .of("2026-11-02")
    }
  }

  private func apply(_ office: Office, _ person: Applicant, _ fill: (inout Application) -> Void) throws -> Application {
    try office.add(Application.self) {
      $0.applicantID = person.id
      fill(&$0)
    }
  }

  @Test func earlierStagesComeFirstAndInEachTheNearestDay() throws {
    let office = try Office()
    let ola = try office.person("Ola")
    let late = try apply(office, ola) {
      ($0.title, $0.sentOn, $0.followUpOn) = ("late", .of("2026-11-05"), .of("2026-11-30"))
    }
    let never = try apply(office, ola) { ($0.title, $0.sentOn) = ("never", .of("2026-11-01")) }
    let soon = try apply(office, ola) {
      ($0.title, $0.sentOn, $0.followUpOn) = ("soon", .of("2026-11-10"), .of("2026-11-20"))
    }
    let no = try apply(office, ola) { ($0.title, $0.result) = ("no", .turnedDown) }
    let asked = try suggest(office, ola, try lead(office, "cook"))
    let rows = try office.store.answer(JobSearchOf(RecordKey(.applicant, ola.id)))
    #expect(rows.map(\.id) == [asked.id, soon.id, late.id, never.id, no.id])
    let mine = try office.store.answer(JobSearchList(scope: .mine))
    #expect(mine.map(\.id) == [asked.id, soon.id, late.id, never.id])
    #expect(try office.store.answer(JobSearchList(scope: .mine, isWhole: true)).map(\.id) == rows.map(\.id))
  }

  /// The caseload decides, not who wrote the record down.
  @Test func mineIsMyCaseload() throws {
    let office = try Office()
    let other = try office.add(Colleague.self) { $0.name = "Bo Lind" }
    let mine = try office.person("Ola")
    let theirs = try office.person("Aino", colleague: other.id)
    let one = try apply(office, mine) { ($0.title, $0.colleagueID) = ("a", other.id) }
    let two = try apply(office, theirs) { ($0.title, $0.colleagueID) = ("b", office.me) }
    #expect(try office.store.answer(JobSearchList(scope: .mine)).map(\.id) == [one.id])
    #expect(try office.store.answer(JobSearchList(scope: .colleague(other.id))).map(\.id) == [two.id])
    #expect(try office.store.answer(JobSearchList(scope: .everyone)).count == 2)
    let nobody = try office.colleague("nobody")
    #expect(try nobody.answer(JobSearchList(scope: .mine)).isEmpty)
  }

  @Test func aSuggestionThatBecameAnApplicationIsSeenOnce() throws {
    let office = try Office()
    let ola = try office.person("Ola")
    let per = try office.person("Per")
    let hotel = try office.add(Employer.self) { $0.name = "Hotell" }
    let cook = try lead(office, "cook", at: hotel)
    _ = try suggest(office, ola, cook)
    let still = try suggest(office, per, cook)
    let place = try suggest(office, ola, nil, at: hotel)
    let sent = try apply(office, ola) { ($0.jobLeadID, $0.employerID) = (cook.id, hotel.id) }
    let rows = try office.store.answer(JobSearchOf(RecordKey(.jobLead, cook.id)))
    #expect(rows.map(\.id) == [still.id, sent.id])
    #expect(rows.map(\.title) == ["cook", "cook"], "the job lead says it where the application does not")
    #expect(rows.map(\.employer) == ["Hotell", "Hotell"])
    #expect(try office.store.answer(JobSearchOf(RecordKey(.applicant, ola.id))).map(\.id) == [sent.id])
    _ = try office.store.commit(ChangeSet("w", [.withdraw(.application, sent.id, reason: "x")]))
    #expect(Set(try office.store.answer(JobSearchOf(RecordKey(.applicant, ola.id))).map(\.id)).contains(place.id))
  }

  @Test func anOfferStaysUntilItsJobIsRecorded() throws {
    let office = try Office()
    let ola = try office.person("Ola")
    let sent = try apply(office, ola) { ($0.title, $0.result) = ("cook", .offer) }
    #expect(try office.store.answer(JobSearchList(scope: .mine)).map(\.step.stage) == [.offer])
    try office.add(Job.self) { ($0.applicantID, $0.startedOn, $0.applicationID) = (ola.id, .of("2026-11-20"), sent.id) }
    #expect(try office.store.answer(JobSearchList(scope: .mine)).isEmpty)
    #expect(try office.store.answer(JobSearchOf(RecordKey(.applicant, ola.id))).map(\.step.stage) == [.job])
  }

  // MARK: Job leads

  @Test func openingsComeByTheDayTheyCloseAndCountPeopleWithoutNames() throws {
    let office = try Office()
    let ola = try office.person("Ola")
    let per = try office.person("Per")
    let hotel = try office.add(Employer.self) { $0.name = "Hotell" }
    let later = try lead(office, "later", at: hotel, closes: "2026-12-20")
    let never = try lead(office, "never")
    let soon = try lead(office, "soon", closes: "2026-11-25")
    let over = try office.add(JobLead.self) { ($0.title, $0.state, $0.employerID) = ("over", .filled, hotel.id) }
    _ = try suggest(office, ola, later)
    _ = try apply(office, per) { ($0.jobLeadID, $0.sentOn) = (later.id, .of("2026-11-03")) }
    _ = try apply(office, per) { $0.employerID = hotel.id }
    let all = try office.store.answer(JobLeadList(page: PageRequest(limit: 9)))
    #expect(all.rows.map(\.id) == [soon.id, later.id, never.id])
    #expect(all.rows[1].counts == [.suggested: 1, .applied: 1])
    #expect(all.rows[1].employer == "Hotell")
    #expect(try office.store.answer(JobLeadList(isWhole: true, page: PageRequest(limit: 9))).rows.count == 4)
    #expect(
      try office.store.answer(JobLeadList(at: hotel.id, page: PageRequest(limit: 9))).rows.map(\.id) == [later.id])
    let whole = try office.store.answer(JobLeadList(at: hotel.id, isWhole: true, page: PageRequest(limit: 9)))
    #expect(whole.rows.map(\.id) == [later.id, over.id])
    #expect(try office.store.answer(ApplicationsWithoutLead(at: hotel.id)) == 1)
  }

  @Test func openingsAreReadPageByPage() throws {
    let office = try Office()
    for number in 10..<30 { _ = try lead(office, "o\(number)", closes: "2026-12-\(number)") }
    let first = try office.store.answer(JobLeadList(page: PageRequest(limit: 7)))
    #expect(first.hasAfter)
    let last = try #require(first.rows.last)
    let next = try office.store.answer(JobLeadList(page: PageRequest(.after(last.key), limit: 7)))
    #expect(next.rows.first?.lead.title == "o17")
    #expect(next.hasBefore)
  }

  @Test(
    arguments: [
      ("2026-11-01", nil, "The interview is before the application was sent."),
      (nil, "2026-11-01", "The result is before the application was sent."),
    ] as [(String?, String?, String)])
  func impossibleDatesAreRefused(interview: String?, result: String?, words: String) throws {
    let office = try Office()
    let ola = try office.person("Ola")
    do {
      _ = try apply(office, ola) {
        ($0.title, $0.sentOn) = ("cook", .of("2026-11-10"))
        ($0.interviewOn, $0.resultOn) = (interview.map(Day.of), result.map(Day.of))
      }
      Issue.record("it was saved")
    } catch {
      #expect("\(error)".contains(words), "\(error)")
    }
  }

  // MARK: Due

  /// The interview of an application and its appointment are one thing.
  @Test func anInterviewIsDueOnceAndNotAgainWhenItIsOver() throws {
    let office = try Office()
    let ola = try office.person("Ola")
    func interviews() throws -> [RecordKind] {
      try office.store.answer(DueAbout(ola.id)).filter { $0.item.rule == .interview }.map(\.item.subjectKind)
    }
    let on = Day.of("2026-11-20")
    _ = try apply(office, ola) { ($0.title, $0.interviewOn) = ("cook", on) }
    #expect(try interviews() == [.application])
    let meeting = try office.add(Appointment.self) {
      ($0.what, $0.onDay, $0.purpose, $0.applicantID) = ("interview", on, .interview, ola.id)
    }
    #expect(try interviews() == [.appointment])
    _ = try office.change(meeting) { $0.outcome = .held }
    #expect(try interviews() == [])
  }
}
