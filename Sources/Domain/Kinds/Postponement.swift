/// A row of Today that was postponed or passed on to a colleague. It holds for one due date of one rule about one
/// record: when the facts give another date, the postponement has lapsed.
public struct Postponement: Record {
  public static let description = describe(
    .postponement, title: "Postponement",
    form: FormWords(
      "postponement", adding: "New", changing: "Change", added: "added", changed: "changed"),
    layout: .ofTheTable, label: .none, day: .field(\.untilOn), startsToday: .none,
    owners: Owners(applicant: .one(\.applicantID), employer: .one(\.employerID), colleague: .one(\.colleagueID)),
    found: .nowhere, inTimeline: true, history: .changedInPlace,
    sheets: [], derives: [], rules: [], speech: .silent, access: .own)
  public static let fields: [Field<Postponement>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept),
    .reference("employer_id", "Employer", \.employerID, .employer, .kept),
    .line("rule", "Rule", \.rule, names: .nobodyElse, .kept, required: true),
    .line("subject", "Record", \.subject, names: .nobodyElse, .kept, required: true),
    .day("due_on", "Due on", \.dueOn, .forward, .kept, required: true),
    .day("until_on", "Postponed to", \.untilOn, .forward),
    .reference("passed_on_to_id", "Passed on to", \.passedOnToID, .colleague),
    .line("reason", "Why", \.reason, names: .nobodyElse),
    .reference("colleague_id", "By", \.colleagueID, .colleague),
  ]
  public static func problems(of record: Postponement) -> [FieldProblem] { [] }
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
  public var passedOnToID: Identifier?
  public var reason = ""
  public var colleagueID: Identifier?
  public init(id: Identifier) { self.id = id }
}
