/// The parts of the career profile, in the order in which it is read.
public enum ProfileBlock: CaseIterable, Sendable {
  case goals, work, education, strengths, atWork, dailyLife, money, network

  public var label: Words {
    switch self {
    case .goals: "Goals"
    case .work: "Work before"
    case .education: "Education"
    case .strengths: "Strengths and languages"
    case .atWork: "Keeping well at work"
    case .dailyLife: "Daily life"
    case .money: "Benefits"
    case .network: "Network"
    }
  }

  /// The fields of the profile itself that belong to the part.
  public var fields: [String] { CareerProfile.names(of: paths) }

  private var paths: [any PartialKeyPath<CareerProfile> & Sendable] {
    switch self {
    case .goals: [\.dreamJob, \.nextGoal, \.whyWork, \.worries]
    case .work: [\.workHistory, \.otherWork]
    case .education: [\.education, \.wishToStudy]
    case .strengths: [\.strengths, \.languages, \.licences]
    case .atWork: [\.whatHelps, \.earlySigns, \.coping, \.accommodations]
    case .dailyLife:
      [\.bestHours, \.transport, \.drivingLicence, \.car, \.travelMost, \.phoneInternet]
    case .money: [\.benefits, \.benefitWorries]
    case .network: [\.network, \.familyContact]
    }
  }
}

/// What the profile does not say yet. Nothing of it is a fault: a profile is never finished.
public struct ProfileGaps: Equatable, Sendable {
  public struct Gap: Equatable, Sendable {
    public let block: ProfileBlock
    public let labels: [Words]
  }

  public let gaps: [Gap]

  /// - Parameters:
  ///   - profile: nil where none was begun.
  ///   - told: what records of their own say already in a field's place: work before, courses, benefits.
  public init(_ profile: CareerProfile?, told: Set<String> = []) {
    let stored = profile?.stored
    gaps = ProfileBlock.allCases.compactMap { block in
      let open = block.fields.filter { !told.contains($0) && stored?.value(named: $0)?.isEmpty ?? true }
      let labels = open.compactMap { RecordKind.careerProfile.type.field($0)?.label }
      return labels.isEmpty ? nil : Gap(block: block, labels: labels)
    }
  }
}

extension CareerProfile {
  /// The profile after a meeting about it: begun on the first, revised on the last.
  public func after(meetingOn day: Day) -> CareerProfile {
    var profile = self
    if profile.startedOn == nil { profile.startedOn = day }
    if profile.revisedOn.map({ $0 < day }) ?? true { profile.revisedOn = day }
    return profile
  }
}
