/// What somebody promised somebody by a day: us, the applicant, an employer, a clinician, the welfare office. Promises
/// run in both directions; they are kept, broken or released, and never deleted.
public struct Promise: Record {
  public static let description = describe(
    .promise, title: "Promise",
    form: FormWords(
      "promise", adding: "New promise", changing: "Change a promise", added: "new promise", changed: "promise changed"),
    layout: .chosen(
      adding: [\.byParty, \.what, \.dueOn, \.toParty, \.byName, \.applicantID, \.employerID, \.madeOn, \.colleagueID],
      changing: [
        \.byParty, \.what, \.dueOn, \.toParty, \.byName, \.applicantID, \.employerID, \.madeOn, \.colleagueID,
        \.outcome, \.closedOn, \.closedWords,
      ]),
    label: .whole(\.what), day: .field(\.dueOn), startsToday: .field(\.madeOn),
    owners: Owners(applicant: .one(\.applicantID), employer: .one(\.employerID), colleague: .one(\.colleagueID)),
    found: .byWords, inTimeline: true, history: .changedInPlace,
    sheets: [], derives: [], rules: [], speech: .plans, access: .caseload)
  public static let fields: [Field<Promise>] = [
    .line("what", "What was promised", \.what, names: .nobodyElse, required: true),
    .choice("by_party", "Who promised it", \.byParty, required: true),
    .line("by_name", "Name", \.byName, names: .someoneElse, help: "Who it was, where that is not plain."),
    .choice("to_party", "To whom", \.toParty),
    .day("due_on", "By when", \.dueOn, .forward),
    .reference("applicant_id", "Applicant", \.applicantID, .applicant),
    .reference("employer_id", "Employer", \.employerID, .employer),
    .day("made_on", "Promised on", \.madeOn, .back),
    .reference("colleague_id", "Who follows it up", \.colleagueID, .colleague),
    .choice("outcome", "What became of it", \.outcome, .kept),
    .day("closed_on", "Closed on", \.closedOn, .back, .kept),
    .line("closed_words", "About that", \.closedWords, names: .nobodyElse, .kept),
  ]
  public static func problems(of record: Promise) -> [FieldProblem] {
    guard record.closedOn == nil || record.outcome != nil else {
      return [FieldProblem(\Promise.outcome, "Say what became of the promise.")]
    }
    return []
  }
  public var id: Identifier
  public var what = ""
  public var byParty: Party?
  public var byName = ""
  public var toParty: Party?
  public var dueOn: Day?
  public var applicantID: Identifier?
  public var employerID: Identifier?
  public var madeOn: Day?
  public var colleagueID: Identifier?
  /// Nil while it is open.
  public var outcome: PromiseOutcome?
  public var closedOn: Day?
  public var closedWords = ""
  public init(id: Identifier) { self.id = id }

  public var isOpen: Bool { outcome == nil }
}

/// Who promises, and who waits.
public enum Party: String, Choice {
  case us, applicant, employer, clinician, welfare, family, other
  public var label: Words {
    switch self {
    case .us: "we"
    case .applicant: "the applicant"
    case .employer: "the employer"
    case .clinician: "the clinician"
    case .welfare: "welfare or job centre"
    case .family: "family"
    case .other: "someone else"
    }
  }
}

public enum PromiseOutcome: String, Choice {
  case kept
  case didNotHappen = "did_not_happen"
  case noLongerNeeded = "no_longer_needed"
  public var label: Words {
    switch self {
    case .kept: "kept"
    case .didNotHappen: "did not happen"
    case .noLongerNeeded: "no longer needed"
    }
  }
}
