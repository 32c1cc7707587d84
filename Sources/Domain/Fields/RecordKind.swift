/// Every kind of record. The raw value is the name of its table.
public enum RecordKind: String, Codable, CaseIterable, Sendable, CodingKeyRepresentable {
  case staff, settings, team
  case applicant, episode, status, assignment, profile, preference
  case noGoEmployer = "no_go_employer"
  case disclosure
  case contactPerson = "contact_person"
  case employer
  case employerPerson = "employer_person"
  case employerContact = "employer_contact"
  case job
  case supportContact = "support_contact"
  case nextStep = "next_step"
  case note
  case toSettle = "to_settle"
  case importedRow = "imported_row"
  case headingMap = "heading_map"
  case erasure
  case promise, appointment, absence
  case movedDue = "moved_due"
  case reviewStep = "review_step"
  case dayReview = "day_review"
  case ruleSetting = "rule_setting"
  case pastWork = "past_work"
  case education
  case profileSession = "profile_session"
  case sensitiveNote = "sensitive_note"
  case tie
  case lead
  case suggestion
  case application
  case hoursChange = "hours_change"
  case supportPlan = "support_plan"
  case benefit
  case benefitsAdvice = "benefits_advice"

  /// The words over its form; a kind that only the program keeps has none of its own.
  public var form: FormWords {
    type.form ?? FormWords("text", adding: "New", changing: "Change", added: "added", changed: "changed")
  }

  /// What the kind itself says of it (`Domain/Kinds`), made at the first use.
  public var type: RecordType {
    switch self {
    case .staff: Staff.description
    case .settings: Settings.description
    case .team: Team.description
    case .applicant: Applicant.description
    case .episode: Episode.description
    case .status: Status.description
    case .assignment: Assignment.description
    case .profile: Profile.description
    case .preference: Preference.description
    case .noGoEmployer: NoGoEmployer.description
    case .disclosure: Disclosure.description
    case .contactPerson: ContactPerson.description
    case .employer: Employer.description
    case .employerPerson: EmployerPerson.description
    case .employerContact: EmployerContact.description
    case .job: Job.description
    case .supportContact: SupportContact.description
    case .nextStep: NextStep.description
    case .note: Note.description
    case .toSettle: ToSettle.description
    case .importedRow: ImportedRow.description
    case .headingMap: HeadingMap.description
    case .erasure: Erasure.description
    case .promise: Promise.description
    case .appointment: Appointment.description
    case .absence: Absence.description
    case .movedDue: MovedDue.description
    case .reviewStep: ReviewStep.description
    case .dayReview: DayReview.description
    case .ruleSetting: RuleSetting.description
    case .pastWork: PastWork.description
    case .education: Education.description
    case .profileSession: ProfileSession.description
    case .sensitiveNote: SensitiveNote.description
    case .tie: Tie.description
    case .lead: Lead.description
    case .suggestion: Suggestion.description
    case .application: Application.description
    case .hoursChange: HoursChange.description
    case .supportPlan: SupportPlan.description
    case .benefit: Benefit.description
    case .benefitsAdvice: BenefitsAdvice.description
    }
  }
}
