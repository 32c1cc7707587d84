/// How this office departs from the table of due rules.
public struct RuleSetting: Record {
  public static let description = describe(
    .ruleSetting, title: "Setting of a due rule",
    form: FormWords(
      "setting of a due rule", adding: "Setting of a due rule", changing: "Setting of a due rule",
      added: "due rule set", changed: "due rule set"),
    layout: .ofTheTable, label: .whole(\.rule), day: .none, startsToday: .none,
    owners: Owners(applicant: .nobody, employer: .nobody, colleague: .nobody),
    found: .nowhere, inTimeline: false, history: .changedInPlace,
    sheets: [], speech: .silent, access: .office)
  public static let fields: [Field<RuleSetting>] = [
    .line("rule", "Rule", \.rule, names: .nobodyElse, .kept, required: true),
    .choice("applies", "Applies", \.applies),
    .number("days", "Days", \.days, 0...400),
    .line("source", "Where this is laid down", \.source, names: .nobodyElse),
  ]
  public static func problems(of record: RuleSetting) -> [FieldProblem] {
    guard record.days != nil, let id = DueRuleID(rawValue: record.rule), id.rule.days == nil else { return [] }
    return [FieldProblem(\RuleSetting.days, "This rule counts no days: leave them out.")]
  }
  public var id: Identifier
  /// Code of a `DueRuleID`.
  public var rule = ""
  /// Nil: as the table says.
  public var applies: YesNo?
  /// Nil: as the table says.
  public var days: Int?
  public var source = ""
  public init(id: Identifier) { self.id = id }
}
