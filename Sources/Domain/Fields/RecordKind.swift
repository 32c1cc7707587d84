/// Every kind of record. The raw value is the name of its table.
public enum RecordKind: String, Codable, CaseIterable, Sendable, CodingKeyRepresentable {
  case colleague, settings, team
  case applicant
  case servicePeriod = "service_period"
  case status, assignment
  case careerProfile = "career_profile"
  case jobPreference = "job_preference"
  case noGoEmployer = "no_go_employer"
  case disclosure
  case contactPerson = "contact_person"
  case employer
  case employerPerson = "employer_person"
  case employerContact = "employer_contact"
  case job
  case personContact = "person_contact"
  case nextStep = "next_step"
  case note
  case toCheck = "to_check"
  case importedRow = "imported_row"
  case headingMap = "heading_map"
  case erasure
  case promise, appointment, absence
  case postponement
  case reviewStep = "review_step"
  case dayReview = "day_review"
  case ruleSetting = "rule_setting"
  case pastJob = "past_job"
  case education
  case profileMeeting = "profile_meeting"
  case sensitiveNote = "sensitive_note"
  case connection
  case jobLead = "job_lead"
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
    case .colleague: Colleague.description
    case .settings: Settings.description
    case .team: Team.description
    case .applicant: Applicant.description
    case .servicePeriod: ServicePeriod.description
    case .status: Status.description
    case .assignment: Assignment.description
    case .careerProfile: CareerProfile.description
    case .jobPreference: JobPreference.description
    case .noGoEmployer: NoGoEmployer.description
    case .disclosure: Disclosure.description
    case .contactPerson: ContactPerson.description
    case .employer: Employer.description
    case .employerPerson: EmployerPerson.description
    case .employerContact: EmployerContact.description
    case .job: Job.description
    case .personContact: PersonContact.description
    case .nextStep: NextStep.description
    case .note: Note.description
    case .toCheck: CellToCheck.description
    case .importedRow: ImportedRow.description
    case .headingMap: HeadingMap.description
    case .erasure: Erasure.description
    case .promise: Promise.description
    case .appointment: Appointment.description
    case .absence: Absence.description
    case .postponement: Postponement.description
    case .reviewStep: ReviewStep.description
    case .dayReview: DayReview.description
    case .ruleSetting: RuleSetting.description
    case .pastJob: PastJob.description
    case .education: Education.description
    case .profileMeeting: ProfileMeeting.description
    case .sensitiveNote: SensitiveNote.description
    case .connection: Connection.description
    case .jobLead: JobLead.description
    case .suggestion: Suggestion.description
    case .application: Application.description
    case .hoursChange: HoursChange.description
    case .supportPlan: SupportPlan.description
    case .benefit: Benefit.description
    case .benefitsAdvice: BenefitsAdvice.description
    }
  }
}
