public struct EmployerPerson: Record {
  public static let description = describe(
    .employerPerson, title: "Person at an employer",
    form: FormWords(
      "person at the employer", adding: "New person at the employer", changing: "Change a person at the employer",
      added: "new person at the employer", changed: "person at the employer changed"),
    layout: .ofTheTable, label: .whole(\.name), day: .none, startsToday: .none,
    owners: Owners(applicant: .nobody, employer: .one(\.employerID), colleague: .nobody),
    found: .byNames({ [$0.name] }, beside: \.role), inTimeline: false, history: .changedInPlace,
    sheets: [.employers, .contacts], derives: [], rules: [], speech: .silent, access: .office)
  public static let fields: [Field<EmployerPerson>] = [
    .reference("employer_id", "Employer", \.employerID, .employer, .kept, required: true),
    .line("name", "Name", \.name, names: .nobodyElse, required: true),
    .line("role", "Role", \.role, names: .nobodyElse),
    .choice("hiring_authority", "Can hire", \.hiringAuthority),
    .line("phone", "Phone", \.phone, names: .nobodyElse),
    .line("email", "E-mail", \.email, names: .nobodyElse),
    .line("best_time", "Best time", \.bestTime, names: .nobodyElse),
    .line("note", "Note", \.note, names: .nobodyElse),
  ]
  public static func problems(of record: EmployerPerson) -> [FieldProblem] { [] }
  public var id: Identifier
  public var employerID: Identifier?
  public var name = ""
  public var role = ""
  public var hiringAuthority: YesNo?
  public var phone = ""
  public var email = ""
  public var bestTime = ""
  public var note = ""
  public init(id: Identifier) { self.id = id }
}
