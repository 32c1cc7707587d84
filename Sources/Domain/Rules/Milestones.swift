/// Which milestones of work are worked out. None is ever stored: each follows from the dates and hours of the record.
public enum MilestoneKind: String, Choice {
  case fourHours = "four_hours"
  case ninetyDays = "90_days"
  case thirteenWeeks = "13_weeks"
  case twentySixWeeks = "26_weeks"
  case thirteenOfSixteen = "13_of_16_weeks"

  public var label: Words {
    switch self {
    case .fourHours: "first four paid hours"
    case .ninetyDays: "90 days"
    case .thirteenWeeks: "13 weeks"
    case .twentySixWeeks: "26 weeks"
    case .thirteenOfSixteen: "13 of 16 weeks, 7 hours"
    }
  }

  /// What is counted, in one sentence.
  public var rule: Words {
    switch self {
    case .fourHours: "The day that was written down for it; hours alone do not say it."
    case .ninetyDays: "Still in this job 90 days after its start."
    case .thirteenWeeks: "Still in this job 13 weeks after its start."
    case .twentySixWeeks: "Still in this job 26 weeks after its start."
    case .thirteenOfSixteen:
      "At least 7 paid hours in 13 weeks out of 16 that follow one another; the hours of several jobs add up."
    }
  }

  public var source: Words {
    switch self {
    case .fourHours: "England, IPS Grow reporting tool: a start counts once 4 paid hours were worked."
    case .ninetyDays: "Supervisors' sheet of a state in the United States."
    case .thirteenWeeks, .twentySixWeeks:
      "England, IPS Grow: held after 13 and 26 weeks; whether gaps or another employer count was not found."
    case .thirteenOfSixteen: "England, IPS in primary care: 7 hours a week for 13 weeks within 16."
    }
  }

  /// Whether the source was read; else it is from memory.
  public var isVerified: Bool {
    switch self {
    case .fourHours, .ninetyDays, .thirteenOfSixteen: true
    case .thirteenWeeks, .twentySixWeeks: false
    }
  }

  /// Days from the start after which the job is still held; nil for those that hours decide.
  public var days: Int? {
    switch self {
    case .ninetyDays: 90
    case .thirteenWeeks: 91
    case .twentySixWeeks: 182
    case .fourHours, .thirteenOfSixteen: nil
    }
  }
}

public enum MilestoneState: Hashable, Sendable {
  case reached(Day)
  /// If everything goes on as it is agreed now.
  case expected(Day)
  case notReached
  case unknown(MilestoneGap)
}

/// Why nobody can say.
public enum MilestoneGap: Hashable, Sendable {
  case notWrittenDown
  case hoursMissing(since: Day)
  case typeOfJobMissing(since: Day)

  public var words: Words {
    switch self {
    case .notWrittenDown: "not written down"
    case .hoursMissing(let day): Words("hours missing since {1}", day.iso)
    case .typeOfJobMissing(let day): Words("type of job missing since {1}", day.iso)
    }
  }
}

public struct Milestone: Hashable, Sendable {
  public let kind: MilestoneKind
  public let state: MilestoneState

  init(_ kind: MilestoneKind, _ state: MilestoneState) { (self.kind, self.state) = (kind, state) }
}

public enum Milestones {
  /// The milestones of one job. Practice, sheltered places and courses have none: they are not counted as work.
  public static func of(_ job: Job, on day: Day) -> [Milestone] {
    guard job.isWork, let start = job.startedOn else { return [] }
    let later = [MilestoneKind.ninetyDays, .thirteenWeeks, .twentySixWeeks].compactMap { kind in
      kind.days.map { Milestone(kind, held(job, until: start.adding(days: $0), on: day)) }
    }
    return [Milestone(.fourHours, fourHours(job, on: day))] + later
  }

  private static func fourHours(_ job: Job, on day: Day) -> MilestoneState {
    guard let on = job.firstFourHoursOn else { return .unknown(.notWrittenDown) }
    return on <= day ? .reached(on) : .expected(on)
  }

  private static func held(_ job: Job, until goal: Day, on day: Day) -> MilestoneState {
    if let end = job.endedOn, end < goal { return .notReached }
    return goal <= day ? .reached(goal) : .expected(goal)
  }

  // MARK: Hours of the person

  static let weeksNeeded = 13
  static let weeksLooked = 16
  static let hoursNeeded = Hundredths(hundredths: 700)

  /// 13 of 16 weeks with at least 7 paid hours, over all the person's competitive work; nil for a person without any.
  /// It is reached with the last day of the week that makes it full.
  public static func hours(_ jobs: [Job], _ changes: [HoursChange], on day: Day) -> Milestone? {
    let hours = WeeklyHours(jobs, changes)
    guard let first = hours.first else { return nil }
    // What is agreed now decides within this many weeks, or never.
    let end = max(day, first).adding(days: 7 * weeksLooked)
    let horizon = min(hours.last ?? end, end)
    let mondays = Array(
      stride(from: Int(first.startOfWeek.number), through: Int(horizon.number), by: 7).map { Day(number: Int32($0)) })
    let weeks = mondays.map { hours.week(of: $0, atLeast: hoursNeeded) }
    return Milestone(.thirteenOfSixteen, state(mondays, weeks, jobs, on: day))
  }

  private static func state(
    _ mondays: [Day], _ weeks: [WeeklyHours.Week], _ jobs: [Job], on day: Day
  ) -> MilestoneState {
    let certain = firstFull(weeks) { $0 == .met }.map { mondays[$0].adding(days: 6) }
    if let certain, certain <= day { return .reached(certain) }
    let possible = firstFull(weeks) { $0 != .notMet }.map { mondays[$0].adding(days: 6) }
    if let possible, possible <= day { return .unknown(gap(weeks, jobs)) }
    if let certain { return .expected(certain) }
    return possible == nil ? .notReached : .unknown(gap(weeks, jobs))
  }

  /// The first week with which so many of the weeks looked at count; one that counts only if it is one of them.
  private static func firstFull(_ weeks: [WeeklyHours.Week], _ counts: (WeeklyHours.Week) -> Bool) -> Int? {
    weeks.indices.first { index in
      counts(weeks[index])
        && weeks[max(0, index - weeksLooked + 1)...index].count(where: counts) >= weeksNeeded
    }
  }

  private static func gap(_ weeks: [WeeklyHours.Week], _ jobs: [Job]) -> MilestoneGap {
    for case .unknown(let since) in weeks {
      let isTypeOfJob = jobs.contains { job in
        job.typeOfJob == nil && (job.startedOn.map { $0 <= since } ?? false)
          && (job.endedOn.map { since <= $0 } ?? true)
      }
      return isTypeOfJob ? .typeOfJobMissing(since: since) : .hoursMissing(since: since)
    }
    return .notWrittenDown
  }
}
