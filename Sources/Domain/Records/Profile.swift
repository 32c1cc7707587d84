/// The core of the career profile (ips-domain.md 3.1): made with the person, never finished, revised at each job.
public struct Profile: Record {
  public static let kind = RecordKind.profile
  public static let title: Words = "Career profile"
  public static let fields: [Field<Profile>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .note("dream_job", "Dream job", \.dreamJob),
    .note("next_goal", "Next goal", \.nextGoal),
    .note("why_work", "Why work", \.whyWork),
    .note("worries", "Worries", \.worries),
    .note(
      "work_history", "Work so far", \.workHistory,
      help: "Employer, title, years; what was liked, what was not, what was learned."),
    .note("education", "Education and courses", \.education),
    .line("languages", "Languages", \.languages),
    .line("licences", "Licences and certificates", \.licences),
    .note("strengths", "Strengths and skills", \.strengths),
    .note("what_helps", "What helps at work", \.whatHelps, help: "In the person's words; only what bears on a job."),
    .note("early_signs", "Early signs others may notice", \.earlySigns),
    .line("best_hours", "Best hours of the day", \.bestHours),
    .line("transport", "Transport", \.transport),
    .line("benefits", "Benefits", \.benefits),
    .note("benefit_worries", "Worries about benefits", \.benefitWorries),
    .note("network", "People who could help find work", \.network),
    .day("started_on", "Begun on", \.startedOn, .back),
    .day("revised_on", "Last revised on", \.revisedOn, .back),
    .note("other_work", "Military, voluntary and informal work", \.otherWork),
    .choice("driving_licence", "Driving licence", \.drivingLicence),
    .choice("car", "Has the use of a car", \.car),
    .number("travel_most", "Longest way to work, minutes", \.travelMost, 0...1440),
    .line("phone_internet", "Phone and internet", \.phoneInternet),
    .note("coping", "Ways of coping", \.coping),
    .note("accommodations", "What a workplace could change", \.accommodations),
    .choice("wish_to_study", "Wishes to study", \.wishToStudy),
    .choice("family_contact", "Family may be asked", \.familyContact),
  ]
  public var id: Identifier
  public var applicantID: Identifier?
  public var dreamJob = ""
  public var nextGoal = ""
  public var whyWork = ""
  public var worries = ""
  public var workHistory = ""
  public var education = ""
  public var languages = ""
  public var licences = ""
  public var strengths = ""
  public var whatHelps = ""
  public var earlySigns = ""
  public var bestHours = ""
  public var transport = ""
  public var benefits = ""
  public var benefitWorries = ""
  public var network = ""
  public var startedOn: Day?
  public var revisedOn: Day?
  public var otherWork = ""
  public var drivingLicence: YesNo?
  public var car: YesNo?
  public var travelMost: Int?
  public var phoneInternet = ""
  public var coping = ""
  public var accommodations = ""
  public var wishToStudy: YesNo?
  public var familyContact: YesNo?
  public init(id: Identifier) { self.id = id }
}

/// Someone around the applicant: clinician, welfare worker, family.
public struct ContactPerson: Record {
  public static let kind = RecordKind.contactPerson
  public static let title: Words = "Contact person"
  public static let fields: [Field<ContactPerson>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .line("name", "Name", \.name, required: true),
    .choice("role", "Who", \.role),
    .line("organisation", "Works at", \.organisation),
    .line("phone", "Phone", \.phone),
    .line("email", "E-mail", \.email),
    .choice("may_contact", "May be contacted", \.mayContact, help: "Does the person agree? Unknown until asked."),
    .day("agreed_on", "Agreed on", \.agreedOn, .back),
    .line("note", "Note", \.note),
  ]
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
