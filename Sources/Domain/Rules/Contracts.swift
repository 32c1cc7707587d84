/// What must hold between the contracts of one person.
public enum Contracts {
  /// A week has no more hours.
  public static let hoursOfAWeek = Hundredths(hundredths: 16_800)
  /// More than this is asked about, never refused: a convention of this program.
  public static let unusualHours = Hundredths(hundredths: 6_000)

  /// Whether the record is a contract of work: a course and volunteering bind nobody.
  static func isContract(_ job: Job) -> Bool { job.typeOfJob?.report != .education && job.typeOfJob != .volunteering }

  /// Another contract with the same employer that goes on at the same time; on the very day on which one follows the
  /// other both may hold.
  public static func overlapping(_ job: Job, among jobs: [Job]) -> Job? {
    guard let employer = job.employerID, let start = job.startedOn, isContract(job) else { return nil }
    return jobs.filter { other in
      guard other.id != job.id, other.employerID == employer, isContract(other), let begun = other.startedOn else {
        return false
      }
      return begun < (job.endedOn ?? latest) && start < (other.endedOn ?? latest) || begun == start
    }
    .min { ($0.startedOn, $0.id) < ($1.startedOn, $1.id) }
  }

  private static let latest = Day(number: .max)

  /// The first day from a job's start on which the agreed hours of all jobs are more than so many, and how many they are;
  /// what is unknown counts as none.
  /// - Parameter changes: of all these jobs.
  public static func exceeding(
    _ limit: Hundredths, _ job: Job, among jobs: [Job], _ changes: [HoursChange]
  ) -> (on: Day, hours: Hundredths)? {
    guard let start = job.startedOn else { return nil }
    let all = jobs.filter { $0.id != job.id } + [job]
    let last = job.endedOn ?? latest
    let days = ([start] + all.compactMap(\.startedOn) + changes.compactMap(\.fromOn)).filter {
      start <= $0 && $0 <= last
    }
    for day in Set(days).sorted() {
      let hours = Hundredths(
        hundredths: all.reduce(0) { $0 + (WeeklyHours.agreed($1, changes, on: day)?.hundredths ?? 0) })
      if hours > limit { return (day, hours) }
    }
    return nil
  }

  // MARK: Sentences

  /// What is wrong with a job beside the person's others.
  public static func problems(of job: Job, among jobs: [Job], _ changes: [HoursChange]) -> [FieldProblem] {
    [overlapProblem(job, jobs), changeOutside(job, changes), hoursProblem(job, jobs, changes)].compactMap { $0 }
  }

  private static func overlapProblem(_ job: Job, _ jobs: [Job]) -> FieldProblem? {
    guard let other = overlapping(job, among: jobs), let start = other.startedOn else { return nil }
    guard let end = other.endedOn else {
      return FieldProblem(
        \Job.startedOn,
        Words(
          "The person has a job with this employer since {1}: end that first, or change its hours instead.", start.iso))
    }
    return FieldProblem(
      \Job.startedOn, Words("The person has a job with this employer from {1} to {2}.", start.iso, end.iso))
  }

  /// The days of a job are changed so that a change of its hours would fall outside.
  private static func changeOutside(_ job: Job, _ changes: [HoursChange]) -> FieldProblem? {
    let days = changes.filter { $0.jobID == job.id }.compactMap(\.fromOn)
    if let start = job.startedOn, let day = days.min(), day < start {
      return FieldProblem(
        \Job.startedOn, Words("Its hours or pay were changed on {1}, before this start: correct that first.", day.iso))
    }
    if let end = job.endedOn, let day = days.max(), day > end {
      return FieldProblem(
        \Job.endedOn, Words("Its hours or pay were changed on {1}, after this end: correct that first.", day.iso))
    }
    return nil
  }

  private static func hoursProblem(_ job: Job, _ jobs: [Job], _ changes: [HoursChange]) -> FieldProblem? {
    exceeding(hoursOfAWeek, job, among: jobs, changes).map { over in
      FieldProblem(
        \Job.hoursWeek,
        Words(
          "All jobs together come to {1} hours a week on {2}, but a week has 168.",
          over.hours.text(decimalSeparator: "."), over.on.iso))
    }
  }

  /// What is wrong with new hours or pay beside the job they belong to.
  public static func problems(
    of change: HoursChange, in job: Job, among jobs: [Job], _ changes: [HoursChange]
  ) -> [FieldProblem] {
    if job.applicantID != change.applicantID {
      return [FieldProblem(\HoursChange.jobID, "This is a job of another person.")]
    }
    guard let from = change.fromOn else { return [] }
    if let start = job.startedOn, from < start {
      return [FieldProblem(\HoursChange.fromOn, Words("The job began only on {1}.", start.iso))]
    }
    if let end = job.endedOn, from > end {
      return [FieldProblem(\HoursChange.fromOn, Words("The job ended on {1}.", end.iso))]
    }
    return hoursProblem(job, jobs, changes).map { [$0] } ?? []
  }
}
