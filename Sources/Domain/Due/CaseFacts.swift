/// Records that say their own date; about a person, an employer, or only a colleague. Removed records are left out by the
/// caller.
public struct DatedRecords: Sendable {
  /// Not done yet.
  public var steps: [NextStep] = []
  /// With a deadline that is not ticked.
  public var notes: [Note] = []
  /// Open ones.
  public var promises: [Promise] = []
  /// Of which nobody has said what became.
  public var appointments: [Appointment] = []
  public var moves: [Postponement] = []
  public init() {}
}

/// All that the clocks of one person rest on. Removed records are left out by the caller.
public struct CaseFacts: Sendable {
  public var servicePeriods: [ServicePeriod] = []
  public var statuses: [Status] = []
  public var jobs: [Job] = []
  /// Ended choices too: each was a talk.
  public var disclosures: [Disclosure] = []
  public var profile: CareerProfile?
  /// Newest first.
  public var contacts: [ContactFact] = []
  /// Made on behalf of the person.
  public var employerContacts: [EmployerContactFact] = []
  public var dated = DatedRecords()
  public var preferences: [JobPreference] = []
  public var applications: [Application] = []
  /// The days of interviews of which somebody has said what became: they took place, or were called off.
  public var interviewsSettled: Set<Day> = []
  public var hoursChanges: [HoursChange] = []
  public var educations: [Education] = []
  public var benefits: [Benefit] = []
  public var advice: [BenefitsAdvice] = []
  public var supportPlans: [SupportPlan] = []
  public init() {}

  /// The newest day on which the person was reached: support that did not stay a try, or a visit to an employer at which
  /// they were present.
  public var lastContactOn: Day? {
    let visits = employerContacts.filter { $0.applicantPresent == .yes }.map(\.day)
    return (contacts.filter(\.isReached).map(\.day) + visits).max()
  }

  /// Whether anything is planned: a step, an appointment, an agreed contact.
  public func hasPlan(_ terms: DueTerms) -> Bool {
    !dated.steps.isEmpty || !dated.appointments.isEmpty || agreedContact(terms) != nil
  }

  /// The contact in which the next one was agreed that has not taken place: the newest that names a day, unless the
  /// person was reached on that day or later, or shortly before it. A try in between, or a call long before, does not
  /// take the agreement back.
  func agreedContact(_ terms: DueTerms) -> ContactFact? {
    guard let agreed = contacts.first(where: { $0.nextOn != nil }), let next = agreed.nextOn else { return nil }
    let opens = next.adding(days: -terms.days(.agreedWindow))
    return contacts.contains { $0.isReached && $0.day > agreed.day && $0.day >= opens } ? nil : agreed
  }
}

/// What the clocks need of a contact with the person.
public struct ContactFact: Hashable, Sendable {
  public var id: Identifier
  public var day: Day
  public var mode: ContactMode?
  public var place: ContactPlace?
  public var isAttempt: Bool
  public var purposes: [ContactPurpose]
  public var with: [ContactWith]
  public var nextOn: Day?

  public init(
    id: Identifier, day: Day, mode: ContactMode?, place: ContactPlace? = nil, isAttempt: Bool = false,
    purposes: [ContactPurpose] = [], with: [ContactWith] = [], nextOn: Day? = nil
  ) {
    self.id = id
    self.day = day
    self.mode = mode
    self.place = place
    self.isAttempt = isAttempt
    self.purposes = purposes
    self.with = with
    self.nextOn = nextOn
  }

  /// Whether the person was reached: not a try, and not a talk with others about them. Where nobody said with whom, it
  /// was with the person.
  public var isReached: Bool { !isAttempt && (with.isEmpty || with.contains(.applicant)) }

  /// Whether the person was met in person, at whatever place.
  public var isMeeting: Bool { mode == .faceToFace && isReached }
}

/// What the clocks need of an employer contact on behalf of a person.
public struct EmployerContactFact: Hashable, Sendable {
  public var day: Day
  public var mode: ContactMode?
  public var isCompetitive: YesNo?
  public var hiringAuthority: YesNo?
  public var applicantPresent: YesNo?

  public init(
    day: Day, mode: ContactMode?, isCompetitive: YesNo? = nil, hiringAuthority: YesNo? = nil,
    applicantPresent: YesNo? = nil
  ) {
    self.day = day
    self.mode = mode
    self.isCompetitive = isCompetitive
    self.hiringAuthority = hiringAuthority
    self.applicantPresent = applicantPresent
  }
}
