/// Something to do for a person or with an employer, by a day.
public struct NextStep: Record {
  public static let kind = RecordKind.nextStep
  public static let title: Words = "Next step"
  public static let fields: [Field<NextStep>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept),
    .reference("employer_id", "Employer", \.employerID, .employer, .kept),
    .line("what", "What", \.what, required: true),
    .day("due_on", "When", \.dueOn, .forward),
    .timeOrWords("at_time", "Time", \.atTime),
    .reference("staff_id", "Who", \.staffID, .staff),
    .day("done_on", "Done on", \.doneOn, .back, .kept),
    .line("snooze_reason", "Why it was moved", \.snoozeReason, .kept),
  ]
  public static func problems(of record: NextStep) -> [FieldProblem] {
    record.applicantID == nil && record.employerID == nil
      ? [FieldProblem("what", "A next step belongs to a person or to an employer.")] : []
  }
  public var id: Identifier
  public var applicantID: Identifier?
  public var employerID: Identifier?
  public var what = ""
  public var dueOn: Day?
  public var atTime = ""
  public var staffID: Identifier?
  public var doneOn: Day?
  public var snoozeReason = ""
  public init(id: Identifier) { self.id = id }
}

/// A note about a person or an employer, with a deadline if it needs one.
public struct Note: Record {
  public static let kind = RecordKind.note
  public static let title: Words = "Note"
  public static let fields: [Field<Note>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept),
    .reference("employer_id", "Employer", \.employerID, .employer, .kept),
    .note("text", "Text", \.text, required: true),
    .day("noted_on", "Date", \.notedOn, .back),
    .day("deadline_on", "Deadline", \.deadlineOn, .forward),
    .reference("staff_id", "By", \.staffID, .staff),
    .day("done_on", "Done on", \.doneOn, .back, .kept),
  ]
  public static func problems(of record: Note) -> [FieldProblem] {
    record.applicantID == nil && record.employerID == nil
      ? [FieldProblem("text", "A note belongs to a person or to an employer.")] : []
  }
  public var id: Identifier
  public var applicantID: Identifier?
  public var employerID: Identifier?
  public var text = ""
  public var notedOn: Day?
  public var deadlineOn: Day?
  public var staffID: Identifier?
  /// When somebody ticked the deadline off.
  public var doneOn: Day?
  public init(id: Identifier) { self.id = id }
}
