/// The decision test for competitive work, answer by answer: all six yes is competitive, one no is not, and as long as
/// an answer is missing nobody knows. Nothing is guessed: what counts as an answer is what somebody wrote down, or what
/// follows from it by the meaning of the words.
public struct DecisionTest: Sendable {
  /// One of the six questions, asked so that yes speaks for competitive work.
  public enum Question: CaseIterable, Sendable {
    case paidAsUsual, openToAll, notReserved, noImposedEnd, ownContract, forItself

    /// The field of a job that holds the answer.
    public var field: FieldPath<Job, YesNo?> {
      switch self {
      case .paidAsUsual: \.paidAsUsual
      case .openToAll: \.openToAll
      case .notReserved: \.reserved
      case .noImposedEnd: \.endImposed
      case .ownContract: \.ownContract
      case .forItself: \.forItself
      }
    }

    /// What is missing, as it stands in a list.
    public var missing: Words {
      switch self {
      case .paidAsUsual: "usual pay"
      case .openToAll: "open to anyone"
      case .notReserved: "kept for some people or not"
      case .noImposedEnd: "end set by a service or not"
      case .ownContract: "ordinary contract"
      case .forItself: "for the work itself"
      }
    }

    /// What a no says, as it stands in a list.
    public var no: Words {
      switch self {
      case .paidAsUsual: "the employer does not pay the usual rate"
      case .openToAll: "not anyone may apply"
      case .notReserved: "it is kept for disabled people or participants"
      case .noImposedEnd: "a service or benefit scheme sets its end"
      case .ownContract: "there is no ordinary contract with the employer"
      case .forItself: "it is there to try out or to train"
      }
    }
  }

  public enum Verdict: Hashable, Sendable {
    case competitive
    case notCompetitive(because: [Question])
    /// The type of job alone says that it is something else, such as a course or a subsidised post.
    case setApart(TypeOfJob)
    case unknown(missing: [Question])
  }

  public let answers: [Question: Bool]
  public let verdict: Verdict
  private let job: Job

  public init(_ job: Job) {
    self.job = job
    answers = Dictionary(
      Question.allCases.compactMap { question in Self.answer(question, job).map { (question, $0) } },
      uniquingKeysWith: { first, _ in first })
    verdict = Self.verdict(answers, job)
  }

  private static func verdict(_ answers: [Question: Bool], _ job: Job) -> Verdict {
    if let typeOfJob = job.scheme?.typeOfJob ?? job.typeOfJob, typeOfJob.report != .competitive {
      return .setApart(typeOfJob)
    }
    let against = Question.allCases.filter { answers[$0] == false }
    if !against.isEmpty { return .notCompetitive(because: against) }
    let missing = Question.allCases.filter { answers[$0] == nil }
    return missing.isEmpty ? .competitive : .unknown(missing: missing)
  }

  /// Whether the answer speaks for competitive work; nil when nobody knows.
  private static func answer(_ question: Question, _ job: Job) -> Bool? {
    let written = written(question, job)
    switch question {
    case .paidAsUsual, .openToAll, .ownContract, .forItself: return written.map { $0 == .yes } ?? said(question, job)
    case .notReserved, .noImposedEnd: return written.map { $0 == .no } ?? said(question, job)
    }
  }

  /// The answer as it was written down; for two questions a yes speaks against competitive work.
  static func written(_ question: Question, _ job: Job) -> YesNo? { job[keyPath: question.field] }

  /// What other fields of the record say by the meaning of their words: a permanent job has no end that anybody could
  /// impose; who works for themselves needs no contract with an employer.
  private static func said(_ question: Question, _ job: Job) -> Bool? {
    switch question {
    case .noImposedEnd: job.permanent == .yes ? true : nil
    case .ownContract: job.typeOfJob == .selfEmployed ? true : nil
    case .paidAsUsual, .openToAll, .notReserved, .forItself: nil
    }
  }

  // MARK: What follows

  /// The type of job that follows from what is written down; nil when somebody has to choose it.
  public var typeOfJob: TypeOfJob? {
    switch verdict {
    case .setApart(let typeOfJob): return typeOfJob
    case .notCompetitive, .unknown: return job.scheme?.typeOfJob
    case .competitive:
      if let typeOfJob = job.typeOfJob, typeOfJob.report == .competitive { return typeOfJob }
      if let typeOfJob = job.scheme?.typeOfJob { return typeOfJob }
      return job.seasonal == .yes ? .seasonal : job.agency == .yes ? .agency : .competitive
    }
  }

