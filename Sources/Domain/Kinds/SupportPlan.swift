/// The plan of support in a job.
public struct SupportPlan: Record {
  public static let description = describe(
    .supportPlan, title: "Support plan",
    form: FormWords(
      "support plan", adding: "Support plan", changing: "Support plan", added: "support plan",
      changed: "support plan changed"),
    layout: .ofTheTable, label: .none, day: .field(\.agreedOn), startsToday: .none,
    owners: Owners(applicant: .one(\.applicantID), employer: .nobody, colleague: .nobody),
    found: .byWords, inTimeline: false, history: .changedInPlace,
    sheets: [], derives: [], rules: [], speech: .silent, access: .caseload)
  public static let fields: [Field<SupportPlan>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .reference("job_id", "Job", \.jobID, .job),
    .day("agreed_on", "Agreed on", \.agreedOn, .back),
    .choices("supports", "Support", \.supports),
    .choices("by_whom", "By whom", \.byWhom),
    .line("how_often", "How often", \.howOften, names: .nobodyElse),
    .line("place", "Where", \.place, names: .nobodyElse),
    .choice("employer_contact", "Contact with the employer allowed", \.employerContact),
    .line("in_trouble", "Who calls whom in trouble", \.inTrouble, names: .someoneElse),
    .note("good_day", "Signs of a good day", \.goodDay, names: .maybeOthers),
    .note("bad_day", "Signs of a bad day", \.badDay, names: .maybeOthers),
    .day("review_on", "Look at it again on", \.reviewOn, .forward),
    .note("step_down_when", "Step-down when", \.stepDownWhen, names: .maybeOthers),
    .line("step_down_to", "Step-down to whom", \.stepDownTo, names: .someoneElse),
    .day("step_down_on", "Step-down on", \.stepDownOn, .forward),
  ]
  public static func problems(of record: SupportPlan) -> [FieldProblem] { [] }
  public var id: Identifier
  public var applicantID: Identifier?
  public var jobID: Identifier?
  public var agreedOn: Day?
  public var supports: [SupportKind] = []
  public var byWhom: [Supporter] = []
  public var howOften = ""
  public var place = ""
  public var employerContact: YesNo?
  public var inTrouble = ""
  public var goodDay = ""
  public var badDay = ""
  public var reviewOn: Day?
  public var stepDownWhen = ""
  public var stepDownTo = ""
  public var stepDownOn: Day?
  public init(id: Identifier) { self.id = id }
}

public enum SupportKind: String, Choice {
  case talk
  case wakeUp = "wake_up"
  case travel, coaching
  case employerVisits = "employer_visits"
  case family, earnings, accommodations, clothes, raise, budget, social, study
  public var label: Words {
    switch self {
    case .talk: "talks about how it goes"
    case .wakeUp: "wake-up calls"
    case .travel: "travel training"
    case .coaching: "coaching at work"
    case .employerVisits: "visits to hear from the employer"
    case .family: "family meeting"
    case .earnings: "help with reporting earnings"
    case .accommodations: "changes at work that help"
    case .clothes: "clothes and tools"
    case .raise: "asking for more pay or hours"
    case .budget: "money and budget"
    case .social: "getting on with people"
    case .study: "support with a course"
    }
  }
}

public enum Supporter: String, Choice {
  case specialist, clinician, peer, family, colleague, employer
  public var label: Words {
    switch self {
    case .specialist: "employment specialist"
    case .clinician: "clinician"
    case .peer: "peer worker"
    case .family: "family or friends"
    case .colleague: "a colleague at work"
    case .employer: "the employer"
    }
  }
}
