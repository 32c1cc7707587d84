/// Hours and pay of a job from a day on: what was agreed at the start stands in the job itself (weekly
/// paid hours are needed, not only start and end).
public struct HoursChange: Record {
  public static let description = describe(
    .hoursChange, title: "Change of hours or pay",
    form: FormWords(
      "change of hours or pay", adding: "New hours or pay", changing: "Change hours or pay", added: "new hours or pay",
      changed: "hours or pay changed"),
    layout: .ofTheTable, label: .none, day: .field(\.fromOn), startsToday: .none,
    owners: Owners(applicant: .one(\.applicantID), employer: .nobody, colleague: .nobody),
    found: .nowhere, inTimeline: false, history: .changedInPlace,
    sheets: [.jobs], derives: [], rules: [.contracts], speech: .silent, access: .caseload)
  public static let fields: [Field<HoursChange>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .reference("job_id", "Job", \.jobID, .job, required: true),
    .day("from_on", "From", \.fromOn, .back, required: true),
    .hundredths("hours_week", "Hours a week", \.hoursWeek, 0...80),
    .hundredths("pay", "Pay", \.pay, 0...1_000_000),
    .choice("pay_period", "Pay for each", \.payPeriod),
    .line("reason", "Why", \.reason, names: .nobodyElse),
  ]
  public static func problems(of record: HoursChange) -> [FieldProblem] {
    record.hoursWeek == nil && record.pay == nil
      ? [FieldProblem(\HoursChange.hoursWeek, "Write the new hours, the new pay, or both.")] : []
  }
  public var id: Identifier
  public var applicantID: Identifier?
  public var jobID: Identifier?
  public var fromOn: Day?
  public var hoursWeek: Hundredths?
  public var pay: Hundredths?
  public var payPeriod: PayPeriod?
  public var reason = ""
  public init(id: Identifier) { self.id = id }
}
