/// What the person allows to be said about their health, to whom, in which exact words. A change
/// ends the old row and begins a new one: the words that were permitted on any day stay known.
public struct Disclosure: Record {
  public static let description = describe(
    .disclosure, title: "Disclosure choice",
    form: FormWords(
      "disclosure choice", adding: "Disclosure choice", changing: "Change the disclosure choice",
      added: "disclosure choice", changed: "disclosure choice changed; the old one is kept"),
    layout: .ofTheTable, label: .beginning(\.permittedWords), day: .field(\.decidedOn),
    startsToday: .field(\.decidedOn),
    owners: Owners(applicant: .one(\.applicantID), employer: .one(\.employerID), colleague: .nobody),
    found: .byWords, inTimeline: true, history: .replaced(until: \.untilOn, by: \.replacesID),
    sheets: [.applicants], derives: [], rules: [], speech: .silent, access: .caseload)
  public static let fields: [Field<Disclosure>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .choice("approach", "May speak to employers", \.approach),
    .choice("topic", "Topic", \.topic),
    .choice("openness", "What may be said", \.openness),
    .note("permitted_words", "Exact words that may be used", \.permittedWords, names: .maybeOthers),
    .note("not_to_say", "What must not be said", \.notToSay, names: .maybeOthers),
    .choice("audience", "To whom", \.audience),
    .reference("employer_id", "This employer", \.employerID, .employer),
    .line("named_person", "This person", \.namedPerson, names: .someoneElse),
    .note("pros", "What speaks for it", \.pros, names: .maybeOthers),
    .note("cons", "What speaks against it", \.cons, names: .maybeOthers),
    .day("decided_on", "Decided on", \.decidedOn, .back),
    .choice("place", "Where we talked", \.place),
    .day("revisit_on", "Talk again on", \.revisitOn, .forward),
    .day("until_on", "Held until", \.untilOn, .back, .kept),
    .reference("replaces_id", "Replaces", \.replacesID, .disclosure, .kept),
  ]
  public static func problems(of record: Disclosure) -> [FieldProblem] {
    record.openness == .nothing && !record.permittedWords.isEmpty
      ? [
        FieldProblem(
          \Disclosure.permittedWords, "Nothing may be said, so there are no permitted words: change one of the two.")
      ]
      : []
  }
  public var id: Identifier
  public var applicantID: Identifier?
  public var approach: Approach?
  /// nil: health, which is what was asked before topics were told apart.
  public var topic: DisclosureTopic?
  public var openness: Openness?
  public var place: ContactPlace?
  public var permittedWords = ""
  public var notToSay = ""
  public var audience: Audience?
  public var employerID: Identifier?
  public var namedPerson = ""
  public var pros = ""
  public var cons = ""
  public var decidedOn: Day?
  public var revisitOn: Day?
  public var untilOn: Day?
  public var replacesID: Identifier?
  public init(id: Identifier) { self.id = id }
}

public enum Approach: String, Choice {
  case mayAlone = "may_alone"
  case withPerson = "with_person"
  case notAtAll = "not_at_all"
  public var label: Words {
    switch self {
    case .mayAlone: "the specialist may, alone too"
    case .withPerson: "only with the person there"
    case .notAtAll: "not at all"
    }
  }
}

/// What a choice is about; each can be held differently.
public enum DisclosureTopic: String, Choice {
  case health, support, gaps, accommodations, benefits
  case substanceUse = "substance_use"
  case record, other
  public var label: Words {
    switch self {
    case .health: "health"
    case .support: "that we support the person"
    case .gaps: "gaps in the working life"
    case .accommodations: "what a workplace could change"
    case .benefits: "benefits"
    case .substanceUse: "substance use"
    case .record: "criminal record"
    case .other: "something else"
    }
  }
}

public enum Openness: String, Choice {
  case nothing
  case agreedWords = "agreed_words"
  case open
  public var label: Words {
    switch self {
    case .nothing: "say nothing"
    case .agreedWords: "agreed words only"
    case .open: "open"
    }
  }
}

public enum Audience: String, Choice {
  case anyEmployer = "any_employer"
  case thisEmployer = "this_employer"
  case namedPerson = "named_person"
  public var label: Words {
    switch self {
    case .anyEmployer: "any employer"
    case .thisEmployer: "this employer"
    case .namedPerson: "a named person"
    }
  }
}
