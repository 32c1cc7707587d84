import ArgumentParser
import Domain
import Screens
import Store

/// How a job is counted, by its code.
struct JobGroup: ExpressibleByArgument {
  let report: JobReport

  init?(argument: String) {
    guard let report = JobReport(rawValue: argument) else { return nil }
    self.report = report
  }

  static var allValueStrings: [String] { JobReport.allCases.map(\.rawValue) }
}

struct JobsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jobs", abstract: "List the jobs with how each counts, its hours now and its milestones.",
    discussion: """
      A milestone is worked out when it is asked for: reached DATE, expected DATE (if everything goes on), no, or empty, \
      which is unknown. Jobs whose type of job nobody wrote down are in no group.
      """)

  @Flag(help: "Only jobs that have not ended.")
  var open = false

  @Option(help: "Only jobs that are counted as this; may be given more than once.")
  var group: [JobGroup] = []

  @OptionGroup var list: ListOptions
  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let store = try place.open()
    let today = store.session.today
    let changes = Dictionary(
      grouping: try store.answer(EveryRecord(.hoursChange)).map(HoursChange.init), by: \.applicantID)
    let all = try store.answer(EveryRecord(.job)).map(Job.init)
    let jobs = Dictionary(grouping: all, by: \.applicantID)
    let names = JobNames(store)
    let wanted = all.filter { isWanted($0, on: today) }
    let rows = try wanted.prefix(list.limit ?? .max).map { job in
      let hours = Milestones.hours(jobs[job.applicantID] ?? [], changes[job.applicantID] ?? [], on: today)
      return Row(
        job: job, person: try names.person(of: job), employer: try names.employer(of: job),
        hours: WeeklyHours.agreed(job, changes[job.applicantID] ?? [], on: max(today, job.startedOn ?? today)),
        milestones: Milestones.of(job, on: today) + (job.isWork ? [hours].compactMap { $0 } : []))
    }
    try list.write(
      Listing(Self.columns, rows, hidesNames: list.names.areHidden(store)) { [$0.person].compactMap { $0 } })
  }

  private func isWanted(_ job: Job, on day: Day) -> Bool {
    if open, let end = job.endedOn, end < day { return false }
    return group.isEmpty || group.contains { $0.report == job.typeOfJob?.report }
  }

  private struct Row {
    let job: Job
    let person: PersonName?
    let employer: String?
    let hours: Hundredths?
    let milestones: [Milestone]
  }

  /// Keys are stable for ever; new ones come at the end.
  private static let columns: [ListColumn<Row>] =
    [
      ListColumn("id", "Identifier") { .text($0.job.id.text) },
      ListColumn("applicant", "Applicant") { Listing.Cell($0.person?.full) },
      ListColumn("employer", "Employer") { Listing.Cell($0.employer) },
    ] + ListColumn.fields(of: \.job, \.title, \.startedOn, \.endedOn)
    + [ListColumn("group", "Counts as") { Listing.Cell(choice: $0.job.typeOfJob?.report) }]
    + ListColumn.fields(of: \.job, \.typeOfJob)
    + [
      ListColumn("hours_week", "Hours now") { Listing.Cell($0.hours?.text(decimalSeparator: ".")) },
      ListColumn("missing", "Missing") { .list(DecisionTest($0.job).missing.map { Job.name(of: $0.field) }) },
    ]
    + MilestoneKind.allCases.map { kind in
      ListColumn("milestone_" + kind.rawValue, kind.label) { row in
        row.milestones.first { $0.kind == kind }?.cell ?? .unknown
      }
    }
}

/// Names of people and employers, each read once.
private final class JobNames {
  private let store: Store
  private var people: [Identifier: PersonName] = [:]
  private var employers: [Identifier: String] = [:]

  init(_ store: Store) { self.store = store }

  func person(of job: Job) throws -> PersonName? {
    guard let id = job.applicantID else { return nil }
    if people[id] == nil { people[id] = try store.answer(OneRecord(.applicant, id)).map { Applicant($0).name } }
    return people[id]
  }

  func employer(of job: Job) throws -> String? {
    guard let id = job.employerID else { return nil }
    if employers[id] == nil { employers[id] = try store.answer(Labels([RecordKey(.employer, id)])).first?.label }
    return employers[id]
  }
}

extension Milestone {
  /// For programs: "reached 2026-11-22", "expected 2027-02-21", "no"; nothing when it is unknown.
  var cell: Listing.Cell {
    switch state {
    case .reached(let day): .text("reached " + day.iso)
    case .expected(let day): .text("expected " + day.iso)
    case .notReached: .text("no")
    case .unknown: .unknown
    }
  }
}
