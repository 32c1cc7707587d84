import Domain

/// Where a record is read: on the page of its kind, if it has one, else field by field.
enum RecordPage {
  static func of(_ kind: RecordKind, _ id: Identifier) -> any Screen {
    switch kind {
    case .applicant: ApplicantScreen(id)
    case .employer: EmployerScreen(id)
    case .lead: OpeningScreen(id)
    case .job: JobScreen(id)
    case .staff, .settings, .team, .episode, .status, .assignment, .profile, .preference, .noGoEmployer, .disclosure,
      .contactPerson, .employerPerson, .employerContact, .supportContact, .nextStep, .note, .toSettle, .importedRow,
      .headingMap, .erasure, .promise, .appointment, .absence, .movedDue, .reviewStep, .dayReview, .ruleSetting,
      .pastWork, .education, .profileSession, .sensitiveNote, .tie, .suggestion, .application, .hoursChange,
      .supportPlan, .benefit, .benefitsAdvice:
      RecordScreen(kind, id)
    }
  }
}
