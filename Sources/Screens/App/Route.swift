package import Domain

/// Where a person is in the program, written down, so that drafts, search hits and the walk can go back there exactly.
package enum Route: Hashable, Codable, Sendable {
  case applicants
  case applicant(Identifier, pane: Int)
  case employers
  case employer(Identifier)
  case contacts
  case settle
  case backups
  case rules
  case absences(Identifier)
  case record(RecordKind, Identifier)
  case form(FormPurpose)
  /// The question why a record is withdrawn.
  case withdraw(RecordKind, Identifier)
  /// Moving a next step to another day.
  case snooze(Identifier)
}
