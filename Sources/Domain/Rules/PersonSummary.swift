/// What a list shows of a person, derived from their records; the store keeps it in a table so that lists stay flat.
public struct PersonSummary: Hashable, Codable, Sendable {
  /// The specialist whose caseload the person is on; nil when nobody is assigned.
  public var staffID: Identifier?
  /// The phase shown, and how many others hold.
  public var phase: DatedPhase
  public var otherPhases: Int
  public var isSearching: Bool
  public var isWorking: Bool
  public var hasLeft: Bool
  public var lastContactOn: Day?
  public var nextStep: String
  public var nextOn: Day?
  /// The first later day on which the summary changes by itself (a job starts, the first weeks end); nil if none.
  public var changesOn: Day?

  /// Everything the summary is derived from; withdrawn records are left out by the caller.
  public struct Sources: Sendable {
    public var episodes: [Episode] = []
    public var statuses: [Status] = []
    public var assignments: [Assignment] = []
    public var jobs: [Job] = []
    /// Days of contacts in which the person was reached.
    public var lastContactOn: Day?
    /// Next steps that are not done.
    public var openSteps: [NextStep] = []
    /// Next contact agreed in the newest support contact.
    public var nextContactOn: Day?
    public init() {}
  }

  public static func derive(from sources: Sources, on day: Day) -> PersonSummary {
    let episode = latest(sources.episodes)
    let statuses = sources.statuses.filter { $0.episodeID == nil || $0.episodeID == episode?.id }
    let phases = Phase.phases(episode: episode, statuses: statuses, jobs: sources.jobs, on: day)
    let next = nextThing(sources)
    let names = Set(phases.map(\.phase))
    return PersonSummary(
      staffID: owner(sources.assignments, on: day, hasLeft: names.contains(.left)),
      // `phases` is never empty: without anything else the dates of the episode give one.
      phase: phases.first ?? DatedPhase(.enquiry, since: nil), otherPhases: max(0, phases.count - 1),
      isSearching: !names.isDisjoint(with: [.search, .betweenJobs]),
      isWorking: names.contains { $0.isWork }, hasLeft: names.contains(.left),
      lastContactOn: sources.lastContactOn, nextStep: next.what, nextOn: next.on,
      changesOn: nextChange(episode, statuses, sources, after: day))
  }

  private static func latest(_ episodes: [Episode]) -> Episode? {
    let begun: (Episode) -> Day? = { $0.referredOn ?? $0.raisedOn ?? $0.entryOn }
    let open = episodes.filter { $0.leftOn == nil }
    return (open.isEmpty ? episodes : open).max { ($0.leftOn ?? begun($0), $0.id) < ($1.leftOn ?? begun($1), $1.id) }
  }

  /// Whose caseload the person is on; for somebody who left, whose it was.
  private static func owner(_ assignments: [Assignment], on day: Day, hasLeft: Bool) -> Identifier? {
    assignments
      .filter { $0.role != .cover && (hasLeft || ($0.untilOn.map { day <= $0 } ?? true)) }
      .max { ($0.fromOn, $0.id) < ($1.fromOn, $1.id) }?.staffID
  }

  private static func nextThing(_ sources: Sources) -> (what: String, on: Day?) {
    let dated = sources.openSteps.filter { $0.dueOn != nil }.min { ($0.dueOn, $0.id) < ($1.dueOn, $1.id) }
    if let dated, sources.nextContactOn.map({ dated.dueOn ?? $0 <= $0 }) ?? true { return (dated.what, dated.dueOn) }
    if let agreed = sources.nextContactOn { return ("", agreed) }
    let undated = sources.openSteps.min { $0.id < $1.id }
    return (undated?.what ?? "", nil)
  }

  private static func nextChange(
    _ episode: Episode?, _ statuses: [Status], _ sources: Sources, after day: Day
  ) -> Day? {
    var days = statuses.flatMap { [$0.fromOn, $0.untilOn] } + [episode?.leftOn]
    for job in sources.jobs {
      days += [
        job.startedOn, job.startedOn?.adding(days: Int(Phase.firstWeeks)), job.startedOn?.adding(days: -59),
        job.endedOn?.adding(days: 1),
      ]
    }
    days += sources.assignments.flatMap { [$0.fromOn, $0.untilOn?.adding(days: 1)] }
    return days.compactMap { $0 }.filter { $0 > day }.min()
  }
}

/// Unknown days come before known ones.
func < (left: (Day?, Identifier), right: (Day?, Identifier)) -> Bool {
  let days = (left.0?.number ?? .min, right.0?.number ?? .min)
  return days.0 == days.1 ? left.1 < right.1 : days.0 < days.1
}
