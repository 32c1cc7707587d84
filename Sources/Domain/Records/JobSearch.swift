/// A lead: work that there is or may be, at an employer or not yet (ips-domain.md 3.4). It names no applicant: for whom it
/// is meant say suggestions and applications.
public struct Lead: Record {
  public static let kind = RecordKind.lead
  public static let title: Words = "Opening"
  public static let fields: [Field<Lead>] = [
    .line("title", "Job title", \.title, required: true),
    .reference("employer_id", "Employer", \.employerID, .employer),
    .choice("job_type", "Kind of work", \.jobType),
    .reference("person_id", "Whom to talk to", \.personID, .employerPerson),
    .choice("source", "How found", \.source),
    .line("town", "Town", \.town),
    .number("hours_least", "Hours a week, at least", \.hoursLeast, 0...80),
    .number("hours_most", "Hours a week, at most", \.hoursMost, 0...80),
    .choices("days", "Days", \.days),
    .choices("parts_of_day", "Parts of the day", \.partsOfDay),
    .choices("settings", "What it is like", \.settings),
    .choice("contract", "Contract", \.contract),
    .hundredths("pay", "Pay", \.pay, 0...1_000_000),
    .choice("pay_period", "Pay for each", \.payPeriod),
    .note("tasks", "Tasks, and what they look for", \.tasks),
    .choice("acts", "Who acts next", \.acts),
    .day("found_on", "Found on", \.foundOn, .back),
    .day("closes_on", "Closes on", \.closesOn, .forward),
    .choice("state", "State", \.state, help: "Only you close an opening; a date that has passed does not."),
    .reference("staff_id", "Found by", \.staffID, .staff),
  ]
  public static func problems(of record: Lead) -> [FieldProblem] {
    if let least = record.hoursLeast, let most = record.hoursMost, most < least {
      return [FieldProblem("hours_most", "The most hours are fewer than the least.")]
    }
    if let found = record.foundOn, let closes = record.closesOn, closes < found {
      return [FieldProblem("closes_on", "It closes before it was found.")]
    }
    return []
  }
  public var id: Identifier
  public var title = ""
  public var employerID: Identifier?
  public var jobType: JobType?
  public var personID: Identifier?
  public var source: LeadSource?
  public var town = ""
  public var hoursLeast: Int?
  public var hoursMost: Int?
  public var days: [WorkDay] = []
  public var partsOfDay: [PartOfDay] = []
  public var settings: [WorkSetting] = []
  public var contract: ContractKind?
  public var pay: Hundredths?
  public var payPeriod: PayPeriod?
  public var tasks = ""
  public var acts: Party?
  public var foundOn: Day?
  public var closesOn: Day?
  /// nil counts as open.
  public var state: LeadState?
  public var staffID: Identifier?
  public init(id: Identifier) { self.id = id }

  public var isOpen: Bool { state == nil || state == .open }
}

public enum LeadSource: String, Choice {
  case walkIn = "walk_in"
  case network, family, advert, agency, welfare
  case employerCalled = "employer_called"
  case other
  public var label: Words {
    switch self {
    case .walkIn: "a visit"
    case .network: "somebody we know"
    case .family: "the person's family or friends"
    case .advert: "an advert"
    case .agency: "an agency"
    case .welfare: "welfare or job centre"
    case .employerCalled: "the employer called"
    case .other: "another way"
    }
  }
}

public enum LeadState: String, Choice {
  case open, filled
  case fellThrough = "fell_through"
  public var label: Words {
    switch self {
    case .open: "open"
    case .filled: "filled"
    case .fellThrough: "came to nothing"
    }
  }
}

/// An opening or an employer that was put to a person, and what they said (competitors.md D3).
public struct Suggestion: Record {
  public static let kind = RecordKind.suggestion
  public static let title: Words = "Suggestion"
  public static let fields: [Field<Suggestion>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .reference("lead_id", "Opening", \.leadID, .lead),
    .reference("employer_id", "Employer", \.employerID, .employer),
    .day("suggested_on", "Suggested on", \.suggestedOn, .back),
    .choice("answer", "What the person said", \.answer),
    .day("answered_on", "Answered on", \.answeredOn, .back),
    .line("words", "In the person's own words", \.words),
    .choice("lesson_asked", "Asked what it taught", \.lessonAsked, .kept),
    .reference("staff_id", "By", \.staffID, .staff),
  ]
  public static func problems(of record: Suggestion) -> [FieldProblem] {
    if record.leadID == nil, record.employerID == nil {
      return [FieldProblem("lead_id", "Choose the opening or the employer.")]
    }
    if let asked = record.suggestedOn, let answered = record.answeredOn, answered < asked {
      return [FieldProblem("answered_on", "The answer is before the question.")]
    }
    return []
  }
  public var id: Identifier
  public var applicantID: Identifier?
  public var leadID: Identifier?
  public var employerID: Identifier?
  public var suggestedOn: Day?
  /// nil: not asked yet, or no answer yet.
  public var answer: SuggestionAnswer?
  public var answeredOn: Day?
  public var words = ""
  public var lessonAsked: YesNo?
  public var staffID: Identifier?
  public init(id: Identifier) { self.id = id }
}

public enum SuggestionAnswer: String, Choice {
  case yes, maybe
  case notNow = "not_now"
  case no
  public var label: Words {
    switch self {
    case .yes: "yes, go on"
    case .maybe: "maybe, wants to know more"
    case .notNow: "not now"
    case .no: "no"
    }
  }
}

/// An application, with its interview and its result (ips-domain.md 3.4).
public struct Application: Record {
  public static let kind = RecordKind.application
  public static let title: Words = "Application"
  public static let fields: [Field<Application>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .reference("employer_id", "Employer", \.employerID, .employer),
    .line("title", "Job title", \.title),
    .choice("job_type", "Kind of work", \.jobType),
    .reference("lead_id", "Opening", \.leadID, .lead),
    .day("sent_on", "Sent on", \.sentOn, .back),
    .choice("form", "How", \.form),
    .choice("helped_by", "Helped by", \.helpedBy),
    .choice("acts", "Who acts next", \.acts),
    .day("follow_up_on", "Follow up on", \.followUpOn, .forward),
    .day("interview_on", "Interview on", \.interviewOn, .forward),
    .time("interview_time", "Interview at", \.interviewTime),
    .choice("result", "Result", \.result),
    .day("result_on", "Result on", \.resultOn, .back),
    .line("result_words", "Why, in words", \.resultWords),
    .note("feedback", "Feedback", \.feedback),
    .choice("lesson_asked", "Asked what it taught", \.lessonAsked, .kept),
    .reference("staff_id", "Specialist", \.staffID, .staff),
  ]
  public static func problems(of record: Application) -> [FieldProblem] {
    if record.employerID == nil, record.title.isEmpty, record.leadID == nil {
      return [FieldProblem("employer_id", "Choose the employer, or write the job title.")]
    }
    guard let sent = record.sentOn else { return [] }
    let later: [(String, Day?, Words)] = [
      ("interview_on", record.interviewOn, "The interview is before the application was sent."),
      ("result_on", record.resultOn, "The result is before the application was sent."),
      ("follow_up_on", record.followUpOn, "The follow-up is before the application was sent."),
    ]
    return later.compactMap { field, day, words in
      day.map { $0 < sent } ?? false ? FieldProblem(field, words) : nil
    }
  }
  public var id: Identifier
  public var applicantID: Identifier?
  public var employerID: Identifier?
  public var title = ""
  public var jobType: JobType?
  public var leadID: Identifier?
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
  public var staffID: Identifier?
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
