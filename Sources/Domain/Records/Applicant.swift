/// A person who wants to work. No diagnosis, no score, no "not ready" (ips-domain.md 4.2).
public struct Applicant: Record {
  public static let kind = RecordKind.applicant
  public static let title: Words = "Applicant"
  public static let fields: [Field<Applicant>] = [
    .line("first_name", "First name", \.firstName),
    .line("last_name", "Last name", \.lastName),
    .line("known_as", "Known as", \.knownAs, help: "What the person likes to be called."),
    .line("reference", "Reference", \.reference, help: "Your own number for the person, if you use one."),
    .line("phone", "Phone", \.phone),
    .line("email", "E-mail", \.email),
    .line("town", "Town", \.town),
    .line(
      "how_to_reach", "How to reach", \.howToReach,
      help: "What the person prefers: text first, mornings, through a sister."),
    .reference("team_id", "Treatment team", \.teamID, .team),
    .choice("mark", "Mark", \.mark, .kept, help: "Your own sign on the person; it orders nobody."),
    .note("about", "About", \.about, help: "What a colleague should know. Not a diagnosis."),
  ]
  public static func problems(of record: Applicant) -> [FieldProblem] {
    record.firstName.isEmpty && record.lastName.isEmpty && record.knownAs.isEmpty
      ? [
        FieldProblem("first_name", "A person needs a name: give the first name, the last name or what they are called.")
      ]
      : []
  }

  public var id: Identifier
  public var firstName = ""
  public var lastName = ""
  public var knownAs = ""
  public var reference = ""
  public var phone = ""
  public var email = ""
  public var town = ""
  public var howToReach = ""
  public var teamID: Identifier?
  public var mark: Mark?
  public var about = ""
  public init(id: Identifier) { self.id = id }

  public var name: PersonName { PersonName(first: firstName, last: lastName, knownAs: knownAs) }
}

/// A specialist's own sign on a person: a letter, never colour alone.
public enum Mark: String, Choice {
  case star, question, bell
  public var label: Words {
    switch self {
    case .star: "keep an eye on"
    case .question: "ask in the team"
    case .bell: "call soon"
    }
  }
  /// The sign shown in lists.
  public var sign: String {
    switch self {
    case .star: "*"
    case .question: "?"
    case .bell: "!"
    }
  }
}

/// One way through the service, from being raised or referred to leaving; a person who comes back has a new one
/// (ips-domain.md 4.1).
public struct Episode: Record {
  public static let kind = RecordKind.episode
  public static let title: Words = "Episode"
  public static let fields: [Field<Episode>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .day("raised_on", "Raised on", \.raisedOn, .back),
    .day("referred_on", "Referred on", \.referredOn, .back),
    .line("referral_source", "Referred by", \.referralSource),
    .day("accepted_on", "Accepted on", \.acceptedOn, .back),
    .day(
      "entry_on", "First meeting on", \.entryOn, .back,
      help: "First face-to-face meeting with the specialist; programme entry."),
    .choice("work_at_entry", "Work at entry", \.workAtEntry),
    .day("left_on", "Left on", \.leftOn, .back),
    .choice("left_because", "Reason for leaving", \.leftBecause),
    .choice("working_when_left", "Working when leaving", \.workingWhenLeft),
    .note("left_note", "About leaving", \.leftNote),
  ]
  public static func problems(of record: Episode) -> [FieldProblem] {
    if record.leftBecause != nil, record.leftOn == nil {
      return [FieldProblem("left_on", "Give the day the person left, or clear the reason.")]
    }
    if let left = record.leftOn, let start = record.entryOn ?? record.referredOn ?? record.raisedOn, left < start {
      return [FieldProblem("left_on", "The day of leaving is before the episode began.")]
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

/// Reasons seen on a review form (ips-domain.md 4.1). None says that a person was not ready.
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

/// A status with its days; several may hold at once (ips-domain.md 4.1). Work itself is never a status: it is read
/// off the jobs.
public struct Status: Record {
  public static let kind = RecordKind.status
  public static let title: Words = "Status"
  public static let fields: [Field<Status>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .reference("episode_id", "Episode", \.episodeID, .episode, .kept),
    .choice("status", "Status", \.status, required: true),
    .day("from_on", "From", \.fromOn, .back),
    .day("until_on", "Until", \.untilOn, .forward),
    .day("review_on", "Look at it again on", \.reviewOn, .forward),
    .line("note", "Note", \.note),
  ]
  public static func problems(of record: Status) -> [FieldProblem] {
    if let from = record.fromOn, let until = record.untilOn, until < from {
      return [FieldProblem("until_on", "The end is before the beginning.")]
    }
    return []
  }
  public var id: Identifier
  public var applicantID: Identifier?
  public var episodeID: Identifier?
  public var status: StatusKind?
  public var fromOn: Day?
  public var untilOn: Day?
  public var reviewOn: Day?
  public var note = ""
  public init(id: Identifier) { self.id = id }
}

public enum StatusKind: String, Choice {
  case profile, search, offer, studying, pause
  case outOfTouch = "out_of_touch"
  case stepDown = "step_down"
  public var label: Words {
    switch self {
    case .profile: "career profile under way"
    case .search: "job search"
    case .offer: "job offer"
    case .studying: "studying"
    case .pause: "pause, own wish"
    case .outOfTouch: "out of touch"
    case .stepDown: "step-down"
    }
  }
}

/// Who works with a person, and since when.
public struct Assignment: Record {
  public static let kind = RecordKind.assignment
  public static let title: Words = "Specialist"
  public static let fields: [Field<Assignment>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .reference("staff_id", "Specialist", \.staffID, .staff, required: true),
    .choice("role", "As", \.role),
    .day("from_on", "From", \.fromOn, .back),
    .day("until_on", "Until", \.untilOn, .forward),
  ]
  public var id: Identifier
  public var applicantID: Identifier?
  public var staffID: Identifier?
  public var role: AssignmentRole?
  public var fromOn: Day?
  public var untilOn: Day?
  public init(id: Identifier) { self.id = id }
}

public enum AssignmentRole: String, Choice {
  case primary, cover
  public var label: Words {
    switch self {
    case .primary: "own specialist"
    case .cover: "cover"
    }
  }
}
