import Domain
import Testing

/// Milestones by example, and the one that hours decide against a slow oracle.
struct MilestoneTests {
  private static let today = day("2026-11-22")
  private let person = Identifier(high: 3, low: 0)

  private func job(_ number: UInt64, _ start: String, end: String = "", _ fill: (inout Job) -> Void = { _ in }) -> Job {
    var job = Job(id: Identifier(high: 3, low: number))
    (job.applicantID, job.startedOn, job.endedOn) = (person, Day(iso: start), Day(iso: end))
    (job.typeOfJob, job.hoursWeek) = (.competitive, Hundredths(hundredths: 2_000))
    fill(&job)
    return job
  }

  private func states(_ job: Job) -> [String] {
    Milestones.of(job, on: Self.today).map { "\($0.kind.rawValue) \(Self.text($0.state))" }
  }

  private static func text(_ state: MilestoneState) -> String {
    switch state {
    case .reached(let day): "reached \(day.iso)"
    case .expected(let day): "expected \(day.iso)"
    case .notReached: "no"
    case .unknown(let gap): gap.words.english
    }
  }

  @Test func ofOneJob() {
    #expect(
      states(job(1, "2026-08-01")) == [
        "four_hours not written down", "90_days reached 2026-10-30", "13_weeks reached 2026-10-31",
        "26_weeks expected 2027-01-30",
      ])
    #expect(
      states(job(1, "2026-08-01", end: "2026-10-30") { $0.firstFourHoursOn = day("2026-08-02") }) == [
        "four_hours reached 2026-08-02", "90_days reached 2026-10-30", "13_weeks no", "26_weeks no",
      ])
    #expect(states(job(1, "2026-12-01")).last == "26_weeks expected 2027-06-01")
    // Known to end before: it is never expected.
    #expect(states(job(1, "2026-11-01", end: "2027-01-10"))[1] == "90_days no")
  }

  @Test func onTheVeryDay() {
    let job = job(1, "2026-08-24")
    #expect(states(job)[1] == "90_days reached 2026-11-22")
    #expect(Self.text(Milestones.of(job, on: day("2026-11-21"))[1].state) == "expected 2026-11-22")
  }

  @Test("what is not work has none", arguments: [TypeOfJob.workPlacement, .sheltered, .volunteering, .education])
  func notWork(typeOfJob: TypeOfJob) {
    let job = job(1, "2026-01-01") { $0.typeOfJob = typeOfJob }
    #expect(Milestones.of(job, on: Self.today).isEmpty)
    #expect(Milestones.hours([job], [], on: Self.today) == nil)
  }

  private func hours(_ jobs: [Job], _ changes: [HoursChange] = []) -> String? {
    Milestones.hours(jobs, changes, on: Self.today).map { Self.text($0.state) }
  }

  @Test func thirteenOfSixteenWeeks() {
    // Monday 3 August and twelve weeks more.
    #expect(hours([job(1, "2026-08-03")]) == "reached 2026-11-01")
    #expect(hours([job(1, "2026-11-02")]) == "expected 2027-01-31")
    #expect(hours([job(1, "2026-08-03", end: "2026-10-18")]) == "no")
    #expect(hours([job(1, "2026-01-05") { $0.hoursWeek = Hundredths(hundredths: 699) }]) == "no")
    #expect(hours([job(1, "2026-01-05") { $0.hoursWeek = Hundredths(hundredths: 700) }]) == "reached 2026-04-05")
  }

  @Test func severalJobsAddUp() {
    let few: (inout Job) -> Void = { $0.hoursWeek = Hundredths(hundredths: 400) }
    #expect(hours([job(1, "2026-01-05", few)]) == "no")
    #expect(hours([job(1, "2026-01-05", few), job(2, "2026-01-05", few)]) == "reached 2026-04-05")
    let subsidised = job(2, "2026-01-05") {
      ($0.typeOfJob, $0.hoursWeek) = (.wageSubsidy, Hundredths(hundredths: 2_000))
    }
    #expect(hours([job(1, "2026-01-05", few), subsidised]) == "no")
  }

  @Test func whatIsMissingIsSaid() {
    #expect(hours([job(1, "2026-01-05") { $0.hoursWeek = nil }]) == "hours missing since 2026-01-05")
    #expect(hours([job(1, "2026-01-05") { $0.typeOfJob = nil }]) == "type of job missing since 2026-01-05")
    // Nothing is missing that could change the answer.
    #expect(hours([job(1, "2026-01-05", end: "2026-02-01") { $0.hoursWeek = nil }]) == "no")
    #expect(hours([job(1, "2026-01-05"), job(2, "2026-02-01") { $0.hoursWeek = nil }]) == "reached 2026-04-05")
  }

  @Test func changesOfHoursCount() {
    var change = HoursChange(id: Identifier(high: 4, low: 1))
    (change.jobID, change.fromOn) = (Identifier(high: 3, low: 1), day("2026-03-02"))
    change.hoursWeek = Hundredths(hundredths: 500)
    #expect(hours([job(1, "2026-01-05")], [change]) == "no")
    change.hoursWeek = nil
    #expect(hours([job(1, "2026-01-05")], [change]) == "reached 2026-04-05")
  }

  @Test func everyMilestoneSaysItsRuleAndSource() {
    for kind in MilestoneKind.allCases {
      #expect(!kind.rule.english.isEmpty && !kind.source.english.isEmpty)
    }
    #expect(MilestoneKind.allCases.filter { !$0.isVerified } == [.thirteenWeeks, .twentySixWeeks])
  }

  // MARK: The oracle

  @Test("random hours", arguments: 1...60 as ClosedRange<UInt64>)
  func randomHours(seed: UInt64) {
    var random = Numbers(state: seed)
    for _ in 0..<20 {
      let (jobs, changes) = history(&random)
      let expected = HoursOracle(jobs, changes, today: Self.today).state
      #expect(Milestones.hours(jobs, changes, on: Self.today)?.state == expected, "seed \(seed): \(jobs) \(changes)")
    }
  }

  private func history(_ random: inout Numbers) -> ([Job], [HoursChange]) {
    let amounts: [Int64?] = [nil, 0, 300, 400, 699, 700, 701, 1_000, 2_000, 3_750]
    func amount() -> Hundredths? { (amounts.randomElement(using: &random) ?? nil).map { Hundredths(hundredths: $0) } }
    var jobs: [Job] = []
    var changes: [HoursChange] = []
    for number in 1...UInt64.random(in: 1...3, using: &random) {
      let start = Self.today.adding(days: Int.random(in: -260...20, using: &random))
      let length: Int? = Bool.random(using: &random) ? nil : Int.random(in: 0...220, using: &random)
      let job = job(number, start.iso, end: length.map { start.adding(days: $0).iso } ?? "") {
        $0.hoursWeek = amount()
        let bases: [TypeOfJob?] = [
          .competitive, .competitive, .competitive, .seasonal, .wageSubsidy, .workPlacement, nil,
        ]
        $0.typeOfJob = bases.randomElement(using: &random) ?? nil
      }
      jobs.append(job)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        var change = HoursChange(id: Identifier(high: 5, low: UInt64(changes.count)))
        (change.jobID, change.hoursWeek) = (job.id, amount())
        change.fromOn = start.adding(days: Int.random(in: 0...250, using: &random))
        changes.append(change)
      }
    }
    return (jobs, changes)
  }
}

