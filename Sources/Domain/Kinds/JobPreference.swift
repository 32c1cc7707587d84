/// One preference of an applicant, in their own words. Preferences are never overwritten: a change ends the
/// old row (`untilOn`) and begins a new one that names it (`replacesID`), so that what was wanted on any day is known.
public struct JobPreference: Record {
  public static let description = describe(
    .jobPreference, title: "Job preference",
    form: FormWords(
      "job preference", adding: "New job preference", changing: "Change a job preference", added: "new job preference",
      changed: "job preference changed; the old one is kept"),
    layout: .ofTheTable, label: .whole(\.words), day: .field(\.notedOn), startsToday: .field(\.notedOn),
    owners: Owners(applicant: .one(\.applicantID), employer: .one(\.employerID), colleague: .nobody),
    found: .byWords, inTimeline: true, history: .replaced(until: \.untilOn, by: \.replacesID),
    sheets: [.applicants], derives: [.workTraits], rules: [], speech: .silent, access: .caseload)
  public static let fields: [Field<JobPreference>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .choice("stance", "Wanted or not", \.stance, required: true),
    .choice("about", "About", \.about, required: true),
    .line("words", "In the person's own words", \.words, names: .nobodyElse, required: true),
    .choice("importance", "How much it is wanted", \.importance),
    .choice("kind_of_work", "Kind of work, from the list", \.kindOfWork),
    .choice("industry", "Industry", \.industry),
    .reference("employer_id", "This employer", \.employerID, .employer),
    .choices("days", "Days", \.days),
    .choices("parts_of_day", "Parts of the day", \.partsOfDay),
    .choices("settings", "Setting", \.settings),
    .choices("contracts", "Contract", \.contracts),
    .choice("pay_period", "Pay for each", \.payPeriod),
    .number("rank", "Rank", \.rank, 1...99, help: "1 is wished for most."),
    .number(
      "least", "At least", \.least, 0...100_000, help: "For hours, pay or minutes of travel: the lowest that is wished."
    ),
    .number(
      "most", "At most", \.most, 0...100_000, help: "For hours, pay or minutes of travel: the highest that is wished."),
    .choice("source", "Source", \.source),
    .day("noted_on", "Noted on", \.notedOn, .back),
    .day("until_on", "Held until", \.untilOn, .back, .kept),
    .reference("replaces_id", "Replaces", \.replacesID, .jobPreference, .kept),
    .day("confirmed_on", "Still true on", \.confirmedOn, .back, .kept),
    .reference("job_id", "Learned from the job", \.jobID, .job, .kept),
    .reference("application_id", "Learned from the application", \.applicationID, .application, .kept),
    .reference("suggestion_id", "Learned from the suggestion", \.suggestionID, .suggestion, .kept),
  ]
  public static func problems(of record: JobPreference) -> [FieldProblem] {
    if let least = record.least, let most = record.most, most < least {
      return [FieldProblem(\JobPreference.most, "The most is less than the least.")]
    }
    return []
  }
  public var id: Identifier
  public var applicantID: Identifier?
  public var stance: Stance?
  public var about: PreferenceTopic?
  public var words = ""
  public var importance: Importance?
  public var rank: Int?
  public var least: Int?
  public var most: Int?
  public var source: PreferenceSource?
  public var notedOn: Day?
  public var untilOn: Day?
  public var replacesID: Identifier?
  public var kindOfWork: KindOfWork?
  public var industry: Industry?
  public var employerID: Identifier?
  public var days: [WorkDay] = []
  public var partsOfDay: [PartOfDay] = []
  public var settings: [WorkSetting] = []
  public var contracts: [ContractKind] = []
  public var payPeriod: PayPeriod?
  /// When the person last said that it still holds.
  public var confirmedOn: Day?
  /// The job, the application or the suggestion that taught it.
  public var jobID: Identifier?
  public var applicationID: Identifier?
  public var suggestionID: Identifier?
  public init(id: Identifier) { self.id = id }

  public var strength: Strength {
    switch (stance, importance) {
    case (.wanted, .must): .must
    case (.wanted, .nice): .nice
    case (.wanted, .want), (.wanted, nil), (nil, _): .want
    case (.ratherNot, _): .ratherNot
    case (.definitelyNot, _): .never
    }
  }

  /// Whether it held on a day, by the days that were written down; an unknown first day says yes.
  public func holds(on day: Day) -> Bool { (notedOn.map { $0 <= day } ?? true) && (untilOn.map { day < $0 } ?? true) }
}

/// How strong a preference is: the stance and the importance in one word.
public enum Strength: String, Choice {
  case must, want, nice
  case ratherNot = "rather_not"
  case never
  public var label: Words {
    switch self {
    case .must: "must"
    case .want: "wants"
    case .nice: "nice to have"
    case .ratherNot: "rather not"
    case .never: "never"
    }
  }
}

public enum Stance: String, Choice {
  case wanted
  case ratherNot = "rather_not"
  case definitelyNot = "definitely_not"
  public var label: Words {
    switch self {
    case .wanted: "wanted"
    case .ratherNot: "rather not"
    case .definitelyNot: "definitely not"
    }
  }
}

public enum PreferenceTopic: String, Choice {
  case kindOfWork = "kind_of_work"
  case exploring
  case employer
  case hours
  case daysAndTimes = "days_and_times"
  case pay
  case travel
  case setting
  case contract
  case waySearched = "way_searched"
  case other
  public var label: Words {
    switch self {
    case .kindOfWork: "kind of work"
    case .exploring: "no idea yet, exploring"
    case .employer: "employer or industry"
    case .hours: "hours a week"
    case .daysAndTimes: "days and times"
    case .pay: "pay"
    case .travel: "place and travel"
    case .setting: "setting: indoors, quiet, customers"
    case .contract: "kind of contract"
    case .waySearched: "how to search"
    case .other: "something else"
    }
  }
}

public enum Importance: String, Choice {
  case must, want, nice
  public var label: Words {
    switch self {
    case .must: "must"
    case .want: "want"
    case .nice: "nice to have"
    }
  }
}

public enum PreferenceSource: String, Choice {
  case person, family, clinician, specialist, other
  public var label: Words {
    switch self {
    case .person: "the person"
    case .family: "family"
    case .clinician: "clinician"
    case .specialist: "the specialist's impression"
    case .other: "someone else"
    }
  }
}
