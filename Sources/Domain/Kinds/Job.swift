/// A job or another kind of activity, told apart by its type so that only competitive work counts as such.
public struct Job: Record {
  public static let description = describe(
    .job, title: "Job",
    form: FormWords(
      "job", adding: "New job", changing: "Change a job", added: "new job", changed: "job changed"),
    layout: .ofTheTable, label: .whole(\.title), day: .field(\.startedOn), startsToday: .none,
    owners: Owners(applicant: .one(\.applicantID), employer: .one(\.employerID), colleague: .nobody),
    found: .byWords, inTimeline: true, history: .changedInPlace,
    sheets: [.applicants, .jobs], derives: [.employerSummary], rules: [.contracts], speech: .silent, access: .caseload)
  public static let fields: [Field<Job>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .reference("employer_id", "Employer", \.employerID, .employer),
    .line("title", "Job title", \.title, names: .nobodyElse),
    .day("started_on", "Start", \.startedOn, .forward, required: true),
    .choice(
      "type_of_job", "Type of job", \.typeOfJob,
      help: "Only an ordinary paid job that anyone may apply for counts as competitive."),
    .hundredths("hours_week", "Hours a week", \.hoursWeek, 0...80),
    .hundredths("pay", "Pay", \.pay, 0...1_000_000),
    .choice("pay_period", "Pay for each", \.payPeriod),
    .choice("found_by", "Found by", \.foundBy),
    .note("duties", "Duties", \.duties, names: .maybeOthers),
    .line("type_of_job_words", "Type of job, older lists", \.typeOfJobWords, names: .nobodyElse, .kept),
    .choice("permanent", "Permanent", \.permanent),
    .choice("seasonal", "Seasonal", \.seasonal),
    .choice("agency", "Through an agency", \.agency),
    .line("line_manager", "Line manager", \.lineManager, names: .someoneElse),
    .choice("told", "What the employer has been told about health", \.told),
    .line("preferences_met", "Preferences it meets, in words", \.preferencesMet, names: .nobodyElse),
    .choice("supported", "Gets support", \.supported),
    .choice("wants_contact", "Wants us to keep in touch", \.wantsContact),
    .day("first_four_hours_on", "First four paid hours worked on", \.firstFourHoursOn, .back),
    .day("ended_on", "End", \.endedOn, .back),
    .day("end_learned_on", "We learned of the end on", \.endLearnedOn, .back),
    .choice("ended_by", "Who ended it", \.endedBy),
    .choices("end_reasons", "Why it ended", \.endReasons),
    .line("end_words", "Why, in words", \.endWords, names: .nobodyElse),
    .note("liked", "Liked", \.liked, names: .maybeOthers),
    .note("disliked", "Did not like", \.disliked, names: .maybeOthers),
    .note("would_have_helped", "What would have helped", \.wouldHaveHelped, names: .maybeOthers),
    .note("learned", "Learned for the next job", \.learned, names: .maybeOthers),
    .choice("wants_another", "Wants another job", \.wantsAnother),
    .day("new_search_offered_on", "New search offered on", \.newSearchOfferedOn, .back),
    .choice("kind_of_work", "Kind of work", \.kindOfWork),
    .choice(
      "scheme", "Labour-market scheme", \.scheme, help: "Where a benefit scheme pays or decides: its local name."),
    .choice("paid_as_usual", "Paid by the employer at the usual rate", \.paidAsUsual),
    .choice("open_to_all", "Anyone may apply", \.openToAll),
    .choice("reserved", "Reserved for disabled people or participants in a programme", \.reserved),
    .choice("end_imposed", "A service or benefit scheme sets its end", \.endImposed),
    .choice("own_contract", "Ordinary contract with the employer", \.ownContract),
    .choice("for_itself", "For the work itself, not to try out or train", \.forItself),
    .choices("days", "Days", \.days),
    .choices("parts_of_day", "Parts of the day", \.partsOfDay),
    .references("job_preference_ids", "Preferences it meets", \.jobPreferenceIDs, .jobPreference),
    .reference("application_id", "From the application", \.applicationID, .application, .kept),
    .choice("notice_given", "Notice was given", \.noticeGiven),
    .choice("reference_possible", "Would give a reference", \.referencePossible),
    .choice("lesson_asked", "Asked what it taught", \.lessonAsked, .kept),
  ]
  public static func problems(of record: Job) -> [FieldProblem] {
    dateProblems(of: record) + DecisionTest.problems(of: record)
  }
  /// The day on which an end was learned stands free: of a job for a time it is known before the start.
  private static func dateProblems(of record: Job) -> [FieldProblem] {
    let first = record.firstFourHoursOn
    if let start = record.startedOn, let end = record.endedOn, end < start {
      return [FieldProblem(\Job.endedOn, "The end is before the start.")]
    }
    if let start = record.startedOn, let first, first < start {
      return [FieldProblem(\Job.firstFourHoursOn, "Nobody works four paid hours before the start.")]
    }
    if let end = record.endedOn, let first, first > end {
      return [FieldProblem(\Job.firstFourHoursOn, "Nobody works four paid hours after the end.")]
    }
    return []
  }
  public var id: Identifier
  public var applicantID: Identifier?
  public var employerID: Identifier?
  public var title = ""
  public var startedOn: Day?
  public var typeOfJob: TypeOfJob?
  public var hoursWeek: Hundredths?
  public var pay: Hundredths?
  public var payPeriod: PayPeriod?
  public var foundBy: FoundBy?
  public var duties = ""
  /// As an older list wrote it.
  public var typeOfJobWords = ""
  public var permanent: YesNo?
  public var seasonal: YesNo?
  public var agency: YesNo?
  public var lineManager = ""
  public var told: Told?
  public var preferencesMet = ""
  public var supported: YesNo?
  public var wantsContact: YesNo?
  public var firstFourHoursOn: Day?
  public var endedOn: Day?
  public var endLearnedOn: Day?
  public var endedBy: EndedBy?
  public var endReasons: [EndReason] = []
  public var endWords = ""
  public var liked = ""
  public var disliked = ""
  public var wouldHaveHelped = ""
  public var learned = ""
  public var wantsAnother: YesNo?
  public var newSearchOfferedOn: Day?
  public var kindOfWork: KindOfWork?
  public var scheme: Scheme?
  /// The decision test for competitive work, answer by answer.
  public var paidAsUsual: YesNo?
  public var openToAll: YesNo?
  public var reserved: YesNo?
  public var endImposed: YesNo?
  public var ownContract: YesNo?
  public var forItself: YesNo?
  public var days: [WorkDay] = []
  public var partsOfDay: [PartOfDay] = []
  public var jobPreferenceIDs: [Identifier] = []
  public var applicationID: Identifier?
  public var noticeGiven: YesNo?
  public var referencePossible: YesNo?
  public var lessonAsked: YesNo?
  public init(id: Identifier) { self.id = id }