/// "exists 16-week window with >= 13 weeks each >= 7 paid hours", read literally, day by day and window by window.
private struct HoursOracle {
  private let jobs: [Job]
  private let changes: [HoursChange]
  private let today: Day

  init(_ jobs: [Job], _ changes: [HoursChange], today: Day) {
    self.jobs = jobs.filter { $0.typeOfJob == nil || $0.typeOfJob?.report == .competitive }
    self.changes = changes
    self.today = today
  }

  /// Hundredths of hours a week agreed on a day, and whether some of it is unknown.
  private func agreed(_ day: Day) -> (known: Int64, isUnknown: Bool) {
    var (known, isUnknown) = (Int64(0), false)
    for job in jobs {
      guard let start = job.startedOn, day >= start, job.endedOn == nil || job.endedOn.map({ day <= $0 }) == true else {
        continue
      }
      var hours = job.hoursWeek
      for change in changes.filter({ $0.jobID == job.id }).sorted(by: {
        ($0.fromOn?.number ?? 0, $0.id) < ($1.fromOn?.number ?? 0, $1.id)
      }) {
        if let from = change.fromOn, from <= day, let new = change.hoursWeek { hours = new }
      }
      if let hours, job.typeOfJob != nil { known += hours.hundredths } else { isUnknown = true }
    }
    return (known, isUnknown)
  }

  var state: MilestoneState? {
    guard let first = jobs.compactMap(\.startedOn).min() else { return nil }
    let end = max(today, first).adding(days: 112)
    var weeks: [(sunday: Day, met: Bool, perhaps: Bool)] = []
    var missing: Day?
    var monday = first.startOfWeek
    while monday <= end {
      let days = (0..<7).map { agreed(monday.adding(days: $0)) }
      let sum = days.reduce(0) { $0 + $1.known }
      let unknown = days.firstIndex { $0.isUnknown }
      let met = Double(sum) / 7 >= 700
      if !met, let unknown, missing == nil { missing = monday.adding(days: unknown) }
      weeks.append((monday.adding(days: 6), met, met || unknown != nil))
      monday = monday.adding(days: 7)
    }
    let certain = full(weeks.map { ($0.sunday, $0.met) })
    let possible = full(weeks.map { ($0.sunday, $0.perhaps) })
    if let certain, certain <= today { return .reached(certain) }
    if let possible, possible <= today { return gap(missing) }
    if let certain { return .expected(certain) }
    return possible == nil ? .notReached : gap(missing)
  }

  /// The day on which the thirteenth week of some window of sixteen is over.
  private func full(_ weeks: [(sunday: Day, counts: Bool)]) -> Day? {
    weeks.indices.compactMap { begin -> Day? in
      let good = weeks[begin..<min(begin + 16, weeks.count)].filter(\.counts)
      return good.count >= 13 ? good[12].sunday : nil
    }
    .min()
  }

  private func gap(_ since: Day?) -> MilestoneState {
    guard let since else { return .unknown(.notWrittenDown) }
    let isTypeOfJob = jobs.contains { job in
      guard job.typeOfJob == nil, let start = job.startedOn else { return false }
      return start <= since && (job.endedOn == nil || job.endedOn.map { since <= $0 } == true)
    }
    return .unknown(isTypeOfJob ? .typeOfJobMissing(since: since) : .hoursMissing(since: since))
  }
}