  /// How the job is counted as it stands: by its type of job, else by what follows from the answers; nil is unknown, and
  /// counts nowhere.
  public var report: JobReport? { (job.typeOfJob ?? typeOfJob)?.report }

  /// Answers that are missing before anybody can say that it is competitive.
  public var missing: [Question] { if case .unknown(let missing) = verdict { missing } else { [] } }
}

extension TypeOfJob {
  /// Why it is counted as it is, in one line.
  public var why: Words {
    switch self {
    case .competitive: "an ordinary paid job that anyone may apply for"
    case .selfEmployed: "an own business with income counts as competitive"
    case .seasonal: "a seasonal job as others take it counts as competitive"
    case .agency: "an agency job as others take it counts as competitive"
    case .smallHours: "ordinary pay for few hours beside a benefit counts as competitive"
    case .wageSubsidy: "a service pays a part of the wage to the employer"
    case .flexJob: "the post needs a decision about a reduced capacity for work"
    case .workPlacement: "unpaid, to try out or to train"
    case .sheltered: "the place is kept for participants"
    case .adaptedOrdinary: "adapted and paid through a benefit, though in an ordinary firm"
    case .volunteering: "unpaid"
    case .education: "a course is no job"
    case .keptJob: "the job was held at entry: it was kept, not started"
    }
  }
}

extension DecisionTest {
  /// What contradicts itself in a job, one sentence at the field to look at. Only answers that were written down refuse
  /// anything: what is unknown never does.
  static func problems(of job: Job) -> [FieldProblem] {
    guard let typeOfJob = job.typeOfJob else { return [] }
    return [
      schemeProblem(job, typeOfJob), answerProblem(job, typeOfJob), ordinaryProblem(job, typeOfJob),
      paidProblem(job, typeOfJob),
    ]
    .compactMap { $0 }.prefix(1).map { $0 }
  }

  /// A job that was kept is counted as that, whatever it is paid from.
  private static func schemeProblem(_ job: Job, _ typeOfJob: TypeOfJob) -> FieldProblem? {
    guard let scheme = job.scheme, let own = scheme.typeOfJob, own != typeOfJob, typeOfJob != .keptJob else {
      return nil
    }
    return FieldProblem(
      \Job.typeOfJob,
      Words(
        "The scheme {1} is recorded as {2}: choose that type of job, or another scheme.", scheme.localName, own.label)
    )
  }

  private static func answerProblem(_ job: Job, _ typeOfJob: TypeOfJob) -> FieldProblem? {
    guard typeOfJob.report == .competitive else { return nil }
    let against = Question.allCases.first { question in
      switch question {
      case .notReserved, .noImposedEnd: written(question, job) == .yes
      case .paidAsUsual, .openToAll, .ownContract, .forItself: written(question, job) == .no
      }
    }
    // Who has a business of their own has no employer to have a contract with.
    guard let against, !(against == .ownContract && typeOfJob == .selfEmployed) else { return nil }
    return FieldProblem(\Job.typeOfJob, refusals[against] ?? "This type of job does not go with the answers.")
  }

  private static let refusals: [Question: Words] = [
    .paidAsUsual:
      "No ordinary job: the employer does not pay the usual rate. Choose another type of job or correct the answer.",
    .openToAll: "No ordinary job: not anyone may apply. Choose another type of job or correct the answer.",
    .notReserved: "No ordinary job: it is kept for some people. Choose another type of job or correct the answer.",
    .noImposedEnd: "No ordinary job: a service sets its end. Choose another type of job or correct the answer.",
    .ownContract: "No ordinary job: there is no ordinary contract. Choose another type of job or correct the answer.",
    .forItself: "No ordinary job: it is there to try out or train. Choose another type of job or correct the answer.",
  ]

  /// All six yes is the definition of an ordinary job, so no other type of job goes with them.
  private static func ordinaryProblem(_ job: Job, _ typeOfJob: TypeOfJob) -> FieldProblem? {
    guard [.subsidised, .unpaid].contains(typeOfJob.report),
      Question.allCases.allSatisfy({ question in answer(question, job) == true })
    else { return nil }
    return FieldProblem(
      \Job.typeOfJob,
      "All six answers say that it is an ordinary job: choose that type of job, or correct the answer that is not so.")
  }

  private static func paidProblem(_ job: Job, _ typeOfJob: TypeOfJob) -> FieldProblem? {
    guard [.workPlacement, .volunteering].contains(typeOfJob), job.paidAsUsual == .yes else { return nil }
    return FieldProblem(
      \Job.typeOfJob, "Work paid at the usual rate is not unpaid: choose another type of job or correct the answer.")
  }
}
