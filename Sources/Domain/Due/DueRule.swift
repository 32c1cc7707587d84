/// One row of the table of due rules: what must be done for a person by when, and why. The table (`DueRules.all`) is the
/// only place that knows a clock of IPS; screens, commands and the manual read it.
public struct DueRule: Sendable {
  public let id: DueRuleID
  /// What starts the clock.
  public let starts: Words
  /// When it is due; `{1}` is the number of days, where the rule has one.
  public let due: Words
  /// What settles it, as the next thing to do.
  public let settles: Words
  /// What stops the clock for a while, or for good; nil: nothing but the person leaving.
  public let pauses: Words?
  /// The number of days the rule counts; nil where the record itself says the date.
  public let days: Int?
  /// Other numbers of days, by country.
  public let byCountry: [Country: Int]
  /// Where the rule comes from.
  public let source: Words
  /// Whether the source could be read; otherwise it stands in the program "from memory" or as our own convention.
  public let isVerified: Bool
  /// The record the rule waits for; it fires nothing until that is built. Nil for a rule that is alive.
  public let waitsFor: Words?
  /// The form, or the tick, that records the fact.
  public let settledBy: DueSettling

  init(
    _ id: DueRuleID, starts: Words, due: Words, settles: Words, by settledBy: DueSettling, pauses: Words? = nil,
    days: Int? = nil, byCountry: [Country: Int] = [:], source: Words, isVerified: Bool = false, waitsFor: Words? = nil
  ) {
    self.id = id
    self.starts = starts
    self.due = due
    self.settles = settles
    self.settledBy = settledBy
    self.pauses = pauses
    self.days = days
    self.byCountry = byCountry
    self.source = source
    self.isVerified = isVerified
    self.waitsFor = waitsFor
  }
}

/// What `d` does on a row: only steps, promises and notes can simply be ticked; everything else is settled by the record
/// of what happened.
public enum DueSettling: Hashable, Sendable {
  case tick
  /// A support contact for these purposes.
  case supportContact([ContactPurpose])
  /// The first meeting: a support contact, and with it the day of entry.
  case firstMeeting
  case employerContact
  /// The contact or visit that took place, by what the appointment was for.
  case appointment
  /// One field of the record the row is about.
  case field(String)
  case disclosureTalk
  case careerProfile
  case benefitsAdvice
  case supportPlan
  /// The wishes of the person, one by one: still true, or changed.
  case wishes
  /// The record the row is about, as a whole.
  case record
  /// Nothing yet: the rule waits for its record.
  case nothing
}

/// Stable codes of the due rules: stored in moves and settings, exported with every row.
public enum DueRuleID: String, Choice {
  case firstMeeting = "first_meeting"
  case firstEmployerContact = "first_employer_contact"
  case beforeStart = "before_start"
  case afterStart = "after_start"
  case firstMonth = "first_month"
  case followAlong = "follow_along"
  case jobEnded = "job_ended"
  case newSearch = "new_search"
  case disclosureTalk = "disclosure_talk"
  case disclosureAtTrouble = "disclosure_at_trouble"
  case profileRevision = "profile_revision"
  case benefitsBeforeStart = "benefits_before_start"
  case benefitsAtChange = "benefits_at_change"
  case outreach
  case applicationFollowUp = "application_follow_up"
  case interview, appointment
  case nextStep = "next_step"
  case agreedContact = "agreed_contact"
  case promise
  case noteDeadline = "note_deadline"
  case permission
  case pauseReview = "pause_review"
  case stepDownCheck = "step_down_check"
  case benefitDate = "benefit_date"
  case supportPlan = "support_plan"
  case wishesStillTrue = "wishes_still_true"

  public var label: Words {
    switch self {
    case .firstMeeting: "first meeting"
    case .firstEmployerContact: "first employer contact"
    case .beforeStart: "visit before the start"
    case .afterStart: "contact after the start"
    case .firstMonth: "weekly contact in the first month"
    case .followAlong: "monthly contact"
    case .jobEnded: "contact after a job ended"
    case .newSearch: "offer of a new search"
    case .disclosureTalk: "talk about disclosure again"
    case .disclosureAtTrouble: "disclosure after trouble at work"
    case .profileRevision: "career profile to revise"
    case .benefitsBeforeStart: "benefits advice before the start"
    case .benefitsAtChange: "benefits advice at a change"
    case .outreach: "not seen for long"
    case .applicationFollowUp: "application to follow up"
    case .interview: "job interview"
    case .appointment: "appointment"
    case .nextStep: "next step"
    case .agreedContact: "next contact agreed"
    case .promise: "promise"
    case .noteDeadline: "note with a deadline"
    case .permission: "permission that ends"
    case .pauseReview: "pause to look at again"
    case .stepDownCheck: "step-down to check"
    case .benefitDate: "benefit that ends or is looked at again"
    case .supportPlan: "support plan"
    case .wishesStillTrue: "wishes to look at again"
    }
  }

  public var rule: DueRule { DueRules.table[self] ?? DueRules.all[0] }
}
