/// The agreed paid hours of a person week by week, from the start of each job and its later changes (
/// weekly paid hours per job are needed, not only start and end).
///
/// Choices of this program, where the funder's rule is silent: weeks are ISO weeks; the hours of several jobs add up,
/// because the outcome is the person's; of a week that a job began, changed or ended in, each day counts a seventh of
/// the hours that were agreed for it; only competitive work counts, and work whose type of job or hours nobody wrote down is
/// unknown.
public struct WeeklyHours: Sendable {
  public enum Week: Hashable, Sendable {
    /// At least the hours asked for, whatever else is unknown.
    case met
    case notMet
    /// It depends on something that nobody wrote down; the first such day of the week.
    case unknown(since: Day)
  }

  private let jobs: [Job]
  private let changes: [HoursChange]

  /// - Parameters:
  ///   - jobs: all the person's jobs; those that are something else than competitive work are left out here.
  ///   - changes: all the person's changes of hours.
  public init(_ jobs: [Job], _ changes: [HoursChange]) {
    self.jobs = jobs.filter { $0.startedOn != nil && ($0.typeOfJob == nil || $0.typeOfJob?.report == .competitive) }
    self.changes = changes
  }

  /// The first and the last day of all the work that counts; the last is nil while some of it goes on.
  var first: Day? { jobs.compactMap(\.startedOn).min() }
  var last: Day? { jobs.contains { $0.endedOn == nil } ? nil : jobs.compactMap(\.endedOn).max() }

  /// What was agreed for a job from a day on: the change made last before it, else what the start said. nil: the person
  /// is not in the job on that day, or nobody wrote the hours down.
  public static func agreed(_ job: Job, _ changes: [HoursChange], on day: Day) -> Hundredths? {
    guard let start = job.startedOn, start <= day, job.endedOn.map({ day <= $0 }) ?? true else { return nil }
    let change = changes.filter { change in
      guard change.jobID == job.id, change.hoursWeek != nil, let from = change.fromOn else { return false }
      return from <= day
    }
    .max { ($0.fromOn, $0.id) < ($1.fromOn, $1.id) }
    return change?.hoursWeek ?? job.hoursWeek
  }

  /// Whether the person had at least so many paid hours in the week of a day.
  public func week(of day: Day, atLeast hours: Hundredths) -> Week {
    let monday = day.startOfWeek
    var sevenths: Int64 = 0
    var unknown: Day?
    for offset in 0..<7 {
      let day = monday.adding(days: offset)
      for job in jobs where isIn(job, on: day) {
        if job.typeOfJob != nil, let agreed = Self.agreed(job, changes, on: day) {
          sevenths += agreed.hundredths
        } else {
          unknown = unknown ?? day
        }
      }
    }
    if sevenths >= hours.hundredths * 7 { return .met }
    return unknown.map { .unknown(since: $0) } ?? .notMet
  }

  private func isIn(_ job: Job, on day: Day) -> Bool {
    guard let start = job.startedOn else { return false }
    return start <= day && (job.endedOn.map { day <= $0 } ?? true)
  }
}
