/// Employer contacts counted as the scale does (IPS-25, frequent employer contact, from memory): in person, with
/// somebody who can hire, for developing jobs. All are stored; those that do not count say why. Two figures are kept,
/// since the scale contradicts itself: every one that counts, and of these the ones made for an applicant.
public struct ContactCount: Hashable, Codable, Sendable {
  /// What the count rests on.
  public struct Facts: Hashable, Sendable {
    public var mode: ContactMode?
    public var hiringAuthority: YesNo?
    public var madeBy: ContactMaker?
    public var purpose: EmployerContactPurpose?
    public var isForSomebody: Bool
    /// Everybody it was made for works there already.
    public var allWorkThere: Bool

    public init(
      mode: ContactMode?, hiringAuthority: YesNo?, madeBy: ContactMaker?, purpose: EmployerContactPurpose?,
      isForSomebody: Bool, allWorkThere: Bool
    ) {
      (self.mode, self.hiringAuthority, self.madeBy, self.purpose) = (mode, hiringAuthority, madeBy, purpose)
      (self.isForSomebody, self.allWorkThere) = (isForSomebody, allWorkThere)
    }
  }

  /// Why a contact does not count, in the order in which they are looked at.
  public enum Reason: String, CaseIterable, Hashable, Codable, Sendable {
    case notInPerson = "not_in_person"
    case modeUnknown = "mode_unknown"
    case byApplicant = "by_applicant"
    case handIn = "hand_in"
    case jobFair = "job_fair"
    case agency
    case otherPurpose = "other_purpose"
    case support
    case cannotHire = "cannot_hire"
    case hirerUnknown = "hirer_unknown"

    public var label: Words {
      switch self {
      case .notInPerson: "not in person"
      case .modeUnknown: "how is unknown"
      case .byApplicant: "made by the applicant"
      case .handIn: "handing in an application"
      case .jobFair: "job fair, no talk with one employer"
      case .agency: "clerk of a temp agency"
      case .otherPurpose: "not for developing jobs"
      case .support: "support of somebody who works there"
      case .cannotHire: "nobody who can hire"
      case .hirerUnknown: "unknown whether they can hire"
      }
    }
  }

  /// Every contact that counts.
  public private(set) var all = 0
  /// Of these, the ones made for an applicant.
  public private(set) var forSomebody = 0
  public private(set) var left: [Reason: Int] = [:]

  public init() {}

  /// nil: it counts. What is not known to be in person and with somebody who can hire counts nowhere.
  public static func reason(against facts: Facts) -> Reason? {
    guard facts.mode == .faceToFace else { return facts.mode == nil ? .modeUnknown : .notInPerson }
    if facts.madeBy == .applicant { return .byApplicant }
    if let reason = reason(of: facts.purpose, allWorkThere: facts.allWorkThere) { return reason }
    switch facts.hiringAuthority {
    case .yes: return nil
    case .no: return .cannotHire
    case nil: return .hirerUnknown
    }
  }

  /// What somebody said it was for goes before what the jobs say.
  private static func reason(of purpose: EmployerContactPurpose?, allWorkThere: Bool) -> Reason? {
    switch purpose {
    case .jobDevelopment: nil
    case .support: .support
    case .handIn: .handIn
    case .jobFair: .jobFair
    case .agency: .agency
    case .other: .otherPurpose
    case nil: allWorkThere ? .support : nil
    }
  }

  public mutating func add(_ facts: Facts, times: Int = 1) {
    if let reason = Self.reason(against: facts) {
      left[reason, default: 0] += times
    } else {
      all += times
      if facts.isForSomebody { forSomebody += times }
    }
  }

  /// The figure that the office compares with the target.
  public func counted(_ rule: ContactsCounted?) -> Int { rule == .forSomebody ? forSomebody : all }
  /// How many were stored and do not count.
  public var leftOut: Int { left.values.reduce(0, +) }
  public var stored: Int { all + leftOut }
}

/// Employer contacts over some weeks (13 in the fidelity scale), beside the days on which somebody was there.
public struct ContactPeriod: Hashable, Codable, Sendable {
  /// The window of the fidelity scale, IPS-25.
  public static let usualWeeks = 13
  /// The weeks that are drawn as bars.
  public static let bars = 4

  public struct Week: Hashable, Codable, Sendable {
    public let monday: Day
    public let count: ContactCount
    public let target: ContactTarget
    /// Days from Monday to Friday of all colleagues together.
    public let workdays: Int
    /// Of these, the ones up to today on which they were there.
    public let daysThere: Int

    public init(monday: Day, count: ContactCount, target: ContactTarget, workdays: Int, daysThere: Int) {
      (self.monday, self.count, self.target) = (monday, count, target)
      (self.workdays, self.daysThere) = (workdays, daysThere)
    }

    /// How much of the week they were there, in hundredths; leave and days to come are left out.
    var available: Int { workdays == 0 ? 0 : 100 * daysThere / workdays }
  }

  /// Newest first.
  public let weeks: [Week]
  public let rule: ContactsCounted?

  public init(_ weeks: [Week], rule: ContactsCounted?) {
    self.weeks = weeks
    self.rule = rule
  }

  /// Hundredths of a week in which somebody was there.
  public var available: Int { weeks.reduce(0) { $0 + $1.available } }

  /// Contacts that count for each available week, in hundredths; nil where nobody was there.
  public var mean: Hundredths? {
    let counted = weeks.reduce(0) { $0 + $1.count.counted(rule) }
    return available == 0 ? nil : Hundredths(hundredths: Int64((counted * 10_000 + available / 2) / available))
  }

  /// Of the contacts for somebody, how many follow a preference that was written down by then (IPS-25, individualized job
  /// search).
  public struct PreferenceShare: Hashable, Codable, Sendable {
    public var followed = 0
    public var forSomebody = 0
    public init() {}
  }
}
