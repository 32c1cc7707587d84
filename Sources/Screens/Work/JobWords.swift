import Domain

/// A job in words: how it counts and why, its hours and pay, its milestones.
enum JobWords {
  /// "competitive work: an ordinary paid job that anyone may apply for; not known: usual pay".
  static func counted(_ job: Job) -> String {
    let test = DecisionTest(job)
    guard let typeOfJob = job.typeOfJob ?? test.typeOfJob else {
      return tr("nothing yet: the type of job is unknown") + tested(test)
    }
    let chosen = job.typeOfJob == nil ? "; " + tr(Words("by the answers: {1}", typeOfJob.label)) : ""
    return tr(typeOfJob.report.label) + ": " + tr(typeOfJob.why) + chosen
      + (typeOfJob.report == .competitive ? tested(test) : "")
  }

  private static func tested(_ test: DecisionTest) -> String {
    switch test.verdict {
    case .competitive: "; " + tr("all six answers say so")
    case .notCompetitive(let because): "; " + tr(Words("not competitive: {1}", list(because.map(\.no))))
    case .unknown(let missing) where missing.count == DecisionTest.Question.allCases.count:
      "; " + tr("none of the six questions is answered yet")
    case .unknown(let missing): "; " + tr(Words("not known: {1}", list(missing.map(\.missing))))
    case .setApart: ""
    }
  }

  private static func list(_ words: [Words]) -> String { words.map { tr($0) }.joined(separator: ", ") }

  /// The group and the type of job, for a row of a list.
  static func group(_ job: Job) -> String {
    guard let typeOfJob = job.typeOfJob else { return tr("type of job unknown") }
    return tr(typeOfJob.report.label) + " (" + tr(typeOfJob.label) + ")"
  }

  static func hours(_ hours: Hundredths?) -> String {
    hours.map { tr(Words("{1} h a week", $0.text(decimalSeparator: "."))) } ?? tr("hours unknown")
  }

  static func pay(_ pay: Hundredths?, _ period: PayPeriod?) -> String? {
    guard let pay else { return nil }
    let amount = pay.text(decimalSeparator: ".")
    return period.map { tr(Words("{1} for each {2}", amount, $0.label)) } ?? amount
  }

  static func state(_ state: MilestoneState, today: Day) -> String {
    switch state {
    case .reached(let day): tr(Words("reached {1}", Dates.long(day)))
    case .expected(let day): tr(Words("expected {1}", Dates.withDistance(day, today: today)))
    case .notReached: tr("not reached")
    case .unknown(.notWrittenDown): tr("unknown: not written down")
    case .unknown(.hoursMissing(let day)): tr(Words("unknown: hours missing since {1}", Dates.long(day)))
    case .unknown(.typeOfJobMissing(let day)): tr(Words("unknown: type of job missing since {1}", Dates.long(day)))
    }
  }

  /// What a milestone counts, whose rule it is, and whether that was read or is from memory.
  static func explanation(_ kind: MilestoneKind) -> Words {
    Words("{1} {2} {3}", kind.rule, kind.source, Words(kind.isVerified ? "Verified." : "Not verified."))
  }

  /// The milestone that comes next, or the last one that was reached, as it stands beside a job in a list.
  static func nextMilestone(_ milestones: [Milestone], today: Day) -> String? {
    let expected = milestones.compactMap { milestone in
      if case .expected(let day) = milestone.state { (day, milestone.kind) } else { nil }
    }
    .min { $0.0 < $1.0 }
    if let (day, kind) = expected { return tr(kind.label) + " " + Dates.short(day, today: today) }
    let reached = milestones.compactMap { milestone in
      if case .reached(let day) = milestone.state { (day, milestone.kind) } else { nil }
    }
    .max { $0.0 < $1.0 }
    return reached.map { day, kind in
      tr(Words("{1} reached {2}", kind.label, Dates.short(day, today: today)))
    }
  }

  /// The answers of a start that are still unknown, as they stand in the form.
  static func missing(_ job: Job) -> [String] {
    let record = job.stored
    let asked = ["title", "employer_id", "type_of_job", "hours_week", "pay", "told", "found_by", "supported"]
    let fields = asked.filter { record[named: $0].isEmpty }.compactMap { Job.kind.type.field($0) }.map { tr($0.label) }
    let isTested = job.typeOfJob == nil || job.typeOfJob?.report == .competitive
    return fields + (isTested ? DecisionTest(job).missing.map { tr($0.missing) } : [])
  }
}
