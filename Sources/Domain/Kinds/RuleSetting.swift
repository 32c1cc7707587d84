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
    sheets: [], derives: [.clocks([])], rules: [], speech: .silent, access: .office)
  public static let fields: [Field<RuleSetting>] = [
    .line("rule", "Rule", \.rule, names: .nobodyElse, .kept, required: true),
    .choice("applies", "Applies", \.applies),
    .number("days", "Days", \.days, DueEntry.range),
    .line("source", "Where this is laid down", \.source, names: .nobodyElse),
  ]
  public static func problems(of record: RuleSetting) -> [FieldProblem] {
    guard let entry = DueEntry.of(record.rule) else { return [] }
    if record.days != nil, entry.days == nil {
      return [FieldProblem(\RuleSetting.days, "This rule counts no days: leave them out.")]
    }
    guard record.applies != nil, entry.number != nil else { return [] }
    return [FieldProblem(\RuleSetting.applies, "This is a number of a rule: set there whether the rule applies.")]
  }
  public var id: Identifier
  /// Code of a `DueEntry`.
  public var rule = ""
  /// Nil: as the table says.
  public var applies: YesNo?
  /// Nil: as the table says.
  public var days: Int?
  public var source = ""
  public init(id: Identifier) { self.id = id }
}
