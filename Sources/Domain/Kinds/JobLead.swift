/// A job lead: work that there is or may be, at an employer or not yet. It names no applicant: for whom it
/// is meant say suggestions and applications.
public struct JobLead: Record {
  public static let description = describe(
    .jobLead, title: "Job lead",
    form: FormWords(
      "job lead", adding: "New job lead", changing: "Change a job lead", added: "new job lead",
      changed: "job lead changed"),
    layout: .ofTheTable, label: .whole(\.title), day: .field(\.foundOn), startsToday: .field(\.foundOn),
    owners: Owners(applicant: .nobody, employer: .one(\.employerID), colleague: .one(\.colleagueID)),
    found: .byNames({ [$0.title] }, beside: { _ in "" }), inTimeline: false, history: .changedInPlace,
    sheets: [], derives: [.employerSummary, .workTraits], rules: [], speech: .plans, access: .office)
  public static let fields: [Field<JobLead>] = [
    .line("title", "Job title", \.title, names: .nobodyElse, required: true),
    .reference("employer_id", "Employer", \.employerID, .employer),
    .choice("kind_of_work", "Kind of work", \.kindOfWork),
    .reference("person_id", "Whom to talk to", \.personID, .employerPerson),
    .choice("source", "How found", \.source),
    .line("town", "Town", \.town, names: .nobodyElse),
    .number("hours_least", "Hours a week, at least", \.hoursLeast, 0...80),
    .number("hours_most", "Hours a week, at most", \.hoursMost, 0...80),
    .choices("days", "Days", \.days),
    .choices("parts_of_day", "Parts of the day", \.partsOfDay),
    .choices("settings", "What it is like", \.settings),
    .choice("contract", "Contract", \.contract),
    .hundredths("pay", "Pay", \.pay, 0...1_000_000),
    .choice("pay_period", "Pay for each", \.payPeriod),
    .note("tasks", "Tasks, and what they look for", \.tasks, names: .maybeOthers),
    .choice("acts", "Who acts next", \.acts),
    .day("found_on", "Found on", \.foundOn, .back),
    .day("closes_on", "Closes on", \.closesOn, .forward),
    .choice("state", "State", \.state, help: "Only you close a job lead; a date that has passed does not."),
    .reference("colleague_id", "Found by", \.colleagueID, .colleague),
  ]
  public static func problems(of record: JobLead) -> [FieldProblem] {
    if let least = record.hoursLeast, let most = record.hoursMost, most < least {
      return [FieldProblem(\JobLead.hoursMost, "The most hours are fewer than the least.")]
    }
    if let found = record.foundOn, let closes = record.closesOn, closes < found {
      return [FieldProblem(\JobLead.closesOn, "It closes before it was found.")]
    }
    return []
  }
  public var id: Identifier
  public var title = ""
  public var employerID: Identifier?
  public var kindOfWork: KindOfWork?
  public var personID: Identifier?
  public var source: JobLeadSource?
  public var town = ""
  public var hoursLeast: Int?
  public var hoursMost: Int?
  public var days: [WorkDay] = []
  public var partsOfDay: [PartOfDay] = []
  public var settings: [WorkSetting] = []
  public var contract: ContractKind?
  public var pay: Hundredths?
  public var payPeriod: PayPeriod?
  public var tasks = ""
  public var acts: Party?
  public var foundOn: Day?
  public var closesOn: Day?
  /// nil counts as open.
  public var state: JobLeadState?
  public var colleagueID: Identifier?
  public init(id: Identifier) { self.id = id }

  public var isOpen: Bool { state == nil || state == .open }
}

public enum JobLeadSource: String, Choice {
  case walkIn = "walk_in"
  case network, family, advert, agency, welfare
  case employerCalled = "employer_called"
  case other
  public var label: Words {
    switch self {
    case .walkIn: "a visit"
    case .network: "somebody we know"
    case .family: "the person's family or friends"
    case .advert: "an advert"
    case .agency: "an agency"
    case .welfare: "welfare or job centre"
    case .employerCalled: "the employer called"
    case .other: "another way"
    }
  }
}

public enum JobLeadState: String, Choice {
  case open, filled
  case fellThrough = "fell_through"
  public var label: Words {
    switch self {
    case .open: "open"
    case .filled: "filled"
    case .fellThrough: "came to nothing"
    }
  }
}
