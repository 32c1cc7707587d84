/// How far something on the way to a job has come. Nothing here is a mark for a person: it is what was recorded last.
public enum JobSearchStage: String, Choice {
  case suggested, wanted, applied, interview, offer, job
  case answeredNo = "answered_no"
  case noAnswer = "no_answer"

  public var label: Words {
    switch self {
    case .suggested: "suggested"
    case .wanted: "wants it"
    case .applied: "applied"
    case .interview: "interview"
    case .offer: "offer"
    case .job: "job"
    case .answeredNo: "answered no"
    case .noAnswer: "no answer"
    }
  }

  /// Whether somebody still has something to do.
  public var isOpen: Bool {
    switch self {
    case .suggested, .wanted, .applied, .interview, .offer: true
    case .job, .answeredNo, .noAnswer: false
    }
  }

  /// The order of the way to a job.
  public var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Where a suggestion or an application stands, worked out from its records: the stage, who acts next, and the days.
public struct JobSearchStep: Hashable, Codable, Sendable {
  public enum Next: String, Codable, Sendable { case followUp, interview, closes }

  public let stage: JobSearchStage
  /// Who acts next; nil where nobody said and nothing says it.
  public let waitsFor: Party?
  /// The nearest day that is written down, past or to come; nil where none is.
  public let nextOn: Day?
  public let next: Next?
  /// The day of what happened last.
  public let since: Day?

  private init(_ stage: JobSearchStage, _ waitsFor: Party?, _ days: [(Next, Day?)], since: Day?) {
    let nearest = days.compactMap { next, day in day.map { (next, $0) } }.min { $0.1 < $1.1 }
    self.stage = stage
    self.waitsFor = stage.isOpen ? waitsFor : nil
    nextOn = stage.isOpen ? nearest?.1 : nil
    next = stage.isOpen ? nearest?.0 : nil
    self.since = since
  }

  /// - Parameter lead: the opening it is about, if it is about one.
  public init(_ suggestion: Suggestion, lead: JobLead?) {
    let said = suggestion.answeredOn ?? suggestion.suggestedOn
    let closes: [(Next, Day?)] = [(.closes, lead.flatMap { $0.isOpen ? $0.closesOn : nil })]
    switch suggestion.answer {
    case nil: self.init(.suggested, .applicant, closes, since: suggestion.suggestedOn)
    // The person asked to hear more, so it is our turn.
    case .maybe: self.init(.suggested, .us, closes, since: said)
    case .yes: self.init(.wanted, lead?.acts, closes, since: said)
    case .notNow, .no: self.init(.answeredNo, nil, [], since: said)
    }
  }

  /// - Parameter job: the job that came of it, if one is recorded.
  public init(_ application: Application, lead: JobLead?, job: Job?) {
    let known = application.acts
    let days: [(Next, Day?)] = [(.followUp, application.followUpOn), (.interview, application.interviewOn)]
    let sent = application.sentOn
    let resultOn = application.resultOn ?? sent
    switch application.result {
    case .offer where job != nil: self.init(.job, nil, [], since: job?.startedOn ?? resultOn)
    case .offer: self.init(.offer, known, days.filter { $0.0 == .followUp }, since: resultOn)
    case .turnedDown, .personDeclined, .withdrawn: self.init(.answeredNo, nil, [], since: resultOn)
    case .noAnswer: self.init(.noAnswer, nil, [], since: resultOn)
    case nil where application.interviewOn != nil: self.init(.interview, known, days, since: sent)
    // Sent and nothing heard: until somebody says otherwise it lies with the employer.
    case nil where sent != nil: self.init(.applied, known ?? .employer, days, since: sent)
    case nil:
      let closes: [(Next, Day?)] = [(.closes, lead.flatMap { $0.isOpen ? $0.closesOn : nil })]
      self.init(.wanted, known, days + closes, since: nil)
    }
  }
}
