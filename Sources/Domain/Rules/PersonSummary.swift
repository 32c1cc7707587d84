/// What a list shows of a person, derived from their records; the store keeps it in a table so that lists stay flat.
public struct PersonSummary: Hashable, Codable, Sendable {
  /// The specialist whose caseload the person is on; nil when nobody is assigned.
  public var colleagueID: Identifier?
  /// The phase shown, and how many others hold.
  public var phase: DatedPhase
  public var otherPhases: Int
  public var lastContactOn: Day?
  /// What comes next, in the user's own words; "" where the rule says it.
  public var nextStep: String
  /// The rule by which it is due; nil for a step without a day, and for nothing.
  public var nextRule: DueRuleID?
  public var nextOn: Day?
  /// Who owes the promise that is due first.
  public var waitingFor: Party?
  public var waitingUntil: Day?
  /// The short note with the nearest deadline.
  public var note: String
  public var noteUntil: Day?
  /// The next day with an appointment.
  public var meetingOn: Day?
  /// Since when the person is on this specialist's caseload.
  public var assignedOn: Day?
  /// What is so of the person, and lists are filtered by.
  public var flags: Set<ApplicantFilter>
  /// The first later day on which the summary changes by itself (a job starts, the first weeks end); nil if none.
  public var changesOn: Day?

  public var isSearching: Bool { flags.contains(.searching) }
  public var isWorking: Bool { flags.contains(.inWork) }
  public var hasLeft: Bool { flags.contains(.left) }
  /// Whether somebody has planned anything: a step, a contact, an appointment. Clocks do not count.
  public var hasPlan: Bool { !flags.contains(.noNextStep) }

  /// For how many days somebody counts as new to their specialist; a convention of this program.
  public static let newForDays = 14

  /// Everything the summary is derived from; removed records are left out by the caller.
  public struct Sources: Sendable {
    public var facts = CaseFacts()
    public var assignments: [Assignment] = []
    public var isMarked = false
    public init() {}
  }

  /// What the summary itself rests on, besides what is due.
  public static let facts: Set<CaseFact> = [
    .servicePeriods, .statuses, .assignments, .jobs, .educations, .contacts, .employerContacts, .steps, .notes,
    .promises,
    .appointments,
  ]

  /// - Parameter due: what is due about the person (`DueRules.items`), in the order of its days.
  public static func derive(
    from sources: Sources, due: [DueItem] = [], _ terms: DueTerms = DueTerms(), on day: Day
  ) -> PersonSummary {
    let facts = sources.facts
    let servicePeriod = latest(facts.servicePeriods)
    let statuses = facts.statuses.filter { $0.servicePeriodID == nil || $0.servicePeriodID == servicePeriod?.id }
    let phases = Phase.phases(
      servicePeriod: servicePeriod, statuses: statuses, jobs: facts.jobs, educations: facts.educations,
      firstWeeks: terms.firstWeeks,
      on: day)
    let names = Set(phases.map(\.phase))
    let hasLeft = names.contains(.left)
    let assignment = owner(sources.assignments, on: day, hasLeft: hasLeft)
    let next = due.first { ($0.lapsesOn ?? day) >= day }
    let undated = facts.dated.steps.filter { $0.dueOn == nil }.min { $0.id < $1.id }
    let promise = facts.dated.promises.min { (late($0.dueOn), $0.id) < (late($1.dueOn), $1.id) }
    let note = facts.dated.notes.min { (late($0.deadlineOn), $0.id) < (late($1.deadlineOn), $1.id) }
    let isNew = assignment?.fromOn.map { $0 <= day && day < $0.adding(days: newForDays) } ?? false
    let situation = Situation(
      phases: names, assignment: assignment, isNew: isNew && !hasLeft, isMarked: sources.isMarked,
      hasPlan: facts.hasPlan(terms), promises: facts.dated.promises)
    return PersonSummary(
      colleagueID: assignment?.colleagueID,
      // `phases` is never empty: without anything else the dates of the period give one.
      phase: phases.first ?? DatedPhase(.enquiry, since: nil), otherPhases: max(0, phases.count - 1),
      lastContactOn: facts.lastContactOn, nextStep: next?.text ?? undated?.what ?? "",
      nextRule: next?.rule, nextOn: next?.shownOn, waitingFor: promise?.byParty,
      waitingUntil: promise?.dueOn, note: note.map { DueItem.brief($0.text) } ?? "",
      noteUntil: note?.deadlineOn, meetingOn: facts.dated.appointments.compactMap(\.onDay).filter { $0 >= day }.min(),
      assignedOn: assignment?.fromOn, flags: ApplicantFilter.flags(situation),
      changesOn: nextChange(servicePeriod, statuses, sources, due, terms, after: day))
  }

  private static func late(_ day: Day?) -> Int32 { day?.number ?? .max }

  static func latest(_ servicePeriods: [ServicePeriod]) -> ServicePeriod? {
    let begun: (ServicePeriod) -> Day? = { $0.referredOn ?? $0.firstMentionedOn ?? $0.firstMeetingOn }
    let open = servicePeriods.filter { $0.leftOn == nil }
    return (open.isEmpty ? servicePeriods : open).max {
      ($0.leftOn ?? begun($0), $0.id) < ($1.leftOn ?? begun($1), $1.id)
    }
  }

  /// Whose caseload the person is on; for somebody who left, whose it was.
  private static func owner(_ assignments: [Assignment], on day: Day, hasLeft: Bool) -> Assignment? {
    assignments
      .filter { $0.role != .cover && (hasLeft || ($0.untilOn.map { day <= $0 } ?? true)) }
      .max { ($0.fromOn, $0.id) < ($1.fromOn, $1.id) }
  }

  /// Who covers for the person's specialist on a day.
  public static func covers(_ assignments: [Assignment], on day: Day) -> [Identifier] {
    assignments
      .filter { $0.role == .cover && ($0.fromOn.map { $0 <= day } ?? true) && ($0.untilOn.map { day <= $0 } ?? true) }
      .compactMap(\.colleagueID)
  }

  private static func nextChange(
    _ servicePeriod: ServicePeriod?, _ statuses: [Status], _ sources: Sources, _ due: [DueItem], _ terms: DueTerms,
    after day: Day
  ) -> Day? {
    var days = statuses.flatMap { [$0.fromOn, $0.untilOn] } + [servicePeriod?.leftOn]
    for job in sources.facts.jobs {
      days += [
        job.startedOn, job.startedOn?.adding(days: terms.firstWeeks), job.startedOn?.adding(days: 1 - Phase.offerDays),
        job.endedOn, job.endedOn?.adding(days: 1),
      ]
    }
    days += sources.facts.educations.flatMap { [$0.startedOn, $0.endedOn?.adding(days: 1)] }
    days += sources.assignments.flatMap {
      [$0.fromOn, $0.fromOn?.adding(days: newForDays), $0.untilOn?.adding(days: 1)]
    }
    days += due.map { $0.lapsesOn?.adding(days: 1) }
    days += sources.facts.dated.appointments.map { $0.onDay?.adding(days: 1) }
    return days.compactMap { $0 }.filter { $0 > day }.min()
  }
}

/// Unknown days come before known ones.
func < (left: (Day?, Identifier), right: (Day?, Identifier)) -> Bool {
  let days = (left.0?.number ?? .min, right.0?.number ?? .min)
  return days.0 == days.1 ? left.1 < right.1 : days.0 < days.1
}
