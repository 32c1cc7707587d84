/// A colleague: employment specialist, supervisor or administrator.
public struct Colleague: Record {
  public static let description = describe(
    .colleague, title: "Colleague",
    form: FormWords(
      "colleague", adding: "New colleague", changing: "Change a colleague", added: "new colleague",
      changed: "colleague changed"),
    layout: .ofTheTable, label: .whole(\.name), day: .none, startsToday: .none,
    owners: Owners(applicant: .nobody, employer: .nobody, colleague: .itself),
    found: .byNames({ [$0.name] }, beside: { _ in "" }), inTimeline: false, history: .changedInPlace,
    sheets: [.applicants, .employers, .contacts], derives: [.clocks([\.activeTo])], rules: [], speech: .silent,
    access: .office)
  public static let fields: [Field<Colleague>] = [
    .line("name", "Name", \.name, names: .nobodyElse, required: true),
    .line("login", "Login name", \.login, names: .nobodyElse, help: "The name you log in to this computer with."),
    .choice("role", "Role", \.role),
    .number("fte_percent", "Full-time share, percent", \.ftePercent, 5...100, help: "100 for full time, 50 for half."),
    .number("weekly_target", "Own weekly contact target", \.weeklyTarget, 0...50),
    .line("phone", "Phone", \.phone, names: .nobodyElse),
    .day("active_from", "Works here from", \.activeFrom, .back),
    .day("active_to", "Works here until", \.activeTo, .forward),
  ]
  public static func problems(of record: Colleague) -> [FieldProblem] { [] }

  public var id: Identifier
  public var name = ""
  public var login = ""
  public var role: ColleagueRole?
  public var ftePercent: Int?
  public var weeklyTarget: Int?
  public var phone = ""
  public var activeFrom: Day?
  public var activeTo: Day?
  public init(id: Identifier) { self.id = id }
}

public enum ColleagueRole: String, Choice {
  case specialist, supervisor, administrator
  public var label: Words {
    switch self {
    case .specialist: "employment specialist"
    case .supervisor: "supervisor"
    case .administrator: "administrator"
    }
  }
}
