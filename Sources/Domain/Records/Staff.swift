/// A colleague: employment specialist, supervisor or administrator (ips-domain.md 0, Specialist).
public struct Staff: Record {
  public static let kind = RecordKind.staff
  public static let title: Words = "Colleague"
  public static let fields: [Field<Staff>] = [
    .line("name", "Name", \.name, required: true),
    .line("login", "Login name", \.login, help: "The name you log in to this computer with."),
    .choice("role", "Role", \.role),
    .number("fte_percent", "Full-time share, percent", \.ftePercent, 5...100, help: "100 for full time, 50 for half."),
    .number("weekly_target", "Own weekly contact target", \.weeklyTarget, 0...50),
    .line("phone", "Phone", \.phone),
    .day("active_from", "Works here from", \.activeFrom, .back),
    .day("active_to", "Works here until", \.activeTo, .forward),
  ]

  public var id: Identifier
  public var name = ""
  public var login = ""
  public var role: StaffRole?
  public var ftePercent: Int?
  public var weeklyTarget: Int?
  public var phone = ""
  public var activeFrom: Day?
  public var activeTo: Day?
  public init(id: Identifier) { self.id = id }
}

public enum StaffRole: String, Choice {
  case specialist, supervisor, administrator
  public var label: Words {
    switch self {
    case .specialist: "employment specialist"
    case .supervisor: "supervisor"
    case .administrator: "administrator"
    }
  }
}
