import Domain
import Testing

/// How far a suggestion or an application has come, who acts next, and which day counts: from what is recorded alone.
@Suite struct PipelineTests {
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
      (nil, PipelineStage.suggested, Party.applicant, "2026-11-02"), (.maybe, .suggested, .us, "2026-11-05"),
      (.yes, .wanted, nil, "2026-11-05"), (.notNow, .answeredNo, nil, "2026-11-05"),
      (.no, .answeredNo, nil, "2026-11-05"),
    ] as [(SuggestionAnswer?, PipelineStage, Party?, String)])
  func aSuggestion(answer: SuggestionAnswer?, stage: PipelineStage, waits: Party?, since: String) {
    let step = PipelineStep(suggestion(answer), lead: nil)
    #expect(step.stage == stage)
    #expect(step.waitsFor == waits)
    #expect(step.since == day(since))
    #expect(step.nextOn == nil)
  }

  @Test func theClosingDayOfAnOpenOpeningCounts() {
    var lead = Lead(id: id)
    (lead.closesOn, lead.acts) = (day("2026-11-30"), .employer)
    #expect(PipelineStep(suggestion(nil), lead: lead).nextOn == day("2026-11-30"))
    #expect(PipelineStep(suggestion(.yes), lead: lead).waitsFor == .employer)
    lead.state = .filled
    #expect(PipelineStep(suggestion(nil), lead: lead).nextOn == nil)
    #expect(PipelineStep(suggestion(.no), lead: lead).nextOn == nil)
  }

  private func application(_ fill: (inout Application) -> Void) -> Application {
    var application = Application(id: id)
    fill(&application)
    return application
  }

  @Test func anApplicationGoesFromNotSentToAJob() {
    var one = application { $0.title = "cook" }
    #expect(PipelineStep(one, lead: nil, job: nil).stage == .wanted)
    one.sentOn = day("2026-11-03")
    var step = PipelineStep(one, lead: nil, job: nil)
    #expect(step.stage == .applied)
    // Nothing heard: it lies with the employer until somebody says otherwise.
    #expect(step.waitsFor == .employer)
    one.acts = .us
    #expect(PipelineStep(one, lead: nil, job: nil).waitsFor == .us)
    (one.followUpOn, one.interviewOn) = (day("2026-11-20"), day("2026-11-18"))
    step = PipelineStep(one, lead: nil, job: nil)
    #expect(step.stage == .interview)
    #expect(step.next == .interview)
    #expect(step.nextOn == day("2026-11-18"))
    (one.result, one.resultOn) = (.offer, day("2026-11-19"))
    step = PipelineStep(one, lead: nil, job: nil)
    #expect(step.stage == .offer)
    #expect(step.since == day("2026-11-19"))
    #expect(step.next == .followUp)
    var job = Job(id: id)
    job.startedOn = day("2026-12-01")
    step = PipelineStep(one, lead: nil, job: job)
    #expect(step.stage == .job)
    #expect(step.since == day("2026-12-01"))
    #expect(step.waitsFor == nil)
  }

  @Test(
    arguments: [
      (.turnedDown, .answeredNo), (.personDeclined, .answeredNo), (.withdrawn, .answeredNo), (.noAnswer, .noAnswer),
    ] as [(ApplicationResult, PipelineStage)])
  func whatIsSettledWaitsForNobody(result: ApplicationResult, stage: PipelineStage) {
    let one = application { ($0.result, $0.acts, $0.followUpOn) = (result, .us, day("2026-11-20")) }
    let step = PipelineStep(one, lead: nil, job: nil)
    #expect(step.stage == stage)
    #expect(!step.stage.isOpen)
    #expect(step.waitsFor == nil)
    #expect(step.nextOn == nil)
  }
}
