/// One job of the time before the program, or beside it: what was liked, what was not, and why it ended (ips-domain.md 3.1).
/// Years, because that is what people remember.
public struct PastWork: Record {
  public static let kind = RecordKind.pastWork
  public static let title: Words = "Work before"
  public static let fields: [Field<PastWork>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .line("title", "Job title", \.title, required: true),
    .line("employer", "Employer", \.employer),
    .choice("job_type", "Kind of work", \.jobType),
    .number("from_year", "From year", \.fromYear, 1900...2200),
    .number("to_year", "To year", \.toYear, 1900...2200),
    .hundredths("hours_week", "Hours a week", \.hoursWeek, 0...80),
    .note("liked", "Liked", \.liked),
    .note("disliked", "Did not like", \.disliked),
    .note("helped", "What helped there", \.helped),
    .choices("end_reasons", "Why it ended", \.endReasons),
    .line("end_words", "Why, in words", \.endWords),
    .note("lesson", "Learned for the next job", \.lesson),
  ]
  public static func problems(of record: PastWork) -> [FieldProblem] {
    if let from = record.fromYear, let to = record.toYear, to < from {
      return [FieldProblem("to_year", "The last year is before the first.")]
    }
    return []
  }
  public var id: Identifier
  public var applicantID: Identifier?
  public var title = ""
  public var employer = ""
  public var jobType: JobType?
  public var fromYear: Int?
  public var toYear: Int?
  public var hoursWeek: Hundredths?
  public var liked = ""
  public var disliked = ""
  public var helped = ""
  public var endReasons: [EndReason] = []
  public var endWords = ""
  public var lesson = ""
  public init(id: Identifier) { self.id = id }
}

/// A course, school or training: past, or going on beside work (ips-domain.md 3.1 and 4.3, D education).
public struct Education: Record {
  public static let kind = RecordKind.education
  public static let title: Words = "Course or education"
  public static let fields: [Field<Education>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .line("course", "Course", \.course, required: true),
    .line("school", "School", \.school),
    .choice("level", "Level", \.level),
    .day("started_on", "Start", \.startedOn, .back),
    .day("ended_on", "End", \.endedOn, .back),
    .line("years", "Years, if the days are not known", \.years),
    .choice("finished", "Finished", \.finished),
    .line("certificates", "Certificates", \.certificates),
    .choice(
      "leads_to_goal", "Leads to the work that is wanted", \.leadsToGoal,
      help: "Ordinary courses on the way to the work goal are reported as education; they never count as work."),
    .choice("supported", "Gets support with it", \.supported),
    .note("note", "What is liked, what is hard", \.note),
  ]
  public static func problems(of record: Education) -> [FieldProblem] {
    if let start = record.startedOn, let end = record.endedOn, end < start {
      return [FieldProblem("ended_on", "The end is before the start.")]
    }
    return []
  }
  public var id: Identifier
  public var applicantID: Identifier?
  public var course = ""
  public var school = ""
  public var level: EducationLevel?
  public var startedOn: Day?
  public var endedOn: Day?
  public var years = ""
  public var finished: YesNo?
  public var certificates = ""
  public var leadsToGoal: YesNo?
  public var supported: YesNo?
  public var note = ""
  public init(id: Identifier) { self.id = id }

  /// Whether the course goes on, on a day; one whose start nobody knows is a matter of the past.
  public func isGoingOn(on day: Day) -> Bool {
    guard let startedOn, startedOn <= day else { return false }
    return endedOn.map { day <= $0 } ?? (finished != .yes)
  }
}

public enum EducationLevel: String, Choice {
  case school, vocational, college, university, course
  public var label: Words {
    switch self {
    case .school: "school"
    case .vocational: "vocational training"
    case .college: "college"
    case .university: "university"
    case .course: "short course"
    }
  }
}

/// One of the meetings in which the career profile is made and revised (V3: two or three, several informants with consent).
public struct ProfileSession: Record {
  public static let kind = RecordKind.profileSession
  public static let title: Words = "Profile meeting"
  public static let fields: [Field<ProfileSession>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .day("happened_on", "Date", \.happenedOn, .back, required: true),
    .choice("place", "Where", \.place),
    .number("minutes", "Minutes", \.minutes, 0...1440),
    .choices("informants", "Who told", \.informants),
    .choice("consent", "The person agreed to asking others", \.consent),
    .note("learned", "What was learned", \.learned),
    .reference("staff_id", "By", \.staffID, .staff),
  ]
  public var id: Identifier
  public var applicantID: Identifier?
  public var happenedOn: Day?
  public var place: ContactPlace?
  public var minutes: Int?
  public var informants: [Informant] = []
  public var consent: YesNo?
  public var learned = ""
  public var staffID: Identifier?
  public init(id: Identifier) { self.id = id }
}

public enum Informant: String, Choice {
  case person, clinician, family
  case formerEmployer = "former_employer"
  case other
  public var label: Words {
    switch self {
    case .person: "the person"
    case .clinician: "clinician"
    case .family: "family"
    case .formerEmployer: "former employer"
    case .other: "someone else"
    }
  }
}

/// A part of the profile that is asked only where the office has switched it on, and by the person's wish
/// (ips-domain.md 3.1 and 6.3: least data; criminal records fall under GDPR art. 10).
public struct SensitiveNote: Record {
  public static let kind = RecordKind.sensitiveNote
  public static let title: Words = "Sensitive part of the profile"
  public static let fields: [Field<SensitiveNote>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .choice("block", "About", \.block, required: true),
    .note("words", "Only what limits or shapes the work", \.words, required: true),
    .day("valid_until", "Holds until", \.validUntil, .forward),
    .day("noted_on", "Noted on", \.notedOn, .back),
  ]
  public var id: Identifier
  public var applicantID: Identifier?
  public var block: SensitiveBlock?
  public var words = ""
  public var validUntil: Day?
  public var notedOn: Day?
  public init(id: Identifier) { self.id = id }
}

public enum SensitiveBlock: String, Choice {
  case legal, money, housing, care, identity
  public var label: Words {
    switch self {
    case .legal: "legal limits to certain jobs"
    case .money: "debts, or wages taken for them"
    case .housing: "how steady the housing is"
    case .care: "children and others to care for"
    case .identity: "culture and identity, by the person's wish"
    }
  }
}
