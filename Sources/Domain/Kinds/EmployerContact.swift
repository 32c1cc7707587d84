/// A contact with an employer, on behalf of none, one or several applicants.
public struct EmployerContact: Record {
  public static let description = describe(
    .employerContact, title: "Employer contact",
    form: FormWords(
      "employer contact", adding: "Log an employer contact", changing: "Change an employer contact",
      added: "employer contact", changed: "employer contact changed"),
    layout: .ofTheTable, label: .beginning(\.result), day: .field(\.happenedOn), startsToday: .field(\.happenedOn),
    owners: Owners(applicant: .several(\.applicantIDs), employer: .one(\.employerID), colleague: .one(\.colleagueID)),
    found: .byWords, inTimeline: true, history: .changedInPlace,
    sheets: [.contacts], derives: [.employerSummary], rules: [.disclosure], speech: .reports, access: .caseload)
  public static let fields: [Field<EmployerContact>] = [
    .reference("employer_id", "Employer", \.employerID, .employer, required: true),
    .reference("person_id", "Person seen", \.personID, .employerPerson),
    .choice("mode", "How", \.mode),
    .day("happened_on", "Date", \.happenedOn, .back, required: true),
    .choice("hiring_authority", "Can hire", \.hiringAuthority),
    .choice("visit_stage", "Visit", \.visitStage),
    .references("applicant_ids", "On behalf of", \.applicantIDs, .applicant),
    .note("result", "What happened", \.result, names: .maybeOthers),
    .choice("made_by", "Made by", \.madeBy),
    .choice("applicant_present", "Applicant was there", \.applicantPresent),
    .choice("competitive_job", "About an ordinary paid job", \.competitiveJob),
    .choice("planned", "Planned", \.planned),
    .choice("disclosed", "Said about health", \.disclosed),
    .line("preference_in_mind", "Preference in mind", \.preferenceInMind, names: .nobodyElse),
    .reference("colleague_id", "By", \.colleagueID, .colleague),
    .choice("purpose", "What for", \.purpose),
    .references("job_preference_ids", "Preferences it follows", \.jobPreferenceIDs, .jobPreference),
    .choice("thanked", "Thank-you sent", \.thanked),
    .time("start_time", "Time", \.startTime),
    .number("minutes", "Minutes", \.minutes, 0...1440),
    .line(
      "guard_reason", "Why all the same", \.guardReason, names: .nobodyElse,
      help: "Asked where the contact goes beyond what the person allows. It is kept with the contact."),
  ]
  public static func problems(of record: EmployerContact) -> [FieldProblem] { [] }
  public var id: Identifier
  public var employerID: Identifier?
  public var personID: Identifier?
  public var mode: ContactMode?
  public var happenedOn: Day?
  public var hiringAuthority: YesNo?
  public var visitStage: VisitStage?
  public var applicantIDs: [Identifier] = []
  public var result = ""
  public var madeBy: ContactMaker?
  public var applicantPresent: YesNo?
  public var competitiveJob: YesNo?
  public var planned: YesNo?
  public var disclosed: DisclosureUsed?
  public var preferenceInMind = ""
  public var colleagueID: Identifier?
  public var purpose: EmployerContactPurpose?
  public var jobPreferenceIDs: [Identifier] = []
  public var thanked: YesNo?
  public var startTime = ""
  public var minutes: Int?
  public var guardReason = ""
  public init(id: Identifier) { self.id = id }
}

public enum ContactMode: String, Choice {
  case faceToFace = "face_to_face"
  case phone, video, text, email, letter
  public var label: Words {
    switch self {
    case .faceToFace: "in person"
    case .phone: "phone"
    case .video: "video"
    case .text: "text message"
    case .email: "e-mail"
    case .letter: "letter"
    }
  }
}

public enum ContactMaker: String, Choice {
  case specialist, applicant, both
  public var label: Words {
    switch self {
    case .specialist: "the specialist"
    case .applicant: "the applicant"
    case .both: "both together"
    }
  }
}

public enum DisclosureUsed: String, Choice {
  case none
  case agreedWords = "agreed_words"
  case more
  public var label: Words {
    switch self {
    case .none: "nothing"
    case .agreedWords: "the agreed words"
    case .more: "more than the agreed words"
    }
  }
}

/// What a contact with an employer was for; some are no job development and do not count as such (IPS-25, frequent
/// employer contact).
public enum EmployerContactPurpose: String, Choice {
  case jobDevelopment = "job_development"
  case support
  case handIn = "hand_in"
  case jobFair = "job_fair"
  case agency, other
  public var label: Words {
    switch self {
    case .jobDevelopment: "job development"
    case .support: "support of somebody who works there"
    case .handIn: "handing in an application"
    case .jobFair: "job fair, no talk with one employer"
    case .agency: "clerk of a temp agency"
    case .other: "something else"
    }
  }
}
