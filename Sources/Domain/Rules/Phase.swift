/// Where a person stands, as one word for a list. Several may hold at once: the list shows the first by this order of
/// precedence and "+1" for the others. The order says what a specialist must know first; it never orders people.
public enum Phase: String, Choice {
  case left
  case offer
  case startingWork = "starting_work"
  case working
  case stepDown = "step_down"
  case betweenJobs = "between_jobs"
  case pause
  case outOfTouch = "out_of_touch"
  case studying
  case search
  case profile
  case met
  case accepted
  case referred
  case enquiry

  public var label: Words {
    switch self {
    case .left: "left"
    case .offer: "job offer"
    case .startingWork: "first weeks"
    case .working: "working"
    case .stepDown: "step-down"
    case .betweenJobs: "between jobs"
    case .pause: "pause, own wish"
    case .outOfTouch: "out of touch"
    case .studying: "studying"
    case .search: "job search"
    case .profile: "career profile"
    case .met: "met"
    case .accepted: "accepted"
    case .referred: "referred"
    case .enquiry: "enquiry"
    }
  }

  /// A job that starts in fewer days than these is an offer that was taken; one further off says nothing yet. A convention of
  /// this program.
  static let offerDays = 60

  public var isWork: Bool {
    switch self {
    case .startingWork, .working, .stepDown: true
    case .left, .offer, .betweenJobs, .pause, .outOfTouch, .studying, .search, .profile, .met, .accepted,
      .referred, .enquiry:
      false
    }
  }
}

/// A phase with the day it began, if that is known.
public struct DatedPhase: Hashable, Codable, Sendable {
  public let phase: Phase
  public let since: Day?
  public init(_ phase: Phase, since: Day?) {
    self.phase = phase
    self.since = since
  }
}

extension Phase {
  /// Every phase that holds on a day, in order of precedence.
  /// - Parameters:
  ///   - period: the person's latest period, open or ended; nil for a person with none.
  ///   - statuses: the statuses of that period.
  ///   - jobs: all the person's jobs.
  ///   - educations: all the person's courses: one that goes on is studying, never work.
  ///   - firstWeeks: days from the start of a job in which weekly contact is due (`DueTerms.firstWeeks`).
  static func phases(
    servicePeriod: ServicePeriod?, statuses: [Status], jobs: [Job], educations: [Education], firstWeeks: Int,
    on day: Day
  ) -> [DatedPhase] {
    guard let servicePeriod else { return [DatedPhase(.enquiry, since: nil)] }
    if let left = servicePeriod.leftOn, left <= day { return [DatedPhase(.left, since: left)] }
    var found = fromJobs(jobs, servicePeriod, firstWeeks, on: day) + statuses.compactMap { fromStatus($0, on: day) }
    let courses = educations.filter { $0.isGoingOn(on: day) }.compactMap(\.startedOn)
    if let since = courses.min() { found.append(DatedPhase(.studying, since: since)) }
    if found.isEmpty { found = [fromDates(servicePeriod)] }
    let order = Phase.allCases
    var seen = Set<Phase>()
    return
      found
      .filter { seen.insert($0.phase).inserted }
      .sorted { order.firstIndex(of: $0.phase) ?? 0 < order.firstIndex(of: $1.phase) ?? 0 }
  }

  private static func fromStatus(_ status: Status, on day: Day) -> DatedPhase? {
    guard let kind = status.status, status.fromOn.map({ $0 <= day }) ?? true, status.untilOn.map({ day < $0 }) ?? true
    else { return nil }
    return DatedPhase(phase(of: kind), since: status.fromOn)
  }

  private static func phase(of status: StatusKind) -> Phase {
    switch status {
    case .profile: .profile
    case .search: .search
    case .offer: .offer
    case .studying: .studying
    case .pause: .pause
    case .outOfTouch: .outOfTouch
    case .stepDown: .stepDown
    }
  }

  private static func fromJobs(_ jobs: [Job], _ servicePeriod: ServicePeriod, _ firstWeeks: Int, on day: Day)
    -> [DatedPhase]
  {
    let work = jobs.filter { $0.isWork(on: day) }
    if let newest = work.compactMap(\.startedOn).max() {
      let phase: Phase = day.days(since: newest) < firstWeeks ? .startingWork : .working
      return [DatedPhase(phase, since: newest)]
    }
    if let start = jobs.filter(\.isWork).compactMap(\.startedOn).filter({ $0 > day }).min(),
      start.days(since: day) < offerDays
    {
      return [DatedPhase(.offer, since: nil)]
    }
    let begun = servicePeriod.firstMeetingOn ?? servicePeriod.referredOn
    let ended = jobs.filter(\.isWork).compactMap(\.endedOn).filter { $0 < day }
    if let last = ended.max(), begun.map({ last >= $0 }) ?? true {
      return [DatedPhase(.betweenJobs, since: last)]
    }
    return []
  }

  private static func fromDates(_ servicePeriod: ServicePeriod) -> DatedPhase {
    if let day = servicePeriod.firstMeetingOn { return DatedPhase(.met, since: day) }
    if let day = servicePeriod.acceptedOn { return DatedPhase(.accepted, since: day) }
    if let day = servicePeriod.referredOn { return DatedPhase(.referred, since: day) }
    return DatedPhase(.enquiry, since: servicePeriod.firstMentionedOn)
  }
}
