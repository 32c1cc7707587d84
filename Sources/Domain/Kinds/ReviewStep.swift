/// What the morning review of one day came to, for one person.
public struct ReviewStep: Record {
  public static let description = describe(
    .reviewStep, title: "Step of the review",
    form: nil,
    layout: .ofTheTable, label: .none, day: .field(\.onDay), startsToday: .none,
    owners: Owners(applicant: .one(\.applicantID), employer: .nobody, colleague: .one(\.colleagueID)),
    found: .nowhere, inTimeline: false, history: .changedInPlace,
    sheets: [], derives: [], rules: [], speech: .silent, access: .own)
  public static let fields: [Field<ReviewStep>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .reference("colleague_id", "By", \.colleagueID, .colleague, .kept, required: true),
    .day("on_day", "Day", \.onDay, .back, .kept, required: true),
    .choice("result", "Result", \.result, .kept, required: true),
  ]
  public static func problems(of record: ReviewStep) -> [FieldProblem] { [] }
  public var id: Identifier
  public var applicantID: Identifier?
  public var colleagueID: Identifier?
  public var onDay: Day?
  public var result: ReviewResult?
  public init(id: Identifier) { self.id = id }
}

public enum ReviewResult: String, Choice {
  case done, postponed
  case nothingNeeded = "nothing_needed"
  public var label: Words {
    switch self {
    case .done: "done"
    case .postponed: "postponed"
    case .nothingNeeded: "seen, nothing needed"
    }
  }
}
