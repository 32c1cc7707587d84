/// A benefit with the days on which it ends or is looked at again: the clock that stands beside every offer.
public struct Benefit: Record {
  public static let description = describe(
    .benefit, title: "Benefit",
    form: FormWords(
      "benefit", adding: "New benefit", changing: "Change a benefit", added: "new benefit", changed: "benefit changed"),
    layout: .ofTheTable, label: .whole(\.name), day: .field(\.fromOn), startsToday: .none,
    owners: Owners(applicant: .one(\.applicantID), employer: .nobody, colleague: .nobody),
    found: .byWords, inTimeline: false, history: .changedInPlace,
    sheets: [], derives: [], rules: [], speech: .silent, access: .caseload)
  public static let fields: [Field<Benefit>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .line("name", "Benefit", \.name, names: .nobodyElse, required: true, help: "Its local name."),
    .day("from_on", "From", \.fromOn, .back),
    .day("ends_on", "Ends on", \.endsOn, .forward),
    .day("review_on", "Looked at again on", \.reviewOn, .forward),
    .line(
      "work_rule", "What work changes", \.workRule, names: .nobodyElse,
      help: "In plain words: hours or pay at which it changes."),
    .day("until_on", "Held until", \.untilOn, .back, help: "The day on which it really ended."),
  ]
  public static func problems(of record: Benefit) -> [FieldProblem] {
    guard let from = record.fromOn else { return [] }
    if let ends = record.endsOn, ends < from { return [FieldProblem(\Benefit.endsOn, "The end is before the start.")] }
    if let until = record.untilOn, until < from {
      return [FieldProblem(\Benefit.untilOn, "The end is before the start.")]
    }
    return []
  }
  public var id: Identifier
  public var applicantID: Identifier?
  public var name = ""
  public var fromOn: Day?
  public var endsOn: Day?
  public var reviewOn: Day?
  public var workRule = ""
  public var untilOn: Day?
  public init(id: Identifier) { self.id = id }
}
