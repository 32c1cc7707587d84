import Domain
import Testing

/// The decision test for competitive work as a table: which answers lead where, and what contradicts itself.
struct DecisionTestTests {
  private func job(_ fill: (inout Job) -> Void) -> Job {
    var job = Job(id: Identifier(high: 1, low: 1))
    (job.applicantID, job.startedOn) = (Identifier(high: 1, low: 2), Day(iso: "2026-06-01"))
    fill(&job)
    return job
  }

  private func ordinary(_ fill: (inout Job) -> Void = { _ in }) -> Job {
    job {
      ($0.paidAsUsual, $0.openToAll, $0.reserved) = (.yes, .yes, .no)
      ($0.endImposed, $0.ownContract, $0.forItself) = (.no, .yes, .yes)
      fill(&$0)
    }
  }

  @Test func allSixYesIsCompetitive() {
    let test = DecisionTest(ordinary())
    #expect(test.verdict == .competitive)
    #expect(test.typeOfJob == .competitive && test.report == .competitive && test.missing.isEmpty)
  }

  @Test("one no is enough", arguments: DecisionTest.Question.allCases)
  func oneNo(question: DecisionTest.Question) {
    let job = ordinary { Self.answer(question, speaksFor: false, &$0) }
    #expect(DecisionTest(job).verdict == .notCompetitive(because: [question]))
    #expect(DecisionTest(job).typeOfJob == nil)
  }

  @Test("one answer missing is unknown", arguments: DecisionTest.Question.allCases)
  func oneMissing(question: DecisionTest.Question) {
    let job = ordinary { Self.clear(question, &$0) }
    #expect(DecisionTest(job).verdict == .unknown(missing: [question]))
    #expect(DecisionTest(job).report == nil)
  }

  @Test func nothingIsGuessed() {
    let test = DecisionTest(job { $0.typeOfJob = .competitive })
    #expect(test.verdict == .unknown(missing: DecisionTest.Question.allCases))
    #expect(test.report == .competitive)
  }

  @Test func whatTheRecordSaysIsNotAskedAgain() {
    #expect(!DecisionTest(job { $0.permanent = .yes }).missing.contains(.noImposedEnd))
    #expect(DecisionTest(job { $0.permanent = .no }).missing.contains(.noImposedEnd))
    #expect(!DecisionTest(job { $0.typeOfJob = .selfEmployed }).missing.contains(.ownContract))
    #expect(DecisionTest(ordinary { $0.seasonal = .yes }).typeOfJob == .seasonal)
    #expect(DecisionTest(ordinary { $0.agency = .yes }).typeOfJob == .agency)
    #expect(DecisionTest(ordinary { ($0.agency, $0.typeOfJob) = (.yes, .smallHours) }).typeOfJob == .smallHours)
  }

