/// How somebody is tied to an employer: "the manager is her cousin". A connection is seen
/// before contact is made; it forbids nothing, a no-go employer does. Connections of applicants never show on the employer.
/// Where both an applicant and a colleague stand, it is the applicant's.
public struct Connection: Record {
  public static let description = describe(
    .connection, title: "Connection to an employer",
    form: FormWords(
      "connection", adding: "New connection to an employer", changing: "Change a connection to an employer",
      added: "new connection",
      changed: "connection changed"),
    layout: .ofTheTable, label: .whole(\.words), day: .field(\.notedOn), startsToday: .field(\.notedOn),
    owners: Owners(applicant: .one(\.applicantID), employer: .one(\.employerID), colleague: .one(\.colleagueID)),
    found: .byWords, inTimeline: false, history: .changedInPlace,
    sheets: [.applicants], derives: [], rules: [], speech: .silent, access: .caseload)
  public static let fields: [Field<Connection>] = [
    .reference("employer_id", "Employer", \.employerID, .employer, required: true),
    .reference("person_id", "With whom there", \.personID, .employerPerson),
    .reference("applicant_id", "Applicant", \.applicantID, .applicant),
    .reference("colleague_id", "Colleague", \.colleagueID, .colleague),
    .choice("relation", "What kind of connection", \.relation, required: true),
    .line("words", "In words", \.words, names: .someoneElse),
    .day("noted_on", "Noted on", \.notedOn, .back),
    .day("until_on", "Held until", \.untilOn, .back),
  ]
  public static func problems(of record: Connection) -> [FieldProblem] {
    record.applicantID == nil && record.colleagueID == nil
      ? [FieldProblem(\Connection.applicantID, "Say whose connection it is: an applicant's or a colleague's.")] : []
  }
  public var id: Identifier
  public var employerID: Identifier?
  public var personID: Identifier?
  public var applicantID: Identifier?
  public var colleagueID: Identifier?
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
    case .formerBoss: "former line manager"
    case .formerColleague: "former colleagues"
    case .clinicStaff: "works at the person's clinic too"
    case .other: "another connection"
    }
  }
}