  /// Whether this is work at all: practice, sheltered places, volunteering and courses are not. An unknown type of job
  /// counts as work for the phase, never as competitive.
  public var isWork: Bool { typeOfJob?.report != .unpaid && typeOfJob?.report != .education }

  /// Whether the person works in this job on a day.
  public func isWork(on day: Day) -> Bool {
    guard isWork, let start = startedOn, start <= day else { return false }
    return endedOn.map { day <= $0 } ?? true
  }
}

/// Which of these it is. Which programmes fall under which type of job differs by country.
public enum TypeOfJob: String, Choice {
  case competitive
  case selfEmployed = "self_employed"
  case seasonal, agency
  case smallHours = "small_hours"
  case wageSubsidy = "wage_subsidy"
  case flexJob = "flex_job"
  case workPlacement = "work_placement"
  case sheltered
  case adaptedOrdinary = "adapted_ordinary"
  case volunteering, education
  case keptJob = "kept_job"

  public var label: Words {
    switch self {
    case .competitive: "ordinary job (competitive)"
    case .selfEmployed: "own business"
    case .seasonal: "seasonal job"
    case .agency: "agency job"
    case .smallHours: "few hours beside a benefit"
    case .wageSubsidy: "wage subsidy"
    case .flexJob: "flex job"
    case .workPlacement: "unpaid work placement"
    case .sheltered: "sheltered work"
    case .adaptedOrdinary: "adapted work in an ordinary firm"
    case .volunteering: "volunteering"
    case .education: "course or education"
    case .keptJob: "kept job: held at entry"
    }
  }

  /// How it is reported; the letters never mix.
  public var report: JobReport {
    switch self {
    case .competitive, .selfEmployed, .seasonal, .agency, .smallHours: .competitive
    case .wageSubsidy, .flexJob: .subsidised
    case .workPlacement, .sheltered, .adaptedOrdinary, .volunteering: .unpaid
    case .education: .education
    case .keptJob: .retention
    }
  }
}

/// The five groups of work and activity that are never added together.
public enum JobReport: String, Choice {
  case competitive, subsidised, unpaid, education, retention
  public var label: Words {
    switch self {
    case .competitive: "competitive work"
    case .subsidised: "subsidised work"
    case .unpaid: "unpaid or sheltered"
    case .education: "education"
    case .retention: "job retention"
    }
  }
}

public enum PayPeriod: String, Choice {
  case hour, month, year
  public var label: Words {
    switch self {
    case .hour: "hour"
    case .month: "month"
    case .year: "year"
    }
  }
}

public enum FoundBy: String, Choice {
  case specialist, applicant, network, advert
  public var label: Words {
    switch self {
    case .specialist: "the specialist"
    case .applicant: "the applicant"
    case .network: "family or friends"
    case .advert: "an advert"
    }
  }
}

public enum Told: String, Choice {
  case none, partly, open
  public var label: Words {
    switch self {
    case .none: "not told"
    case .partly: "partly"
    case .open: "openly"
    }
  }
}

public enum EndedBy: String, Choice {
  case person, employer, both
  case naturalEnd = "natural_end"
  public var label: Words {
    switch self {
    case .person: "the person"
    case .employer: "the employer"
    case .both: "both"
    case .naturalEnd: "it was for a time only"
    }
  }
}

public enum EndReason: String, Choice {
  case betterJob = "better_job"
  case study, health, tasks, colleagues, transport, hours, pay, benefits, season, closure, moved, other
  public var label: Words {
    switch self {
    case .betterJob: "better job"
    case .study: "study"
    case .health: "health"
    case .tasks: "the tasks"
    case .colleagues: "colleagues"
    case .transport: "transport"
    case .hours: "hours"
    case .pay: "pay"
    case .benefits: "benefits"
    case .season: "end of season"
    case .closure: "the place closed"
    case .moved: "moved"
    case .other: "another reason"
    }
  }
}
