/// What one applicant allows to be said to employers and who may speak, on any day, and how a contact goes beyond it
/// (IPS-25, disclosure). It judges nobody: a contact that goes beyond asks for a reason.
/// What is unknown breaks nothing: it is listed as missing.
public struct DisclosureGuard: Hashable, Sendable {
  private let choices: [Disclosure]
  private let noGo: [NoGoEmployer]

  /// - Parameter choices: every choice of the applicant that is not removed, ended ones too.
  public init(_ choices: [Disclosure], noGo: [NoGoEmployer] = []) {
    self.choices = choices
    self.noGo = noGo
  }

  /// Where somebody is spoken of.
  public struct Place: Hashable, Sendable {
    public let employerID: Identifier?
    public let employerName: String
    /// Who is spoken to; "" where that is unknown.
    public let personName: String
    public let mustNotBeContacted: Bool

    public init(_ employer: Employer?, person: EmployerPerson? = nil) {
      employerID = employer?.id
      employerName = employer?.name ?? ""
      personName = person?.name ?? ""
      mustNotBeContacted = employer?.doNotContact == .yes
    }
  }

  // MARK: What is allowed

  /// The choice that rules there on a day: the one for the person spoken to, else the one for the employer, else the
  /// one for any; of these the newest decision.
  public func choice(of topic: DisclosureTopic, at place: Place, on day: Day) -> Disclosure? {
    choices.filter { ($0.topic ?? .health) == topic && $0.holds(on: day) }
      .compactMap { choice in choice.reach(at: place).map { (choice, $0) } }
      .max { ($0.1, $0.0.decided, $0.0.id) < ($1.1, $1.0.decided, $1.0.id) }?.0
  }

  /// Who may speak there: what the choice about health says, else the strictest of the other topics.
  public func approach(at place: Place, on day: Day) -> Approach? {
    if let approach = choice(of: .health, at: place, on: day)?.approach { return approach }
    let others = DisclosureTopic.allCases.compactMap { choice(of: $0, at: place, on: day)?.approach }
    return [.notAtAll, .withPerson, .mayAlone].first(where: others.contains)
  }

  // MARK: What goes beyond

  /// How a contact made for the applicant goes beyond what they allowed on its day. What applicants say themselves is
  /// theirs to say.
  public func breaches(of contact: EmployerContact, at place: Place) -> [Breach] {
    guard let day = contact.happenedOn, contact.madeBy != .applicant else { return [] }
    return [said(in: contact, at: place, on: day), spoken(in: contact, at: place, on: day)].compactMap { $0 }
      + (isNoGo(place, on: day) ? [.noGoEmployer] : [])
  }

  /// Whether the applicant wants to be there and nobody has written down whether they were.
  public func asksWhoWasThere(_ contact: EmployerContact, at place: Place) -> Bool {
    guard let day = contact.happenedOn, contact.madeBy != .applicant, contact.madeBy != .both else { return false }
    return contact.applicantPresent == nil && approach(at: place, on: day) == .withPerson
  }

  private func said(in contact: EmployerContact, at place: Place, on day: Day) -> Breach? {
    guard let disclosed = contact.disclosed, disclosed != .none else { return nil }
    let choice = choice(of: .health, at: place, on: day)
    guard let choice, let openness = choice.openness else { return .nobodyAsked }
    if openness == .nothing { return .nothingMayBeSaid }
    switch disclosed {
    case .none: return nil
    case .agreedWords: return choice.permittedWords.isEmpty ? .noAgreedWords : nil
    case .more: return openness == .open ? nil : .moreThanAgreed
    }
  }

  private func spoken(in contact: EmployerContact, at place: Place, on day: Day) -> Breach? {
    switch approach(at: place, on: day) {
    case .notAtAll: .mayNotSpeak
    case .withPerson: contact.madeBy != .both && contact.applicantPresent == .no ? .onlyTogether : nil
    case .mayAlone, nil: nil
    }
  }

  private func isNoGo(_ place: Place, on day: Day) -> Bool {
    noGo.contains { noGo in
      guard noGo.holds(on: day) else { return false }
      if let id = noGo.employerID { return id == place.employerID }
      return !place.employerName.isEmpty && Folding.fold(noGo.name) == Folding.fold(place.employerName)
    }
  }

  /// One way in which a contact goes beyond what is allowed.
  public enum Breach: String, CaseIterable, Hashable, Sendable {
    case nobodyAsked, nothingMayBeSaid, moreThanAgreed, noAgreedWords, onlyTogether, mayNotSpeak, noGoEmployer
    case doNotContact

    /// One neutral sentence, without a name.
    public var words: Words {
      switch self {
      case .nobodyAsked: "By that day nobody had asked the person what may be said about health."
      case .nothingMayBeSaid: "The person has chosen that nothing is said about health here."
      case .moreThanAgreed: "This is more than the words that were agreed with the person."
      case .noAgreedWords: "By that day no words had been agreed with the person."
      case .onlyTogether: "The person has chosen to be there when we speak to this employer."
      case .mayNotSpeak: "The person has chosen that we do not speak to this employer for them."
      case .noGoEmployer: "The person does not want this employer to be approached for them."
      case .doNotContact: "This employer is marked as not to be contacted."
      }
    }
  }
}

/// A breach with whom it is about.
public struct BrokenPromise: Hashable, Sendable {
  /// nil: it is about the employer.
  public let applicantID: Identifier?
  public let breach: DisclosureGuard.Breach

  /// The reason an importer gives, so that no old list is stopped.
  public static let olderListReason = "from an older list"

  public static func all(
    of contact: EmployerContact, at place: DisclosureGuard.Place, guards: [Identifier: DisclosureGuard]
  ) -> [BrokenPromise] {
    let people = contact.applicantIDs.flatMap { id in
      (guards[id]?.breaches(of: contact, at: place) ?? []).map { BrokenPromise(applicantID: id, breach: $0) }
    }
    let isAgainst = place.mustNotBeContacted && contact.madeBy != .applicant
    return people + (isAgainst ? [BrokenPromise(applicantID: nil, breach: .doNotContact)] : [])
  }
}

extension Disclosure {
  /// Whether it held on a day; an unknown first day says yes.
  public func holds(on day: Day) -> Bool { (decidedOn.map { $0 <= day } ?? true) && (untilOn.map { day < $0 } ?? true) }

  fileprivate var decided: Int32 { decidedOn?.number ?? .min }

  /// How closely it is about the place: 2 the person spoken to, 1 the employer, 0 any employer; nil: not about it.
  fileprivate func reach(at place: DisclosureGuard.Place) -> Int? {
    switch audience ?? (namedPerson.isEmpty ? employerID == nil ? .anyEmployer : .thisEmployer : .namedPerson) {
    case .anyEmployer: 0
    case .thisEmployer: employerID != nil && employerID == place.employerID ? 1 : nil
    case .namedPerson:
      !place.personName.isEmpty && Folding.fold(namedPerson) == Folding.fold(place.personName)
        && (employerID == nil || employerID == place.employerID) ? 2 : nil
    }
  }
}

extension NoGoEmployer {
  /// Whether it held on a day; an unknown first day says yes.
  public func holds(on day: Day) -> Bool { (notedOn.map { $0 <= day } ?? true) && (untilOn.map { day < $0 } ?? true) }
}
