/// A status with its days; several may hold at once. Work itself is never a status: it is read
/// off the jobs.
public struct Status: Record {
  public static let description = describe(
    .status, title: "Status",
    form: FormWords(
      "status", adding: "New status", changing: "Change a status", added: "new status", changed: "status changed"),
    layout: .ofTheTable, label: .none, day: .field(\.fromOn), startsToday: .none,
    owners: Owners(applicant: .one(\.applicantID), employer: .nobody, colleague: .nobody),
    found: .byWords, inTimeline: true, history: .changedInPlace,
    sheets: [.applicants], derives: [], rules: [], speech: .silent, access: .caseload)
  public static let fields: [Field<Status>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .reference("service_period_id", "Period with the service", \.servicePeriodID, .servicePeriod, .kept),
    .choice("status", "Status", \.status, required: true),
    .day("from_on", "From", \.fromOn, .back),
    .day("until_on", "Until", \.untilOn, .forward),
    .day("review_on", "Look at it again on", \.reviewOn, .forward),
    .line("note", "Note", \.note, names: .nobodyElse),
  ]
  public static func problems(of record: Status) -> [FieldProblem] {
    if let from = record.fromOn, let until = record.untilOn, until < from {
      return [FieldProblem(\Status.untilOn, "The end is before the beginning.")]
    }
    return []
  }
  public var id: Identifier
  public var applicantID: Identifier?
  public var servicePeriodID: Identifier?
  public var status: StatusKind?
  public var fromOn: Day?
  public var untilOn: Day?
  public var reviewOn: Day?
  public var note = ""
  public init(id: Identifier) { self.id = id }
}

public enum StatusKind: String, Choice {
  case profile, search, offer, studying, pause
  case outOfTouch = "out_of_touch"
  case stepDown = "step_down"
  public var label: Words {
    switch self {
    case .profile: "career profile under way"
    case .search: "job search"
    case .offer: "job offer"
    case .studying: "studying"
    case .pause: "pause, own wish"
    case .outOfTouch: "out of touch"
    case .stepDown: "step-down"
    }
  }
}
