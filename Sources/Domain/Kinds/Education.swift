/// A course, school or training: past, or going on beside work.
public struct Education: Record {
  public static let description = describe(
    .education, title: "Course or education",
    form: FormWords(
      "course or education", adding: "New course or education", changing: "Change a course or education",
      added: "new course or education", changed: "course or education changed"),
    layout: .ofTheTable, label: .whole(\.course), day: .field(\.startedOn), startsToday: .none,
    owners: Owners(applicant: .one(\.applicantID), employer: .nobody, colleague: .nobody),
    found: .byWords, inTimeline: false, history: .changedInPlace,
    sheets: [], derives: [], rules: [], speech: .silent, access: .caseload)
  public static let fields: [Field<Education>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .line("course", "Course", \.course, names: .nobodyElse, required: true),
    .line("school", "School", \.school, names: .nobodyElse),
    .choice("level", "Level", \.level),
    .day("started_on", "Start", \.startedOn, .back),
    .day("ended_on", "End", \.endedOn, .back),
    .line("years", "Years, if the days are not known", \.years, names: .nobodyElse),
    .choice("finished", "Finished", \.finished),
    .line("certificates", "Certificates", \.certificates, names: .nobodyElse),
    .choice(
      "leads_to_goal", "Leads to the work that is wanted", \.leadsToGoal,
      help: "Ordinary courses on the way to the work goal are reported as education; they never count as work."),
    .choice("supported", "Gets support with it", \.supported),
    .note("note", "What is liked, what is hard", \.note, names: .maybeOthers),
  ]
  public static func problems(of record: Education) -> [FieldProblem] {
    if let start = record.startedOn, let end = record.endedOn, end < start {
      return [FieldProblem(\Education.endedOn, "The end is before the start.")]
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
