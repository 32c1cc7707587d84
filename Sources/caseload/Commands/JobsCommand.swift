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
      which is unknown. Jobs whose basis nobody wrote down are in no group.
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
    var listing = Listing(Self.columns)
    for job in all where isWanted(job, on: today) {
      if let limit = list.limit, listing.rows.count >= limit { break }
      let hours = Milestones.hours(jobs[job.applicantID] ?? [], changes[job.applicantID] ?? [], on: today)
      let person = try names.person(of: job)
      let cells = try Self.cells(job, person, names, changes[job.applicantID] ?? [], hours, today)
      let veil = NameVeil(list.names.areHidden(store) ? [person].compactMap { $0 } : [])
      listing.rows.append(cells.map { $0.covered(by: veil) })
    }
    try list.write(listing)
  }

  private func isWanted(_ job: Job, on day: Day) -> Bool {
    if open, let end = job.endedOn, end < day { return false }
    return group.isEmpty || group.contains { $0.report == job.basis?.report }
  }

  /// Keys are stable for ever; new ones come at the end.
  private static let columns =
    [
      ListingColumn("id", "Identifier"), ListingColumn("applicant", "Applicant"),
      ListingColumn("employer", "Employer"), ListingColumn("title", "Job title"),
      ListingColumn("started_on", "Start"), ListingColumn("ended_on", "End"),
      ListingColumn("group", "Counts as"), ListingColumn("basis", "Basis"),
      ListingColumn("hours_week", "Hours now"), ListingColumn("missing", "Missing"),
    ] + MilestoneKind.allCases.map { ListingColumn("milestone_" + $0.rawValue, $0.label) }

  private static func cells(
    _ job: Job, _ person: PersonName?, _ names: JobNames, _ changes: [HoursChange], _ hours: Milestone?, _ today: Day
  ) throws -> [Listing.Cell] {
    let now = WeeklyHours.agreed(job, changes, on: max(today, job.startedOn ?? today))
    let milestones = Milestones.of(job, on: today) + (job.isWork ? [hours].compactMap { $0 } : [])
    return [
      .text(job.id.text), Listing.Cell(person?.full), Listing.Cell(try names.employer(of: job)),
      Listing.Cell(job.title),
      Listing.Cell(job.startedOn?.iso), Listing.Cell(job.endedOn?.iso), Listing.Cell(choice: job.basis?.report),
      Listing.Cell(choice: job.basis), Listing.Cell(now?.text(decimalSeparator: ".")),
      .list(DecisionTest(job).missing.map { Job.name(of: $0.field) }),
    ] + MilestoneKind.allCases.map { kind in milestones.first { $0.kind == kind }?.cell ?? .unknown }
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
