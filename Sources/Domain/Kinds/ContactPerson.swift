/// Someone around the applicant: clinician, welfare worker, family.
public struct ContactPerson: Record {
  public static let description = describe(
    .contactPerson, title: "Contact person",
    form: FormWords(
      "contact person", adding: "New contact person", changing: "Change a contact person", added: "new contact person",
      changed: "contact person changed"),
    layout: .ofTheTable, label: .whole(\.name), day: .field(\.agreedOn), startsToday: .none,
    owners: Owners(applicant: .one(\.applicantID), employer: .nobody, colleague: .nobody),
    found: .byWords, inTimeline: true, history: .changedInPlace,
    sheets: [.applicants], derives: [], rules: [], speech: .silent, access: .caseload)
  public static let fields: [Field<ContactPerson>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .line("name", "Name", \.name, names: .someoneElse, required: true),
    .choice("role", "Who", \.role),
    .line("organisation", "Works at", \.organisation, names: .someoneElse),
    .line("phone", "Phone", \.phone, names: .someoneElse),
    .line("email", "E-mail", \.email, names: .someoneElse),
    .choice("may_contact", "May be contacted", \.mayContact, help: "Does the person agree? Unknown until asked."),
    .day("agreed_on", "Agreed on", \.agreedOn, .back),
    .line("note", "Note", \.note, names: .someoneElse),
  ]
  public static func problems(of record: ContactPerson) -> [FieldProblem] { [] }
  public var id: Identifier
  public var applicantID: Identifier?
  public var name = ""
  public var role: ContactPersonRole?
  public var organisation = ""
  public var phone = ""
  public var email = ""
  public var mayContact: YesNo?
  public var agreedOn: Day?
  public var note = ""
  public init(id: Identifier) { self.id = id }
}

public enum ContactPersonRole: String, Choice {
  case clinician, welfare, family, friend, other
  public var label: Words {
    switch self {
    case .clinician: "clinician"
    case .welfare: "welfare or job centre"
    case .family: "family"
    case .friend: "friend"
    case .other: "someone else"
    }
  }
}
