/// What `d` does on a row: only steps, promises and notes can simply be ticked; everything else is settled by the record
/// of what happened.
public enum DueSettling: Hashable, Sendable {
  case tick
  /// What became of the promise or the appointment is said.
  case promise, appointment
  /// The preferences of the person, one by one: still true, or changed.
  case preferences
  case form(DueForm)
  /// Nothing yet: the rule waits for its record.
  case nothing
}

/// The form that records the fact.
public enum DueForm: Hashable, Sendable {
  /// A contact with the person for these purposes; `meeting` says where the rule asks for one in person.
  case personContact([ContactPurpose], meeting: MeetingPlace?)
  /// The first meeting: a contact with the person, and with it the day of entry.
  case firstMeeting
  case employerContact
  /// One field of the record the row is about, and what may be said with it.
  case field(String, with: [String])
  case disclosureTalk
  case careerProfile
  case benefitsAdvice
  case supportPlan
  /// What became of the application the row is about.
  case application
}

/// Where somebody is met for a rule that asks for a meeting in person.
public enum MeetingPlace: Hashable, Sendable {
  case anywhere
  /// At the workplace where the employer knows; who has told nobody is met elsewhere.
  case atWork
}
