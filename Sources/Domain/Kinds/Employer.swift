/// An employer. No applicant is named on this record (GDPR article 5: least data).
public struct Employer: Record {
  public static let description = describe(
    .employer, title: "Employer",
    form: FormWords(
      "employer", adding: "New employer", changing: "Change an employer", added: "new employer",
      changed: "employer changed"),
    layout: .ofTheTable, label: .whole(\.name), day: .none, startsToday: .none,
    owners: Owners(applicant: .nobody, employer: .itself, colleague: .nobody),
    found: .byNames({ [$0.name] }, beside: \.town), inTimeline: false, history: .changedInPlace,
    sheets: [.applicants, .employers, .contacts, .jobs], derives: [.employerSummary, .workTraits], rules: [],
    speech: .silent, access: .office)
  public static let fields: [Field<Employer>] = [
    .line("name", "Name", \.name, names: .nobodyElse, required: true),
    .line("branch", "Line of business", \.branch, names: .nobodyElse),
    .line("town", "Town", \.town, names: .nobodyElse),
    .number("travel_minutes", "Travel, minutes", \.travelMinutes, 0...1440),
    .choice("size", "Size", \.size),
    .choice("ownership", "Ownership", \.ownership),
    .line("phone", "Phone", \.phone, names: .nobodyElse),
    .choice("stage", "Stage", \.stage, help: "Where the relationship stands. Only you move it; time never does."),
    .reference("lead_contact_id", "Lead contact", \.leadContactID, .colleague),
    .line("first_known", "How first known", \.firstKnown, names: .nobodyElse),
    .note("needs", "What they need", \.needs, names: .maybeOthers),
    .note("qualities", "What they look for", \.qualities, names: .maybeOthers),
    .note("hours_offered", "Hours and shifts", \.hoursOffered, names: .maybeOthers),
    .choice("do_not_contact", "Do not contact", \.doNotContact),
    .line("do_not_contact_reason", "Why not", \.doNotContactReason, names: .nobodyElse),
    .day(
      "visited_before_on", "Last visit before this record", \.visitedBeforeOn, .back,
      help: "From an older list; visits logged here are counted by themselves."),
    .note("about", "About", \.about, names: .maybeOthers),
    .choice("industry", "Industry", \.industry),
    .choices("kinds_of_work", "Kinds of work there", \.kindsOfWork),
    .choices("settings", "What it is like there", \.settings),
    .choices("days", "Days of work", \.days),
    .choices("parts_of_day", "Parts of the day", \.partsOfDay),
    .note("ways_of_hiring", "How they find people", \.waysOfHiring, names: .maybeOthers),
  ]
  public static func problems(of record: Employer) -> [FieldProblem] { [] }
  public var id: Identifier
  public var name = ""
  public var branch = ""
  public var town = ""
  public var travelMinutes: Int?
  public var size: EmployerSize?
  public var ownership: Ownership?
  public var phone = ""
  public var stage: VisitStage?
  public var leadContactID: Identifier?
  public var firstKnown = ""
  public var needs = ""
  public var qualities = ""
  public var hoursOffered = ""
  public var doNotContact: YesNo?
  public var doNotContactReason = ""
  public var visitedBeforeOn: Day?
  public var about = ""
  public var industry: Industry?
  public var kindsOfWork: [KindOfWork] = []
  public var settings: [WorkSetting] = []
  public var days: [WorkDay] = []
  public var partsOfDay: [PartOfDay] = []
  public var waysOfHiring = ""
  public init(id: Identifier) { self.id = id }
}

public enum EmployerSize: String, Choice {
  case small, medium, large
  public var label: Words {
    switch self {
    case .small: "under 10 people"
    case .medium: "10 to 99 people"
    case .large: "100 people or more"
    }
  }
}

public enum Ownership: String, Choice {
  case `private`, `public`, charity
  public var label: Words {
    switch self {
    case .private: "private"
    case .public: "public"
    case .charity: "charity or social enterprise"
    }
  }
}

/// The three-visit cycle.
public enum VisitStage: String, Choice {
  case introduce, learn, propose, ongoing
  public var label: Words {
    switch self {
    case .introduce: "1 introduce"
    case .learn: "2 learn"
    case .propose: "3 propose"
    case .ongoing: "ongoing"
    }
  }
}
