/// Hours and pay of a job from a day on: what was agreed at the start stands in the job itself (ips-domain.md 2.4: weekly
/// paid hours are needed, not only start and end).
public struct HoursChange: Record {
  public static let kind = RecordKind.hoursChange
  public static let title: Words = "Change of hours or pay"
  public static let fields: [Field<HoursChange>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .reference("job_id", "Job", \.jobID, .job, required: true),
    .day("from_on", "From", \.fromOn, .back, required: true),
    .hundredths("hours_week", "Hours a week", \.hoursWeek, 0...80),
    .hundredths("pay", "Pay", \.pay, 0...1_000_000),
    .choice("pay_period", "Pay for each", \.payPeriod),
    .line("reason", "Why", \.reason),
  ]
  public static func problems(of record: HoursChange) -> [FieldProblem] {
    record.hoursWeek == nil && record.pay == nil
      ? [FieldProblem("hours_week", "Write the new hours, the new pay, or both.")] : []
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

/// The plan of support in a job (ips-domain.md 3.7).
public struct SupportPlan: Record {
  public static let kind = RecordKind.supportPlan
  public static let title: Words = "Support plan"
  public static let fields: [Field<SupportPlan>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .reference("job_id", "Job", \.jobID, .job),
    .day("agreed_on", "Agreed on", \.agreedOn, .back),
    .choices("supports", "Support", \.supports),
    .choices("by_whom", "By whom", \.byWhom),
    .line("how_often", "How often", \.howOften),
    .line("place", "Where", \.place),
    .choice("employer_contact", "Contact with the employer allowed", \.employerContact),
    .line("in_trouble", "Who calls whom in trouble", \.inTrouble),
    .note("good_day", "Signs of a good day", \.goodDay),
    .note("bad_day", "Signs of a bad day", \.badDay),
    .day("review_on", "Look at it again on", \.reviewOn, .forward),
    .note("step_down_when", "Step-down when", \.stepDownWhen),
    .line("step_down_to", "Step-down to whom", \.stepDownTo),
    .day("step_down_on", "Step-down on", \.stepDownOn, .forward),
  ]
  public var id: Identifier
  public var applicantID: Identifier?
  public var jobID: Identifier?
  public var agreedOn: Day?
  public var supports: [SupportKind] = []
  public var byWhom: [Supporter] = []
  public var howOften = ""
  public var place = ""
  public var employerContact: YesNo?
  public var inTrouble = ""
  public var goodDay = ""
  public var badDay = ""
  public var reviewOn: Day?
  public var stepDownWhen = ""
  public var stepDownTo = ""
  public var stepDownOn: Day?
  public init(id: Identifier) { self.id = id }
}

public enum SupportKind: String, Choice {
  case talk
  case wakeUp = "wake_up"
  case travel, coaching
  case employerVisits = "employer_visits"
  case family, earnings, accommodations, clothes, raise, budget, social, study
  public var label: Words {
    switch self {
    case .talk: "talks about how it goes"
    case .wakeUp: "wake-up calls"
    case .travel: "travel training"
    case .coaching: "coaching at work"
    case .employerVisits: "visits to hear from the employer"
    case .family: "family meeting"
    case .earnings: "help with reporting earnings"
    case .accommodations: "changes at work that help"
    case .clothes: "clothes and tools"
    case .raise: "asking for more pay or hours"
    case .budget: "money and budget"
    case .social: "getting on with people"
    case .study: "support with a course"
    }
  }
}

public enum Supporter: String, Choice {
  case specialist, clinician, peer, family, colleague, employer
  public var label: Words {
    switch self {
    case .specialist: "employment specialist"
    case .clinician: "clinician"
    case .peer: "peer worker"
    case .family: "family or friends"
    case .colleague: "a colleague at work"
    case .employer: "the employer"
    }
  }
}

/// A benefit with the days on which it ends or is looked at again: the clock that stands beside every offer
/// (competitors.md 6.16).
public struct Benefit: Record {
  public static let kind = RecordKind.benefit
  public static let title: Words = "Benefit"
  public static let fields: [Field<Benefit>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .line("name", "Benefit", \.name, required: true, help: "Its local name."),
    .day("from_on", "From", \.fromOn, .back),
    .day("ends_on", "Ends on", \.endsOn, .forward),
    .day("review_on", "Looked at again on", \.reviewOn, .forward),
    .line("work_rule", "What work changes", \.workRule, help: "In plain words: hours or pay at which it changes."),
    .day("until_on", "Held until", \.untilOn, .back, help: "The day on which it really ended."),
  ]
  public static func problems(of record: Benefit) -> [FieldProblem] {
    guard let from = record.fromOn else { return [] }
    if let ends = record.endsOn, ends < from { return [FieldProblem("ends_on", "The end is before the start.")] }
    if let until = record.untilOn, until < from { return [FieldProblem("until_on", "The end is before the start.")] }
    return []
  }
  public var id: Identifier
  public var applicantID: Identifier?
  public var name = ""
  public var fromOn: Day?
  public var endsOn: Day?
  public var reviewOn: Day?
  public var workRule = ""
  public var untilOn: Day?
  public init(id: Identifier) { self.id = id }
}

/// Benefits advice: the offer counts, not whether it is taken (ips-domain.md V1 and 3.8).
public struct BenefitsAdvice: Record {
  public static let kind = RecordKind.benefitsAdvice
  public static let title: Words = "Benefits advice"
  public static let fields: [Field<BenefitsAdvice>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .day("offered_on", "Offered on", \.offeredOn, .back, required: true),
    .choice("answer", "The person", \.answer),
    .choice("level", "Advice by", \.level),
    .line("adviser", "Name and place of the adviser", \.adviser),
    .day("given_on", "Given on", \.givenOn, .back),
    .choices("topics", "About", \.topics),
    .reference("job_id", "For the job", \.jobID, .job),
    .hundredths("hours_assumed", "Hours a week assumed", \.hoursAssumed, 0...80),
    .hundredths("pay_assumed", "Pay assumed", \.payAssumed, 0...1_000_000),
    .choice("written", "Summary in writing", \.written),
    .choice("reporting_explained", "Duty to report earnings explained", \.reportingExplained),
    .note("outcome", "What it means for the person", \.outcome),
    .day("next_on", "Advice again on", \.nextOn, .forward),
  ]
  public static func problems(of record: BenefitsAdvice) -> [FieldProblem] {
    if let offered = record.offeredOn, let given = record.givenOn, given < offered {
      return [FieldProblem("given_on", "The advice is before the offer.")]
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
