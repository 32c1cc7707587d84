package import Domain
package import Store

/// Where a person is in the program, written down, so that drafts, search hits and the walk can go back there exactly.
package enum Route: Hashable, Codable, Sendable {
  case applicants
  case applicant(Identifier, pane: Int)
  case employers
  case employer(Identifier)
  case contacts
  case promises
  /// The way to a job of one person; nil: of my caseload.
  case pipeline(Identifier?)
  /// Openings at one employer; nil: everywhere.
  case openings(Identifier?)
  case opening(Identifier)
  /// The morning review, at a person; nil: wherever it stands.
  case review(Identifier?)
  case settle
  case backups
  case rules
  case absences(Identifier)
  case record(RecordKind, Identifier)
  case form(FormPurpose)
  /// The question why a record is withdrawn.
  case withdraw(RecordKind, Identifier)
  case today
  case calendar(Day, isWeek: Bool, isEveryone: Bool)
  /// The towns to choose from, for a day on the road.
  case towns
  case travel(town: String, Day, isEveryone: Bool)
  case moveAppointment(Identifier)
  /// A line that says everything, over a screen about these.
  case capture([RecordKey])
  /// Moving what is due to another day.
  case snooze([DueKey])
}
