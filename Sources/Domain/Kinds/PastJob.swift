/// One job of the time before the program, or beside it: what was liked, what was not, and why it ended.
/// Years, because that is what people remember.
public struct PastJob: Record {
  public static let description = describe(
    .pastJob, title: "Work history",
    form: FormWords(
      "past job", adding: "New past job", changing: "Change a past job", added: "past job",
      changed: "past job changed"),
    layout: .ofTheTable, label: .whole(\.title), day: .none, startsToday: .none,
    owners: Owners(applicant: .one(\.applicantID), employer: .nobody, colleague: .nobody),
    found: .byWords, inTimeline: false, history: .changedInPlace,
    sheets: [], derives: [], rules: [], speech: .silent, access: .caseload)
  public static let fields: [Field<PastJob>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .line("title", "Job title", \.title, names: .nobodyElse, required: true),
    .line("employer", "Employer", \.employer, names: .nobodyElse),
    .choice("kind_of_work", "Kind of work", \.kindOfWork),
    .number("from_year", "From year", \.fromYear, 1900...2200),
    .number("to_year", "To year", \.toYear, 1900...2200),
    .hundredths("hours_week", "Hours a week", \.hoursWeek, 0...80),
    .note("liked", "Liked", \.liked, names: .maybeOthers),
    .note("disliked", "Did not like", \.disliked, names: .maybeOthers),
    .note("helped", "What helped there", \.helped, names: .maybeOthers),
    .choices("end_reasons", "Why it ended", \.endReasons),
    .line("end_words", "Why, in words", \.endWords, names: .nobodyElse),
    .note("lesson", "Learned for the next job", \.lesson, names: .maybeOthers),
  ]
  public static func problems(of record: PastJob) -> [FieldProblem] {
    if let from = record.fromYear, let to = record.toYear, to < from {
      return [FieldProblem(\PastJob.toYear, "The last year is before the first.")]
    }
    return []
  }
  public var id: Identifier
  public var applicantID: Identifier?
  public var title = ""
  public var employer = ""
  public var kindOfWork: KindOfWork?
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
