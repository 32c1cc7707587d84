/// A contact with an employer, on behalf of none, one or several applicants (ips-domain.md 0 and 3.3).
public struct EmployerContact: Record {
  public static let kind = RecordKind.employerContact
  public static let title: Words = "Employer contact"
  public static let fields: [Field<EmployerContact>] = [
    .reference("employer_id", "Employer", \.employerID, .employer, required: true),
    .reference("person_id", "Person seen", \.personID, .employerPerson),
    .choice("mode", "How", \.mode),
    .day("happened_on", "Date", \.happenedOn, .back, required: true),
    .choice("hiring_authority", "Can hire", \.hiringAuthority),
    .choice("visit_stage", "Visit", \.visitStage),
    .references("applicant_ids", "On behalf of", \.applicantIDs, .applicant),
    .note("result", "What happened", \.result),
    .choice("made_by", "Made by", \.madeBy),
    .choice("applicant_present", "Applicant was there", \.applicantPresent),
    .choice("competitive_job", "About an ordinary paid job", \.competitiveJob),
    .choice("planned", "Planned", \.planned),
    .choice("disclosed", "Said about health", \.disclosed),
    .line("wish_in_mind", "Wish in mind", \.wishInMind),
    .reference("staff_id", "By", \.staffID, .staff),
  ]
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
  public var wishInMind = ""
  public var staffID: Identifier?
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
  public var label: Words {
    switch self {
    case .none: "nothing"
    case .agreedWords: "the agreed words"
    }
  }
}
