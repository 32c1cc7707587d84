/// Benefits advice: the offer counts, not whether it is taken (IPS-25, benefits planning).
public struct BenefitsAdvice: Record {
  public static let description = describe(
    .benefitsAdvice, title: "Benefits advice",
    form: FormWords(
      "benefits advice", adding: "Benefits advice", changing: "Benefits advice", added: "benefits advice",
      changed: "benefits advice changed"),
    layout: .ofTheTable, label: .none, day: .field(\.offeredOn), startsToday: .none,
    owners: Owners(applicant: .one(\.applicantID), employer: .nobody, colleague: .nobody),
    found: .byWords, inTimeline: false, history: .changedInPlace,
    sheets: [], derives: [], rules: [], speech: .silent, access: .caseload)
  public static let fields: [Field<BenefitsAdvice>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .day("offered_on", "Offered on", \.offeredOn, .back, required: true),
    .choice("answer", "The person", \.answer),
    .choice("level", "Advice by", \.level),
    .line("adviser", "Name and place of the adviser", \.adviser, names: .someoneElse),
    .day("given_on", "Given on", \.givenOn, .back),
    .choices("topics", "About", \.topics),
    .reference("job_id", "For the job", \.jobID, .job),
    .hundredths("hours_assumed", "Hours a week assumed", \.hoursAssumed, 0...80),
    .hundredths("pay_assumed", "Pay assumed", \.payAssumed, 0...1_000_000),
    .choice("written", "Summary in writing", \.written),
    .choice("reporting_explained", "Duty to report earnings explained", \.reportingExplained),
    .note("outcome", "What it means for the person", \.outcome, names: .maybeOthers),
    .day("next_on", "Advice again on", \.nextOn, .forward),
  ]
  public static func problems(of record: BenefitsAdvice) -> [FieldProblem] {
    if let offered = record.offeredOn, let given = record.givenOn, given < offered {
      return [FieldProblem(\BenefitsAdvice.givenOn, "The advice is before the offer.")]
    }
    return []
  }
  public var id: Identifier
  public var applicantID: Identifier?
  public var offeredOn: Day?
  public var answer: AdviceAnswer?
  public var level: AdviceLevel?
  public var adviser = ""
  public var givenOn: Day?
  public var topics: [BenefitTopic] = []
  public var jobID: Identifier?
  public var hoursAssumed: Hundredths?
  public var payAssumed: Hundredths?
  public var written: YesNo?
  public var reportingExplained: YesNo?
  public var outcome = ""
  public var nextOn: Day?
  public init(id: Identifier) { self.id = id }
}

public enum AdviceAnswer: String, Choice {
  case accepted, later, declined
  public var label: Words {
    switch self {
    case .accepted: "wants it"
    case .later: "later"
    case .declined: "does not want it"
    }
  }
}

public enum AdviceLevel: String, Choice {
  case planner, trained, specialist, leaflet
  public var label: Words {
    switch self {
    case .planner: "a benefits planner"
    case .trained: "a trained person"
    case .specialist: "the employment specialist"
    case .leaflet: "a leaflet or address"
    }
  }
}

public enum BenefitTopic: String, Choice {
  case income, medical, medicine, housing, food
  case partnerChild = "partner_child"
  case pension
  public var label: Words {
    switch self {
    case .income: "income benefits"
    case .medical: "medical cover"
    case .medicine: "medicine"
    case .housing: "housing"
    case .food: "food"
    case .partnerChild: "partner and child benefits"
    case .pension: "pension"
    }
  }
}
