/// A treatment team that applicants come from.
public struct Team: Record {
  public static let description = describe(
    .team, title: "Treatment team",
    form: FormWords(
      "treatment team", adding: "New treatment team", changing: "Change a treatment team", added: "new treatment team",
      changed: "treatment team changed"),
    layout: .ofTheTable, label: .whole(\.name), day: .none, startsToday: .none,
    owners: Owners(applicant: .nobody, employer: .nobody, colleague: .nobody),
    found: .byNames({ [$0.name] }, beside: \.meeting), inTimeline: false, history: .changedInPlace,
    sheets: [.applicants], derives: [], rules: [], speech: .silent, access: .office)
  public static let fields: [Field<Team>] = [
    .line("name", "Name", \.name, names: .nobodyElse, required: true),
    .line("phone", "Phone", \.phone, names: .nobodyElse),
    .line("meeting", "Weekly meeting", \.meeting, names: .nobodyElse, help: "When and where the team meets."),
  ]
  public static func problems(of record: Team) -> [FieldProblem] { [] }
  public var id: Identifier
  public var name = ""
  public var phone = ""
  public var meeting = ""
  public init(id: Identifier) { self.id = id }
}
