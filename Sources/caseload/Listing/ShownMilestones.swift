import Domain
import Exchange
import Screens

/// The milestones of work of a person, worked out from the records that are shown; they are no records themselves.
struct ShownMilestones {
  private let rows: [(job: Identifier?, milestone: Milestone)]

  init(_ records: [StoredRecord], on day: Day) {
    let jobs = records.filter { $0.kind == .job }.map(Job.init)
    let changes = records.filter { $0.kind == .hoursChange }.map(HoursChange.init)
    // A single record is shown as it is.
    guard records.first?.kind == .applicant else {
      rows = []
      return
    }
    rows =
      jobs.flatMap { job in Milestones.of(job, on: day).map { (job.id, $0) } }
      + [Milestones.hours(jobs, changes, on: day)].compactMap { $0.map { (nil, $0) } }
  }

  /// One sheet, or none.
  var sheets: [String] {
    if rows.isEmpty { return [] }
    let lines = rows.map { row in
      "  " + tr(row.milestone.kind.label) + ": " + words(row.milestone.state) + (row.job.map { " (\($0.text))" } ?? "")
    }
    return [([tr("Milestones, worked out")] + lines).joined(separator: "\n") + "\n"]
  }

  private func words(_ state: MilestoneState) -> String {
    switch state {
    case .reached(let day): tr(Words("reached {1}", day.iso))
    case .expected(let day): tr(Words("expected {1}", day.iso))
    case .notReached: tr("not reached")
    case .unknown(let gap): tr(gap.words)
    }
  }

  /// One object each; `job` is null for what the hours of all jobs decide.
  var json: [String] {
    rows.map { row in
      let members: [(String, Listing.Cell)] = [
        ("kind", .text("milestone")), ("milestone", .text(row.milestone.kind.rawValue)),
        ("job", Listing.Cell(row.job?.text)), ("state", .text(row.milestone.state.code)),
        ("on", Listing.Cell(row.milestone.state.day?.iso)), ("missing", Listing.Cell(row.milestone.state.gap?.english)),
      ]
      return JSONText.object(members.map { ($0.0, $0.1.json) }, isSpaced: true)
    }
  }
}

extension MilestoneState {
  fileprivate var code: String {
    switch self {
    case .reached: "reached"
    case .expected: "expected"
    case .notReached: "not_reached"
    case .unknown: "unknown"
    }
  }

  fileprivate var day: Day? {
    switch self {
    case .reached(let day), .expected(let day): day
    case .notReached, .unknown: nil
    }
  }

  fileprivate var gap: Words? { if case .unknown(let gap) = self { gap.words } else { nil } }
}
