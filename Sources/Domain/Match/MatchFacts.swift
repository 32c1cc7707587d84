/// What is known of one person, as far as it bears on a place of work: the wishes that hold, and nothing about health.
public struct MatchPerson: Hashable, Sendable {
  /// The wishes that hold on the day, the strongest first, of equal ones the most wished for.
  public let preferences: [JobPreference]
  public let noGo: [NoGoEmployer]
  public let connections: [Connection]
  public let disclosures: [Disclosure]
  public var drivingLicence: YesNo?
  public var car: YesNo?
  /// The longest way to work, in minutes.
  public var travelMost: Int?
  public var town = ""
  let kinds: [MatchWish<KindOfWork>]
  let industries: [MatchWish<Industry>]

  /// - Parameter day: what does not hold on it is left out.
  public init(
    preferences: [JobPreference], noGo: [NoGoEmployer] = [], connections: [Connection] = [],
    disclosures: [Disclosure] = [], on day: Day
  ) {
    let held = preferences.filter { $0.holds(on: day) }.sorted {
      ($0.strengthOrder, $0.rank ?? 100, $0.id) < ($1.strengthOrder, $1.rank ?? 100, $1.id)
    }
    self.preferences = held
    self.noGo = noGo.filter { Self.holds($0.untilOn, day) }
    self.connections = connections.filter { Self.holds($0.untilOn, day) }
    self.disclosures = disclosures.filter { Self.holds($0.untilOn, day) }
    kinds = held.compactMap { preference in
      preference.soughtKindOfWork.map { MatchWish(preference: preference, value: $0) }
    }
    industries = held.compactMap { preference in
      preference.soughtIndustry.map { MatchWish(preference: preference, value: $0) }
    }
  }

  private static func holds(_ until: Day?, _ day: Day) -> Bool { until.map { day < $0 } ?? true }

  /// What places are found by: the codes of the kinds of work and the industries that are wanted.
  public var wantedTraits: [MatchTrait] {
    kinds.filter { $0.preference.isWanted }.map { MatchTrait($0.value.rawValue, $0.preference.strength) }
      + industries.filter { $0.preference.isWanted }.map { MatchTrait($0.value.rawValue, $0.preference.strength) }
  }

  /// Employers the person asked for.
  public var wantedEmployers: [Identifier] {
    preferences.filter(\.isWanted).compactMap(\.employerID).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  func preferences(about topic: PreferenceTopic) -> [JobPreference] { preferences.filter { $0.about == topic } }

  /// Whether an employer may be spoken to for the person: what was said about this one goes before what holds for any.
  func approach(at employer: Identifier?) -> Approach? {
    let said = disclosures.filter { $0.approach != nil }.sorted {
      ($0.decidedOn?.number ?? .min, $0.id) > ($1.decidedOn?.number ?? .min, $1.id)
    }
    let here = said.first { $0.employerID != nil && $0.employerID == employer }
    return (here ?? said.first { $0.employerID == nil })?.approach
  }
}

/// A preference together with the entry of a list it means.
struct MatchWish<Value: Hashable & Sendable>: Hashable, Sendable {
  let preference: JobPreference
  let value: Value
}

/// By what a place is found, and how strong the preference for it is.
public struct MatchTrait: Hashable, Sendable {
  public let code: String
  public let strength: Strength

  init(_ code: String, _ strength: Strength) { (self.code, self.strength) = (code, strength) }
}

extension JobPreference {
  /// The kind of work it means: the one chosen from the list, else the only one its words can mean. Nothing is guessed.
  public var soughtKindOfWork: KindOfWork? {
    if kindOfWork != nil || about != .kindOfWork { return kindOfWork }
    let found = KindOfWorkFinder.types(in: words)
    return found.count == 1 ? found.first : nil
  }

  /// The industry it means, likewise.
  public var soughtIndustry: Industry? {
    if industry != nil || about != .employer || employerID != nil { return industry }
    let found = IndustryFinder.industries(in: words)
    return found.count == 1 ? found.first : nil
  }

