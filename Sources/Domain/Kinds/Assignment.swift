/// Who works with a person, and since when.
public struct Assignment: Record {
  public static let description = describe(
    .assignment, title: "Specialist",
    form: FormWords(
      "assignment", adding: "Who works with the person", changing: "Change who works with the person",
      added: "specialist assigned", changed: "assignment changed"),
    layout: .ofTheTable, label: .none, day: .field(\.fromOn), startsToday: .none,
    owners: Owners(applicant: .one(\.applicantID), employer: .nobody, colleague: .one(\.colleagueID)),
    found: .byWords, inTimeline: true, history: .changedInPlace,
    sheets: [.applicants], derives: [], rules: [], speech: .silent, access: .caseload)
  public static let fields: [Field<Assignment>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .reference("colleague_id", "Specialist", \.colleagueID, .colleague, required: true),
    .choice("role", "As", \.role),
    .day("from_on", "From", \.fromOn, .back),
    .day("until_on", "Until", \.untilOn, .forward),
  ]
  public static func problems(of record: Assignment) -> [FieldProblem] { [] }
  public var id: Identifier
  public var applicantID: Identifier?
  public var colleagueID: Identifier?
  public var role: AssignmentRole?
  public var fromOn: Day?
  public var untilOn: Day?
  public init(id: Identifier) { self.id = id }
}

public enum AssignmentRole: String, Choice {
  case primary, cover
  public var label: Words {
    switch self {
    case .primary: "own specialist"
    case .cover: "cover"
    }
  }
}
