/// A note about a person or an employer, with a deadline if it needs one.
public struct Note: Record {
  public static let description = describe(
    .note, title: "Note",
    form: FormWords(
      "note", adding: "New note", changing: "Change a note", added: "new note", changed: "note changed"),
    layout: .ofTheTable, label: .beginning(\.text), day: .field(\.notedOn), startsToday: .field(\.notedOn),
    owners: Owners(applicant: .one(\.applicantID), employer: .one(\.employerID), colleague: .one(\.colleagueID)),
    found: .byWords, inTimeline: true, history: .changedInPlace,
    sheets: [.applicants, .employers], derives: [], rules: [], speech: .silent, access: .caseload)
  public static let fields: [Field<Note>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept),
    .reference("employer_id", "Employer", \.employerID, .employer, .kept),
    .note("text", "Text", \.text, names: .maybeOthers, required: true),
    .day("noted_on", "Date", \.notedOn, .back),
    .day("deadline_on", "Deadline", \.deadlineOn, .forward),
    .reference("colleague_id", "By", \.colleagueID, .colleague),
    .day("done_on", "Done on", \.doneOn, .back, .kept),
  ]
  public static func problems(of record: Note) -> [FieldProblem] {
    record.applicantID == nil && record.employerID == nil
      ? [FieldProblem(\Note.text, "A note belongs to a person or to an employer.")] : []
  }
  public var id: Identifier
  public var applicantID: Identifier?
  public var employerID: Identifier?
  public var text = ""
  public var notedOn: Day?
  public var deadlineOn: Day?
  public var colleagueID: Identifier?
  /// When somebody ticked the deadline off.
  public var doneOn: Day?
  public init(id: Identifier) { self.id = id }
}
