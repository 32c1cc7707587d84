/// A person who wants to work. No diagnosis, no score, no "not ready" (IPS: zero exclusion).
public struct Applicant: Record {
  public static let description = describe(
    .applicant, title: "Applicant",
    form: FormWords(
      "applicant", adding: "New applicant", changing: "Change an applicant", added: "new applicant",
      changed: "applicant changed"),
    layout: .ofTheTable, label: .made { $0.name.full }, day: .none, startsToday: .none,
    owners: Owners(applicant: .itself, employer: .nobody, colleague: .nobody),
    found: .byNames({ [$0.name.full, $0.knownAs] }, beside: { $0.town.isEmpty ? $0.reference : $0.town }),
    inTimeline: false, history: .changedInPlace,
    sheets: [.applicants, .contacts, .jobs], derives: [.workTraits], rules: [], speech: .silent, access: .caseload)
  public static let fields: [Field<Applicant>] = [
    .line("first_name", "First name", \.firstName, names: .nobodyElse),
    .line("last_name", "Last name", \.lastName, names: .nobodyElse),
    .line("known_as", "Known as", \.knownAs, names: .nobodyElse, help: "What the person likes to be called."),
    .line(
      "reference", "Reference", \.reference, names: .nobodyElse, help: "Your own number for the person, if you use one."
    ),
    .line("phone", "Phone", \.phone, names: .nobodyElse),
    .line("email", "E-mail", \.email, names: .nobodyElse),
    .line("town", "Town", \.town, names: .nobodyElse),
    .line(
      "how_to_reach", "How to reach", \.howToReach, names: .someoneElse,
      help: "What the person prefers: text first, mornings, through a sister."),
    .reference("team_id", "Treatment team", \.teamID, .team),
    .choice("mark", "Mark", \.mark, .kept, help: "Your own sign on the person; it orders nobody."),
    .note("about", "About", \.about, names: .maybeOthers, help: "What a colleague should know. Not a diagnosis."),
  ]
  public static func problems(of record: Applicant) -> [FieldProblem] {
    record.firstName.isEmpty && record.lastName.isEmpty && record.knownAs.isEmpty
      ? [
        FieldProblem(
          \Applicant.firstName, "A person needs a name: give the first name, the last name or what they are called.")
      ]
      : []
  }

  public var id: Identifier
  public var firstName = ""
  public var lastName = ""
  public var knownAs = ""
  public var reference = ""
  public var phone = ""
  public var email = ""
  public var town = ""
  public var howToReach = ""
  public var teamID: Identifier?
  public var mark: Mark?
  public var about = ""
  public init(id: Identifier) { self.id = id }

  public var name: PersonName { PersonName(first: firstName, last: lastName, knownAs: knownAs) }
}

/// A specialist's own sign on a person: a letter, never colour alone.
public enum Mark: String, Choice {
  case star, question, bell
  public var label: Words {
    switch self {
    case .star: "keep an eye on"
    case .question: "ask in the team"
    case .bell: "call soon"
    }
  }
  /// The sign shown in lists.
  public var sign: String {
    switch self {
    case .star: "*"
    case .question: "?"
    case .bell: "!"
    }
  }
}
