/// What is known of one person, as far as it bears on a place of work: the wishes that hold, and nothing about health.
public struct MatchPerson: Hashable, Sendable {
  /// The wishes that hold on the day, the strongest first, of equal ones the most wished for.
  public let wishes: [Preference]
  public let noGo: [NoGoEmployer]
  public let ties: [Tie]
  public let disclosures: [Disclosure]
  public var drivingLicence: YesNo?
  public var car: YesNo?
  /// The longest way to work, in minutes.
  public var travelMost: Int?
  public var town = ""
  let kinds: [MatchWish<JobType>]
  let sectors: [MatchWish<Industry>]

  /// - Parameter day: what does not hold on it is left out.
  public init(
    wishes: [Preference], noGo: [NoGoEmployer] = [], ties: [Tie] = [], disclosures: [Disclosure] = [], on day: Day
  ) {
    let held = wishes.filter { $0.holds(on: day) }.sorted {
      ($0.strengthOrder, $0.rank ?? 100, $0.id) < ($1.strengthOrder, $1.rank ?? 100, $1.id)
    }
    self.wishes = held
    self.noGo = noGo.filter { Self.holds($0.untilOn, day) }
    self.ties = ties.filter { Self.holds($0.untilOn, day) }
    self.disclosures = disclosures.filter { Self.holds($0.untilOn, day) }
    kinds = held.compactMap { wish in wish.soughtJobType.map { MatchWish(wish: wish, value: $0) } }
    sectors = held.compactMap { wish in wish.soughtIndustry.map { MatchWish(wish: wish, value: $0) } }
  }

  private static func holds(_ until: Day?, _ day: Day) -> Bool { until.map { day < $0 } ?? true }

  /// What places are found by: the codes of the kinds of work and the sectors that are wanted.
  public var wantedTraits: [MatchTrait] {
    kinds.filter { $0.wish.isWanted }.map { MatchTrait($0.value.rawValue, $0.wish.strength) }
      + sectors.filter { $0.wish.isWanted }.map { MatchTrait($0.value.rawValue, $0.wish.strength) }
  }

  /// Employers the person asked for.
  public var wantedEmployers: [Identifier] {
    wishes.filter(\.isWanted).compactMap(\.employerID).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  func wishes(about topic: PreferenceTopic) -> [Preference] { wishes.filter { $0.about == topic } }

  /// Whether an employer may be spoken to for the person: what was said about this one goes before what holds for any.
  func approach(at employer: Identifier?) -> Approach? {
    let said = disclosures.filter { $0.approach != nil }.sorted {
      ($0.decidedOn?.number ?? .min, $0.id) > ($1.decidedOn?.number ?? .min, $1.id)
    }
    let here = said.first { $0.employerID != nil && $0.employerID == employer }
    return (here ?? said.first { $0.employerID == nil })?.approach
  }
}

/// A wish together with the entry of a list it means.
struct MatchWish<Value: Hashable & Sendable>: Hashable, Sendable {
  let wish: Preference
  let value: Value
}

/// By what a place is found, and how strong the wish for it is.
public struct MatchTrait: Hashable, Sendable {
  public let code: String
  public let strength: Strength

  init(_ code: String, _ strength: Strength) { (self.code, self.strength) = (code, strength) }
}

extension Preference {
  /// The kind of work it means: the one chosen from the list, else the only one its words can mean. Nothing is guessed.
  public var soughtJobType: JobType? {
    if jobType != nil || about != .kindOfWork { return jobType }
    let found = JobTypeFinder.types(in: words)
    return found.count == 1 ? found.first : nil
  }

  /// The sector it means, likewise.
  public var soughtIndustry: Industry? {
    if industry != nil || about != .employer || employerID != nil { return industry }
    let found = IndustryFinder.industries(in: words)
    return found.count == 1 ? found.first : nil
  }

  var isWanted: Bool { strength == .must || strength == .want || strength == .nice }

  fileprivate var strengthOrder: Int { Strength.allCases.firstIndex(of: strength) ?? 0 }
}

/// What is known of a place of work: an employer, or an opening.
public struct MatchPlace: Hashable, Sendable {
  /// An opening is one job; at an employer several kinds of work may stand side by side.
  public let isOpening: Bool
  public let employerID: Identifier?
  public let employerName: String
  public var jobTypes: [JobType]
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
  /// Ties of colleagues to the employer; those of applicants belong to the applicants.
  public var colleagueTies: [Tie] = []
  private let chosenIndustry: Industry?
  private let branch: String

  public init(_ employer: Employer) {
    isOpening = false
    (employerID, employerName) = (employer.id, employer.name)
    (jobTypes, chosenIndustry, branch) = (employer.jobTypes, employer.industry, employer.branch)
    (town, travelMinutes) = (employer.town, employer.travelMinutes)
    hoursWords = employer.hoursOffered
    (days, partsOfDay, settings) = (employer.days, employer.partsOfDay, employer.settings)
    (doNotContact, doNotContactReason) = (employer.doNotContact == .yes, employer.doNotContactReason)
  }

  /// - Parameter employer: where the opening is, if it is known.
  public init(_ lead: Lead, at employer: Employer?) {
    isOpening = true
    (employerID, employerName) = (lead.employerID, employer?.name ?? "")
    jobTypes = (lead.jobType ?? Self.only(JobTypeFinder.types(in: lead.title))).map { [$0] } ?? []
    (chosenIndustry, branch) = (employer?.industry, employer?.branch ?? "")
    town = lead.town.isEmpty ? employer?.town ?? "" : lead.town
    travelMinutes = employer?.travelMinutes
    (hoursLeast, hoursMost) = (lead.hoursLeast, lead.hoursMost)
    (days, partsOfDay) = (lead.days, lead.partsOfDay)
    settings = lead.settings.isEmpty ? employer?.settings ?? [] : lead.settings
    (contract, pay, payPeriod) = (lead.contract, lead.pay, lead.payPeriod)
    (doNotContact, doNotContactReason) = (employer?.doNotContact == .yes, employer?.doNotContactReason ?? "")
  }

  /// The sector chosen from the list, else the only one the line of business can mean.
  public var industry: Industry? { chosenIndustry ?? Self.only(IndustryFinder.industries(in: branch)) }

  private static func only<Meaning>(_ found: [Meaning]) -> Meaning? { found.count == 1 ? found.first : nil }

  /// By what people who wish for such work are found.
  public var soughtTraits: [String] { jobTypes.map(\.rawValue) + (industry.map { [$0.rawValue] } ?? []) }

  /// By what the place is found: its kinds of work, its sector and its town.
  public var traits: Set<String> { Set(soughtTraits + (townKey.isEmpty ? [] : [townKey])) }

  /// Towns that are written alike but for case and accents are one. No key is the code of a kind of work: a folded text
  /// has no underscore.
  public var townKey: String { Folding.fold(town) }

  /// Whether other work than one kind may be there.
  var hasOtherWork: Bool { !isOpening && jobTypes.count > 1 }
}