  var isWanted: Bool { strength == .must || strength == .want || strength == .nice }

  fileprivate var strengthOrder: Int { Strength.allCases.firstIndex(of: strength) ?? 0 }
}

/// What is known of a place of work: an employer, or a job lead.
public struct MatchPlace: Hashable, Sendable {
  /// A job lead is one job; at an employer several kinds of work may stand side by side.
  public let isJobLead: Bool
  public let employerID: Identifier?
  public let employerName: String
  public var kindsOfWork: [KindOfWork]
  public var town: String
  public var travelMinutes: Int?
  public var hoursLeast: Int?
  public var hoursMost: Int?
  /// What somebody wrote about hours and shifts.
  public var hoursWords = ""
  public var days: [WorkDay]
  public var partsOfDay: [PartOfDay]
  public var settings: [WorkSetting]
  public var contract: ContractKind?
  public var pay: Hundredths?
  public var payPeriod: PayPeriod?
  public var doNotContact: Bool
  public var doNotContactReason: String
  /// Connections of colleagues to the employer; those of applicants belong to the applicants.
  public var colleagueConnections: [Connection] = []
  private let chosenIndustry: Industry?
  private let branch: String

  public init(_ employer: Employer) {
    isJobLead = false
    (employerID, employerName) = (employer.id, employer.name)
    (kindsOfWork, chosenIndustry, branch) = (employer.kindsOfWork, employer.industry, employer.branch)
    (town, travelMinutes) = (employer.town, employer.travelMinutes)
    hoursWords = employer.hoursOffered
    (days, partsOfDay, settings) = (employer.days, employer.partsOfDay, employer.settings)
    (doNotContact, doNotContactReason) = (employer.doNotContact == .yes, employer.doNotContactReason)
  }

  /// - Parameter employer: where the job lead is, if it is known.
  public init(_ lead: JobLead, at employer: Employer?) {
    isJobLead = true
    (employerID, employerName) = (lead.employerID, employer?.name ?? "")
    kindsOfWork = (lead.kindOfWork ?? Self.only(KindOfWorkFinder.types(in: lead.title))).map { [$0] } ?? []
    (chosenIndustry, branch) = (employer?.industry, employer?.branch ?? "")
    town = lead.town.isEmpty ? employer?.town ?? "" : lead.town
    travelMinutes = employer?.travelMinutes
    (hoursLeast, hoursMost) = (lead.hoursLeast, lead.hoursMost)
    (days, partsOfDay) = (lead.days, lead.partsOfDay)
    settings = lead.settings.isEmpty ? employer?.settings ?? [] : lead.settings
    (contract, pay, payPeriod) = (lead.contract, lead.pay, lead.payPeriod)
    (doNotContact, doNotContactReason) = (employer?.doNotContact == .yes, employer?.doNotContactReason ?? "")
  }

  /// The industry chosen from the list, else the only one the line of business can mean.
  public var industry: Industry? { chosenIndustry ?? Self.only(IndustryFinder.industries(in: branch)) }

  private static func only<Meaning>(_ found: [Meaning]) -> Meaning? { found.count == 1 ? found.first : nil }

  /// By what people who preference for such work are found.
  public var soughtTraits: [String] { kindsOfWork.map(\.rawValue) + (industry.map { [$0.rawValue] } ?? []) }

  /// By what the place is found: its kinds of work, its industry and its town.
  public var traits: Set<String> { Set(soughtTraits + (townKey.isEmpty ? [] : [townKey])) }

  /// Towns that are written alike but for case and accents are one. No key is the code of a kind of work: a folded text
  /// has no underscore.
  public var townKey: String { Folding.fold(town) }

  /// Whether other work than one kind may be there.
  var hasOtherWork: Bool { !isJobLead && kindsOfWork.count > 1 }
}
