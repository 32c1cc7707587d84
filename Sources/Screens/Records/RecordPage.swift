import Domain

/// Where a record is read: on the page of its kind, if it has one of its own, else field by field.
enum RecordPage {
  private static let own: [RecordKind: @Sendable (Identifier) -> any Screen] = [
    .applicant: { ApplicantScreen($0) }, .employer: { EmployerScreen($0) }, .jobLead: { JobLeadScreen($0) },
    .job: { JobScreen($0) },
  ]

  static func of(_ kind: RecordKind, _ id: Identifier) -> any Screen { own[kind]?(id) ?? RecordScreen(kind, id) }
}
