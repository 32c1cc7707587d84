/// A part of the profile that is asked only where the office has switched it on, and by the person's own wish
/// (least data; criminal records fall under GDPR art. 10).
public struct SensitiveNote: Record {
  public static let description = describe(
    .sensitiveNote, title: "Sensitive part of the profile",
    form: FormWords(
      "sensitive part of the profile", adding: "Sensitive part of the profile",
      changing: "Change a sensitive part of the profile", added: "sensitive part of the profile",
      changed: "sensitive part of the profile changed"),
    layout: .ofTheTable, label: .none, day: .field(\.notedOn), startsToday: .field(\.notedOn),
    owners: Owners(applicant: .one(\.applicantID), employer: .nobody, colleague: .nobody),
    found: .byWords, inTimeline: false, history: .changedInPlace,
    sheets: [], derives: [], rules: [.profileParts], speech: .silent, access: .caseload)
  public static let fields: [Field<SensitiveNote>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .choice("block", "About", \.block, required: true),
    .note("words", "Only what limits or shapes the work", \.words, names: .maybeOthers, required: true),
    .day("valid_until", "Holds until", \.validUntil, .forward),
    .day("noted_on", "Noted on", \.notedOn, .back),
  ]
  public static func problems(of record: SensitiveNote) -> [FieldProblem] { [] }
  public var id: Identifier
  public var applicantID: Identifier?
  public var block: SensitiveBlock?
  public var words = ""
  public var validUntil: Day?
  public var notedOn: Day?
  public init(id: Identifier) { self.id = id }
}

public enum SensitiveBlock: String, Choice {
  case legal, money, housing, care, identity
  public var label: Words {
    switch self {
    case .legal: "legal limits to certain jobs"
    case .money: "debts, or wages taken for them"
    case .housing: "how steady the housing is"
    case .care: "children and others to care for"
    case .identity: "culture and identity, by the person's own wish"
    }
  }
}
