/// A contact with or about an applicant: follow-up support and everything before it.
public struct PersonContact: Record {
  public static let description = describe(
    .personContact, title: "Contact with the person",
    form: FormWords(
      "contact with the person", adding: "Log a contact with the person", changing: "Change a contact with the person",
      added: "contact with the person", changed: "contact with the person changed"),
    layout: .ofTheTable, label: .beginning(\.result), day: .field(\.happenedOn), startsToday: .field(\.happenedOn),
    owners: Owners(applicant: .one(\.applicantID), employer: .nobody, colleague: .one(\.colleagueID)),
    found: .byWords, inTimeline: true, history: .changedInPlace,
    sheets: [.applicants], derives: [], rules: [], speech: .reports, access: .caseload)
  public static let fields: [Field<PersonContact>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .choice("mode", "How", \.mode),
    .day("happened_on", "Date", \.happenedOn, .back, required: true),
    .choice("place", "Where", \.place),
    .number("minutes", "Minutes", \.minutes, 0...1440),
    .note("result", "What happened", \.result, names: .maybeOthers),
    .choices("purposes", "What for", \.purposes),
    .choices("by_whom", "By", \.byWhom),
    .choices("with_whom", "With", \.withWhom),
    .choice("attempted_only", "Tried, not reached", \.attemptedOnly),
    .line("start_time", "Time", \.startTime, names: .nobodyElse, help: "For example 09:30."),
    .reference("job_id", "About the job", \.jobID, .job),
    .day("next_on", "Next contact on", \.nextOn, .forward),
    .reference("colleague_id", "Specialist", \.colleagueID, .colleague),
  ]
  public static func problems(of record: PersonContact) -> [FieldProblem] { [] }
  public var id: Identifier
  public var applicantID: Identifier?
  public var mode: ContactMode?
  public var happenedOn: Day?
  public var place: ContactPlace?
  public var minutes: Int?
  public var result = ""
  public var purposes: [ContactPurpose] = []
  public var byWhom: [ContactBy] = []
  public var withWhom: [ContactWith] = []
  public var attemptedOnly: YesNo?
  public var startTime = ""
  public var jobID: Identifier?
  public var nextOn: Day?
  public var colleagueID: Identifier?
  public init(id: Identifier) { self.id = id }
}

public enum ContactPlace: String, Choice {
  case workplace
  case employer = "employer_premises"
  case home
  case publicPlace = "public_place"
  case treatment = "treatment_site"
  case welfare = "welfare_office"
  case ownOffice = "own_office"
  case other
  public var label: Words {
    switch self {
    case .workplace: "the person's workplace"
    case .employer: "an employer's place"
    case .home: "at home"
    case .publicPlace: "out in town"
    case .treatment: "treatment site"
    case .welfare: "welfare or job centre"
    case .ownOffice: "own office"
    case .other: "somewhere else"
    }
  }
}

/// What a contact was for: the phases of IPS and the kinds of support.
public enum ContactPurpose: String, Choice {
  case followUp = "follow_up"
  case engagement, profile
  case jobSearch = "job_search"
  case disclosure, coaching, transport, benefits, family, trouble, study, outreach, other
  public var label: Words {
    switch self {
    case .followUp: "how is work going"
    case .engagement: "getting to know each other"
    case .profile: "career profile"
    case .jobSearch: "job search"
    case .disclosure: "talk about disclosure"
    case .coaching: "on-the-job coaching"
    case .transport: "travel training"
    case .benefits: "benefits and reporting earnings"
    case .family: "family meeting"
    case .trouble: "trouble at work"
    case .study: "support with a course"
    case .outreach: "outreach"
    case .other: "something else"
    }
  }
}

public enum ContactBy: String, Choice {
  case specialist, clinician, peer, supervisor
  public var label: Words {
    switch self {
    case .specialist: "employment specialist"
    case .clinician: "clinician"
    case .peer: "peer worker"
    case .supervisor: "supervisor"
    }
  }
}

public enum ContactWith: String, Choice {
  case applicant, family, employer, welfare, clinician
  public var label: Words {
    switch self {
    case .applicant: "the applicant"
    case .family: "family"
    case .employer: "employer"
    case .welfare: "welfare or job centre"
    case .clinician: "clinician"
    }
  }
}
