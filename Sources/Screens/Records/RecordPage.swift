import Domain

/// Where a record is read: on the page of its kind, if it has one, else field by field.
enum RecordPage {
  static func of(_ kind: RecordKind, _ id: Identifier) -> any Screen {
    switch kind {
    case .applicant: ApplicantScreen(id)
    case .employer: EmployerScreen(id)
    case .lead: OpeningScreen(id)
    case .job: JobScreen(id)
    default: RecordScreen(kind, id)
    }
  }
}
