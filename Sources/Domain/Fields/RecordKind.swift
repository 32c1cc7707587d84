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

  public var type: RecordType { RecordType.all[position] }

  private var position: Int {
    // allCases is the declaration order, which RecordType.all follows; a test compares them.
    switch self {
    case .staff: 0
    case .settings: 1
    case .team: 2
    case .applicant: 3
    case .episode: 4
    case .status: 5
    case .assignment: 6
    case .profile: 7
    case .preference: 8
    case .noGoEmployer: 9
    case .disclosure: 10
    case .contactPerson: 11
    case .employer: 12
    case .employerPerson: 13
    case .employerContact: 14
    case .job: 15
    case .supportContact: 16
    case .nextStep: 17
    case .note: 18
    case .toSettle: 19
    case .importedRow: 20
    case .headingMap: 21
    case .erasure: 22
    case .promise: 23
    case .appointment: 24
    case .absence: 25
    case .movedDue: 26
    case .reviewStep: 27
    case .dayReview: 28
    case .ruleSetting: 29
    case .pastWork: 30
    case .education: 31
    case .profileSession: 32
    case .sensitiveNote: 33
    case .tie: 34
    case .lead: 35
    case .suggestion: 36
    case .application: 37
    case .hoursChange: 38
    case .supportPlan: 39
    case .benefit: 40
    case .benefitsAdvice: 41
    }
  }
}

extension RecordType {
  /// One line per record kind, in the order of `RecordKind.allCases`.
  public static let all: [RecordType] = [
    RecordType(Staff.self), RecordType(Settings.self), RecordType(Team.self),
    RecordType(Applicant.self), RecordType(Episode.self), RecordType(Status.self),
    RecordType(Assignment.self), RecordType(Profile.self), RecordType(Preference.self),
    RecordType(NoGoEmployer.self), RecordType(Disclosure.self), RecordType(ContactPerson.self),
    RecordType(Employer.self), RecordType(EmployerPerson.self), RecordType(EmployerContact.self),
    RecordType(Job.self), RecordType(SupportContact.self), RecordType(NextStep.self), RecordType(Note.self),
    RecordType(ToSettle.self), RecordType(ImportedRow.self), RecordType(HeadingMap.self),
    RecordType(Erasure.self), RecordType(Promise.self), RecordType(Appointment.self), RecordType(Absence.self),
    RecordType(MovedDue.self), RecordType(ReviewStep.self), RecordType(DayReview.self), RecordType(RuleSetting.self),
    RecordType(PastWork.self),
    RecordType(Education.self),
    RecordType(ProfileSession.self),
    RecordType(SensitiveNote.self),
    RecordType(Tie.self),
    RecordType(Lead.self),
    RecordType(Suggestion.self),
    RecordType(Application.self),
    RecordType(HoursChange.self),
    RecordType(SupportPlan.self),
    RecordType(Benefit.self),
    RecordType(BenefitsAdvice.self),
  ]
}
