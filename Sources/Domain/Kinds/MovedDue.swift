/// A row of Today that was moved to another day or handed to a colleague. It holds for one due date of one rule about one
/// record: when the facts give another date, the move has lapsed.
public struct MovedDue: Record {
  public static let description = describe(
    .movedDue, title: "Moved due date",
    form: FormWords(
      "moved due date", adding: "New", changing: "Change", added: "added", changed: "changed"),
    layout: .ofTheTable, label: .none, day: .field(\.untilOn), startsToday: .none,
    owners: Owners(applicant: .one(\.applicantID), employer: .one(\.employerID), colleague: .one(\.staffID)),
    found: .nowhere, inTimeline: true, history: .changedInPlace,
    sheets: [], speech: .silent, access: .own)
  public static let fields: [Field<MovedDue>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept),
    .reference("employer_id", "Employer", \.employerID, .employer, .kept),
    .line("rule", "Rule", \.rule, names: .nobodyElse, .kept, required: true),
    .line("subject", "Record", \.subject, names: .nobodyElse, .kept, required: true),
    .day("due_on", "Due on", \.dueOn, .forward, .kept, required: true),
    .day("until_on", "Moved to", \.untilOn, .forward),
    .reference("handed_to_id", "Handed to", \.handedToID, .staff),
    .line("reason", "Why", \.reason, names: .nobodyElse),
    .reference("staff_id", "By", \.staffID, .staff),
  ]
  public static func problems(of record: MovedDue) -> [FieldProblem] { [] }
  public var id: Identifier
  public var applicantID: Identifier?
  public var employerID: Identifier?
  /// Code of a `DueRuleID`.
  public var rule = ""
  /// Text of the identifier of the record the row is about.
  public var subject = ""
  /// The due date the rule gave when it was moved.
  public var dueOn: Day?
  public var untilOn: Day?
  public var handedToID: Identifier?
  public var reason = ""
  public var staffID: Identifier?
  public init(id: Identifier) { self.id = id }
}
