import Domain
import Store

// What the panes of a person show of jobs, courses, benefits and advice.

extension PaneRow {
  /// Each job with how it counts, its hours now and the milestone that comes next; below them the one that depends on the
  /// hours of all of them.
  static func jobs(
    _ records: [StoredRecord], _ changes: [StoredRecord], _ employers: [Identifier: String], _ desk: Desk
  ) -> [PaneRow] {
    let (jobs, changes) = (records.map(Job.init), changes.map(HoursChange.init))
    let rows = records.map { job(Job($0), $0, changes, employers, desk) }
    guard let newest = records.first(where: { Job($0).isWork && $0[\Job.endedOn] == nil }),
      let hours = Milestones.hours(jobs, changes, on: desk.today)
    else { return rows }
    let place = records.firstIndex { $0.id == newest.id } ?? 0
    var all = rows
    all.insert(
      PaneRow(
        milestoneOf: newest, "milestone",
        tr(hours.kind.label) + ": " + JobWords.state(hours.state, today: desk.today)), at: place + 1)
    return all
  }

  private static func job(
    _ job: Job, _ record: StoredRecord, _ changes: [HoursChange], _ employers: [Identifier: String], _ desk: Desk
  ) -> PaneRow {
    let place = job.employerID.flatMap { employers[$0] } ?? ""
    let text = [job.title, place].filter { !$0.isEmpty }.joined(separator: ", ")
    if let end = job.endedOn, end < desk.today {
      let detail = [tr(Words("ended {1}", Dates.long(end))), JobWords.group(job), job.learned.replacingNewlines]
      return PaneRow(record, "job ended", text, detail: detail.filter { !$0.isEmpty }.joined(separator: ", "))
    }
    let now = WeeklyHours.agreed(job, changes, on: max(desk.today, job.startedOn ?? desk.today))
    let end = job.endedOn.map { tr(Words("ends {1}", Dates.long($0))) }
    let next = JobWords.nextMilestone(Milestones.of(job, on: desk.today), today: desk.today)
    let detail = [JobWords.hours(now), JobWords.group(job), end, next].compactMap { $0 }
    return PaneRow(record, "job", text, detail: detail.joined(separator: ", "))
  }

  /// A course never counts as work; while it goes on the person is studying.
  static func education(_ record: StoredRecord, _ desk: Desk) -> PaneRow {
    let course = Education(record)
    let isGoingOn = course.isGoingOn(on: desk.today)
    let until = course.endedOn.map { Words(isGoingOn ? "until {1}" : "ended {1}", Dates.long($0)) }
    let goal: Words? = course.leadsToGoal == .yes ? "on the way to the work goal" : nil
    let detail = [until, course.level?.label, goal].compactMap { $0 }.map { tr($0) } + [course.years]
    return PaneRow(
      record, isGoingOn ? "course, going on" : "course",
      [course.course, course.school].filter { !$0.isEmpty }.joined(separator: ", "),
      detail: detail.filter { !$0.isEmpty }.joined(separator: ", "), day: course.startedOn)
  }

  static func benefit(_ record: StoredRecord, _ desk: Desk) -> PaneRow {
    let benefit = Benefit(record)
    let until = benefit.untilOn.map { tr(Words("until {1}", Dates.long($0))) }
    return PaneRow(
      record, benefit.untilOn == nil ? "benefit" : "benefit before", until ?? BenefitClock.words(benefit, desk.today),
      detail: until == nil ? "" : benefit.name, day: benefit.endsOn ?? benefit.reviewOn)
  }

  static func advice(_ record: StoredRecord, _ desk: Desk) -> PaneRow {
    let advice = BenefitsAdvice(record)
    return PaneRow(
      record, "benefits advice", BenefitClock.words(advice, desk.today), detail: advice.outcome.replacingNewlines,
      day: advice.givenOn ?? advice.offeredOn)
  }

  /// That a job ended, for `+`: the job under the cursor, else the only one that goes on, else a choice among them.
  static func ending(_ rows: [PaneRow], at focused: PaneRow?) -> [ChoiceMenu.Item] {
    let open = rows.compactMap(\.record).filter { $0.kind == .job && $0[\Job.endedOn] == nil }
    let jobs = open.reduce(into: [StoredRecord]()) { all, job in
      if !all.contains(where: { $0.id == job.id }) { all.append(job) }
    }
    let one = jobs.first { $0.id == focused?.record?.id } ?? (jobs.count == 1 ? jobs.first : nil)
    if jobs.isEmpty { return [] }
    let among = jobs.prefix(9).enumerated().map { index, job in
      ChoiceMenu.Item(Character(String(index + 1)), job.label.isEmpty ? job.kind.type.title : Words("{1}", job.label)) {
        .form(.endJob(job.id))
      }
    }
    return [
      ChoiceMenu.Item("x", "that a job ended: five short questions") {
        one.map { .form(.endJob($0.id)) } ?? .open(ChoiceMenu("Which job ended?", among))
      }
    ]
  }
}
