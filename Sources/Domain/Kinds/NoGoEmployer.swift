/// An employer that must not be approached for a person, or to whom there is a connection.
public struct NoGoEmployer: Record {
  public static let description = describe(
    .noGoEmployer, title: "No-go employer",
    form: FormWords(
      "no-go employer", adding: "New no-go employer", changing: "Change a no-go employer", added: "new no-go employer",
      changed: "no-go employer changed"),
    layout: .ofTheTable, label: .whole(\.name), day: .field(\.notedOn), startsToday: .field(\.notedOn),
    owners: Owners(applicant: .one(\.applicantID), employer: .one(\.employerID), colleague: .nobody),
    found: .byWords, inTimeline: true, history: .changedInPlace,
    sheets: [.applicants], derives: [], rules: [], speech: .silent, access: .caseload)
  public static let fields: [Field<NoGoEmployer>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .reference("employer_id", "Employer", \.employerID, .employer),
    .line("name", "Name, if not on the list", \.name, names: .nobodyElse),
    .choice("why", "Why", \.why),
    .line("reason", "In the person's own words", \.reason, names: .nobodyElse),
    .day("noted_on", "Noted on", \.notedOn, .back),
    .day("until_on", "Held until", \.untilOn, .back),
  ]
  public static func problems(of record: NoGoEmployer) -> [FieldProblem] {
    record.employerID == nil && record.name.isEmpty
      ? [FieldProblem(\NoGoEmployer.employerID, "Choose the employer, or write the name.")] : []
  }
  public var id: Identifier
  public var applicantID: Identifier?
  public var employerID: Identifier?
  public var name = ""
  public var why: NoGoReason?
  public var reason = ""
  public var notedOn: Day?
  public var untilOn: Day?
  public init(id: Identifier) { self.id = id }
}

public enum NoGoReason: String, Choice {
  case formerEmployer = "former_employer"
  case relative
  case ownClinic = "own_clinic"
  case acquaintance
  case preference
  public var label: Words {
    switch self {
    case .formerEmployer: "former employer"
    case .relative: "a relative works or owns there"
    case .ownClinic: "own clinic or its town"
    case .acquaintance: "someone there knows the person"
    case .preference: "the person's own wish"
    }
  }
}
