/// Days on which a colleague is away. They leave the contact target (IPS-25, frequent employer contact); the clocks of
/// the people on the caseload go on, and whoever covers sees them.
public struct Absence: Record {
  public static let description = describe(
    .absence, title: "Absence",
    form: FormWords(
      "absence", adding: "New absence", changing: "Change an absence", added: "new absence", changed: "absence changed"),
    layout: .ofTheTable, label: .none, day: .field(\.fromOn), startsToday: .none,
    owners: Owners(applicant: .nobody, employer: .nobody, colleague: .one(\.colleagueID)),
    found: .nowhere, inTimeline: false, history: .changedInPlace,
    sheets: [], derives: [], rules: [], speech: .silent, access: .office)
  public static let fields: [Field<Absence>] = [
    .reference("colleague_id", "Colleague", \.colleagueID, .colleague, required: true),
    .day("from_on", "From", \.fromOn, .forward, required: true),
    .day("until_on", "Until and with", \.untilOn, .forward, required: true),
    .choice("reason", "Why", \.reason),
  ]
  public static func problems(of record: Absence) -> [FieldProblem] {
    if let from = record.fromOn, let until = record.untilOn, until < from {
      return [FieldProblem(\Absence.untilOn, "The end is before the beginning.")]
    }
    return []
  }
  public var id: Identifier
  public var colleagueID: Identifier?
  public var fromOn: Day?
  public var untilOn: Day?
  public var reason: AbsenceReason?
  public init(id: Identifier) { self.id = id }
}

public enum AbsenceReason: String, Choice {
  case leave, holiday, training, sick, other
  public var label: Words {
    switch self {
    case .leave: "leave"
    case .holiday: "public holiday"
    case .training: "training"
    case .sick: "sick"
    case .other: "another reason"
    }
  }
}
