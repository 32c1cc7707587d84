/// Something to do for a person or with an employer, by a day.
public struct NextStep: Record {
  public static let description = describe(
    .nextStep, title: "Next step",
    form: FormWords(
      "next step", adding: "Plan a next step", changing: "Change a next step", added: "next step planned",
      changed: "next step changed"),
    layout: .ofTheTable, label: .whole(\.what), day: .field(\.dueOn), startsToday: .none,
    owners: Owners(applicant: .one(\.applicantID), employer: .one(\.employerID), colleague: .one(\.colleagueID)),
    found: .byWords, inTimeline: true, history: .changedInPlace,
    sheets: [.applicants, .employers], derives: [.employerSummary], rules: [], speech: .plans, access: .caseload)
  public static let fields: [Field<NextStep>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept),
    .reference("employer_id", "Employer", \.employerID, .employer, .kept),
    .line("what", "What", \.what, names: .nobodyElse, required: true),
    .day("due_on", "When", \.dueOn, .forward),
    .timeOrWords("at_time", "Time", \.atTime),
    .reference("colleague_id", "Who", \.colleagueID, .colleague),
    .day("done_on", "Done on", \.doneOn, .back, .kept),
    .line("postpone_reason", "Why it was postponed", \.postponeReason, names: .nobodyElse, .kept),
  ]
  public static func problems(of record: NextStep) -> [FieldProblem] {
    record.applicantID == nil && record.employerID == nil
      ? [FieldProblem(\NextStep.what, "A next step belongs to a person or to an employer.")] : []
  }
  public var id: Identifier
  public var applicantID: Identifier?
  public var employerID: Identifier?
  public var what = ""
  public var dueOn: Day?
  public var atTime = ""
  public var colleagueID: Identifier?
  public var doneOn: Day?
  public var postponeReason = ""
  public init(id: Identifier) { self.id = id }
}