  @Test("a scheme sets the job apart", arguments: Scheme.allCases)
  func schemes(scheme: Scheme) throws {
    let typeOfJob = try #require(scheme.typeOfJob)
    let test = DecisionTest(job { $0.scheme = scheme })
    #expect(test.typeOfJob == typeOfJob)
    #expect(test.report == typeOfJob.report)
    if typeOfJob.report != .competitive { #expect(test.verdict == .setApart(typeOfJob)) }
  }

  @Test("groups never mix, whatever is answered", arguments: TypeOfJob.allCases)
  func groups(typeOfJob: TypeOfJob) {
    let test = DecisionTest(ordinary { $0.typeOfJob = typeOfJob })
    #expect(test.report == typeOfJob.report)
    #expect(!typeOfJob.why.english.isEmpty)
    if typeOfJob == .education || typeOfJob == .keptJob { #expect(test.verdict == .setApart(typeOfJob)) }
  }

  // MARK: Contradictions

  private func sentences(_ job: Job) -> [String] {
    Job.problems(of: job).map { "\($0.field): \($0.words.english)" }
  }

  @Test("a competitive type of job against an answer is refused", arguments: DecisionTest.Question.allCases)
  func refused(question: DecisionTest.Question) {
    let no = ordinary {
      $0.typeOfJob = .competitive
      Self.answer(question, speaksFor: false, &$0)
    }
    let found = sentences(no)
    #expect(found.count == 1 && found[0].hasPrefix("type_of_job: No ordinary job: "), "\(found)")
    #expect(sentences(ordinary { $0.typeOfJob = .competitive }).isEmpty)
  }

  @Test func theSixSentences() {
    let all = DecisionTest.Question.allCases.flatMap { question in
      sentences(
        ordinary {
          $0.typeOfJob = .seasonal
          Self.answer(question, speaksFor: false, &$0)
        })
    }
    #expect(
      all == [
        "type_of_job: No ordinary job: the employer does not pay the usual rate. Choose another type of job or correct the answer.",
        "type_of_job: No ordinary job: not anyone may apply. Choose another type of job or correct the answer.",
        "type_of_job: No ordinary job: it is kept for some people. Choose another type of job or correct the answer.",
        "type_of_job: No ordinary job: a service sets its end. Choose another type of job or correct the answer.",
        "type_of_job: No ordinary job: there is no ordinary contract. Choose another type of job or correct the answer.",
        "type_of_job: No ordinary job: it is there to try out or train. Choose another type of job or correct the answer.",
      ])
  }

  @Test func anOwnBusinessNeedsNoContract() {
    #expect(sentences(ordinary { ($0.typeOfJob, $0.ownContract) = (.selfEmployed, .no) }).isEmpty)
  }

  @Test func aBasisAgainstTheScheme() {
    let job = job { ($0.typeOfJob, $0.scheme) = (.competitive, .norwayLastingSubsidy) }
    #expect(
      sentences(job) == [
        "type_of_job: The scheme varig lønnstilskudd is recorded as wage subsidy: choose that type of job, or another scheme."
      ])
    #expect(sentences(self.job { ($0.typeOfJob, $0.scheme) = (.keptJob, .norwayLastingSubsidy) }).isEmpty)
    #expect(sentences(self.job { ($0.typeOfJob, $0.scheme) = (.wageSubsidy, .norwayLastingSubsidy) }).isEmpty)
  }

  @Test func sixYesAgainstAnotherTypeOfJob() {
    #expect(
      sentences(ordinary { $0.typeOfJob = .wageSubsidy }) == [
        "type_of_job: All six answers say that it is an ordinary job: choose that type of job, or correct the answer that is not so."
      ])
    #expect(sentences(ordinary { $0.typeOfJob = .keptJob }).isEmpty)
    #expect(sentences(ordinary { $0.typeOfJob = .education }).isEmpty)
  }

  @Test("unpaid work is not paid", arguments: [TypeOfJob.workPlacement, .volunteering])
  func unpaid(typeOfJob: TypeOfJob) {
    #expect(
      sentences(job { ($0.typeOfJob, $0.paidAsUsual) = (typeOfJob, .yes) }) == [
        "type_of_job: Work paid at the usual rate is not unpaid: choose another type of job or correct the answer."
      ])
  }

  @Test func impossibleDates() {
    #expect(sentences(job { $0.endedOn = Day(iso: "2026-05-31") }) == ["ended_on: The end is before the start."])
    #expect(
      sentences(job { $0.firstFourHoursOn = Day(iso: "2026-05-31") }) == [
        "first_four_hours_on: Nobody works four paid hours before the start."
      ])
    #expect(
      sentences(job { ($0.endedOn, $0.firstFourHoursOn) = (Day(iso: "2026-06-02"), Day(iso: "2026-06-03")) }) == [
        "first_four_hours_on: Nobody works four paid hours after the end."
      ])
    // The end of a job for a time is known before it starts.
    #expect(
      sentences(job { ($0.endedOn, $0.endLearnedOn) = (Day(iso: "2026-09-01"), Day(iso: "2026-05-01")) }).isEmpty)
  }

  private static func answer(_ question: DecisionTest.Question, speaksFor: Bool, _ job: inout Job) {
    let (yes, no): (YesNo, YesNo) = speaksFor ? (.yes, .no) : (.no, .yes)
    switch question {
    case .paidAsUsual: job.paidAsUsual = yes
    case .openToAll: job.openToAll = yes
    case .notReserved: job.reserved = no
    case .noImposedEnd: job.endImposed = no
    case .ownContract: job.ownContract = yes
    case .forItself: job.forItself = yes
    }
  }

  private static func clear(_ question: DecisionTest.Question, _ job: inout Job) {
    switch question {
    case .paidAsUsual: job.paidAsUsual = nil
    case .openToAll: job.openToAll = nil
    case .notReserved: job.reserved = nil
    case .noImposedEnd: job.endImposed = nil
    case .ownContract: job.ownContract = nil
    case .forItself: job.forItself = nil
    }
  }
}
