package import Domain
package import Store

/// Where a person is in the program, written down, so that drafts, search hits and the walk can go back there exactly.
package enum Route: Hashable, Codable, Sendable {
  case applicants
  case applicant(Identifier, pane: Int)
  case employers
  case employer(Identifier)
  case contacts
  /// Employer contacts counted over 13 weeks, and those of the week that has a day.
  case contactWeeks(isEveryone: Bool)
  case weekContacts(Day, isEveryone: Bool)
  /// What a person allows to be said.
  case disclosure(Identifier)
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
  case job(Identifier)
  case form(FormPurpose)
  /// The question why a record is withdrawn.
  case withdraw(RecordKind, Identifier)
  /// The career profile of a person, and their wishes: asked about again, or as they were on a day.
  case careerProfile(Identifier)
  case stillTrue(Identifier)
  case wishesOn(Identifier, Day)
  case today
  case calendar(Day, isWeek: Bool, isEveryone: Bool)
  /// The towns to choose from, for a day on the road.
  case towns
  case travel(town: String, Day, isEveryone: Bool)
  case moveAppointment(Identifier)
  /// Employers and openings that may fit a person.
  case match(Identifier)
  /// People who may want an employer or an opening.
  case matchPeople(RecordKind, Identifier, isEveryones: Bool, MatchPeople)
  /// A line that says everything, over a screen about these.
  case capture([RecordKey])
  /// Moving what is due to another day.
  case snooze([DueKey])
}
