/// The core of the career profile: made with the person, never finished, revised at each job.
public struct CareerProfile: Record {
  public static let description = describe(
    .careerProfile, title: "Career profile",
    form: FormWords(
      "career profile", adding: "Career profile", changing: "Career profile", added: "career profile begun",
      changed: "career profile changed"),
    layout: .ofTheTable, label: .none, day: .field(\.revisedOn), startsToday: .none,
    owners: Owners(applicant: .one(\.applicantID), employer: .nobody, colleague: .nobody),
    found: .byWords, inTimeline: true, history: .changedInPlace,
    sheets: [], derives: [], rules: [], speech: .silent, access: .caseload)
  public static let fields: [Field<CareerProfile>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .note("dream_job", "Dream job", \.dreamJob, names: .maybeOthers),
    .note("next_goal", "Next goal", \.nextGoal, names: .maybeOthers),
    .note("why_work", "Why work", \.whyWork, names: .maybeOthers),
    .note("worries", "Worries", \.worries, names: .maybeOthers),
    .note(
      "work_history", "Work so far", \.workHistory, names: .maybeOthers,
      help: "Employer, title, years; what was liked, what was not, what was learned."),
    .note("education", "Education and courses", \.education, names: .maybeOthers),
    .line("languages", "Languages", \.languages, names: .nobodyElse),
    .line("licences", "Licences and certificates", \.licences, names: .nobodyElse),
    .note("strengths", "Strengths and skills", \.strengths, names: .maybeOthers),
    .note(
      "what_helps", "What helps at work", \.whatHelps, names: .maybeOthers,
      help: "In the person's words; only what bears on a job."),
    .note("early_signs", "Early signs others may notice", \.earlySigns, names: .maybeOthers),
    .line("best_hours", "Best hours of the day", \.bestHours, names: .nobodyElse),
    .line("transport", "Transport", \.transport, names: .nobodyElse),
    .line("benefits", "Benefits", \.benefits, names: .nobodyElse),
    .note("benefit_worries", "Worries about benefits", \.benefitWorries, names: .maybeOthers),
    .note("network", "People who could help find work", \.network, names: .someoneElse),
    .day("started_on", "Begun on", \.startedOn, .back),
    .day("revised_on", "Last revised on", \.revisedOn, .back),
    .note("other_work", "Military, voluntary and informal work", \.otherWork, names: .maybeOthers),
    .choice("driving_licence", "Driving licence", \.drivingLicence),
    .choice("car", "Has the use of a car", \.car),
    .number("travel_most", "Longest way to work, minutes", \.travelMost, 0...1440),
    .line("phone_internet", "Phone and internet", \.phoneInternet, names: .nobodyElse),
    .note("coping", "Ways of coping", \.coping, names: .maybeOthers),
    .note("accommodations", "What a workplace could change", \.accommodations, names: .maybeOthers),
    .choice("wish_to_study", "Wishes to study", \.wishToStudy),
    .choice("family_contact", "Family may be asked", \.familyContact),
  ]
  public static func problems(of record: CareerProfile) -> [FieldProblem] { [] }
  public var id: Identifier
  public var applicantID: Identifier?
  public var dreamJob = ""
  public var nextGoal = ""
  public var whyWork = ""
  public var worries = ""
  public var workHistory = ""
  public var education = ""
  public var languages = ""
  public var licences = ""
  public var strengths = ""
  public var whatHelps = ""
  public var earlySigns = ""
  public var bestHours = ""
  public var transport = ""
  public var benefits = ""
  public var benefitWorries = ""
  public var network = ""
  public var startedOn: Day?
  public var revisedOn: Day?
  public var otherWork = ""
  public var drivingLicence: YesNo?
  public var car: YesNo?
  public var travelMost: Int?
  public var phoneInternet = ""
  public var coping = ""
  public var accommodations = ""
  public var wishToStudy: YesNo?
  public var familyContact: YesNo?
  public init(id: Identifier) { self.id = id }
}
