/// Stable codes of the due rules, in the order of the table: stored in moves and settings, exported with every row.
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
  case preferencesStillTrue = "preferences_still_true"

  /// The row of the table.
  public var rule: DueRule {
    switch self {
    case .firstMeeting: .firstMeeting
    case .firstEmployerContact: .firstEmployerContact
    case .beforeStart: .beforeStart
    case .afterStart: .afterStart
    case .firstMonth: .firstMonth
    case .followAlong: .followAlong
    case .jobEnded: .jobEnded
    case .newSearch: .newSearch
    case .disclosureTalk: .disclosureTalk
    case .disclosureAtTrouble: .disclosureAtTrouble
    case .profileRevision: .profileRevision
    case .benefitsBeforeStart: .benefitsBeforeStart
    case .benefitsAtChange: .benefitsAtChange
    case .outreach: .outreach
    case .applicationFollowUp: .applicationFollowUp
    case .interview: .interview
    case .appointment: .appointment
    case .nextStep: .nextStep
    case .agreedContact: .agreedContact
    case .promise: .promise
    case .noteDeadline: .noteDeadline
    case .permission: .permission
    case .pauseReview: .pauseReview
    case .stepDownCheck: .stepDownCheck
    case .benefitDate: .benefitDate
    case .supportPlan: .supportPlan
    case .preferencesStillTrue: .preferencesStillTrue
    }
  }

  public var label: Words { rule.label }

  /// The place in the table, by which rows of one moment are put in order.
  public var place: Int { Self.places[self] ?? 0 }
  private static let places = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))
}
