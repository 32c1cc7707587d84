/// An application, with its interview and its result.
public struct Application: Record {
  public static let description = describe(
    .application, title: "Application",
    form: FormWords(
      "application", adding: "New application", changing: "Change an application", added: "new application",
      changed: "application changed"),
    layout: .ofTheTable, label: .whole(\.title), day: .field(\.sentOn), startsToday: .none,
    owners: Owners(applicant: .one(\.applicantID), employer: .one(\.employerID), colleague: .one(\.colleagueID)),
    found: .byWords, inTimeline: false, history: .changedInPlace,
    sheets: [], derives: [], rules: [], speech: .plans, access: .caseload)
  public static let fields: [Field<Application>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .reference("employer_id", "Employer", \.employerID, .employer),
    .line("title", "Job title", \.title, names: .nobodyElse),
    .choice("kind_of_work", "Kind of work", \.kindOfWork),
    .reference("job_lead_id", "Job lead", \.jobLeadID, .jobLead),
    .day("sent_on", "Sent on", \.sentOn, .back),
    .choice("form", "How", \.form),
    .choice("helped_by", "Helped by", \.helpedBy),
    .choice("acts", "Who acts next", \.acts),
    .day("follow_up_on", "Follow up on", \.followUpOn, .forward),
    .day("interview_on", "Interview on", \.interviewOn, .forward),
    .time("interview_time", "Interview at", \.interviewTime),
    .choice("result", "Result", \.result),
    .day("result_on", "Result on", \.resultOn, .back),
    .line("result_words", "Why, in words", \.resultWords, names: .nobodyElse),
    .note("feedback", "Feedback", \.feedback, names: .maybeOthers),
    .choice("lesson_asked", "Asked what it taught", \.lessonAsked, .kept),
    .reference("colleague_id", "Specialist", \.colleagueID, .colleague),
  ]
  public static func problems(of record: Application) -> [FieldProblem] {
    if record.employerID == nil, record.title.isEmpty, record.jobLeadID == nil {
      return [FieldProblem(\Application.employerID, "Choose the employer, or write the job title.")]
    }
    guard let sent = record.sentOn else { return [] }
    let later: [(FieldPath<Application, Day?>, Day?, Words)] = [
      (\.interviewOn, record.interviewOn, "The interview is before the application was sent."),
      (\.resultOn, record.resultOn, "The result is before the application was sent."),
      (\.followUpOn, record.followUpOn, "The follow-up is before the application was sent."),
    ]
    return later.compactMap { field, day, words in day.map { $0 < sent } ?? false ? FieldProblem(field, words) : nil }
  }
  public var id: Identifier
  public var applicantID: Identifier?
  public var employerID: Identifier?
  public var title = ""
  public var kindOfWork: KindOfWork?
  public var jobLeadID: Identifier?
  public var sentOn: Day?
  public var form: ApplicationForm?
  public var helpedBy: ContactMaker?
  public var acts: Party?
  public var followUpOn: Day?
  public var interviewOn: Day?
  public var interviewTime = ""
  public var result: ApplicationResult?
  public var resultOn: Day?
  public var resultWords = ""
  public var feedback = ""
  public var lessonAsked: YesNo?
  public var colleagueID: Identifier?
  public init(id: Identifier) { self.id = id }
}

public enum ApplicationForm: String, Choice {
  case inPerson = "in_person"
  case online, letter, phone
  public var label: Words {
    switch self {
    case .inPerson: "in person"
    case .online: "online"
    case .letter: "by letter or e-mail"
    case .phone: "by phone"
    }
  }
}

/// What became of an application; until then there is none.
public enum ApplicationResult: String, Choice {
  case offer
  case turnedDown = "turned_down"
  case personDeclined = "person_declined"
  case noAnswer = "no_answer"
  case withdrawn
  public var label: Words {
    switch self {
    case .offer: "offer"
    case .turnedDown: "the employer chose somebody else"
    case .personDeclined: "offer, and the person said no"
    case .noAnswer: "no answer"
    case .withdrawn: "taken back by the person"
    }
  }
}
