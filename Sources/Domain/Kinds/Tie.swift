/// How somebody is tied to an employer: "the manager is her cousin". A tie is seen
/// before contact is made; it forbids nothing, a no-go employer does. Ties of applicants never show on the employer.
/// Where both an applicant and a colleague stand, it is the applicant's.
public struct Tie: Record {
  public static let description = describe(
    .tie, title: "Tie to an employer",
    form: FormWords(
      "tie", adding: "New tie to an employer", changing: "Change a tie to an employer", added: "new tie",
      changed: "tie changed"),
    layout: .ofTheTable, label: .whole(\.words), day: .field(\.notedOn), startsToday: .field(\.notedOn),
    owners: Owners(applicant: .one(\.applicantID), employer: .one(\.employerID), colleague: .one(\.staffID)),
    found: .byWords, inTimeline: false, history: .changedInPlace,
    sheets: [.applicants], speech: .silent, access: .caseload)
  public static let fields: [Field<Tie>] = [
    .reference("employer_id", "Employer", \.employerID, .employer, required: true),
    .reference("person_id", "With whom there", \.personID, .employerPerson),
    .reference("applicant_id", "Applicant", \.applicantID, .applicant),
    .reference("staff_id", "Colleague", \.staffID, .staff),
    .choice("relation", "What kind of tie", \.relation, required: true),
    .line("words", "In words", \.words, names: .someoneElse),
    .day("noted_on", "Noted on", \.notedOn, .back),
    .day("until_on", "Held until", \.untilOn, .back),
  ]
  public static func problems(of record: Tie) -> [FieldProblem] {
    record.applicantID == nil && record.staffID == nil
      ? [FieldProblem(\Tie.applicantID, "Say whose tie it is: an applicant's or a colleague's.")] : []
  }
  public var id: Identifier
  public var employerID: Identifier?
  public var personID: Identifier?
  public var applicantID: Identifier?
  public var staffID: Identifier?
  public var relation: Relation?
  public var words = ""
  public var notedOn: Day?
  public var untilOn: Day?
  public init(id: Identifier) { self.id = id }
}

public enum Relation: String, Choice {
  case knows, relative, neighbour
  case formerBoss = "former_boss"
  case formerColleague = "former_colleague"
  case clinicStaff = "clinic_staff"
  case other
  public var label: Words {
    switch self {
    case .knows: "know each other"
    case .relative: "relatives"
    case .neighbour: "neighbours"
    case .formerBoss: "former boss"
    case .formerColleague: "former colleagues"
    case .clinicStaff: "works at the person's clinic too"
    case .other: "another tie"
    }
  }
}
