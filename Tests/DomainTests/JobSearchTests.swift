import Domain
import Testing

/// How far a suggestion or an application has come, who acts next, and which day counts: from what is recorded alone.
@Suite struct JobSearchTests {
  private let id = Identifier(high: 1, low: 1)
  private func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

  private func suggestion(_ answer: SuggestionAnswer?) -> Suggestion {
    var suggestion = Suggestion(id: id)
    (suggestion.suggestedOn, suggestion.answer) = (day("2026-11-02"), answer)
    suggestion.answeredOn = answer.map { _ in day("2026-11-05") }
    return suggestion
  }

  @Test(
    arguments: [
      (nil, JobSearchStage.suggested, Party.applicant, "2026-11-02"), (.maybe, .suggested, .us, "2026-11-05"),
      (.yes, .wanted, nil, "2026-11-05"), (.notNow, .answeredNo, nil, "2026-11-05"),
      (.no, .answeredNo, nil, "2026-11-05"),
    ] as [(SuggestionAnswer?, JobSearchStage, Party?, String)])
  func aSuggestion(answer: SuggestionAnswer?, stage: JobSearchStage, waits: Party?, since: String) {
    let step = JobSearchStep(suggestion(answer), lead: nil)
    #expect(step.stage == stage)
    #expect(step.waitsFor == waits)
    #expect(step.since == day(since))
    #expect(step.nextOn == nil)
  }

  @Test func theClosingDayOfAnOpenOpeningCounts() {
    var lead = JobLead(id: id)
    (lead.closesOn, lead.acts) = (day("2026-11-30"), .employer)
    #expect(JobSearchStep(suggestion(nil), lead: lead).nextOn == day("2026-11-30"))
    #expect(JobSearchStep(suggestion(.yes), lead: lead).waitsFor == .employer)
    lead.state = .filled
    #expect(JobSearchStep(suggestion(nil), lead: lead).nextOn == nil)
    #expect(JobSearchStep(suggestion(.no), lead: lead).nextOn == nil)
  }

  private func application(_ fill: (inout Application) -> Void) -> Application {
    var application = Application(id: id)
    fill(&application)
    return application
  }

  @Test func anApplicationGoesFromNotSentToAJob() {
    var one = application { $0.title = "cook" }
    #expect(JobSearchStep(one, lead: nil, job: nil).stage == .wanted)
    one.sentOn = day("2026-11-03")
    var step = JobSearchStep(one, lead: nil, job: nil)
    #expect(step.stage == .applied)
    // Nothing heard: it lies with the employer until somebody says otherwise.
    #expect(step.waitsFor == .employer)
    one.acts = .us
    #expect(JobSearchStep(one, lead: nil, job: nil).waitsFor == .us)
    (one.followUpOn, one.interviewOn) = (day("2026-11-20"), day("2026-11-18"))
    step = JobSearchStep(one, lead: nil, job: nil)
    #expect(step.stage == .interview)
    #expect(step.next == .interview)
    #expect(step.nextOn == day("2026-11-18"))
    (one.result, one.resultOn) = (.offer, day("2026-11-19"))
    step = JobSearchStep(one, lead: nil, job: nil)
    #expect(step.stage == .offer)
    #expect(step.since == day("2026-11-19"))
    #expect(step.next == .followUp)
    var job = Job(id: id)
    job.startedOn = day("2026-12-01")
    step = JobSearchStep(one, lead: nil, job: job)
    #expect(step.stage == .job)
    #expect(step.since == day("2026-12-01"))
    #expect(step.waitsFor == nil)
  }

  @Test(
    arguments: [
      (.turnedDown, .answeredNo), (.personDeclined, .answeredNo), (.withdrawn, .answeredNo), (.noAnswer, .noAnswer),
    ] as [(ApplicationResult, JobSearchStage)])
  func whatIsSettledWaitsForNobody(result: ApplicationResult, stage: JobSearchStage) {
    let one = application { ($0.result, $0.acts, $0.followUpOn) = (result, .us, day("2026-11-20")) }
    let step = JobSearchStep(one, lead: nil, job: nil)
    #expect(step.stage == stage)
    #expect(!step.stage.isOpen)
    #expect(step.waitsFor == nil)
    #expect(step.nextOn == nil)
  }
}
