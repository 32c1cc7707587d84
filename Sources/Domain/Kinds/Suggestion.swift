/// A job lead or an employer that was put to a person, and what they said.
public struct Suggestion: Record {
  public static let description = describe(
    .suggestion, title: "Suggestion",
    form: FormWords(
      "suggestion", adding: "New suggestion", changing: "What the person said", added: "suggestion",
      changed: "suggestion changed"),
    layout: .chosen(
      adding: [\.jobLeadID, \.employerID, \.suggestedOn, \.answer, \.answeredOn, \.words, \.colleagueID],
      changing: [\.answer, \.words, \.answeredOn, \.jobLeadID, \.employerID, \.suggestedOn, \.colleagueID]),
    label: .whole(\.words), day: .field(\.suggestedOn), startsToday: .field(\.suggestedOn),
    owners: Owners(applicant: .one(\.applicantID), employer: .one(\.employerID), colleague: .one(\.colleagueID)),
    found: .byWords, inTimeline: false, history: .changedInPlace,
    sheets: [], derives: [], rules: [], speech: .plans, access: .caseload)
  public static let fields: [Field<Suggestion>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .reference("job_lead_id", "Job lead", \.jobLeadID, .jobLead),
    .reference("employer_id", "Employer", \.employerID, .employer),
    .day("suggested_on", "Suggested on", \.suggestedOn, .back),
    .choice("answer", "What the person said", \.answer),
    .day("answered_on", "Answered on", \.answeredOn, .back),
    .line("words", "In the person's own words", \.words, names: .nobodyElse),
    .choice("lesson_asked", "Asked what it taught", \.lessonAsked, .kept),
    .reference("colleague_id", "By", \.colleagueID, .colleague),
  ]
  public static func problems(of record: Suggestion) -> [FieldProblem] {
    if record.jobLeadID == nil, record.employerID == nil {
      return [FieldProblem(\Suggestion.jobLeadID, "Choose the job lead or the employer.")]
    }
    if let asked = record.suggestedOn, let answered = record.answeredOn, answered < asked {
      return [FieldProblem(\Suggestion.answeredOn, "The answer is before the question.")]
    }
    return []
  }
  public var id: Identifier
  public var applicantID: Identifier?
  public var jobLeadID: Identifier?
  public var employerID: Identifier?
  public var suggestedOn: Day?
  /// nil: not asked yet, or no answer yet.
  public var answer: SuggestionAnswer?
  public var answeredOn: Day?
  public var words = ""
  public var lessonAsked: YesNo?
  public var colleagueID: Identifier?
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
