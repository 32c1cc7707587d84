/// One way through the service, from being raised or referred to leaving; a person who comes back has a new one.
public struct ServicePeriod: Record {
  public static let description = describe(
    .servicePeriod, title: "Period with the service",
    form: FormWords(
      "period with the service", adding: "New period with the service", changing: "Referral, entry and leaving",
      added: "new period with the service",
      changed: "period with the service changed"),
    layout: .ofTheTable, label: .none, day: .field(\.referredOn), startsToday: .none,
    owners: Owners(applicant: .one(\.applicantID), employer: .nobody, colleague: .nobody),
    found: .byWords, inTimeline: true, history: .changedInPlace,
    sheets: [.applicants], derives: [], rules: [], speech: .silent, access: .caseload)
  public static let fields: [Field<ServicePeriod>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .day("first_mentioned_on", "First mentioned on", \.firstMentionedOn, .back),
    .day("referred_on", "Referred on", \.referredOn, .back),
    .line("referral_source", "Referred by", \.referralSource, names: .someoneElse),
    .day("accepted_on", "Accepted on", \.acceptedOn, .back),
    .day(
      "first_meeting_on", "First meeting on", \.firstMeetingOn, .back,
      help: "First face-to-face meeting with the specialist; programme entry."),
    .choice("work_at_entry", "Work at entry", \.workAtEntry),
    .day("left_on", "Left on", \.leftOn, .back),
    .choice("left_because", "Reason for leaving", \.leftBecause),
    .choice("working_when_left", "Working when leaving", \.workingWhenLeft),
    .note("left_note", "About leaving", \.leftNote, names: .maybeOthers),
  ]
  public static func problems(of record: ServicePeriod) -> [FieldProblem] {
    if record.leftBecause != nil, record.leftOn == nil {
      return [FieldProblem(\ServicePeriod.leftOn, "Give the day the person left, or clear the reason.")]
    }
    if let left = record.leftOn, let start = record.firstMeetingOn ?? record.referredOn ?? record.firstMentionedOn,
      left < start
    {
      return [FieldProblem(\ServicePeriod.leftOn, "The day of leaving is before the period with the service began.")]
    }
    return []
  }

  public var id: Identifier
  public var applicantID: Identifier?
  public var firstMentionedOn: Day?
  public var referredOn: Day?
  public var referralSource = ""
  public var acceptedOn: Day?
  public var firstMeetingOn: Day?
  public var workAtEntry: WorkAtEntry?
  public var leftOn: Day?
  public var leftBecause: LeavingReason?
  public var workingWhenLeft: YesNo?
  public var leftNote = ""
  public init(id: Identifier) { self.id = id }
}

public enum WorkAtEntry: String, Choice {
  case outOfWork = "out_of_work"
  case employedKeep = "employed_keep"
  case employedChange = "employed_change"
  case student
  public var label: Words {
    switch self {
    case .outOfWork: "out of work"
    case .employedKeep: "employed, wants to keep the job"
    case .employedChange: "employed, wants another job"
    case .student: "student"
    }
  }
}

/// Reasons seen on a review form. None says that a person was not ready.
public enum LeavingReason: String, Choice {
  case movedOn = "moved_on"
  case askedToStop = "asked_to_stop"
  case unableToContact = "unable_to_contact"
  case moved, prison, death, other
  public var label: Words {
    switch self {
    case .movedOn: "moved on: no longer needs IPS support"
    case .askedToStop: "asked to stop"
    case .unableToContact: "unable to contact"
    case .moved: "moved away"
    case .prison: "prison"
    case .death: "death"
    case .other: "another reason"
    }
  }
}
