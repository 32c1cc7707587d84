/// What a due rule or the summary of a person may rest on. The store reads what the rules name (`CaseReader`), and derives
/// again whoever a commit touched a record of such a kind of (`Derivation`).
public enum CaseFact: CaseIterable, Sendable {
  case servicePeriods, statuses, assignments, jobs, hoursChanges, supportPlans, educations
  case contacts, employerContacts, disclosures, profile, preferences, applications
  case benefits, advice
  /// Records that say their own date, while they are open.
  case steps, notes, promises, appointments
  /// The days of interviews of which somebody has said what became.
  case interviewsSettled
  /// Rows that were moved to another day or passed on.
  case moves

  /// Which records say it.
  public var kind: RecordKind {
    switch self {
    case .servicePeriods: .servicePeriod
    case .statuses: .status
    case .assignments: .assignment
    case .jobs: .job
    case .hoursChanges: .hoursChange
    case .supportPlans: .supportPlan
    case .educations: .education
    case .contacts: .personContact
    case .employerContacts: .employerContact
    case .disclosures: .disclosure
    case .profile: .careerProfile
    case .preferences: .jobPreference
    case .applications: .application
    case .benefits: .benefit
    case .advice: .benefitsAdvice
    case .steps: .nextStep
    case .notes: .note
    case .promises: .promise
    case .appointments, .interviewsSettled: .appointment
    case .moves: .postponement
    }
  }

  /// Whether it is one of `DatedRecords`, which may be about an employer and no person.
  public var isDated: Bool {
    switch self {
    case .steps, .notes, .promises, .appointments, .moves: true
    case .servicePeriods, .statuses, .assignments, .jobs, .hoursChanges, .supportPlans, .educations, .contacts,
      .employerContacts, .disclosures, .profile, .preferences, .applications, .benefits, .advice, .interviewsSettled:
      false
    }
  }

  /// Whether it may belong to a colleague alone, about no person and no employer.
  public var isOfColleagues: Bool { self == .promises || self == .appointments }
}
