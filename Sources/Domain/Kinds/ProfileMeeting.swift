/// One of the meetings in which the career profile is made and revised (IPS-25, ongoing work-based assessment: two or
/// three, several informants with consent).
public struct ProfileMeeting: Record {
  public static let description = describe(
    .profileMeeting, title: "Profile meeting",
    form: FormWords(
      "profile meeting", adding: "New profile meeting", changing: "Change a profile meeting", added: "profile meeting",
      changed: "profile meeting changed"),
    layout: .ofTheTable, label: .beginning(\.learned), day: .field(\.happenedOn), startsToday: .field(\.happenedOn),
    owners: Owners(applicant: .one(\.applicantID), employer: .nobody, colleague: .one(\.colleagueID)),
    found: .byWords, inTimeline: false, history: .changedInPlace,
    sheets: [], derives: [], rules: [], speech: .silent, access: .caseload)
  public static let fields: [Field<ProfileMeeting>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .day("happened_on", "Date", \.happenedOn, .back, required: true),
    .choice("place", "Where", \.place),
    .number("minutes", "Minutes", \.minutes, 0...1440),
    .choices("informants", "Who told", \.informants),
    .choice("consent", "The person agreed to asking others", \.consent),
    .note("learned", "What was learned", \.learned, names: .maybeOthers),
    .reference("colleague_id", "By", \.colleagueID, .colleague),
  ]
  public static func problems(of record: ProfileMeeting) -> [FieldProblem] { [] }
  public var id: Identifier
  public var applicantID: Identifier?
  public var happenedOn: Day?
  public var place: ContactPlace?
  public var minutes: Int?
  public var informants: [Informant] = []
  public var consent: YesNo?
  public var learned = ""
  public var colleagueID: Identifier?
  public init(id: Identifier) { self.id = id }
}

public enum Informant: String, Choice {
  case person, clinician, family
  case formerEmployer = "former_employer"
  case other
  public var label: Words {
    switch self {
    case .person: "the person"
    case .clinician: "clinician"
    case .family: "family"
    case .formerEmployer: "former employer"
    case .other: "someone else"
    }
  }
}
