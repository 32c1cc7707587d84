/// One way through the service, from being raised or referred to leaving; a person who comes back has a new one.
public struct Episode: Record {
  public static let description = describe(
    .episode, title: "Episode",
    form: FormWords(
      "episode", adding: "New episode", changing: "Referral, entry and leaving", added: "new episode",
      changed: "episode changed"),
    layout: .ofTheTable, label: .none, day: .field(\.referredOn), startsToday: .none,
    owners: Owners(applicant: .one(\.applicantID), employer: .nobody, colleague: .nobody),
    found: .byWords, inTimeline: true, history: .changedInPlace,
    sheets: [.applicants], speech: .silent, access: .caseload)
  public static let fields: [Field<Episode>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .day("raised_on", "Raised on", \.raisedOn, .back),
    .day("referred_on", "Referred on", \.referredOn, .back),
    .line("referral_source", "Referred by", \.referralSource, names: .someoneElse),
    .day("accepted_on", "Accepted on", \.acceptedOn, .back),
    .day(
      "entry_on", "First meeting on", \.entryOn, .back,
      help: "First face-to-face meeting with the specialist; programme entry."),
    .choice("work_at_entry", "Work at entry", \.workAtEntry),
    .day("left_on", "Left on", \.leftOn, .back),
    .choice("left_because", "Reason for leaving", \.leftBecause),
    .choice("working_when_left", "Working when leaving", \.workingWhenLeft),
    .note("left_note", "About leaving", \.leftNote, names: .maybeOthers),
  ]
  public static func problems(of record: Episode) -> [FieldProblem] {
    if record.leftBecause != nil, record.leftOn == nil {
      return [FieldProblem(\Episode.leftOn, "Give the day the person left, or clear the reason.")]
    }
    if let left = record.leftOn, let start = record.entryOn ?? record.referredOn ?? record.raisedOn, left < start {
      return [FieldProblem(\Episode.leftOn, "The day of leaving is before the episode began.")]
    }
    return []
  }

  public var id: Identifier
  public var applicantID: Identifier?
  public var raisedOn: Day?
  public var referredOn: Day?
  public var referralSource = ""
  public var acceptedOn: Day?
  public var entryOn: Day?
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
  case graduated
  case askedToStop = "asked_to_stop"
  case unableToContact = "unable_to_contact"
  case moved, prison, death, other
  public var label: Words {
    switch self {
    case .graduated: "graduated to other support"
    case .askedToStop: "asked to stop"
    case .unableToContact: "unable to contact"
    case .moved: "moved away"
    case .prison: "prison"
    case .death: "death"
    case .other: "another reason"
    }
  }
}
